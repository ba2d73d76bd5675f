// SPDX-License-Identifier: MIT
// How a pattern is run: cut into pieces that end where they end, whatever follows. Such a piece is
// a set with a counter or an automaton of its own. Alternatives and what a lookahead asks at the
// beginning are runs of their own over the text.
#ifndef DATAZONE_REGEX_PLAN_HPP
#define DATAZONE_REGEX_PLAN_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/outline.hpp"
#include "datazone/regex/program_size.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

enum class PieceKind : std::uint8_t {
  set,        // of node `first`, which may be a repeat of a set
  automaton,  // of the siblings from `first` to `last`
  tail,       // a repeat of a set; behind it the text ends with as many bytes as the pieces take
};

struct Piece {
  PieceKind kind;
  std::uint16_t first, last;
  bool anywhere;  // an automaton that may begin at any character
  bool open;      // any text may follow
  bool at_start;  // of the text
};

/// A run over the text from its start.
struct Part {
  std::uint16_t begin, end;  // its pieces
  bool negated;              // it must fail
  bool last;                 // of its alternative
  bool open;                 // any text may follow
};

template <std::size_t N, class A>
class Planner {
 public:
  static constexpr std::size_t part_capacity = 40;
  static constexpr std::size_t piece_capacity = 2 * N + 48;

  std::size_t part_count = 0, piece_count = 0;
  Part parts[part_capacity]{};
  Piece pieces[piece_capacity]{};  // behind them one of the whole pattern

  constexpr Planner(const Syntax<N>& syntax, const A& alphabet) noexcept
      : syntax_{&syntax}, alphabet_{&alphabet} {
    if (syntax.fault != Fault::none) return;
    alternative(syntax.root, false, false);
    pieces[piece_count] = {PieceKind::automaton, syntax.root, syntax.root, true, true, true};
    syntax_ = nullptr;
    alphabet_ = nullptr;
  }

 private:
  /// From how many instructions on alternatives are runs of their own.
  static constexpr std::size_t large = 500;

  constexpr const Node& node(std::uint16_t index) const noexcept { return syntax_->nodes[index]; }
  constexpr Outline of(std::uint16_t index) const noexcept {
    return outline(*syntax_, *alphabet_, index);
  }

  /// Plans one alternative, the whole text from `starts` to `ends` or any part of it.
  constexpr void alternative(std::uint16_t index, bool starts, bool ends) noexcept {
    if (node(index).kind == Kind::choice && is_large(index)) {
      for (std::uint16_t c = node(index).first; c != no_node; c = node(c).next) ++awaited_;
      for (std::uint16_t c = node(index).first; c != no_node; c = node(c).next) {
        --awaited_;
        alternative(c, starts, ends);
      }
      return;
    }
    std::uint16_t first = index, last = index;
    if (node(index).kind == Kind::sequence) {
      first = node(index).first;
      last = node(index).last;
      while (last != no_node && node(last).kind == Kind::end) {
        ends = true;
        last = last == first ? no_node : node(last).previous;
      }
      if (last == no_node) first = no_node;
      for (std::uint16_t c = first; c != no_node && leads(c); c = next(c, last))
        if (implies_start(c)) starts = true;
      bool nested = false;
      if (starts && first != no_node) {
        std::uint16_t c = first;
        while (c != no_node && node(c).kind == Kind::start) c = next(c, last);
        nested = c != no_node && c == last && node(c).kind == Kind::choice && is_large(c);
        if (nested) return alternative(c, starts, ends);
        while (first != no_node && leads(first) && part_count + awaited_ + 1 < part_capacity) {
          if (node(first).kind != Kind::start) lookahead(first);
          first = next(first, last);
        }
      }
    } else if (node(index).kind == Kind::start || node(index).kind == Kind::end) {
      (node(index).kind == Kind::start ? starts : ends) = true;
      first = last = no_node;
    }
    run(first, last, starts, ends, false, true);
  }
  constexpr bool is_large(std::uint16_t index) const noexcept {
    std::size_t children = 0;
    for (std::uint16_t c = node(index).first; c != no_node; c = node(c).next) ++children;
    return children <= 8 && part_count + awaited_ + children + 8 < part_capacity &&
           program_size(*syntax_, index, Repeats::expanded) > large;
  }
  constexpr std::uint16_t next(std::uint16_t index, std::uint16_t last) const noexcept {
    return index == last ? no_node : node(index).next;
  }
  constexpr bool leads(std::uint16_t index) const noexcept {
    const Kind kind = node(index).kind;
    return kind == Kind::start || kind == Kind::ahead || kind == Kind::not_ahead;
  }
  /// Does it hold at the text's start only?
  constexpr bool implies_start(std::uint16_t index) const noexcept {
    if (node(index).kind == Kind::start) return true;
    if (node(index).kind != Kind::ahead) return false;
    std::uint16_t child = node(index).first;
    if (node(child).kind == Kind::sequence) child = node(child).first;
    return child != no_node && node(child).kind == Kind::start;
  }
  /// What a lookahead at the text's start asks.
  constexpr void lookahead(std::uint16_t index) noexcept {
    std::uint16_t first = node(index).first, last = first;
    bool ends = false;
    if (node(first).kind == Kind::sequence) {
      last = node(first).last;
      first = node(first).first;
    }
    while (first != no_node && node(first).kind == Kind::start) first = next(first, last);
    while (first != no_node && node(last).kind == Kind::end) {
      ends = true;
      if (first == last)
        first = no_node;
      else
        last = node(last).previous;
    }
    run(first, last, true, ends, node(index).kind == Kind::not_ahead, false);
  }

