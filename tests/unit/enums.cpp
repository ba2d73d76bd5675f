// SPDX-License-Identifier: MIT
// Enums: spellings both ways, and Open, which carries what this version does not know.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

using namespace datazone;

namespace {

template <class E>
using Spellings = std::initializer_list<std::pair<E, std::string_view>>;

template <class E>
void both_ways(Spellings<E> spellings) {
  for (const auto& pair : spellings) {
    const E value = pair.first;
    const std::string_view spelling = pair.second;
    CHECK(to_string(value) == spelling);
    CHECK(parse<E>(spelling) == value);
    CHECK_FALSE(parse<E>(std::string(spelling) + " "));
    CHECK_FALSE(parse<E>(spelling.substr(1)));
    CHECK_FALSE(parse<E>(spelling.substr(0, spelling.size() - 1)));
    std::string lower(spelling);
    lower[0] = static_cast<char>(lower[0] | 0x20);
    CHECK_FALSE(parse<E>(lower));

    const Open<E> open = value;
    CHECK(open.has_value());
    CHECK(open.known() == value);
    CHECK_FALSE(Open<E>() == static_cast<E>(77));  // absent is not what the enum does not have
    CHECK(open == value);
    CHECK(open.text() == spelling);
    // An "unknown" that spells a known value cannot be made.
    CHECK(Open<E>(Text(spelling)) == open);
    CHECK(Open<E>(Text(spelling)).known() == value);
    CHECK(Open<E>(Text(lower)) != open);
    for (const auto& other : spellings) {
      CHECK((Open<E>(other.first) == open) == (other.first == value));
    }
  }
  const auto beyond = static_cast<E>(spellings.size());
  CHECK(to_string(beyond).empty());
  CHECK_FALSE(parse<E>(""));
  CHECK_FALSE(Open<E>(beyond).has_value());
}

}  // namespace

TEST_CASE("every enumerator is spelled as the contract spells it") {
  both_ways<DataSourceRunStatus>({{DataSourceRunStatus::requested, "REQUESTED"},
                                  {DataSourceRunStatus::running, "RUNNING"},
                                  {DataSourceRunStatus::failed, "FAILED"},
                                  {DataSourceRunStatus::partially_succeeded, "PARTIALLY_SUCCEEDED"},
                                  {DataSourceRunStatus::success, "SUCCESS"}});
  both_ways<DataSourceRunType>({{DataSourceRunType::prioritized, "PRIORITIZED"},
                                {DataSourceRunType::scheduled, "SCHEDULED"}});
  both_ways<DataSourceErrorType>(
      {{DataSourceErrorType::access_denied_exception, "ACCESS_DENIED_EXCEPTION"},
       {DataSourceErrorType::conflict_exception, "CONFLICT_EXCEPTION"},
       {DataSourceErrorType::internal_server_exception, "INTERNAL_SERVER_EXCEPTION"},
       {DataSourceErrorType::resource_not_found_exception, "RESOURCE_NOT_FOUND_EXCEPTION"},
       {DataSourceErrorType::service_quota_exceeded_exception, "SERVICE_QUOTA_EXCEEDED_EXCEPTION"},
       {DataSourceErrorType::throttling_exception, "THROTTLING_EXCEPTION"},
       {DataSourceErrorType::validation_exception, "VALIDATION_EXCEPTION"}});
  both_ways<LineageImportStatus>(
      {{LineageImportStatus::in_progress, "IN_PROGRESS"},
       {LineageImportStatus::success, "SUCCESS"},
       {LineageImportStatus::failed, "FAILED"},
       {LineageImportStatus::partially_succeeded, "PARTIALLY_SUCCEEDED"}});
  using Activity = DataAssetActivityStatus;
  both_ways<Activity>({{Activity::failed, "FAILED"},
                       {Activity::publishing_failed, "PUBLISHING_FAILED"},
                       {Activity::succeeded_created, "SUCCEEDED_CREATED"},
                       {Activity::succeeded_updated, "SUCCEEDED_UPDATED"},
                       {Activity::skipped_already_imported, "SKIPPED_ALREADY_IMPORTED"},
                       {Activity::skipped_archived, "SKIPPED_ARCHIVED"},
                       {Activity::skipped_no_access, "SKIPPED_NO_ACCESS"},
                       {Activity::unchanged, "UNCHANGED"}});
  both_ways<LineageEventProcessingStatus>({{LineageEventProcessingStatus::requested, "REQUESTED"},
                                           {LineageEventProcessingStatus::processing, "PROCESSING"},
                                           {LineageEventProcessingStatus::success, "SUCCESS"},
                                           {LineageEventProcessingStatus::failed, "FAILED"}});
  using Event = DataSourceRunEventType;
  both_ways<Event>({{Event::data_source_run_triggered, "Data Source Run Triggered"},
                    {Event::data_source_run_succeeded, "Data Source Run Succeeded"},
                    {Event::data_source_run_failed, "Data Source Run Failed"}});
}

