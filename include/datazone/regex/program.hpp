// SPDX-License-Identifier: MIT
// The tree as a nondeterministic automaton (Thompson's construction), its characters replaced by
// kinds.
#ifndef DATAZONE_REGEX_PROGRAM_HPP
#define DATAZONE_REGEX_PROGRAM_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/program_size.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

enum class Op : std::uint8_t {
  set,       // takes a character of `kinds`, goes to `next`
  match,     // the end of a pattern or of a lookahead
  split,     // goes to `next` and `other`
  start,     // goes on at the text's start only
  end,       // at its end only
  boundary,  // where one of both sides is a word character
  not_boundary,
  ahead,  // where `other` finds a match
  not_ahead,
  behind,  // where the character before is of `kinds`
  not_behind,
};

struct Instruction {
  Op op;
  std::uint16_t next, other;
  Kinds kinds;
  std::uint16_t group, rank;  // of two of a group that of the higher rank takes more
  std::uint32_t least, most;  // how many characters a set takes; in expanded programs, one
};

template <std::size_t Size>
struct Program {
  Fault fault = Fault::none;
  std::size_t fault_at = 0;
  std::uint16_t start = 0, count = 0;
  Instruction code[Size]{};
  // What the instructions do not tell apart shares a column; their kinds are columns in the end.
  std::size_t width = 0;
  std::uint8_t columns[Kinds::capacity]{};  // of each kind
  Kinds words{};                            // \w
};

template <std::size_t Size, std::size_t N, class A>
class ProgramMaker {
 public:
  constexpr ProgramMaker(const Syntax<N>& syntax, const A& alphabet, Extent extent,
                         Repeats repeats) noexcept
      : syntax_{syntax}, alphabet_{alphabet}, repeats_{repeats} {
    std::uint16_t next = put(Op::match, 0);
    if (!extent.open) next = put(Op::end, next);
    for (std::uint16_t c = extent.first == no_node ? no_node : extent.last; c != no_node;
         c = c == extent.first ? no_node : syntax.nodes[c].previous)
      next = make(c, next);
    if (extent.anywhere) {
      const std::uint16_t split = put(Op::split, next);
      result.code[split].other = put(Op::set, split, 0, alphabet.every);
      next = split;
    }
    result.start = next;
    number_columns();
  }

  Program<Size> result{};

