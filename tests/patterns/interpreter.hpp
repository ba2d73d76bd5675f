// SPDX-License-Identifier: MIT
// Runs the library's own stages at run time, on a pattern that is a string: what the compiler does
// with a template argument, one stage after the other.
#ifndef DATAZONE_TESTS_PATTERNS_INTERPRETER_HPP
#define DATAZONE_TESTS_PATTERNS_INTERPRETER_HPP

#include <datazone/datazone.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace interpreter {

namespace regex = datazone::detail::regex;

/// Room for patterns of `capacity` bytes. Columns: 1, or room for all categories of characters.
template <std::size_t Capacity = 256, std::size_t Columns = 1>
class Pattern {
 public:
  static constexpr std::size_t capacity = Capacity, sets = Capacity / 2, intervals = 160;
  static constexpr std::size_t program = regex::program_limit, words = 1024;
  using Alphabet = regex::Alphabet<sets, intervals, Columns>;

  regex::Fault fault = regex::Fault::none;
  std::size_t fault_at = 0;

  /// crowds: run what can be one as a crowd, which otherwise only large automata are.
  explicit Pattern(std::string_view pattern, bool crowds = false) : crowds_{crowds} {
    compile(pattern);
  }

  void compile(std::string_view pattern) {
    using enum regex::Fault;
    if (pattern.size() > capacity) return refuse(class_too_large);
    const auto parser = std::make_unique<regex::Parser<capacity>>(pattern.data(), pattern.size());
    if (parser->result().fault != none)
      return refuse(parser->result().fault, parser->result().fault_at);
    const auto simplifier = std::make_unique<regex::Simplifier<capacity>>(parser->result());
    syntax_ = std::make_unique<regex::Syntax<capacity>>(simplifier->result);
    size_ = regex::size_alphabet(*syntax_);
    if (syntax_->set_count > sets || size_.intervals > intervals || size_.columns > Columns)
      return refuse(too_many_classes);
    alphabet_ = std::make_unique<Alphabet>(
        regex::AlphabetMaker<Alphabet, capacity>{*syntax_, size_.intervals}.result);
    if (alphabet_->overflow) return refuse(too_many_classes);
    plan_ = std::make_unique<Plan>(*syntax_, *alphabet_);
    automata_.resize(plan_->piece_count + 1);
    for (std::size_t i = 0; i < plan_->piece_count && fault == none; ++i)
      if (plan_->pieces[i].kind == regex::PieceKind::automaton) make(i);
  }

  bool matches(std::string_view text) const {
    const char* const end = text.data() + text.size();
    bool so_far = true;
    for (std::size_t i = 0; i < plan_->part_count; ++i) {
      const regex::Part& part = plan_->parts[i];
      const char* p = text.data();
      bool taken = true;
      for (std::size_t k = part.begin; k < part.end && taken; ++k)
        taken = take(k, part.end, p, end);
      if (part.open && !part.negated) p = datazone::detail::find_invalid_utf8_plain(p, end);
      taken = taken && (p == end || (part.open && part.negated));
      so_far = so_far && taken != part.negated;
      if (part.last && so_far) return true;
      if (part.last) so_far = true;
    }
    return false;
  }

 private:
  using Plan = regex::Planner<capacity, Alphabet>;
  using Minimal = regex::Minimal;
  using Crowd = regex::MadeCrowd<program>;
  struct Automaton {  // or a crowd
    std::vector<std::uint8_t> table, wide, ascii;
    std::unique_ptr<Crowd> crowd;
    bool by_place = false;
    unsigned start = 0, width = 0, untaken = 0;
    regex::AsciiRange range{};
  };

  void refuse(regex::Fault why, std::size_t at = 0) {
    fault = why;
    fault_at = at;
  }

  void make(std::size_t i) {
    using enum regex::Repeats;
    const regex::Piece& piece = plan_->pieces[i];
    const regex::Extent extent{piece.first, piece.last, piece.anywhere, piece.open};
    const auto program_of = [&](regex::Repeats how) {
      return std::make_unique<regex::Program<program>>(
          regex::ProgramMaker<program, capacity, Alphabet>{*syntax_, *alphabet_, extent, how}
              .result);
    };
    Automaton& automaton = automata_[i];
    const auto make_crowd = [&] {
      if (regex::program_size(*syntax_, extent, counted) > program) return false;
      const auto made = program_of(counted);
      if (made->fault != regex::Fault::none) {
        refuse(made->fault, made->fault_at);
        return false;
      }
      automaton.crowd = std::make_unique<Crowd>(regex::CrowdMaker<program>{*made}.result);
      if (automaton.crowd->fails) automaton.crowd.reset();
      if (!automaton.crowd) return false;
      automaton.untaken = regex::untaken_column(*automaton.crowd);
      automaton.range = regex::ascii_range(alphabet_->ascii, made->columns, automaton.untaken);
      for (std::size_t c = 0; c < automaton.range.count; ++c)
        automaton.ascii.push_back(made->columns[alphabet_->ascii[automaton.range.first + c]]);
      automaton.wide = wide_of(made->columns);
      automaton.width = static_cast<unsigned>(made->width);
      return true;
    };
    if (crowds_ && make_crowd()) return;
    if (fault == regex::Fault::none &&
        regex::program_size(*syntax_, extent, expanded) <= regex::expanded_limit) {
      const auto made = program_of(expanded);
      if (made->fault != regex::Fault::none) return refuse(made->fault, made->fault_at);
      const auto subsets = std::make_unique<regex::SubsetMaker<regex::state_limit, program>>(
          *made, piece.at_start, effort_left_);
      effort_left_ = subsets->result.effort + regex::least_effort < effort_left_
                         ? effort_left_ - subsets->result.effort
                         : regex::least_effort;
      if (!subsets->result.overflow) {
        const auto minimal =
            std::make_unique<Minimal>(regex::Minimizer<regex::state_limit>{subsets->result}.result);
        const regex::TableMaker maker{*minimal, made->columns, *alphabet_, piece.open};
        const bool takes_wide =
            !regex::WideMaker<Alphabet>{*alphabet_, size_.intervals, maker.columns}.is_all(
                static_cast<unsigned>(maker.none));
        automaton.table.resize(maker.size);
        maker.write(automaton.table.data(), takes_wide);
        if (takes_wide) automaton.wide = wide_of(maker.columns);
        automaton.by_place = maker.by_place;
        automaton.start = maker.start();
        return;
      }
    }
    if (!make_crowd() && fault == regex::Fault::none)
      refuse(regex::Fault::too_many_states, regex::largest_repeat(*syntax_));
  }

