// SPDX-License-Identifier: MIT
// The sample documents of tests/data/samples, each in memory of exactly its size.
#ifndef DATAZONE_TESTS_SUPPORT_SAMPLES_HPP
#define DATAZONE_TESTS_SUPPORT_SAMPLES_HPP

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace datazone_test {

// Responses of StartDataSourceRun; get_run.json is the neighbour's.
inline constexpr std::array<std::string_view, 6> response_samples{
    "minimal.json", "full.json",        "failed.json",
    "pretty.json",  "model_order.json", "unknown_members.json"};

inline constexpr std::array<std::string_view, 8> error_samples{
    "AccessDeniedException",         "ConflictException",   "InternalServerException",
    "ResourceNotFoundException",     "ThrottlingException", "UnauthorizedException",
    "ServiceQuotaExceededException", "ValidationException"};

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "cannot open %s\n", path.c_str());  // also where nothing can be thrown
    std::abort();
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string read_sample(std::string_view name) {
  return read_file(std::string(DATAZONE_TEST_DATA "/samples/") + std::string(name));
}

}  // namespace datazone_test

#endif
