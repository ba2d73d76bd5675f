// SPDX-License-Identifier: MIT
// The shapes of StartDataSourceRun and GetDataSourceRun: plain aggregates with ==, named as the
// service names them. Their wire names and constraints stand in shape.hpp.
//
// Source: the pages API_StartDataSourceRun, API_GetDataSourceRun, API_DataSourceErrorMessage and
// API_RunStatisticsForAssets of the Amazon DataZone API Reference, and the service's Smithy model,
// which says what is required. Nothing required is enforced here: an absent member is an issue.
#ifndef DATAZONE_OPERATION_RUN_HPP
#define DATAZONE_OPERATION_RUN_HPP

#include <cstdint>
#include <optional>

#include "datazone/value/identifier.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"

namespace datazone {
inline namespace v0_1_0 {

/// Starts a run of a data source; `uuid_v4` makes tokens. See `encode_target` and `encode`.
struct StartDataSourceRunRequest {
  DomainId domain_identifier{};           ///< a path label, required
  DataSourceId data_source_identifier{};  ///< a path label, required
  /// An idempotency token; send the same one on every retry. Without one the body is `{}`.
  Text client_token{};

  friend constexpr bool operator==(const StartDataSourceRunRequest&,
                                   const StartDataSourceRunRequest&) noexcept = default;
};

/// Asks how a run is going. It has no body.
struct GetDataSourceRunRequest {
  DomainId domain_identifier{};  ///< a path label, required
  DataSourceRunId identifier{};  ///< a path label, required: the `id` of the response that started

  friend constexpr bool operator==(const GetDataSourceRunRequest&,
                                   const GetDataSourceRunRequest&) noexcept = default;
};

/// Counts of the assets of a run. One that is absent is not zero.
struct RunStatisticsForAssets {
  std::optional<std::int32_t> added{};      ///< that it added
  std::optional<std::int32_t> failed{};     ///< that it failed on
  std::optional<std::int32_t> skipped{};    ///< that it skipped
  std::optional<std::int32_t> unchanged{};  ///< that it found unchanged
  std::optional<std::int32_t> updated{};    ///< that it updated

  friend constexpr bool operator==(const RunStatisticsForAssets&,
                                   const RunStatisticsForAssets&) noexcept = default;
};

/// Why a run has failed, wholly or in part.
struct DataSourceErrorMessage {
  Text error_detail{};                     ///< words for a person
  Open<DataSourceErrorType> error_type{};  ///< required

  friend constexpr bool operator==(const DataSourceErrorMessage&,
                                   const DataSourceErrorMessage&) noexcept = default;
};

/// How the import of the run's lineage is going.
struct DataSourceRunLineageSummary {
  Open<LineageImportStatus> import_status{};  ///< optional

  friend constexpr bool operator==(const DataSourceRunLineageSummary&,
                                   const DataSourceRunLineageSummary&) noexcept = default;
};

/// A run that has just been asked for; the service answers at once, with status REQUESTED.
struct StartDataSourceRunResponse {
  std::optional<Timestamp> created_at{};      ///< required
  Text data_source_configuration_snapshot{};  ///< in practice JSON, of the data source as it was
  Text data_source_id{};                      ///< required
  Text domain_id{};                           ///< required
  std::optional<DataSourceErrorMessage> error_message{};              ///< of a run that failed
  Text id{};                                                          ///< required: the run's own
  Text project_id{};                                                  ///< required
  std::optional<RunStatisticsForAssets> run_statistics_for_assets{};  ///< once there are any
  std::optional<Timestamp> started_at{};                              ///< once it has started
  Open<DataSourceRunStatus> status{};                                 ///< required; see has_ended
  std::optional<Timestamp> stopped_at{};                              ///< once it is over
  Open<DataSourceRunType> type{};                                     ///< required
  std::optional<Timestamp> updated_at{};                              ///< required

  friend constexpr bool operator==(const StartDataSourceRunResponse&,
                                   const StartDataSourceRunResponse&) noexcept = default;
};

/// A run as it is now: the members of StartDataSourceRunResponse, and `lineage_summary`.
struct GetDataSourceRunResponse {
  /// As in StartDataSourceRunResponse.
  /// @{
  std::optional<Timestamp> created_at{};
  Text data_source_configuration_snapshot{};
  Text data_source_id{};
  Text domain_id{};
  std::optional<DataSourceErrorMessage> error_message{};
  Text id{};
  std::optional<DataSourceRunLineageSummary> lineage_summary{};  ///< optional, only here
  Text project_id{};
  std::optional<RunStatisticsForAssets> run_statistics_for_assets{};
  std::optional<Timestamp> started_at{};
  Open<DataSourceRunStatus> status{};
  std::optional<Timestamp> stopped_at{};
  Open<DataSourceRunType> type{};
  std::optional<Timestamp> updated_at{};
  /// @}

  friend constexpr bool operator==(const GetDataSourceRunResponse&,
                                   const GetDataSourceRunResponse&) noexcept = default;
};

namespace detail {

constexpr bool has_ended(const Open<DataSourceRunStatus>& status, bool has_stopped) noexcept {
  return is_terminal(status) || (has_stopped && !OpenAccess::value(status).is_known());
}

}  // namespace detail

/// Is the run over? When its status is terminal; and when it has none that this version knows, but
/// the time at which it stopped: a poller that asks is_terminal alone would then poll for ever. A
/// status that is known decides alone.
constexpr bool has_ended(const StartDataSourceRunResponse& run) noexcept {
  return detail::has_ended(run.status, run.stopped_at.has_value());
}
constexpr bool has_ended(const GetDataSourceRunResponse& run) noexcept {
  return detail::has_ended(run.status, run.stopped_at.has_value());
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_OPERATION_RUN_HPP
