// SPDX-License-Identifier: MIT
// From a pattern's text to the tables that run it. Each stage is a variable of its own, since
// compilers limit the work that one constant takes.
#ifndef DATAZONE_REGEX_COMPILED_HPP
#define DATAZONE_REGEX_COMPILED_HPP

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "datazone/bytes/fixed_string.hpp"
#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/minimize.hpp"
#include "datazone/regex/parser.hpp"
#include "datazone/regex/plan.hpp"
#include "datazone/regex/program.hpp"
#include "datazone/regex/simplify.hpp"
#include "datazone/regex/subsets.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// The most states of an automaton; more are refused.
inline constexpr std::size_t state_limit = 4096;

template <FixedString P>
inline constexpr auto parsed = Parser<P.size>{P.text, P.size}.result();

template <FixedString P>
inline constexpr auto syntax_of = Simplifier<P.size>{parsed<P>}.result;

template <FixedString P>
inline constexpr AlphabetSize alphabet_size = size_alphabet(syntax_of<P>);

template <FixedString P>
inline constexpr auto alphabet_of =
    AlphabetMaker<
        Alphabet<syntax_of<P>.set_count, alphabet_size<P>.intervals, alphabet_size<P>.columns>,
        P.size>{syntax_of<P>, alphabet_size<P>.intervals, alphabet_size<P>.columns}
        .result;

template <FixedString P>
inline constexpr auto planned =
    Planner<P.size, std::remove_const_t<decltype(alphabet_of<P>)>>{syntax_of<P>, alphabet_of<P>};

/// The number of pieces is known: none is kept that is not used.
template <FixedString P>
struct Plan {
  static constexpr std::size_t part_count = planned<P>.part_count;
  static constexpr std::size_t piece_count = planned<P>.piece_count;
  static constexpr const Part& part(std::size_t i) noexcept { return planned<P>.parts[i]; }
  static constexpr const Piece& piece(std::size_t i) noexcept { return planned<P>.pieces[i]; }
};

// For an automaton, piece Nth of a plan.

template <FixedString P, std::size_t Nth>
inline constexpr Extent extent_of{Plan<P>::piece(Nth).first, Plan<P>::piece(Nth).last,
                                  Plan<P>::piece(Nth).anywhere, Plan<P>::piece(Nth).open};

template <FixedString P, std::size_t Nth>
inline constexpr std::size_t program_size_of = program_size(syntax_of<P>, extent_of<P, Nth>);

template <FixedString P, std::size_t Nth>
inline constexpr auto program_of =
    ProgramMaker<program_size_of<P, Nth>, P.size, std::remove_const_t<decltype(alphabet_of<P>)>>{
        syntax_of<P>, alphabet_of<P>, extent_of<P, Nth>}
        .result;

/// The construction after so many parts of the work.
template <FixedString P, std::size_t Nth, std::size_t States, std::size_t Part>
inline constexpr auto partial_subsets = [] {
  constexpr std::size_t effort = 30000;
  if constexpr (Part == 0) {
    SubsetMaker<States, alphabet_of<P>.count, program_size_of<P, Nth>> maker{
        program_of<P, Nth>, alphabet_of<P>.words, Plan<P>::piece(Nth).at_start};
    maker.work(effort);
    return maker;
  } else {
    auto maker = partial_subsets<P, Nth, States, Part - 1>;
    maker.work(effort);
    return maker;
  }
}();

template <FixedString P, std::size_t Nth, std::size_t States, std::size_t Part = 0>
constexpr const auto& finished_subsets() noexcept {
  if constexpr (partial_subsets<P, Nth, States, Part>.is_done())
    return partial_subsets<P, Nth, States, Part>.result;
  else
    return finished_subsets<P, Nth, States, Part + 1>();
}

/// Room for few states first: most patterns need no more.
template <FixedString P, std::size_t Nth, std::size_t States = 64>
constexpr const auto& subsets_of() noexcept {
  if constexpr (finished_subsets<P, Nth, States>().overflow && States < state_limit)
    return subsets_of<P, Nth, States * 4 < state_limit ? States * 4 : state_limit>();
  else
    return finished_subsets<P, Nth, States>();
}

template <FixedString P, std::size_t Nth>
inline constexpr auto minimizer_of =
    Minimizer<subsets_of<P, Nth>().count, alphabet_of<P>.count>{subsets_of<P, Nth>()};

/// Which kinds an automaton tells apart: the others share a column of its table.
template <std::size_t KindCount>
struct Columns {
  std::size_t count = 0;
  std::uint8_t of[KindCount]{};
  std::uint8_t first[KindCount]{};  // a kind of each column
};
template <FixedString P, std::size_t Nth>
inline constexpr auto columns_of = [] {
  constexpr const auto& minimal = minimizer_of<P, Nth>;
  constexpr std::size_t kinds = alphabet_of<P>.count;
  Columns<kinds> columns;
  // A large automaton keeps a column for each: constant evaluation has a limit.
  constexpr bool merges = minimal.count * kinds <= 12000;
  std::uint32_t hash[kinds]{};
  for (std::size_t s = 1; merges && s < minimal.count; ++s)
    for (std::size_t k = 0; k < kinds; ++k)
      hash[k] = hash[k] * 0x9E3779B1U + minimal.to(subsets_of<P, Nth>(), s, k) + 1U;
  for (std::size_t k = 0; k < kinds; ++k) {
    std::size_t c = merges ? 0 : columns.count;
    while (c < columns.count && hash[columns.first[c]] != hash[k]) ++c;
    for (std::size_t s = 1; c < columns.count && s < minimal.count; ++s)
      if (minimal.to(subsets_of<P, Nth>(), s, k) !=
          minimal.to(subsets_of<P, Nth>(), s, columns.first[c]))
        c = columns.count;
    if (c == columns.count) columns.first[columns.count++] = static_cast<std::uint8_t>(k);
    columns.of[k] = static_cast<std::uint8_t>(c);
  }
  return columns;
}();

