// SPDX-License-Identifier: MIT
// Every field of a timestamp at every value, those just outside included, against a naive reader
// that asks the standard library's calendar.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "enumerate.hpp"
#include "fuzz/naive_time.hpp"

namespace {

// As such, and as a member's value, which has a fast path of its own.
bool holds(std::string_view text) {
  const auto expected = fuzz::naive_time(text);
  std::string json = R"({"createdAt":")";
  json.append(text).append(R"("})");
  const auto decoded = datazone::decode<datazone::StartDataSourceRunResponse>(json);
  return datazone::Timestamp::parse(text) == expected && decoded && decoded->created_at == expected;
}

std::string two(unsigned value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

TEST_CASE("every date, and those that do not exist") {
  exhaustive::Tally tally("dates");
  const bool far = exhaustive::goes_far();
  for (unsigned year = 0; year < 10000; ++year) {
    const bool telling = year < 9 || year % 100 > 95 || year % 100 < 5 || year > 9990;
    if (!far && !(telling && (year < 500 || year / 100 % 7 == 0 || year > 9990))) continue;
    for (unsigned month = 0; month <= 13; ++month)
      for (unsigned day = 0; day <= 32; ++day) {
        const std::string text =
            two(year / 100) + two(year % 100) + "-" + two(month) + "-" + two(day) + "T23:59:59Z";
        tally(holds(text), text);
      }
  }
}

TEST_CASE("every time of a day, and those that no day has") {
  exhaustive::Tally tally("times");
  for (const std::string_view date : {"2016-12-31", "2017-01-01"})
    for (unsigned hour = 0; hour <= 25; ++hour)
      for (unsigned minute = 0; minute <= 61; ++minute)
        for (unsigned second = 0; second <= 62; ++second) {
          const std::string text =
              std::string(date) + "T" + two(hour) + ":" + two(minute) + ":" + two(second) + "Z";
          tally(holds(text), text);
        }
}

TEST_CASE("every offset, where it reaches into another day, month or year, or out of all") {
  exhaustive::Tally tally("offsets");
  for (const std::string_view time :
       {"0000-01-01T00:00:00", "9999-12-31T23:59:59", "9999-12-31T23:59:60", "0000-01-01T23:59:60",
        "2016-12-31T23:59:60", "2017-01-01T08:59:60", "2024-03-01T00:00:00.5"})
    for (const char sign : {'+', '-', 'Z', ' '})
      for (unsigned hours = 0; hours <= 25; ++hours)
        for (unsigned minutes = 0; minutes <= 61; ++minutes) {
          const std::string text = std::string(time) + sign + two(hours) + ":" + two(minutes);
          tally(holds(text), text);
        }
}

TEST_CASE("every text of telling bytes behind the seconds") {
  exhaustive::Tally tally("ends");
  exhaustive::each_text(".09Zz+:", exhaustive::length(6, 8), [&](std::string_view end) {
    const std::string text = "2026-03-14T09:26:53" + std::string(end);
    tally(holds(text), text);
  });
}

TEST_CASE("every pair of bytes changed") {
  exhaustive::Tally tally("pairs");
  constexpr std::string_view telling = "0123569-:TZtz.+/";
  for (const std::string_view time : {"2024-02-29T23:59:59.999Z", "2016-12-31T23:59:60Z"}) {
    std::string text(time);
    for (std::size_t first = 0; first < time.size(); ++first)
      for (std::size_t second = first + 1; second < time.size(); ++second) {
        for (const char a : telling)
          for (const char b : telling) {
            text[first] = a;
            text[second] = b;
            tally(holds(text), text);
          }
        text = time;
      }
  }
}
