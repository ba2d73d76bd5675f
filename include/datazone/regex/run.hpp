// SPDX-License-Identifier: MIT
// Runs a pattern's automaton over a text, one character at a time.
#ifndef DATAZONE_REGEX_RUN_HPP
#define DATAZONE_REGEX_RUN_HPP

#include <cstddef>
#include <cstdint>
#include <utility>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/regex/automaton.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/crowd.hpp"
#include "datazone/regex/machine.hpp"
#include "datazone/regex/threads.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// What a set has above ASCII, as a list of intervals with the columns 0 and 1.
template <FixedString P, std::uint16_t Number>
inline constexpr ByteTable<Kinds::capacity> wide_flags_of = [] {
  ByteTable<Kinds::capacity> has{};
  for (unsigned k = 0; k < alphabet_of<P>.count; ++k)
    has.at[k] = alphabet_of<P>.sets[Number].contains(k) ? 1 : 0;
  return has;
}();
template <FixedString P, std::uint16_t Number>
inline constexpr auto wide_set_table = [] {
  ByteTable<wide_maker<P>(wide_flags_of<P, Number>.at).write()> table{};
  wide_maker<P>(wide_flags_of<P, Number>.at).write(table.at);
  return table;
}();
/// The size of the character at p, which is not ASCII, and whether it is of the step's set.
template <FixedString P, Step S>
constexpr ColumnAt wide_set_at(const char* p, const char* end) noexcept {
  if constexpr (S.wide == Wide::all)
    return wide_column_at(p, end, every_wide, nullptr);
  else
    return wide_column_at(p, end, wide_set_table<P, S.number>.at,
                          categories_of<alphabet_size<P>.columns>());
}

constexpr std::size_t smaller(std::size_t a, std::size_t b) noexcept { return a < b ? a : b; }

/// Moves p behind as many of the step's characters as may stand there; false where they are too few
/// or no UTF-8.
template <FixedString P, Step S>
constexpr bool take_set(const char*& p, const char* end) noexcept {
  const char* const from = p;
  if constexpr (S.wide == Wide::none && S.min == S.max) {
    if (distance(p, end) < S.min) return false;
    p += S.min;
    return S.min == 1 ? is_in<S.set>(*from) : all_in<S.set>(from, S.min);
  } else if constexpr (S.takes_bytes()) {
    if constexpr (S.max < 16)
      while (distance(from, p) < S.max && p != end && is_in<S.set>(*p)) ++p;
    else
      p = skip_set<S.set>(p, p + smaller(S.max, distance(p, end)));
    return distance(from, p) >= S.min;
  } else {
    constexpr Charset ascii{S.set.from_0, S.set.from_64, 0, 0};
    std::size_t left = S.max;
    for (;;) {
      const char* const first = p;
      p = skip_set<ascii>(p, p + smaller(left, distance(p, end)));
      left -= distance(first, p);
      if (left == 0 || p == end || to_byte(*p) < 0x80) break;
      const ColumnAt at = wide_set_at<P, S>(p, end);
      if (at.size == 0) return false;
      if (at.column == 0) break;
      p += at.size;
      --left;
    }
    return S.max - left >= S.min;
  }
}
/// Moves p to the end, if the step takes all that stands before it.
template <FixedString P, Step S>
constexpr bool take_all(const char*& p, const char* end) noexcept {
  if constexpr (S.takes_bytes()) {
    const char* const from = p;
    const std::size_t n = distance(p, end);
    p = end;
    return n >= S.min && n <= S.max && all_in<S.set>(from, n);
  } else {
    return take_set<P, S>(p, end) && p == end;
  }
}

template <FixedString P, std::size_t Nth>
inline constexpr Crowd crowd_view_of{
    {crowd_of<P, Nth>.ascii, crowd_of<P, Nth>.wide, categories_of<alphabet_size<P>.columns>(),
     crowd_range<P, Nth>.first, crowd_range<P, Nth>.count, untaken_column(made_crowd<P, Nth>)},
    crowd_of<P, Nth>.cells,
    crowd_of<P, Nth>.ways,
    crowd_of<P, Nth>.sets,
    crowd_of<P, Nth>.counters,
    static_cast<unsigned>(program_of<P, Nth, Repeats::counted>.width),
    Plan<P>::piece(Nth).at_start,
    Plan<P>::piece(Nth).open};

/// Moves p to where the automaton of piece Nth ends: the first character that it has no way for,
/// or, if any text may follow, the place from which on nothing can spoil it.
template <FixedString P, std::size_t Nth>
constexpr bool run_automaton(const char*& p, const char* end) noexcept {
  if constexpr (is_automaton<P, Nth>) {
    constexpr unsigned start = table_maker<P, Nth>.start();
    if constexpr (start < first_state) return start == way_ends;
  }
  Run done{};
  if constexpr (is_automaton<P, Nth>)
    done = run_machine<table_maker<P, Nth>.by_place>(
        table_of<P, Nth>.at, wide_of<P, Nth>(), categories_of<alphabet_size<P>.columns>(), p, end);
  else
    done = run_crowd<made_crowd<P, Nth>.size.cells, made_crowd<P, Nth>.size.words>(
        crowd_view_of<P, Nth>, p, end);
  p = done.end;
  return done.accepts;
}