  std::vector<std::uint8_t> wide_of(const std::uint8_t* columns) const {
    const regex::WideMaker<Alphabet> maker{*alphabet_, size_.intervals, columns};
    std::vector<std::uint8_t> list(maker.write());
    maker.write(list.data());
    return list;
  }

  /// The kind of the character at p, which is passed; -1 where there is none.
  int take_kind(const char*& p, const char* end) const {
    if (p == end) return -1;
    const datazone::detail::Character c = datazone::detail::read_utf8(p, end);
    if (c.error != datazone::Errc::ok) return -1;
    p += c.size;
    if (c.code < 0x80) return alphabet_->ascii[c.code];
    std::size_t i = size_.intervals - 1;
    while (alphabet_->starts[i] > c.code) --i;
    if (Columns != 1) i = i * Columns + regex::category_table<regex::category_count>.of(c.code);
    return alphabet_->wide[i];
  }
  bool take_set(std::uint16_t index, const char*& p, const char* end) const {
    const regex::Node& node = syntax_->nodes[index];
    const bool repeats = node.kind == regex::Kind::repeat;
    const regex::Kinds& kinds =
        alphabet_->sets[repeats ? syntax_->nodes[node.first].set : node.set];
    const std::size_t least = repeats ? node.least : 1;
    const std::size_t most = !repeats                        ? 1
                             : node.most == regex::unlimited ? ~std::size_t{0}
                                                             : node.most;
    std::size_t count = 0;
    for (; count < most; ++count) {
      const char* next = p;
      const int kind = take_kind(next, end);
      if (kind < 0 || !kinds.contains(static_cast<unsigned>(kind))) break;
      p = next;
    }
    return count >= least;
  }
  bool take(std::size_t i, std::size_t last, const char*& p, const char* end) const {
    const regex::Piece& piece = plan_->pieces[i];
    if (piece.kind == regex::PieceKind::set) return take_set(piece.first, p, end);
    if (piece.kind == regex::PieceKind::tail) {
      std::size_t size = 0;
      for (std::size_t k = i + 1; k < last; ++k) {
        const regex::Node& node = syntax_->nodes[plan_->pieces[k].first];
        size += node.kind == regex::Kind::repeat ? node.least : 1;
      }
      if (static_cast<std::size_t>(end - p) < size) return false;
      return take_set(piece.first, p, end - size) && p == end - size;
    }
    const Automaton& automaton = automata_[i];
    constexpr const auto* categories = regex::categories_of<Columns>();
    regex::Run run{};
    if (automaton.crowd) {
      const Crowd& crowd = *automaton.crowd;
      run = regex::run_crowd<program + 1, words>(
          {{automaton.ascii.data(), automaton.wide.data(), categories, automaton.range.first,
            automaton.range.count, automaton.untaken},
           crowd.cells,
           crowd.ways,
           crowd.sets,
           crowd.counters,
           automaton.width,
           piece.at_start,
           piece.open},
          p, end);
    } else if (automaton.start < regex::first_state) {
      return automaton.start == regex::way_ends;
    } else {
      run = (automaton.by_place ? regex::run_machine<true>
                                : regex::run_machine<false>)(automaton.table.data(),
                                                             automaton.wide.data(), categories, p,
                                                             end);
    }
    p = run.end;
    return run.accepts;
  }
  bool crowds_;
  std::size_t effort_left_ = regex::effort_limit;
  regex::AlphabetSize size_{};
  std::unique_ptr<regex::Syntax<capacity>> syntax_;
  std::unique_ptr<Alphabet> alphabet_;
  std::unique_ptr<Plan> plan_;
  std::vector<Automaton> automata_;
};

}  // namespace interpreter

#endif  // DATAZONE_TESTS_PATTERNS_INTERPRETER_HPP
