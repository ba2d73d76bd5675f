// SPDX-License-Identifier: MIT
//
// A value of the model as JSON text, written without the library.
#ifndef DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_HPP
#define DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_HPP

#include "spell_json.hpp"

namespace properties {

class Speller {
 public:
  explicit Speller(Random& random, bool plain = false) : json_(random, plain) {}

  std::string spell(const datazone::RunStatisticsForAssets& value) {
    Members members;
    add(members, "added", value.added);
    add(members, "failed", value.failed);
    add(members, "skipped", value.skipped);
    add(members, "unchanged", value.unchanged);
    add(members, "updated", value.updated);
    return json_.object(members);
  }

  std::string spell(const datazone::DataSourceErrorMessage& value) {
    Members members;
    add(members, "errorDetail", value.error_detail);
    add(members, "errorType", value.error_type.text());
    return json_.object(members);
  }

  std::string spell(const datazone::DataSourceRunLineageSummary& value) {
    Members members;
    add(members, "importStatus", value.import_status.text());
    return json_.object(members);
  }

  std::string spell(const datazone::LineageInfo& value) {
    Members members;
    add(members, "errorMessage", value.error_message);
    add(members, "eventId", value.event_id);
    add(members, "eventStatus", value.event_status.text());
    return json_.object(members);
  }

  /// A run, whichever members it has.
  template <class Run>
  std::string spell(const Run& value) {
    Members members;
    add(members, "createdAt", value.created_at);
    if constexpr (requires { value.domain_id; }) {
      add(members, "dataSourceConfigurationSnapshot", value.data_source_configuration_snapshot);
      add(members, "domainId", value.domain_id);
    }
    add(members, "dataSourceId", value.data_source_id);
    add(members, "errorMessage", value.error_message);
    add(members, "id", value.id);
    if constexpr (requires { value.lineage_summary; }) {
      add(members, "lineageSummary", value.lineage_summary);
    }
    add(members, "projectId", value.project_id);
    add(members, "runStatisticsForAssets", value.run_statistics_for_assets);
    add(members, "startedAt", value.started_at);
    add(members, "status", value.status.text());
    add(members, "stoppedAt", value.stopped_at);
    add(members, "type", value.type.text());
    add(members, "updatedAt", value.updated_at);
    return json_.object(members);
  }

  std::string spell(const datazone::DataSourceRunActivity& value) {
    Members members;
    add(members, "createdAt", value.created_at);
    add(members, "dataAssetId", value.data_asset_id);
    add(members, "dataAssetStatus", value.data_asset_status.text());
    add(members, "dataSourceRunId", value.data_source_run_id);
    add(members, "database", value.database);
    add(members, "errorMessage", value.error_message);
    add(members, "lineageSummary", value.lineage_summary);
    add(members, "projectId", value.project_id);
    add(members, "technicalDescription", value.technical_description);
    add(members, "technicalName", value.technical_name);
    add(members, "updatedAt", value.updated_at);
    return json_.object(members);
  }

  std::string spell(const datazone::ListDataSourceRunsResponse& page) { return spell_page(page); }
  std::string spell(const datazone::ListDataSourceRunActivitiesResponse& page) {
    return spell_page(page);
  }

  std::string spell(const datazone::DataSourceRunEventMetadata& value) {
    Members members;
    add(members, "id", value.id);
    add(members, "version", value.version);
    add(members, "typeName", value.type_name);
    add(members, "domain", value.domain);
    add(members, "user", value.user);
    add(members, "awsAccountId", value.aws_account_id);
    add(members, "owningProjectId", value.owning_project_id);
    add(members, "clientToken", value.client_token);
    return json_.object(members);
  }
  std::string spell(const datazone::DataSourceRunEventData& value) {
    Members members;
    add(members, "dataSourceId", value.data_source_id);
    add(members, "dataSourceRunType", value.data_source_run_type.text());
    return json_.object(members);
  }
  std::string spell(const datazone::DataSourceRunEventDetail& value) {
    Members members;
    add(members, "version", value.version);
    add(members, "metadata", value.metadata);
    add(members, "data", value.data);
    return json_.object(members);
  }
  std::string spell(const datazone::DataSourceRunEvent& value) {
    Members members;
    add(members, "version", value.version);
    add(members, "id", value.id);
    add(members, "detail-type", value.detail_type.text());
    add(members, "source", value.source);
    add(members, "account", value.account);
    add(members, "time", value.time);
    add(members, "region", value.region);
    add(members, "detail", value.detail);
    return json_.object(members);
  }

 private:
  using Members = JsonSpeller::Members;

  template <class Page>
  std::string spell_page(const Page& page) {
    Members members;
    if (page.items.has_value()) {
      std::string items = "[";
      for (const auto& element : page.items) {
        if (items.size() > 1) items += ',';
        items += json_.blank();
        items += spell(element);
        items += json_.blank();
      }
      members.emplace_back("items", items + json_.blank() + ']');
    } else {
      add_null(members, "items");
    }
    add(members, "nextToken", page.next_token);
    return json_.object(members);
  }

  template <class T>
  void add(Members& members, std::string_view name, const std::optional<T>& value) {
    if (value) {
      members.emplace_back(name, spelled(*value));
    } else {
      add_null(members, name);
    }
  }
  void add(Members& members, std::string_view name, const datazone::Text& value) {
    if (value.has_value()) {
      members.emplace_back(name, json_.string(value.to<std::string>()));
    } else {
      add_null(members, name);
    }
  }
  void add_null(Members& members, std::string_view name) {
    if (json_.chance(10)) members.emplace_back(name, "null");
  }

  std::string spelled(std::int32_t value) { return std::to_string(value); }
  std::string spelled(const datazone::Timestamp& value) {
    return json_.string(json_.date_time(value));
  }
  template <class T>
  std::string spelled(const T& value) {
    return spell(value);
  }

  JsonSpeller json_;
};

}  // namespace properties

#endif  // DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_HPP
