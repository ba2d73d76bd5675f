// SPDX-License-Identifier: MIT
// The plainest patterns: anchored at both ends, one set of bytes after the other, each as often as
// it can stand, and nothing that two of them could share. They run without an automaton.
#ifndef DATAZONE_REGEX_STEPS_HPP
#define DATAZONE_REGEX_STEPS_HPP

#include <cstddef>
#include <cstdint>
#include <limits>

#include "datazone/bytes/char_set.hpp"
#include "datazone/regex/code_set.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// What a set has above ASCII.
enum class Wide : std::uint8_t { none, all, some };

/// One set and how often it may stand.
struct Step {
  static constexpr std::size_t unlimited = (std::numeric_limits<std::size_t>::max)();
  Wide wide = Wide::none;    // all: the set has these bytes, too
  std::uint16_t number = 0;  // of the pattern's set, where it has some
  std::size_t min = 1;
  std::size_t max = 1;
  // The last: in an argument of a template clang 19's newer interpreter makes no number that
  // stands behind a structure.
  Charset set{};

  constexpr bool is_byte() const noexcept { return min == 1 && max == 1 && wide == Wide::none; }
  constexpr bool is_literal() const noexcept {
    return is_byte() && set.first_from(set.first_from(0) + 1) == 256;
  }
  /// Can it be taken byte by byte? Of all that is not ASCII it must not matter how much it is.
  constexpr bool takes_bytes() const noexcept {
    return wide == Wide::none || (wide == Wide::all && min <= 1 && max == unlimited);
  }
};

/// That of a node, which is a set or the repeat of one.
template <std::size_t N>
constexpr Step step_of_node(const Syntax<N>& syntax, std::uint16_t index) noexcept {
  const Node& node = syntax.nodes[index];
  const bool repeats = node.kind == Kind::repeat;
  const std::uint16_t number = repeats ? syntax.nodes[node.first].set : node.set;
  const SetOf& set = syntax.sets[number];
  const std::uint64_t categories = syntax.wide[set.begin].categories;
  Step step;
  step.set = {set.ascii.low, set.ascii.high, 0, 0};
  if (set.count == 1 && categories == every_category) {
    step.wide = Wide::all;
    step.set.from_128 = step.set.from_192 = ~std::uint64_t{0};
  } else if (set.count != 1 || categories != 0) {
    step.wide = Wide::some;
    step.number = number;
  }
  if (repeats) {
    step.min = node.least;
    step.max = node.most == unlimited ? Step::unlimited : node.most;
  }
  return step;
}

template <std::size_t N>
struct Steps {
  bool apply = false;  // is the pattern such a one?
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
      steps[count] = step_of_node(syntax, i);
      if (!steps[count++].takes_bytes()) return;
    }
    apply = is_deterministic();
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
