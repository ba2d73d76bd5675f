// SPDX-License-Identifier: MIT
// A pattern as a tree, flat in arrays that its length bounds, and the sets it names, each once.
#ifndef DATAZONE_REGEX_SYNTAX_HPP
#define DATAZONE_REGEX_SYNTAX_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/code_set.hpp"
#include "datazone/regex/fault.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

enum class Kind : std::uint8_t {
  empty,
  set,       // one character of a set
  sequence,  // its children, one after the other
  choice,    // one of its children
  repeat,    // its child, least to most times
  ahead,     // what follows matches the child, or does not
  not_ahead,
  behind,  // what was before matches the child, or does not
  not_behind,
  start,  // the text's
  end,
  boundary,  // of a word
  not_boundary,
};

inline constexpr std::uint16_t no_node = 0;
inline constexpr std::uint16_t no_set = 0xFFFF;
inline constexpr std::uint32_t unlimited = 0xFFFFFFFF;

struct Node {
  Kind kind;
  bool possessive;
  std::uint16_t set;
  std::uint16_t first, last;  // children
  std::uint16_t previous, next;
  std::uint16_t at;  // where it stands in the pattern
  std::uint32_t least, most;
};

/// A set in `Syntax`: its steps above ASCII are `count` of `wide` from `begin` on.
struct SetOf {
  AsciiSet ascii;
  std::uint16_t begin, count;
};

/// How many characters a pattern's arrays have room for: few sizes, since compilers make the code
/// that fills them for each anew.
constexpr std::size_t room_for(std::size_t size) noexcept {
  std::size_t room = 32;
  while (room < size) room *= 4;
  return room;
}

/// N is room for the pattern's length.
template <std::size_t N>
struct Syntax {
  static constexpr std::size_t node_capacity = 2 * N + 17;
  static constexpr std::size_t set_capacity = N + 8;
  static constexpr std::size_t wide_capacity = 8 * N + 96;

  Fault fault = Fault::none;
  std::size_t fault_at = 0;
  std::uint16_t root = 0;
  std::uint16_t node_count = 1, set_count = 0, wide_count = 0;
  bool has_categories = false;
  Node nodes[node_capacity]{};
  SetOf sets[set_capacity]{};
  WideStep wide[wide_capacity]{};

  constexpr std::uint16_t add(Kind kind, std::size_t at) noexcept {
    Node& node = nodes[node_count];
    node.kind = kind;
    node.at = static_cast<std::uint16_t>(at);
    node.least = node.most = 1;
    return node_count++;
  }
  /// Appends a node to its parent's children.
  constexpr void append(std::uint16_t parent, std::uint16_t child) noexcept {
    Node& node = nodes[parent];
    nodes[child].previous = node.last;
    if (node.last == no_node)
      node.first = child;
    else
      nodes[node.last].next = child;
    node.last = child;
  }
  /// The number of this set, which may be known; no_set without room for it. Steps are `count` of
  /// `steps`.
  constexpr std::uint16_t add_set(const AsciiSet& ascii, const WideStep* steps,
                                  std::size_t count) noexcept {
    for (std::uint16_t i = 0; i < set_count; ++i) {
      if (sets[i].ascii.low != ascii.low || sets[i].ascii.high != ascii.high ||
          sets[i].count != count)
        continue;
      std::size_t k = 0;
      while (k < count && wide[sets[i].begin + k].start == steps[k].start &&
             wide[sets[i].begin + k].categories == steps[k].categories)
        ++k;
      if (k == count) return i;
    }
    if (wide_count + count > wide_capacity) return no_set;
    SetOf& set = sets[set_count];
    set = {ascii, wide_count, static_cast<std::uint16_t>(count)};
    for (std::size_t k = 0; k < count; ++k) {
      if (steps[k].categories + 1 > 1) has_categories = true;  // neither none nor all
      wide[wide_count++] = steps[k];
    }
    return set_count++;
  }
};

/// Is the node one character of a set, or a choice among such?
template <std::size_t N>
constexpr bool is_one(const Syntax<N>& syntax, std::uint16_t index) noexcept {
  const Node& node = syntax.nodes[index];
  if (node.kind != Kind::choice) return node.kind == Kind::set;
  for (std::uint16_t c = node.first; c != no_node; c = syntax.nodes[c].next)
    if (!is_one(syntax, c)) return false;
  return true;
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_SYNTAX_HPP
