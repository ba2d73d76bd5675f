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
  void put(const datazone::StartDataSourceRunResponse& run) { members(run); }
  void put(const datazone::GetDataSourceRunResponse& run) {
    members(run);
    object("lineageSummary", run.lineage_summary);
  }

 private:
  template <class T>
  void object(const std::string& path, const std::optional<T>& value) {
    if (!value) return;
    flat[path] = "{}";
    put(*value, path + ".");
  }
  template <class Run>
  void members(const Run& run) {
    put("createdAt", run.created_at);
    put("dataSourceConfigurationSnapshot", run.data_source_configuration_snapshot);
    put("dataSourceId", run.data_source_id);
    put("domainId", run.domain_id);
    object("errorMessage", run.error_message);
    put("id", run.id);
    put("projectId", run.project_id);
    object("runStatisticsForAssets", run.run_statistics_for_assets);
    put("startedAt", run.started_at);
    put("status", run.status);
    put("stoppedAt", run.stopped_at);
    put("type", run.type);
    put("updatedAt", run.updated_at);
  }

  const HeapCopy* input_;
};

template <class T>
Flat flatten(const T& value, const HeapCopy* input = nullptr) {
  Flattener flattener(input);
  flattener.put(value);
  return flattener.flat;
}

template <class T>
const std::vector<Member>& members_of() {
  if constexpr (std::is_same_v<T, datazone::StartDataSourceRunRequest>)
    return request_members();
  else if constexpr (std::is_same_v<T, datazone::GetDataSourceRunResponse>)
    return polled_run_members();
  else if constexpr (std::is_same_v<T, datazone::StartDataSourceRunResponse>)
    return run_members();
  else if constexpr (std::is_same_v<T, datazone::DataSourceErrorMessage>)
    return run_members()[4].members;
  else if constexpr (std::is_same_v<T, datazone::RunStatisticsForAssets>)
    return run_members()[7].members;
  else
    return polled_run_members()[6].members;
}

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_FLAT_HPP
