// SPDX-License-Identifier: MIT
// Lists: every element judged once, then read again; issues and errors that say which element.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <random>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/encoded.hpp"
#include "support/judge.hpp"
#include "support/list_cases.hpp"

using namespace datazone;

namespace {

using Page = ListDataSourceRunsResponse;
using Run = DataSourceRunSummary;
using Activities = ListDataSourceRunActivitiesResponse;

// A run with a random choice of members in a random order, some escaped, null or unknown.
std::string random_run(std::mt19937& random) {
  std::vector<std::string> members{
      R"("createdAt":"2024-05-01T10:20:30.125Z")",
      R"("dataSourceId":"ds1")",
      R"("errorMessage":{"errorDetail":"a \"quoted\" \u00e9\n","errorType":"NEW_EXCEPTION"})",
      R"("id":"\u0072un)" + std::to_string(random() % 1000) + "\"",
      R"("lineageSummary":{"importStatus":"SUCCESS"})",
      R"("projectId":null)",
      R"("runStatisticsForAssets":{"added":3,"failed":0,"updated":-1})",
      R"("startedAt":1714558830.5)",
      R"("\u0073tatus":"NOT_KNOWN_HERE")",
      R"("stoppedAt":"no time")",
      R"("type":"SCHEDULED")",
      R"("updatedAt":"2024-05-01T10:25:00Z")",
      R"("unknown":[{"id":"x"},"]},{",null,[[]]])"};
  std::shuffle(members.begin(), members.end(), random);
  std::string json = "{";
  for (std::size_t n = random() % (members.size() + 1); n != 0; --n)
    json += members[n - 1] + (n == 1 ? "" : random() % 2 == 0 ? "," : " ,\n\t");
  return json + "}";
}

}  // namespace

TEST_CASE("every row of the pages") { datazone_test::judge(datazone_test::list_cases::table); }

TEST_CASE("every prefix of a page is truncated, and nothing else") {
  std::size_t pages = 0;
  for (const auto& row : datazone_test::list_cases::table) {
    if (row.expected.error.code != Errc::ok) continue;
    ++pages;
    for (std::size_t size = 1; size < row.json.text().size(); ++size) {
      // Of its exact size on the heap, so that a sanitizer sees a byte too many.
      const auto bytes = std::make_unique<char[]>(size);
      std::copy_n(row.json.text().data(), size, bytes.get());
      const auto cut = decode<Page>(std::string_view{bytes.get(), size});
      REQUIRE(cut.error.code == Errc::truncated);
      REQUIRE(cut.error.offset == size);
      REQUIRE(cut.value == Page{});
    }
  }
  CHECK(pages > 15);
}

TEST_CASE("an element read again is what decoding it alone gives") {
  std::mt19937 random{1};
  for (int i = 0; i < 500; ++i) {
    std::vector<std::string> runs(random() % 9);
    std::string json = R"({"nextToken":"t","items":[)";
    bool first = true;
    for (std::string& run : runs) {
      run = random_run(random);
      if (!first) json += random() % 2 == 0 ? "," : "\n,null, ";
      first = false;
      json += run;
    }
    json += "]}";
    const auto bytes = std::make_unique<char[]>(json.size());
    std::ranges::copy(json, bytes.get());
    const auto page = decode<Page>(std::string_view{bytes.get(), json.size()});
    REQUIRE(page);
    REQUIRE(page->items.size() == runs.size());
    for (int pass = 0; pass < 2; ++pass) {
      std::size_t at = 0;
      for (const Run& run : page->items) REQUIRE(run == *decode<Run>(runs[at++]));
      REQUIRE(at == runs.size());
    }
    // Any number of reads and steps, in any order, of copies too.
    auto it = page->items.begin();
    for (std::size_t at = 0; at < runs.size(); ++at) {
      const auto alone = decode<Run>(runs[at]);
      if (random() % 2 == 0) REQUIRE(*it == *alone);
      const auto copy = it;
      REQUIRE((*copy == *alone && copy == it));
      if (random() % 2 == 0) REQUIRE(*it == *alone);
      if (random() % 2 == 0) {
        const auto before = it++;
        REQUIRE((*before == *alone && before != it));
      } else {
        ++it;
      }
    }
    REQUIRE(it == page->items.end());

    std::vector<Run> kept(page->items.begin(), page->items.end());
    REQUIRE(kept.size() == runs.size());
    REQUIRE(List<Run>{std::span<const Run>{kept}} == page->items);
    REQUIRE(std::ranges::equal(kept, page->items));
    if (!kept.empty()) {
      kept.back().id = "another";
      REQUIRE(List<Run>{std::span<const Run>{kept}} != page->items);
    }
  }
}

