// SPDX-License-Identifier: MIT
// encode: valid JSON or an error, in a buffer of the caller's, and never a byte outside.
// See encode_text.cpp for the bytes of texts.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/encoded.hpp"
#include "support/judge.hpp"
#include "support/reference_json.hpp"
#include "support/request_body_cases.hpp"
#include "support/samples.hpp"
#include "support/sizes.hpp"

using namespace datazone;
using datazone_test::encoded;
using datazone_test::error_of;
using datazone_test::fault_of_sizes;
using datazone_test::Json;

namespace {

StartDataSourceRunResponse everything() {
  StartDataSourceRunResponse r;
  r.created_at = Timestamp{1714558830, 123'000'000};
  r.data_source_configuration_snapshot = R"({"a":"b\c"})";
  r.data_source_id = "ds1";
  r.domain_id = "dzd_abc";
  r.error_message = DataSourceErrorMessage{"det\tail", DataSourceErrorType::conflict_exception};
  r.id = "r1";
  r.project_id = "p1";
  r.run_statistics_for_assets = RunStatisticsForAssets{
      1, -2, std::numeric_limits<std::int32_t>::max(), 0, std::numeric_limits<std::int32_t>::min()};
  r.started_at = Timestamp{-1, 500'000'000};
  r.status = DataSourceRunStatus::partially_succeeded;
  r.stopped_at = Timestamp{253'402'300'799, 999'999'999};
  r.type = Text("NEW_TYPE");
  r.updated_at = Timestamp{0, 0};
  return r;
}

constexpr std::string_view everything_json =
    R"({"createdAt":"2024-05-01T10:20:30.123Z",)"
    R"("dataSourceConfigurationSnapshot":"{\"a\":\"b\\c\"}","dataSourceId":"ds1",)"
    R"("domainId":"dzd_abc","errorMessage":{"errorDetail":"det\tail",)"
    R"("errorType":"CONFLICT_EXCEPTION"},"id":"r1","projectId":"p1",)"
    R"("runStatisticsForAssets":{"added":1,"failed":-2,"skipped":2147483647,"unchanged":0,)"
    R"("updated":-2147483648},"startedAt":"1969-12-31T23:59:59.500Z",)"
    R"("status":"PARTIALLY_SUCCEEDED","stoppedAt":"9999-12-31T23:59:59.999Z",)"
    R"("type":"NEW_TYPE","updatedAt":"1970-01-01T00:00:00Z"})";

}  // namespace

TEST_CASE("every row of the request bodies") {
  datazone_test::judge(datazone_test::request_body_cases::table);
}

TEST_CASE("a response with all of its members, in the page's order") {
  CHECK(encoded(everything()) == everything_json);
  CHECK(encoded(StartDataSourceRunResponse{}) == "{}");
  CHECK(encoded(GetDataSourceRunResponse{}) == "{}");
}

TEST_CASE("each nested shape alone, empty and full") {
  CHECK(encoded(RunStatisticsForAssets{}) == "{}");
  CHECK(encoded(RunStatisticsForAssets{{}, 7, {}, {}, {}}) == R"({"failed":7})");
  CHECK(encoded(DataSourceErrorMessage{}) == "{}");
  CHECK(encoded(DataSourceErrorMessage{"", Text("X")}) == R"({"errorDetail":"","errorType":"X"})");
  CHECK(encoded(DataSourceRunLineageSummary{LineageImportStatus::in_progress}) ==
        R"({"importStatus":"IN_PROGRESS"})");
  StartDataSourceRunResponse empty;
  empty.error_message.emplace();
  empty.run_statistics_for_assets.emplace();
  CHECK(encoded(empty) == R"({"errorMessage":{},"runStatisticsForAssets":{}})");
}

TEST_CASE("GetDataSourceRun's response adds lineageSummary in its alphabetical place") {
  GetDataSourceRunResponse r;
  r.id = "r1";
  r.lineage_summary = DataSourceRunLineageSummary{LineageImportStatus::failed};
  r.project_id = "p1";
  CHECK(encoded(r) == R"({"id":"r1","lineageSummary":{"importStatus":"FAILED"},"projectId":"p1"})");
}

TEST_CASE("an error of content names its member, nested ones too") {
  StartDataSourceRunResponse r;
  r.id = "\xff";
  CHECK(error_of(r) == Error{Errc::invalid_utf8, 0, "id"});
  r = {};
  r.status = Text("ok\xc3");
  CHECK(error_of(r) == Error{Errc::invalid_utf8, 2, "status"});
  r = {};
  r.error_message = DataSourceErrorMessage{{}, Text("\x80")};
  CHECK(error_of(r) == Error{Errc::invalid_utf8, 0, "errorMessage.errorType"});
  r = {};
  r.stopped_at = Timestamp{253'402'300'800, 0};
  CHECK(error_of(r) == Error{Errc::invalid_timestamp, 0, "stoppedAt"});
  r.stopped_at = Timestamp{0, 1'000'000'000};
  CHECK(error_of(r) == Error{Errc::invalid_timestamp, 0, "stoppedAt"});
  r.created_at = Timestamp{-62'167'219'201, 0};  // the first one in the page's order
  CHECK(error_of(r) == Error{Errc::invalid_timestamp, 0, "createdAt"});
  GetDataSourceRunResponse g;
  g.lineage_summary = DataSourceRunLineageSummary{Text("\xed\xa0\x80")};
  CHECK(error_of(g) == Error{Errc::invalid_utf8, 0, "lineageSummary.importStatus"});
}

TEST_CASE("every encoder, every buffer size from 0 to needed + 1, between red zones") {
  const StartDataSourceRunResponse all = everything();
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(all, out); }, everything_json) ==
        "");
  GetDataSourceRunResponse get;
  get.lineage_summary = DataSourceRunLineageSummary{LineageImportStatus::failed};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(get, out); },
                       R"({"lineageSummary":{"importStatus":"FAILED"}})") == "");
  const StartDataSourceRunRequest request{DomainId("dzd_abc"), DataSourceId("ds1"), "t\"\x01\n"};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(request, out); },
                       R"({"clientToken":"t\"\u0001\n"})") == "");
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode_target(request, out); },
                       "/v2/domains/dzd_abc/data-sources/ds1/runs") == "");
  const StartDataSourceRunRequest strange{*DomainId::unchecked("a/b c"), DataSourceId("x"), {}};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode_target(strange, out); },
                       "/v2/domains/a%2Fb%20c/data-sources/x/runs") == "");
  const GetDataSourceRunRequest poll{DomainId("dzd_abc"), DataSourceRunId("r1")};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode_target(poll, out); },
                       "/v2/domains/dzd_abc/data-source-runs/r1") == "");
  const StartDataSourceRunRequest none{};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(none, out); }, "{}") == "");
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode_target(none, out); }, "",
                       {Errc::invalid_label, 0, "domainIdentifier"}) == "");
  const RunStatisticsForAssets statistics{1, -20, {}, {}, 300};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(statistics, out); },
                       R"({"added":1,"failed":-20,"updated":300})") == "");
  const DataSourceErrorMessage message{"a\\\x1f", DataSourceErrorType::throttling_exception};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(message, out); },
                       R"({"errorDetail":"a\\\u001f","errorType":"THROTTLING_EXCEPTION"})") == "");
  const DataSourceRunLineageSummary lineage{Text("\xc3\xa9")};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(lineage, out); },
                       "{\"importStatus\":\"\xc3\xa9\"}") == "");
  ServiceError error;
  error.message = "no\tway";
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode_error(error, out); },
                       R"({"message":"no\tway"})") == "");
  const Timestamp instant{1714558830, 123'000'000};
  CHECK(fault_of_sizes([&](std::span<char> out) { return format(instant, out); },
                       "2024-05-01T10:20:30.123Z") == "");
  const auto escaped = decode<StartDataSourceRunResponse>(R"({"id":"a\u00e9\n\ud83d\ude39z"})");
  REQUIRE(escaped);
  CHECK(fault_of_sizes([&](std::span<char> out) { return escaped->id.copy_to(out); },
                       "a\xc3\xa9\n\xf0\x9f\x98\xb9z") == "");
}

