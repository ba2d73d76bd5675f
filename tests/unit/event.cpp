// SPDX-License-Identifier: MIT
// Events: the run's id and the event's, versions as text, and documents that are something else.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/encoded.hpp"
#include "support/event_cases.hpp"
#include "support/judge.hpp"

using namespace datazone;

namespace {

constexpr std::string_view sample =
    R"({"version":"0","id":"6c1f0a52-88aa-4b1e-93d7-2f0b9e7c4d11",)"
    R"("detail-type":"Data Source Run Succeeded","source":"aws.datazone","account":"111122223333",)"
    R"("time":"2026-04-02T08:16:03Z","region":"eu-west-1","resources":[],"detail":{"version":12,)"
    R"("metadata":{"id":"5h19zxdp6m3tqb","version":"2","typeName":"DataSourceRunEntityType",)"
    R"("domain":"dzd-4kq7w2m9zt1xpa","awsAccountId":"111122223333"},)"
    R"("data":{"dataSourceId":"7bn3r5k8wq2xmd","dataSourceRunType":"SCHEDULED"}}})";

constexpr std::string_view run =
    R"({"createdAt":"2024-05-01T10:20:30Z","dataSourceId":"s","domainId":"dzd_a","id":"r",)"
    R"("projectId":"p","status":"SUCCESS","type":"SCHEDULED","updatedAt":"2024-05-01T10:20:30Z"})";

template <class T>
void is_another_shape(std::string_view json) {
  CAPTURE(json);
  const auto found = decode<T>(json);
  REQUIRE(found);
  REQUIRE_FALSE(found.issues.empty());
  CHECK(found.issues[0] == Issue{Errc::another_shape, json.rfind('}'), ""});
  CHECK(found.issues[1].code == Errc::missing_required);
  CHECK(decode<T>(json, Mode::strict).error == found.issues[0]);
}

// Not told of: the issues say what is missing.
template <class T>
bool is_told_of(std::string_view json) {
  const auto found = decode<T>(json);
  for (const Issue issue : found.issues)
    if (issue.code == Errc::another_shape) return true;
  return false;
}

}  // namespace

TEST_CASE("every row of the events") { datazone_test::judge(datazone_test::event_cases::table); }

TEST_CASE("each member of the sample") {
  const auto event = decode<DataSourceRunEvent>(sample, Mode::strict);
  REQUIRE(event);
  CHECK(is_data_source_run_event(*event));
  CHECK(event->version == "0");
  CHECK(event->id == "6c1f0a52-88aa-4b1e-93d7-2f0b9e7c4d11");
  CHECK(event->detail_type == DataSourceRunEventType::data_source_run_succeeded);
  CHECK(event->source == "aws.datazone");
  CHECK(event->account == "111122223333");
  CHECK(event->time == Timestamp::parse("2026-04-02T08:16:03Z"));
  CHECK(event->region == "eu-west-1");
  REQUIRE(event->detail);
  CHECK(event->detail->version == "12");
  REQUIRE(event->detail->metadata);
  const DataSourceRunEventMetadata& metadata = *event->detail->metadata;
  CHECK(metadata.id == "5h19zxdp6m3tqb");
  CHECK(metadata.version == "2");
  CHECK(metadata.type_name == "DataSourceRunEntityType");
  CHECK(metadata.domain == "dzd-4kq7w2m9zt1xpa");
  CHECK(metadata.aws_account_id == "111122223333");
  CHECK_FALSE(metadata.user.has_value());
  CHECK_FALSE(metadata.owning_project_id.has_value());
  CHECK_FALSE(metadata.client_token.has_value());
  REQUIRE(event->detail->data);
  CHECK(event->detail->data->data_source_id == "7bn3r5k8wq2xmd");
  CHECK(event->detail->data->data_source_run_type == DataSourceRunType::scheduled);
  // A version that was a number is written as the text that it was read as.
  CHECK(datazone_test::encoded(*event).find(R"("detail":{"version":"12",)") != std::string::npos);
  CHECK(validate(*event).empty());
}

TEST_CASE("every prefix is truncated, and nothing else") {
  for (const auto& row : datazone_test::event_cases::table) {
    if (row.expected.error.code != Errc::ok) continue;
    for (std::size_t size = 1; size < row.json.text.size(); ++size) {
      const auto bytes = std::make_unique<char[]>(size);
      std::copy_n(row.json.text.data(), size, bytes.get());
      const auto cut = decode<DataSourceRunEvent>(std::string_view{bytes.get(), size});
      REQUIRE(cut.error.code == Errc::truncated);
      REQUIRE(cut.error.offset == size);
    }
  }
}

