// SPDX-License-Identifier: MIT
//
// Where the two decoders may differ, and why. Each row has an example, and a test sees that it
// still differs: a row that no longer holds has to go.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DIFFERENCES_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DIFFERENCES_HPP

#include <datazone/datazone.hpp>

#include <string_view>

namespace differential {

struct Difference {
  std::string_view example;
  std::string_view reason;
  bool (*explains)(std::string_view json, const datazone::Error& ours,
                   const datazone::Error& theirs);
};

inline constexpr Difference differences[] = {
    {"",
     "zero bytes are {} to us (an HTTP body that was left out); to simdjson they are no document",
     [](std::string_view json, const datazone::Error& ours, const datazone::Error& theirs) {
       return json.empty() && ours.code == datazone::Errc::ok && theirs.code != datazone::Errc::ok;
     }},
};

/// The row that explains these two verdicts, or null.
inline const Difference* explanation(std::string_view json, const datazone::Error& ours,
                                     const datazone::Error& theirs) {
  for (const Difference& row : differences) {
    if (row.explains(json, ours, theirs)) return &row;
  }
  return nullptr;
}

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DIFFERENCES_HPP
