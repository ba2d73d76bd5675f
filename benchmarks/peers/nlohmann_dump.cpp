// SPDX-License-Identifier: MIT
// nlohmann/json: a value is built and dumped. Its objects are sorted by name, which happens to be
// the order of the documentation page.
#include <nlohmann/json.hpp>
#include <string>

#include "encoders.hpp"

namespace peers {
namespace {

using nlohmann::json;

void text(json& object, const char* name, const datazone::Text& value) {
  if (value.has_value()) object[name] = text_of(value);
}

void timestamp(json& object, const char* name, const std::optional<datazone::Timestamp>& value) {
  if (!value) return;
  char digits[24];
  object[name] = std::string(digits, put_timestamp(digits, *value));
}

void integer(json& object, const char* name, const std::optional<std::int32_t>& value) {
  if (value) object[name] = *value;
}

}  // namespace

std::string_view encode_nlohmann(const datazone::StartDataSourceRunResponse& value,
                                 std::span<char>) {
  static std::string dumped;
  json root = json::object();
  timestamp(root, "createdAt", value.created_at);
  text(root, "dataSourceConfigurationSnapshot", value.data_source_configuration_snapshot);
  text(root, "dataSourceId", value.data_source_id);
  text(root, "domainId", value.domain_id);
  if (value.error_message) {
    json& error = root["errorMessage"] = json::object();
    text(error, "errorDetail", value.error_message->error_detail);
    if (value.error_message->error_type.has_value()) {
      error["errorType"] = name_of(value.error_message->error_type);
    }
  }
  text(root, "id", value.id);
  text(root, "projectId", value.project_id);
  if (value.run_statistics_for_assets) {
    const auto& counters = *value.run_statistics_for_assets;
    json& object = root["runStatisticsForAssets"] = json::object();
    integer(object, "added", counters.added);
    integer(object, "failed", counters.failed);
    integer(object, "skipped", counters.skipped);
    integer(object, "unchanged", counters.unchanged);
    integer(object, "updated", counters.updated);
  }
  timestamp(root, "startedAt", value.started_at);
  root["status"] = name_of(value.status);
  timestamp(root, "stoppedAt", value.stopped_at);
  root["type"] = name_of(value.type);
  timestamp(root, "updatedAt", value.updated_at);
  try {
    dumped = root.dump();
  } catch (const json::type_error&) {  // a text that is not UTF-8
    return {};
  }
  return dumped;
}

}  // namespace peers
