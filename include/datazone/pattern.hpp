// SPDX-License-Identifier: MIT
// matches<"^[a-z]{1,36}$">(text): a checker made from the service's own pattern text while
// compiling. What it cannot match without backtracking, or does not know, does not compile.
#ifndef DATAZONE_PATTERN_HPP
#define DATAZONE_PATTERN_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/regex/automaton.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/mismatch.hpp"
#include "datazone/regex/refusal.hpp"
#include "datazone/regex/run.hpp"
#include "datazone/regex/steps.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

template <FixedString Pattern>
inline constexpr regex::Steps<regex::room_for(Pattern.size)> steps_of{regex::parsed<Pattern>};

/// Do four steps of one byte each, from step Index on, take the four bytes at p? The literals among
/// them are compared at once: one by one, the bytes in front of a domain identifier's open part
/// took a third of its instructions with GCC, half with Clang.
template <FixedString Pattern, std::size_t Index, std::size_t... At>
constexpr bool match_word(const char* p, std::index_sequence<At...>) noexcept {
  constexpr const auto* steps = steps_of<Pattern>.steps + Index;
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
  constexpr const auto& parsed = steps_of<Pattern>;
  if constexpr (Index == parsed.count) {
    return !Whole || p == end;
  } else if constexpr (parsed.has_word(Index)) {
    return distance(p, end) >= 4 && match_word<Pattern, Index>(p, std::make_index_sequence<4>{}) &&
           match_steps<Pattern, Whole, Index + 4>(p += 4, end);
  } else {
    constexpr regex::Step step = parsed.steps[Index];
    const char* const from = p;
    if constexpr (Index + 1 != parsed.count && step.min == step.max) {
      if (distance(p, end) < step.min || !all_in<step.set>(p, step.min)) return false;
      return match_steps<Pattern, Whole, Index + 1>(p += step.min, end);
    } else if constexpr (Index + 1 != parsed.count) {
      while (distance(from, p) < step.max && p != end && is_in<step.set>(*p)) ++p;
      return distance(from, p) >= step.min && match_steps<Pattern, Whole, Index + 1>(p, end);
    } else {
      p = Whole ? end : skip_set<step.set>(p, end);
      const std::size_t n = distance(from, p);
      return n >= step.min && n <= step.max && (!Whole || all_in<step.set>(from, n));
    }
  }
}

/// Does it run without an automaton and take only bytes that stand for themselves in a JSON string?
template <FixedString Pattern>
inline constexpr bool is_plain_pattern = [] {
  for (const regex::Step& step : steps_of<Pattern>.steps)
    if (step.set.intersects(special_bytes)) return false;
  return steps_of<Pattern>.apply;
}();

/// Why the pattern is refused, if it is.
template <FixedString Pattern>
inline constexpr regex::Verdict verdict_of = [] {
  if constexpr (steps_of<Pattern>.apply)
    return regex::Verdict{};
  else
    return regex::judge<Pattern>();
}();

/// To tell where a text goes wrong may need an automaton of the whole pattern.
template <FixedString Pattern>
inline constexpr regex::Verdict mismatch_verdict_of = [] {
  if constexpr (verdict_of<Pattern>.fault == regex::Fault::none &&
                !regex::has_simple_parts<Pattern>)
    return regex::judge_pieces<Pattern, regex::Plan<Pattern>::piece_count,
                               regex::Plan<Pattern>::piece_count + 1>();
  else
    return verdict_of<Pattern>;
}();

/// Place: an optional, as a parameter, so that only who calls `mismatch` pays for it.
template <FixedString Pattern, class Place>
constexpr Place find_mismatch(std::string_view text) noexcept {
  constexpr regex::Verdict verdict = mismatch_verdict_of<Pattern>;
  if constexpr (verdict.fault != regex::Fault::none) {
    return Place{sizeof(regex::Refusal<verdict.fault, verdict.at>)};  // this pattern is refused
  } else {
    const char* furthest = text.data();
    if (regex::follow<Pattern>(text.data(), text.data() + text.size(), furthest)) return Place{};
    return Place{distance(text.data(), furthest)};
  }
}

}  // namespace detail

/// True when the text matches the pattern: `matches<"^[a-z]{1,36}$">("abc")`. The pattern is the
/// service's own, as ECMA-262 reads it with the flag u, on the code points of UTF-8: without
/// anchors it matches anywhere in the text, and `$` is the very end. Where that grammar refuses it
/// and java.util.regex.Pattern takes it, it means what Java says. Text that is not UTF-8 matches
/// nothing. What is not regular (a back-reference), or passes a limit of states, does not compile;
/// the message names the fault and its offset in the pattern. Linear in the text, for every text.
/// A pattern that would take more than 256 states takes stack instead, 20 bytes a position.
template <FixedString Pattern>
constexpr bool matches(std::string_view text) noexcept {
  const char* p = text.data();
  const char* const end = p + text.size();
  if constexpr (detail::verdict_of<Pattern>.fault != detail::regex::Fault::none) {
    constexpr detail::regex::Verdict verdict = detail::verdict_of<Pattern>;
    return sizeof(detail::regex::Refusal<verdict.fault, verdict.at>) !=
           0;  // this pattern is refused
  } else if constexpr (detail::steps_of<Pattern>.apply) {
    return detail::match_steps<Pattern, true>(p, end) &&
           (!detail::steps_of<Pattern>.is_wide || detail::regex::is_utf8_rest(text.data(), end));
  } else {
    return detail::regex::run<Pattern>(p, end);
  }
}

/// For messages about a text that does not match: the offset of the first character that nothing
/// behind it could mend, `mismatch<"^dzd[-_][a-z]+$">("dzd-1")` is 4; the text's size when it is
/// only too short. Nothing when it matches. Text that is not UTF-8 goes wrong where the sequence
/// begins. Where a pattern is large and looks around it may tell a later place. Linear in the text,
/// and slower than `matches`.
template <FixedString Pattern>
constexpr std::optional<std::size_t> mismatch(std::string_view text) noexcept {
  return detail::find_mismatch<Pattern, std::optional<std::size_t>>(text);
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_PATTERN_HPP
