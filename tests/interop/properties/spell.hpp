// SPDX-License-Identifier: MIT
//
// A value of the model as JSON text, written without the library and in as many ways as RFC 8259
// and RFC 3339 allow: any order, blanks, escapes where none are needed, unknown members, nulls,
// offsets.
#ifndef DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_HPP
#define DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_HPP

#include "random.hpp"

#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

namespace properties {

class Speller {
 public:
  explicit Speller(Random& random, bool plain = false) : random_(random), plain_(plain) {}

  std::string spell(const datazone::RunStatisticsForAssets& value) {
    Members members;
    add(members, "added", value.added);
    add(members, "failed", value.failed);
    add(members, "skipped", value.skipped);
    add(members, "unchanged", value.unchanged);
    add(members, "updated", value.updated);
    return object(members);
  }

  std::string spell(const datazone::DataSourceErrorMessage& value) {
    Members members;
    add(members, "errorDetail", value.error_detail);
    add(members, "errorType", value.error_type.text());
    return object(members);
  }

  std::string spell(const datazone::DataSourceRunLineageSummary& value) {
    Members members;
    add(members, "importStatus", value.import_status.text());
    return object(members);
  }

  std::string spell(const datazone::LineageInfo& value) {
    Members members;
    add(members, "errorMessage", value.error_message);
    add(members, "eventId", value.event_id);
    add(members, "eventStatus", value.event_status.text());
    return object(members);
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
    return object(members);
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
    return object(members);
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
    return object(members);
  }
  std::string spell(const datazone::DataSourceRunEventData& value) {
    Members members;
    add(members, "dataSourceId", value.data_source_id);
    add(members, "dataSourceRunType", value.data_source_run_type.text());
    return object(members);
  }
  std::string spell(const datazone::DataSourceRunEventDetail& value) {
    Members members;
    add(members, "version", value.version);
    add(members, "metadata", value.metadata);
    add(members, "data", value.data);
    return object(members);
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
    return object(members);
  }

 private:
  using Members = std::vector<std::pair<std::string_view, std::string>>;  // names, spelled values

  template <class Page>
  std::string spell_page(const Page& page) {
    Members members;
    if (page.items.has_value()) {
      std::string items = "[";
      for (const auto& element : page.items) {
        if (items.size() > 1) items += ',';
        items += blank();
        items += spell(element);
        items += blank();
      }
      members.emplace_back("items", items + blank() + ']');
    } else {
      add_null(members, "items");
    }
    add(members, "nextToken", page.next_token);
    return object(members);
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
      members.emplace_back(name, string(value.to<std::string>()));
    } else {
      add_null(members, name);
    }
  }
  void add_null(Members& members, std::string_view name) {
    if (!plain_ && random_.chance(10)) members.emplace_back(name, "null");
  }

  std::string spelled(std::int32_t value) { return std::to_string(value); }
  std::string spelled(const datazone::Timestamp& value) { return string(date_time(value)); }
  template <class T>
  std::string spelled(const T& value) {
    return spell(value);
  }

  std::string object(Members& members) {
    static constexpr std::string_view unknown[] = {
        "[[],{},[null,true]]", "-1.5E+09", "{\"id\":\"\\ud83d\\ude39\"}", "\"\\/\"", "false", "0"};
    if (!plain_) {
      if (random_.chance(40)) members.emplace_back("somethingNew", random_.one(unknown));
      if (random_.chance(20)) members.emplace_back("ID", random_.one(unknown));
      if (random_.chance(20)) members.emplace_back("", random_.one(unknown));
      for (std::size_t i = members.size(); i > 1; --i) {
        std::swap(members[i - 1], members[random_.below(i)]);
      }
    }
    std::string out = "{";
    for (const auto& [name, value] : members) {
      if (out.size() > 1) out += ',';
      // One by one: operands of + may be evaluated in any order, and each of these draws numbers.
      out += blank();
      out += string(name);
      out += blank();
      out += ':';
      out += blank();
      out += value;
      out += blank();
    }
    out += blank();
    return out + '}';
  }

  std::string blank() {
    static constexpr std::string_view blanks[] = {"", "", "", " ", "\n", "\r\n\t", "        "};
    return plain_ ? std::string() : std::string(random_.one(blanks));
  }

  static void append_unit(std::string& out, std::uint32_t unit, bool upper) {
    char escape[8];
    std::snprintf(escape, sizeof escape, upper ? "\\u%04X" : "\\u%04x",
                  static_cast<unsigned>(unit));
    out += escape;
  }

  // `text` is UTF-8.
  std::string string(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
      const auto lead = static_cast<unsigned char>(text[i]);
      const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      std::uint32_t code_point = size == 1 ? lead : lead & (0x7FU >> size);
      for (std::size_t k = 1; k < size; ++k) {
        code_point = (code_point << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
      }
      const std::string_view bytes = text.substr(i, size);
      i += size;
      static constexpr std::string_view letters = "\"\\/\b\f\n\r\t";
      const std::size_t letter = size == 1 ? letters.find(bytes[0]) : std::string_view::npos;
      const bool must = lead < 0x20 || lead == '"' || lead == '\\';
      if (letter != std::string_view::npos && (must || !plain_) && random_.chance(must ? 80 : 50)) {
        out += '\\';
        out += "\"\\/bfnrt"[letter];
      } else if (must || (!plain_ && random_.chance(10))) {
        const bool upper = random_.chance(50);
        if (code_point >= 0x10000) {
          append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10U), upper);
          append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FFU), upper);
        } else {
          append_unit(out, code_point, upper);
        }
      } else {
        out += bytes;
      }
    }
    return out + '"';
  }

  // The calendar is the standard library's.
  std::string date_time(const datazone::Timestamp& value) {
    using namespace std::chrono;
    std::int64_t offset = plain_ || random_.chance(50) ? 0 : random_.between(-1439, 1439);
    std::int64_t local = value.seconds + offset * 60;
    if (local < -62'167'219'200 || local > 253'402'300'799) {
      offset = 0;
      local = value.seconds;
    }
    const sys_seconds instant{seconds{local}};
    const sys_days day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u%c%02d:%02d:%02d",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), !plain_ && random_.chance(20) ? 't' : 'T',
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    std::string out = buffer;
    if (value.nanoseconds != 0 || random_.chance(30)) {
      std::snprintf(buffer, sizeof buffer, ".%09u", static_cast<unsigned>(value.nanoseconds));
      out += buffer;
      if (random_.chance(50)) {  // trailing zeros say nothing, nor do digits beyond the ninth
        while (out.back() == '0' && out[out.size() - 2] != '.') out.pop_back();
      } else if (!plain_) {
        for (std::size_t n = random_.below(12); n != 0; --n)
          out += random_.one(std::string_view("0159"));
      }
    }
    if (offset == 0) {
      static constexpr std::string_view zones[] = {"Z", "z", "+00:00", "-00:00"};
      out += plain_ ? "Z" : random_.one(zones);
    } else {
      const auto minutes = static_cast<int>(offset < 0 ? -offset : offset);
      std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60,
                    minutes % 60);
      out += buffer;
    }
    return out;
  }

  Random& random_;
  bool plain_;
};

}  // namespace properties

#endif  // DATAZONE_TESTS_INTEROP_PROPERTIES_SPELL_HPP
