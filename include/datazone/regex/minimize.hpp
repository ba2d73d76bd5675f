// SPDX-License-Identifier: MIT
// The smallest automaton of the same language (Hopcroft's partition refinement), numbered so that
// the accepting states come last.
#ifndef DATAZONE_REGEX_MINIMIZE_HPP
#define DATAZONE_REGEX_MINIMIZE_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/states.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// The smallest automaton.
struct Minimal {
  std::size_t count;      // of states, dead and done among them
  std::size_t kinds;      // of characters
  std::size_t accepting;  // the first state that accepts
  std::size_t start;
  std::uint8_t next[cell_limit];  // where each state goes with each kind
  // What no state tells apart shares a column here.
  std::size_t width;                      // the number of columns
  std::uint8_t columns[Kinds::capacity];  // of each of the program's
  std::uint8_t first[Kinds::capacity];    // a kind of each column
};

/// Finds which states of `Subsets` are one, among those that its start leads to.
template <std::size_t States>
class Minimizer {
 public:
  Minimal result{};

  template <class S>
  constexpr explicit Minimizer(const S& subsets) noexcept : kinds_{subsets.kinds} {
    reach(subsets);
    refine(subsets);
    result.kinds = kinds_;
    result.start = number_[subsets.start];
    for (std::size_t s = 0; s < result.count; ++s)
      for (std::size_t k = 0; k < kinds_; ++k)
        result.next[s * kinds_ + k] =
            static_cast<std::uint8_t>(number_[subsets.to(representative_[s], k)]);
    merge_columns();
  }

 private:
  constexpr void merge_columns() noexcept {
    std::uint32_t hash[Kinds::capacity]{};
    for (std::size_t s = 1; s < result.count; ++s)
      for (std::size_t k = 0; k < kinds_; ++k)
        hash[k] = hash[k] * 0x9E3779B1U + result.next[s * kinds_ + k] + 1U;
    for (std::size_t k = 0; k < kinds_; ++k) {
      std::size_t c = 0;
      while (c < result.width && hash[result.first[c]] != hash[k]) ++c;
      for (std::size_t s = 1; c < result.width && s < result.count; ++s)
        if (result.next[s * kinds_ + k] != result.next[s * kinds_ + result.first[c]])
          c = result.width;
      if (c == result.width) result.first[result.width++] = static_cast<std::uint8_t>(k);
      result.columns[k] = static_cast<std::uint8_t>(c);
    }
  }

