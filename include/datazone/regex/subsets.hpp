// SPDX-License-Identifier: MIT
// The automaton made deterministic (subset construction). What a lookahead asks of the text that
// follows is carried along as an obligation, itself a state, so that no text is read twice.
#ifndef DATAZONE_REGEX_SUBSETS_HPP
#define DATAZONE_REGEX_SUBSETS_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/lists.hpp"
#include "datazone/regex/program.hpp"
#include "datazone/regex/states.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// Size: room for the program. Gives up after `most` instructions looked at.
template <std::size_t States, std::size_t Size>
class SubsetMaker {
 public:
  constexpr SubsetMaker(const Program<Size>& program, bool at_start, std::size_t most) noexcept
      : program_{program}, words_{program.words}, most_{most}, at_start_{at_start} {
    result.kinds = program.width;
    for (unsigned k = 0; k < program.width; ++k) blocks_.at[0].add(k);
    for (std::size_t i = 0; i < program.count; ++i) {
      const Op op = program.code[i].op;
      if (op == Op::ahead || op == Op::not_ahead) {
        is_plain_ = false;
        const Instruction& body = program.code[program.code[i].other];
        if (body.op != Op::set || program.code[body.next].op != Op::match) most_ = lookahead_effort;
      }
      if (op == Op::boundary || op == Op::not_boundary) blocks_.tell_apart(words_);
      if (op == Op::behind || op == Op::not_behind) blocks_.tell_apart(program.code[i].kinds);
    }
    constexpr std::uint32_t end[] = {at_end};
    obligations_.find(end, 1);
    states_.skip();  // done
    result.accepts[done_state] = true;
    const auto waiting = items_.begin();
    enter(program.start, 0);
    result.start = finish(waiting);
    at_start_ = false;
    for (std::uint16_t state = 2; state < states_.count && !overflows(); ++state) {
      if (is_plain_) step_blocks(state);
      for (unsigned k = 0; !is_plain_ && k < result.kinds; ++k) step(state, k);
      result.accepts[state] = accepts(state);
    }
    result.count = states_.count;
    result.overflow = overflows();
  }

  Subsets<States> result{};

 private:
  // A state is a list of items, each an instruction, and above it the number of a list of
  // obligations: terms that ask one of these, or a lookahead's instruction, and below it its state.
  static constexpr std::uint32_t at_end = 0xFFFF0000, before_word = 0xFFFE0000,
                                 before_other = 0xFFFD0000;

  constexpr bool overflows() const noexcept {
    return overflow_ || items_.overflow || states_.overflow || obligations_.overflow ||
           result.effort > most_;
  }
  constexpr const Instruction& code(std::uint32_t item) const noexcept {
    return program_.code[item & 0xFFFF];
  }

