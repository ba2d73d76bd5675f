// SPDX-License-Identifier: MIT
// From a piece of a plan to the tables that run it: an automaton, or a crowd where that would be
// too large. And why a pattern is refused that has neither.
#ifndef DATAZONE_REGEX_AUTOMATON_HPP
#define DATAZONE_REGEX_AUTOMATON_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/fixed_string.hpp"
#include "datazone/regex/compiled.hpp"
#include "datazone/regex/crowd.hpp"
#include "datazone/regex/minimize.hpp"
#include "datazone/regex/program.hpp"
#include "datazone/regex/subsets.hpp"
#include "datazone/regex/table.hpp"
#include "datazone/regex/wide.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

template <FixedString P, std::size_t Nth>
inline constexpr Extent extent_of{Plan<P>::piece(Nth).first, Plan<P>::piece(Nth).last,
                                  Plan<P>::piece(Nth).anywhere, Plan<P>::piece(Nth).open};

template <FixedString P, std::size_t Nth, Repeats How>
inline constexpr std::size_t program_size_of = program_size(syntax_of<P>, extent_of<P, Nth>, How);

template <FixedString P, std::size_t Nth, Repeats How>
inline constexpr auto program_of =
    ProgramMaker<room_for(program_size_of<P, Nth, How>), room_for(P.size), AlphabetOf<P>>{
        syntax_of<P>, alphabet_of<P>, extent_of<P, Nth>, How}
        .result;

/// A program of so many instructions is not tried as an automaton.
inline constexpr std::size_t expanded_limit = 600;

template <FixedString P, std::size_t Nth>
inline constexpr Repeats how_of =
    program_size_of<P, Nth, Repeats::expanded> > expanded_limit ? Repeats::counted
                                                                : Repeats::expanded;

/// What piece Nth may still spend of the pattern's effort. That of the whole pattern has its own.
template <FixedString P, std::size_t Nth>
inline constexpr std::size_t effort_left = effort_limit;

template <FixedString P, std::size_t Nth>
inline constexpr auto subsets_of = [] {
  constexpr const auto& program = program_of<P, Nth, Repeats::expanded>;
  return SubsetMaker<state_limit, std::size(program.code)>{program, Plan<P>::piece(Nth).at_start,
                                                           effort_left<P, Nth>}
      .result;
}();
template <FixedString P, std::size_t Nth>
consteval std::size_t effort_after() noexcept {
  constexpr std::size_t left = effort_left<P, Nth>;
  if constexpr (Plan<P>::piece(Nth).kind != PieceKind::automaton ||
                how_of<P, Nth> == Repeats::counted)
    return left;
  else
    return subsets_of<P, Nth>.effort + least_effort < left ? left - subsets_of<P, Nth>.effort
                                                           : least_effort;
}
template <FixedString P, std::size_t Nth>
  requires(Nth != 0 && Nth != Plan<P>::piece_count)
inline constexpr std::size_t effort_left<P, Nth> = effort_after<P, Nth - 1>();

template <FixedString P, std::size_t Nth>
inline constexpr bool is_automaton = [] {
  if constexpr (how_of<P, Nth> == Repeats::counted)
    return false;
  else
    return !subsets_of<P, Nth>.overflow;
}();

template <FixedString P, std::size_t Nth>
inline constexpr auto minimal = Minimizer<state_limit>{subsets_of<P, Nth>}.result;

/// What is above ASCII, by the columns that the alphabet's kinds have in a table.
template <FixedString P>
constexpr WideMaker<AlphabetOf<P>> wide_maker(const std::uint8_t* columns) noexcept {
  return {alphabet_of<P>, alphabet_size<P>.intervals, columns};
}

template <FixedString P, std::size_t Nth>
inline constexpr TableMaker table_maker{minimal<P, Nth>,
                                        program_of<P, Nth, Repeats::expanded>.columns,
                                        alphabet_of<P>, Plan<P>::piece(Nth).open};
/// Does the automaton take anything above ASCII?
template <FixedString P, std::size_t Nth>
inline constexpr bool takes_wide =
    !wide_maker<P>(table_maker<P, Nth>.columns).is_all(table_maker<P, Nth>.none);
