// SPDX-License-Identifier: MIT
// The encoder that one writes by hand: a pointer that moves, a table of escapes, to_chars. Like
// ours it never writes past the end of the buffer.
#include <charconv>

#include "encoders.hpp"

namespace peers {
namespace {

class Writer {
 public:
  explicit Writer(std::span<char> out) : begin_(out.data()), p_(begin_), end_(p_ + out.size()) {}

  void literal(std::string_view text) {
    if (!room(text.size())) return;
    std::memcpy(p_, text.data(), text.size());
    p_ += text.size();
  }
  // `name` with the comma or brace before it and the colon after it.
  void text(std::string_view name, const datazone::Text& value) {
    if (value.has_value()) string(name, text_of(value));
  }
  void string(std::string_view name, std::string_view value) {
    literal(name);
    if (!room(6 * value.size() + 2)) return;
    *p_++ = '"';
    char* const after = put_escaped(p_, value);
    if (after == nullptr) {
      failed_ = true;
      return;
    }
    p_ = after;
    *p_++ = '"';
  }
  void timestamp(std::string_view name, const std::optional<datazone::Timestamp>& value) {
    if (!value) return;
    literal(name);
    if (!room(26)) return;
    *p_++ = '"';
    p_ = put_timestamp(p_, *value);
    *p_++ = '"';
  }
  // The nested counters: the first one has no comma before it.
  void integer(std::string_view name, const std::optional<std::int32_t>& value) {
    if (!value) return;
    literal(p_[-1] == '{' ? name.substr(1) : name);
    if (!room(11)) return;
    p_ = std::to_chars(p_, end_, *value).ptr;
  }
  std::string_view done() const {
    return failed_ ? std::string_view() : std::string_view(begin_, size());
  }

 private:
  std::size_t size() const { return static_cast<std::size_t>(p_ - begin_); }
  bool room(std::size_t bytes) {
    if (static_cast<std::size_t>(end_ - p_) < bytes) failed_ = true;
    return !failed_;
  }

  char* begin_;
  char* p_;
  char* end_;
  bool failed_ = false;
};

}  // namespace

std::string_view encode_to_chars(const datazone::StartDataSourceRunResponse& value,
                                 std::span<char> out) {
  Writer writer(out);
  writer.timestamp("{\"createdAt\":", value.created_at);
  writer.text(",\"dataSourceConfigurationSnapshot\":", value.data_source_configuration_snapshot);
  writer.text(",\"dataSourceId\":", value.data_source_id);
  writer.text(",\"domainId\":", value.domain_id);
  if (value.error_message) {
    const auto& error = *value.error_message;
    writer.literal(",\"errorMessage\":{");
    writer.text("\"errorDetail\":", error.error_detail);
    if (error.error_type.has_value()) {
      writer.string(error.error_detail.has_value() ? ",\"errorType\":" : "\"errorType\":",
                    name_of(error.error_type));
    }
    writer.literal("}");
  }
  writer.text(",\"id\":", value.id);
  writer.text(",\"projectId\":", value.project_id);
  if (value.run_statistics_for_assets) {
    const auto& counters = *value.run_statistics_for_assets;
    writer.literal(",\"runStatisticsForAssets\":{");
    writer.integer(",\"added\":", counters.added);
    writer.integer(",\"failed\":", counters.failed);
    writer.integer(",\"skipped\":", counters.skipped);
    writer.integer(",\"unchanged\":", counters.unchanged);
    writer.integer(",\"updated\":", counters.updated);
    writer.literal("}");
  }
  writer.timestamp(",\"startedAt\":", value.started_at);
  writer.string(",\"status\":", name_of(value.status));
  writer.timestamp(",\"stoppedAt\":", value.stopped_at);
  writer.string(",\"type\":", name_of(value.type));
  writer.timestamp(",\"updatedAt\":", value.updated_at);
  writer.literal("}");
  return writer.done();
}

}  // namespace peers
