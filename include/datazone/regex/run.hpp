// SPDX-License-Identifier: MIT
// Runs a pattern's automaton over a text, one character at a time.
#ifndef DATAZONE_REGEX_RUN_HPP
#define DATAZONE_REGEX_RUN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/unicode_categories.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail::regex {

/// The category of every code point, by where its run begins.
struct CategoryTable {
  char32_t starts[category_run_count]{};
  std::uint8_t categories[category_run_count]{};

  constexpr unsigned of(char32_t code) const noexcept {
    std::size_t low = 0;
    std::size_t high = category_run_count;
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (starts[middle] <= code ? low : high) = middle;
    }
    return categories[low];
  }
};
/// A template, so that only who asks for it pays.
template <class = void>
inline constexpr CategoryTable category_table = [] {
  CategoryTable table;
  const char* run = category_runs;
  const auto digit = [&run]() noexcept -> unsigned {
    const char c = *run++;
    return c == '~' ? 63U : static_cast<unsigned>(c - '#') - (c > '\\' ? 1U : 0U);
  };
  char32_t start = 0;
  for (std::size_t i = 0; i < category_run_count; ++i) {
    table.starts[i] = start;
    table.categories[i] = static_cast<std::uint8_t>(digit());
    unsigned shift = 0;
    for (unsigned next = 32; next >= 32; shift += 5) {
      next = digit();
      start += static_cast<char32_t>(next & 31U) << shift;
    }
  }
  return table;
}();

/// The kind of a code point above ASCII.
template <FixedString P>
constexpr unsigned wide_kind(char32_t code) noexcept {
  constexpr const auto& classifier = classifier_of<P>;
  constexpr std::size_t intervals = alphabet_size<P>.intervals;
  constexpr std::size_t columns = alphabet_size<P>.columns;
  std::size_t i = intervals - 1;
  while (classifier.starts[i] > code) --i;
  if constexpr (columns == 1)
    return classifier.wide[i];
  else
    return classifier.wide[i * columns + category_table<>.of(code)];
}

/// What a piece that is a set, or begins with one, takes.
struct SetStep {
  Charset set{};  // what is not ASCII: all or none of it
  Kinds wide{};   // the kinds above ASCII
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
  step.wide = alphabet_of<P>.sets[number];
  step.has_wide = set.count != 1 || syntax_of<P>.wide[set.begin].categories != 0;
  if (repeats) step.min = node.least;
  if (repeats) step.max = node.most == unlimited ? ~std::size_t{0} : node.most;
  return step;
}
template <FixedString P, std::size_t I>
inline constexpr SetStep set_step_of = set_step<P>(Plan<P>::piece(I).first);

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
        const Character character = read_utf8(p, end);
        if (character.error != Errc::ok) return false;
        if (!Step.wide.contains(wide_kind<P>(character.code))) break;
        p += character.size;
        --left;
      }
    }
    return Step.max - left >= Step.min;
  }
}