TEST_CASE("written from values, and from the JSON that they were read from: the same bytes") {
  const std::array<Run, 2> runs{
      Run{.id = "r1", .status = DataSourceRunStatus::success},
      Run{.error_message = DataSourceErrorMessage{"bad \"table\"", {}}, .id = "r2"}};
  const Page page{List<Run>{runs}, "t"};
  const std::string json = datazone_test::encoded(page);
  CHECK(json == R"({"items":[{"id":"r1","status":"SUCCESS"},)"
                R"({"errorMessage":{"errorDetail":"bad \"table\""},"id":"r2"}],"nextToken":"t"})");
  const auto read = decode<Page>(json);
  REQUIRE(read);
  CHECK(*read == page);
  CHECK(datazone_test::encoded(*read) == json);
  CHECK(datazone_test::encoded(Page{List<Run>{std::span<const Run>{}}, {}}) == R"({"items":[]})");
  CHECK(datazone_test::encoded(Page{}) == "{}");
  const List<Run> both{runs}, one{std::span{runs}.first(1)}, none{std::span<const Run>{}};
  CHECK(one != both);
  CHECK(both != one);
  CHECK(one == List<Run>{std::span{runs}.first(1)});
  CHECK(none != one);
  CHECK(none != List<Run>{});
  for (std::size_t size = 0; size <= json.size(); ++size) {
    std::string buffer(size + 8, '#');
    const Encoded written = encode(page, std::span<char>{buffer.data(), size});
    CHECK(written.needed == json.size());
    CHECK(bool{written} == (size == json.size()));
    CHECK(buffer.substr(size) == "########");
  }
}

TEST_CASE("errors and issues of a value name the element") {
  std::array<Run, 3> runs{};
  runs[2].error_message = DataSourceErrorMessage{"a\xff", DataSourceErrorType::conflict_exception};
  CHECK(datazone_test::error_of(Page{List<Run>{runs}, {}}) ==
        Error{Errc::invalid_utf8, 1, "items.errorMessage.errorDetail", 2});
  runs[2].error_message->error_detail = {};
  CHECK(datazone_test::error_of(Page{List<Run>{runs}, "\xff"}) ==
        Error{Errc::invalid_utf8, 0, "nextToken"});
  runs[1].updated_at = Timestamp{std::int64_t{1} << 60, 0};
  CHECK(datazone_test::error_of(Page{List<Run>{runs}, {}}) ==
        Error{Errc::invalid_timestamp, 0, "items.updatedAt", 1});
  const Issues issues = validate(Page{List<Run>{runs}, ""});
  REQUIRE(issues.size() == 7 + 7 + 7 + 1);
  CHECK(issues[0] == Issue{Errc::missing_required, 0, "items.createdAt", 0});
  CHECK(issues[13] == Issue{Errc::invalid_timestamp, 0, "items.updatedAt", 1});
  CHECK(issues[21] == Issue{Errc::length_out_of_range, 0, "nextToken"});
  CHECK(validate(Page{})[0] == Issue{Errc::missing_required, 0, "items"});
}

TEST_CASE("a clone outlives its document, lists and escaped texts too") {
  std::string json =
      R"({"items":[{"id":"\u0061"},null,{"errorMessage":{"errorDetail":"x\ny"}}],"nextToken":"t"})";
  const std::string same = json;
  const auto page = decode<Page>(json);
  REQUIRE(page);
  std::vector<char> storage(text_size(*page));
  CHECK_FALSE(clone(*page, std::span<char>{storage}.first(storage.size() - 1)));
  const auto kept = clone(*page, storage);
  REQUIRE(kept);
  std::ranges::fill(json, '#');
  CHECK(*kept == *decode<Page>(same));
  CHECK((*kept->items.begin()).id == "a");
  CHECK(text_size(*kept) == storage.size());

  const Run runs[]{{.id = "r"}};
  const Page of_values{List<Run>{runs}, "t"};
  CHECK(text_size(of_values) == 1);
  CHECK(clone(of_values, storage) == of_values);
}

