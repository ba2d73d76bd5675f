// SPDX-License-Identifier: MIT
// What the operations on runs share: statuses, statistics, errors and lineage.
//
// Source: the pages API_RunStatisticsForAssets, API_DataSourceErrorMessage and
// API_DataSourceRunLineageSummary of the Amazon DataZone API Reference, and the service's Smithy
// model, which says what is required. Nothing required is enforced here: an absent member is an
// issue.
#ifndef DATAZONE_OPERATION_RUN_HPP
#define DATAZONE_OPERATION_RUN_HPP

#include <cstdint>
#include <optional>

#include "datazone/result.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"
#include "datazone/wire/open.hpp"
#include "datazone/wire/scalar.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/timestamp.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// How far a run is. Not over: requested, running, and perhaps what this version does not know.
enum class DataSourceRunStatus : std::uint8_t {
  requested,            ///< REQUESTED: what StartDataSourceRun answers at once
  running,              ///< RUNNING
  failed,               ///< FAILED: over; see the response's error_message
  partially_succeeded,  ///< PARTIALLY_SUCCEEDED: over, with assets that failed
  success,              ///< SUCCESS: over
};
template <>
struct Spellings<DataSourceRunStatus> {
  using enum DataSourceRunStatus;
  static constexpr Spelling<DataSourceRunStatus> table[] = {
      {requested, "REQUESTED"},
      {running, "RUNNING"},
      {failed, "FAILED"},
      {partially_succeeded, "PARTIALLY_SUCCEEDED"},
      {success, "SUCCESS"}};
};

/// Which kind of run it is.
enum class DataSourceRunType : std::uint8_t {
  prioritized,  ///< PRIORITIZED
  scheduled,    ///< SCHEDULED
};
template <>
struct Spellings<DataSourceRunType> {
  using enum DataSourceRunType;
  static constexpr Spelling<DataSourceRunType> table[] = {{prioritized, "PRIORITIZED"},
                                                          {scheduled, "SCHEDULED"}};
};

/// Why a run failed: the errors of the service, as they are spelled in a run.
enum class DataSourceErrorType : std::uint8_t {
  access_denied_exception,           ///< ACCESS_DENIED_EXCEPTION: not enough access
  conflict_exception,                ///< CONFLICT_EXCEPTION
  internal_server_exception,         ///< INTERNAL_SERVER_EXCEPTION: the service failed
  resource_not_found_exception,      ///< RESOURCE_NOT_FOUND_EXCEPTION
  service_quota_exceeded_exception,  ///< SERVICE_QUOTA_EXCEEDED_EXCEPTION
  throttling_exception,              ///< THROTTLING_EXCEPTION: too many requests
  validation_exception,              ///< VALIDATION_EXCEPTION: bad input
};
template <>
struct Spellings<DataSourceErrorType> {
  using enum DataSourceErrorType;
  static constexpr Spelling<DataSourceErrorType> table[] = {
      {access_denied_exception, "ACCESS_DENIED_EXCEPTION"},
      {conflict_exception, "CONFLICT_EXCEPTION"},
      {internal_server_exception, "INTERNAL_SERVER_EXCEPTION"},
      {resource_not_found_exception, "RESOURCE_NOT_FOUND_EXCEPTION"},
      {service_quota_exceeded_exception, "SERVICE_QUOTA_EXCEEDED_EXCEPTION"},
      {throttling_exception, "THROTTLING_EXCEPTION"},
      {validation_exception, "VALIDATION_EXCEPTION"}};
};

/// How the import of a run's lineage is going.
enum class LineageImportStatus : std::uint8_t {
  in_progress,          ///< IN_PROGRESS
  success,              ///< SUCCESS: over
  failed,               ///< FAILED: over
  partially_succeeded,  ///< PARTIALLY_SUCCEEDED: over, with parts that failed
};
template <>
struct Spellings<LineageImportStatus> {
  using enum LineageImportStatus;
  static constexpr Spelling<LineageImportStatus> table[] = {
      {in_progress, "IN_PROGRESS"},
      {success, "SUCCESS"},
      {failed, "FAILED"},
      {partially_succeeded, "PARTIALLY_SUCCEEDED"}};
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
template <>
struct Shape<RunStatisticsForAssets> {
  using T = RunStatisticsForAssets;
  using body = Members<Member<"added", &T::added>, Member<"failed", &T::failed>,
                       Member<"skipped", &T::skipped>, Member<"unchanged", &T::unchanged>,
                       Member<"updated", &T::updated>>;
};

/// Why a run has failed, wholly or in part.
struct DataSourceErrorMessage {
  Text error_detail{};                     ///< words for a person
  Open<DataSourceErrorType> error_type{};  ///< required

  friend constexpr bool operator==(const DataSourceErrorMessage&,
                                   const DataSourceErrorMessage&) noexcept = default;
};
template <>
struct Shape<DataSourceErrorMessage> {
  using T = DataSourceErrorMessage;
  using body = Members<Member<"errorDetail", &T::error_detail>,
                       Member<"errorType", &T::error_type, Presence::required>>;
};

/// How the import of the run's lineage is going.
struct DataSourceRunLineageSummary {
  Open<LineageImportStatus> import_status{};  ///< optional

  friend constexpr bool operator==(const DataSourceRunLineageSummary&,
                                   const DataSourceRunLineageSummary&) noexcept = default;
};
template <>
struct Shape<DataSourceRunLineageSummary> {
  using T = DataSourceRunLineageSummary;
  using body = Members<Member<"importStatus", &T::import_status>>;
};

/// What `decode` gave may hold no run: ask, and pass `*run`.
template <class T>
constexpr bool has_ended(const Decoded<T>&) noexcept {
  static_assert(sizeof(T) == 0, "ask whether it holds a run, then pass *run");
  return false;
}

/// True for failed, partially_succeeded and success only. See `has_ended` for a whole run: a status
/// that this version does not know may be an end too.
constexpr bool is_terminal(Open<DataSourceRunStatus> status) noexcept {
  return status == DataSourceRunStatus::failed ||
         status == DataSourceRunStatus::partially_succeeded ||
         status == DataSourceRunStatus::success;
}

namespace detail {

/// A status that is known decides alone.
constexpr bool has_ended(const Open<DataSourceRunStatus>& status, bool has_stopped) noexcept {
  return is_terminal(status) || (has_stopped && !OpenAccess::value(status).is_known());
}

}  // namespace detail

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_OPERATION_RUN_HPP