TEST_CASE("an error of content comes before buffer_too_small for every buffer size") {
  StartDataSourceRunResponse late = everything();
  late.updated_at = Timestamp{std::numeric_limits<std::int64_t>::max(), 0};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(late, out); }, "",
                       {Errc::invalid_timestamp, 0, "updatedAt"}) == "");
  StartDataSourceRunResponse text = everything();
  text.type = Text("SOME\xc0\x80");
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(text, out); }, "",
                       {Errc::invalid_utf8, 4, "type"}) == "");
  const StartDataSourceRunRequest request{DomainId("dzd_abc"), DataSourceId("ds1"), "ok\x80"};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(request, out); }, "",
                       {Errc::invalid_utf8, 2, "clientToken"}) == "");
  GetDataSourceRunResponse get;
  get.lineage_summary = DataSourceRunLineageSummary{Text("\xff")};
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode(get, out); }, "",
                       {Errc::invalid_utf8, 0, "lineageSummary.importStatus"}) == "");
  ServiceError error;
  error.message = "\xf5";
  CHECK(fault_of_sizes([&](std::span<char> out) { return encode_error(error, out); }, "",
                       {Errc::invalid_utf8, 0, "message"}) == "");
}

TEST_CASE("each sample is encoded to the same document, which an independent parser reads") {
  for (const std::string_view name : datazone_test::response_samples) {
    const std::string json = datazone_test::read_sample(name);
    const auto found = decode<StartDataSourceRunResponse>(json);
    REQUIRE(found);
    const std::string again = encoded(*found);
    const auto before = Json::parse(json);
    const auto after = Json::parse(again);
    REQUIRE(before);
    REQUIRE(after);
    // Every member that is left means what it meant.
    const auto compare = [](const auto& self, const Json& old, const Json& now) -> void {
      for (std::size_t i = 0; i < now.keys.size(); ++i) {
        const std::string& key = now.keys[i];
        const Json& value = now.items[i];
        const Json* const origin = old.find(key);
        REQUIRE_MESSAGE(origin != nullptr, key);
        REQUIRE(origin->kind == value.kind);
        if (value.kind == Json::Kind::object) {
          self(self, *origin, value);
        } else {
          CHECK(origin->text == value.text);
        }
      }
    };
    compare(compare, *before, *after);
    const auto twice = decode<StartDataSourceRunResponse>(again);
    REQUIRE(twice);
    CHECK(*twice == *found);
    CHECK(encoded(*twice) == again);
  }
}

TEST_CASE("output goes into any range of bytes") {
  const StartDataSourceRunRequest request{DomainId("dzd_abc"), DataSourceId("ds1"), "t"};
  std::vector<char> chars(19);
  std::array<unsigned char, 19> unsigned_bytes{};
  std::array<std::byte, 19> std_bytes{};
  std::array<char8_t, 19> utf8{};
  CHECK(encode(request, chars).text == R"({"clientToken":"t"})");
  CHECK(encode(request, unsigned_bytes).text == R"({"clientToken":"t"})");
  CHECK(encode(request, std_bytes).text == R"({"clientToken":"t"})");
  CHECK(encode(request, utf8).text == R"({"clientToken":"t"})");
  std::array<unsigned char, 64> path{};
  CHECK(encode_target(request, path).text == "/v2/domains/dzd_abc/data-sources/ds1/runs");
  CHECK(format(Timestamp{0, 0}, path).text == "1970-01-01T00:00:00Z");
  ServiceError error;
  error.message = "m";
  CHECK(encode_error(error, path).text == R"({"message":"m"})");
}
