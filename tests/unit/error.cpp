// SPDX-License-Identifier: MIT
// Errors and issues (R24): a code, a byte offset, a wire path; fixed texts; every code's caret.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "support/error_cases.hpp"
#include "support/judge.hpp"
#include "support/malformed_body_cases.hpp"
#include "support/route_cases.hpp"

using namespace datazone;

TEST_CASE("the caret under every error of the document's form") {
  datazone_test::judge(datazone_test::error_cases::form);
}
TEST_CASE("the caret under every error of a member") {
  datazone_test::judge(datazone_test::error_cases::member);
}
TEST_CASE("the caret under every issue, an error in strict mode") {
  datazone_test::judge(datazone_test::error_cases::issue);
}

TEST_CASE("every code has a text of its own, and some row that triggers it") {
  // For these see encode, decode and list.
  std::set<Errc> triggered{Errc::ok, Errc::buffer_too_small, Errc::too_deep,
                           Errc::length_out_of_range};
  for (const auto& row : datazone_test::error_cases::form) {
    triggered.insert(row.expected.error.code);
  }
  for (const auto& row : datazone_test::error_cases::member) {
    triggered.insert(row.expected.error.code);
  }
  for (const auto& row : datazone_test::error_cases::issue) {
    triggered.insert(row.expected.issues[0].code);
  }
  for (const auto& row : datazone_test::route_cases::table) {
    triggered.insert(row.code);
  }
  std::set<std::string_view> texts;
  std::size_t codes = 0;
  while (!to_string(static_cast<Errc>(codes)).empty()) {
    CHECK_MESSAGE(triggered.contains(static_cast<Errc>(codes)), "no row triggers code " << codes);
    texts.insert(to_string(static_cast<Errc>(codes)));
    ++codes;
  }
  CHECK(codes == 23);
  CHECK(texts.size() == codes);
  CHECK(triggered.size() == codes);
  CHECK(to_string(static_cast<Errc>(255)).empty());
}

TEST_CASE("all issues come at once, in document order") {
  const auto found = decode<StartDataSourceRunResponse>(
      R"({"type":"X","errorMessage":{"errorDetail":""},"id":"a.b","createdAt":"noon",)"
      R"("runStatisticsForAssets":{"added":1.0,"failed":2e0},"domainId":null})");
  REQUIRE(found);
  std::string codes;
  std::size_t last = 0;
  for (const Issue issue : found.issues) {
    codes += std::string(issue.member) + ":" + std::string(to_string(issue.code)) + "\n";
    CHECK(issue.offset >= last);
    last = issue.offset;
  }
  CHECK(codes ==
        "type:unknown enum value\n"
        "errorMessage.errorType:missing required member\n"
        "id:identifier does not match its pattern\n"
        "createdAt:invalid timestamp\n"
        "runStatisticsForAssets.added:integer with point or exponent\n"
        "runStatisticsForAssets.failed:integer with point or exponent\n"
        "dataSourceId:missing required member\n"
        "domainId:missing required member\n"
        "projectId:missing required member\n"
        "status:missing required member\n"
        "updatedAt:missing required member\n");
}

TEST_CASE("every modelled member can have its issue at once, and the list has room") {
  const auto found = decode<GetDataSourceRunResponse>(
      R"({"createdAt":"","dataSourceId":"","domainId":"","errorMessage":{},"id":"",)"
      R"("lineageSummary":{"importStatus":""},"projectId":"","runStatisticsForAssets":)"
      R"({"added":1.0,"failed":1.0,"skipped":1.0,"unchanged":1.0,"updated":1.0},)"
      R"("startedAt":"","status":"","stoppedAt":"","type":"","updatedAt":""})");
  REQUIRE(found);
  CHECK(found.issues.size() == 17);
  std::set<std::string> members;
  for (const Issue issue : found.issues) {
    members.insert(std::string(issue.member));
  }
  CHECK(members.size() == 17);  // at most one per member
}

TEST_CASE("malformed JSON beats any issue, and the issues before it are kept") {
  using namespace datazone_test::literals;
  constexpr auto json = R"({"status":"PAUSED","id":"a.b","x":n^ope})"_at;
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto found = decode<StartDataSourceRunResponse>(json.text(), mode);
    CHECK_FALSE(found);
    CHECK(found.error == Error{Errc::unexpected_byte, json.offset(), {}});
    CHECK(found.issues.size() == 2);
    CHECK(found.value == StartDataSourceRunResponse{});
  }
}

TEST_CASE("no text of ours repeats the input: messages and members are static") {
  const std::string json = R"({"SECRET":1,"errorMessage":{"SECRET":2,"errorType":5}})";
  const auto found = decode<StartDataSourceRunResponse>(json);
  REQUIRE_FALSE(found);
  const std::string_view member = found.error.member;
  CHECK(member == "errorMessage.errorType");
  CHECK((member.data() < json.data() || member.data() >= json.data() + json.size()));
}

TEST_CASE("Issues is a list by value") {
  const auto found = decode<StartDataSourceRunResponse>(R"({"status":"PAUSED"})");
  const Issues copy = found.issues;
  CHECK(copy == found.issues);
  CHECK(copy.size() == 8);
  CHECK_FALSE(copy.empty());
  std::size_t seen = 0;
  for (const Issue issue : copy) {
    seen += issue.code != Errc::ok;
  }
  CHECK(seen == 8);
  CHECK((*copy.begin()).member == "status");
  const Issues none;
  CHECK(none.empty());
  CHECK(none.begin() == none.end());
  CHECK(none != copy);

  Issues assigned;
  assigned = copy;
  CHECK(assigned == copy);
  const Issues& itself = assigned;
  assigned = itself;
  CHECK(assigned == copy);
  assigned.add({Errc::truncated, 3, "id"});
  CHECK(assigned != copy);
  CHECK(assigned[8] == Issue{Errc::truncated, 3, "id"});
  Issues one;
  Issues other;
  one.add({Errc::truncated, 3, "id"});
  other.add({Errc::truncated, 4, "id"});
  CHECK(one != other);

  auto at = copy.begin();
  CHECK((*at++).member == "status");
  CHECK(at != copy.begin());
  CHECK(*at == copy[1]);
  CHECK(++at != none.begin());

  Issues full;
  for (std::size_t i = 0; i < Issues::capacity + 5; ++i) {
    full.add({Errc::wrong_type, i, "id"});
  }
  CHECK(full.size() == Issues::capacity);
  CHECK(full[Issues::capacity - 1].offset == Issues::capacity - 1);
}