 private:
  constexpr void number_columns() noexcept {
    Blocks blocks{1, {alphabet_.every}};
    bool has_boundary = false;
    for (std::size_t i = 0; i < result.count; ++i) {
      const Op op = result.code[i].op;
      if (op == Op::boundary || op == Op::not_boundary) has_boundary = true;
      if (is_set(i) && blocks.count < alphabet_.count &&
          (i == 0 || !same(result.code[i].kinds, result.code[i - 1].kinds)))
        blocks.tell_apart(result.code[i].kinds);
    }
    if (has_boundary) blocks.tell_apart(alphabet_.words);
    result.width = blocks.count;
    result.words = alphabet_.words;
    for (unsigned k = 0; k < alphabet_.count; ++k) result.columns[k] = static_cast<std::uint8_t>(k);
    if (blocks.count == alphabet_.count) return;
    const auto to_columns = [&](Kinds& kinds) noexcept {
      const Kinds all = kinds;
      kinds = {0, 0};
      for (std::uint64_t rest = all.low; rest != 0; rest &= rest - 1)
        kinds.add(result.columns[lowest_bit(rest)]);
      for (std::uint64_t rest = all.high; rest != 0; rest &= rest - 1)
        kinds.add(result.columns[64 + lowest_bit(rest)]);
    };
    for (unsigned c = 0; c < blocks.count; ++c)
      for (unsigned k = 0; k < alphabet_.count; ++k)
        if (blocks.at[c].contains(k)) result.columns[k] = static_cast<std::uint8_t>(c);
    to_columns(result.words);
    Kinds last{}, last_columns{};
    for (std::size_t i = 0; i < result.count; ++i) {
      Kinds& kinds = result.code[i].kinds;
      if (!is_set(i)) continue;
      if (!same(kinds, last)) {
        last = last_columns = kinds;
        to_columns(last_columns);
      }
      kinds = last_columns;
    }
  }
  static constexpr bool same(const Kinds& a, const Kinds& b) noexcept {
    return a.low == b.low && a.high == b.high;
  }
  constexpr bool is_set(std::size_t i) const noexcept {
    const Op op = result.code[i].op;
    return op == Op::set || op == Op::behind || op == Op::not_behind;
  }
  constexpr std::uint16_t put(Op op, std::uint16_t next, std::uint16_t other = 0,
                              const Kinds& kinds = {}) noexcept {
    if (result.count == Size) {
      fail(Fault::too_many_states, 0);
      return 0;
    }
    result.code[result.count] = {op, next, other, kinds, 0, 0, 1, 1};
    return result.count++;
  }
  constexpr void fail(Fault fault, std::size_t at) noexcept {
    if (result.fault != Fault::none) return;
    result.fault = fault;
    result.fault_at = at;
  }
  /// The instruction that begins what the node takes and then goes on at `next`.
  constexpr std::uint16_t make(std::uint16_t index, std::uint16_t next) noexcept {
    const Node& node = syntax_.nodes[index];
    if (is_one(syntax_, index)) return put(Op::set, next, 0, kinds_of_one(index));
    switch (node.kind) {
      case Kind::set:
      case Kind::empty: return next;
      case Kind::sequence:
        for (std::uint16_t c = node.last; c != no_node; c = syntax_.nodes[c].previous)
          next = make(c, next);
        return next;
      case Kind::choice: {
        std::uint16_t entry = make(node.last, next);
        for (std::uint16_t c = syntax_.nodes[node.last].previous; c != no_node;
             c = syntax_.nodes[c].previous)
          entry = put(Op::split, make(c, next), entry);
        return entry;
      }
      case Kind::repeat: return make_repeat(node, next);
      case Kind::start: return put(Op::start, next);
      case Kind::end: return put(Op::end, next);
      case Kind::boundary: return put(Op::boundary, next);
      case Kind::not_boundary: return put(Op::not_boundary, next);
      case Kind::ahead:
      case Kind::not_ahead: {
        const std::uint16_t body = make(node.first, put(Op::match, 0));
        return put(node.kind == Kind::ahead ? Op::ahead : Op::not_ahead, next, body);
      }
      case Kind::behind:
      case Kind::not_behind:
      default: {
        if (!is_one(syntax_, node.first)) {
          fail(Fault::long_lookbehind, node.at);
          return next;
        }
        return put(node.kind == Kind::behind ? Op::behind : Op::not_behind, next, 0,
                   kinds_of_one(node.first));
      }
    }
  }
  constexpr std::uint16_t make_repeat(const Node& node, std::uint16_t next) noexcept {
    if (node.possessive && !is_greedy(node, next)) fail(Fault::possessive, node.at);
    std::uint16_t entry = next;
    std::uint32_t required = node.least;
    if (repeats_ == Repeats::counted && is_one(syntax_, node.first)) {
      entry = make(node.first, next);
      result.code[entry].least = required == 0 ? 1 : required;
      result.code[entry].most = node.most;
      return required == 0 ? put(Op::split, entry, next) : entry;
    }
    if (node.most == unlimited) {
      const std::uint16_t loop = put(Op::split, 0, next);
      const std::uint16_t body = make(node.first, loop);
      result.code[loop].next = body;
      entry = required == 0 ? loop : body;
      if (required != 0) --required;
    } else {
      const std::uint16_t copy = result.count;
      std::uint16_t from = copy;
      for (std::uint32_t i = node.least; i < node.most && result.fault == Fault::none; ++i) {
        entry = put(Op::split, make(node.first, entry), next);
        // What is optional in the rest of this copy takes all that a later copy's takes.
        for (std::uint16_t k = from; k < result.count; ++k)
          if (Instruction& one = result.code[k]; one.op == Op::set && one.group == 0) {
            one.group = static_cast<std::uint16_t>(copy + (k - from) + 1);
            one.rank = static_cast<std::uint16_t>(i - node.least + 1);
          }
        from = result.count;
      }
    }
    for (; required != 0 && result.fault == Fault::none; --required)
      entry = make(node.first, entry);
    return entry;
  }
  /// Does the possessive repeat take what a greedy one would? One of a set does, when what follows
  /// cannot begin with a character of it.
  constexpr bool is_greedy(const Node& node, std::uint16_t next) const noexcept {
    if (!is_one(syntax_, node.first)) return false;
    return node.least == node.most || !may_take(next, kinds_of_one(node.first));
  }
  constexpr bool may_take(std::uint16_t from, const Kinds& kinds) const noexcept {
    const Instruction& instruction = result.code[from];
    if (instruction.op == Op::set) return !(instruction.kinds & kinds).empty();
    if (instruction.op == Op::split)
      return may_take(instruction.next, kinds) || may_take(instruction.other, kinds);
    return instruction.op != Op::match && instruction.op != Op::end;
  }
  constexpr Kinds kinds_of_one(std::uint16_t index) const noexcept {
    const Node& node = syntax_.nodes[index];
    if (node.kind == Kind::set) return alphabet_.sets[node.set];
    Kinds kinds{};
    for (std::uint16_t c = node.first; c != no_node; c = syntax_.nodes[c].next)
      kinds = kinds | kinds_of_one(c);
    return kinds;
  }

  const Syntax<N>& syntax_;
  const A& alphabet_;
  Repeats repeats_;
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PROGRAM_HPP
