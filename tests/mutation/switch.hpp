// SPDX-License-Identifier: MIT
// Included first where `std::is_constant_evaluated()` in a copy of the headers has been replaced
// by what lets the plain loops run at run time too.
#ifndef DATAZONE_TESTS_MUTATION_SWITCH_HPP
#define DATAZONE_TESTS_MUTATION_SWITCH_HPP

#include <type_traits>

extern bool tests_run_plain_loops;

constexpr bool tests_run_plain() noexcept {
  return std::is_constant_evaluated() || tests_run_plain_loops;
}

#endif  // DATAZONE_TESTS_MUTATION_SWITCH_HPP
