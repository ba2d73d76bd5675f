// SPDX-License-Identifier: MIT
// The tree as a nondeterministic automaton (Thompson's construction), its characters replaced by
// kinds.
#ifndef DATAZONE_REGEX_PROGRAM_HPP
#define DATAZONE_REGEX_PROGRAM_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

enum class Op : std::uint8_t {
  set,       // takes a character of `kinds`, goes to `next`
  match,     // the end of a pattern or of a lookahead
  split,     // goes to `next` and `other`
  jump,      // goes to `next`
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
  Op op = Op::match;
  std::uint16_t next = 0, other = 0;
  Kinds kinds{};
  std::uint16_t group = 0, rank = 0;  // of two of a group that of the higher rank takes more
};

/// The most instructions of one automaton: what repeats copy adds up.
inline constexpr std::size_t program_limit = 8000;

/// How many instructions the tree below a node takes; above program_limit only that it is above.
template <std::size_t N>
constexpr std::size_t program_size(const Syntax<N>& syntax, std::uint16_t index) noexcept {
  const Node& node = syntax.nodes[index];
  std::size_t size = 1;
  for (std::uint16_t child = node.first; child != no_node; child = syntax.nodes[child].next)
    size += program_size(syntax, child) + (node.kind == Kind::choice ? 1 : 0);
  if (node.kind == Kind::repeat) {
    const std::size_t copies =
        node.most == unlimited ? (node.least == 0 ? 1 : node.least) : node.most;
    size = size > program_limit || copies > program_limit ? program_limit + 1 : size * copies + 2;
  }
  if (node.kind == Kind::ahead || node.kind == Kind::not_ahead) size += 2;
  return size > program_limit ? program_limit + 1 : size;
}

/// What an automaton takes, and where it begins and ends.
struct Extent {
  std::uint16_t first = no_node, last = no_node;  // siblings; none: the empty text
  bool anywhere = false;                          // may begin at any character
  bool open = false;                              // may end at any; else where the run ends
};

/// How many instructions an extent takes.
template <std::size_t N>
constexpr std::size_t program_size(const Syntax<N>& syntax, const Extent& extent) noexcept {
  std::size_t size = 4;
  for (std::uint16_t c = extent.first; c != no_node; c = syntax.nodes[c].next) {
    size += program_size(syntax, c);
    if (c == extent.last || size > program_limit) break;
  }
  return size > program_limit ? program_limit + 1 : size;
}

template <std::size_t Size>
struct Program {
  Fault fault = Fault::none;
  std::size_t fault_at = 0;
  std::uint16_t start = 0, count = 0;
  Instruction code[Size]{};
};

template <std::size_t Size, std::size_t N, class A>
class ProgramMaker {
 public:
  constexpr ProgramMaker(const Syntax<N>& syntax, const A& alphabet, Extent extent) noexcept
      : syntax_{syntax}, alphabet_{alphabet} {
    std::uint16_t next = put({Op::match, 0, 0, {}});
    if (!extent.open) next = put({Op::end, next, 0, {}});
    for (std::uint16_t c = extent.first == no_node ? no_node : extent.last; c != no_node;
         c = c == extent.first ? no_node : syntax.nodes[c].previous)
      next = make(c, next);
    if (extent.anywhere) {
      const std::uint16_t split = put({Op::split, next, 0, {}});
      result.code[split].other = put({Op::set, split, 0, alphabet.every});
      next = split;
    }
    result.start = next;
  }

  Program<Size> result{};

 private:
  constexpr std::uint16_t put(const Instruction& instruction) noexcept {
    if (result.count == Size) {
      fail(Fault::too_many_states, 0);
      return 0;
    }
    result.code[result.count] = instruction;
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
    switch (node.kind) {
      case Kind::empty: return next;
      case Kind::set: return put({Op::set, next, 0, alphabet_.sets[node.set]});
      case Kind::sequence:
        for (std::uint16_t c = node.last; c != no_node; c = syntax_.nodes[c].previous)
          next = make(c, next);
        return next;
      case Kind::choice: {
        std::uint16_t entry = make(node.last, next);
        for (std::uint16_t c = syntax_.nodes[node.last].previous; c != no_node;
             c = syntax_.nodes[c].previous)
          entry = put({Op::split, make(c, next), entry, {}});
        return entry;
      }
      case Kind::repeat: return make_repeat(node, next);
      case Kind::start: return put({Op::start, next, 0, {}});
      case Kind::end: return put({Op::end, next, 0, {}});
      case Kind::boundary: return put({Op::boundary, next, 0, {}});
      case Kind::not_boundary: return put({Op::not_boundary, next, 0, {}});
      case Kind::ahead:
      case Kind::not_ahead: {
        const std::uint16_t body = make(node.first, put({Op::match, 0, 0, {}}));
        return put({node.kind == Kind::ahead ? Op::ahead : Op::not_ahead, next, body, {}});
      }
      case Kind::behind:
      case Kind::not_behind: {
        Kinds kinds;
        if (!one_of(node.first, kinds)) fail(Fault::long_lookbehind, node.at);
        return put({node.kind == Kind::behind ? Op::behind : Op::not_behind, next, 0, kinds});
      }
    }
    return next;
  }
  constexpr std::uint16_t make_repeat(const Node& node, std::uint16_t next) noexcept {
    if (node.possessive && !is_greedy(node, next)) fail(Fault::possessive, node.at);
    std::uint16_t entry = next;
    std::uint32_t required = node.least;
    if (node.most == unlimited) {
      const std::uint16_t loop = put({Op::split, 0, next, {}});
      const std::uint16_t body = make(node.first, loop);
      result.code[loop].next = body;
      entry = required == 0 ? loop : body;
      if (required != 0) --required;
    } else {
      const std::uint16_t copy = result.count;
      std::uint16_t from = copy;
      for (std::uint32_t i = node.least; i < node.most && result.fault == Fault::none; ++i) {
        entry = put({Op::split, make(node.first, entry), next, {}});
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
    const Node& child = syntax_.nodes[node.first];
    if (child.kind != Kind::set) return false;
    return node.least == node.most || !may_take(next, alphabet_.sets[child.set]);
  }
  constexpr bool may_take(std::uint16_t from, const Kinds& kinds) const noexcept {
    const Instruction& instruction = result.code[from];
    switch (instruction.op) {
      case Op::set: return !(instruction.kinds & kinds).empty();
      case Op::split:
        return may_take(instruction.next, kinds) || may_take(instruction.other, kinds);
      case Op::match:
      case Op::end: return false;
      default: return true;
    }
  }
  /// Is the node one character of a set, or a choice among such?
  constexpr bool one_of(std::uint16_t index, Kinds& kinds) const noexcept {
    const Node& node = syntax_.nodes[index];
    if (node.kind == Kind::set) kinds = kinds | alphabet_.sets[node.set];
    if (node.kind == Kind::set) return true;
    if (node.kind != Kind::choice) return false;
    for (std::uint16_t c = node.first; c != no_node; c = syntax_.nodes[c].next)
      if (!one_of(c, kinds)) return false;
    return true;
  }

  const Syntax<N>& syntax_;
  const A& alphabet_;
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PROGRAM_HPP
