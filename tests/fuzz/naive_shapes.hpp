// SPDX-License-Identifier: MIT
// What the API pages say of each structure, written once more for the naive decoder: names in the
// page's order, kinds, what is required, and the lengths of texts.
#ifndef DATAZONE_TESTS_FUZZ_NAIVE_SHAPES_HPP
#define DATAZONE_TESTS_FUZZ_NAIVE_SHAPES_HPP

#include <datazone/datazone.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace fuzz {

enum class Kind {
  text,
  text_or_number,
  domain,
  identifier,
  status,
  type,
  error_type,
  lineage,
  asset_status,
  lineage_event,
  run_event,
  time,
  integer,
  object,
  list,
};

struct Member {
  const char* name;
  Kind kind;
  bool required = false;
  std::vector<Member> members{};
  std::size_t min = 0;  // characters of a text
  std::size_t max = SIZE_MAX;
};

using Members = std::vector<Member>;

inline const Members& request_members() {
  static const Members members{{"clientToken", Kind::text}};
  return members;
}

inline const Members& error_message_members() {
  static const Members members{{"errorDetail", Kind::text}, {"errorType", Kind::error_type, true}};
  return members;
}

inline const Members& statistics_members() {
  static const Members members{{"added", Kind::integer},
                               {"failed", Kind::integer},
                               {"skipped", Kind::integer},
                               {"unchanged", Kind::integer},
                               {"updated", Kind::integer}};
  return members;
}

inline const Members& lineage_members() {
  static const Members members{{"importStatus", Kind::lineage}};
  return members;
}

inline const Members& polled_run_members() {
  static const Members members{
      {"createdAt", Kind::time, true},
      {"dataSourceConfigurationSnapshot", Kind::text},
      {"dataSourceId", Kind::identifier, true},
      {"domainId", Kind::domain, true},
      {"errorMessage", Kind::object, false, error_message_members()},
      {"id", Kind::identifier, true},
      {"lineageSummary", Kind::object, false, lineage_members()},
      {"projectId", Kind::identifier, true},
      {"runStatisticsForAssets", Kind::object, false, statistics_members()},
      {"startedAt", Kind::time},
      {"status", Kind::status, true},
      {"stoppedAt", Kind::time},
      {"type", Kind::type, true},
      {"updatedAt", Kind::time, true}};
  return members;
}

inline Members without(Members members, const std::set<std::string_view>& names) {
  std::erase_if(members, [&names](const Member& m) { return names.contains(m.name); });
  return members;
}

inline const Members& run_members() {
  static const Members members = without(polled_run_members(), {"lineageSummary"});
  return members;
}

inline const Members& summary_members() {
  static const Members members =
      without(polled_run_members(), {"domainId", "dataSourceConfigurationSnapshot"});
  return members;
}

inline const Members& activity_members() {
  static const Members members{{"createdAt", Kind::time, true},
                               {"dataAssetId", Kind::text},
                               {"dataAssetStatus", Kind::asset_status, true},
                               {"dataSourceRunId", Kind::identifier, true},
                               {"database", Kind::text, true, {}, 1, 256},
                               {"errorMessage", Kind::object, false, error_message_members()},
                               {"lineageSummary",
                                Kind::object,
                                false,
                                {{"errorMessage", Kind::text},
                                 {"eventId", Kind::text},
                                 {"eventStatus", Kind::lineage_event}}},
                               {"projectId", Kind::identifier, true},
                               {"technicalDescription", Kind::text, false, {}, 0, 2048},
                               {"technicalName", Kind::text, true, {}, 1, 256},
                               {"updatedAt", Kind::time, true}};
  return members;
}

inline Members page_of(const Members& elements) {
  return {{"items", Kind::list, true, elements}, {"nextToken", Kind::text, false, {}, 1, 8192}};
}

