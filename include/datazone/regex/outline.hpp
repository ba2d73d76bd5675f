// SPDX-License-Identifier: MIT
// What can be said of a part of a pattern without an automaton: how its texts begin, and how one
// of them can go on.
#ifndef DATAZONE_REGEX_OUTLINE_HPP
#define DATAZONE_REGEX_OUTLINE_HPP

#include <cstdint>

#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

struct Outline {
  Kinds first;    // what its texts begin with
  Kinds more;     // at least what can stand behind one of them in a longer one
  Kinds all;      // what they are made of
  bool nullable;  // is the empty text one of them?
  bool looks_back, looks_ahead;
};

/// One after the other. Where the first can run into the second, `more` is all there is.
constexpr Outline then(const Outline& a, const Outline& b) noexcept {
  Outline both{};
  both.first = a.nullable ? a.first | b.first : a.first;
  both.all = a.all | b.all;
  both.more = b.nullable ? a.more | b.first | b.more : b.more;
  if (!(a.more & b.first).empty()) both.more = both.all;
  both.nullable = a.nullable && b.nullable;
  both.looks_back = a.looks_back || b.looks_back;
  both.looks_ahead = a.looks_ahead || b.looks_ahead;
  return both;
}

template <std::size_t N, class A>
constexpr Outline outline(const Syntax<N>& syntax, const A& alphabet,
                          std::uint16_t index) noexcept {
  const Node& node = syntax.nodes[index];
  Outline result{};
  result.nullable = true;
  switch (node.kind) {
    case Kind::empty: break;
    case Kind::set:
      result.first = result.all = alphabet.sets[node.set];
      result.nullable = false;
      break;
    case Kind::sequence:
      for (std::uint16_t c = node.first; c != no_node; c = syntax.nodes[c].next)
        result = then(result, outline(syntax, alphabet, c));
      break;
    case Kind::choice: {
      bool apart = true;
      result.nullable = false;
      for (std::uint16_t c = node.first; c != no_node; c = syntax.nodes[c].next) {
        const Outline child = outline(syntax, alphabet, c);
        if (!(result.first & child.first).empty()) apart = false;
        result.first = result.first | child.first;
        result.more = result.more | child.more;
        result.all = result.all | child.all;
        result.nullable = result.nullable || child.nullable;
        result.looks_back = result.looks_back || child.looks_back;
        result.looks_ahead = result.looks_ahead || child.looks_ahead;
      }
      if (result.nullable) result.more = result.more | result.first;
      if (!apart) result.more = result.all;
      break;
    }
    case Kind::repeat: {
      result = outline(syntax, alphabet, node.first);
      if (node.most > 1 && !(result.more & result.first).empty()) result.more = result.all;
      if (node.least != node.most || result.nullable) result.more = result.more | result.first;
      result.nullable = result.nullable || node.least == 0;
      break;
    }
    case Kind::ahead:
    case Kind::not_ahead: {
      result.looks_ahead = true;
      result.looks_back = outline(syntax, alphabet, node.first).looks_back;
      break;
    }
    case Kind::end: result.looks_ahead = true; break;
    case Kind::boundary:
    case Kind::not_boundary: result.looks_ahead = result.looks_back = true; break;
    case Kind::behind:
    case Kind::not_behind:
    case Kind::start:
    default: result.looks_back = true; break;
  }
  return result;
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_OUTLINE_HPP
