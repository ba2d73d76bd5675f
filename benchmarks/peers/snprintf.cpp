// SPDX-License-Identifier: MIT
// snprintf, member by member. It knows no escapes, so texts go through the plain loop first.
#include <cstdio>
#include <vector>

#include "encoders.hpp"

namespace peers {
namespace {

class Printer {
 public:
  explicit Printer(std::span<char> out) : out_(out) {}

  template <class... Values>
  void print(const char* format, Values... values) {
    const int length = std::snprintf(out_.data() + size_, out_.size() - size_, format, values...);
    if (length < 0 || static_cast<std::size_t>(length) >= out_.size() - size_) {
      failed_ = true;
    } else {
      size_ += static_cast<std::size_t>(length);
    }
  }
  void string(const char* name, std::string_view value) {
    static std::vector<char> scratch;
    if (scratch.size() < 6 * value.size()) scratch.resize(6 * value.size());
    const char* const end = put_escaped(scratch.data(), value);
    if (end == nullptr) {
      failed_ = true;
    } else {
      print("%s\"%.*s\"", name, static_cast<int>(end - scratch.data()), scratch.data());
    }
  }
  void text(const char* name, const datazone::Text& value) {
    if (value.has_value()) string(name, text_of(value));
  }
  void timestamp(const char* name, const std::optional<datazone::Timestamp>& value) {
    if (!value) return;
    const TimeParts t = parts_of(*value);
    if (t.millisecond != 0) {
      print("%s\"%04d-%02d-%02dT%02d:%02d:%02d.%03dZ\"", name, t.year, t.month, t.day, t.hour,
            t.minute, t.second, t.millisecond);
    } else {
      print("%s\"%04d-%02d-%02dT%02d:%02d:%02dZ\"", name, t.year, t.month, t.day, t.hour, t.minute,
            t.second);
    }
  }
  void integer(const char* name, const std::optional<std::int32_t>& value) {
    if (value) print("%s%s%d", out_[size_ - 1] == '{' ? "" : ",", name, *value);
  }
  std::string_view done() const {
    return failed_ ? std::string_view() : std::string_view(out_.data(), size_);
  }

 private:
  std::span<char> out_;
  std::size_t size_ = 0;
  bool failed_ = false;
};

}  // namespace

std::string_view encode_snprintf(const datazone::StartDataSourceRunResponse& value,
                                 std::span<char> out) {
  Printer printer(out);
  printer.timestamp("{\"createdAt\":", value.created_at);
  printer.text(",\"dataSourceConfigurationSnapshot\":", value.data_source_configuration_snapshot);
  printer.text(",\"dataSourceId\":", value.data_source_id);
  printer.text(",\"domainId\":", value.domain_id);
  if (value.error_message) {
    const auto& error = *value.error_message;
    printer.print("%s", ",\"errorMessage\":{");
    printer.text("\"errorDetail\":", error.error_detail);
    if (error.error_type.has_value()) {
      printer.string(error.error_detail.has_value() ? ",\"errorType\":" : "\"errorType\":",
                     name_of(error.error_type));
    }
    printer.print("%s", "}");
  }
  printer.text(",\"id\":", value.id);
  printer.text(",\"projectId\":", value.project_id);
  if (value.run_statistics_for_assets) {
    const auto& counters = *value.run_statistics_for_assets;
    printer.print("%s", ",\"runStatisticsForAssets\":{");
    printer.integer("\"added\":", counters.added);
    printer.integer("\"failed\":", counters.failed);
    printer.integer("\"skipped\":", counters.skipped);
    printer.integer("\"unchanged\":", counters.unchanged);
    printer.integer("\"updated\":", counters.updated);
    printer.print("%s", "}");
  }
  printer.timestamp(",\"startedAt\":", value.started_at);
  printer.string(",\"status\":", name_of(value.status));
  printer.timestamp(",\"stoppedAt\":", value.stopped_at);
  printer.string(",\"type\":", name_of(value.type));
  printer.timestamp(",\"updatedAt\":", value.updated_at);
  printer.print("%s", "}");
  return printer.done();
}

}  // namespace peers