/// What a state is called in a table: the place of its row, or its number where that is shorter.
template <FixedString P, std::size_t Nth>
struct TableForm {
  static constexpr std::size_t states = minimizer_of<P, Nth>.count;
  static constexpr std::size_t width = columns_of<P, Nth>.count;
  static constexpr bool by_place =
      states * width <= 256 || (states > 256 && states * width <= 65536);
  static constexpr std::size_t factor = by_place ? width : 1;
  static constexpr std::size_t largest = (states - 1) * factor;
  using Index =
      std::conditional_t<(largest < 256), std::uint8_t,
                         std::conditional_t<(largest < 65536), std::uint16_t, std::uint32_t>>;
};
template <std::size_t Size, class Index>
struct Table {
  Index next[Size]{};  // row s: what state s does with each column
};

/// A part of the table after another: constant evaluation has a limit.
template <FixedString P, std::size_t Nth, std::size_t Rows>
inline constexpr auto partial_table = [] {
  using Form = TableForm<P, Nth>;
  constexpr std::size_t chunk = 8000 / Form::width;
  const auto fill = [](auto table) {
    for (std::size_t s = Rows < chunk ? 0 : Rows - chunk; s < Rows; ++s)
      for (std::size_t c = 0; c < Form::width; ++c)
        table.next[s * Form::width + c] = static_cast<typename Form::Index>(
            minimizer_of<P, Nth>.to(subsets_of<P, Nth>(), s, columns_of<P, Nth>.first[c]) *
            Form::factor);
    return table;
  };
  if constexpr (Rows <= chunk)
    return fill(Table<Form::states * Form::width, typename Form::Index>{});
  else
    return fill(partial_table<P, Nth, Rows - chunk>);
}();
template <FixedString P, std::size_t Nth>
inline constexpr auto table_of = partial_table<P, Nth, minimizer_of<P, Nth>.count>;

/// Which kind a character is of.
template <std::size_t Nth, std::size_t C>
struct KindTable {
  std::uint8_t ascii[128]{};
  char32_t starts[Nth]{};
  std::uint8_t wide[Nth * C]{};
};
template <FixedString P>
inline constexpr auto kinds_of = [] {
  KindTable<alphabet_size<P>.intervals, alphabet_size<P>.columns> table;
  for (std::size_t i = 0; i < 128; ++i) table.ascii[i] = alphabet_of<P>.ascii[i];
  for (std::size_t i = 0; i < alphabet_size<P>.intervals; ++i)
    table.starts[i] = alphabet_of<P>.starts[i];
  for (std::size_t i = 0; i < sizeof table.wide; ++i) table.wide[i] = alphabet_of<P>.wide[i];
  return table;
}();

/// Why a pattern is refused, and where.
struct Verdict {
  Fault fault = Fault::none;
  std::size_t at = 0;
};

/// Where the repeat stands that copies most, for a message.
template <std::size_t N>
constexpr std::size_t largest_repeat(const Syntax<N>& syntax) noexcept {
  std::size_t largest = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < syntax.node_count; ++i) {
    const Node& node = syntax.nodes[i];
    const std::size_t copies = node.most == unlimited ? node.least : node.most;
    if (node.kind != Kind::repeat || copies < largest) continue;
    largest = copies;
    at = node.at;
  }
  return at;
}

template <FixedString P, std::size_t Nth>
consteval Verdict judge_piece() noexcept {
  if constexpr (Plan<P>::piece(Nth).kind != PieceKind::automaton)
    return {};
  else if constexpr (program_size_of<P, Nth> > program_limit)
    return {Fault::too_many_states, largest_repeat(syntax_of<P>)};
  else if constexpr (program_of<P, Nth>.fault != Fault::none)
    return {program_of<P, Nth>.fault, program_of<P, Nth>.fault_at};
  else
    return subsets_of<P, Nth>().overflow
               ? Verdict{Fault::too_many_states, largest_repeat(syntax_of<P>)}
               : Verdict{};
}
template <FixedString P, std::size_t Nth = 0, std::size_t End = Plan<P>::piece_count>
consteval Verdict judge_pieces() noexcept {
  if constexpr (Nth == End) {
    return {};
  } else {
    constexpr Verdict verdict = judge_piece<P, Nth>();
    if constexpr (verdict.fault != Fault::none)
      return verdict;
    else
      return judge_pieces<P, Nth + 1, End>();
  }
}
template <FixedString P>
consteval Verdict judge() noexcept {
  if constexpr (parsed<P>.fault != Fault::none)
    return {parsed<P>.fault, parsed<P>.fault_at};
  else if constexpr (alphabet_of<P>.overflow)
    return {Fault::too_many_classes, 0};
  else
    return judge_pieces<P>();
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_COMPILED_HPP
