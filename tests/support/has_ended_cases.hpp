// SPDX-License-Identifier: MIT
// Runs that are over, and runs that are not: the status and `stoppedAt` as a response has them.
#ifndef DATAZONE_TESTS_SUPPORT_HAS_ENDED_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_HAS_ENDED_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <string_view>

namespace datazone_test {

struct HasEndedCase {
  std::string_view name;
  std::string_view json;
  bool ended;
};

namespace has_ended_cases {

inline constexpr auto table = std::to_array<HasEndedCase>({
    {"requested", R"({"status":"REQUESTED"})", false},
    {"running", R"({"status":"RUNNING"})", false},
    {"failed", R"({"status":"FAILED"})", true},
    {"partly succeeded", R"({"status":"PARTIALLY_SUCCEEDED"})", true},
    {"succeeded", R"({"status":"SUCCESS"})", true},
    {"succeeded, and the time", R"({"status":"SUCCESS","stoppedAt":"2024-05-01T10:20:30Z"})", true},
    {"a known status decides alone", R"({"status":"RUNNING","stoppedAt":"2024-05-01T10:20:30Z"})",
     false},
    {"a new status", R"({"status":"CANCELLED"})", false},
    {"a new status, and the time", R"({"status":"CANCELLED","stoppedAt":"2024-05-01T10:20:30Z"})",
     true},
    {"a new status, and a time of 1970", R"({"stoppedAt":"1970-01-01T00:00:00Z","status":"X"})",
     true},
    {"a new status, and another time", R"({"status":"X","updatedAt":"2024-05-01T10:20:30Z"})",
     false},
    {"a new status, and null", R"({"status":"X","stoppedAt":null})", false},
    {"a new status, and no readable time", R"({"status":"X","stoppedAt":"soon"})", false},
    {"another case", R"({"status":"success"})", false},
    {"an empty status, and the time", R"({"status":"","stoppedAt":"2024-05-01T10:20:30Z"})", true},
    {"no status", "{}", false},
    {"no status, but the time", R"({"stoppedAt":"2024-05-01T10:20:30Z"})", true},
    {"an escaped status", R"({"status":"\u0046AILED"})", true},
});

}  // namespace has_ended_cases

constexpr std::string_view fault(const HasEndedCase& row) noexcept {
  using namespace datazone;
  const auto started = decode<StartDataSourceRunResponse>(row.json);
  const auto run = decode<GetDataSourceRunResponse>(row.json);
  const auto listed = decode<DataSourceRunSummary>(row.json);
  if (!started || !run || !listed) {
    return "decode";
  }
  if (has_ended(*started) != row.ended) {
    return "has_ended of StartDataSourceRunResponse";
  }
  if (has_ended(*run) != row.ended) {
    return "has_ended of GetDataSourceRunResponse";
  }
  if (has_ended(*listed) != row.ended) {
    return "has_ended of DataSourceRunSummary";
  }
  if (is_terminal(run->status) && !row.ended) {
    return "is_terminal";
  }
  return {};
}

}  // namespace datazone_test

#endif
