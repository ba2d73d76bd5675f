// SPDX-License-Identifier: MIT
// The model: plain aggregates that compare member by member, in both directions.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "support/has_ended_cases.hpp"
#include "support/judge.hpp"

using namespace datazone;

namespace {

// Responses that differ from the empty one, and from each other, in one member each.
constexpr std::array<std::string_view, 27> differences{
    R"({"createdAt":"2024-05-01T10:20:30Z"})",
    R"({"createdAt":"2024-05-01T10:20:30.000000001Z"})",
    R"({"dataSourceConfigurationSnapshot":"x"})",
    R"({"dataSourceConfigurationSnapshot":""})",
    R"({"dataSourceId":"x"})",
    R"({"domainId":"x"})",
    R"({"errorMessage":{}})",
    R"({"errorMessage":{"errorDetail":"x"}})",
    R"({"errorMessage":{"errorType":"x"}})",
    R"({"errorMessage":{"errorType":"CONFLICT_EXCEPTION"}})",
    R"({"id":"x"})",
    R"({"lineageSummary":{}})",
    R"({"lineageSummary":{"importStatus":"FAILED"}})",
    R"({"projectId":"x"})",
    R"({"runStatisticsForAssets":{}})",
    R"({"runStatisticsForAssets":{"added":0}})",
    R"({"runStatisticsForAssets":{"failed":0}})",
    R"({"runStatisticsForAssets":{"skipped":0}})",
    R"({"runStatisticsForAssets":{"unchanged":0}})",
    R"({"runStatisticsForAssets":{"updated":0}})",
    R"({"runStatisticsForAssets":{"updated":1}})",
    R"({"startedAt":"2024-05-01T10:20:30Z"})",
    R"({"status":"FAILED"})",
    R"({"stoppedAt":"2024-05-01T10:20:30Z"})",
    R"({"type":"SCHEDULED"})",
    R"({"type":"scheduled"})",
    R"({"updatedAt":"2024-05-01T10:20:30Z"})",
};

}  // namespace

TEST_CASE("every member counts in ==, and each comes back from its own encoding") {
  for (const std::string_view one : differences) {
    const auto a = decode<GetDataSourceRunResponse>(one);
    REQUIRE(a);
    CHECK(*a != GetDataSourceRunResponse{});
    for (const std::string_view other : differences) {
      const auto b = decode<GetDataSourceRunResponse>(other);
      CHECK((*a == *b) == (one == other));
    }
    std::array<char, 128> buffer{};
    const Encoded json = encode(*a, buffer);
    REQUIRE(json);
    const auto again = decode<GetDataSourceRunResponse>(json.text);
    REQUIRE(again);
    if (one.find("000000001") == std::string_view::npos) {
      CHECK(*again == *a);
    }
  }
}

TEST_CASE("nested shapes decode and encode alone, as a mock needs them") {
  const auto statistics = decode<RunStatisticsForAssets>(R"({"added":1,"updated":-5})");
  REQUIRE(statistics);
  CHECK(*statistics == RunStatisticsForAssets{1, {}, {}, {}, -5});
  const auto message = decode<DataSourceErrorMessage>(
      R"({"errorDetail":"d","errorType":"THROTTLING_EXCEPTION"})", Mode::strict);
  REQUIRE(message);
  CHECK(message->error_type == DataSourceErrorType::throttling_exception);
  CHECK(decode<DataSourceErrorMessage>("{}", Mode::strict).error ==
        Error{Errc::missing_required, 1, "errorType"});
  const auto lineage = decode<DataSourceRunLineageSummary>(R"({"importStatus":"SUCCESS"})");
  REQUIRE(lineage);
  CHECK(lineage->import_status == LineageImportStatus::success);
}

TEST_CASE("runs that are over, and runs that are not") {
  datazone_test::judge(datazone_test::has_ended_cases::table);
}

TEST_CASE("start, then poll: a loop that ends on a status that is new, when the run has stopped") {
  constexpr std::array<std::string_view, 4> answers{
      R"({"status":"REQUESTED"})", R"({"status":"RUNNING"})", R"({"status":"NEW_ONE"})",
      R"({"status":"NEW_TOO","stoppedAt":"2024-05-01T10:20:30Z"})"};
  std::size_t polls = 0;
  for (const std::string_view answer : answers) {
    const auto run = decode<GetDataSourceRunResponse>(answer);
    REQUIRE(run);
    ++polls;
    if (has_ended(*run)) {
      break;
    }
  }
  CHECK(polls == 4);
}
