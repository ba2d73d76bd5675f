// SPDX-License-Identifier: MIT
// From a pattern's text to its plan. Each stage is a variable of its own, since compilers limit the
// work that one constant takes.
#ifndef DATAZONE_REGEX_COMPILED_HPP
#define DATAZONE_REGEX_COMPILED_HPP

#include <cstddef>

#include "datazone/bytes/fixed_string.hpp"
#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/parser.hpp"
#include "datazone/regex/plan.hpp"
#include "datazone/regex/simplify.hpp"
#include "datazone/regex/steps.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

template <FixedString P>
inline constexpr auto parsed = Parser<room_for(P.size)>{P.text, P.size}.result();

template <FixedString P>
inline constexpr auto syntax_of = Simplifier<room_for(P.size)>{parsed<P>}.result;

template <FixedString P>
inline constexpr AlphabetSize alphabet_size = size_alphabet(syntax_of<P>);

/// Room for the sets and intervals, and the columns as they are.
template <FixedString P>
using AlphabetOf = Alphabet<room_for(syntax_of<P>.set_count), room_for(alphabet_size<P>.intervals),
                            alphabet_size<P>.columns>;
template <FixedString P>
inline constexpr auto alphabet_of =
    AlphabetMaker<AlphabetOf<P>, room_for(P.size)>{syntax_of<P>, alphabet_size<P>.intervals}.result;

template <FixedString P>
inline constexpr Planner<room_for(P.size), AlphabetOf<P>> planned{syntax_of<P>, alphabet_of<P>};

/// A row of sets needs none of all that.
template <FixedString P>
inline constexpr Steps<room_for(P.size)> steps_of{parsed<P>};

/// The number of pieces is known: none is kept that is not used.
template <FixedString P, bool IsRow = steps_of<P>.apply>
struct Plan {
  static constexpr std::size_t part_count = planned<P>.part_count;
  static constexpr std::size_t piece_count = planned<P>.piece_count;
  static constexpr Part part(std::size_t i) noexcept { return planned<P>.parts[i]; }
  static constexpr Piece piece(std::size_t i) noexcept { return planned<P>.pieces[i]; }
  /// Of a piece that is a set.
  static constexpr Step step(std::size_t i) noexcept {
    return step_of_node(syntax_of<P>, planned<P>.pieces[i].first);
  }
};
template <FixedString P>
struct Plan<P, true> {
  static constexpr std::size_t part_count = 1;
  static constexpr std::size_t piece_count = steps_of<P>.count;
  static constexpr Part part(std::size_t) noexcept { return {0, piece_count, false, true, false}; }
  static constexpr Piece piece(std::size_t) noexcept {
    return {PieceKind::set, no_node, no_node, false, false, false};
  }
  static constexpr Step step(std::size_t i) noexcept { return steps_of<P>.steps[i]; }
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_COMPILED_HPP
