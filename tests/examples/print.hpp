// SPDX-License-Identifier: MIT
// Prints each document of the service for a person, as inspect.cpp shows it.
#ifndef DATAZONE_EXAMPLES_PRINT_HPP
#define DATAZONE_EXAMPLES_PRINT_HPP

#include "terminal.hpp"

#include <datazone/datazone.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <utility>

namespace example {

inline std::string words(const datazone::Text& text) {
  return text.has_value() ? safe(cut(text.to<std::string>(), 200)) : "-";
}

inline std::string words(const std::optional<datazone::Timestamp>& time) {
  char buffer[32];
  const auto written = time ? datazone::format(*time, buffer) : datazone::Encoded{};
  if (!time || !written) return "-";
  std::string out(written.text.substr(0, written.text.size() - 1));
  return out.replace(out.find('T'), 1, " ") + " UTC";
}

template <class E>
std::string words(const datazone::Open<E>& value) {
  if (const auto known = value.known()) return std::string(to_string(*known));
  return value.has_value() ? words(value.text()) + "  (unknown to this version)" : "-";
}

// A run

// One identifier and the verdict of its pattern.
template <class Id>
std::optional<Id> check(const char* name, const datazone::Text& text) {
  const auto id = Id::parse(text);
  const auto place = std::to_string(Id::mismatch(words(text)).value_or(0));
  const auto refused = "refused at byte " + place + " by " + std::string(Id::pattern);
  const auto verdict = id ? "ok" : text.has_value() ? refused : "missing";
  std::printf("  %-12s %-24s %s\n", name, words(text).c_str(), verdict.c_str());
  return id;
}

// The request that starts such a run.
inline void print_request(const datazone::DomainId& domain, const datazone::DataSourceId& source) {
  using Operation = datazone::StartDataSourceRun;
  std::array<std::uint8_t, 16> random{};
  for (std::random_device device; auto& byte : random) byte = static_cast<std::uint8_t>(device());
  const datazone::Uuid token = datazone::uuid_v4(random);  // outlives the request that views it
  const datazone::StartDataSourceRunRequest request{domain, source, token};
  char target[512], body[512];
  std::printf("\nRequest\n");
  row("target", std::string(Operation::method) + " " +
                    std::string(datazone::encode_target(request, target).text));
  row("type", Operation::content_type);
  row("body", datazone::encode(request, body).text);
}

inline std::string counters(const datazone::RunStatisticsForAssets& assets) {
  std::string list;
  for (const auto& [name, count] : {std::pair{" added", assets.added},
                                    {" updated", assets.updated},
                                    {" unchanged", assets.unchanged},
                                    {" skipped", assets.skipped},
                                    {" failed", assets.failed}})
    if (count) list += (list.empty() ? "" : ", ") + std::to_string(*count) + name;
  return list.empty() ? "-" : list;  // one that is absent is not zero
}

inline void print(const datazone::GetDataSourceRunResponse& run) {
  std::printf("\nIdentifiers\n");
  const auto domain = check<datazone::DomainId>("domain", run.domain_id);
  const auto source = check<datazone::DataSourceId>("data source", run.data_source_id);
  check<datazone::DataSourceRunId>("run", run.id);
  check<datazone::ProjectId>("project", run.project_id);
  if (domain && source) print_request(*domain, *source);

  std::printf("\nRun\n");
  row("status", words(run.status) + (has_ended(run) ? "  (final)" : "  (not final)"));
  row("type", words(run.type));
  row("created", words(run.created_at));
  row("started", words(run.started_at));
  row("stopped", words(run.stopped_at));
  row("updated", words(run.updated_at));
  if (const auto& assets = run.run_statistics_for_assets) row("assets", counters(*assets));
  if (const auto& error = run.error_message) {
    row("error", words(error->error_type));
    paragraph("", error->error_detail.to<std::string>());
  }
  if (run.lineage_summary) row("lineage", words(run.lineage_summary->import_status));
  paragraph("snapshot", run.data_source_configuration_snapshot.to<std::string>());
}

// Lists

inline std::string why(const std::optional<datazone::DataSourceErrorMessage>& error) {
  return error ? "  " + words(error->error_type) + ": " + words(error->error_detail) : "";
}

inline void print(const datazone::DataSourceRunSummary& run) {
  const auto& assets = run.run_statistics_for_assets;
  row(words(run.id).c_str(), words(run.status) + "  created " + words(run.created_at) +
                                 (assets ? "  " + counters(*assets) : "") + why(run.error_message));
}

inline void print(const datazone::DataSourceRunActivity& activity) {
  row("", words(activity.data_asset_status) + "  " + words(activity.technical_name) + " in " +
              words(activity.database) + why(activity.error_message));
}

template <class Item>
void print(const datazone::List<Item>& items) {
  row("items", std::to_string(items.size()));
  for (const auto& item : items) print(item);
}

// Events and errors

inline void print(const datazone::DataSourceRunEvent& event) {
  row("event", words(event.detail_type));
  row("time", words(event.time));
  row("source", words(event.source));
  row("region", words(event.region));
  const auto& detail = event.detail;
  if (detail && detail->data) row("data source", words(detail->data->data_source_id));
  if (detail && detail->data) row("type", words(detail->data->data_source_run_type));
  if (detail && detail->metadata) row("domain", words(detail->metadata->domain));
  if (detail && detail->metadata) row("run", words(detail->metadata->id));
  row("event's id", words(event.id));
}

inline void print(const datazone::ServiceError& error) {
  row("name",
      error.name.has_value() ? words(error.name) : "- (it stands in the header x-amzn-errortype)");
  const int status = datazone::http_status(error.code);
  if (status != 0) row("status", "HTTP " + std::to_string(status));
  if (error.name.has_value()) row("retry", error.is_retryable() ? "yes" : "no");
  paragraph("message", error.message.to<std::string>());
}

}  // namespace example

#endif  // DATAZONE_EXAMPLES_PRINT_HPP
