// SPDX-License-Identifier: MIT
// The kinds of characters that a pattern tells apart: an automaton's alphabet.
#ifndef DATAZONE_REGEX_ALPHABET_HPP
#define DATAZONE_REGEX_ALPHABET_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/code_set.hpp"
#include "datazone/regex/syntax.hpp"
#include "datazone/regex/unicode_categories.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// A set of kinds.
struct Kinds {
  static constexpr std::size_t capacity = 128;
  std::uint64_t low, high;

  constexpr void add(unsigned kind) noexcept {
    (kind < 64 ? low : high) |= std::uint64_t{1} << (kind % 64);
  }
  constexpr bool contains(unsigned kind) const noexcept {
    return (((kind < 64 ? low : high) >> (kind % 64)) & 1U) != 0;
  }
  constexpr Kinds operator|(const Kinds& b) const noexcept { return {low | b.low, high | b.high}; }
  constexpr Kinds operator&(const Kinds& b) const noexcept { return {low & b.low, high & b.high}; }
  constexpr bool empty() const noexcept { return (low | high) == 0; }
};

/// Kinds in blocks, which are told apart no further than they have to be.
struct Blocks {
  std::size_t count;
  Kinds at[Kinds::capacity];

  constexpr void tell_apart(const Kinds& kinds) noexcept {
    for (std::size_t b = 0, known = count; b < known; ++b) {
      const Kinds all = at[b];
      const std::uint64_t low = all.low & kinds.low, high = all.high & kinds.high;
      if ((low | high) == 0 || (low == all.low && high == all.high)) continue;
      at[count++] = {low, high};
      at[b] = {all.low ^ low, all.high ^ high};
    }
  }
};

/// The size of an alphabet's parts, before it is made.
struct AlphabetSize {
  std::size_t intervals = 1;  // above ASCII
  std::size_t columns = 1;    // 1, or one for each category
};

/// Where a step of a wide set begins, the next interval does. Sorted, each once.
template <std::size_t N>
constexpr std::size_t gather_starts(const Syntax<N>& syntax, char32_t* starts) noexcept {
  std::size_t count = 1;
  starts[0] = 0x80;
  for (std::size_t i = 0; i < syntax.wide_count; ++i) {
    const char32_t start = syntax.wide[i].start;
    std::size_t k = count;
    while (starts[k - 1] > start) --k;
    if (starts[k - 1] == start) continue;
    for (std::size_t j = count++; j > k; --j) starts[j] = starts[j - 1];
    starts[k] = start;
  }
  return count;
}
template <std::size_t N>
constexpr AlphabetSize size_alphabet(const Syntax<N>& syntax) noexcept {
  char32_t starts[Syntax<N>::wide_capacity + 1]{};
  return {gather_starts(syntax, starts), syntax.has_categories ? category_count : 1};
}

/// S sets over Intervals intervals above ASCII, each in C columns.
template <std::size_t S, std::size_t Intervals, std::size_t C>
struct Alphabet {
  static constexpr std::size_t columns = C;
  std::size_t count = 1;               // of kinds
  bool overflow = false;               // more than Kinds::capacity
  std::uint8_t ascii[128]{};           // the kind of each ASCII character
  char32_t starts[Intervals + 1]{};    // of the intervals
  std::uint8_t wide[Intervals * C]{};  // the kind of each interval and category
  Kinds sets[S + 1]{};                 // what each set has
  Kinds words{};                       // \w
  Kinds every{};                       // all kinds
};

