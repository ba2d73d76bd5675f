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

/// What a piece that is a set, or begins with one, takes.
struct SetStep {
  Charset set{};             // what is not ASCII: all or none of it
  std::uint16_t number = 0;  // of what is not ASCII
  bool has_wide = false;
  std::size_t min = 1, max = 1;

  constexpr bool is_byte() const noexcept { return min == 1 && max == 1 && !has_wide; }
  constexpr bool is_literal() const noexcept {
    return is_byte() && set.first_from(set.first_from(0) + 1) == 256;
  }
};
template <FixedString P>
constexpr SetStep set_step(std::uint16_t index) noexcept {
  const Node& node = syntax_of<P>.nodes[index];
  const bool repeats = node.kind == Kind::repeat;
  const std::uint16_t number = repeats ? syntax_of<P>.nodes[node.first].set : node.set;
  const SetOf& set = syntax_of<P>.sets[number];
  SetStep step;
  step.set = {set.ascii.low, set.ascii.high, 0, 0};
  step.has_wide = set.count != 1 || syntax_of<P>.wide[set.begin].categories != 0;
  if (step.has_wide) step.number = number;
  if (repeats) step.min = node.least;
  if (repeats) step.max = node.most == unlimited ? ~std::size_t{0} : node.most;
  return step;
}
template <FixedString P, std::size_t Nth>
inline constexpr SetStep set_step_of = set_step<P>(Plan<P>::piece(Nth).first);

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
/// Of the set's character at p, which is not ASCII, the size and whether it is of the set.
template <FixedString P, std::uint16_t Number>
constexpr ColumnAt wide_set_at(const char* p, const char* end) noexcept {
  if constexpr (wide_maker<P>(wide_flags_of<P, Number>.at).is_all(1))
    return wide_column_at(p, end, every_wide, nullptr);
  else
    return wide_column_at(p, end, wide_set_table<P, Number>.at,
                          categories_of<alphabet_size<P>.columns>());
}

constexpr std::size_t smaller(std::size_t a, std::size_t b) noexcept { return a < b ? a : b; }

/// Moves p behind as many of the set's characters as may stand there; false where they are too few
/// or no UTF-8.
template <FixedString P, SetStep Step>
constexpr bool take_set(const char*& p, const char* end) noexcept {
  if constexpr (!Step.has_wide && Step.min == Step.max) {
    if (distance(p, end) < Step.min) return false;
    p += Step.min;
    return all_in<Step.set>(p - Step.min, Step.min);
  } else {
    std::size_t left = Step.max;
    for (;;) {
      const char* const from = p;
      p = skip_set<Step.set>(p, p + smaller(left, distance(p, end)));
      left -= distance(from, p);
      if constexpr (!Step.has_wide) {
        break;
      } else {
        if (left == 0 || p == end || to_byte(*p) < 0x80) break;
        const ColumnAt at = wide_set_at<P, Step.number>(p, end);
        if (at.size == 0) return false;
        if (at.column == 0) break;
        p += at.size;
        --left;
      }
    }
    return Step.max - left >= Step.min;
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

/// A repeat and so many ASCII characters behind it, to the text's end.
template <FixedString P, std::uint16_t Node, std::uint16_t Last>
constexpr bool take_fixed(const char*& p, const char* end) noexcept {
  if constexpr (Node == no_node) {
    return true;
  } else {
    constexpr std::uint16_t next = Node == Last ? no_node : syntax_of<P>.nodes[Node].next;
    return take_set<P, set_step<P>(Node)>(p, end) && take_fixed<P, next, Last>(p, end);
  }
}
template <FixedString P>
constexpr std::size_t fixed_size(std::uint16_t node, std::uint16_t last) noexcept {
  std::size_t size = 0;
  for (;; node = syntax_of<P>.nodes[node].next) {
    size += set_step<P>(node).min;
    if (node == last) return size;
  }
}
template <FixedString P, std::size_t Nth>
constexpr bool take_tail(const char*& p, const char* end) noexcept {
  constexpr Piece piece = Plan<P>::piece(Nth);
  constexpr std::uint16_t second = syntax_of<P>.nodes[piece.first].next;
  constexpr std::size_t size = fixed_size<P>(second, piece.last);
  if (distance(p, end) < size) return false;
  const char* const middle = end - size;
  return take_set<P, set_step_of<P, Nth>>(p, middle) && p == middle &&
         take_fixed<P, second, piece.last>(p, end);
}

/// Are the pieces from Nth on four sets of one byte each?
template <FixedString P>
constexpr bool has_word(std::size_t i, std::size_t end) noexcept {
  for (std::size_t k = i; k < i + 4; ++k)
    if (k >= end || Plan<P>::piece(k).kind != PieceKind::set ||
        !set_step<P>(Plan<P>::piece(k).first).is_byte())
      return false;
  return true;
}
template <FixedString P, std::size_t Nth, std::size_t... At>
constexpr bool take_word(const char*& p, const char* end, std::index_sequence<At...>) noexcept {
  if (distance(p, end) < 4) return false;
  constexpr std::uint32_t mask =
      ((set_step_of<P, Nth + At>.is_literal() ? 0xFFU << (8 * At) : 0) | ...);
  constexpr std::uint32_t literals =
      ((set_step_of<P, Nth + At>.set.first_from(0) << (8 * At)) | ...) & mask;
  const std::uint32_t word = ((std::uint32_t{to_byte(p[At])} << (8 * At)) | ...);
  const bool fits =
      (word & mask) == literals &&
      ((set_step_of<P, Nth + At>.is_literal() || is_in<set_step_of<P, Nth + At>.set>(p[At])) &&
       ...);
  if (fits) p += 4;
  return fits;
}

/// Moves p behind the pieces from Nth to End, or to where the first of them fails.
template <FixedString P, std::size_t Nth, std::size_t End>
constexpr bool take_pieces(const char*& p, const char* end) noexcept {
  if constexpr (Nth == End) {
    return true;
  } else if constexpr (has_word<P>(Nth, End)) {
    return take_word<P, Nth>(p, end, std::make_index_sequence<4>{}) &&
           take_pieces<P, Nth + 4, End>(p, end);
  } else if constexpr (Plan<P>::piece(Nth).kind == PieceKind::set) {
    return take_set<P, set_step_of<P, Nth>>(p, end) && take_pieces<P, Nth + 1, End>(p, end);
  } else if constexpr (Plan<P>::piece(Nth).kind == PieceKind::automaton) {
    return run_automaton<P, Nth>(p, end) && take_pieces<P, Nth + 1, End>(p, end);
  } else {
    return take_tail<P, Nth>(p, end);
  }
}

/// Does part Nth take the text?
template <FixedString P, std::size_t Nth>
constexpr bool run_part(const char* p, const char* end) noexcept {
  constexpr Part part = Plan<P>::part(Nth);
  const bool taken = take_pieces<P, part.begin, part.end>(p, end);
  if constexpr (part.negated)
    return !(taken && (part.open || p == end));
  else if constexpr (part.open)
    return taken && is_utf8_rest(p, end);
  else
    return taken && p == end;
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
