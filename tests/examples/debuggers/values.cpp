// SPDX-License-Identifier: MIT
// Values for debuggers_test.py to look at where `stop` is called.
#include <datazone/datazone.hpp>

#include <cstddef>

namespace dz = datazone;

void stop(const void* value);
[[gnu::noinline]] void stop(const void* value) {
  static const void* volatile seen = nullptr;
  seen = value;
  (void)seen;
}

int main() {
  const dz::Text absent;
  const dz::Text plain = "plain";
  const dz::DomainId domain = "dzd_a1";
  const dz::Open<dz::DataSourceRunStatus> known = dz::DataSourceRunStatus::partially_succeeded;
  const dz::Open<dz::DataSourceRunStatus> unknown = dz::Text("PAUSED");
  const dz::Open<dz::DataSourceRunStatus> no_status;
  const dz::Timestamp time{1773480413, 589'000'000};
  const dz::Timestamp nonsense{1'000'000'000'000'000, 1};
  const auto run = dz::decode<dz::StartDataSourceRunResponse>(
      R"({"createdAt": "2026-03-14T09:26:53.589Z", "id": "a\"b", "status": "PAUSED"})");
  const auto wrong = dz::decode<dz::StartDataSourceRunResponse>(R"({"id": 5})");
  const auto page = dz::decode<dz::ListDataSourceRunsResponse>(R"({"items": [{"id": "r1"}]})");
  const auto request = dz::decode_request<dz::ListDataSourceRunsRequest>(
      "/v2/domains/dzd_a/data-sources/b/runs?nextToken=a%20b", "");
  const dz::DataSourceRunSummary items[2]{};
  const dz::List<dz::DataSourceRunSummary> list(items);
  const dz::List<dz::DataSourceRunSummary> no_list;
  for (const void* value :
       {static_cast<const void*>(&absent), static_cast<const void*>(&plain),
        static_cast<const void*>(&domain), static_cast<const void*>(&known),
        static_cast<const void*>(&unknown), static_cast<const void*>(&no_status),
        static_cast<const void*>(&time), static_cast<const void*>(&nonsense),
        static_cast<const void*>(&run), static_cast<const void*>(&wrong),
        static_cast<const void*>(&page), static_cast<const void*>(&request),
        static_cast<const void*>(&list), static_cast<const void*>(&no_list)})
    stop(value);
  return 0;
}
