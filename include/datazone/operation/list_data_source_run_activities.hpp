// SPDX-License-Identifier: MIT
// ListDataSourceRunActivities: what a run did to each asset, page by page.
//
// Source: the pages API_ListDataSourceRunActivities, API_DataSourceRunActivity and API_LineageInfo
// of the Amazon DataZone API Reference.
#ifndef DATAZONE_OPERATION_LIST_DATA_SOURCE_RUN_ACTIVITIES_HPP
#define DATAZONE_OPERATION_LIST_DATA_SOURCE_RUN_ACTIVITIES_HPP

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

/// What became of an asset in a run.
enum class DataAssetActivityStatus : std::uint8_t {
  failed,                    ///< FAILED
  publishing_failed,         ///< PUBLISHING_FAILED
  succeeded_created,         ///< SUCCEEDED_CREATED
  succeeded_updated,         ///< SUCCEEDED_UPDATED
  skipped_already_imported,  ///< SKIPPED_ALREADY_IMPORTED
  skipped_archived,          ///< SKIPPED_ARCHIVED
  skipped_no_access,         ///< SKIPPED_NO_ACCESS
  unchanged,                 ///< UNCHANGED
};
template <>
struct Spellings<DataAssetActivityStatus> {
  using enum DataAssetActivityStatus;
  static constexpr Spelling<DataAssetActivityStatus> table[] = {
      {failed, "FAILED"},
      {publishing_failed, "PUBLISHING_FAILED"},
      {succeeded_created, "SUCCEEDED_CREATED"},
      {succeeded_updated, "SUCCEEDED_UPDATED"},
      {skipped_already_imported, "SKIPPED_ALREADY_IMPORTED"},
      {skipped_archived, "SKIPPED_ARCHIVED"},
      {skipped_no_access, "SKIPPED_NO_ACCESS"},
      {unchanged, "UNCHANGED"}};
};

/// How far an asset's lineage event is.
enum class LineageEventProcessingStatus : std::uint8_t {
  requested,   ///< REQUESTED
  processing,  ///< PROCESSING
  success,     ///< SUCCESS: over
  failed,      ///< FAILED: over
};
template <>
struct Spellings<LineageEventProcessingStatus> {
  using enum LineageEventProcessingStatus;
  static constexpr Spelling<LineageEventProcessingStatus> table[] = {{requested, "REQUESTED"},
                                                                     {processing, "PROCESSING"},
                                                                     {success, "SUCCESS"},
                                                                     {failed, "FAILED"}};
};

/// Asks for a page of what a run did.
struct ListDataSourceRunActivitiesRequest {
  DomainId domain_identifier{};               ///< a path label, required
  DataSourceRunId identifier{};               ///< a path label, required: the run's `id`
  std::optional<std::int32_t> max_results{};  ///< 1 to 50
  Text next_token{};  ///< that of the page before, 1 to 8192 characters: see next_page
  Open<DataAssetActivityStatus> status{};  ///< only activities with this status

  friend constexpr bool operator==(const ListDataSourceRunActivitiesRequest&,
                                   const ListDataSourceRunActivitiesRequest&) noexcept = default;
};

/// The lineage of an asset.
struct LineageInfo {
  Text error_message{};  ///< words for a person: a text here, a structure one level up
  Text event_id{};       ///< of the lineage event
  Open<LineageEventProcessingStatus> event_status{};  ///< how far it is

  friend constexpr bool operator==(const LineageInfo&, const LineageInfo&) noexcept = default;
};

/// What a run did to an asset.
struct DataSourceRunActivity {
  std::optional<Timestamp> created_at{};                  ///< required
  Text data_asset_id{};                                   ///< of the asset, once there is one
  Open<DataAssetActivityStatus> data_asset_status{};      ///< required
  Text data_source_run_id{};                              ///< required: the run's `id`
  Text database{};                                        ///< required, 1 to 256 characters
  std::optional<DataSourceErrorMessage> error_message{};  ///< why it failed
  std::optional<LineageInfo> lineage_summary{};           ///< of its lineage
  Text project_id{};                                      ///< required
  Text technical_description{};                           ///< at most 2048 characters
  Text technical_name{};                  ///< required, 1 to 256 characters: the table's name
  std::optional<Timestamp> updated_at{};  ///< required

  friend constexpr bool operator==(const DataSourceRunActivity&,
                                   const DataSourceRunActivity&) noexcept = default;
};

/// A page of activities.
struct ListDataSourceRunActivitiesResponse {
  List<DataSourceRunActivity> items{};  ///< required
  Text next_token{};                    ///< absent, or empty, on the last page: see next_page

  friend constexpr bool operator==(const ListDataSourceRunActivitiesResponse&,
                                   const ListDataSourceRunActivitiesResponse&) noexcept = default;
};

/// Facts of the operation for an HTTP client.
struct ListDataSourceRunActivities {
  /// As in StartDataSourceRun.
  /// @{
  static constexpr std::string_view method = "GET";
  static constexpr std::string_view uri_template =
      "/v2/domains/{domainIdentifier}/data-source-runs/{identifier}/activities";
  static constexpr std::string_view signing_name = "datazone";
  static constexpr int success_status = 200;
  /// @}
};

template <>
struct Shape<ListDataSourceRunActivitiesRequest> {
  using T = ListDataSourceRunActivitiesRequest;
  using operation = ListDataSourceRunActivities;
  using labels = Members<Member<"domainIdentifier", &T::domain_identifier, Presence::required>,
                         Member<"identifier", &T::identifier, Presence::required>>;
  using query = Members<Member<"maxResults", &T::max_results, Presence::optional, Range<1, 50>>,
                        Member<"nextToken", &T::next_token, Presence::optional, Length<1, 8192>>,
                        Member<"status", &T::status>>;
};

template <>
struct Shape<LineageInfo> {
  using T = LineageInfo;
  using body = Members<Member<"errorMessage", &T::error_message>, Member<"eventId", &T::event_id>,
                       Member<"eventStatus", &T::event_status>>;
};

template <>
struct Shape<DataSourceRunActivity> {
  using T = DataSourceRunActivity;
  using body = Members<
      Member<"createdAt", &T::created_at, Presence::required>,
      Member<"dataAssetId", &T::data_asset_id>,
      Member<"dataAssetStatus", &T::data_asset_status, Presence::required>,
      Member<"dataSourceRunId", &T::data_source_run_id, Presence::required, DataSourceRunId>,
      Member<"database", &T::database, Presence::required, Length<1, 256>>,
      Member<"errorMessage", &T::error_message>, Member<"lineageSummary", &T::lineage_summary>,
      Member<"projectId", &T::project_id, Presence::required, ProjectId>,
      Member<"technicalDescription", &T::technical_description, Presence::optional,
             Length<0, 2048>>,
      Member<"technicalName", &T::technical_name, Presence::required, Length<1, 256>>,
      Member<"updatedAt", &T::updated_at, Presence::required>>;
};

template <>
struct Shape<ListDataSourceRunActivitiesResponse> {
  using T = ListDataSourceRunActivitiesResponse;
  using body = Members<Member<"items", &T::items, Presence::required>,
                       Member<"nextToken", &T::next_token, Presence::optional, Length<1, 8192>>>;
};

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_OPERATION_LIST_DATA_SOURCE_RUN_ACTIVITIES_HPP
