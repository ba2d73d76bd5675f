// SPDX-License-Identifier: MIT
// Request bodies as a server reads them: what Smithy's malformed-request protocol tests refuse.
#ifndef DATAZONE_TESTS_SUPPORT_MALFORMED_BODY_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_MALFORMED_BODY_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <optional>
#include <string_view>

#include "support/caret.hpp"
#include "support/row.hpp"

namespace datazone_test {

struct MalformedBodyCase {
  std::string_view name;
  Tag tag;
  At body;
  datazone::Errc code = datazone::Errc::ok;
  std::string_view member;
  std::optional<std::string_view> token;  // what is read where the body is accepted
};

namespace malformed_body_cases {

using namespace literals;
using datazone::Errc;

inline constexpr std::optional<std::string_view> absent{};

constexpr MalformedBodyCase refused(std::string_view name, Tag tag, At body, Errc code,
                                    std::string_view member = {}) noexcept {
  return {name, tag, body, code, member, absent};
}
constexpr MalformedBodyCase accepted(std::string_view name, Tag tag, At body,
                                     std::optional<std::string_view> token) noexcept {
  return {name, tag, body, Errc::ok, {}, token};
}

inline constexpr auto table = std::to_array<MalformedBodyCase>({
    refused("G1", Tag::spec, "{^["_at, Errc::unexpected_byte),
    refused("G2", Tag::spec, R"({ "clientToken": "t" }^abc)"_at, Errc::trailing_bytes),
    refused("G3", Tag::spec, R"(^abc{ "clientToken": "t" })"_at, Errc::unexpected_byte),
    refused("G4", Tag::spec, "{ \"clientToken\": \"t\" ^// c\n}"_at, Errc::unexpected_byte),
    refused("G5", Tag::spec, R"({ "clientToken": "t" ^/* c */ })"_at, Errc::unexpected_byte),
    refused("G6", Tag::spec, "{\"clientToken\" :^\f\"t\"}"_at, Errc::unexpected_byte,
            "clientToken"),
    refused("G7", Tag::spec, R"({^'clientToken': 't'})"_at, Errc::unexpected_byte),
    refused("G8", Tag::spec, R"({"clientToken": "t",^})"_at, Errc::unexpected_byte),
    refused("G9", Tag::spec, R"(^[{ "clientToken": "t"}])"_at, Errc::wrong_type),
    refused("G10", Tag::spec, "^10"_at, Errc::wrong_type),
    refused("G11", Tag::spec, "^null"_at, Errc::wrong_type),
    refused("G12 text", Tag::sdk, R"(^"x")"_at, Errc::wrong_type),
    refused("G12 true", Tag::sdk, "^true"_at, Errc::wrong_type),
    accepted("G13", Tag::spec, ""_at, absent),
    accepted("G14 compact", Tag::spec, "{}"_at, absent),
    accepted("G14 with blanks", Tag::spec, " {} "_at, absent),
    accepted("G15", Tag::spec, R"({"clientToken":null})"_at, absent),
    refused("G16 number", Tag::sdk, R"({"clientToken":^5})"_at, Errc::wrong_type, "clientToken"),
    refused("G16 true", Tag::sdk, R"({"clientToken":^true})"_at, Errc::wrong_type, "clientToken"),
    refused("G16 array", Tag::sdk, R"({"clientToken":^["t"]})"_at, Errc::wrong_type, "clientToken"),
    refused("G16 object", Tag::sdk, R"({"clientToken":^{}})"_at, Errc::wrong_type, "clientToken"),
    accepted("G17", Tag::sdk, R"({"clientToken":"t","zzz":[{"a":{}}]})"_at, "t"),
    refused("G18", Tag::choice, R"({"clientToken":"a",^"clientToken":"b"})"_at,
            Errc::duplicate_member, "clientToken"),
    refused("cut behind a name and many blanks", Tag::ours,
            "{\"clientToken\":                                                                ^"_at,
            Errc::truncated),
    refused("G19", Tag::rfc, R"({"clientToken":"t"^)"_at, Errc::truncated),
    refused("G20 no colon", Tag::rfc, R"({"clientToken"^})"_at, Errc::unexpected_byte),
    refused("G20 no value", Tag::rfc, R"({"clientToken":^})"_at, Errc::unexpected_byte,
            "clientToken"),
    refused("G20 comma first", Tag::rfc, R"({^,"clientToken":"t"})"_at, Errc::unexpected_byte),
    refused("G20 two commas", Tag::rfc, R"({"a":1,^,"b":2})"_at, Errc::unexpected_byte),
    refused("G21", Tag::rfc, "{\"clientToken\":\"a^\tb\"}"_at, Errc::control_character,
            "clientToken"),
    refused("G22 hex", Tag::rfc, R"({"clientToken":"^\u00zz"})"_at, Errc::invalid_escape,
            "clientToken"),
    refused("G22 surrogate", Tag::choice, R"({"clientToken":"^\ud800"})"_at, Errc::lone_surrogate,
            "clientToken"),
    refused("G23 C3 28", Tag::rfc, "{\"clientToken\":\"^\xc3\x28\"}"_at, Errc::invalid_utf8,
            "clientToken"),
    refused("G23 ED A0 80", Tag::rfc, "{\"clientToken\":\"^\xed\xa0\x80\"}"_at, Errc::invalid_utf8,
            "clientToken"),
    refused("G23 F4 90 80 80", Tag::rfc, "{\"clientToken\":\"^\xf4\x90\x80\x80\"}"_at,
            Errc::invalid_utf8, "clientToken"),
    refused("G24 01", Tag::rfc, R"({"zzz":0^1})"_at, Errc::unexpected_byte),
    refused("G24 1.", Tag::rfc, R"({"zzz":1.^})"_at, Errc::unexpected_byte),
    refused("G25 \\q", Tag::rfc, R"({"zzz":"^\q"})"_at, Errc::invalid_escape),
    refused("G25 \\u12", Tag::rfc, R"({"zzz":"^\u12"})"_at, Errc::invalid_escape),
    refused("G25 \\u00zz", Tag::rfc, R"({"zzz":"^\u00zz"})"_at, Errc::invalid_escape),
    refused("G25 \\ud800", Tag::choice, R"({"zzz":"^\ud800"})"_at, Errc::lone_surrogate),
    refused("G26", Tag::rfc, "^\xc2\xa0{}"_at, Errc::unexpected_byte),
    accepted("G27", Tag::spec, R"({"clientToken":""})"_at, ""),

    refused("a bad escape in an unknown name", Tag::ours, R"({"z^\qz":1})"_at,
            Errc::invalid_escape),
    refused("a lone surrogate in an unknown name", Tag::ours, R"({"z^\udc00":1})"_at,
            Errc::lone_surrogate),
    refused("bytes that are not UTF-8 in an unknown name", Tag::ours, "{\"z^\xff\":1}"_at,
            Errc::invalid_utf8),
    accepted("a name with escapes", Tag::ours, R"({"client\u0054oken":"\u0074"})"_at, "t"),
    refused("twice, the second name with escapes", Tag::ours,
            R"({"clientToken":"a",^"client\u0054oken":null})"_at, Errc::duplicate_member,
            "clientToken"),
    accepted("members that only a response has", Tag::ours, R"({"id":5,"status":{},"id":[]})"_at,
             absent),
});

}  // namespace malformed_body_cases

// Read by a server, beside a path that is fine. A request body has no issues: both modes agree.
constexpr std::string_view fault(const MalformedBodyCase& row) noexcept {
  using namespace datazone;
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto found =
        decode_request("/v2/domains/dzd_abc/data-sources/ds1/runs", row.body.text(), mode);
    if (!found.issues.empty()) {
      return "issues";
    }
    if (row.code != Errc::ok) {
      if (found || found.error.code != row.code) {
        return "error code";
      }
      if (found.error.offset != row.body.offset()) {
        return "error offset";
      }
      if (found.error.member != row.member) {
        return "error member";
      }
      if (found.value != StartDataSourceRunRequest{}) {
        return "a value beside an error";
      }
      continue;
    }
    if (!found) {
      return "refused";
    }
    if (found.value.domain_identifier.view() != "dzd_abc" ||
        found.value.data_source_identifier.view() != "ds1") {
      return "labels";
    }
    if (found.value.client_token.has_value() != row.token.has_value()) {
      return "token";
    }
    if (row.token && found.value.client_token != *row.token) {
      return "token";
    }
  }
  return {};
}

}  // namespace datazone_test

#endif
