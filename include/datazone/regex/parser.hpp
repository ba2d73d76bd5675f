// SPDX-License-Identifier: MIT
// Reads a pattern: the grammar of ECMA-262 with the flag u, what its Annex B adds, and the inline
// flags and possessive repeats of java.util.regex.Pattern. Groups are on a stack of its own.
#ifndef DATAZONE_REGEX_PARSER_HPP
#define DATAZONE_REGEX_PARSER_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/class.hpp"
#include "datazone/regex/code_set.hpp"
#include "datazone/regex/escape.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/quantifier.hpp"
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
    if (cursor_.fault == Fault::none) syntax_.root = close();
    syntax_.fault = cursor_.fault;
    syntax_.fault_at = cursor_.fault_at;
  }

  constexpr const Syntax<N>& result() const noexcept { return syntax_; }

 private:
  struct Flags {
    bool ignores_case, dot_takes_all, by_line;
  };
  struct Group {
    Kind kind;  // a sequence or a lookaround
    bool atomic;
    std::uint16_t choice, sequence;
    std::size_t at;
    Flags outer;
  };

  constexpr void open(Kind kind, std::size_t at, bool atomic = false) noexcept {
    if (depth_ == 32) return cursor_.fail(Fault::nested_too_deep, at);
    groups_[depth_++] = {kind, atomic, no_node, syntax_.add(Kind::sequence, at), at, flags_};
  }
  /// Ends the innermost group; returns its node.
  constexpr std::uint16_t close() noexcept {
    const Group& group = groups_[--depth_];
    std::uint16_t node = finished(group.sequence);
    if (group.choice != no_node) {
      syntax_.append(group.choice, node);
      node = group.choice;
    }
    if (group.kind != Kind::sequence) {
      const std::uint16_t look = syntax_.add(group.kind, group.at);
      syntax_.append(look, node);
      node = look;
    }
    flags_ = group.outer;
    return node;
  }
  /// A sequence of one child is that child.
  constexpr std::uint16_t finished(std::uint16_t sequence) noexcept {
    Node& node = syntax_.nodes[sequence];
    if (node.first == no_node) node.kind = Kind::empty;
    return node.first != no_node && node.first == node.last ? node.first : sequence;
  }
  constexpr void put(std::uint16_t node) noexcept {
    syntax_.append(groups_[depth_ - 1].sequence, node);
    quantifier(node);
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
          const std::uint16_t once = syntax_.add(Kind::repeat, at);
          syntax_.append(once, node);
          syntax_.nodes[once].possessive = true;
          return put(once);
        }
        return put(node);
      }
      case '|': {
        ++cursor_.at;
        Group& group = groups_[depth_ - 1];
        if (group.choice == no_node) group.choice = syntax_.add(Kind::choice, group.at);
        syntax_.append(group.choice, finished(group.sequence));
        group.sequence = syntax_.add(Kind::sequence, at);
        return;
      }
      case '^': ++cursor_.at; return put(anchor(Kind::start, at));
      case '$': ++cursor_.at; return put(anchor(Kind::end, at));
      case '.': ++cursor_.at; return put(dot(at));
      case '[': {
        ++cursor_.at;
        CodeSet set;
        ClassReader<CodeSet>{cursor_, text_, flags_.ignores_case}.read(set);
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
    Flags flags = flags_;
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
          flags_ = flags;
          return;
        case ':':
          ++cursor_.at;
          open(Kind::sequence, at);
          flags_ = flags;
          return;
        case 'x':
        case 'd':
        case 'u':
        case 'U': return cursor_.fail(Fault::unknown_flag, cursor_.at);
        default: return cursor_.fail(Fault::unknown_group, at);
      }
    }
  }

  constexpr std::uint16_t anchor(Kind kind, std::size_t at) noexcept {
    const std::uint16_t node = syntax_.add(kind, at);
    if (!flags_.by_line) return node;
    CodeSet ends;  // Java's line terminators
    ends.add('\n', '\n');
    ends.add('\r', '\r');
    ends.add(0x85, 0x85);
    ends.add(0x2028, 0x2029);
    const std::uint16_t either = syntax_.add(Kind::choice, at);
    const std::uint16_t look = syntax_.add(kind == Kind::start ? Kind::behind : Kind::ahead, at);
    syntax_.append(look, set_node(ends, at));
    syntax_.append(either, node);
    syntax_.append(either, look);
    return either;
  }
  constexpr std::uint16_t dot(std::size_t at) noexcept {
    CodeSet set;
    if (!flags_.dot_takes_all) {
      set.add('\n', '\n');
      set.add('\r', '\r');
      set.add(0x2028, 0x2029);
    }
    set.complement();
    return set_node(set, at);
  }
  constexpr void escape(std::size_t at) noexcept {
    CodeSet set;
    const Escape escape = read_escape(cursor_, text_, false, set);
    switch (escape.kind) {
      case EscapeKind::code: return put_code(escape.code, at);
      case EscapeKind::set: return put_set(set, at);
      case EscapeKind::boundary: return put(syntax_.add(Kind::boundary, at));
      case EscapeKind::not_boundary: return put(syntax_.add(Kind::not_boundary, at));
      case EscapeKind::start: return put(syntax_.add(Kind::start, at));
      case EscapeKind::end:
      default: return put(syntax_.add(Kind::end, at));
    }
  }
  constexpr std::uint16_t set_node(const CodeSet& set, std::size_t at) noexcept {
    const std::uint16_t number = syntax_.add_set(set.ascii, set.wide, set.count);
    if (number == no_set || set.overflow) cursor_.fail(Fault::class_too_large, at);
    const std::uint16_t node = syntax_.add(Kind::set, at);
    syntax_.nodes[node].set = number;
    return node;
  }
  constexpr void put_set(const CodeSet& set, std::size_t at) noexcept {
    if (cursor_.fault == Fault::none) put(set_node(set, at));
  }
  constexpr void put_code(char32_t code, std::size_t at) noexcept {
    if (cursor_.fault != Fault::none) return;
    if (code >= 0x80) {
      CodeSet set;
      set.add(code, code);
      return put_set(set, at);
    }
    AsciiSet ascii{bits_between(0, code, code), bits_between(64, code, code)};
    if (flags_.ignores_case) {
      CodeSet folded;
      folded.ascii = ascii;
      folded.fold_case();
      ascii = folded.ascii;
    }
    constexpr WideStep none{0x80, 0};
    const std::uint16_t node = syntax_.add(Kind::set, at);
    syntax_.nodes[node].set = syntax_.add_set(ascii, &none, 1);
    put(node);
  }

  constexpr void quantifier(std::uint16_t node) noexcept {
    const std::size_t at = cursor_.at;
    const Quantifier read = read_quantifier(cursor_);
    if (read.least == 1 && read.most == 1) return;
    // The node becomes the repeat, and a copy of it the child.
    const std::uint16_t child = syntax_.add(Kind::repeat, at);
    Node& repeat = syntax_.nodes[node];
    Node& copy = syntax_.nodes[child];
    copy = repeat;
    copy.previous = copy.next = no_node;
    repeat.kind = Kind::repeat;
    repeat.possessive = read.possessive;
    repeat.first = repeat.last = child;
    repeat.least = read.least;
    repeat.most = read.most;
    if (read.possessive) repeat.at = static_cast<std::uint16_t>(at);
  }

  const char* text_;
  Cursor cursor_;
  Flags flags_{};
  std::size_t depth_ = 0;
  Group groups_[32]{};
  Syntax<N> syntax_{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PARSER_HPP