  constexpr void run(std::uint16_t first, std::uint16_t last, bool starts, bool ends, bool negated,
                     bool is_last) noexcept {
    Part& part = parts[part_count++];
    part.begin = static_cast<std::uint16_t>(piece_count);
    part.negated = negated;
    part.last = is_last;
    part.open = !ends;
    while (starts && first != no_node && node(last).kind == Kind::empty) {
      if (first == last)
        first = no_node;
      else
        last = node(last).previous;
    }
    if (!starts) {
      pieces[piece_count++] = {PieceKind::automaton, first, last, true, !ends, true};
    } else if (first != no_node) {
      cut(first, last, ends);
    }
    part.end = static_cast<std::uint16_t>(piece_count);
  }
  /// Cuts the siblings into pieces, from the last to the first. Where one can run into what
  /// follows it, both are one.
  constexpr void cut(std::uint16_t first, std::uint16_t last, bool ends) noexcept {
    bool looks_back = false;
    for (std::uint16_t c = first; c != no_node; c = next(c, last))
      if (of(c).looks_back) looks_back = true;
    const std::size_t base = piece_count;
    std::size_t count = 0;
    Outline outlines[piece_capacity]{};
    Kinds follow[piece_capacity + 1]{};  // what may stand behind the piece
    for (std::uint16_t c = last;; c = node(c).previous) {
      std::uint16_t to = c;
      Outline piece = of(c);
      while (count != 0 && (looks_back || piece.looks_ahead ||
                            !(piece.more & (outlines[count - 1].nullable
                                                ? outlines[count - 1].first | follow[count - 1]
                                                : outlines[count - 1].first))
                                 .empty())) {
        to = pieces[base + count - 1].last;
        piece = then(piece, outlines[--count]);
      }
      follow[count] = count == 0                     ? (ends ? Kinds{} : alphabet_->every)
                      : outlines[count - 1].nullable ? outlines[count - 1].first | follow[count - 1]
                                                     : outlines[count - 1].first;
      outlines[count] = piece;
      pieces[base + count++] = {
          kind_of(c, to, ends && to == last), c, to, false, !ends && to == last, c == first};
      if (c == first) break;
    }
    for (std::size_t i = 0; i < count / 2; ++i) {
      const Piece piece = pieces[base + i];
      pieces[base + i] = pieces[base + count - 1 - i];
      pieces[base + count - 1 - i] = piece;
    }
    piece_count = base + count;
    Piece& tail = pieces[piece_count - 1];
    if (tail.kind != PieceKind::tail) return;
    for (std::uint16_t c = tail.first; c != last;) {
      c = node(c).next;
      pieces[piece_count++] = {PieceKind::set, c, c, false, false, false};
    }
    tail.last = tail.first;
  }
  constexpr bool is_set(std::uint16_t index) const noexcept {
    const Node& n = node(index);
    return n.kind == Kind::set || (n.kind == Kind::repeat && node(n.first).kind == Kind::set);
  }
  /// Is it a fixed number of ASCII characters?
  constexpr bool is_fixed(std::uint16_t index) const noexcept {
    const Node& n = node(index);
    if (!is_set(index) || (n.kind == Kind::repeat && n.least != n.most)) return false;
    const SetOf& set = syntax_->sets[n.kind == Kind::set ? n.set : node(n.first).set];
    return set.count == 1 && syntax_->wide[set.begin].categories == 0;
  }
  constexpr PieceKind kind_of(std::uint16_t first, std::uint16_t last, bool ends) const noexcept {
    if (first == last) return is_set(first) ? PieceKind::set : PieceKind::automaton;
    if (!ends || !is_set(first) || node(first).possessive) return PieceKind::automaton;
    for (std::uint16_t c = last; c != first; c = node(c).previous)
      if (!is_fixed(c)) return PieceKind::automaton;
    return PieceKind::tail;
  }

  const Syntax<N>* syntax_;
  const A* alphabet_;
  std::size_t awaited_ = 0;  // alternatives that have no part yet, for which there must be room
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PLAN_HPP
