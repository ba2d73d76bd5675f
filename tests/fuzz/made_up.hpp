// SPDX-License-Identifier: MIT
// Model values from arbitrary bytes: texts that may not be UTF-8, times far out of range, enums
// with any spelling, everything absent or present. Texts view the source, or are still escaped.
#ifndef DATAZONE_TESTS_FUZZ_MADE_UP_HPP
#define DATAZONE_TESTS_FUZZ_MADE_UP_HPP

#include "fuzz.hpp"
#include "support/reference_json.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace fuzz {

class MakeUp {
 public:
  explicit MakeUp(Source& source) : source_(source) {}

  datazone::Text text() {
    const unsigned kind = source_.byte() % 4;
    if (kind == 0) return {};
    const auto bytes = source_.text();
    return kind == 1 ? escaped(bytes) : datazone::Text(bytes);
  }
  template <class E>
  datazone::Open<E> open() {
    const unsigned kind = source_.byte() % 3;
    if (kind == 0) return {};
    if (kind == 1) return static_cast<E>(source_.byte() % 8);  // perhaps outside: then absent
    return text();
  }
  std::optional<datazone::Timestamp> time() {
    const unsigned kind = source_.byte() % 4;
    if (kind == 0) return std::nullopt;
    auto seconds = static_cast<std::int64_t>(source_.word());
    auto nanoseconds = static_cast<std::uint32_t>(source_.word());
    if (kind != 1) seconds %= std::int64_t{1} << 37;
    if (kind != 1) nanoseconds %= 1'000'000'000;
    return datazone::Timestamp{seconds, nanoseconds};
  }
  std::optional<std::int32_t> integer() {
    if (!source_.flag()) return std::nullopt;
    return static_cast<std::int32_t>(source_.word());
  }

  datazone::RunStatisticsForAssets assets() {
    datazone::RunStatisticsForAssets value{};
    value.added = integer();
    value.failed = integer();
    value.skipped = integer();
    value.unchanged = integer();
    value.updated = integer();
    return value;
  }
  datazone::DataSourceErrorMessage error_message() {
    datazone::DataSourceErrorMessage value{};
    value.error_detail = text();
    value.error_type = open<datazone::DataSourceErrorType>();
    return value;
  }
  datazone::DataSourceRunLineageSummary lineage() {
    return {open<datazone::LineageImportStatus>()};
  }
  // A run, whichever members it has.
  template <class Run>
  Run run() {
    Run value{};
    value.created_at = time();
    if constexpr (requires { value.domain_id; }) {
      value.data_source_configuration_snapshot = text();
      value.domain_id = text();
    }
    value.data_source_id = text();
    if (source_.flag()) value.error_message = error_message();
    value.id = text();
    value.project_id = text();
    if (source_.flag()) value.run_statistics_for_assets = assets();
    value.started_at = time();
    value.status = open<datazone::DataSourceRunStatus>();
    value.stopped_at = time();
    value.type = open<datazone::DataSourceRunType>();
    value.updated_at = time();
    if constexpr (requires { value.lineage_summary; })
      if (source_.flag()) value.lineage_summary = lineage();
    return value;
  }
  datazone::DataSourceRunActivity activity() {
    datazone::DataSourceRunActivity value{};
    value.created_at = time();
    value.data_asset_id = text();
    value.data_asset_status = open<datazone::DataAssetActivityStatus>();
    value.data_source_run_id = text();
    value.database = text();
    if (source_.flag()) value.error_message = error_message();
    if (source_.flag()) {
      auto& lineage = value.lineage_summary.emplace();
      lineage.error_message = text();
      lineage.event_id = text();
      lineage.event_status = open<datazone::LineageEventProcessingStatus>();
    }
    value.project_id = text();
    value.technical_description = text();
    value.technical_name = text();
    value.updated_at = time();
    return value;
  }
  template <class Element>
  std::vector<Element> elements() {
    std::vector<Element> values(source_.byte() % 4);
    for (auto& value : values) {
      if constexpr (std::is_same_v<Element, datazone::DataSourceRunActivity>)
        value = activity();
      else
        value = run<Element>();
    }
    return values;
  }
  datazone::DataSourceRunEvent event() {
    datazone::DataSourceRunEvent value{};
    for (auto* member : {&value.version, &value.id, &value.source, &value.account, &value.region})
      *member = text();
    value.detail_type = open<datazone::DataSourceRunEventType>();
    value.time = time();
    if (!source_.flag()) return value;
    auto& detail = value.detail.emplace();
    detail.version = text();
    if (source_.flag()) {
      auto& metadata = detail.metadata.emplace();
      for (auto* member :
           {&metadata.id, &metadata.version, &metadata.type_name, &metadata.domain, &metadata.user,
            &metadata.aws_account_id, &metadata.owning_project_id, &metadata.client_token})
        *member = text();
    }
    if (source_.flag()) {
      auto& data = detail.data.emplace();
      data.data_source_id = text();
      data.data_source_run_type = open<datazone::DataSourceRunType>();
    }
    return value;
  }

 private:
  // A text that is still escaped can only come from a decoder: one is asked for it.
  datazone::Text escaped(std::string_view bytes) {
    if (!datazone_test::is_utf8(bytes)) return datazone::Text(bytes);
    std::string json = "{\"clientToken\":\"";
    for (const char c : bytes) {
      constexpr std::string_view hex = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x20 && byte < 0x7f && byte % 3 != 0 && c != '"' && c != '\\')
        json += c;
      else if (byte >= 0x80)
        json += c;
      else
        json += std::string("\\u00") + hex[byte >> 4] + hex[byte & 15];
    }
    const auto& kept = documents_.emplace_back(json + "\"}");
    const auto result = datazone::decode<datazone::StartDataSourceRunRequest>(kept);
    require(static_cast<bool>(result));
    return result->client_token;
  }

  Source& source_;
  std::deque<std::string> documents_{};
};

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_MADE_UP_HPP
