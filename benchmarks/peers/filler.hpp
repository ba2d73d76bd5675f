// SPDX-License-Identifier: MIT
// From a member's name and value, as a JSON library hands them over, into our struct, with the
// checks that our decoder makes: required members, patterns, enums, timestamps, int32, duplicates.
#ifndef DATAZONE_BENCHMARKS_PEERS_FILLER_HPP
#define DATAZONE_BENCHMARKS_PEERS_FILLER_HPP

#include <cstring>
#include <limits>

#include "common.hpp"

namespace peers {

enum class Member : std::uint8_t {
  created_at,
  snapshot,
  data_source_id,
  domain_id,
  error_message,
  id,
  project_id,
  statistics,
  started_at,
  status,
  stopped_at,
  type,
  updated_at,
  error_detail,
  error_type,
  added,
  failed,
  skipped,
  unchanged,
  updated,
  unknown
};

// By length first, so that a name is compared with few others.
inline Member root_member(std::string_view name) {
  switch (name.size()) {
    case 2: return name == "id" ? Member::id : Member::unknown;
    case 4: return name == "type" ? Member::type : Member::unknown;
    case 6: return name == "status" ? Member::status : Member::unknown;
    case 8: return name == "domainId" ? Member::domain_id : Member::unknown;
    case 9:
      if (name == "createdAt") return Member::created_at;
      if (name == "projectId") return Member::project_id;
      if (name == "startedAt") return Member::started_at;
      if (name == "stoppedAt") return Member::stopped_at;
      return name == "updatedAt" ? Member::updated_at : Member::unknown;
    case 12:
      if (name == "dataSourceId") return Member::data_source_id;
      return name == "errorMessage" ? Member::error_message : Member::unknown;
    case 22: return name == "runStatisticsForAssets" ? Member::statistics : Member::unknown;
    case 31: return name == "dataSourceConfigurationSnapshot" ? Member::snapshot : Member::unknown;
    default: return Member::unknown;
  }
}

inline Member error_member(std::string_view name) {
  if (name == "errorDetail") return Member::error_detail;
  return name == "errorType" ? Member::error_type : Member::unknown;
}

inline Member statistics_member(std::string_view name) {
  switch (name.size()) {
    case 5: return name == "added" ? Member::added : Member::unknown;
    case 6: return name == "failed" ? Member::failed : Member::unknown;
    case 7:
      if (name == "skipped") return Member::skipped;
      return name == "updated" ? Member::updated : Member::unknown;
    case 9: return name == "unchanged" ? Member::unchanged : Member::unknown;
    default: return Member::unknown;
  }
}

// The name of a member inside `parent`: errorMessage, runStatisticsForAssets or the root.
inline Member member_of(Member parent, std::string_view name) {
  if (parent == Member::error_message) return error_member(name);
  return parent == Member::statistics ? statistics_member(name) : root_member(name);
}

constexpr bool is_object(Member member) {
  return member == Member::error_message || member == Member::statistics;
}

template <class E, std::size_t N>
datazone::Open<E> open_enum(const std::array<std::string_view, N>& names, std::string_view text,
                            unsigned& issues) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == text) return static_cast<E>(i);
  }
  ++issues;
  return datazone::Open<E>(datazone::Text(text));
}

inline constexpr std::array<std::string_view, 5> status_names{"REQUESTED", "RUNNING", "FAILED",
                                                              "PARTIALLY_SUCCEEDED", "SUCCESS"};
inline constexpr std::array<std::string_view, 2> type_names{"PRIORITIZED", "SCHEDULED"};
inline constexpr std::array<std::string_view, 7> error_type_names{
    "ACCESS_DENIED_EXCEPTION",
    "CONFLICT_EXCEPTION",
    "INTERNAL_SERVER_EXCEPTION",
    "RESOURCE_NOT_FOUND_EXCEPTION",
    "SERVICE_QUOTA_EXCEEDED_EXCEPTION",
    "THROTTLING_EXCEPTION",
    "VALIDATION_EXCEPTION"};

// Fills a run, or a summary, which has neither domain nor snapshot. Every call answers false for
// what is an error and not an issue.
template <class Value>
class FillerOf {
 public:
  Value value{};
  unsigned issues = 0;

