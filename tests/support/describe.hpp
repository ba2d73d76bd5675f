// SPDX-License-Identifier: MIT
// A row of a table in words: its input, and what this library does with it. The table of
// tests/data/vectors.md is held against these, so that it says what the tests check.
#ifndef DATAZONE_TESTS_SUPPORT_DESCRIBE_HPP
#define DATAZONE_TESTS_SUPPORT_DESCRIBE_HPP

#include <datazone/datazone.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "support/integer_cases.hpp"
#include "support/label_cases.hpp"
#include "support/malformed_body_cases.hpp"
#include "support/request_body_cases.hpp"
#include "support/response_cases.hpp"
#include "support/route_cases.hpp"
#include "support/service_error_cases.hpp"
#include "support/timestamp_cases.hpp"

namespace datazone_test {

struct Description {
  std::string input;
  std::string outcome;
};

// As Markdown code in a table: ASCII, other bytes in hex, no bar.
inline std::string code(std::string_view text) {
  if (text.empty()) {
    return "(empty)";
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "`";
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x20 || value > 0x7E || byte == '|' || byte == '`') {
      out += "<";
      out += digits[value >> 4];
      out += digits[value & 15U];
      out += ">";
    } else {
      out += byte;
    }
  }
  return out + "`";
}

inline std::string in_words(datazone::Errc errc) { return std::string(to_string(errc)); }

inline std::string error_in_words(datazone::Errc errc, std::size_t offset,
                                  std::string_view member) {
  return "error: " + in_words(errc) + " at " + std::to_string(offset) +
         (member.empty() ? "" : ", `" + std::string(member) + "`");
}

inline std::string issue_in_words(datazone::Errc errc, std::string_view member) {
  return "issue: " + in_words(errc) + (member.empty() ? "" : ", `" + std::string(member) + "`") +
         "; strict: error";
}

// Seconds since the epoch, in decimal.
inline std::string in_words(const datazone::Timestamp& instant) {
  const bool negative = instant.seconds < 0 && instant.nanoseconds != 0;
  const std::int64_t whole = negative ? -(instant.seconds + 1) : instant.seconds;
  const std::uint32_t rest = negative ? 1'000'000'000 - instant.nanoseconds : instant.nanoseconds;
  std::string out = (negative ? "-" : "") + std::to_string(whole);
  if (rest == 0) {
    return out;
  }
  std::string fraction = std::to_string(rest);
  fraction.insert(0, 9 - fraction.size(), '0');
  while (fraction.back() == '0') {
    fraction.pop_back();
  }
  return out + "." + fraction;
}

inline Description describe(const TimestampCase& row) {
  return {code(row.text), row.instant
                              ? in_words(*row.instant)
                              : "absent, " + issue_in_words(datazone::Errc::invalid_timestamp, "")};
}

inline Description describe(const IntegerCase& row) {
  using datazone::Errc;
  const IntegerExpectation& expected = row.expected;
  if (expected.code != Errc::ok && expected.code != Errc::noncanonical_integer) {
    return {code(row.json), "error: " + in_words(expected.code)};
  }
  const std::string value = expected.value ? std::to_string(*expected.value) : "absent";
  return {code(row.json),
          expected.code == Errc::ok ? value : value + ", " + issue_in_words(expected.code, "")};
}

inline Description describe(const ResponseCase& row) {
  const ResponseExpectation& expected = row.expected;
  if (expected.error.code != datazone::Errc::ok) {
    return {code(row.json.text()),
            error_in_words(expected.error.code, row.json.offset(), expected.error.member)};
  }
  std::string outcome = "read";
  for (std::size_t i = 0; i < expected.issue_count; ++i) {
    outcome += ", " + issue_in_words(expected.issues[i].code, expected.issues[i].member);
  }
  return {code(row.json.text()), outcome};
}

inline Description describe(const ServiceErrorCase& row) {
  std::string input = std::to_string(row.http_status) + ", " +
                      (row.header.empty() ? "no name in the header" : code(row.header)) + ", " +
                      code(row.body);
  std::string outcome = row.kind.code == datazone::ServiceErrorCode::unknown
                            ? "unknown"
                            : std::string(to_string(row.kind.code));
  if (row.kind.code == datazone::ServiceErrorCode::unknown && row.kind.name) {
    outcome += ", named " + code(*row.kind.name);
  }
  outcome += row.message ? ", message " + code(*row.message) : ", no message";
  return {std::move(input), std::move(outcome)};
}

inline Description describe(const RequestBodyCase& row) {
  return {row.token ? code(*row.token) : "no token",
          row.body.empty()
              ? error_in_words(datazone::Errc::invalid_utf8, row.bad_sequence, "clientToken")
              : code(row.body)};
}

inline Description describe(const LabelCase& row) {
  return {code(row.label), row.written ? code(*row.written) : "refused, `unchecked` included"};
}

inline Description describe(const RouteCase& row) {
  using datazone::Errc;
  const std::string outcome = row.code == Errc::ok ? "read"
                              : row.code == Errc::pattern_mismatch
                                  ? "read, " + issue_in_words(row.code, row.member)
                                  : error_in_words(row.code, row.target.offset(), row.member);
  return {code(row.target.text()), outcome};
}

inline Description describe(const MalformedBodyCase& row) {
  return {code(row.body.text()), row.code == datazone::Errc::ok
                                     ? "read"
                                     : error_in_words(row.code, row.body.offset(), row.member)};
}

}  // namespace datazone_test

#endif
