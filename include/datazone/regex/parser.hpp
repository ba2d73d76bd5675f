// SPDX-License-Identifier: MIT
// Reads a pattern: the grammar of ECMA-262 with the flag u, what its Annex B adds, and the inline
// flags and atomic groups of java.util.regex.Pattern. Groups are on a stack of its own.
#ifndef DATAZONE_REGEX_PARSER_HPP
#define DATAZONE_REGEX_PARSER_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/class.hpp"
#include "datazone/regex/code_set.hpp"
#include "datazone/regex/escape.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/items.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

template <std::size_t N>
class Parser {
 public:
  constexpr Parser(const char* text, std::size_t size) noexcept : text_{text}, cursor_{text, size} {
    open(Kind::sequence, 0);
    while (!cursor_.done()) item();
    if (cursor_.fault == Fault::none && depth_ != 1)
      cursor_.fail(Fault::unmatched_parenthesis, groups_[depth_ - 1].at);
    if (cursor_.fault == Fault::none) tree_.syntax.root = close();
    tree_.syntax.fault = cursor_.fault;
    tree_.syntax.fault_at = cursor_.fault_at;
  }

  constexpr const Syntax<N>& result() const noexcept { return tree_.syntax; }

 private:
  struct Group {
    Kind kind;  // a sequence or a lookaround
    bool atomic;
    std::uint16_t choice, sequence;
    std::size_t at;
    Flags outer;
  };

  constexpr void open(Kind kind, std::size_t at, bool atomic = false) noexcept {
    if (depth_ == 32) return cursor_.fail(Fault::nested_too_deep, at);
    groups_[depth_++] = {kind, atomic,     no_node, tree_.syntax.add(Kind::sequence, at),
                         at,   tree_.flags};
  }
  /// Ends the innermost group; returns its node.
  constexpr std::uint16_t close() noexcept {
    const Group& group = groups_[--depth_];
    std::uint16_t node = finished(group.sequence);
    if (group.choice != no_node) {
      tree_.syntax.append(group.choice, node);
      node = group.choice;
    }
    if (group.kind != Kind::sequence) {
      const std::uint16_t look = tree_.syntax.add(group.kind, group.at);
      tree_.syntax.append(look, node);
      node = look;
    }
    tree_.flags = group.outer;
    return node;
  }
  /// A sequence of one child is that child.
  constexpr std::uint16_t finished(std::uint16_t sequence) noexcept {
    Node& node = tree_.syntax.nodes[sequence];
    if (node.first == no_node) node.kind = Kind::empty;
    return node.first != no_node && node.first == node.last ? node.first : sequence;
  }
  /// A group that stands once and has no choice is as good as its items.
  constexpr void put(std::uint16_t node) noexcept {
    tree_.repeat(node);
    const std::uint16_t sequence = groups_[depth_ - 1].sequence;
    if (tree_.syntax.nodes[node].kind != Kind::sequence) return tree_.syntax.append(sequence, node);
    for (std::uint16_t item = tree_.syntax.nodes[node].first, next = item; item != no_node;
         item = next) {
      next = tree_.syntax.nodes[item].next;
      tree_.syntax.append(sequence, item);
    }
  }

