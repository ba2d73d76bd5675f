// SPDX-License-Identifier: MIT
// Timestamp: `parse` reads RFC 3339, `format` writes what every AWS SDK reads.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <random>
#include <string>

#include "support/fenced.hpp"
#include "support/judge.hpp"
#include "support/timestamp_cases.hpp"

using datazone::Encoded;
using datazone::Errc;
using datazone::Error;
using datazone::format;
using datazone::Timestamp;

namespace {

std::string written(const Timestamp& timestamp) {
  std::array<char, 24> buffer{};
  const Encoded result = format(timestamp, buffer);
  return result ? std::string(result.text) : std::string("error");
}

}  // namespace

TEST_CASE("every row of the timestamps, alone and in a response, in both modes") {
  datazone_test::judge(datazone_test::timestamp_cases::table);
}

TEST_CASE("every second of a day, and every time that no day has") {
  std::size_t wrong = 0;
  for (int hour = 0; hour < 100; ++hour) {
    for (int minute = 0; minute < 100; minute += (minute < 62 ? 1 : 7)) {
      for (int second = 0; second < 100; second += (second < 62 ? 1 : 7)) {
        std::array<char, 48> buffer{};
        const int size = std::snprintf(buffer.data(), buffer.size(), "1970-01-02T%02d:%02d:%02dZ",
                                       hour, minute, second);
        const auto found = Timestamp::parse({buffer.data(), static_cast<std::size_t>(size)});
        const bool exists = hour < 24 && minute < 60 && second < 60;
        const Timestamp expected{86'400 + hour * 3600 + minute * 60 + second, 0};
        wrong += exists ? found != expected : found.has_value();
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("every offset from -99:99 to +99:99") {
  std::size_t wrong = 0;
  for (int sign = -1; sign <= 1; sign += 2) {
    for (int hours = 0; hours < 100; ++hours) {
      for (int minutes = 0; minutes < 100; ++minutes) {
        std::array<char, 48> buffer{};
        const int size =
            std::snprintf(buffer.data(), buffer.size(), "2020-01-01T00:00:00%c%02d:%02d",
                          sign < 0 ? '-' : '+', hours, minutes);
        const auto found = Timestamp::parse({buffer.data(), static_cast<std::size_t>(size)});
        const bool exists = hours < 24 && minutes < 60;
        const Timestamp expected{1'577'836'800 - sign * (hours * 3600 + minutes * 60), 0};
        wrong += exists ? found != expected : found.has_value();
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("fractions of 1 to 400 digits keep nine and round none") {
  const std::string head = "2020-01-01T00:00:00.";
  for (std::size_t size = 1; size <= 400; ++size) {
    const auto nines = Timestamp::parse(head + std::string(size, '9') + "Z");
    std::uint32_t expected = 0;
    for (std::size_t i = 0; i < 9; ++i) {
      expected = expected * 10 + (i < size ? 9 : 0);
    }
    REQUIRE(nines == Timestamp{1'577'836'800, expected});
    const auto late = Timestamp::parse(head + std::string(size - 1, '0') + "1+00:00");
    std::uint32_t unit = size > 9 ? 0 : 1;
    for (std::size_t i = size; i < 9; ++i) {
      unit *= 10;
    }
    REQUIRE(late == Timestamp{1'577'836'800, unit});
  }
}

TEST_CASE("every byte in the place of every byte") {
  const std::string good = "2020-06-15T12:30:45.678Z";
  const Timestamp instant{1'592'224'245, 678'000'000};
  REQUIRE(Timestamp::parse(good) == instant);
  std::size_t read = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = good;
      text[i] = static_cast<char>(byte);
      const auto found = Timestamp::parse(text);
      const bool digit = byte >= '0' && byte <= '9';
      if (found) {
        ++read;
        const bool separator = text[i] == good[i] || text[i] == (good[i] | 0x20);
        CHECK_MESSAGE((digit || separator), text);
      }
    }
  }
  CHECK(read > good.size());
}

TEST_CASE("a text that is cut anywhere is no timestamp") {
  for (const std::string good : {"2020-06-15T12:30:45.678Z", "2020-06-15T12:30:45+01:30"}) {
    REQUIRE(Timestamp::parse(good));
    for (std::size_t size = 0; size < good.size(); ++size) {
      CHECK_FALSE(Timestamp::parse(good.substr(0, size)));
    }
  }
}

TEST_CASE("format writes no fraction or three digits, cut towards minus infinity") {
  CHECK(written({482'196'050, 0}) == "1985-04-12T23:20:50Z");
  CHECK(written({482'196'050, 520'000'000}) == "1985-04-12T23:20:50.520Z");
  CHECK(written({482'196'050, 123'456'789}) == "1985-04-12T23:20:50.123Z");
  CHECK(written({482'196'050, 900'000}) == "1985-04-12T23:20:50Z");
  CHECK(written({482'196'050, 1'000'000}) == "1985-04-12T23:20:50.001Z");
  CHECK(written({482'196'050, 999'999'999}) == "1985-04-12T23:20:50.999Z");
  CHECK(written({-1, 999'999'999}) == "1969-12-31T23:59:59.999Z");
  CHECK(written({-1, 500'000}) == "1969-12-31T23:59:59Z");
  CHECK(written({-62'167'219'200, 0}) == "0000-01-01T00:00:00Z");
  CHECK(written({253'402'300'799, 999'999'999}) == "9999-12-31T23:59:59.999Z");
}

TEST_CASE("format refuses what RFC 3339 has no date for, whatever the buffer's size") {
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  for (const Timestamp bad :
       {Timestamp{-62'167'219'201, 0}, Timestamp{253'402'300'800, 0}, Timestamp{least, 0},
        Timestamp{most, 999'999'999}, Timestamp{0, 1'000'000'000}, Timestamp{0, 4'294'967'295}}) {
    for (std::size_t size = 0; size <= 30; ++size) {
      datazone_test::RedZoned room(size);
      const Encoded result = format(bad, room.buffer());
      CHECK_FALSE(result);
      CHECK(result.error == Error{Errc::invalid_timestamp, 0, {}});
      CHECK(result.needed == 0);
      CHECK(result.text.empty());
      CHECK(room.zones_untouched());
    }
  }
}

TEST_CASE("parse(format(t)) is t cut to milliseconds, over the whole range") {
  std::mt19937_64 random(20'260'314);
  constexpr auto range =
      static_cast<std::uint64_t>(Timestamp::max_seconds - Timestamp::min_seconds + 1);
  for (int i = 0; i < 500'000; ++i) {
    const Timestamp t{Timestamp::min_seconds + static_cast<std::int64_t>(random() % range),
                      i % 4 == 0 ? 0 : static_cast<std::uint32_t>(random() % 1'000'000'000)};
    const Timestamp cut{t.seconds, t.nanoseconds / 1'000'000 * 1'000'000};
    if (Timestamp::parse(written(t)) != cut) {
      FAIL("differs at " << t.seconds << " s and " << t.nanoseconds << " ns");
    }
  }
}

TEST_CASE("timestamps are ordered as instants are") {
  CHECK(Timestamp{-1, 999'999'999} < Timestamp{0, 0});
  CHECK(Timestamp{5, 1} > Timestamp{5, 0});
  CHECK(Timestamp{5, 1} == Timestamp{5, 1});
}

TEST_CASE("a leap second that its offset puts before the year 0000") {
  CHECK_FALSE(Timestamp::parse("0000-01-01T00:00:60+01:00"));
}

TEST_CASE("a backslash escapes nothing in a text that was not in a document") {
  CHECK_FALSE(Timestamp::parse(R"(2024-05-01T10:20:30\u005A)"));
}

TEST_CASE("the usual form never takes the slow way") {
  if (!datazone::detail::reads_words) {
    return;
  }
  for (const std::string_view text :
       {"0000-01-01T00:00:00Z", "2024-02-29T23:59:59.999Z", "2023-12-31T12:30:30.000Z",
        "9999-11-30T19:09:09.090Z", "2023-02-28T00:00:00Z", "2026-10-10T10:10:10.123Z"}) {
    CAPTURE(text);
    Timestamp found;
    datazone::detail::Month month;
    const char* const end = text.data() + text.size();
    CHECK(datazone::detail::read_usual_form(text.data(), end, month, found) == end);
    CHECK(datazone::detail::read_usual_form(text.data(), end, month, found) == end);
    using namespace datazone::detail;
    CHECK(found == DateTimeReader{{text.data(), end, Escaping::none}}.read());
  }
}

TEST_CASE(
    "each timestamp of a document is its own, in the month and on the day of the one before") {
  const std::string_view texts[] = {
      "2024-02-29T23:59:59.999Z", "2024-02-29T00:00:00Z", "2024-02-01T08:00:00.001Z",
      "2023-02-28T00:00:00Z",     "2023-02-29T00:00:00Z", "2024-02-30T00:00:00Z",
      "2024-02-00T00:00:00Z",     "2024-03-31T10:10:10Z", "2024-04-31T10:10:10Z",
      "0000-01-01T00:00:00Z",     "2024-13-01T00:00:00Z"};
  for (const std::string_view first : texts)
    for (const std::string_view second : texts) {
      const std::string json = R"({"createdAt":")" + std::string(first) + R"(","startedAt":")" +
                               std::string(second) + R"(","updatedAt":")" + std::string(first) +
                               "\"}";
      CAPTURE(json);
      const auto run = datazone::decode<datazone::StartDataSourceRunResponse>(json);
      REQUIRE(run);
      CHECK(run->created_at == Timestamp::parse(first));
      CHECK(run->started_at == Timestamp::parse(second));
      CHECK(run->updated_at == Timestamp::parse(first));
      datazone::StartDataSourceRunResponse value;
      value.created_at = value.updated_at = Timestamp::parse(first);
      value.started_at = Timestamp::parse(second);
      std::array<char, 200> out{};
      const datazone::Encoded encoded = datazone::encode(value, out);
      REQUIRE(encoded);
      CHECK(datazone::decode<datazone::StartDataSourceRunResponse>(encoded.text).value == value);
      if (value.created_at && value.started_at) CHECK(encoded.text == json);
    }
}
