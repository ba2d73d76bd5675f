// SPDX-License-Identifier: MIT
//
// The form in which a test tells the server what to answer: one JSON object per response, read by
// nlohmann/json so that neither side of the expectation passes through the codec under test.
// Strings and integers are themselves, a timestamp is {"seconds": n, "nanoseconds": n}, and a
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

/// The response that `from` describes. Its texts view the strings of `from`.
template <class Response>
Response response_from(const Json& from) {
  Response response;
  response.created_at = timestamp_member(from, "createdAt");
  response.data_source_configuration_snapshot =
      text_member(from, "dataSourceConfigurationSnapshot");
  response.data_source_id = text_member(from, "dataSourceId");
  response.domain_id = text_member(from, "domainId");
  response.error_message = error_message_member(from, "errorMessage");
  response.id = text_member(from, "id");
  response.project_id = text_member(from, "projectId");
  response.run_statistics_for_assets = statistics_member(from, "runStatisticsForAssets");
  response.started_at = timestamp_member(from, "startedAt");
  response.status = enum_member<datazone::DataSourceRunStatus>(from, "status");
  response.stopped_at = timestamp_member(from, "stoppedAt");
  response.type = enum_member<datazone::DataSourceRunType>(from, "type");
  response.updated_at = timestamp_member(from, "updatedAt");
  if constexpr (std::is_same_v<Response, datazone::GetDataSourceRunResponse>) {
    if (const auto found = from.find("lineageSummary"); found != from.end()) {
      datazone::DataSourceRunLineageSummary summary;
      summary.import_status = enum_member<datazone::LineageImportStatus>(*found, "importStatus");
      response.lineage_summary = summary;
    }
  }
  return response;
}

}  // namespace loopback

#endif  // DATAZONE_TESTS_INTEROP_SERVER_NEUTRAL_HPP