TEST_CASE("a version is a JSON number or a string, exactly") {
  for (const std::string_view number : {"0", "-0", "12", "1.5", "1e9", "123456789012345678901"}) {
    const std::string json = R"({"version":)" + std::string{number} + "}";
    const auto event = decode<DataSourceRunEvent>(json);
    REQUIRE(event);
    CHECK(event->version == number);
    CHECK(event->version.plain() == number);
  }
  for (const std::string_view number : {"01", "1.", "-", "1e", "+1", ".5", "0x1", "1 2", "NaN"}) {
    const std::string json = R"({"version":)" + std::string{number} + "}";
    CHECK(decode<DataSourceRunEvent>(json).error.code == Errc::unexpected_byte);
  }
}

TEST_CASE("a clone outlives its document") {
  std::string json{sample};
  const auto event = decode<DataSourceRunEvent>(json);
  std::vector<char> storage(text_size(*event));
  const auto kept = clone(*event, storage);
  REQUIRE(kept);
  std::ranges::fill(json, '#');
  CHECK(*kept == *decode<DataSourceRunEvent>(sample));
}

TEST_CASE("one document for another: the first issue says so") {
  is_another_shape<StartDataSourceRunResponse>(sample);
  is_another_shape<GetDataSourceRunResponse>(sample);
  is_another_shape<DataSourceRunSummary>(sample);
  is_another_shape<DataSourceRunActivity>(sample);
  is_another_shape<DataSourceRunEvent>(run);
  is_another_shape<DataSourceRunActivity>(R"({"message":"no"})");
  for (const std::string_view json :
       {R"({"message":"busy"})", R"({"items":[{"id":"r"}],"nextToken":"t"})", R"({"x":{},"y":0})",
        R"({"Error":{"Code":"Throttling"}})", "{}"}) {
    is_another_shape<StartDataSourceRunResponse>(json);
    is_another_shape<GetDataSourceRunResponse>(json);
    is_another_shape<DataSourceRunEvent>(json);
  }
}

TEST_CASE("a document of its own shape with gaps is not told to be another") {
  CHECK_FALSE(is_told_of<GetDataSourceRunResponse>(run));
  CHECK_FALSE(is_told_of<StartDataSourceRunResponse>(R"({"id":"r","status":"RUNNING"})"));
  CHECK_FALSE(is_told_of<StartDataSourceRunResponse>(R"({"id":"r","new":1})"));
  CHECK_FALSE(is_told_of<DataSourceRunEvent>(R"({"detail-type":"Data Source Run Failed"})"));
  CHECK_FALSE(is_told_of<DataSourceErrorMessage>("{}"));  // one member is missing, which says all
  CHECK_FALSE(is_told_of<ListDataSourceRunsResponse>("{}"));
  CHECK_FALSE(is_told_of<RunStatisticsForAssets>(R"({"x":1,"y":2})"));  // requires nothing
  // Nested: the member that it lies in says what it should have been.
  CHECK_FALSE(is_told_of<ListDataSourceRunsResponse>(R"({"items":[{},{"x":1,"y":2}]})"));
  CHECK_FALSE(is_told_of<DataSourceRunEvent>(
      R"({"version":"0","id":"e","detail-type":"x","source":"s","account":"1","region":"r",)"
      R"("time":"2026-04-02T08:16:03Z","detail":{"x":1,"y":2,"z":3}})"));
  // Members that are null count as there.
  CHECK_FALSE(is_told_of<DataSourceRunEvent>(
      R"({"version":null,"id":null,"detail-type":null,"source":null,"account":null})"));
}

TEST_CASE("random bytes in the place of any byte: no crash, and a value or an error") {
  for (std::size_t at = 0; at < sample.size(); ++at)
    for (const char byte : {'"', '\\', '{', ']', ',', ':', '\0', '\x80', '9', 'n'}) {
      const auto bytes = std::make_unique<char[]>(sample.size());
      std::ranges::copy(sample, bytes.get());
      bytes[at] = byte;
      const auto event = decode<DataSourceRunEvent>(std::string_view{bytes.get(), sample.size()});
      REQUIRE((event || event.error.offset <= sample.size()));
      REQUIRE((event || event.value == DataSourceRunEvent{}));
    }
}
