// SPDX-License-Identifier: MIT
// Inputs that would hurt a careless reader, of any size, and what each call must say.
// A shape is a head, a unit over and over, and a tail.
#ifndef DATAZONE_TESTS_SUPPORT_HOSTILE_SHAPES_HPP
#define DATAZONE_TESTS_SUPPORT_HOSTILE_SHAPES_HPP

#include <datazone/datazone.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace datazone_test {

using datazone::Errc;
using datazone::Error;

// What reads a shape. Those without an error of their own say invalid_label for "not as expected".
using Call = Error (*)(std::string_view);

struct HostileShape {
  std::string_view name;
  Call call;
  std::string_view head;
  std::string_view unit;
  std::string_view tail;
  Errc code;
  std::size_t at;  // of the error: in the head and the first units,
  bool in_tail;    // or in the tail
  std::string_view member = {};
  std::size_t index = Error::no_index;

  // The text of about so many bytes, in storage that one shape may leave to the next.
  std::string_view text(std::size_t bytes, std::string& out) const {
    const std::size_t count = bytes / unit.size();
    out.resize(head.size() + count * unit.size() + tail.size());
    char* const units = std::copy(head.begin(), head.end(), out.data());
    std::size_t done = unit.copy(units, unit.size());
    while (done < count * unit.size()) {
      const std::size_t more = std::min(done, count * unit.size() - done);
      std::memcpy(units + done, units, more);
      done += more;
    }
    std::copy(tail.begin(), tail.end(), units + done);
    return out;
  }
  Error expected(std::string_view text) const noexcept {
    if (code == Errc::ok) return {};
    return {code, in_tail ? text.size() - tail.size() + at : at, member, index};
  }
};

inline Error response(std::string_view text) {
  return datazone::decode<datazone::StartDataSourceRunResponse>(text).error;
}
inline Error request_body(std::string_view text) {
  return datazone::decode_request("/v2/domains/dzd_a/data-sources/x/runs", text).error;
}
inline Error target(std::string_view text) { return datazone::decode_request(text, {}).error; }
inline Error verdict(bool good) { return good ? Error{} : Error{Errc::invalid_label, 0, {}}; }
inline Error error_body(std::string_view text) {
  return verdict(datazone::decode_error(500, "ThrottlingException", text).is_throttling());
}
inline Error error_header(std::string_view text) {
  return verdict(datazone::decode_error(500, text, "{}").is_server_fault());
}
inline Error timestamp(std::string_view text) {
  return verdict(datazone::Timestamp::parse(text).has_value());
}
inline Error identifier(std::string_view text) {
  return verdict(!datazone::is_project_id(text) && !datazone::DomainId::unchecked(text));
}
inline Error pattern(std::string_view text) {
  return verdict(datazone::matches<"^[a-z]*[0-9]{1,36}-[^-]+$">(text));
}
// Writes it, plain as it is, as a member's text; what cannot be a text is refused by name.
inline Error encoded(std::string_view text) {
  datazone::StartDataSourceRunResponse value;
  value.domain_id = text;
  const datazone::Encoded result = datazone::encode(value, {});
  return result.error.code == Errc::buffer_too_small ? verdict(result.needed > text.size())
                                                     : result.error;
}
// Reads it and uses the snapshot: its copy, its comparison, its way out.
inline Error used(std::string_view text) {
  const auto found = datazone::decode<datazone::StartDataSourceRunResponse>(text);
  if (!found) return found.error;
  const datazone::Text& snapshot = found->data_source_configuration_snapshot;
  return verdict(snapshot.copy_to({}).needed == snapshot.size() && snapshot == snapshot &&
                 datazone::encoded_size(*found) > snapshot.size());
}

// Reads a page and walks it: its elements, their comparison, their way out.
inline Error page(std::string_view text) {
  const auto found = datazone::decode<datazone::ListDataSourceRunsResponse>(text);
  if (!found) return found.error;
  std::size_t size = 0;
  for (const auto& run : found->items) size += run.id.size() <= text.size() ? 1U : 0U;
  return verdict(size == found->items.size() && *found == *found &&
                 datazone::encoded_size(*found) != 0 && datazone::text_size(*found) <= text.size());
}
inline Error event(std::string_view text) {
  return datazone::decode<datazone::DataSourceRunEvent>(text).error;
}
// Reads a target and writes it again.
inline Error query(std::string_view text) {
  const auto found = datazone::decode_request<datazone::ListDataSourceRunsRequest>(text, {});
  if (!found) return found.error;
  const datazone::Text& token = found->next_token;
  return verdict(token == token && datazone::encode_target(*found, {}).needed >= token.size());
}
inline Error routed(std::string_view text) {
  return verdict(!datazone::route("GET", text) && datazone::allowed_methods(text).empty());
}

#define RUNS "/v2/domains/dzd_a/data-sources/x/runs"
#define SNAPSHOT R"({"dataSourceConfigurationSnapshot":")"

