// SPDX-License-Identifier: MIT
// ListDataSourceRuns: the runs of a data source, page by page.
//
// Source: the pages API_ListDataSourceRuns and API_DataSourceRunSummary of the Amazon DataZone API
// Reference.
#ifndef DATAZONE_OPERATION_LIST_DATA_SOURCE_RUNS_HPP
#define DATAZONE_OPERATION_LIST_DATA_SOURCE_RUNS_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/operation/run.hpp"
#include "datazone/shape/list.hpp"
#include "datazone/shape/list_wire.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/service_identifiers.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"
#include "datazone/wire/identifier.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// Asks for a page of the runs of a data source. Page size and order are the service's when
/// `max_results` is absent; neither is documented.
struct ListDataSourceRunsRequest {
  DomainId domain_identifier{};               ///< a path label, required
  DataSourceId data_source_identifier{};      ///< a path label, required
  std::optional<std::int32_t> max_results{};  ///< 1 to 50
  Text next_token{};  ///< that of the page before, 1 to 8192 characters: see next_page
  Open<DataSourceRunStatus> status{};  ///< only runs with this status

  friend constexpr bool operator==(const ListDataSourceRunsRequest&,
                                   const ListDataSourceRunsRequest&) noexcept = default;
};

/// A run in a list: GetDataSourceRunResponse without the domain and the snapshot.
struct DataSourceRunSummary {
  /// As in GetDataSourceRunResponse.
  /// @{
  std::optional<Timestamp> created_at{};
  Text data_source_id{};
  std::optional<DataSourceErrorMessage> error_message{};
  Text id{};
  std::optional<DataSourceRunLineageSummary> lineage_summary{};
  Text project_id{};
  std::optional<RunStatisticsForAssets> run_statistics_for_assets{};
  std::optional<Timestamp> started_at{};
  Open<DataSourceRunStatus> status{};
  std::optional<Timestamp> stopped_at{};
  Open<DataSourceRunType> type{};
  std::optional<Timestamp> updated_at{};
  /// @}

  friend constexpr bool operator==(const DataSourceRunSummary&,
                                   const DataSourceRunSummary&) noexcept = default;
};

/// True when the run is over; as for StartDataSourceRunResponse.
constexpr bool has_ended(const DataSourceRunSummary& run) noexcept {
  return detail::has_ended(run.status, run.stopped_at.has_value());
}

/// A page of runs. An empty one is normal.
struct ListDataSourceRunsResponse {
  List<DataSourceRunSummary> items{};  ///< required
  Text next_token{};                   ///< absent, or empty, on the last page: see next_page

  friend constexpr bool operator==(const ListDataSourceRunsResponse&,
                                   const ListDataSourceRunsResponse&) noexcept = default;
};

/// Facts of the operation for an HTTP client. It has the path of StartDataSourceRun: the method
/// tells them apart.
struct ListDataSourceRuns {
  /// As in StartDataSourceRun.
  /// @{
  static constexpr std::string_view method = "GET";
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-sources/{dataSourceIdentifier}/runs";
  static constexpr std::string_view signing_name = "datazone";
  static constexpr int success_status = 200;
  /// @}
};

template <>
struct Shape<ListDataSourceRunsRequest> {
  using T = ListDataSourceRunsRequest;
  using operation = ListDataSourceRuns;
  using labels =
      Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required>,
              Member<"dataSourceIdentifier", &T::data_source_identifier, Presence::required>>;
  using query = Members<Member<"maxResults", &T::max_results, Presence::optional, Range<1, 50>>,
                        Member<"nextToken", &T::next_token, Presence::optional, Length<1, 8192>>,
                        Member<"status", &T::status>>;
};

template <>
struct Shape<DataSourceRunSummary> {
  using T = DataSourceRunSummary;
  using body =
      Members<Member<"createdAt", &T::created_at, Presence::required>,
              Member<"dataSourceId", &T::data_source_id, Presence::required, DataSourceId>,
              Member<"errorMessage", &T::error_message>,
              Member<"id", &T::id, Presence::required, DataSourceRunId>,
              Member<"lineageSummary", &T::lineage_summary>,
              Member<"projectId", &T::project_id, Presence::required, ProjectId>,
              Member<"runStatisticsForAssets", &T::run_statistics_for_assets>,
              Member<"startedAt", &T::started_at>, Member<"status", &T::status, Presence::required>,
              Member<"stoppedAt", &T::stopped_at>, Member<"type", &T::type, Presence::required>,
              Member<"updatedAt", &T::updated_at, Presence::required>>;
};

template <>
struct Shape<ListDataSourceRunsResponse> {
  using T = ListDataSourceRunsResponse;
  using body = Members<Member<"items", &T::items, Presence::required>,
                       Member<"nextToken", &T::next_token, Presence::optional, Length<1, 8192>>>;
};

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_OPERATION_LIST_DATA_SOURCE_RUNS_HPP
