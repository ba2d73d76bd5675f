// SPDX-License-Identifier: MIT
// validate: the issues of a value that was not decoded. text_size and clone: what is decoded
// can be kept.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/fenced.hpp"
#include "support/samples.hpp"

using namespace datazone;

namespace {

StartDataSourceRunResponse fine() {
  StartDataSourceRunResponse r;
  r.created_at = Timestamp{0, 0};
  r.data_source_id = "ds1";
  r.domain_id = "dzd_abc";
  r.id = "r1";
  r.project_id = "p1";
  r.status = DataSourceRunStatus::running;
  r.type = DataSourceRunType::scheduled;
  r.updated_at = Timestamp{0, 0};
  return r;
}

std::string listed(const Issues& issues) {
  std::string out;
  for (const Issue issue : issues) {
    CHECK(issue.offset == 0);
    out += std::string(issue.member) + ": " + std::string(to_string(issue.code)) + "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("a value without issues, and one that lacks everything") {
  CHECK(validate(fine()).empty());
  CHECK(listed(validate(StartDataSourceRunResponse{})) ==
        "createdAt: missing required member; dataSourceId: missing required member; "
        "domainId: missing required member; id: missing required member; "
        "projectId: missing required member; status: missing required member; "
        "type: missing required member; updatedAt: missing required member; ");
  CHECK(validate(GetDataSourceRunResponse{}).size() == 8);
}

TEST_CASE("each kind of issue") {
  StartDataSourceRunResponse r = fine();
  r.domain_id = "newprefix-1";
  r.status = Text("PAUSED");
  r.error_message = DataSourceErrorMessage{};
  r.stopped_at = Timestamp{253'402'300'800, 0};
  CHECK(listed(validate(r)) ==
        "domainId: identifier does not match its pattern; "
        "errorMessage.errorType: missing required member; status: unknown enum value; "
        "stoppedAt: invalid timestamp; ");
  GetDataSourceRunResponse g;
  g.lineage_summary = DataSourceRunLineageSummary{Text("LATER")};
  CHECK(listed(validate(g)).find("lineageSummary.importStatus: unknown enum value; ") !=
        std::string::npos);
  g.lineage_summary = DataSourceRunLineageSummary{};
  CHECK(listed(validate(g)).find("lineageSummary") == std::string::npos);
}

TEST_CASE("requests and nested shapes") {
  CHECK(validate(StartDataSourceRunRequest{DomainId("dzd_a"), DataSourceId("x"), {}}).empty());
  CHECK(listed(validate(StartDataSourceRunRequest{})) ==
        "domainIdentifier: missing required member; "
        "dataSourceIdentifier: missing required member; ");
  CHECK(listed(
            validate(GetDataSourceRunRequest{*DomainId::unchecked("a/b"), DataSourceRunId("r")})) ==
        "domainIdentifier: identifier does not match its pattern; ");
  CHECK(validate(RunStatisticsForAssets{}).empty());
  CHECK(listed(validate(DataSourceErrorMessage{})) == "errorType: missing required member; ");
  CHECK(validate(StartDataSourceRunRequest{DomainId("dzd_a"), DataSourceId("x"), ""}).empty());
}

TEST_CASE("validate finds in a decoded value what decode found, less what the value forgot") {
  const std::string json = datazone_test::read_sample("unknown_members.json");
  const auto found = decode<StartDataSourceRunResponse>(json);
  REQUIRE(found);
  const Issues again = validate(*found);
  REQUIRE(again.size() == found.issues.size());
  std::vector<std::string> before;
  std::vector<std::string> after;
  for (const Issue issue : found.issues) {
    before.emplace_back(issue.member);
  }
  for (const Issue issue : again) {
    after.emplace_back(issue.member);
  }
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  CHECK(before == after);
}

TEST_CASE("a clone is equal, lives in its buffer alone, and outlives the document") {
  for (const std::string_view name :
       {"minimal.json", "full.json", "failed.json", "unknown_members.json", "get_run.json"}) {
    const std::string original = datazone_test::read_sample(name);
    const auto expected = decode<GetDataSourceRunResponse>(original);
    REQUIRE(expected);
    std::optional<GetDataSourceRunResponse> copy;
    datazone_test::RedZoned room(text_size(*expected));
    {
      std::string document = original;
      const auto found = decode<GetDataSourceRunResponse>(document);
      REQUIRE(found);
      REQUIRE(text_size(*found) == text_size(*expected));
      copy = clone(*found, room.buffer());
      std::fill(document.begin(), document.end(), '#');
    }
    REQUIRE_MESSAGE(copy, name);
    CHECK(*copy == *expected);
    CHECK(room.zones_untouched());
    const std::span<char> bytes = room.buffer();
    for (const Text& text : {copy->id, copy->domain_id, copy->project_id, copy->data_source_id,
                             copy->data_source_configuration_snapshot}) {
      if (!text.has_value()) {
        continue;
      }
      CHECK(text.raw().data() >= bytes.data());
      CHECK(text.raw().data() + text.raw().size() <= bytes.data() + bytes.size());
    }
    CHECK(copy->data_source_configuration_snapshot.is_escaped() ==
          expected->data_source_configuration_snapshot.is_escaped());
    std::string first(encoded_size(*copy), '\0');
    std::string second(encoded_size(*expected), '\0');
    REQUIRE(encode(*copy, std::span<char>(first)));
    REQUIRE(encode(*expected, std::span<char>(second)));
    CHECK(first == second);
  }
}

TEST_CASE("a buffer that is too small gives nothing and is left alone outside") {
  const std::string json = datazone_test::read_sample("full.json");
  const auto found = decode<StartDataSourceRunResponse>(json);
  REQUIRE(found);
  const std::size_t needed = text_size(*found);
  REQUIRE(needed > 100);
  for (std::size_t size = 0; size <= needed + 1; ++size) {
    datazone_test::RedZoned room(size);
    const auto copy = clone(*found, room.buffer());
    CHECK(copy.has_value() == (size >= needed));
    CHECK(room.zones_untouched());
  }
  CHECK_FALSE(clone(*found, std::span<char>()));
}

TEST_CASE("more bytes than can be counted are as many as can") {
  constexpr std::size_t most = (std::numeric_limits<std::size_t>::max)();
  const std::string_view half{"", most / 2};  // nobody reads it
  StartDataSourceRunResponse response;
  response.id = half;
  response.domain_id = half;
  CHECK(text_size(response) == most - 1);
  response.project_id = std::string_view{"p"};
  CHECK(text_size(response) == most);
  response.data_source_id = half;
  CHECK(text_size(response) == most);
  CHECK(!clone(response, {}));
}

TEST_CASE("absent, empty and known values need no room, and stay what they are") {
  StartDataSourceRunResponse r;
  CHECK(text_size(r) == 0);
  CHECK(clone(r, std::span<char>()) == r);
  r.id = "";
  r.status = DataSourceRunStatus::running;
  r.error_message = DataSourceErrorMessage{};
  CHECK(text_size(r) == 0);
  const auto copy = clone(r, std::span<char>());
  REQUIRE(copy);
  CHECK(copy->id.has_value());
  CHECK(copy->status == DataSourceRunStatus::running);
  CHECK_FALSE(copy->project_id.has_value());
  const StartDataSourceRunRequest request{DomainId("dzd_a"), DataSourceId("x"), "token"};
  std::string storage(text_size(request), '\0');
  CHECK(storage.size() == 5);
  CHECK(clone(request, std::span<char>(storage)) == request);
}
