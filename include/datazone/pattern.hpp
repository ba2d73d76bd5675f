// SPDX-License-Identifier: MIT
// matches<"^[a-z]{1,36}$">(text): a checker made from the service's own pattern text while
// compiling. What it cannot match without backtracking, or does not know, does not compile.
#ifndef DATAZONE_PATTERN_HPP
#define DATAZONE_PATTERN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/regex/pattern_parser.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// Do four steps of one byte each, from step Index on, take the four bytes at p? The literals among
/// them are compared at once: one by one, the bytes in front of a domain identifier's open part
/// took a third of its instructions with GCC, half with Clang.
template <FixedString Pattern, std::size_t Index, std::size_t... At>
constexpr bool match_word(const char* p, std::index_sequence<At...>) noexcept {
  constexpr const auto* steps = parsed_pattern<Pattern>.steps + Index;
  constexpr std::uint32_t mask = ((steps[At].is_literal() ? 0xFFU << (8 * At) : 0) | ...);
  constexpr std::uint32_t literals = ((steps[At].set.first_from(0) << (8 * At)) | ...) & mask;
  const std::uint32_t word = ((std::uint32_t{to_byte(p[At])} << (8 * At)) | ...);
  return (word & mask) == literals &&
         ((steps[At].is_literal() || is_in<steps[At].set>(p[At])) && ...);
}

/// Moves p behind what step Index and those after it take from [p, end): the whole of it, or as
/// much as there is. False when they do not match.
template <FixedString Pattern, bool Whole, std::size_t Index = 0>
constexpr bool match_steps(const char*& p, const char* end) noexcept {
  constexpr const auto& parsed = parsed_pattern<Pattern>;
  if constexpr (Index == parsed.count) {
    return !Whole || p == end;
  } else if constexpr (parsed.has_word(Index)) {
    return distance(p, end) >= 4 && match_word<Pattern, Index>(p, std::make_index_sequence<4>{}) &&
           match_steps<Pattern, Whole, Index + 4>(p += 4, end);
  } else {
    constexpr PatternStep step = parsed.steps[Index];
    const char* const from = p;
    if constexpr (Index + 1 != parsed.count) {
      while (distance(from, p) < step.max && p != end && is_in<step.set>(*p)) ++p;
      return distance(from, p) >= step.min && match_steps<Pattern, Whole, Index + 1>(p, end);
    } else {
      p = Whole ? end : skip_set<step.set>(p, end);
      const std::size_t n = distance(from, p);
      return n >= step.min && n <= step.max && (!Whole || all_in<step.set>(from, n));
    }
  }
}

/// Does it take only bytes that stand for themselves in a JSON string?
template <FixedString Pattern>
inline constexpr bool is_plain_pattern = [] {
  for (const PatternStep& step : parsed_pattern<Pattern>.steps)
    if (step.set.intersects(special_bytes)) return false;
  return true;
}();

}  // namespace detail

/// True when the whole of `text` matches the pattern: `matches<"^[a-z]{1,36}$">("abc")`. The
/// pattern is the service's own, in the syntax of ECMA-262: anchored at both ends, `$` means the
/// very end, and quantifiers count bytes. Known are literals, classes with ranges, negated classes,
/// the shorthands for digits and word characters, escaped punctuation, `{m}`, `{m,}`, `{m,n}`, `+`,
/// `*` and `?`. Another construct, and a repeat that would need backtracking, does not compile; the
/// message names it. Linear in the text.
template <FixedString Pattern>
constexpr bool matches(std::string_view text) noexcept {
  const char* p = text.data();
  return detail::match_steps<Pattern, true>(p, p + text.size());
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_PATTERN_HPP
