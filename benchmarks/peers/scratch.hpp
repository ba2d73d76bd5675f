// SPDX-License-Identifier: MIT
// A copy of the document, ended by a zero, for the libraries that write into their input.
#ifndef DATAZONE_BENCHMARKS_PEERS_SCRATCH_HPP
#define DATAZONE_BENCHMARKS_PEERS_SCRATCH_HPP

#include <cstring>
#include <string_view>
#include <vector>

namespace peers {

inline char* scratch_copy(std::string_view json) {
  static std::vector<char> scratch;
  if (scratch.size() <= json.size()) scratch.resize(json.size() + 1);
  std::memcpy(scratch.data(), json.data(), json.size());
  scratch[json.size()] = '\0';
  return scratch.data();
}

}  // namespace peers

#endif
