// SPDX-License-Identifier: MIT
//
// Are a value's integers and texts what simdjson's DOM has? A reader that shares no code with ours:
// On-Demand's numbers go through our conversion, and its lists through our reader.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DOM_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DOM_HPP

#include <datazone/datazone.hpp>

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace differential {

using DomMember = simdjson::simdjson_result<simdjson::dom::element>;

inline bool is_absent(DomMember member) { return member.error() != 0 || member.is_null(); }

inline bool holds(DomMember member, const std::optional<std::int32_t>& value) {
  double number = 0;
  if (is_absent(member)) return !value;
  return value && member.get(number) == simdjson::SUCCESS && number == *value;
}

inline bool holds(DomMember member, const datazone::Text& value) {
  std::string_view text;
  if (is_absent(member)) return !value.has_value();
  return value.has_value() && member.get(text) == simdjson::SUCCESS && value == text;
}

template <class E>
bool holds(DomMember member, const datazone::Open<E>& value) {
  return holds(member, value.text());
}

/// A string, or a number that the text spells.
inline bool holds_version(DomMember member, const datazone::Text& value) {
  double number = 0;
  if (is_absent(member) || member.is_string()) return holds(member, value);
  simdjson::dom::parser parser;
  double again = 0;
  return member.get(number) == simdjson::SUCCESS && value.has_value() &&
         parser.parse(value.to<std::string>()).get(again) == simdjson::SUCCESS && again == number;
}

/// Calls holds_members(member, *value), or sees that neither is there.
template <class T, class Holds>
bool holds_object(DomMember member, const std::optional<T>& value, Holds holds_members) {
  return is_absent(member) ? !value : value && holds_members(member, *value);
}

inline bool holds_error(DomMember member,
                        const std::optional<datazone::DataSourceErrorMessage>& value) {
  return holds_object(member, value, [](DomMember from, const auto& message) {
    return holds(from["errorDetail"], message.error_detail) &&
           holds(from["errorType"], message.error_type);
  });
}

/// What all descriptions of a run have.
template <class Run>
bool holds_run(DomMember root, const Run& value) {
  const auto holds_statistics = [](DomMember from, const auto& statistics) {
    return holds(from["added"], statistics.added) && holds(from["failed"], statistics.failed) &&
           holds(from["skipped"], statistics.skipped) &&
           holds(from["unchanged"], statistics.unchanged) &&
           holds(from["updated"], statistics.updated);
  };
  const auto holds_lineage = [](DomMember from, const auto& lineage) {
    return holds(from["importStatus"], lineage.import_status);
  };
  if constexpr (requires { value.lineage_summary; })
    if (!holds_object(root["lineageSummary"], value.lineage_summary, holds_lineage)) return false;
  if constexpr (requires { value.domain_id; })
    if (!holds(root["domainId"], value.domain_id) ||
        !holds(root["dataSourceConfigurationSnapshot"], value.data_source_configuration_snapshot))
      return false;
  return holds_object(root["runStatisticsForAssets"], value.run_statistics_for_assets,
                      holds_statistics) &&
         holds_error(root["errorMessage"], value.error_message) &&
         holds(root["dataSourceId"], value.data_source_id) && holds(root["id"], value.id) &&
         holds(root["projectId"], value.project_id) && holds(root["status"], value.status) &&
         holds(root["type"], value.type);
}

inline bool holds(DomMember root, const datazone::StartDataSourceRunRequest& value) {
  return holds(root["clientToken"], value.client_token);
}
inline bool holds(DomMember root, const datazone::StartDataSourceRunResponse& value) {
  return holds_run(root, value);
}
inline bool holds(DomMember root, const datazone::GetDataSourceRunResponse& value) {
  return holds_run(root, value);
}
inline bool holds(DomMember root, const datazone::DataSourceRunSummary& value) {
  return holds_run(root, value);
}

inline bool holds(DomMember root, const datazone::DataSourceRunActivity& value) {
  const auto holds_lineage = [](DomMember from, const auto& lineage) {
    return holds(from["errorMessage"], lineage.error_message) &&
           holds(from["eventId"], lineage.event_id) &&
           holds(from["eventStatus"], lineage.event_status);
  };
  return holds(root["dataAssetId"], value.data_asset_id) &&
         holds(root["dataAssetStatus"], value.data_asset_status) &&
         holds(root["dataSourceRunId"], value.data_source_run_id) &&
         holds(root["database"], value.database) &&
         holds_error(root["errorMessage"], value.error_message) &&
         holds_object(root["lineageSummary"], value.lineage_summary, holds_lineage) &&
         holds(root["projectId"], value.project_id) &&
         holds(root["technicalDescription"], value.technical_description) &&
         holds(root["technicalName"], value.technical_name);
}

inline bool holds(DomMember root, const datazone::DataSourceRunEvent& value) {
  const auto holds_metadata = [](DomMember from, const auto& metadata) {
    return holds(from["id"], metadata.id) && holds_version(from["version"], metadata.version) &&
           holds(from["typeName"], metadata.type_name) && holds(from["domain"], metadata.domain) &&
           holds(from["user"], metadata.user) &&
           holds(from["awsAccountId"], metadata.aws_account_id) &&
           holds(from["owningProjectId"], metadata.owning_project_id) &&
           holds(from["clientToken"], metadata.client_token);
  };
  const auto holds_data = [](DomMember from, const auto& data) {
    return holds(from["dataSourceId"], data.data_source_id) &&
           holds(from["dataSourceRunType"], data.data_source_run_type);
  };
  const auto holds_detail = [&](DomMember from, const auto& detail) {
    return holds_version(from["version"], detail.version) &&
           holds_object(from["metadata"], detail.metadata, holds_metadata) &&
           holds_object(from["data"], detail.data, holds_data);
  };
  return holds_version(root["version"], value.version) && holds(root["id"], value.id) &&
         holds(root["detail-type"], value.detail_type) && holds(root["source"], value.source) &&
         holds(root["account"], value.account) && holds(root["region"], value.region) &&
         holds_object(root["detail"], value.detail, holds_detail);
}

/// A page: its elements are those of the array that are not null.
template <class T>
  requires requires(T page) { page.items; }
bool holds(DomMember root, const T& page) {
  if (!holds(root["nextToken"], page.next_token)) return false;
  simdjson::dom::array array;
  if (is_absent(root["items"])) return !page.items.has_value();
  if (root["items"].get(array) != simdjson::SUCCESS || !page.items.has_value()) return false;
  auto next = page.items.begin();
  std::size_t count = 0;
  for (const simdjson::dom::element element : array) {
    if (element.is_null()) continue;
    if (count++ == page.items.size() || !holds(DomMember(simdjson::dom::element(element)), *next))
      return false;
    ++next;
  }
  return count == page.items.size();
}

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DOM_HPP
