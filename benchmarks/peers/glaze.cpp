// SPDX-License-Identifier: MIT
// Glaze: structs with tables of their members, one option beside the defaults. Its reader takes the
// zero byte behind the document for its end.
#include "glaze.hpp"

#include <glaze/json.hpp>

template <>
struct glz::meta<peers::ViewsError> {
  using T = peers::ViewsError;
  static constexpr auto value = object("errorDetail", &T::detail, "errorType", &T::type);
};
template <>
struct glz::meta<peers::ViewsStatistics> {
  using T = peers::ViewsStatistics;
  static constexpr auto value =
      object("added", &T::added, "failed", &T::failed, "skipped", &T::skipped, "unchanged",
             &T::unchanged, "updated", &T::updated);
};
template <>
struct glz::meta<peers::ViewsSummary> {
  using T = peers::ViewsSummary;
  static constexpr auto value =
      object("createdAt", &T::created_at, "dataSourceId", &T::data_source_id, "errorMessage",
             &T::error_message, "id", &T::id, "projectId", &T::project_id, "runStatisticsForAssets",
             &T::statistics, "startedAt", &T::started_at, "status", &T::status, "stoppedAt",
             &T::stopped_at, "type", &T::type, "updatedAt", &T::updated_at);
};
template <>
struct glz::meta<peers::Views> {
  using T = peers::Views;
  static constexpr auto value =
      object("createdAt", &T::created_at, "dataSourceConfigurationSnapshot", &T::snapshot,
             "dataSourceId", &T::data_source_id, "domainId", &T::domain_id, "errorMessage",
             &T::error_message, "id", &T::id, "projectId", &T::project_id, "runStatisticsForAssets",
             &T::statistics, "startedAt", &T::started_at, "status", &T::status, "stoppedAt",
             &T::stopped_at, "type", &T::type, "updatedAt", &T::updated_at);
};
template <>
struct glz::meta<peers::ViewsPage> {
  using T = peers::ViewsPage;
  static constexpr auto value = object("items", &T::items, "nextToken", &T::next_token);
};

namespace peers {
namespace {

constexpr glz::opts reading{.error_on_unknown_keys = false};

std::optional<std::string_view> view_of(const datazone::Text& text) {
  if (!text.has_value()) return std::nullopt;
  return text_of(text);
}

// Times as text, which live as long as this does.
struct Digits {
  char bytes[24];
  std::string_view of(const datazone::Timestamp& time) {
    return {bytes, static_cast<std::size_t>(put_timestamp(bytes, time) - bytes)};
  }
};

}  // namespace

bool read_glaze(const bench::Document& input, Views& out) {
  return !glz::read<reading>(out, input.json());
}

bool read_page_glaze(const bench::Document& input, ViewsPage& out) {
  return !glz::read<reading>(out, input.json());
}

std::string_view encode_glaze(const datazone::StartDataSourceRunResponse& value,
                              std::span<char> out) {
  Digits created, started, stopped, updated;
  Views run;
  run.created_at = created.of(*value.created_at);
  run.snapshot = view_of(value.data_source_configuration_snapshot);
  run.data_source_id = text_of(value.data_source_id);
  run.domain_id = text_of(value.domain_id);
  if (value.error_message) {
    run.error_message = ViewsError{view_of(value.error_message->error_detail), std::nullopt};
    if (value.error_message->error_type.has_value()) {
      run.error_message->type = name_of(value.error_message->error_type);
    }
  }
  run.id = text_of(value.id);
  run.project_id = text_of(value.project_id);
  if (const auto& counters = value.run_statistics_for_assets) {
    run.statistics = ViewsStatistics{counters->added, counters->failed, counters->skipped,
                                     counters->unchanged, counters->updated};
  }
  if (value.started_at) run.started_at = started.of(*value.started_at);
  run.status = name_of(value.status);
  if (value.stopped_at) run.stopped_at = stopped.of(*value.stopped_at);
  run.type = name_of(value.type);
  run.updated_at = updated.of(*value.updated_at);
  const auto written = glz::write_json(run, out);
  return written ? std::string_view() : std::string_view(out.data(), written.count);
}

}  // namespace peers