  /// Adds to the state in the making what `from` leads to here, under these obligations.
  constexpr void enter(std::uint16_t from, std::uint16_t obligations) noexcept {
    const std::size_t base = depth_;
    stack_[depth_++] = from;
    while (depth_ != base) {
      if (depth_ + 2 > stack_size) overflow_ = true;
      const std::uint16_t next = stack_[--depth_];
      if (!overflow_) add(next, obligations);
    }
  }
  constexpr void add(std::uint16_t i, std::uint16_t obligations) noexcept {
    const Instruction& instruction = program_.code[i];
    if (instruction.op == Op::set && obligations == 1) return;  // a character after the end
    if (!items_.add(i, obligations, instruction.op <= Op::match)) return;
    ++result.effort;
    switch (instruction.op) {
      case Op::split:
        stack_[depth_++] = instruction.next;
        stack_[depth_++] = instruction.other;
        break;
      case Op::start:
        if (at_start_) enter(instruction.next, obligations);
        break;
      case Op::behind:
      case Op::not_behind:
        if ((!at_start_ && instruction.kinds.contains(kind_)) == (instruction.op == Op::behind))
          enter(instruction.next, obligations);
        break;
      case Op::end: oblige(instruction.next, obligations, at_end); break;
      case Op::boundary:
      case Op::not_boundary: {
        const bool word = !at_start_ && words_.contains(kind_);
        const bool wants_word = word != (instruction.op == Op::boundary);
        oblige(instruction.next, obligations, wants_word ? before_word : before_other);
        break;
      }
      case Op::ahead:
      case Op::not_ahead: {
        const auto waiting = items_.begin();
        enter(instruction.other, 0);
        const std::uint16_t state = finish(waiting);  // of the lookahead whose body begins here
        const bool positive = instruction.op == Op::ahead;
        if (state == (positive ? dead_state : done_state)) break;
        if (state == (positive ? done_state : dead_state))
          enter(instruction.next, obligations);
        else
          oblige(instruction.next, obligations, std::uint32_t{i} << 16 | state);
        break;
      }
      case Op::set:
      case Op::match:
      default: break;
    }
  }
  constexpr void oblige(std::uint16_t next, std::uint16_t obligations,
                        std::uint32_t term) noexcept {
    if (const std::uint16_t more = obligations_.with(obligations, term); more != no_list)
      enter(next, more);
  }
  /// What is left of the obligations after a character; no_list when they are broken.
  constexpr std::uint16_t advance(std::uint16_t obligations, unsigned kind) noexcept {
    std::uint16_t left = 0;
    const std::uint32_t* const terms = obligations_.begin(obligations);
    const std::size_t count = obligations_.size(obligations);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t term = terms[i];
      if (term == at_end) return no_list;
      if (term >= before_other) {
        if (words_.contains(kind) != (term == before_word)) return no_list;
        continue;
      }
      const bool positive = program_.code[term >> 16].op == Op::ahead;
      const std::uint16_t state = step(static_cast<std::uint16_t>(term & 0xFFFF), kind);
      if (overflow_ || state == (positive ? dead_state : done_state)) return no_list;
      if (state == (positive ? done_state : dead_state)) continue;
      left = obligations_.with(left, (term & 0xFFFF0000) | state);
      if (left == no_list) return left;
    }
    return left;
  }
  constexpr bool accepts(std::uint16_t state) const noexcept {
    if (state == done_state) return true;
    const std::uint32_t* const items = states_.begin(state);
    const std::size_t size = states_.size(state);
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t item = items[i];
      if (code(item).op != Op::match) continue;
      bool kept = true;
      const std::uint32_t* const terms = obligations_.begin(item >> 16);
      for (std::size_t k = 0; k < obligations_.size(item >> 16) && kept; ++k) {
        const std::uint32_t term = terms[k];
        if (term == at_end || term == before_other) continue;
        kept = term != before_word && accepts(static_cast<std::uint16_t>(term & 0xFFFF)) ==
                                          (program_.code[term >> 16].op == Op::ahead);
      }
      if (kept) return true;
    }
    return false;
  }

  /// Steps once for all kinds that no set of the state tells apart.
  constexpr void step_blocks(std::uint16_t state) noexcept {
    Blocks blocks = blocks_;
    const std::size_t size = states_.size(state);
    const std::uint32_t* const items = states_.begin(state);
    for (std::size_t i = 0; i < size && blocks.count < result.kinds; ++i)
      blocks.tell_apart(code(items[i]).kinds);
    result.effort += size * blocks.count;
    for (std::size_t b = 0; b < blocks.count; ++b) {
      const Kinds kinds = blocks.at[b];
      const unsigned first = kinds.low != 0 ? lowest_bit(kinds.low) : 64U + lowest_bit(kinds.high);
      const auto to = static_cast<std::uint16_t>(step(state, first) + 1);
      std::uint16_t* const row = result.next + state * result.kinds;
      for (std::uint64_t rest = kinds.low; rest != 0; rest &= rest - 1) row[lowest_bit(rest)] = to;
      for (std::uint64_t rest = kinds.high; rest != 0; rest &= rest - 1)
        row[64 + lowest_bit(rest)] = to;
    }
  }
  /// The state that a character of this kind leads to.
  constexpr std::uint16_t step(std::uint16_t state, unsigned kind) noexcept {
    if (state <= done_state) return state;
    overflow_ = overflow_ || (state + 1U) * result.kinds > cell_limit;
    if (overflow_) return dead_state;
    std::uint16_t& known = result.next[state * result.kinds + kind];
    if (known != 0) return static_cast<std::uint16_t>(known - 1);
    const auto waiting = items_.begin();
    const unsigned before = kind_;
    const std::size_t size = states_.size(state);
    const std::uint32_t* const items = states_.begin(state);
    result.effort += size + 4;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t item = items[i];
      const auto index = static_cast<std::uint16_t>(item & 0xFFFF);
      const Instruction& instruction = program_.code[index];
      if (instruction.op == Op::set && !instruction.kinds.contains(kind)) continue;
      std::uint16_t left = 0;
      if (item >> 16 != 0) left = advance(static_cast<std::uint16_t>(item >> 16), kind);
      if (left == no_list) continue;
      kind_ = kind;
      if (instruction.op == Op::set)
        enter(instruction.next, left);
      else
        add(index, left);
    }
    const std::uint16_t to = finish(waiting);
    kind_ = before;
    known = static_cast<std::uint16_t>(to + 1);
    return to;
  }
  /// The number of the state that has been made; what waits goes on.
  constexpr std::uint16_t finish(const typename Items<Size>::Waiting& waiting) noexcept {
    bool matches = false;
    const std::size_t size = items_.sort(program_, matches);
    const std::uint16_t state = matches ? done_state : states_.find(items_.sorted(), size);
    items_.resume(waiting);
    return state;
  }

  const Program<Size>& program_;
  Kinds words_;
  std::size_t most_;       // effort
  Blocks blocks_{1, {}};   // that what was before tells apart
  bool is_plain_ = true;   // it has no lookahead
  bool at_start_ = false;  // nothing has been read
  unsigned kind_ = 0;      // of what was read last
  bool overflow_ = false;
  static constexpr std::size_t stack_size = Size * 2 + 8;
  std::uint16_t stack_[stack_size]{};
  std::size_t depth_ = 0;
  Items<Size> items_{};
  Lists<States, States * 8 + Size * 4 + 64> states_{};
  Lists<512, 1024> obligations_{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_SUBSETS_HPP