TEST_CASE("what does not fit into the issues is counted") {
  std::string json = R"({"items":[{})";
  for (int i = 1; i < 1000; ++i) json += ",{}";
  const std::string more = json + ",{}]}";
  json += "]}";
  const auto page = decode<Page>(json);
  REQUIRE(page);
  CHECK(page.issues.size() == Issues::capacity);
  CHECK(page.issues.dropped() == 7'000 - Issues::capacity);
  CHECK(page.issues[23].index == 3);
  const auto strict = decode<Page>(json, Mode::strict);
  CHECK(strict.error == page.issues[0]);
  CHECK(strict.issues == page.issues);
  const auto other = decode<Page>(more);
  CHECK(other.issues != page.issues);  // though the kept ones are the same
  CHECK(validate(*page).dropped() == page.issues.dropped());
}

TEST_CASE("hostile pages are read or refused, without a stack") {
  const auto nested = [](std::size_t depth) {
    const std::string json =
        R"({"items":[{},{"x":)" + std::string(depth, '[') + std::string(depth, ']') + "}]}";
    return decode<Page>(json).error;
  };
  CHECK(nested(512).code == Errc::ok);
  CHECK(nested(513) == Error{Errc::too_deep, 18 + 512, "items", 1});
  const std::string brackets = R"({"items":)" + std::string(1'000'000, '[');
  CHECK(decode<Page>(brackets).error == Error{Errc::wrong_type, 10, "items", 0});
  std::string many = R"({"items":[null)";
  for (int i = 1; i < 200'000; ++i) many += ",null";
  many += "]}";
  const auto nulls = decode<Page>(many);
  REQUIRE(nulls);
  CHECK(nulls->items.has_value());
  CHECK(nulls->items.empty());
  CHECK(nulls.issues.dropped() == 200'000 - Issues::capacity);
  const std::string blanks(1'000'000, ' ');
  const std::string apart = R"({"items":[)" + blanks + "{" + blanks + "}" + blanks + "]}";
  const auto spaced = decode<Page>(apart);
  REQUIRE(spaced);
  CHECK(std::ranges::distance(spaced->items) == 1);
}

TEST_CASE("activities: lengths, and an errorMessage that is a text one level further in") {
  const auto page = decode<Activities>(
      R"({"items":[{"createdAt":"2024-05-01T10:20:30Z","dataAssetStatus":"SKIPPED_NO_ACCESS",)"
      R"("dataSourceRunId":"r1","database":"",)"
      R"("errorMessage":{"errorType":"ACCESS_DENIED_EXCEPTION"},)"
      R"("lineageSummary":{"errorMessage":"no","eventStatus":"LOST"},"projectId":"p",)"
      R"("technicalDescription":"","technicalName":"orders",)"
      R"("updatedAt":"2024-05-01T10:20:30Z"}]})");
  REQUIRE(page);
  REQUIRE(page.issues.size() == 2);
  CHECK(page.issues[0].code == Errc::length_out_of_range);
  CHECK(page.issues[0].member == "items.database");
  CHECK(page.issues[1].member == "items.lineageSummary.eventStatus");
  const DataSourceRunActivity activity = *page->items.begin();
  CHECK(activity.data_asset_status == DataAssetActivityStatus::skipped_no_access);
  CHECK(activity.error_message->error_type == DataSourceErrorType::access_denied_exception);
  CHECK(activity.lineage_summary->error_message == "no");
  CHECK(decode<Activities>(R"({"items":[{"errorMessage":"no"}]})").error ==
        Error{Errc::wrong_type, 26, "items.errorMessage", 0});
  CHECK(decode<Activities>(R"({"items":[{"lineageSummary":{"errorMessage":{}}}]})").error ==
        Error{Errc::wrong_type, 44, "items.lineageSummary.errorMessage", 0});

  const auto issue_of = [](const std::string& name) {
    const std::string json = R"({"items":[{"technicalName":")" + name + R"("}]})";
    return decode<Activities>(json).issues[0].code;
  };
  std::string name;
  for (int i = 0; i < 256; ++i) name += "\xf0\x9f\x98\xb9";  // characters are counted, not bytes
  CHECK(issue_of(name) == Errc::missing_required);
  CHECK(issue_of(name + "a") == Errc::length_out_of_range);
  std::string escaped;
  for (int i = 0; i < 256; ++i) escaped += "\\ud83d\\ude39";
  CHECK(issue_of(escaped) == Errc::missing_required);
  CHECK(issue_of(escaped + "\\n") == Errc::length_out_of_range);
}