/// Are the pieces from `i` on four sets of one byte each?
template <FixedString P>
constexpr bool has_word(std::size_t i, std::size_t end) noexcept {
  if (end - i < 4) return false;
  for (std::size_t k = i; k < i + 4; ++k)
    if (Plan<P>::piece(k).kind != PieceKind::set || !Plan<P>::step(k).is_byte()) return false;
  return true;
}
/// Do they take the four bytes at p? The literals among them are compared at once: one by one, the
/// bytes in front of a domain identifier's open part took a third of its instructions with GCC,
/// half with Clang.
template <FixedString P, std::size_t Nth, std::size_t... At>
constexpr bool is_word(const char* p, std::index_sequence<At...>) noexcept {
  constexpr Step steps[]{Plan<P>::step(Nth + At)...};
  constexpr std::uint32_t mask = ((steps[At].is_literal() ? 0xFFU << (8 * At) : 0) | ...);
  constexpr std::uint32_t literals = ((steps[At].set.first_from(0) << (8 * At)) | ...) & mask;
  const std::uint32_t word = ((std::uint32_t{to_byte(p[At])} << (8 * At)) | ...);
  return (word & mask) == literals &&
         ((steps[At].is_literal() || is_in<steps[At].set>(p[At])) && ...);
}
/// How many bytes the pieces from `i` on take, which are sets of ASCII characters.
template <FixedString P>
constexpr std::size_t fixed_size(std::size_t i, std::size_t end) noexcept {
  std::size_t size = 0;
  for (; i != end; ++i) size += Plan<P>::step(i).min;
  return size;
}

/// Moves p behind the pieces from Nth to End, or to where the first of them fails. Whole: they must
/// take all there is.
template <FixedString P, std::size_t Nth, std::size_t End, bool Whole>
constexpr bool take_pieces(const char*& p, const char* end) noexcept {
  constexpr bool is_last = Nth + 1 == End;
  if constexpr (Nth == End) {
    return !Whole || p == end;
  } else if constexpr (has_word<P>(Nth, End)) {
    return distance(p, end) >= 4 && is_word<P, Nth>(p, std::make_index_sequence<4>{}) &&
           take_pieces<P, Nth + 4, End, Whole>(p += 4, end);
  } else if constexpr (Plan<P>::piece(Nth).kind == PieceKind::automaton) {
    return run_automaton<P, Nth>(p, end) && take_pieces<P, Nth + 1, End, Whole>(p, end);
  } else if constexpr (Plan<P>::piece(Nth).kind == PieceKind::tail) {
    constexpr std::size_t size = fixed_size<P>(Nth + 1, End);
    return distance(p, end) >= size && take_all<P, Plan<P>::step(Nth)>(p, end - size) &&
           take_pieces<P, Nth + 1, End, Whole>(p, end);
  } else if constexpr (is_last && Whole) {
    return take_all<P, Plan<P>::step(Nth)>(p, end);
  } else if constexpr (is_last && steps_of<P>.apply) {  // what comes behind tells where it ends
    constexpr Step step = Plan<P>::step(Nth);
    const char* const from = p;
    p = skip_set<step.set>(p, end);
    const std::size_t n = distance(from, p);
    return n >= step.min && n <= step.max;
  } else {
    return take_set<P, Plan<P>::step(Nth)>(p, end) && take_pieces<P, Nth + 1, End, Whole>(p, end);
  }
}

/// Are there pieces that take bytes which are not ASCII? Then all of the text must be UTF-8.
template <FixedString P>
constexpr bool skips_utf8(std::size_t i, std::size_t end) noexcept {
  for (; i != end; ++i)
    if (Plan<P>::piece(i).kind != PieceKind::automaton && Plan<P>::step(i).wide == Wide::all &&
        Plan<P>::step(i).takes_bytes())
      return true;
  return false;
}
/// Does part Nth take the text?
template <FixedString P, std::size_t Nth>
constexpr bool run_part(const char* p, const char* end) noexcept {
  constexpr Part part = Plan<P>::part(Nth);
  constexpr bool skips = skips_utf8<P>(part.begin, part.end);
  const char* const begin = p;
  const bool taken = take_pieces<P, part.begin, part.end, !part.open>(p, end);
  if constexpr (part.negated)
    return !taken;
  else if constexpr (skips || part.open)
    return taken && is_utf8_rest(skips ? begin : p, end);
  else
    return taken;
}
/// Does an alternative from part Nth on take the text?
template <FixedString P, std::size_t Nth = 0>
constexpr bool run(const char* p, const char* end, bool so_far = true) noexcept {
  const bool taken = so_far && run_part<P, Nth>(p, end);
  if constexpr (Nth + 1 == Plan<P>::part_count)
    return taken;
  else if constexpr (Plan<P>::part(Nth).last)
    return taken || run<P, Nth + 1>(p, end, true);
  else
    return run<P, Nth + 1>(p, end, taken);
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_RUN_HPP
