// SPDX-License-Identifier: MIT
// The plainest patterns: anchored at both ends, one set of bytes after the other, each as often as
// it can stand, and nothing that two of them could share. They run without an automaton.
#ifndef DATAZONE_REGEX_STEPS_HPP
#define DATAZONE_REGEX_STEPS_HPP

#include <cstddef>
#include <limits>

#include "datazone/bytes/char_set.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// One set of bytes and how often it may stand.
struct Step {
  static constexpr std::size_t unlimited = (std::numeric_limits<std::size_t>::max)();
  Charset set{};
  std::size_t min = 1;
  std::size_t max = 1;

  constexpr bool is_literal() const noexcept {
    return set.first_from(set.first_from(0) + 1) == 256;
  }
};

template <std::size_t N>
struct Steps {
  bool apply = false;    // is the pattern such a one?
  bool is_wide = false;  // does a set take what is not ASCII? Then all of it that is UTF-8
  std::size_t count = 0;
  Step steps[N + 1]{};

  constexpr explicit Steps(const Syntax<N>& syntax) noexcept {
    if (syntax.fault != Fault::none) return;
    const Node& root = syntax.nodes[syntax.root];
    if (root.kind != Kind::sequence || syntax.nodes[root.first].kind != Kind::start ||
        syntax.nodes[root.last].kind != Kind::end || root.first == root.last)
      return;
    for (std::uint16_t i = syntax.nodes[root.first].next; i != root.last;
         i = syntax.nodes[i].next) {
      const Node& node = syntax.nodes[i];
      const Node& child = node.kind == Kind::repeat ? syntax.nodes[node.first] : node;
      if (child.kind != Kind::set) return;
      const SetOf& set = syntax.sets[child.set];
      const std::uint64_t wide = syntax.wide[set.begin].categories;
      if (set.count != 1 || (wide != 0 && wide != every_category)) return;
      Step& step = steps[count++];
      step.set = {set.ascii.low, set.ascii.high, 0, 0};
      if (node.kind == Kind::repeat) {
        step.min = node.least;
        step.max = node.most == unlimited ? Step::unlimited : node.most;
      }
      if (wide == 0) continue;
      // Bytes are counted, not characters: that must not matter.
      if (step.min > 1 || step.max != Step::unlimited) return;
      step.set.from_128 = step.set.from_192 = ~std::uint64_t{0};
      is_wide = true;
    }
    apply = is_deterministic();
  }

  /// Do four steps of one byte each begin there?
  constexpr bool has_word(std::size_t index) const noexcept {
    for (std::size_t i = index; i < index + 4; ++i)
      if (i >= count || steps[i].min != 1 || steps[i].max != 1) return false;
    return true;
  }

 private:
  /// Greedy matching is exact when no repeat of open length can take what may come after it.
  constexpr bool is_deterministic() const noexcept {
    for (std::size_t i = 0; i < count; ++i) {
      if (steps[i].min == steps[i].max) continue;
      for (std::size_t next = i + 1; next < count; ++next) {
        if (steps[i].set.intersects(steps[next].set)) return false;
        if (steps[next].min != 0) break;
      }
    }
    return true;
  }
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_STEPS_HPP
