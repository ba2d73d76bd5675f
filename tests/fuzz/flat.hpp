// SPDX-License-Identifier: MIT
// A model value of the library as the naive decoder's map, and a visitor over its texts.
#ifndef DATAZONE_TESTS_FUZZ_FLAT_HPP
#define DATAZONE_TESTS_FUZZ_FLAT_HPP

#include "fuzz.hpp"
#include "naive_decode.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fuzz {

class Flattener {
 public:
  Flat flat{};

  // Where decoded texts have to live; none when the value was not decoded.
  explicit Flattener(const HeapCopy* input = nullptr) : input_(input) {}

  void put(const std::string& path, const datazone::Text& text) {
    if (!text.has_value()) return;
    if (input_ != nullptr) require(input_->holds(text.raw()));
    const auto decoded = text.to<std::string>();
    require(decoded.size() == text.size());
    require(text.is_escaped() || (text.plain() && *text.plain() == decoded));
    require(!text.is_escaped() || (!text.plain() && text.raw().size() > text.size()));
    HeapCopy exact = buffer(text.size());
    const auto copy = text.copy_to(exact.span());
    require(copy && copy.text == decoded && copy.needed == text.size());
    if (text.size() > 0) {
      HeapCopy small = buffer(text.size() - 1);
      const auto failed = text.copy_to(small.span());
      require(failed.error.code == datazone::Errc::buffer_too_small);
      require(failed.text.empty() && failed.needed == text.size());
    }
    flat[path] = decoded;
  }
  template <class E>
  void put(const std::string& path, const datazone::Open<E>& value) {
    if (const auto known = value.known())
      flat[path] = std::string(to_string(*known));
    else
      put(path, value.text());
  }
  void put(const std::string& path, const std::optional<datazone::Timestamp>& time) {
    if (time) flat[path] = words(*time);
  }
  void put(const std::string& path, const std::optional<std::int32_t>& number) {
    if (number) flat[path] = std::to_string(*number);
  }

  void put(const datazone::StartDataSourceRunRequest& request) {
    put("clientToken", request.client_token);
  }
  void put(const datazone::DataSourceErrorMessage& message, const std::string& path = "") {
    put(path + "errorDetail", message.error_detail);
    put(path + "errorType", message.error_type);
  }
  void put(const datazone::RunStatisticsForAssets& assets, const std::string& path = "") {
    put(path + "added", assets.added);
    put(path + "failed", assets.failed);
    put(path + "skipped", assets.skipped);
    put(path + "unchanged", assets.unchanged);
    put(path + "updated", assets.updated);
  }
  void put(const datazone::DataSourceRunLineageSummary& lineage, const std::string& path = "") {
    put(path + "importStatus", lineage.import_status);
  }
  void put(const datazone::LineageInfo& lineage, const std::string& path = "") {
    put(path + "errorMessage", lineage.error_message);
    put(path + "eventId", lineage.event_id);
    put(path + "eventStatus", lineage.event_status);
  }
  void put(const datazone::StartDataSourceRunResponse& run) {
    members(run, "");
    response(run);
  }
  void put(const datazone::GetDataSourceRunResponse& run) {
    members(run, "");
    response(run);
    object("lineageSummary", run.lineage_summary);
  }
  void put(const datazone::DataSourceRunSummary& run, const std::string& path = "") {
    members(run, path);
    object(path + "lineageSummary", run.lineage_summary);
  }
  void put(const datazone::DataSourceRunActivity& activity, const std::string& path = "") {
    put(path + "createdAt", activity.created_at);
    put(path + "dataAssetId", activity.data_asset_id);
    put(path + "dataAssetStatus", activity.data_asset_status);
    put(path + "dataSourceRunId", activity.data_source_run_id);
    put(path + "database", activity.database);
    object(path + "errorMessage", activity.error_message);
    object(path + "lineageSummary", activity.lineage_summary);
    put(path + "projectId", activity.project_id);
    put(path + "technicalDescription", activity.technical_description);
    put(path + "technicalName", activity.technical_name);
    put(path + "updatedAt", activity.updated_at);
  }
  void put(const datazone::ListDataSourceRunsResponse& page) { put_page(page); }
  void put(const datazone::ListDataSourceRunActivitiesResponse& page) { put_page(page); }
  void put(const datazone::DataSourceRunEventMetadata& metadata, const std::string& path = "") {
    put(path + "id", metadata.id);
    put(path + "version", metadata.version);
    put(path + "typeName", metadata.type_name);
    put(path + "domain", metadata.domain);
    put(path + "user", metadata.user);
    put(path + "awsAccountId", metadata.aws_account_id);
    put(path + "owningProjectId", metadata.owning_project_id);
    put(path + "clientToken", metadata.client_token);
  }
  void put(const datazone::DataSourceRunEventData& data, const std::string& path = "") {
    put(path + "dataSourceId", data.data_source_id);
    put(path + "dataSourceRunType", data.data_source_run_type);
  }
  void put(const datazone::DataSourceRunEventDetail& detail, const std::string& path = "") {
    put(path + "version", detail.version);
    object(path + "metadata", detail.metadata);
    object(path + "data", detail.data);
  }
  void put(const datazone::DataSourceRunEvent& event) {
    put("version", event.version);
    put("id", event.id);
    put("detail-type", event.detail_type);
    put("source", event.source);
    put("account", event.account);
    put("time", event.time);
    put("region", event.region);
    object("detail", event.detail);
  }

 private:
  template <class T>
  void object(const std::string& path, const std::optional<T>& value) {
    if (!value) return;
    flat[path] = "{}";
    put(*value, path + ".");
  }
  // What all descriptions of a run have.
  template <class Run>
  void members(const Run& run, const std::string& path) {
    put(path + "createdAt", run.created_at);
    put(path + "dataSourceId", run.data_source_id);
    object(path + "errorMessage", run.error_message);
    put(path + "id", run.id);
    put(path + "projectId", run.project_id);
    object(path + "runStatisticsForAssets", run.run_statistics_for_assets);
    put(path + "startedAt", run.started_at);
    put(path + "status", run.status);
    put(path + "stoppedAt", run.stopped_at);
    put(path + "type", run.type);
    put(path + "updatedAt", run.updated_at);
  }
  template <class Run>
  void response(const Run& run) {
    put("dataSourceConfigurationSnapshot", run.data_source_configuration_snapshot);
    put("domainId", run.domain_id);
  }
  template <class Page>
  void put_page(const Page& page) {
    if (page.items.has_value()) {
      std::size_t count = 0;
      for (const auto& element : page.items)
        put(element, "items[" + std::to_string(count++) + "].");
      require(count == page.items.size() && page.items.empty() == (count == 0));
      flat["items"] = "[" + std::to_string(count) + "]";
    }
    put("nextToken", page.next_token);
  }

  const HeapCopy* input_;
};

template <class T>
Flat flatten(const T& value, const HeapCopy* input = nullptr) {
  Flattener flattener(input);
  flattener.put(value);
  return flattener.flat;
}

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_FLAT_HPP