  // False when a known member comes twice.
  bool first(Member member) {
    const std::uint32_t bit = 1u << static_cast<unsigned>(member);
    if (member != Member::unknown && (seen_ & bit) != 0) return false;
    seen_ |= bit;
    return true;
  }

  bool string(Member member, std::string_view text) {
    switch (member) {
      case Member::created_at: return timestamp(value.created_at, text);
      case Member::started_at: return timestamp(value.started_at, text);
      case Member::stopped_at: return timestamp(value.stopped_at, text);
      case Member::updated_at: return timestamp(value.updated_at, text);
      case Member::snapshot:
        if constexpr (has_domain) value.data_source_configuration_snapshot = datazone::Text(text);
        break;
      case Member::data_source_id: return identifier(value.data_source_id, text);
      case Member::id: return identifier(value.id, text);
      case Member::project_id: return identifier(value.project_id, text);
      case Member::domain_id:
        if constexpr (has_domain) {
          value.domain_id = datazone::Text(text);
          issues += is_domain_identifier(text) ? 0u : 1u;
        }
        break;
      case Member::status:
        value.status = open_enum<datazone::DataSourceRunStatus>(status_names, text, issues);
        break;
      case Member::type:
        value.type = open_enum<datazone::DataSourceRunType>(type_names, text, issues);
        break;
      case Member::error_detail: value.error_message->error_detail = datazone::Text(text); break;
      case Member::error_type:
        value.error_message->error_type =
            open_enum<datazone::DataSourceErrorType>(error_type_names, text, issues);
        break;
      case Member::unknown: break;
      default: return false;  // an object or an integer was due
    }
    return true;
  }

  bool integer(Member member, std::int64_t number) {
    if (member == Member::unknown) return true;
    if (member < Member::added || number < std::numeric_limits<std::int32_t>::min() ||
        number > std::numeric_limits<std::int32_t>::max()) {
      return false;
    }
    auto& counters = *value.run_statistics_for_assets;
    const auto count = static_cast<std::int32_t>(number);
    switch (member) {
      case Member::added: counters.added = count; break;
      case Member::failed: counters.failed = count; break;
      case Member::skipped: counters.skipped = count; break;
      case Member::unchanged: counters.unchanged = count; break;
      default: counters.updated = count; break;
    }
    return true;
  }

  // The start of a nested object; its members come next.
  bool object(Member member) {
    if (member == Member::error_message) {
      value.error_message.emplace();
    } else if (member == Member::statistics) {
      value.run_statistics_for_assets.emplace();
    } else {
      return member == Member::unknown;
    }
    return true;
  }

  // After the last member: what is required and was not there.
  void finish() {
    const auto missing = [this](bool present) { issues += present ? 0u : 1u; };
    missing(value.created_at.has_value() || bad_created_at_);
    missing(value.updated_at.has_value() || bad_updated_at_);
    missing(value.data_source_id.has_value());
    if constexpr (has_domain) missing(value.domain_id.has_value());
    missing(value.id.has_value());
    missing(value.project_id.has_value());
    missing(value.status.has_value());
    missing(value.type.has_value());
    if (value.error_message) missing(value.error_message->error_type.has_value());
  }

  // The snapshot as a copy in the caller's buffer.
  void copy_snapshot(char* buffer) {
    if (!value.data_source_configuration_snapshot.has_value()) return;
    const std::string_view text = *value.data_source_configuration_snapshot.plain();
    std::memcpy(buffer, text.data(), text.size());
    value.data_source_configuration_snapshot =
        datazone::Text(std::string_view(buffer, text.size()));
  }

 private:
  static constexpr bool has_domain = requires(Value run) { run.domain_id; };

  bool identifier(datazone::Text& member, std::string_view text) {
    member = datazone::Text(text);
    issues += is_identifier(text) ? 0u : 1u;
    return true;
  }

  bool timestamp(std::optional<datazone::Timestamp>& member, std::string_view text) {
    member = parse_timestamp(text);
    if (!member) {
      ++issues;
      bad_created_at_ |= &member == &value.created_at;
      bad_updated_at_ |= &member == &value.updated_at;
    }
    return true;
  }

  std::uint32_t seen_ = 0;
  bool bad_created_at_ = false;
  bool bad_updated_at_ = false;
};
using Filler = FillerOf<datazone::StartDataSourceRunResponse>;
using SummaryFiller = FillerOf<datazone::DataSourceRunSummary>;

}  // namespace peers

#endif