  template <class S>
  constexpr void reach(const S& subsets) noexcept {
    order_[reached_++] = dead_state;
    order_[reached_++] = done_state;
    seen_[0] = seen_[1] = true;
    const auto visit = [this](std::uint16_t s) noexcept {
      if (!seen_[s]) order_[reached_++] = s;
      seen_[s] = true;
    };
    visit(subsets.start);
    for (std::size_t i = 2; i < reached_; ++i)
      for (std::size_t k = 0; k < kinds_; ++k) visit(subsets.to(order_[i], k));
  }
  /// Blocks are ranges of order_; the marked of a block stand at its front.
  template <class S>
  constexpr void refine(const S& subsets) noexcept {
    std::size_t rejecting = 0;
    for (std::size_t i = 0; i < reached_; ++i) {
      if (subsets.accepts[order_[i]]) continue;
      const std::uint16_t state = order_[i];
      order_[i] = order_[rejecting];
      order_[rejecting++] = state;
    }
    for (std::size_t i = 0; i < reached_; ++i) {
      place_[order_[i]] = static_cast<std::uint16_t>(i);
      block_[order_[i]] = i < rejecting ? 0 : 1;
    }
    first_[0] = 0;
    end_[0] = first_[1] = static_cast<std::uint16_t>(rejecting);
    end_[1] = static_cast<std::uint16_t>(reached_);
    blocks_ = 2;
    invert(subsets);
    std::size_t waiting = 0;
    stack_[waiting++] = 0;
    stack_[waiting++] = 1;
    waits_[0] = waits_[1] = true;
    while (waiting != 0) {
      const std::uint16_t splitter = stack_[--waiting];
      waits_[splitter] = false;
      std::size_t size = 0;  // the splitter may itself be split
      for (std::size_t i = first_[splitter]; i < end_[splitter]; ++i) members_[size++] = order_[i];
      for (std::size_t k = 0; k < kinds_; ++k) {
        std::size_t touched = 0;
        for (std::size_t m = 0; m < size; ++m) {
          const std::size_t cell = members_[m] * kinds_ + k;
          for (std::size_t i = into_[cell]; i < into_[cell + 1]; ++i) mark(from_[i], touched);
        }
        while (touched != 0) split(touched_[--touched], waiting);
      }
    }
    number_blocks(subsets);
  }
  constexpr void mark(std::uint16_t state, std::size_t& touched) noexcept {
    const std::uint16_t b = block_[state];
    const std::size_t to = first_[b] + std::size_t{marked_[b]};
    const std::size_t place = place_[state];
    if (place < to) return;
    if (marked_[b]++ == 0) touched_[touched++] = b;
    const std::uint16_t other = order_[to];
    order_[to] = state;
    order_[place] = other;
    place_[state] = static_cast<std::uint16_t>(to);
    place_[other] = static_cast<std::uint16_t>(place);
  }
  constexpr void split(std::uint16_t b, std::size_t& waiting) noexcept {
    const auto middle = static_cast<std::uint16_t>(first_[b] + marked_[b]);
    marked_[b] = 0;
    if (middle == end_[b]) return;
    const auto fresh = static_cast<std::uint16_t>(blocks_++);
    const bool front_is_less = middle - first_[b] <= end_[b] - middle;
    if (front_is_less) {
      first_[fresh] = first_[b];
      end_[fresh] = middle;
      first_[b] = middle;
    } else {
      first_[fresh] = middle;
      end_[fresh] = end_[b];
      end_[b] = middle;
    }
    for (std::size_t i = first_[fresh]; i < end_[fresh]; ++i) block_[order_[i]] = fresh;
    stack_[waiting++] = fresh;  // the smaller half; the other waits where b did
    waits_[fresh] = true;
  }
  template <class S>
  constexpr void invert(const S& subsets) noexcept {
    for (std::size_t i = 0; i < reached_; ++i)
      for (std::size_t k = 0; k < kinds_; ++k) ++into_[subsets.to(order_[i], k) * kinds_ + k + 1];
    for (std::size_t cell = 0; cell < subsets.count * kinds_; ++cell)
      into_[cell + 1] = static_cast<std::uint16_t>(into_[cell + 1] + into_[cell]);
    for (std::size_t i = 0; i < reached_; ++i)
      for (std::size_t k = 0; k < kinds_; ++k) {
        const std::size_t cell = subsets.to(order_[i], k) * kinds_ + k;
        from_[into_[cell] + filled_[cell]++] = order_[i];
      }
  }
  template <class S>
  constexpr void number_blocks(const S& subsets) noexcept {
    bool named[States]{};
    const auto name_block = [&](std::size_t b) noexcept {
      if (named[b]) return;
      named[b] = true;
      representative_[result.count] = order_[first_[b]];
      for (std::size_t i = first_[b]; i < end_[b]; ++i)
        number_[order_[i]] = static_cast<std::uint16_t>(result.count);
      ++result.count;
    };
    name_block(block_[dead_state]);  // 0
    for (std::size_t b = 0; b < blocks_; ++b)
      if (first_[b] != end_[b] && !subsets.accepts[order_[first_[b]]]) name_block(b);
    result.accepting = result.count;
    for (std::size_t b = 0; b < blocks_; ++b)
      if (first_[b] != end_[b] && b != block_[done_state]) name_block(b);
    name_block(block_[done_state]);  // the last
  }

  std::size_t kinds_, reached_ = 0, blocks_ = 0;
  std::uint16_t number_[States]{};          // of each state, where it is reached
  std::uint16_t representative_[States]{};  // of each number
  bool seen_[States]{}, waits_[States + 1]{};
  std::uint16_t order_[States]{}, place_[States]{}, block_[States]{};
  std::uint16_t first_[States + 1]{}, end_[States + 1]{}, marked_[States + 1]{};
  std::uint16_t stack_[States + 2]{}, touched_[States + 1]{}, members_[States]{};
  std::uint16_t into_[cell_limit + 1]{}, filled_[cell_limit]{}, from_[cell_limit]{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_MINIMIZE_HPP
