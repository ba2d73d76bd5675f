// SPDX-License-Identifier: MIT
// A deterministic automaton as it is made: its table, and the items of the state in the making.
#ifndef DATAZONE_REGEX_STATES_HPP
#define DATAZONE_REGEX_STATES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/regex/program.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

// States that every automaton has.
inline constexpr std::uint16_t dead_state = 0;  // nothing can mend it
inline constexpr std::uint16_t done_state = 1;  // nothing can spoil it

/// The most states of an automaton, and the most cells of its table, states times kinds.
inline constexpr std::size_t state_limit = 255, cell_limit = 8192;
/// How much work it may be to make a pattern's automata, in instructions looked at: compilers limit
/// constant evaluation, and take a second for about 12,000. The rest runs as crowds, unless it
/// looks further ahead than a character: then an automaton is the only way.
inline constexpr std::size_t effort_limit = 5000, least_effort = 1000, lookahead_effort = 20000;

/// A deterministic automaton with room for so many states.
template <std::size_t States>
struct Subsets {
  bool overflow = false;
  std::uint16_t start = 0, count = 0;
  std::size_t kinds = 0;
  std::size_t effort = 0;
  std::uint16_t next[cell_limit]{};  // one more than the state; 0: not known yet
  bool accepts[States]{};            // where the text ends

  constexpr std::uint16_t to(std::uint16_t state, std::size_t kind) const noexcept {
    return state <= done_state ? state : static_cast<std::uint16_t>(next[state * kinds + kind] - 1);
  }
};

/// The items of a state in the making: each an instruction, and above it the number of a list of
/// obligations. While a lookahead's state is made the other waits.
template <std::size_t Size>
class Items {
 public:
  bool overflow = false;

  /// What waits meanwhile.
  struct Waiting {
    std::size_t begin;
    std::uint32_t round;
  };
  constexpr Waiting begin() noexcept {
    const Waiting waiting{begin_, round_};
    begin_ = end_;
    round_ = ++rounds_;
    return waiting;
  }
  constexpr void resume(const Waiting& waiting) noexcept {
    end_ = begin_;
    begin_ = waiting.begin;
    round_ = waiting.round;
  }
  /// False when it is known. Keeps: it takes a character or may match.
  constexpr bool add(std::uint16_t instruction, std::uint16_t obligations, bool keeps) noexcept {
    const std::uint32_t item = instruction | std::uint32_t{obligations} << 16;
    if (obligations == 0) {
      if (seen_[instruction] == round_) return false;
      seen_[instruction] = round_;
    } else {
      for (std::size_t i = begin_; i < end_; ++i)
        if (items_[i] == item) return false;
    }
    if (!keeps && obligations == 0) return true;
    if (end_ == capacity) overflow = true;
    if (!overflow) items_[end_++] = item;
    return !overflow;
  }
  /// The items that take a character or match, sorted; of a group's only those of the highest rank.
  /// `matches`: one of them matches, whatever follows.
  constexpr std::size_t sort(const Program<Size>& program, bool& matches) noexcept {
    std::uint32_t* const items = items_ + begin_;
    const std::size_t found = end_ - begin_;
    ++rounds_;
    for (std::size_t i = 0; i < found; ++i) {
      const Instruction& one = program.code[items[i] & 0xFFFF];
      if (items[i] >> 16 != 0) continue;
      if (one.op == Op::match) matches = true;
      if (one.group == 0) continue;
      if (grouped_[one.group] != rounds_ || best_[one.group] < one.rank)
        best_[one.group] = one.rank;
      grouped_[one.group] = rounds_;
    }
    std::size_t size = 0;
    for (std::size_t i = 0; i < found; ++i) {
      const std::uint32_t item = items[i];
      const Instruction& one = program.code[item & 0xFFFF];
      if (one.op > Op::match || (one.group != 0 && item >> 16 == 0 && one.rank < best_[one.group]))
        continue;
      std::size_t k = size;
      while (k != 0 && items[k - 1] > item) --k;
      if (k != 0 && items[k - 1] == item) continue;
      for (std::size_t j = size++; j != k; --j) items[j] = items[j - 1];
      items[k] = item;
    }
    return size;
  }
  constexpr const std::uint32_t* sorted() const noexcept { return items_ + begin_; }

 private:
  std::size_t begin_ = 0, end_ = 0;
  std::uint32_t round_ = 1, rounds_ = 1;
  std::uint32_t seen_[Size]{}, grouped_[Size + 1]{};
  std::uint16_t best_[Size + 1]{};
  static constexpr std::size_t capacity = Size * 2 + 64;
  std::uint32_t items_[capacity]{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_STATES_HPP
