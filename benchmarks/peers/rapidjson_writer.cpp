// SPDX-License-Identifier: MIT
// RapidJSON's Writer into a string buffer that keeps its memory, with its check of UTF-8 on.
#define RAPIDJSON_SSE2  // as its documentation advises; the baseline has it
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "encoders.hpp"

namespace peers {
namespace {

using Buffer = rapidjson::StringBuffer;
using Writer = rapidjson::Writer<Buffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                 rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>;

template <std::size_t N>
void key(Writer& writer, const char (&name)[N]) {
  writer.Key(name, N - 1);
}

bool put(Writer& writer, std::string_view text) {
  return writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

template <std::size_t N>
bool text(Writer& writer, const char (&name)[N], const datazone::Text& value) {
  if (!value.has_value()) return true;
  key(writer, name);
  return put(writer, text_of(value));
}

template <std::size_t N>
void timestamp(Writer& writer, const char (&name)[N],
               const std::optional<datazone::Timestamp>& value) {
  if (!value) return;
  char digits[24];
  key(writer, name);
  put(writer, {digits, static_cast<std::size_t>(put_timestamp(digits, *value) - digits)});
}

template <std::size_t N>
void integer(Writer& writer, const char (&name)[N], const std::optional<std::int32_t>& value) {
  if (!value) return;
  key(writer, name);
  writer.Int(*value);
}

bool write(Writer& writer, const datazone::StartDataSourceRunResponse& value) {
  bool good = true;
  writer.StartObject();
  timestamp(writer, "createdAt", value.created_at);
  good &= text(writer, "dataSourceConfigurationSnapshot", value.data_source_configuration_snapshot);
  good &= text(writer, "dataSourceId", value.data_source_id);
  good &= text(writer, "domainId", value.domain_id);
  if (value.error_message) {
    key(writer, "errorMessage");
    writer.StartObject();
    good &= text(writer, "errorDetail", value.error_message->error_detail);
    if (value.error_message->error_type.has_value()) {
      key(writer, "errorType");
      good &= put(writer, name_of(value.error_message->error_type));
    }
    writer.EndObject();
  }
  good &= text(writer, "id", value.id);
  good &= text(writer, "projectId", value.project_id);
  if (value.run_statistics_for_assets) {
    const auto& counters = *value.run_statistics_for_assets;
    key(writer, "runStatisticsForAssets");
    writer.StartObject();
    integer(writer, "added", counters.added);
    integer(writer, "failed", counters.failed);
    integer(writer, "skipped", counters.skipped);
    integer(writer, "unchanged", counters.unchanged);
    integer(writer, "updated", counters.updated);
    writer.EndObject();
  }
  timestamp(writer, "startedAt", value.started_at);
  key(writer, "status");
  good &= put(writer, name_of(value.status));
  timestamp(writer, "stoppedAt", value.stopped_at);
  key(writer, "type");
  good &= put(writer, name_of(value.type));
  timestamp(writer, "updatedAt", value.updated_at);
  return good && writer.EndObject();
}

}  // namespace

std::string_view encode_rapidjson(const datazone::StartDataSourceRunResponse& value,
                                  std::span<char>) {
  static Buffer buffer;
  static Writer writer;
  buffer.Clear();
  writer.Reset(buffer);
  if (!write(writer, value)) return {};
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace peers
