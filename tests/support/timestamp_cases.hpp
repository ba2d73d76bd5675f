// SPDX-License-Identifier: MIT
// Timestamps: protocol.md section 11, table E, and a few rows of our own.
#ifndef DATAZONE_TESTS_SUPPORT_TIMESTAMP_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_TIMESTAMP_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "support/issue_list.hpp"
#include "support/row.hpp"

namespace datazone_test {

struct TimestampCase {
  std::string_view name;
  Tag tag;
  std::string_view text;  // as decoded from its JSON string
  std::optional<datazone::Timestamp> instant;
};

namespace timestamp_cases {

// Nanoseconds count forward from the second, before 1970 too.
constexpr std::optional<datazone::Timestamp> at(std::int64_t seconds,
                                                std::uint32_t nanoseconds = 0) noexcept {
  return datazone::Timestamp{seconds, nanoseconds};
}
inline constexpr std::optional<datazone::Timestamp> refused{};

inline constexpr auto table = std::to_array<TimestampCase>({
    {"T1", Tag::spec, "1985-04-12T23:20:50Z", at(482196050)},
    {"T2", Tag::spec, "1985-04-12T23:20:50.52Z", at(482196050, 520000000)},
    {"T3", Tag::spec, "1985-04-12T23:20:50.520Z", at(482196050, 520000000)},
    {"T4", Tag::spec, "2000-01-02T20:34:56.123Z", at(946845296, 123000000)},
    {"T5", Tag::spec, "2019-12-16T22:48:18-01:00", at(1576540098)},
    {"T6", Tag::spec, "2019-12-17T00:48:18+01:00", at(1576540098)},
    {"T7", Tag::spec, "2019-12-16T23:48:18+00:00", at(1576540098)},
    {"T8", Tag::sdk, "2019-12-16T23:48:18-00:00", at(1576540098)},
    {"T9", Tag::spec, "1996-12-19T16:39:57-08:00", at(851042397)},
    {"T10", Tag::sdk, "2020-01-01T00:00:00.1Z", at(1577836800, 100000000)},
    {"T11", Tag::sdk, "2020-01-01T00:00:00.12Z", at(1577836800, 120000000)},
    {"T12", Tag::sdk, "2020-01-01T00:00:00.1234Z", at(1577836800, 123400000)},
    {"T13", Tag::sdk, "2020-01-01T00:00:00.123456Z", at(1577836800, 123456000)},
    {"T14", Tag::sdk, "2020-01-01T00:00:00.123456789Z", at(1577836800, 123456789)},
    {"T15", Tag::sdk, "2020-01-01T00:00:00.1234567891Z", at(1577836800, 123456789)},
    {"T16", Tag::sdk, "2020-01-01T00:00:00.12345678912345Z", at(1577836800, 123456789)},
    {"T17", Tag::sdk, "2020-01-01T00:00:00.999999999Z", at(1577836800, 999999999)},
    {"T18", Tag::sdk, "2020-01-01T00:00:00.0Z", at(1577836800)},
    {"T19", Tag::sdk, "2020-01-01T00:00:00.000000000000000000000000Z", at(1577836800)},
    {"T20", Tag::sdk, "2020-01-01T00:00:00.Z", refused},
    {"T21", Tag::sdk, "2020-01-01T00:00:00,5Z", refused},
    {"T22", Tag::choice, "2020-01-01t00:00:00Z", at(1577836800)},
    {"T23", Tag::choice, "2020-01-01T00:00:00z", at(1577836800)},
    {"T24", Tag::choice, "2020-01-01t00:00:00z", at(1577836800)},
    {"T25", Tag::spec, "2020-01-01 00:00:00Z", refused},
    {"T26", Tag::spec, "2020-01-01T00:00:00", refused},
    {"T27", Tag::spec, "2020-01-01T00:00:00+00", refused},
    {"T28", Tag::sdk, "2020-01-01T00:00:00+0000", refused},
    {"T29", Tag::spec, "2020-01-01T00:00:00+00Z", refused},
    {"T30", Tag::choice, "2020-01-01T00:00:00+24:00", refused},
    {"T31", Tag::sdk, "2020-01-01T00:00:00+23:59", at(1577750460)},
    {"T32", Tag::choice, "2020-01-01T00:00:00+14:60", refused},
    {"T33", Tag::choice, "2020-01-01T00:00:00+99:99", refused},
    {"T34", Tag::sdk, "2020-01-01T00:00:00+1:00", refused},
    {"T35", Tag::choice, "2016-12-31T23:59:60Z", at(1483228800)},
    {"T36", Tag::choice, "2016-12-31T23:59:60.5Z", at(1483228800, 500000000)},
    {"T37", Tag::choice, "2016-12-31T15:59:60-08:00", at(1483228800)},
    {"T38", Tag::choice, "2020-01-01T00:00:60Z", refused},
    {"T39", Tag::choice, "2020-06-15T12:30:60Z", refused},
    {"T40", Tag::sdk, "2020-01-01T00:00:61Z", refused},
    {"T41", Tag::sdk, "2020-01-01T24:00:00Z", refused},
    {"T42", Tag::sdk, "2020-01-01T23:60:00Z", refused},
    {"T43", Tag::spec, "2020-02-29T00:00:00Z", at(1582934400)},
    {"T44", Tag::sdk, "2019-02-29T00:00:00Z", refused},
    {"T45", Tag::sdk, "1900-02-29T00:00:00Z", refused},
    {"T46", Tag::spec, "2000-02-29T00:00:00Z", at(951782400)},
    {"T47", Tag::sdk, "2020-02-30T00:00:00Z", refused},
    {"T48", Tag::sdk, "2020-04-31T00:00:00Z", refused},
    {"T49", Tag::sdk, "2020-00-01T00:00:00Z", refused},
    {"T50", Tag::sdk, "2020-13-01T00:00:00Z", refused},
    {"T51", Tag::sdk, "2020-01-00T00:00:00Z", refused},
    {"T52", Tag::sdk, "2020-01-32T00:00:00Z", refused},
    {"T53", Tag::choice, "0000-01-01T00:00:00Z", at(-62167219200)},
    {"T54", Tag::sdk, "0001-01-01T00:00:00Z", at(-62135596800)},
    {"T55", Tag::sdk, "0099-12-31T23:59:59Z", at(-59011459201)},
    {"T56", Tag::sdk, "0100-01-01T00:00:00Z", at(-59011459200)},
    {"T57", Tag::sdk, "1969-12-31T23:59:59Z", at(-1)},
    {"T58", Tag::sdk, "1969-12-31T23:59:59.999Z", at(-1, 999000000)},
    {"T59", Tag::sdk, "1969-12-31T23:59:59.5Z", at(-1, 500000000)},
    {"T60", Tag::spec, "1970-01-01T00:00:00Z", at(0)},
    {"T61", Tag::sdk, "1677-09-21T00:12:43Z", at(-9223372037)},
    {"T62", Tag::sdk, "2262-04-11T23:47:17Z", at(9223372037)},
    {"T63", Tag::sdk, "9999-12-31T23:59:59Z", at(253402300799)},
    {"T64", Tag::sdk, "9999-12-31T23:59:59.999999999Z", at(253402300799, 999999999)},
    {"T65", Tag::choice, "9999-12-31T23:59:59-23:59", refused},
    {"T66", Tag::choice, "0000-01-01T00:00:00+23:59", refused},
    {"T67", Tag::sdk, "10000-01-01T00:00:00Z", refused},
    {"T68", Tag::sdk, "-0001-01-01T00:00:00Z", refused},
    {"T69", Tag::sdk, "+2020-01-01T00:00:00Z", refused},
    {"T70", Tag::sdk, "20-01-01T00:00:00Z", refused},
    {"T71", Tag::sdk, " 2020-01-01T00:00:00Z", refused},
    {"T72", Tag::sdk, "2020-01-01T00:00:00Z ", refused},
    {"T73", Tag::sdk, "2020-01-01T00:00:00Z\x0a", refused},
    {"T74", Tag::sdk, "", refused},
    {"T75", Tag::spec, "1515531081", refused},
    {"T76", Tag::spec, "1515531081.1234", refused},
    {"T77", Tag::spec, "Tue, 29 Apr 2014 18:30:38 GMT", refused},
    {"T78", Tag::spec, "1996-12-19T16:39:57+00", refused},
    {"T79", Tag::spec, "1996-12-19T16:39:57+00Z", refused},
    {"T80", Tag::spec, "1996-12-19T16:39:57", refused},
    {"T81", Tag::spec, "1996-12-19T163957", refused},
    {"T82", Tag::spec, "19961219T163957Z", refused},
    {"T83", Tag::spec, "19961219T163957", refused},
    {"T84", Tag::spec, "19961219T16:39:57Z", refused},
    {"T85", Tag::spec, "19961219T16:39:57", refused},
    {"T86", Tag::spec, "1996-12-19T16:39Z", refused},
    {"T87", Tag::spec, "1996-12-19T16:39", refused},
    {"T88", Tag::spec, "1996-12-19T1639", refused},
    {"T89", Tag::spec, "1996-12-19T16Z", refused},
    {"T90", Tag::spec, "1996-12-19T16", refused},
    {"T91", Tag::spec, "1996-12-19 16:39:57Z", refused},
    {"T92", Tag::spec, "2011-12-03T10:15:30+01:00[Europe/Paris]", refused},
    {"T93", Tag::sdk, "2020-01-01T0:00:00Z", refused},
    {"T94", Tag::sdk, "2020-1-01T00:00:00Z", refused},
    {"T95", Tag::sdk, "2020-01-01", refused},
    {"T96", Tag::sdk, "2020-01-01T00:00:00.289Z", at(1577836800, 289000000)},
    {"T97", Tag::sdk, "2020-01-01T00:00:00.57Z", at(1577836800, 570000000)},
    {"T98", Tag::sdk, "2020-01-01T00:00:00.29Z", at(1577836800, 290000000)},
    {"T99", Tag::sdk, "2020-01-01T00:00:00.563Z", at(1577836800, 563000000)},
    {"T100", Tag::sdk, "2020-01-01T00:00:00.001Z", at(1577836800, 1000000)},
    {"T101", Tag::sdk, "2020-01-01T00:00:00.009Z", at(1577836800, 9000000)},
    {"T102", Tag::sdk, "2020-01-01T00:00:00.0009999Z", at(1577836800, 999900)},
    {"T103", Tag::sdk, "2020-01-01T00:00:00\xe2\x80\x8bZ", refused},
    {"T104", Tag::sdk,
     "\xef\xbc\x92"
     "020-01-01T00:00:00Z",
     refused},
    {"T105", Tag::sdk,
     "2020-01-01T00:00:00\xe2\x88\x92"
     "08:00",
     refused},
    {"T106", Tag::sdk, "2020-W01-1T00:00:00Z", refused},
    {"T107", Tag::sdk, "2020-001T00:00:00Z", refused},
    {"T108", Tag::sdk, "2020-12-31T23:59:59.9999999999999999999999Z", at(1609459199, 999999999)},
    {"a leap second past the last year", Tag::ours, "9999-12-31T23:59:60Z", refused},
    {"a leap second at the end of June", Tag::ours, "2015-06-30T23:59:60Z", at(1435708800)},
    {"a leap second inside a month", Tag::ours, "2016-12-30T23:59:60Z", refused},
    {"a leap second that its offset moves away", Tag::ours, "2016-12-31T23:59:60+01:00", refused},
    {"a leap second that its offset moves here", Tag::ours, "2017-01-01T00:59:60+01:00",
     at(1483228800)},
    {"29 February of a leap year, leap second", Tag::ours, "2020-02-29T23:59:60Z", at(1583020800)},
    {"28 February of a leap year, leap second", Tag::ours, "2020-02-28T23:59:60Z", refused},
    {"the latest offset westwards", Tag::ours, "2020-01-01T00:00:00-23:59", at(1577923140)},
    {"an offset of 24 hours westwards", Tag::ours, "2020-01-01T00:00:00-24:00", refused},
    {"an offset without its minutes", Tag::ours, "2020-01-01T00:00:00-08", refused},
    {"text after an offset", Tag::ours, "2020-01-01T00:00:00-08:00Z", refused},
    {"text after the zone", Tag::ours, "2020-01-01T00:00:00ZZ", refused},
    {"the last instant, by an offset", Tag::ours, "9999-12-31T22:59:59-01:00", at(253402300799)},
    {"the first instant, by an offset", Tag::ours, "0000-01-01T01:00:00+01:00", at(-62167219200)},
    {"a second point", Tag::ours, "2020-01-01T00:00:00.1.2Z", refused},
    {"a sign in the fraction", Tag::ours, "2020-01-01T00:00:00.+1Z", refused},
    {"a fraction and no zone", Tag::ours, "2020-01-01T00:00:00.123", refused},
    {"hour 25", Tag::ours, "2020-01-01T25:00:00Z", refused},
    {"a letter in the year", Tag::ours, "2O20-01-01T00:00:00Z", refused},
    {"a slash, the byte before 0", Tag::ours, "202/-01-01T00:00:00Z", refused},
    {"a colon, the byte after 9", Tag::ours, "2020-01-01T00:00:0:Z", refused},
    {"a NUL for the zone", Tag::ours, {"2020-01-01T00:00:00\0", 20}, refused},
    {"a time without a date", Tag::ours, "10:20", refused},
    {"a fraction with an offset", Tag::ours, "1969-12-31T23:59:59.25+00:01", at(-61, 250000000)},
});

}  // namespace timestamp_cases

// The text is judged alone, and as the value of an optional member of a response that is fine
// otherwise: unreadable text is an issue in tolerant mode, the error in strict mode.
constexpr std::string_view fault(const TimestampCase& row) noexcept {
  using namespace datazone;
  if (Timestamp::parse(row.text) != row.instant) {
    return "Timestamp::parse";
  }

  constexpr std::string_view head = R"({"startedAt":)";
  Buffer<512> json;
  (json << head).quoted(row.text) << required_tail;
  const Error unreadable{Errc::invalid_timestamp, head.size(), "startedAt"};

  const auto tolerant = decode<StartDataSourceRunResponse>(json.view());
  if (!tolerant) {
    return "tolerant: refused";
  }
  if (tolerant.value.started_at != row.instant) {
    return "tolerant: value";
  }
  const auto strict = decode<StartDataSourceRunResponse>(json.view(), Mode::strict);
  if (row.instant) {
    if (!tolerant.issues.empty()) {
      return "tolerant: issues";
    }
    if (!strict) {
      return "strict: refused";
    }
    if (strict.value != tolerant.value) {
      return "strict: value";
    }
    return {};
  }
  if (!is_only(tolerant.issues, unreadable)) {
    return "tolerant: issues";
  }
  if (strict || strict.error != unreadable) {
    return "strict: error";
  }
  if (!is_only(strict.issues, unreadable)) {
    return "strict: issues";
  }
  if (strict.value != StartDataSourceRunResponse{}) {
    return "strict: a value beside an error";
  }
  return {};
}

}  // namespace datazone_test

#endif