/// Moves p to where the automaton of piece I ends: the first character that it has no way for, or,
/// if any text may follow, the place from which on nothing can spoil it.
template <FixedString P, std::size_t I>
constexpr bool run_automaton(const char*& p, const char* end) noexcept {
  constexpr const auto& table = table_of<P, I>;
  constexpr const auto& classifier = classifier_of<P>;
  constexpr std::size_t kinds = alphabet_of<P>.count;
  constexpr std::size_t done = minimizer_of<P, I>.count - 1;
  std::size_t state = table.start;
  while (p != end && (!Plan<P>::piece(I).open || state != done)) {
    const unsigned char c = to_byte(*p);
    std::size_t size = 1;
    unsigned kind = 0;
    if (c < 0x80) {
      kind = classifier.ascii[c];
    } else {
      const Character character = read_utf8(p, end);
      if (character.error != Errc::ok) return false;
      size = character.size;
      kind = wide_kind<P>(character.code);
    }
    const std::size_t next = table.next[state * kinds + kind];
    if (next == dead_state) {
      if (Plan<P>::piece(I).open) return false;
      break;
    }
    state = next;
    p += size;
  }
  return state >= table.accepting;
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
template <FixedString P, std::size_t I>
constexpr bool take_tail(const char*& p, const char* end) noexcept {
  constexpr Piece piece = Plan<P>::piece(I);
  constexpr std::uint16_t second = syntax_of<P>.nodes[piece.first].next;
  constexpr std::size_t size = fixed_size<P>(second, piece.last);
  if (distance(p, end) < size) return false;
  const char* const middle = end - size;
  return take_set<P, set_step_of<P, I>>(p, middle) && p == middle &&
         take_fixed<P, second, piece.last>(p, end);
}

/// Are the pieces from I on four sets of one byte each?
template <FixedString P>
constexpr bool has_word(std::size_t i, std::size_t end) noexcept {
  for (std::size_t k = i; k < i + 4; ++k)
    if (k >= end || Plan<P>::piece(k).kind != PieceKind::set ||
        !set_step<P>(Plan<P>::piece(k).first).is_byte())
      return false;
  return true;
}
template <FixedString P, std::size_t I, std::size_t... At>
constexpr bool take_word(const char*& p, const char* end, std::index_sequence<At...>) noexcept {
  if (distance(p, end) < 4) return false;
  constexpr std::uint32_t mask =
      ((set_step_of<P, I + At>.is_literal() ? 0xFFU << (8 * At) : 0) | ...);
  constexpr std::uint32_t literals =
      ((set_step_of<P, I + At>.set.first_from(0) << (8 * At)) | ...) & mask;
  const std::uint32_t word = ((std::uint32_t{to_byte(p[At])} << (8 * At)) | ...);
  const bool fits =
      (word & mask) == literals &&
      ((set_step_of<P, I + At>.is_literal() || is_in<set_step_of<P, I + At>.set>(p[At])) && ...);
  if (fits) p += 4;
  return fits;
}

/// Moves p behind the pieces from I to End, or to where the first of them fails.
template <FixedString P, std::size_t I, std::size_t End>
constexpr bool take_pieces(const char*& p, const char* end) noexcept {
  if constexpr (I == End) {
    return true;
  } else if constexpr (has_word<P>(I, End)) {
    return take_word<P, I>(p, end, std::make_index_sequence<4>{}) &&
           take_pieces<P, I + 4, End>(p, end);
  } else if constexpr (Plan<P>::piece(I).kind == PieceKind::set) {
    return take_set<P, set_step_of<P, I>>(p, end) && take_pieces<P, I + 1, End>(p, end);
  } else if constexpr (Plan<P>::piece(I).kind == PieceKind::automaton) {
    return run_automaton<P, I>(p, end) && take_pieces<P, I + 1, End>(p, end);
  } else {
    return take_tail<P, I>(p, end);
  }
}

/// Does part I take the text?
template <FixedString P, std::size_t I>
constexpr bool run_part(const char* p, const char* end) noexcept {
  constexpr Part part = Plan<P>::part(I);
  const bool taken = take_pieces<P, part.begin, part.end>(p, end);
  if constexpr (part.negated)
    return !(taken && (part.open || p == end));
  else if constexpr (part.open)
    return taken && find_invalid_utf8_plain(p, end) == end;
  else
    return taken && p == end;
}
/// Does an alternative from part I on take the text?
template <FixedString P, std::size_t I = 0>
constexpr bool run(const char* p, const char* end, bool so_far = true) noexcept {
  const bool taken = so_far && run_part<P, I>(p, end);
  if constexpr (I + 1 == Plan<P>::part_count)
    return taken;
  else if constexpr (Plan<P>::part(I).last)
    return taken || run<P, I + 1>(p, end, true);
  else
    return run<P, I + 1>(p, end, taken);
}

}  // namespace detail::regex
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_RUN_HPP