template <FixedString P, std::size_t Nth>
inline constexpr auto table_of = [] {
  ByteTable<table_maker<P, Nth>.size> table{};
  table_maker<P, Nth>.write(table.at, takes_wide<P, Nth>);
  return table;
}();
template <FixedString P, std::size_t Nth>
inline constexpr auto wide_table_of = [] {
  ByteTable<wide_maker<P>(table_maker<P, Nth>.columns).write()> table{};
  wide_maker<P>(table_maker<P, Nth>.columns).write(table.at);
  return table;
}();
/// Null where it takes nothing.
template <FixedString P, std::size_t Nth>
constexpr const std::uint8_t* wide_of() noexcept {
  if constexpr (takes_wide<P, Nth>)
    return wide_table_of<P, Nth>.at;
  else
    return nullptr;
}

template <FixedString P, std::size_t Nth>
inline constexpr auto made_crowd = [] {
  constexpr const auto& program = program_of<P, Nth, Repeats::counted>;
  return CrowdMaker<std::size(program.code)>{program}.result;
}();
template <CrowdSize Size, std::size_t AsciiCount, std::size_t WideSize>
struct CrowdTables {
  std::uint8_t ascii[AsciiCount];
  std::uint8_t wide[WideSize];
  Cell cells[Size.cells];
  Way ways[Size.ways];
  Kinds sets[Size.sets];
  Counter counters[Size.counters];
};
template <FixedString P, std::size_t Nth>
inline constexpr AsciiRange crowd_range =
    ascii_range(alphabet_of<P>.ascii, program_of<P, Nth, Repeats::counted>.columns,
                untaken_column(made_crowd<P, Nth>));
template <FixedString P, std::size_t Nth>
using CrowdTablesOf =
    CrowdTables<made_crowd<P, Nth>.size, crowd_range<P, Nth>.count + 1,
                wide_maker<P>(program_of<P, Nth, Repeats::counted>.columns).write()>;
template <FixedString P, std::size_t Nth>
inline constexpr CrowdTablesOf<P, Nth> crowd_of = []() noexcept -> CrowdTablesOf<P, Nth> {
  constexpr const auto& from = made_crowd<P, Nth>;
  constexpr const auto& columns = program_of<P, Nth, Repeats::counted>.columns;
  CrowdTablesOf<P, Nth> to{};
  for (std::size_t i = 0; i < crowd_range<P, Nth>.count; ++i)
    to.ascii[i] = columns[alphabet_of<P>.ascii[crowd_range<P, Nth>.first + i]];
  wide_maker<P>(columns).write(to.wide);
  for (std::size_t i = 0; i < from.size.cells; ++i) to.cells[i] = from.cells[i];
  for (std::size_t i = 0; i < from.size.ways; ++i) to.ways[i] = from.ways[i];
  for (std::size_t i = 0; i < from.size.sets; ++i) to.sets[i] = from.sets[i];
  for (std::size_t i = 0; i < from.size.counters; ++i) to.counters[i] = from.counters[i];
  return to;
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

template <FixedString P>
inline constexpr Verdict too_large{Fault::too_many_states, largest_repeat(syntax_of<P>)};

/// A piece that is an automaton needs no crowd.
template <FixedString P, std::size_t Nth, bool IsAutomaton>
inline constexpr Verdict judge_crowd{};
template <FixedString P, std::size_t Nth>
inline constexpr Verdict judge_crowd<P, Nth, false> =
    made_crowd<P, Nth>.fails ? too_large<P> : Verdict{};

template <FixedString P, std::size_t Nth>
consteval Verdict judge_piece() noexcept {
  if constexpr (program_size_of<P, Nth, how_of<P, Nth>> > program_limit)
    return too_large<P>;
  else if constexpr (program_of<P, Nth, how_of<P, Nth>>.fault != Fault::none)
    return {program_of<P, Nth, how_of<P, Nth>>.fault, program_of<P, Nth, how_of<P, Nth>>.fault_at};
  else
    return judge_crowd<P, Nth, is_automaton<P, Nth>>;
}
template <FixedString P, std::size_t Nth = 0, std::size_t End = Plan<P>::piece_count>
consteval Verdict judge_pieces() noexcept {
  if constexpr (Nth == End) {
    return {};
  } else if constexpr (Plan<P>::piece(Nth).kind != PieceKind::automaton) {
    return judge_pieces<P, Nth + 1, End>();
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
  if constexpr (steps_of<P>.apply)
    return {};
  else if constexpr (parsed<P>.fault != Fault::none)
    return {parsed<P>.fault, parsed<P>.fault_at};
  else if constexpr (alphabet_of<P>.overflow)
    return {Fault::too_many_classes, 0};
  else
    return judge_pieces<P>();
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_AUTOMATON_HPP