template <class A, std::size_t N>
class AlphabetMaker {
 public:
  constexpr AlphabetMaker(const Syntax<N>& syntax, std::size_t intervals) noexcept
      : syntax_{syntax}, intervals_{intervals} {
    char32_t starts[Syntax<N>::wide_capacity + 1]{};
    gather_starts(syntax, starts);
    blocks_[0] = {~std::uint64_t{0}, ~std::uint64_t{0}};
    for (std::size_t i = 0; i < intervals; ++i) result.starts[i] = starts[i];
    for (std::size_t i = 0; i < syntax.set_count; ++i) {
      spread(syntax.sets[i]);
      refine(syntax.sets[i].ascii);
    }
    constexpr AsciiSet words{0x03FF000000000000, 0x07FFFFFE87FFFFFE};
    if (has_boundary()) {
      for (std::size_t i = 0; i < intervals * A::columns; ++i) in_[i] = false;
      refine(words);
    }
    for (unsigned kind = 0; kind < result.count; ++kind) {
      result.every.add(kind);
      for (unsigned word = 0; word < 2; ++word)
        for (std::uint64_t rest = word == 0 ? blocks_[kind].low : blocks_[kind].high; rest != 0;
             rest &= rest - 1)
          result.ascii[word * 64 + lowest_bit(rest)] = static_cast<std::uint8_t>(kind);
      if (((blocks_[kind].low & words.low) | (blocks_[kind].high & words.high)) != 0)
        result.words.add(kind);
    }
    for (std::size_t i = 0; i < syntax.set_count; ++i) {
      const SetOf& set = syntax.sets[i];
      for (unsigned kind = 0; kind < result.count; ++kind)
        if (((blocks_[kind].low & set.ascii.low) | (blocks_[kind].high & set.ascii.high)) != 0)
          result.sets[i].add(kind);
      if (set.count == 1 && syntax.wide[set.begin].categories == 0) continue;
      spread(set);
      for (std::size_t k = 0; k < intervals * A::columns; ++k)
        if (in_[k]) result.sets[i].add(result.wide[k]);
    }
  }

  A result{};

 private:
  constexpr bool has_boundary() const noexcept {
    for (std::size_t i = 0; i < syntax_.node_count; ++i)
      if (syntax_.nodes[i].kind == Kind::boundary || syntax_.nodes[i].kind == Kind::not_boundary)
        return true;
    return false;
  }
  /// Sets in_ for each interval and column.
  constexpr void spread(const SetOf& set) noexcept {
    std::size_t step = 0;
    for (std::size_t i = 0; i < intervals_; ++i) {
      while (step + 1 < set.count && syntax_.wide[set.begin + step + 1].start <= result.starts[i])
        ++step;
      const std::uint64_t categories = syntax_.wide[set.begin + step].categories;
      for (std::size_t c = 0; c < A::columns; ++c)
        in_[i * A::columns + c] = (categories >> c & 1U) != 0;
    }
  }
  /// Splits every kind that has characters in the set and others.
  constexpr void refine(const AsciiSet& set) noexcept {
    const std::size_t known = result.count;
    bool has_in[Kinds::capacity]{}, has_out[Kinds::capacity]{};
    std::uint8_t moved[Kinds::capacity]{};
    for (std::size_t i = 0; i < intervals_ * A::columns; ++i)
      (in_[i] ? has_in : has_out)[result.wide[i]] = true;
    for (std::size_t kind = 0; kind < known; ++kind) {
      AsciiSet& block = blocks_[kind];
      const AsciiSet in{block.low & set.low, block.high & set.high};
      const AsciiSet out{block.low & ~set.low, block.high & ~set.high};
      if ((!has_in[kind] && (in.low | in.high) == 0) ||
          (!has_out[kind] && (out.low | out.high) == 0))
        continue;
      if (result.count == Kinds::capacity) {
        result.overflow = true;
        return;
      }
      block = out;
      moved[kind] = static_cast<std::uint8_t>(result.count);
      blocks_[result.count++] = in;
    }
    for (std::size_t i = 0; i < intervals_ * A::columns; ++i)
      if (in_[i] && moved[result.wide[i]] != 0) result.wide[i] = moved[result.wide[i]];
  }

  const Syntax<N>& syntax_;
  std::size_t intervals_;
  AsciiSet blocks_[Kinds::capacity]{};
  bool in_[sizeof(A::wide)]{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_ALPHABET_HPP
