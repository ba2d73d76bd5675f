// SPDX-License-Identifier: MIT
// The table of patterns, judged while compiling.
#include "support/pattern_cases.hpp"

namespace {

constexpr bool patterns_hold = [] {
  bool all = true;
  cases::judge_patterns([&all](auto, auto, bool expected, bool found, auto place) {
    all = all && expected == found && place.has_value() == !expected;
  });
  return all;
}();
static_assert(patterns_hold);

constexpr bool places_hold = [] {
  bool all = true;
  cases::judge_mismatches(
      [&all](auto, auto, auto expected, auto found) { all = all && expected == found; });
  return all;
}();
static_assert(places_hold);

}  // namespace
