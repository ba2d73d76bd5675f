// SPDX-License-Identifier: MIT
// Pages of 50 summaries, as ListDataSourceRuns answers: each run has identifiers and times of its
// own. In one page all are as short as they can be, in the other as a data source's history is.
#ifndef DATAZONE_BENCHMARKS_PAGE_DOCUMENTS_HPP
#define DATAZONE_BENCHMARKS_PAGE_DOCUMENTS_HPP

#include "documents.hpp"

namespace bench {

inline constexpr std::size_t page_size = 50;

// The n-th run's time: one begins each hour, on days of several months.
inline std::string time_of_run(std::size_t n, std::string_view rest) {
  const auto two = [](std::size_t number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  return "\"2025-" + two(11 - n / 20) + '-' + two(28 - n % 20) + 'T' + two(23 - n % 24) +
         std::string(rest) + '"';
}

inline Members summary_members(std::size_t n, std::mt19937& random) {
  static constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string id = "\"";
  for (int i = 0; i < 14; ++i) id += letters[random() % letters.size()];
  id += '"';
  return {{"createdAt", time_of_run(n, ":41:19.206Z")},
          {"dataSourceId", R"("b7k2m9qx41vtwz")"},
          {"id", id},
          {"projectId", R"("3n9e7s2g5bq1lo")"},
          {"status", R"("REQUESTED")"},
          {"type", n % 2 == 0 ? R"("PRIORITIZED")" : R"("SCHEDULED")"},
          {"updatedAt", time_of_run(n, ":41:19.206Z")}};
}

// The first run has just been requested, the others have ended: most well, some in part, some not.
inline Members ended_members(std::size_t n, std::mt19937& random) {
  Members members = summary_members(n, random);
  if (n == 0) return members;
  const bool failed = n % 7 == 3, partly = n % 7 == 5;
  members[4].second = failed ? R"("FAILED")" : partly ? R"("PARTIALLY_SUCCEEDED")" : R"("SUCCESS")";
  members[6].second = time_of_run(n, ":44:05.871Z");
  const std::string stopped = members[6].second;
  members.insert(members.begin() + 5, {"stoppedAt", stopped});
  members.insert(members.begin() + 4, {"startedAt", time_of_run(n, ":41:22Z")});
  const std::string counted = std::to_string(random() % 2000);
  members.insert(members.begin() + 4,
                 {"runStatisticsForAssets",
                  R"({"added":17,"failed":)" + std::string(failed || partly ? "2" : "0") +
                      R"(,"skipped":0,"unchanged":)" + counted + R"(,"updated":39})"});
  if (failed || partly) {
    members.insert(
        members.begin() + 2,
        {"errorMessage", failed ? R"({"errorDetail":"The database \"billing\" does not exist.",)"
                                  R"("errorType":"RESOURCE_NOT_FOUND_EXCEPTION"})"
                                : R"({"errorDetail":"2 of 41 tables have no grant",)"
                                  R"("errorType":"ACCESS_DENIED_EXCEPTION"})"});
  }
  return members;
}

inline Document page_document(std::string name, Members (*members_of)(std::size_t, std::mt19937&)) {
  std::mt19937 random(19);
  std::string items = "[";
  for (std::size_t n = 0; n < page_size; ++n) {
    if (n != 0) items += ',';
    items += written(members_of(n, random));
  }
  return {std::move(name),
          written({{"items", items + ']'}, {"nextToken", R"("AAMA-EFRSURBSGhtRkxuSXJ4")"}})};
}

inline std::vector<Document> page_documents() {
  return {page_document("short_runs", summary_members), page_document("history", ended_members)};
}

}  // namespace bench

#endif