inline const Members& event_members() {
  static const Members members{
      {"version", Kind::text_or_number, true},
      {"id", Kind::text, true},
      {"detail-type", Kind::run_event, true},
      {"source", Kind::text, true},
      {"account", Kind::text, true},
      {"time", Kind::time, true},
      {"region", Kind::text, true},
      {"detail",
       Kind::object,
       true,
       {{"version", Kind::text_or_number},
        {"metadata",
         Kind::object,
         true,
         {{"id", Kind::text, true},
          {"version", Kind::text_or_number},
          {"typeName", Kind::text},
          {"domain", Kind::text},
          {"user", Kind::text},
          {"awsAccountId", Kind::text},
          {"owningProjectId", Kind::text},
          {"clientToken", Kind::text}}},
        {"data",
         Kind::object,
         true,
         {{"dataSourceId", Kind::text, true}, {"dataSourceRunType", Kind::type}}}}}};
  return members;
}

template <class T>
const Members& members_of() {
  static const Members runs = page_of(summary_members());
  static const Members activities = page_of(activity_members());
  if constexpr (std::is_same_v<T, datazone::StartDataSourceRunRequest>)
    return request_members();
  else if constexpr (std::is_same_v<T, datazone::GetDataSourceRunResponse>)
    return polled_run_members();
  else if constexpr (std::is_same_v<T, datazone::StartDataSourceRunResponse>)
    return run_members();
  else if constexpr (std::is_same_v<T, datazone::DataSourceRunSummary>)
    return summary_members();
  else if constexpr (std::is_same_v<T, datazone::DataSourceRunActivity>)
    return activity_members();
  else if constexpr (std::is_same_v<T, datazone::ListDataSourceRunsResponse>)
    return runs;
  else if constexpr (std::is_same_v<T, datazone::ListDataSourceRunActivitiesResponse>)
    return activities;
  else if constexpr (std::is_same_v<T, datazone::DataSourceRunEvent>)
    return event_members();
  else if constexpr (std::is_same_v<T, datazone::DataSourceErrorMessage>)
    return error_message_members();
  else if constexpr (std::is_same_v<T, datazone::RunStatisticsForAssets>)
    return statistics_members();
  else
    return lineage_members();
}

inline const std::set<std::string>& spellings(Kind kind) {
  using Words = std::set<std::string>;
  static const Words statuses{"REQUESTED", "RUNNING", "FAILED", "PARTIALLY_SUCCEEDED", "SUCCESS"};
  static const Words types{"PRIORITIZED", "SCHEDULED"};
  static const Words lineage{"IN_PROGRESS", "SUCCESS", "FAILED", "PARTIALLY_SUCCEEDED"};
  static const Words assets{"FAILED",
                            "PUBLISHING_FAILED",
                            "SUCCEEDED_CREATED",
                            "SUCCEEDED_UPDATED",
                            "SKIPPED_ALREADY_IMPORTED",
                            "SKIPPED_ARCHIVED",
                            "SKIPPED_NO_ACCESS",
                            "UNCHANGED"};
  static const Words lineage_events{"REQUESTED", "PROCESSING", "SUCCESS", "FAILED"};
  static const Words run_events{"Data Source Run Triggered", "Data Source Run Succeeded",
                                "Data Source Run Failed"};
  static const Words errors{"ACCESS_DENIED_EXCEPTION",
                            "CONFLICT_EXCEPTION",
                            "INTERNAL_SERVER_EXCEPTION",
                            "RESOURCE_NOT_FOUND_EXCEPTION",
                            "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
                            "THROTTLING_EXCEPTION",
                            "VALIDATION_EXCEPTION"};
  switch (kind) {
    case Kind::status: return statuses;
    case Kind::type: return types;
    case Kind::lineage: return lineage;
    case Kind::asset_status: return assets;
    case Kind::lineage_event: return lineage_events;
    case Kind::run_event: return run_events;
    default: return errors;
  }
}

inline bool naive_identifier(std::string_view text, bool domain) {
  if (domain && !text.starts_with("dzd-") && !text.starts_with("dzd_")) return false;
  if (domain) text.remove_prefix(4);
  return !text.empty() && text.size() <= 36 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-';
  });
}

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_NAIVE_SHAPES_HPP
