// SPDX-License-Identifier: MIT
//
// What a test says at its end of the texts that were judged.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_FINISH_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_FINISH_HPP

#include "judge.hpp"

#include <doctest/doctest.h>

#include <cstdio>

namespace differential {

inline void finish(const Judge& judge, const char* what) {
  std::printf("%s: %zu texts, %zu accepted by both, %zu explained differences, %zu disagreements\n",
              what, judge.compared, judge.accepted, judge.explained, judge.disagreements);
  CHECK(judge.disagreements == 0);
  CHECK(judge.accepted > 0);
  CHECK(judge.accepted < judge.compared);
}

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_FINISH_HPP
