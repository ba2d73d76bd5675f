// SPDX-License-Identifier: MIT
// Timestamp: every day of the calendar, and every one that it does not have.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

using datazone::Timestamp;

namespace {

// The independent calendar: it only knows how to go to the next day.
struct Calendar {
  int year = 0;
  int month = 1;
  int day = 1;
  std::int64_t days = -719'528;  // before 1970-01-01, by the table's T53

  static bool leap(int year) { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0); }
  int last_day() const {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int length = lengths[static_cast<std::size_t>(month - 1)];
    return month == 2 && leap(year) ? length + 1 : length;
  }
  void next() {
    ++days;
    if (++day <= last_day()) {
      return;
    }
    day = 1;
    if (++month <= 12) {
      return;
    }
    month = 1;
    ++year;
  }
};

std::string date_time(const Calendar& calendar, const char* time) {
  std::array<char, 48> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%s", calendar.year,
                                 calendar.month, calendar.day, time);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

}  // namespace

TEST_CASE("every day of the years 0000 to 9999, both ways") {
  Calendar calendar;
  std::size_t wrong = 0;
  std::string first;
  for (; calendar.year <= 9999; calendar.next()) {
    const std::string text = date_time(calendar, "23:59:59Z");
    const Timestamp instant{calendar.days * 86'400 + 86'399, 0};
    std::array<char, 24> buffer{};
    const std::string_view written = datazone::format(instant, buffer).text;
    if (Timestamp::parse(text) != instant || written != text) {
      if (wrong++ == 0) {
        first = text;
      }
    }
  }
  CHECK_MESSAGE(wrong == 0, "days that differ, the first: " << first);
  CHECK(calendar.days == 2'932'897);  // all were visited
}

TEST_CASE("days that do not exist, in every month of 400 years") {
  std::size_t wrong = 0;
  std::string first;
  Calendar calendar;
  calendar.year = 1800;
  for (; calendar.year < 2200;
       calendar.year += calendar.month / 12, calendar.month = calendar.month % 12 + 1) {
    for (int day = 0; day <= 99; ++day) {
      calendar.day = day;
      const std::string text = date_time(calendar, "00:00:00Z");
      const bool exists = day >= 1 && day <= calendar.last_day();
      if (Timestamp::parse(text).has_value() != exists && wrong++ == 0) {
        first = text;
      }
    }
  }
  CHECK_MESSAGE(wrong == 0, "dates that differ, the first: " << first);
}