  constexpr void item() noexcept {
    const std::size_t at = cursor_.at;
    switch (const char c = cursor_.peek(); c) {
      case '(': ++cursor_.at; return group(at);
      case ')': {
        if (depth_ == 1) return cursor_.fail(Fault::unmatched_parenthesis, at);
        ++cursor_.at;
        const bool atomic = groups_[depth_ - 1].atomic;
        const std::uint16_t node = close();
        if (atomic) {
          const std::uint16_t once = tree_.syntax.add(Kind::repeat, at);
          tree_.syntax.append(once, node);
          tree_.syntax.nodes[once].possessive = true;
          return put(once);
        }
        return put(node);
      }
      case '|': {
        ++cursor_.at;
        Group& group = groups_[depth_ - 1];
        if (group.choice == no_node) group.choice = tree_.syntax.add(Kind::choice, group.at);
        tree_.syntax.append(group.choice, finished(group.sequence));
        group.sequence = tree_.syntax.add(Kind::sequence, at);
        return;
      }
      case '^': ++cursor_.at; return put(tree_.anchor(Kind::start, at));
      case '$': ++cursor_.at; return put(tree_.anchor(Kind::end, at));
      case '.': ++cursor_.at; return put(tree_.dot(at));
      case '[': {
        ++cursor_.at;
        CodeSet set;
        ClassReader<CodeSet>{cursor_, text_, tree_.flags.ignores_case}.read(set);
        return put_set(set, at);
      }
      case '\\': ++cursor_.at; return escape(at);
      case '*':
      case '+':
      case '?': return cursor_.fail(Fault::nothing_to_repeat, at);
      case '{':
        if (is_repeat(cursor_)) return cursor_.fail(Fault::nothing_to_repeat, at);
        [[fallthrough]];
      default: return put_code(cursor_.take_code(), at);
    }
  }

  /// Behind an opening parenthesis.
  constexpr void group(std::size_t at) noexcept {
    if (!cursor_.take('?')) return open(Kind::sequence, at);
    if (cursor_.take(':')) return open(Kind::sequence, at);
    if (cursor_.take('=')) return open(Kind::ahead, at);
    if (cursor_.take('!')) return open(Kind::not_ahead, at);
    if (cursor_.take('>')) return open(Kind::sequence, at, true);
    if (cursor_.take('<')) {
      if (cursor_.take('=')) return open(Kind::behind, at);
      if (cursor_.take('!')) return open(Kind::not_behind, at);
      std::size_t size = 0;
      for (; !cursor_.done() && cursor_.peek() != '>'; ++size) ++cursor_.at;
      if (size == 0 || !cursor_.take('>')) return cursor_.fail(Fault::unknown_group, at);
      return open(Kind::sequence, at);
    }
    flags(at);
  }
  /// Java's (?i), to the end of the group that holds it, and (?i:...).
  constexpr void flags(std::size_t at) noexcept {
    Flags flags = tree_.flags;
    bool on = true;
    for (;; ++cursor_.at) {
      switch (cursor_.peek()) {
        case 'i': flags.ignores_case = on; continue;
        case 's': flags.dot_takes_all = on; continue;
        case 'm': flags.by_line = on; continue;
        case '-':
          if (!on) return cursor_.fail(Fault::unknown_flag, cursor_.at);
          on = false;
          continue;
        case ')':
          ++cursor_.at;
          tree_.flags = flags;
          return;
        case ':':
          ++cursor_.at;
          open(Kind::sequence, at);
          tree_.flags = flags;
          return;
        case 'x':
        case 'd':
        case 'u':
        case 'U': return cursor_.fail(Fault::unknown_flag, cursor_.at);
        default: return cursor_.fail(Fault::unknown_group, at);
      }
    }
  }

  constexpr void escape(std::size_t at) noexcept {
    CodeSet set;
    const Escape escape = read_escape(cursor_, text_, false, set);
    switch (escape.kind) {
      case EscapeKind::code: return put_code(escape.code, at);
      case EscapeKind::set: return put_set(set, at);
      case EscapeKind::boundary: return put(tree_.syntax.add(Kind::boundary, at));
      case EscapeKind::not_boundary: return put(tree_.syntax.add(Kind::not_boundary, at));
      case EscapeKind::start: return put(tree_.syntax.add(Kind::start, at));
      case EscapeKind::end:
      default: return put(tree_.syntax.add(Kind::end, at));
    }
  }
  constexpr void put_set(const CodeSet& set, std::size_t at) noexcept {
    if (cursor_.fault == Fault::none) put(tree_.set(set, at));
  }
  constexpr void put_code(char32_t code, std::size_t at) noexcept {
    if (cursor_.fault == Fault::none) put(tree_.code(code, at));
  }

  const char* text_;
  Cursor cursor_;
  std::size_t depth_ = 0;
  Group groups_[32]{};
  ItemMaker<N> tree_{cursor_};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PARSER_HPP
