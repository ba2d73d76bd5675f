// SPDX-License-Identifier: MIT
// What a tree need not say: how far a repeat goes where the match may begin or end anywhere, and
// how often nothing is repeated.
#ifndef DATAZONE_REGEX_SIMPLIFY_HPP
#define DATAZONE_REGEX_SIMPLIFY_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// Where a match may go on without changing whether there is one.
enum class Edge : std::uint8_t { left, right };

template <std::size_t N>
class Simplifier {
 public:
  constexpr explicit Simplifier(const Syntax<N>& syntax) noexcept : result{syntax} {
    if (result.fault != Fault::none) return;
    clamp_assertions();
    trim(result.root, Edge::right);
    trim(result.root, Edge::left);
    for (std::size_t i = 0; i < result.node_count; ++i)
      if (result.nodes[i].kind == Kind::ahead || result.nodes[i].kind == Kind::not_ahead)
        trim(result.nodes[i].first, Edge::right);
  }

  Syntax<N> result;

 private:
  static constexpr void make_empty(Node& node) noexcept {
    node.kind = Kind::empty;
    node.first = node.last = no_node;
  }
  /// A repeat of what takes no text is needed once or not at all. Children come after a repeat.
  constexpr void clamp_assertions() noexcept {
    for (std::size_t i = 0; i < result.node_count; ++i) {
      Node& node = result.nodes[i];
      if (node.kind != Kind::repeat) continue;
      const Kind child = result.nodes[node.first].kind;
      if (child == Kind::empty || child >= Kind::ahead) {
        node.least = node.least != 0 ? 1 : 0;
        node.most = node.most != 0 ? 1 : 0;
      }
      if (node.most == 0) make_empty(node);
    }
  }
  /// Is the node's edge one where any text may stand? Then X{m,n} is X{m} there. True when nothing
  /// is left of the node.
  constexpr bool trim(std::uint16_t index, Edge edge) noexcept {
    Node& node = result.nodes[index];
    switch (node.kind) {
      case Kind::empty: return true;
      case Kind::sequence: {
        std::uint16_t child = edge == Edge::right ? node.last : node.first;
        while (child != no_node && trim(child, edge))
          child = edge == Edge::right ? result.nodes[child].previous : result.nodes[child].next;
        return child == no_node;
      }
      case Kind::choice: {
        bool any = false;
        for (std::uint16_t c = node.first; c != no_node; c = result.nodes[c].next)
          if (trim(c, edge)) any = true;
        if (any) make_empty(node);
        return any;
      }
      case Kind::repeat:
        if (has_assertion(node.first)) return false;
        node.most = node.least;
        node.possessive = false;
        if (node.least == 1) {
          if (trim(node.first, edge)) node.least = 0;
          node.most = node.least;
        }
        if (node.least == 0) make_empty(node);
        return node.least == 0;
      case Kind::set:
      case Kind::ahead:
      case Kind::not_ahead:
      case Kind::behind:
      case Kind::not_behind:
      case Kind::start:
      case Kind::end:
      case Kind::boundary:
      case Kind::not_boundary:
      default: return false;
    }
  }
  constexpr bool has_assertion(std::uint16_t index) const noexcept {
    const Node& node = result.nodes[index];
    if (node.kind >= Kind::ahead) return true;
    for (std::uint16_t c = node.first; c != no_node; c = result.nodes[c].next)
      if (has_assertion(c)) return true;
    return false;
  }
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_SIMPLIFY_HPP
