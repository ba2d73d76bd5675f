// SPDX-License-Identifier: MIT
// Every code that decode can give, with a caret under the byte that it points at.
#ifndef DATAZONE_TESTS_SUPPORT_ERROR_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_ERROR_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <string_view>

#include "support/caret.hpp"
#include "support/response_case.hpp"
#include "support/row.hpp"

namespace datazone_test::error_cases {

using namespace literals;
using datazone::Errc;
using datazone::StartDataSourceRunResponse;

constexpr ResponseCase refused(std::string_view name, At json, Errc code,
                               std::string_view member = {}) noexcept {
  return {name, Tag::ours, json, refuses(code, member)};
}

constexpr bool anything(const StartDataSourceRunResponse&) noexcept { return true; }

constexpr ResponseCase remarked(std::string_view name, At json, std::string_view carries, Errc code,
                                std::string_view member) noexcept {
  return {name, Tag::ours, json, reads(carries, anything, {{code, member}})};
}

// Errors of the document's form.
inline constexpr auto form = std::to_array<ResponseCase>({
    refused("truncated in blanks", " ^"_at, Errc::truncated),
    refused("truncated after the brace", "{^"_at, Errc::truncated),
    refused("truncated in a name", R"({"i^)"_at, Errc::truncated),
    refused("truncated in an unknown value", R"({"x":[1,"a^)"_at, Errc::truncated),
    refused("truncated in an unknown literal", R"({"x":tru^)"_at, Errc::truncated),
    refused("truncated in an unknown number", R"({"x":-^)"_at, Errc::truncated),
    refused("truncated in an unknown escape", R"({"x":"\u00^)"_at, Errc::truncated),
    refused("truncated between surrogates", R"({"x":"\ud83d^)"_at, Errc::truncated),
    refused("truncated in a byte sequence", "{\"x\":\"\xf0\x9f^"_at, Errc::truncated),
    refused("no name", R"({^5:1})"_at, Errc::unexpected_byte),
    refused("no colon", R"({"x" ^1})"_at, Errc::unexpected_byte),
    refused("no value", R"({"x":^,"y":1})"_at, Errc::unexpected_byte),
    refused("two values", R"({"x":1 ^2})"_at, Errc::unexpected_byte),
    refused("another bracket closes", R"({"x":[1^}})"_at, Errc::unexpected_byte),
    refused("another brace closes", R"({"x":{"y":1^]})"_at, Errc::unexpected_byte),
    refused("a comma before the bracket", R"({"x":[1,^]})"_at, Errc::unexpected_byte),
    refused("a comma after the bracket", R"({"x":[^,1]})"_at, Errc::unexpected_byte),
    refused("a colon in an array", R"({"x":["a"^:1]})"_at, Errc::unexpected_byte),
    refused("a name without quotes", R"({^x:1})"_at, Errc::unexpected_byte),
    refused("a literal in another case", R"({"x":^True})"_at, Errc::unexpected_byte),
    refused("a literal misspelled", R"({"x":tru^th})"_at, Errc::unexpected_byte),
    refused("a literal with a letter more", R"({"x":true^e})"_at, Errc::unexpected_byte),
    refused("a leading zero, skipped", R"({"x":0^1})"_at, Errc::unexpected_byte),
    refused("a plus, skipped", R"({"x":^+1})"_at, Errc::unexpected_byte),
    refused("a point without digits, skipped", R"({"x":1.^})"_at, Errc::unexpected_byte),
    refused("an exponent without digits, skipped", R"({"x":1e+^,"y":1})"_at, Errc::unexpected_byte),
    refused("a point behind an exponent, skipped", R"({"x":1e+21^.0})"_at, Errc::unexpected_byte),
    refused("a minus alone, skipped", R"({"x":-^a})"_at, Errc::unexpected_byte),
    refused("hexadecimal, skipped", R"({"x":0^x1})"_at, Errc::unexpected_byte),
    refused("a comment", R"({^/**/"x":1})"_at, Errc::unexpected_byte),
    refused("a form feed", "{^\f\"x\":1}"_at, Errc::unexpected_byte),
    refused("a byte order mark inside", "{^\xef\xbb\xbf\"x\":1}"_at, Errc::unexpected_byte),
    refused("a NUL", "{^\0}"_at, Errc::unexpected_byte),
    refused("a high byte", "^\xff"_at, Errc::unexpected_byte),
    refused("half a byte order mark", "^\xef\xbb"_at, Errc::unexpected_byte),
    refused("a control character in a name", "{\"a^\nb\":1}"_at, Errc::control_character),
    refused("a control character, skipped", "{\"x\":\"a^\x1f\"}"_at, Errc::control_character),
    refused("a NUL in a string", "{\"x\":\"^\0\"}"_at, Errc::control_character),
    refused("a bad escape in a name", R"({"^\'":1})"_at, Errc::invalid_escape),
    refused("three hexadecimal digits", R"({"x":"^\u123"})"_at, Errc::invalid_escape),
    refused("an escaped upper-case letter", R"({"x":"^\N"})"_at, Errc::invalid_escape),
    refused("a high surrogate alone", R"({"x":"a^\udbff"})"_at, Errc::lone_surrogate),
    refused("a low surrogate alone", R"({"x":"a^\udc00"})"_at, Errc::lone_surrogate),
    refused("a high surrogate, then a letter", R"({"x":"^\ud800\u0041"})"_at, Errc::lone_surrogate),
    refused("a high surrogate, a plain letter", R"({"x":"^\ud800x"})"_at, Errc::lone_surrogate),
    refused("two high surrogates", R"({"x":"^\ud800\ud800"})"_at, Errc::lone_surrogate),
    refused("a high surrogate, another escape", R"({"x":"^\ud800\n"})"_at, Errc::lone_surrogate),
    refused("the surrogates swapped", R"({"x":"^\udc00\ud800"})"_at, Errc::lone_surrogate),
    refused("a continuation byte alone", "{\"x\":\"a^\x80\"}"_at, Errc::invalid_utf8),
    refused("an overlong NUL", "{\"x\":\"^\xc0\x80\"}"_at, Errc::invalid_utf8),
    refused("an overlong slash", "{\"x\":\"^\xe0\x80\xaf\"}"_at, Errc::invalid_utf8),
    refused("an encoded surrogate", "{\"x\":\"^\xed\xa0\x80\"}"_at, Errc::invalid_utf8),
    refused("above the last code point", "{\"x\":\"^\xf4\x90\x80\x80\"}"_at, Errc::invalid_utf8),
    refused("a sequence that the quote cuts", "{\"x\":\"a^\xe2\x82\"}"_at, Errc::invalid_utf8),
    refused("bad bytes in a name", "{\"^\xff\":1}"_at, Errc::invalid_utf8),
    refused("a byte order mark", "^\xef\xbb\xbf{}"_at, Errc::byte_order_mark),
    refused("a byte order mark alone", "^\xef\xbb\xbf"_at, Errc::byte_order_mark),
    refused("bytes after the document", R"({}  ^x)"_at, Errc::trailing_bytes),
    refused("a NUL after the document", "{}^\0"_at, Errc::trailing_bytes),
    refused("a brace after the document", R"({}^})"_at, Errc::trailing_bytes),
});

// Errors of a known member, which they name.
inline constexpr auto member = std::to_array<ResponseCase>({
    refused("a document of another type", " ^[]"_at, Errc::wrong_type),
    refused("a document that is a number", "^-1"_at, Errc::wrong_type),
    refused("a number for a text", R"({"id":^7})"_at, Errc::wrong_type, "id"),
    refused("an object for a text", R"({"dataSourceConfigurationSnapshot":^{"a":1}})"_at,
            Errc::wrong_type, "dataSourceConfigurationSnapshot"),
    refused("a number for an enum", R"({"type":^0})"_at, Errc::wrong_type, "type"),
    refused("an array for a timestamp", R"({"updatedAt":^[]})"_at, Errc::wrong_type, "updatedAt"),
    refused("an object for a timestamp", R"({"stoppedAt":^{}})"_at, Errc::wrong_type, "stoppedAt"),
    refused("a text for an object", R"({"errorMessage":^"x"})"_at, Errc::wrong_type,
            "errorMessage"),
    refused("a truth value for an object", R"({"runStatisticsForAssets":^false})"_at,
            Errc::wrong_type, "runStatisticsForAssets"),
    refused("a text for an integer", R"({"runStatisticsForAssets":{"failed":^"1"}})"_at,
            Errc::wrong_type, "runStatisticsForAssets.failed"),
    refused("a number for a nested text", R"({"errorMessage":{"errorDetail":^1}})"_at,
            Errc::wrong_type, "errorMessage.errorDetail"),
    refused("a number for a nested enum", R"({"errorMessage":{"errorType":^1}})"_at,
            Errc::wrong_type, "errorMessage.errorType"),
    refused("an integer beyond int32", R"({"runStatisticsForAssets":{"updated":^4294967296}})"_at,
            Errc::out_of_range, "runStatisticsForAssets.updated"),
    refused("a member twice", R"({"id":"a","status":"RUNNING",^"id":"b"})"_at,
            Errc::duplicate_member, "id"),
    refused("a member twice, null first", R"({"id":null,^"id":"b"})"_at, Errc::duplicate_member,
            "id"),
    refused("a member twice, of another type", R"({"id":"a",^"id":5})"_at, Errc::duplicate_member,
            "id"),
    refused("an object twice", R"({"errorMessage":null,^"errorMessage":{}})"_at,
            Errc::duplicate_member, "errorMessage"),
    refused("a nested member twice",
            R"({"runStatisticsForAssets":{"added":1,"failed":2,^"add\u0065d":3}})"_at,
            Errc::duplicate_member, "runStatisticsForAssets.added"),
    refused("a nested text twice", R"({"errorMessage":{"errorDetail":"a",^"errorDetail":"b"}})"_at,
            Errc::duplicate_member, "errorMessage.errorDetail"),
    refused("malformed after an issue", R"({"status":"PAUSED","x":n^ope})"_at,
            Errc::unexpected_byte),
    refused("malformed between nested members", R"({"errorMessage":{"errorDetail":"a" ^"b"}})"_at,
            Errc::unexpected_byte, "errorMessage"),
    refused("a comma before the nested brace", R"({"errorMessage":{"errorDetail":"a",^}})"_at,
            Errc::unexpected_byte, "errorMessage"),
    refused("malformed in an unknown nested member", R"({"errorMessage":{"x":n^ope}})"_at,
            Errc::unexpected_byte, "errorMessage"),
    refused("a bad escape in a nested text", R"({"errorMessage":{"errorDetail":"a^\q"}})"_at,
            Errc::invalid_escape, "errorMessage.errorDetail"),
    refused("bad UTF-8 in the snapshot", "{\"dataSourceConfigurationSnapshot\":\"a^\xc3(\"}"_at,
            Errc::invalid_utf8, "dataSourceConfigurationSnapshot"),
    refused("a control character in an enum", "{\"status\":\"RUN^\nNING\"}"_at,
            Errc::control_character, "status"),
    refused("a lone surrogate in a timestamp", R"({"createdAt":"2024^\ud800"})"_at,
            Errc::lone_surrogate, "createdAt"),
    refused("a null misspelled", R"({"id":nul^})"_at, Errc::unexpected_byte, "id"),
    refused("a number misspelled for a timestamp", R"({"createdAt":1.^x})"_at,
            Errc::unexpected_byte, "createdAt"),
    refused("a document that ends in a text", R"({"id":"abc^)"_at, Errc::truncated, "id"),
    refused("a document that ends in an integer", R"({"runStatisticsForAssets":{"added":1^)"_at,
            Errc::truncated, "runStatisticsForAssets.added"),
    refused("a document that ends in a nested object", R"({"errorMessage":{"errorType":"X"^)"_at,
            Errc::truncated, "errorMessage"),
});

// Issues: read in tolerant mode, and the error of strict mode.
inline constexpr auto issue = std::to_array<ResponseCase>({
    remarked("an unknown status", R"({"status":^"PAUSED"})"_at, "status", Errc::unknown_enum_value,
             "status"),
    remarked("a type in another case", R"({"type":^"Scheduled"})"_at, "type",
             Errc::unknown_enum_value, "type"),
    remarked("an identifier with a dot", R"({"id":^"a.b"})"_at, "id", Errc::pattern_mismatch, "id"),
    remarked("an identifier of no bytes", R"({"projectId":^""})"_at, "projectId",
             Errc::pattern_mismatch, "projectId"),
    remarked("an identifier of 37 bytes",
             R"({"dataSourceId":^"abcdefghijklmnopqrstuvwxyz0123456789-"})"_at, "dataSourceId",
             Errc::pattern_mismatch, "dataSourceId"),
    remarked("a domain with another prefix", R"({"domainId":^"newprefix-1"})"_at, "domainId",
             Errc::pattern_mismatch, "domainId"),
    remarked("a timestamp in words", R"({"createdAt":^"noon"})"_at, "createdAt",
             Errc::invalid_timestamp, "createdAt"),
    remarked("an optional timestamp in words", R"({"startedAt":^"noon"})"_at, "",
             Errc::invalid_timestamp, "startedAt"),
    remarked("a timestamp that is a number", R"({"stoppedAt":^-1.5})"_at, "",
             Errc::invalid_timestamp, "stoppedAt"),
    remarked("a timestamp with an exponent", R"({"updatedAt":^1e9})"_at, "updatedAt",
             Errc::invalid_timestamp, "updatedAt"),
    remarked("an integer with a point", R"({"runStatisticsForAssets":{"skipped":^1.0}})"_at, "",
             Errc::noncanonical_integer, "runStatisticsForAssets.skipped"),
    remarked("an integer with an exponent", R"({"runStatisticsForAssets":{"unchanged":^1e3}})"_at,
             "", Errc::noncanonical_integer, "runStatisticsForAssets.unchanged"),
    remarked("an error's body", R"({"message":"busy"^})"_at, "", Errc::another_shape, ""),
    remarked("a list", R"({"items":[],"nextToken":"t"^})"_at, "", Errc::another_shape, ""),
    remarked("mostly members of another shape", R"({"id":"e","source":"s","detail":{}^})"_at, "id",
             Errc::another_shape, ""),
    remarked("no error type", R"({"errorMessage":{"errorDetail":"x"^}})"_at, "",
             Errc::missing_required, "errorMessage.errorType"),
});

}  // namespace datazone_test::error_cases

#endif
