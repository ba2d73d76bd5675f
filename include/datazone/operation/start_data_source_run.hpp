// SPDX-License-Identifier: MIT
// StartDataSourceRun: starts a run of a data source, and says that it is requested.
//
// Source: the page API_StartDataSourceRun of the Amazon DataZone API Reference.
#ifndef DATAZONE_OPERATION_START_DATA_SOURCE_RUN_HPP
#define DATAZONE_OPERATION_START_DATA_SOURCE_RUN_HPP

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

/// Starts a run of a data source. See `encode_target` and `encode`.
struct StartDataSourceRunRequest {
  DomainId domain_identifier{};           ///< a path label, required
  DataSourceId data_source_identifier{};  ///< a path label, required
  /// An idempotency token: a new one for each run, the same one on every retry of the request. The
  /// service has no rule for it; `uuid_v4` makes one. Without one the body is `{}`.
  Text client_token{};

  friend constexpr bool operator==(const StartDataSourceRunRequest&,
                                   const StartDataSourceRunRequest&) noexcept = default;
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

/// True when the run is over: its status is terminal; or this version does not know its status, but
/// it has the time at which it stopped. A poller that asks is_terminal alone would then poll for
/// ever. An unknown status without `stopped_at` counts as still running.
constexpr bool has_ended(const StartDataSourceRunResponse& run) noexcept {
  return detail::has_ended(run.status, run.stopped_at.has_value());
}

/// Facts of the operation for an HTTP client. It is idempotent by its token. The content type goes
/// with every body, `{}` too.
struct StartDataSourceRun {
  static constexpr std::string_view method = "POST";  ///< of HTTP
  /// What `encode_target` fills in.
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-sources/{dataSourceIdentifier}/runs";
  static constexpr std::string_view content_type = "application/json";  ///< of the body
  static constexpr std::string_view signing_name = "datazone";          ///< the service in SigV4
  static constexpr int success_status = 200;  ///< any other has an error: see decode_error
};

template <>
struct Shape<StartDataSourceRunRequest> {
  using T = StartDataSourceRunRequest;
  using operation = StartDataSourceRun;
  using labels =
      Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required>,
              Member<"dataSourceIdentifier", &T::data_source_identifier, Presence::required>>;
  using body = Members<Member<"clientToken", &T::client_token>>;
};

template <>
struct Shape<StartDataSourceRunResponse> {
  using T = StartDataSourceRunResponse;
  using body =
      Members<Member<"createdAt", &T::created_at, Presence::required>,
              Member<"dataSourceConfigurationSnapshot", &T::data_source_configuration_snapshot>,
              Member<"dataSourceId", &T::data_source_id, Presence::required, DataSourceId>,
              Member<"domainId", &T::domain_id, Presence::required, DomainId>,
              Member<"errorMessage", &T::error_message>,
              Member<"id", &T::id, Presence::required, DataSourceRunId>,
              Member<"projectId", &T::project_id, Presence::required, ProjectId>,
              Member<"runStatisticsForAssets", &T::run_statistics_for_assets>,
              Member<"startedAt", &T::started_at>, Member<"status", &T::status, Presence::required>,
              Member<"stoppedAt", &T::stopped_at>, Member<"type", &T::type, Presence::required>,
              Member<"updatedAt", &T::updated_at, Presence::required>>;
};

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_OPERATION_START_DATA_SOURCE_RUN_HPP
