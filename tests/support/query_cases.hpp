// SPDX-License-Identifier: MIT
// Queries of the lists: what is read, and what is written. RFC 3986 says how a query is spelled;
// which of it is an error, an issue or nothing at all is this library's decision.
#ifndef DATAZONE_TESTS_SUPPORT_QUERY_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_QUERY_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "support/caret.hpp"
#include "support/row.hpp"

namespace datazone_test {

struct QueryExpectation {
  struct Complaint {
    datazone::Errc code = datazone::Errc::ok;
    std::string_view member;
  };
  Complaint error;  // ok: the query is read
  std::optional<std::int32_t> max_results;
  std::optional<std::string_view> next_token;  // decoded
  std::optional<std::string_view> status;      // decoded
  std::string_view written;                    // what encode_target makes of the request
  std::array<Complaint, 3> issues{};           // at the carets
  std::size_t issue_count = 0;
};

struct QueryCase {
  std::string_view name;
  At query;  // with its question mark
  QueryExpectation expected;
};

namespace query_cases {

using namespace literals;
using datazone::Errc;
using Complaint = QueryExpectation::Complaint;

constexpr QueryExpectation refuses(Errc code, std::string_view member = {}) noexcept {
  QueryExpectation expected;
  expected.error = {code, member};
  return expected;
}
constexpr QueryExpectation reads(std::optional<std::int32_t> max_results,
                                 std::optional<std::string_view> next_token,
                                 std::optional<std::string_view> status, std::string_view written,
                                 std::initializer_list<Complaint> issues = {}) noexcept {
  QueryExpectation expected;
  expected.max_results = max_results;
  expected.next_token = next_token;
  expected.status = status;
  expected.written = written;
  for (const Complaint& issue : issues) expected.issues[expected.issue_count++] = issue;
  return expected;
}
constexpr QueryExpectation nothing() noexcept { return reads({}, {}, {}, ""); }

inline constexpr auto table = std::to_array<QueryCase>({
    {"no query", ""_at, nothing()},
    {"an empty query", "?"_at, nothing()},
    {"empty pieces", "?&&&"_at, nothing()},
    {"all, by alphabet", "?maxResults=50&nextToken=t&status=RUNNING"_at,
     reads(50, "t", "RUNNING", "?maxResults=50&nextToken=t&status=RUNNING")},
    {"all, in another order", "?status=RUNNING&maxResults=1&nextToken=t"_at,
     reads(1, "t", "RUNNING", "?maxResults=1&nextToken=t&status=RUNNING")},
    {"empty pieces around", "?&maxResults=7&&status=FAILED&"_at,
     reads(7, {}, "FAILED", "?maxResults=7&status=FAILED")},
    {"unknown parameters", "?x=1&nextToken=t&y&=z&=&maxresults=x&MAXRESULTS=x"_at,
     reads({}, "t", {}, "?nextToken=t")},
    {"an escaped name", "?%6DaxResult%73=5&%6e%65xtToken=t"_at,
     reads(5, "t", {}, "?maxResults=5&nextToken=t")},
    {"escaped values", "?maxResults=%35%30&status=%53UCCESS&nextToken=%74"_at,
     reads(50, "t", "SUCCESS", "?maxResults=50&nextToken=t&status=SUCCESS")},
    {"every kind of byte in a token",
     "?nextToken=-._~aZ9%20%2B/+:?=%26%25%00%C3%A9\xc3\xa9%c3%a9"_at,
     reads({}, std::string_view{"-._~aZ9 +/+:?=&%\0\xc3\xa9\xc3\xa9\xc3\xa9", 23}, {},
           "?nextToken=-._~aZ9%20%2B%2F%2B%3A%3F%3D%26%25%00%C3%A9%C3%A9%C3%A9")},
    {"a token with an equals sign", "?nextToken=a=b=="_at,
     reads({}, "a=b==", {}, "?nextToken=a%3Db%3D%3D")},
    {"a question mark in a token", "?nextToken=a?status=FAILED"_at,
     reads({}, "a?status=FAILED", {}, "?nextToken=a%3Fstatus%3DFAILED")},
    {"a plus is no blank", "?nextToken=a+b"_at, reads({}, "a+b", {}, "?nextToken=a%2Bb")},
    {"an empty token", "?nextToken=^"_at,
     reads({}, "", {}, "?nextToken=", {{Errc::length_out_of_range, "nextToken"}})},
    {"a token without an equals sign", "?nextToken^"_at,
     reads({}, "", {}, "?nextToken=", {{Errc::length_out_of_range, "nextToken"}})},
    {"a status that is not known", "?status=^PAUSED"_at,
     reads({}, {}, "PAUSED", "?status=PAUSED", {{Errc::unknown_enum_value, "status"}})},
    {"a status by another case", "?status=^running"_at,
     reads({}, {}, "running", "?status=running", {{Errc::unknown_enum_value, "status"}})},
    {"a status with a blank, escaped", "?status=^%20RUNNING"_at,
     reads({}, {}, " RUNNING", "?status=%20RUNNING", {{Errc::unknown_enum_value, "status"}})},
    {"an empty status", "?status=^"_at,
     reads({}, {}, "", "?status=", {{Errc::unknown_enum_value, "status"}})},

    {"the least", "?maxResults=1"_at, reads(1, {}, {}, "?maxResults=1")},
    {"less", "?maxResults=^0"_at,
     reads(0, {}, {}, "?maxResults=0", {{Errc::out_of_range, "maxResults"}})},
    {"less than nothing", "?maxResults=^-1"_at,
     reads(-1, {}, {}, "?maxResults=-1", {{Errc::out_of_range, "maxResults"}})},
    {"minus zero", "?maxResults=^-0"_at,
     reads(0, {}, {}, "?maxResults=0", {{Errc::out_of_range, "maxResults"}})},
    {"more than the most", "?maxResults=^51"_at,
     reads(51, {}, {}, "?maxResults=51", {{Errc::out_of_range, "maxResults"}})},
    {"the largest int32", "?maxResults=^2147483647"_at,
     reads(2147483647, {}, {}, "?maxResults=2147483647", {{Errc::out_of_range, "maxResults"}})},
    {"the smallest int32", "?maxResults=^-2147483648"_at,
     reads(-2147483647 - 1, {}, {}, "?maxResults=-2147483648",
           {{Errc::out_of_range, "maxResults"}})},
    {"issues in the order of the query", "?status=^x&maxResults=^0&nextToken=^"_at,
     reads(0, "", "x", "?maxResults=0&nextToken=&status=x",
           {{Errc::unknown_enum_value, "status"},
            {Errc::out_of_range, "maxResults"},
            {Errc::length_out_of_range, "nextToken"}})},

    {"beyond int32", "?maxResults=^2147483648"_at, refuses(Errc::out_of_range, "maxResults")},
    {"below int32", "?maxResults=^-2147483649"_at, refuses(Errc::out_of_range, "maxResults")},
    {"4294967297, which wraps to 1", "?maxResults=^4294967297"_at,
     refuses(Errc::out_of_range, "maxResults")},
    {"2^63", "?maxResults=^9223372036854775808"_at, refuses(Errc::out_of_range, "maxResults")},
    {"2^64 + 1", "?maxResults=^18446744073709551617"_at, refuses(Errc::out_of_range, "maxResults")},
    {"forty digits", "?maxResults=^1111111111111111111111111111111111111111"_at,
     refuses(Errc::out_of_range, "maxResults")},
    {"forty digits, one escaped", "?maxResults=^%31111111111111111111111111111111111111111"_at,
     refuses(Errc::out_of_range, "maxResults")},
    {"no number", "?maxResults=^x"_at, refuses(Errc::wrong_type, "maxResults")},
    {"nothing", "?maxResults=^"_at, refuses(Errc::wrong_type, "maxResults")},
    {"nothing, and no equals sign", "?maxResults^&status=FAILED"_at,
     refuses(Errc::wrong_type, "maxResults")},
    {"a point", "?maxResults=^5.0"_at, refuses(Errc::wrong_type, "maxResults")},
    {"an exponent", "?maxResults=^5e0"_at, refuses(Errc::wrong_type, "maxResults")},
    {"a plus sign", "?maxResults=^+5"_at, refuses(Errc::wrong_type, "maxResults")},
    {"a minus alone", "?maxResults=^-"_at, refuses(Errc::wrong_type, "maxResults")},
    {"a zero in front", "?maxResults=^05"_at, refuses(Errc::wrong_type, "maxResults")},
    {"a blank in front", "?maxResults=^%205"_at, refuses(Errc::wrong_type, "maxResults")},
    {"a byte behind", "?maxResults=^5x"_at, refuses(Errc::wrong_type, "maxResults")},
    {"a NUL behind", "?maxResults=^5%00"_at, refuses(Errc::wrong_type, "maxResults")},
    {"hexadecimal", "?maxResults=^0x5"_at, refuses(Errc::wrong_type, "maxResults")},

    {"a parameter twice", "?nextToken=a&^nextToken=a"_at,
     refuses(Errc::duplicate_member, "nextToken")},
    {"twice, once escaped", "?status=FAILED&maxResults=1&^st%61tus=FAILED"_at,
     refuses(Errc::duplicate_member, "status")},
    {"twice, empty", "?maxResults=1&&^maxResults"_at,
     refuses(Errc::duplicate_member, "maxResults")},
    {"a bad escape in a value", "?nextToken=a^%zz"_at, refuses(Errc::invalid_escape, "nextToken")},
    {"a bad escape in a number", "?maxResults=^%3"_at, refuses(Errc::invalid_escape, "maxResults")},
    {"an escape that the next parameter cuts", "?status=^%4&nextToken=1"_at,
     refuses(Errc::invalid_escape, "status")},
    {"a percent sign at the end", "?nextToken=^%"_at, refuses(Errc::invalid_escape, "nextToken")},
    {"a bad escape in a name", "?next^%Token=a"_at, refuses(Errc::invalid_escape)},
    {"a bad escape in an unknown value", "?x=^%g0"_at, refuses(Errc::invalid_escape)},
    {"not UTF-8", "?nextToken=a^%FF"_at, refuses(Errc::invalid_utf8, "nextToken")},
    {"not UTF-8, raw", "?nextToken=a^\xff"_at, refuses(Errc::invalid_utf8, "nextToken")},
    {"a surrogate", "?status=^%ED%A0%80"_at, refuses(Errc::invalid_utf8, "status")},
    {"a sequence that an ampersand cuts", "?nextToken=^%C3&%A9=1"_at,
     refuses(Errc::invalid_utf8, "nextToken")},
    {"not UTF-8 in a name", "?^%C0%80=1"_at, refuses(Errc::invalid_utf8)},
    {"the first error of two", "?maxResults=^x&nextToken=%"_at,
     refuses(Errc::wrong_type, "maxResults")},
});

inline constexpr std::string_view path = "/v2/domains/dzd_a/data-sources/s/runs";

}  // namespace query_cases

constexpr std::string_view fault(const QueryCase& row) noexcept {
  using namespace datazone;
  using Request = ListDataSourceRunsRequest;
  constexpr std::string_view path = query_cases::path;
  const QueryExpectation& expected = row.expected;
  Buffer<256> target;
  target << path << row.query.text();
  const auto tolerant = decode_request<Request>(target.view(), "not looked at");
  const auto strict = decode_request<Request>(target.view(), {}, Mode::strict);
  const auto complaint = [&at = row.query](const QueryExpectation::Complaint& c,
                                           std::size_t caret) noexcept {
    return Error{c.code, query_cases::path.size() + at.offset(caret), c.member};
  };
  if (expected.error.code != Errc::ok) {
    const Error error = complaint(expected.error, 0);
    if (tolerant.error.code != error.code) return "error: code";
    if (tolerant.error.offset != error.offset) return "error: offset";
    if (tolerant.error != error) return "error: member";
    if (strict.error != error) return "strict: error";
    return tolerant.value == Request{} && strict.value == Request{} ? "" : "a value and an error";
  }
  if (!tolerant) return "refused";
  const Request& request = tolerant.value;
  if (request.domain_identifier.view() != "dzd_a") return "domainIdentifier";
  if (request.max_results != expected.max_results) return "maxResults";
  if (expected.next_token ? request.next_token != *expected.next_token
                          : request.next_token.has_value())
    return "nextToken";
  if (expected.status ? request.status.text() != *expected.status : request.status.has_value())
    return "status";
  if (tolerant.issues.size() != expected.issue_count) return "number of issues";
  for (std::size_t i = 0; i < expected.issue_count; ++i)
    if (tolerant.issues[i] != complaint(expected.issues[i], i)) return "an issue";
  if (expected.issue_count == 0 ? strict.value != request : strict.error != tolerant.issues[0])
    return "strict";
  if (validate(request).size() != expected.issue_count) return "validate";

  std::array<char, 256> buffer{};
  const Encoded written = encode_target(request, buffer);
  if (!written || written.text.substr(0, path.size()) != path) return "encode_target";
  if (written.text.substr(path.size()) != expected.written) return "written";
  const auto again = decode_request<Request>(written.text, {});
  return again && again.value == request ? "" : "written and read again";
}

}  // namespace datazone_test

#endif
