// SPDX-License-Identifier: MIT
// Sets of code points, as a pattern's class writes them: a bit for each ASCII character, and a step
// function of categories above.
#ifndef DATAZONE_REGEX_CODE_SET_HPP
#define DATAZONE_REGEX_CODE_SET_HPP

#include <cstddef>
#include <cstdint>

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

inline constexpr char32_t last_code = 0x10FFFF;
inline constexpr std::uint64_t every_category = ~std::uint64_t{0};

// Arrays are of types without initializers: compilers make them zero at once, not one by one.

/// From `start` to the next step, the set has the characters of these categories.
struct WideStep {
  char32_t start;
  std::uint64_t categories;
};

/// The bits of a word that holds the characters from `base` on which are in [first, last].
constexpr std::uint64_t bits_between(char32_t base, char32_t first, char32_t last) noexcept {
  if (last < base || first > base + 63) return 0;
  const unsigned low = first < base ? 0U : first - base;
  const unsigned high = last > base + 63 ? 63U : last - base;
  return (~std::uint64_t{0} << low) & (~std::uint64_t{0} >> (63 - high));
}

/// ASCII as a set of bits.
struct AsciiSet {
  std::uint64_t low, high;
};

/// A set that is being made.
class CodeSet {
 public:
  static constexpr std::size_t capacity = 256;

  constexpr CodeSet() noexcept { wide[0].start = 0x80; }

  AsciiSet ascii{};
  std::size_t count = 1;
  WideStep wide[capacity]{};
  bool overflow = false;

  constexpr void add(char32_t first, char32_t last,
                     std::uint64_t categories = every_category) noexcept {
    ascii.low |= bits_between(0, first, last);
    ascii.high |= bits_between(64, first, last);
    if (last >= 0x80) add_wide(first < 0x80 ? 0x80 : first, last, categories);
  }
  constexpr void add_wide(char32_t first, char32_t last, std::uint64_t categories) noexcept {
    const std::size_t from = split(first);
    const std::size_t to = split(last + 1);
    for (std::size_t i = from; i < to; ++i) wide[i].categories |= categories;
    merge_equal();
  }
  constexpr void complement() noexcept {
    ascii = {~ascii.low, ~ascii.high};
    for (std::size_t i = 0; i < count; ++i) wide[i].categories = ~wide[i].categories;
  }
  constexpr void unite(const CodeSet& other) noexcept {
    ascii = {ascii.low | other.ascii.low, ascii.high | other.ascii.high};
    for (std::size_t i = 0; i < other.count; ++i)
      if (other.wide[i].categories != 0)
        add_wide(other.wide[i].start, other.last_of(i), other.wide[i].categories);
  }
  constexpr void intersect(CodeSet other) noexcept {  // not (not a or not b)
    complement();
    other.complement();
    unite(other);
    complement();
  }
  /// Adds the other case of its ASCII letters.
  constexpr void fold_case() noexcept {
    const std::uint64_t upper = ascii.high & 0x07FFFFFE, lower = (ascii.high >> 32) & 0x07FFFFFE;
    ascii.high |= upper << 32 | lower;
  }

 private:
  constexpr char32_t last_of(std::size_t i) const noexcept {
    return i + 1 < count ? wide[i + 1].start - 1 : last_code;
  }
  /// The index of the step that begins at `start`, made if need be; `count` for the very end.
  constexpr std::size_t split(char32_t start) noexcept {
    if (start > last_code) return count;
    std::size_t i = count;
    while (wide[i - 1].start > start) --i;
    if (wide[i - 1].start == start) return i - 1;
    if (count == capacity) {
      overflow = true;
      return i;
    }
    for (std::size_t k = count; k > i; --k) wide[k] = wide[k - 1];
    wide[i] = {start, wide[i - 1].categories};
    ++count;
    return i;
  }
  constexpr void merge_equal() noexcept {
    std::size_t kept = 1;
    for (std::size_t i = 1; i < count; ++i)
      if (wide[i].categories != wide[kept - 1].categories) wide[kept++] = wide[i];
    count = kept;
  }
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_CODE_SET_HPP
