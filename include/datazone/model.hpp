// SPDX-License-Identifier: MIT
// The shapes of StartDataSourceRun and GetDataSourceRun: plain aggregates, named as the service
// names them. Their wire names and constraints stand in shape.hpp.
#ifndef DATAZONE_MODEL_HPP
#define DATAZONE_MODEL_HPP

#include <cstdint>
#include <optional>

#include "datazone/enums.hpp"
#include "datazone/identifier.hpp"
#include "datazone/text.hpp"
#include "datazone/timestamp.hpp"

namespace datazone {
inline namespace v0_1_0 {

struct StartDataSourceRunRequest {
  DomainId domain_identifier{};
  DataSourceId data_source_identifier{};
  /// An idempotency token; send the same one on every retry. Without one the body is `{}`.
  Text client_token{};

  friend constexpr bool operator==(const StartDataSourceRunRequest&,
                                   const StartDataSourceRunRequest&) noexcept = default;
};

struct GetDataSourceRunRequest {
  DomainId domain_identifier{};
  DataSourceRunId identifier{};

  friend constexpr bool operator==(const GetDataSourceRunRequest&,
                                   const GetDataSourceRunRequest&) noexcept = default;
};

struct RunStatisticsForAssets {
  std::optional<std::int32_t> added{};
  std::optional<std::int32_t> failed{};
  std::optional<std::int32_t> skipped{};
  std::optional<std::int32_t> unchanged{};
  std::optional<std::int32_t> updated{};

  friend constexpr bool operator==(const RunStatisticsForAssets&,
                                   const RunStatisticsForAssets&) noexcept = default;
};

struct DataSourceErrorMessage {
  Text error_detail{};
  Open<DataSourceErrorType> error_type{};

  friend constexpr bool operator==(const DataSourceErrorMessage&,
                                   const DataSourceErrorMessage&) noexcept = default;
};

struct DataSourceRunLineageSummary {
  Open<LineageImportStatus> import_status{};

  friend constexpr bool operator==(const DataSourceRunLineageSummary&,
                                   const DataSourceRunLineageSummary&) noexcept = default;
};

struct StartDataSourceRunResponse {
  std::optional<Timestamp> created_at{};
  Text data_source_configuration_snapshot{};
  Text data_source_id{};
  Text domain_id{};
  std::optional<DataSourceErrorMessage> error_message{};
  Text id{};
  Text project_id{};
  std::optional<RunStatisticsForAssets> run_statistics_for_assets{};
  std::optional<Timestamp> started_at{};
  Open<DataSourceRunStatus> status{};
  std::optional<Timestamp> stopped_at{};
  Open<DataSourceRunType> type{};
  std::optional<Timestamp> updated_at{};

  friend constexpr bool operator==(const StartDataSourceRunResponse&,
                                   const StartDataSourceRunResponse&) noexcept = default;
};

/// The same members, and `lineage_summary`.
struct GetDataSourceRunResponse {
  std::optional<Timestamp> created_at{};
  Text data_source_configuration_snapshot{};
  Text data_source_id{};
  Text domain_id{};
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

  friend constexpr bool operator==(const GetDataSourceRunResponse&,
                                   const GetDataSourceRunResponse&) noexcept = default;
};

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_MODEL_HPP
