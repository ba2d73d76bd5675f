// SPDX-License-Identifier: MIT
// matches<"^[a-z]{1,36}$">(text): a checker made from the service's own pattern text while
// compiling. What it cannot match without backtracking, or does not know, does not compile.
#ifndef DATAZONE_PATTERN_HPP
#define DATAZONE_PATTERN_HPP

#include <cstddef>
#include <optional>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/regex/automaton.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/mismatch.hpp"
#include "datazone/regex/refusal.hpp"
#include "datazone/regex/run.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Does it run without an automaton and take only bytes that stand for themselves in a JSON string?
template <FixedString Pattern>
inline constexpr bool is_plain_pattern = [] {
  for (const regex::Step& step : regex::steps_of<Pattern>.steps)
    if (step.set.intersects(special_bytes)) return false;
  return regex::steps_of<Pattern>.apply;
}();
/// Moves p behind the bytes that such a pattern takes, the most that its last set can, and returns
/// whether it matches them.
template <FixedString Pattern>
constexpr bool match_prefix(const char*& p, const char* end) noexcept {
  return regex::take_pieces<Pattern, 0, regex::Plan<Pattern>::piece_count, false>(p, end);
}

/// Why the pattern is refused, if it is.
template <FixedString Pattern>
inline constexpr regex::Verdict verdict_of = regex::judge<Pattern>();

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
/// A pattern whose automaton would be large takes stack instead, 20 bytes a position.
template <FixedString Pattern>
constexpr bool matches(std::string_view text) noexcept {
  if constexpr (detail::verdict_of<Pattern>.fault != detail::regex::Fault::none) {
    constexpr detail::regex::Verdict verdict = detail::verdict_of<Pattern>;
    return sizeof(detail::regex::Refusal<verdict.fault, verdict.at>) !=
           0;  // this pattern is refused
  } else {
    return detail::regex::run<Pattern>(text.data(), text.data() + text.size());
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