inline constexpr std::array hostile_shapes{
    HostileShape{"brackets", response, "", "[", "", Errc::wrong_type, 0, false},
    HostileShape{"brackets skipped", response, R"({"x":)", "[", "", Errc::too_deep, 517, false},
    HostileShape{"braces", response, "", R"({"a":)", "", Errc::too_deep, 2565, false},
    HostileShape{"brackets of a request", request_body, R"({"x":)", "[", "", Errc::too_deep, 517,
                 false},
    HostileShape{"brackets of an error", error_body, R"({"x":)", "[", "", Errc::ok, 0, false},
    HostileShape{"wide", response, R"({"x":[)", "[],{},", "[]]}", Errc::ok, 0, false},
    HostileShape{"unknown members", response, "{", R"("x":0,)", R"("id":7})", Errc::wrong_type, 5,
                 true, "id"},
    HostileShape{"members of an unknown one", response, R"({"x":{)", R"("x":0,)", R"("y":}})",
                 Errc::unexpected_byte, 4, true},
    HostileShape{"members of a known one", response, R"({"errorMessage":{)", R"("x":0,)",
                 R"("errorType":7}})", Errc::wrong_type, 12, true, "errorMessage.errorType"},
    HostileShape{"elements", response, R"({"x":[)", "null,", "]}", Errc::unexpected_byte, 0, true},
    HostileShape{"unknown members of an error", error_body, "{", R"("x":0,)", R"("id":7})",
                 Errc::ok, 0, false},
    HostileShape{"escaped unknown members", response, "{", R"("\u0069e":0,)", R"("id":7})",
                 Errc::wrong_type, 5, true, "id"},
    HostileShape{"nearly the longest name", response, "{",
                 R"("dataSourceConfigurationSnapshoT":0,)", R"("id":7})", Errc::wrong_type, 5, true,
                 "id"},
    HostileShape{"nearly each short name", response, "{",
                 R"("ie":0,"typ":0,"statuS":0,"createdAT":0,"domainid":0,"projectI":0,)",
                 R"("id":7})", Errc::wrong_type, 5, true, "id"},
    HostileShape{"one long name", response, R"({")", "dataSourceConfigurationSnapshot",
                 R"(":0,"id":7})", Errc::wrong_type, 9, true, "id"},
    HostileShape{"one long escaped name", response, R"({")", R"(\u0069)", R"(":0,"id":7})",
                 Errc::wrong_type, 9, true, "id"},
    HostileShape{"short escapes", used, SNAPSHOT, R"(\n)", R"("})", Errc::ok, 0, false},
    HostileShape{"backslashes", used, SNAPSHOT, R"(\\)", R"("})", Errc::ok, 0, false},
    HostileShape{"escapes of six", used, SNAPSHOT, R"(\u00e9)", R"("})", Errc::ok, 0, false},
    HostileShape{"pairs", used, SNAPSHOT, R"(\ud83d\ude39)", R"("})", Errc::ok, 0, false},
    HostileShape{"a bad escape", used, SNAPSHOT, R"(\")", R"(\x"})", Errc::invalid_escape, 0, true,
                 "dataSourceConfigurationSnapshot"},
    HostileShape{"a lone surrogate", used, SNAPSHOT, R"(\ud83d\ude39)", R"(\ud83d"})",
                 Errc::lone_surrogate, 0, true, "dataSourceConfigurationSnapshot"},
    HostileShape{"no end", used, SNAPSHOT, R"(\\)", R"(\")", Errc::truncated, 2, true,
                 "dataSourceConfigurationSnapshot"},
    HostileShape{"two bytes", used, SNAPSHOT, "\xc3\xa9", R"("})", Errc::ok, 0, false},
    HostileShape{"three bytes", used, SNAPSHOT, "\xe2\x82\xac", R"("})", Errc::ok, 0, false},
    HostileShape{"four bytes", used, SNAPSHOT, "\xf0\x9f\x98\xb9", R"("})", Errc::ok, 0, false},
    HostileShape{"bad UTF-8", used, SNAPSHOT, "\xe2\x82\xac", "\xed\xa0\x80\"}", Errc::invalid_utf8,
                 0, true, "dataSourceConfigurationSnapshot"},
    HostileShape{"a control", used, SNAPSHOT, "x", "\x1f\"}", Errc::control_character, 0, true,
                 "dataSourceConfigurationSnapshot"},
    HostileShape{"digits skipped", response, R"({"x":1)", "9", "x}", Errc::unexpected_byte, 0,
                 true},
    HostileShape{"digits read", response, R"({"runStatisticsForAssets":{"added":1)", "9", "}}",
                 Errc::out_of_range, 35, false, "runStatisticsForAssets.added"},
    HostileShape{"zeros of a fraction", response, R"({"runStatisticsForAssets":{"added":1.)", "0",
                 "1}}", Errc::wrong_type, 35, false, "runStatisticsForAssets.added"},
    HostileShape{"digits of an exponent", response, R"({"runStatisticsForAssets":{"added":0e)", "9",
                 R"(},"id":7})", Errc::wrong_type, 7, true, "id"},
    HostileShape{"digits of a time", response, R"({"createdAt":1.)", "9", R"(,"id":7})",
                 Errc::wrong_type, 6, true, "id"},
    HostileShape{"digits of a second", response, R"({"createdAt":"2024-05-01T10:20:30.)", "9",
                 R"(Z","id":7})", Errc::wrong_type, 8, true, "id"},
    HostileShape{"digits of a date", timestamp, "2024-05-01T10:20:30.", "9", "Z", Errc::ok, 0,
                 false},
    HostileShape{"blanks", response, "{", " \t\r\n", "x}", Errc::unexpected_byte, 0, true},
    HostileShape{"blanks behind", response, "{}", " ", "x", Errc::trailing_bytes, 0, true},
    HostileShape{"escapes of a target", target, "/v2/domains/", "%41", "/data-sources/x/runs",
                 Errc::invalid_label, 12, false, "domainIdentifier"},
    HostileShape{"slashes of a target", target, "/v2/domains/dzd_a/data-sources/x/runs", "/", "",
                 Errc::no_route, 0, false},
    HostileShape{"a query", target, "/v2/domains/dzd_a/data-sources/x/runs?", "a=%b&", "", Errc::ok,
                 0, false},
    HostileShape{"types of an error", error_header, "", "a#b:,", "", Errc::ok, 0, false},
    HostileShape{"a type in the body", error_body, R"({"__type":")", "a#b:,", R"("})", Errc::ok, 0,
                 false},
    HostileShape{"an identifier", identifier, "dzd_", "a", "", Errc::ok, 0, false},
    HostileShape{"a pattern", pattern, "", "a", "7-x", Errc::ok, 0, false},
    HostileShape{"escapes to write", encoded, "", "\"\x01\\", "", Errc::ok, 0, false},
    HostileShape{"bad UTF-8 to write", encoded, "", "\xe2\x82\xac", "\xc3", Errc::invalid_utf8, 0,
                 true, "domainId"},

    HostileShape{"elements of a list", page, R"({"items":[)", "{},", "{}]}", Errc::ok, 0, false},
    HostileShape{"runs of a list", page, R"({"items":[)",
                 R"({"createdAt":"2024-05-01T10:20:30Z","id":"r","status":"SUCCESS"},)", "{}]}",
                 Errc::ok, 0, false},
    HostileShape{"nulls of a list", page, R"({"items":[{},)", "null,", "{}]}", Errc::ok, 0, false},
    HostileShape{"blanks of a list", page, R"({"items":[)", " \t\r\n", "{}]}", Errc::ok, 0, false},
    HostileShape{"blanks in an element", page, R"({"items":[{)", " ", "}]}", Errc::ok, 0, false},
    HostileShape{"escapes in an element", page, R"({"items":[{"id":")", R"(\u00e9)", R"("}]})",
                 Errc::ok, 0, false},
    HostileShape{"lists in a list", page, R"({"items":)", "[", "", Errc::wrong_type, 10, false,
                 "items", 0},
    HostileShape{"brackets of an element", page, R"({"items":[{"x":)", "[", "", Errc::too_deep,
                 15 + 512, false, "items", 0},
    HostileShape{"members of an element", page, R"({"items":[{)", R"("x":0,)", R"("id":7}]})",
                 Errc::wrong_type, 5, true, "items.id", 0},
    HostileShape{"digits of a version", event, R"({"version":1)", "9", R"(,"id":7})",
                 Errc::wrong_type, 6, true, "id"},
    HostileShape{"members of an event", event, R"({"detail":{"metadata":{)", R"("ie":0,)",
                 R"("id":7}}})", Errc::wrong_type, 5, true, "detail.metadata.id"},
    HostileShape{"a token", query, RUNS "?nextToken=", "a", "", Errc::ok, 0, false},
    HostileShape{"a token in escapes", query, RUNS "?nextToken=", "%41%C3%A9", "", Errc::ok, 0,
                 false},
    HostileShape{"a token that is not UTF-8", query, RUNS "?nextToken=", "%C3%A9", "%C3",
                 Errc::invalid_utf8, 0, true, "nextToken"},
    HostileShape{"parameters", query, RUNS "?", "a=b&", "maxResults=x", Errc::wrong_type, 11, true,
                 "maxResults"},
    HostileShape{"parameters of no name", query, RUNS "?", "&=", "&maxResults=x", Errc::wrong_type,
                 12, true, "maxResults"},
    HostileShape{"the name of a parameter", query, RUNS "?", "%61", "=%", Errc::invalid_escape, 1,
                 true},
    HostileShape{"digits of a parameter", query, RUNS "?maxResults=", "9", "", Errc::out_of_range,
                 49, false, "maxResults"},
    HostileShape{"slashes to route", routed, RUNS, "/", "", Errc::ok, 0, false},
};

#undef SNAPSHOT
#undef RUNS

}  // namespace datazone_test

#endif  // DATAZONE_TESTS_SUPPORT_HOSTILE_SHAPES_HPP
