// SPDX-License-Identifier: MIT
// The nodes that an item of a pattern becomes, under Java's inline flags: a character, a class, a
// dot, an anchor, and what a quantifier makes of it.
#ifndef DATAZONE_REGEX_ITEMS_HPP
#define DATAZONE_REGEX_ITEMS_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/code_set.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/quantifier.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// Java's inline flags that are in force: i, s and m.
struct Flags {
  bool ignores_case, dot_takes_all, by_line;
};

/// Adds items to a tree. Each function but the last returns the new node, which stands at `at`.
template <std::size_t N>
class ItemMaker {
 public:
  Flags flags{};
  Syntax<N> syntax{};

  constexpr explicit ItemMaker(Cursor& cursor) noexcept : cursor_{cursor} {}

  constexpr std::uint16_t anchor(Kind kind, std::size_t at) noexcept {
    const std::uint16_t node = syntax.add(kind, at);
    if (!flags.by_line) return node;
    CodeSet ends;  // Java's line terminators
    ends.add('\n', '\n');
    ends.add('\r', '\r');
    ends.add(0x85, 0x85);
    ends.add(0x2028, 0x2029);
    const std::uint16_t either = syntax.add(Kind::choice, at);
    const std::uint16_t look = syntax.add(kind == Kind::start ? Kind::behind : Kind::ahead, at);
    syntax.append(look, set(ends, at));
    syntax.append(either, node);
    syntax.append(either, look);
    return either;
  }
  constexpr std::uint16_t dot(std::size_t at) noexcept {
    CodeSet set;
    if (!flags.dot_takes_all) {
      set.add('\n', '\n');
      set.add('\r', '\r');
      set.add(0x2028, 0x2029);
    }
    set.complement();
    return this->set(set, at);
  }
  constexpr std::uint16_t set(const CodeSet& set, std::size_t at) noexcept {
    const std::uint16_t number = syntax.add_set(set.ascii, set.wide, set.count);
    if (number == no_set || set.overflow) cursor_.fail(Fault::class_too_large, at);
    const std::uint16_t node = syntax.add(Kind::set, at);
    syntax.nodes[node].set = number;
    return node;
  }
  constexpr std::uint16_t code(char32_t code, std::size_t at) noexcept {
    if (code >= 0x80) {
      CodeSet set;
      set.add(code, code);
      return this->set(set, at);
    }
    AsciiSet ascii{bits_between(0, code, code), bits_between(64, code, code)};
    if (flags.ignores_case) {
      CodeSet folded;
      folded.ascii = ascii;
      folded.fold_case();
      ascii = folded.ascii;
    }
    constexpr WideStep none{0x80, 0};
    const std::uint16_t node = syntax.add(Kind::set, at);
    syntax.nodes[node].set = syntax.add_set(ascii, &none, 1);
    return node;
  }

  /// Makes the node a repeat of what it is, if a quantifier comes next.
  constexpr void repeat(std::uint16_t node) noexcept {
    const std::size_t at = cursor_.at;
    const Quantifier read = read_quantifier(cursor_);
    if (read.least == 1 && read.most == 1) return;
    // The node becomes the repeat, and a copy of it the child.
    const std::uint16_t child = syntax.add(Kind::repeat, at);
    Node& whole = syntax.nodes[node];
    Node& copy = syntax.nodes[child];
    copy = whole;
    copy.previous = copy.next = no_node;
    whole.kind = Kind::repeat;
    whole.possessive = read.possessive;
    whole.first = whole.last = child;
    whole.least = read.least;
    whole.most = read.most;
    if (read.possessive) whole.at = static_cast<std::uint16_t>(at);
  }

 private:
  Cursor& cursor_;
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_ITEMS_HPP