TEST_CASE("Open is absent, known or a text") {
  const Open<DataSourceRunStatus> absent;
  CHECK_FALSE(absent.has_value());
  CHECK_FALSE(absent.known());
  CHECK_FALSE(absent.text().has_value());
  CHECK(absent == Open<DataSourceRunStatus>(Text()));

  const Open<DataSourceRunStatus> unknown = Text("ABORTED");
  CHECK(unknown.has_value());
  CHECK_FALSE(unknown.known());
  CHECK(unknown.text() == "ABORTED");
  CHECK(unknown == Open<DataSourceRunStatus>(Text("ABORTED")));
  CHECK(unknown != Open<DataSourceRunStatus>(Text("PAUSED")));
  CHECK(unknown != absent);
  CHECK(unknown != DataSourceRunStatus::failed);

  const Open<DataSourceRunStatus> empty = Text("");
  CHECK(empty.has_value());
  CHECK_FALSE(empty.known());
  CHECK(empty != absent);
}

TEST_CASE("a long escaped spelling is still itself") {
  // Each of its bytes as an escape of six: longer raw than any plain spelling.
  std::string spelled;
  for (const char byte : std::string_view("SERVICE_QUOTA_EXCEEDED_EXCEPTION")) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(byte);
    spelled += "\\u00";
    spelled += digits[code >> 4];
    spelled += digits[code & 15U];
  }
  const std::string json = R"({"errorMessage":{"errorType":")" + spelled + R"("}})";
  const auto found = decode<StartDataSourceRunResponse>(json);
  REQUIRE(found);
  CHECK(found->error_message->error_type == DataSourceErrorType::service_quota_exceeded_exception);
  const std::string longer = R"({"errorMessage":{"errorType":")" + spelled + R"(\u0041"}})";
  const auto unknown = decode<StartDataSourceRunResponse>(longer);
  REQUIRE(unknown);
  CHECK_FALSE(unknown->error_message->error_type.known());
  CHECK(unknown->error_message->error_type.text() == "SERVICE_QUOTA_EXCEEDED_EXCEPTIONA");
}

TEST_CASE("a run is over when it failed, partially succeeded or succeeded, else it may go on") {
  CHECK(is_terminal(DataSourceRunStatus::failed));
  CHECK(is_terminal(DataSourceRunStatus::partially_succeeded));
  CHECK(is_terminal(DataSourceRunStatus::success));
  CHECK_FALSE(is_terminal(DataSourceRunStatus::requested));
  CHECK_FALSE(is_terminal(DataSourceRunStatus::running));
  CHECK_FALSE(is_terminal(Open<DataSourceRunStatus>()));
  CHECK_FALSE(is_terminal(Text("COMPLETED")));
  CHECK_FALSE(is_terminal(Text("failed")));
  CHECK(is_terminal(Text("SUCCESS")));
}
