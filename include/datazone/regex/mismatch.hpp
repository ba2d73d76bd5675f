// SPDX-License-Identifier: MIT
// Where a text leaves every text that its pattern takes. The pieces of a plan tell it, one
// character at a time; alternatives are asked one by one, and what goes furthest counts.
#ifndef DATAZONE_REGEX_MISMATCH_HPP
#define DATAZONE_REGEX_MISMATCH_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/run.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// Moves p behind the character at p when it is in the set.
template <FixedString P, Step S>
constexpr bool take_one(const char*& p, const char* end) noexcept {
  if (p == end) return false;
  if (to_byte(*p) < 0x80) {
    if (!is_in<S.set>(*p)) return false;
    ++p;
    return true;
  }
  if constexpr (S.wide != Wide::none) {
    const ColumnAt at = wide_set_at<P, S>(p, end);
    p += at.column == 0 ? 0 : at.size;
    return at.column != 0;
  }
  return false;
}
/// Moves p behind all of the set's characters that may stand there.
template <FixedString P, Step S>
constexpr bool follow_set(const char*& p, const char* end) noexcept {
  std::size_t count = 0;
  while (count < S.max && take_one<P, S>(p, end)) ++count;
  return count >= S.min;
}
template <FixedString P, std::size_t Nth, std::size_t End>
constexpr bool follow_pieces(const char*& p, const char* end) noexcept;

/// X{m,n} and what is fixed behind it: the fixed part may begin at each of the last places.
template <FixedString P, std::size_t Nth, std::size_t End>
constexpr bool follow_tail(const char*& p, const char* end) noexcept {
  constexpr Step step = Plan<P>::step(Nth);
  constexpr std::size_t size = fixed_size<P>(Nth + 1, End);
  const char* const begin = p;
  std::size_t count = 0;
  while (count < step.max && take_one<P, step>(p, end)) ++count;
  const char* furthest = p;
  const char* from = p;
  bool taken = false;
  for (std::size_t back = 0; count >= step.min; ++back, --count) {
    const char* at = from;
    if (follow_pieces<P, Nth + 1, End>(at, end) && at == end) taken = true;
    if (at > furthest) furthest = at;
    if (back == size || from == begin) break;
    do --from;
    while ((to_byte(*from) & 0xC0) == 0x80);
  }
  p = furthest;
  return taken;
}

template <FixedString P, std::size_t Nth, std::size_t End>
constexpr bool follow_pieces(const char*& p, const char* end) noexcept {
  if constexpr (Nth == End) {
    return true;
  } else if constexpr (Plan<P>::piece(Nth).kind == PieceKind::set) {
    return follow_set<P, Plan<P>::step(Nth)>(p, end) && follow_pieces<P, Nth + 1, End>(p, end);
  } else if constexpr (Plan<P>::piece(Nth).kind == PieceKind::automaton) {
    return run_automaton<P, Nth>(p, end) && follow_pieces<P, Nth + 1, End>(p, end);
  } else {
    return follow_tail<P, Nth, End>(p, end);
  }
}

/// Does one alternative after another ask for no more than one run?
template <FixedString P>
inline constexpr bool has_simple_parts = [] {
  for (std::size_t i = 0; i < Plan<P>::part_count; ++i)
    if (Plan<P>::part(i).negated || !Plan<P>::part(i).last) return false;
  return true;
}();

/// Moves `furthest` to where the alternatives from part Nth on are left; true where one matches.
template <FixedString P, std::size_t Nth = 0>
constexpr bool follow(const char* begin, const char* end, const char*& furthest) noexcept {
  const char* p = begin;
  bool taken = false;
  if constexpr (has_simple_parts<P>) {
    constexpr Part part = Plan<P>::part(Nth);
    taken = follow_pieces<P, part.begin, part.end>(p, end);
    if (taken && part.open) p = find_invalid_utf8_plain(p, end);
  } else {  // one automaton of all, behind the plan's pieces
    taken = run_automaton<P, Plan<P>::piece_count>(p, end);
    if (taken) p = find_invalid_utf8_plain(p, end);
  }
  if (p > furthest) furthest = p;
  if (taken && p == end) return true;
  if constexpr (has_simple_parts<P> && Nth + 1 < Plan<P>::part_count)
    return follow<P, Nth + 1>(begin, end, furthest);
  else
    return false;
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_MISMATCH_HPP
