// SPDX-License-Identifier: MIT
//
// The form in which a test tells the server what to answer: one JSON object per response, read by
// nlohmann/json so that neither side of the expectation passes through the codec under test.
// Strings, integers and arrays are themselves, a timestamp is {"seconds": n, "nanoseconds": n}, and a
// member that is not there is absent.
#ifndef DATAZONE_TESTS_INTEROP_SERVER_NEUTRAL_HPP
#define DATAZONE_TESTS_INTEROP_SERVER_NEUTRAL_HPP

#include <datazone/datazone.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

namespace loopback {

using Json = nlohmann::json;

/// A view of the string in `from`, which must outlive it.
inline datazone::Text text_member(const Json& from, const char* key) {
  const auto found = from.find(key);
  return found == from.end() ? datazone::Text()
                             : datazone::Text(found->get_ref<const std::string&>());
}

template <class E>
datazone::Open<E> enum_member(const Json& from, const char* key) {
  const datazone::Text text = text_member(from, key);
  return text.has_value() ? datazone::Open<E>(text) : datazone::Open<E>();
}

inline std::optional<datazone::Timestamp> timestamp_member(const Json& from, const char* key) {
  const auto found = from.find(key);
  if (found == from.end()) return std::nullopt;
  return datazone::Timestamp{found->at("seconds").get<std::int64_t>(),
                             found->at("nanoseconds").get<std::uint32_t>()};
}

inline std::optional<std::int32_t> integer_member(const Json& from, const char* key) {
  const auto found = from.find(key);
  return found == from.end() ? std::nullopt : std::optional(found->get<std::int32_t>());
}

inline std::optional<datazone::RunStatisticsForAssets> statistics_member(const Json& from,
                                                                         const char* key) {
  const auto found = from.find(key);
  if (found == from.end()) return std::nullopt;
  datazone::RunStatisticsForAssets statistics;
  statistics.added = integer_member(*found, "added");
  statistics.failed = integer_member(*found, "failed");
  statistics.skipped = integer_member(*found, "skipped");
  statistics.unchanged = integer_member(*found, "unchanged");
  statistics.updated = integer_member(*found, "updated");
  return statistics;
}

inline std::optional<datazone::DataSourceErrorMessage> error_message_member(const Json& from,
                                                                            const char* key) {
  const auto found = from.find(key);
  if (found == from.end()) return std::nullopt;
  datazone::DataSourceErrorMessage message;
  message.error_detail = text_member(*found, "errorDetail");
  message.error_type = enum_member<datazone::DataSourceErrorType>(*found, "errorType");
  return message;
}

inline std::optional<datazone::DataSourceRunLineageSummary> lineage_member(const Json& from) {
  const auto found = from.find("lineageSummary");
  if (found == from.end()) return std::nullopt;
  return datazone::DataSourceRunLineageSummary{
      enum_member<datazone::LineageImportStatus>(*found, "importStatus")};
}

/// The response, or element of a page, that `from` describes. Its texts view the strings of `from`.
template <class Run>
Run value_from(const Json& from) {
  Run run;
  run.created_at = timestamp_member(from, "createdAt");
  run.data_source_id = text_member(from, "dataSourceId");
  run.error_message = error_message_member(from, "errorMessage");
  run.id = text_member(from, "id");
  run.project_id = text_member(from, "projectId");
  run.run_statistics_for_assets = statistics_member(from, "runStatisticsForAssets");
  run.started_at = timestamp_member(from, "startedAt");
  run.status = enum_member<datazone::DataSourceRunStatus>(from, "status");
  run.stopped_at = timestamp_member(from, "stoppedAt");
  run.type = enum_member<datazone::DataSourceRunType>(from, "type");
  run.updated_at = timestamp_member(from, "updatedAt");
  if constexpr (requires { run.domain_id; }) {
    run.domain_id = text_member(from, "domainId");
    run.data_source_configuration_snapshot = text_member(from, "dataSourceConfigurationSnapshot");
  }
  if constexpr (requires { run.lineage_summary; }) run.lineage_summary = lineage_member(from);
  return run;
}

template <>
inline datazone::DataSourceRunActivity value_from(const Json& from) {
  datazone::DataSourceRunActivity activity;
  activity.created_at = timestamp_member(from, "createdAt");
  activity.data_asset_id = text_member(from, "dataAssetId");
  activity.data_asset_status =
      enum_member<datazone::DataAssetActivityStatus>(from, "dataAssetStatus");
  activity.data_source_run_id = text_member(from, "dataSourceRunId");
  activity.database = text_member(from, "database");
  activity.error_message = error_message_member(from, "errorMessage");
  if (const auto found = from.find("lineageSummary"); found != from.end())
    activity.lineage_summary = datazone::LineageInfo{
        text_member(*found, "errorMessage"), text_member(*found, "eventId"),
        enum_member<datazone::LineageEventProcessingStatus>(*found, "eventStatus")};
  activity.project_id = text_member(from, "projectId");
  activity.technical_description = text_member(from, "technicalDescription");
  activity.technical_name = text_member(from, "technicalName");
  activity.updated_at = timestamp_member(from, "updatedAt");
  return activity;
}

}  // namespace loopback

#endif  // DATAZONE_TESTS_INTEROP_SERVER_NEUTRAL_HPP
