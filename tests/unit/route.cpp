// SPDX-License-Identifier: MIT
// Routes: the method decides between the operations of a path; pages follow each other by tokens.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "support/judge.hpp"
#include "support/operation_cases.hpp"

using namespace datazone;

TEST_CASE("every row of the operations") {
  datazone_test::judge(datazone_test::operation_cases::table);
}

namespace {

template <class Request>
bool reads(std::string_view target) {
  return decode_request<Request>(target, {}).error.code != Errc::no_route;
}

}  // namespace

TEST_CASE("route and decode_request agree about every path, cut anywhere and changed anywhere") {
  std::mt19937 random{3};
  for (const auto& row : datazone_test::operation_cases::table)
    for (int i = 0; i < 200; ++i) {
      std::string text{row.target};
      for (std::size_t n = random() % 3; n != 0 && !text.empty(); --n) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
          case 0: text[at] = "/?%a{"[random() % 5]; break;
          case 1: text.erase(at, 1 + random() % 4); break;
          default: text.insert(at, text.substr(random() % text.size(), random() % 9)); break;
        }
      }
      // Of its exact size on the heap, so that a sanitizer sees a byte too many.
      const auto bytes = std::make_unique<char[]>(text.size());
      text.copy(bytes.get(), text.size());
      const std::string_view target{bytes.get(), text.size()};
      CAPTURE(text);
      CHECK((route("POST", target) == Operation::start_data_source_run) ==
            reads<StartDataSourceRunRequest>(target));
      CHECK((route("GET", target) == Operation::get_data_source_run) ==
            reads<GetDataSourceRunRequest>(target));
      CHECK((route("GET", target) == Operation::list_data_source_runs) ==
            reads<ListDataSourceRunsRequest>(target));
      CHECK((route("GET", target) == Operation::list_data_source_run_activities) ==
            reads<ListDataSourceRunActivitiesRequest>(target));
      const std::string_view allowed = allowed_methods(target);
      CHECK(route("GET", target).has_value() == (allowed.substr(0, 3) == "GET"));
      CHECK(route("POST", target).has_value() == (allowed == "GET, POST"));
      CHECK_FALSE(route("DELETE", target));
    }
}

TEST_CASE("what is written is routed to where it came from") {
  std::array<char, 512> buffer{};
  const auto routed = [&buffer](std::string_view method, const auto& request) {
    const Encoded target = encode_target(request, buffer);
    REQUIRE(target);
    return route(method, target.text);
  };
  // Labels that do their worst.
  for (const std::string_view label : {"a/b", "runs", "?", "activities", "%2F", "../x", "a?b=c"}) {
    const DomainId domain = *DomainId::unchecked(label);
    const DataSourceId source = *DataSourceId::unchecked(label);
    const DataSourceRunId run = *DataSourceRunId::unchecked(label);
    CHECK(routed("POST", StartDataSourceRunRequest{domain, source, {}}) ==
          Operation::start_data_source_run);
    CHECK(routed("GET", GetDataSourceRunRequest{domain, run}) == Operation::get_data_source_run);
    CHECK(routed("GET", ListDataSourceRunsRequest{domain, source, 5, label, {}}) ==
          Operation::list_data_source_runs);
    CHECK(routed("GET", ListDataSourceRunActivitiesRequest{domain, run, {}, label, {}}) ==
          Operation::list_data_source_run_activities);
  }
}

TEST_CASE("pages follow each other until one has no token") {
  // What a server would answer to each token.
  const auto answer = [](const Text& token) -> std::string_view {
    if (!token.has_value()) return R"({"items":[{"id":"a"}],"nextToken":"\u0032\/"})";
    if (token == "2/") return R"({"items":[],"nextToken":"3"})";
    if (token == "3") return R"({"items":[{"id":"b"},{"id":"c"}]})";
    return R"({"message":"no such page"})";
  };
  std::string ids;
  std::string targets;
  std::array<char, 256> buffer{};
  std::optional<ListDataSourceRunsRequest> request{{"dzd_a", "s", 2, {}, {}}};
  while (request) {
    targets += encode_target(*request, buffer).text.substr(37);
    const auto page = decode<ListDataSourceRunsResponse>(answer(request->next_token));
    REQUIRE(page);
    for (const auto& run : page->items) ids += run.id.to<std::string>();
    request = next_page(*request, *page);
  }
  CHECK(ids == "abc");
  CHECK(targets == "?maxResults=2?maxResults=2&nextToken=2%2F?maxResults=2&nextToken=3");
}
