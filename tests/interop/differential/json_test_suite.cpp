// SPDX-License-Identifier: MIT
//
// simdjson agrees over JSONTestSuite: each case as the document, as the value of an unknown member,
// and as the value of members of every kind, in lists and events too.
#include "judge.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

TEST_CASE("JSONTestSuite") {
  static constexpr std::string_view places[][2] = {
      {"", ""},
      {"{\"x\":", "}"},
      {"{\"id\":\"r\",\"x\":{\"y\":[0,", "]},\"type\":\"SCHEDULED\"}"},
      {"{\"dataSourceConfigurationSnapshot\":", "}"},
      {"{\"status\":", "}"},
      {"{\"createdAt\":", "}"},
      {"{\"errorMessage\":", "}"},
      {"{\"runStatisticsForAssets\":", "}"},
      {"{\"runStatisticsForAssets\":{\"added\":", "}}"},
  };
  static constexpr std::string_view page_places[][2] = {
      {"", ""},
      {"{\"items\":", "}"},
      {"{\"items\":[{},", "]}"},
      {"{\"items\":[{\"x\":", "}]}"},
      {"{\"items\":[{\"id\":\"r\",\"database\":", ",\"status\":\"FAILED\"}]}"},
  };
  static constexpr std::string_view event_places[][2] = {
      {"{\"version\":", "}"}, {"{\"detail\":", "}"}, {"{\"detail\":{\"version\":", "}}"}};
  differential::Judge judge(1U << 20U);
  std::size_t cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(DATAZONE_JSON_TEST_SUITE)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(json.size() + 200 < judge.longest());
    ++cases;
    CAPTURE(entry.path().filename().string());
    const auto placed = [&json](const auto& place) {
      return std::string(place[0]) + json + std::string(place[1]);
    };
    for (const auto& place : places) {
      CAPTURE(place[0]);
      CHECK(judge.agree<datazone::StartDataSourceRunResponse>(placed(place)));
    }
    for (const auto& place : page_places) {
      CAPTURE(place[0]);
      CHECK(judge.agree<datazone::ListDataSourceRunsResponse>(placed(place)));
      CHECK(judge.agree<datazone::ListDataSourceRunActivitiesResponse>(placed(place)));
    }
    for (const auto& place : event_places) {
      CAPTURE(place[0]);
      CHECK(judge.agree<datazone::DataSourceRunEvent>(placed(place)));
    }
  }
  std::printf(
      "JSONTestSuite: %zu cases, %zu texts, %zu accepted by both, %zu explained differences\n",
      cases, judge.compared, judge.accepted, judge.explained);
  CHECK(cases > 300);
  CHECK(judge.disagreements == 0);
}
