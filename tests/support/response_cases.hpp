// SPDX-License-Identifier: MIT
// Response bodies, as Smithy's restJson1 protocol tests, RFC 8259 and the AWS SDKs read them. C52,
// of 100,000 levels, is judged at run time only.
#ifndef DATAZONE_TESTS_SUPPORT_RESPONSE_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_RESPONSE_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <string_view>

#include "support/caret.hpp"
#include "support/response_case.hpp"
#include "support/row.hpp"

namespace datazone_test::response_cases {

using namespace literals;
using datazone::DataSourceErrorType;
using datazone::DataSourceRunStatus;
using datazone::DataSourceRunType;
using datazone::Errc;
using datazone::StartDataSourceRunResponse;
using datazone::Timestamp;

using Response = StartDataSourceRunResponse;

constexpr bool blank(const Response& r) noexcept { return r == Response{}; }
constexpr bool only_id(const Response& r, std::string_view id) noexcept {
  Response expected;
  expected.id = id;
  return r == expected && r.id.has_value();
}

inline constexpr std::string_view every_required =
    "createdAt dataSourceId domainId id projectId status type updatedAt";

inline constexpr auto table = std::to_array<ResponseCase>({
    {"C1", Tag::spec,
     R"({"domainId":"dzd_abc","dataSourceId":"ds1","id":"r1","projectId":"p1",)"
     R"("status":"REQUESTED","type":"PRIORITIZED","createdAt":"2024-05-01T10:20:30.123Z",)"
     R"("updatedAt":"2024-05-01T10:20:30Z"})"_at,
     reads(every_required,
           [](const Response& r) {
             return r.domain_id == "dzd_abc" && r.data_source_id == "ds1" && r.id == "r1" &&
                    r.project_id == "p1" && r.status == DataSourceRunStatus::requested &&
                    r.type == DataSourceRunType::prioritized &&
                    r.created_at == Timestamp{1714558830, 123000000} &&
                    r.updated_at == Timestamp{1714558830, 0} && !r.started_at && !r.stopped_at &&
                    !r.error_message && !r.run_statistics_for_assets &&
                    !r.data_source_configuration_snapshot.has_value();
           })},
    {"C2", Tag::spec, "^"_at, reads("", blank, {{Errc::another_shape, ""}})},
    {"C3", Tag::spec, "{^}"_at, reads("", blank, {{Errc::another_shape, ""}})},
    {"C4", Tag::choice, "  \n^"_at, refuses(Errc::truncated)},
    {"C5", Tag::choice, "^null"_at, refuses(Errc::wrong_type)},
    {"C6", Tag::choice, "^[]"_at, refuses(Errc::wrong_type)},
    {"C7", Tag::choice, R"(^"x")"_at, refuses(Errc::wrong_type)},
    {"C8", Tag::choice, "^5"_at, refuses(Errc::wrong_type)},
    {"C9", Tag::sdk, R"({"id":"r","newThing":{"a":[1,{"b":null}]},"x":1^})"_at,
     reads("id", [](const Response& r) { return only_id(r, "r"); }, {{Errc::another_shape, ""}})},
    {"C10", Tag::spec,
     R"({"id":null,"status":null,"createdAt":null,"runStatisticsForAssets":null,)"
     R"("errorMessage":null})"_at,
     reads("", blank)},
    {"C11", Tag::spec,
     R"({"runStatisticsForAssets":{"added":null,"failed":0},)"
     R"("errorMessage":{"errorType":null,"errorDetail":null^}})"_at,
     reads("",
           [](const Response& r) {
             return r.run_statistics_for_assets && !r.run_statistics_for_assets->added &&
                    r.run_statistics_for_assets->failed == 0 && r.error_message &&
                    !r.error_message->error_type.has_value() &&
                    !r.error_message->error_detail.has_value();
           },
           {{Errc::missing_required, "errorMessage.errorType"}})},
    {"C12", Tag::spec,
     R"({"status":^"PAUSED","type":^"MANUAL","errorMessage":{"errorType":^"BRAND_NEW"}})"_at,
     reads("status type",
           [](const Response& r) {
             return r.status.has_value() && !r.status.known() && r.status.text() == "PAUSED" &&
                    !r.type.known() && r.type.text() == "MANUAL" && r.error_message &&
                    !r.error_message->error_type.known() &&
                    r.error_message->error_type.text() == "BRAND_NEW";
           },
           {{Errc::unknown_enum_value, "status"},
            {Errc::unknown_enum_value, "type"},
            {Errc::unknown_enum_value, "errorMessage.errorType"}})},
    {"C13", Tag::sdk, R"({"status":^"running"})"_at,
     reads("status",
           [](const Response& r) { return !r.status.known() && r.status.text() == "running"; },
           {{Errc::unknown_enum_value, "status"}})},
    {"C14", Tag::sdk, R"({"status":^""})"_at,
     reads("status",
           [](const Response& r) {
             return r.status.has_value() && !r.status.known() && r.status.text() == "";
           },
           {{Errc::unknown_enum_value, "status"}})},
    {"C15", Tag::choice, R"({"status":^5})"_at, refuses(Errc::wrong_type, "status")},
    {"C16", Tag::choice, R"({"id":^5})"_at, refuses(Errc::wrong_type, "id")},
    {"C17", Tag::choice, R"({"id":^true})"_at, refuses(Errc::wrong_type, "id")},
    {"C18", Tag::choice, R"({"id":^{}})"_at, refuses(Errc::wrong_type, "id")},
    {"C19", Tag::choice, R"({"runStatisticsForAssets":^"x"})"_at,
     refuses(Errc::wrong_type, "runStatisticsForAssets")},
    {"C20", Tag::choice, R"({"runStatisticsForAssets":^[]})"_at,
     refuses(Errc::wrong_type, "runStatisticsForAssets")},
    {"C21", Tag::choice, R"({"errorMessage":^[{"errorType":"CONFLICT_EXCEPTION"}]})"_at,
     refuses(Errc::wrong_type, "errorMessage")},
    {"C22", Tag::sdk, R"({"id":"r"}^abc)"_at, refuses(Errc::trailing_bytes)},
    {"C23", Tag::sdk, R"({"id":"r"}^{"id":"s"})"_at, refuses(Errc::trailing_bytes)},
    {"C24", Tag::rfc, "{\"id\":\"r\"} \r\n\t"_at,
     reads("id", [](const Response& r) { return only_id(r, "r"); })},
    {"C25", Tag::rfc, " \r\n\t{\"id\":\"r\"}"_at,
     reads("id", [](const Response& r) { return only_id(r, "r"); })},
    {"C26", Tag::sdk, "{\"id\":\"r\"}^\0"_at, refuses(Errc::trailing_bytes)},
    {"C27", Tag::choice, "^\xef\xbb\xbf{\"id\":\"r\"}"_at, refuses(Errc::byte_order_mark)},
    {"C28", Tag::choice, R"({"id":"first",^"id":"second"})"_at,
     refuses(Errc::duplicate_member, "id")},
    {"C29", Tag::choice, R"({"id":"first",^"id":null})"_at, refuses(Errc::duplicate_member, "id")},
    {"C30", Tag::sdk, R"({"id":"first",^"\u0069d":"second"})"_at,
     refuses(Errc::duplicate_member, "id")},
    {"C31", Tag::sdk, R"({"\u0069d":"r"})"_at,
     reads("id", [](const Response& r) { return only_id(r, "r"); })},
    {"C32", Tag::sdk, R"({"ID":"r","Id":"s"^})"_at, reads("", blank, {{Errc::another_shape, ""}})},
    {"C33", Tag::rfc, R"({"id":"r"^)"_at, refuses(Errc::truncated)},
    {"C34", Tag::spec, R"({"id":"r",^})"_at, refuses(Errc::unexpected_byte)},
    {"C35", Tag::spec, R"({^'id':'r'})"_at, refuses(Errc::unexpected_byte)},
    {"C36", Tag::spec, R"({"id":"r" ^/* c */})"_at, refuses(Errc::unexpected_byte)},
    {"C37", Tag::spec, "{\"id\" :^\f\"r\"}"_at, refuses(Errc::unexpected_byte, "id")},
    {"C38", Tag::rfc, R"({"id":"r" ^"status":"RUNNING"})"_at, refuses(Errc::unexpected_byte)},
    {"C39", Tag::rfc,
     "{\"id\":\"a^\x01"
     "b\"}"_at,
     refuses(Errc::control_character, "id")},
    {"C40", Tag::choice, R"({"id":"^\ud800"})"_at, refuses(Errc::lone_surrogate, "id")},
    {"C41", Tag::rfc, R"({"id":^"\ud83d\ude39"})"_at,
     reads("id", [](const Response& r) { return only_id(r, "\xf0\x9f\x98\xb9"); },
           {{Errc::pattern_mismatch, "id"}})},
    {"C42", Tag::sdk, R"({"id":^"a\u0000b"})"_at,
     reads("id", [](const Response& r) { return only_id(r, {"a\0b", 3}) && r.id.size() == 3; },
           {{Errc::pattern_mismatch, "id"}})},
    {"C43", Tag::rfc, R"({"id":"^\x"})"_at, refuses(Errc::invalid_escape, "id")},
    {"C44", Tag::sdk, R"({"__type":"com.amazonaws.datazone#StartDataSourceRunOutput","id":"r"})"_at,
     reads("id", [](const Response& r) { return only_id(r, "r"); })},
    {"C45", Tag::spec, R"({"dataSourceConfigurationSnapshot":"{\"a\":1}"})"_at,
     reads("",
           [](const Response& r) {
             return r.data_source_configuration_snapshot.is_escaped() &&
                    r.data_source_configuration_snapshot.size() == 7 &&
                    r.data_source_configuration_snapshot == R"({"a":1})";
           })},
    {"C46", Tag::spec, R"({"createdAt":^1515531081.1234})"_at,
     reads("createdAt",
           [](const Response& r) { return r.created_at == Timestamp{1515531081, 123400000}; },
           {{Errc::invalid_timestamp, "createdAt"}})},
    {"C47", Tag::sdk, R"({"createdAt":"2024-05-01T10:20:30\u005a"})"_at,
     reads("createdAt",
           [](const Response& r) { return r.created_at == Timestamp{1714558830, 0}; })},
    {"C48", Tag::sdk, R"({"createdAt":^true})"_at, refuses(Errc::wrong_type, "createdAt")},
    {"C49", Tag::sdk, R"({"createdAt":^""})"_at,
     reads("createdAt", blank, {{Errc::invalid_timestamp, "createdAt"}})},
    {"C50", Tag::spec, R"({"createdAt":"2019-12-16T22:48:18-01:00"})"_at,
     reads("createdAt",
           [](const Response& r) { return r.created_at == Timestamp{1576540098, 0}; })},
    {"C51", Tag::sdk, "^<html>busy</html>"_at, refuses(Errc::unexpected_byte)},
});

// The levels of C52, and the last one that is skipped.
inline constexpr std::size_t c52_levels = 100'000;
inline constexpr std::size_t most_levels = 512;

}  // namespace datazone_test::response_cases

#endif
