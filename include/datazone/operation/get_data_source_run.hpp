// SPDX-License-Identifier: MIT
// GetDataSourceRun: a run as it is now.
//
// Source: the page API_GetDataSourceRun of the Amazon DataZone API Reference.
#ifndef DATAZONE_OPERATION_GET_DATA_SOURCE_RUN_HPP
#define DATAZONE_OPERATION_GET_DATA_SOURCE_RUN_HPP

#include <optional>
#include <string_view>

#include "datazone/operation/run.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/service_identifiers.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"
#include "datazone/wire/identifier.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// Asks how a run is going. It has no body.
struct GetDataSourceRunRequest {
  DomainId domain_identifier{};  ///< a path label, required
  DataSourceRunId identifier{};  ///< a path label, required: the `id` of the response that started

  friend constexpr bool operator==(const GetDataSourceRunRequest&,
                                   const GetDataSourceRunRequest&) noexcept = default;
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

/// True when the run is over; as for StartDataSourceRunResponse.
constexpr bool has_ended(const GetDataSourceRunResponse& run) noexcept {
  return detail::has_ended(run.status, run.stopped_at.has_value());
}

/// Facts of the operation for an HTTP client.
struct GetDataSourceRun {
  /// As in StartDataSourceRun.
  /// @{
  static constexpr std::string_view method = "GET";
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-source-runs/{identifier}";
  static constexpr std::string_view signing_name = "datazone";
  static constexpr int success_status = 200;
  /// @}
};

template <>
struct Shape<GetDataSourceRunRequest> {
  using T = GetDataSourceRunRequest;
  using operation = GetDataSourceRun;
  using labels = Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required>,
                         Member<"identifier", &T::identifier, Presence::required>>;
};

template <>
struct Shape<GetDataSourceRunResponse> {
  using T = GetDataSourceRunResponse;
  using body =
      Members<Member<"createdAt", &T::created_at, Presence::required>,
              Member<"dataSourceConfigurationSnapshot", &T::data_source_configuration_snapshot>,
              Member<"dataSourceId", &T::data_source_id, Presence::required, DataSourceId>,
              Member<"domainId", &T::domain_id, Presence::required, DomainId>,
              Member<"errorMessage", &T::error_message>,
              Member<"id", &T::id, Presence::required, DataSourceRunId>,
              Member<"lineageSummary", &T::lineage_summary>,
              Member<"projectId", &T::project_id, Presence::required, ProjectId>,
              Member<"runStatisticsForAssets", &T::run_statistics_for_assets>,
              Member<"startedAt", &T::started_at>, Member<"status", &T::status, Presence::required>,
              Member<"stoppedAt", &T::stopped_at>, Member<"type", &T::type, Presence::required>,
              Member<"updatedAt", &T::updated_at, Presence::required>>;
};

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_OPERATION_GET_DATA_SOURCE_RUN_HPP
