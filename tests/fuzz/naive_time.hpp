// SPDX-License-Identifier: MIT
// Timestamps as RFC 3339 and the AWS protocols have them, by the standard library's calendar.
#ifndef DATAZONE_TESTS_FUZZ_NAIVE_TIME_HPP
#define DATAZONE_TESTS_FUZZ_NAIVE_TIME_HPP

#include <datazone/datazone.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fuzz {

inline std::int64_t seconds_of(int year, unsigned month, unsigned day) {
  namespace c = std::chrono;
  return c::sys_days{c::year{year} / c::month{month} / c::day{day}}.time_since_epoch().count() *
         std::int64_t{86400};
}

inline std::int64_t first_second() { return seconds_of(0, 1, 1); }
inline std::int64_t last_second() { return seconds_of(9999, 12, 31) + 86399; }

inline bool in_range(datazone::Timestamp t) {
  return t.seconds >= first_second() && t.seconds <= last_second() && t.nanoseconds <= 999'999'999;
}

// `text` follows `form`, in which 9 stands for any digit and T and Z for either case.
inline bool has_form(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool good = form[i] == '9'   ? text[i] >= '0' && text[i] <= '9'
                      : form[i] == 'T' ? text[i] == 'T' || text[i] == 't'
                      : form[i] == 'Z' ? text[i] == 'Z' || text[i] == 'z'
                                       : text[i] == form[i];
    if (!good) return false;
  }
  return true;
}

inline std::uint32_t first_nine(std::string digits) {
  digits.resize(9, '0');
  return static_cast<std::uint32_t>(std::stoul(digits));
}

inline std::optional<datazone::Timestamp> naive_time(std::string_view text) {
  namespace c = std::chrono;
  constexpr std::string_view date_time = "9999-99-99T99:99:99";
  if (!has_form(text.substr(0, date_time.size()), date_time)) return std::nullopt;
  const auto field = [text](std::size_t at, std::size_t size) {
    return std::stoi(std::string(text.substr(at, size)));
  };
  const auto two = [&](std::size_t at) { return static_cast<unsigned>(field(at, 2)); };
  const c::year_month_day day{c::year{field(0, 4)}, c::month{two(5)}, c::day{two(8)}};
  const int hour = field(11, 2);
  const int minute = field(14, 2);
  const int second = field(17, 2);
  if (!day.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  text.remove_prefix(date_time.size());

  datazone::Timestamp time{};
  if (text.starts_with('.')) {
    const auto end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    if (end == 1) return std::nullopt;
    time.nanoseconds = first_nine(std::string(text.substr(1, end - 1)));
    text.remove_prefix(end);
  }
  int offset = 0;
  if (has_form(text, "+99:99") || has_form(text, "-99:99")) {
    const int hours = std::stoi(std::string(text.substr(1, 2)));
    const int minutes = std::stoi(std::string(text.substr(4, 2)));
    if (hours > 23 || minutes > 59) return std::nullopt;
    offset = (hours * 60 + minutes) * (text[0] == '-' ? -60 : 60);
  } else if (!has_form(text, "Z")) {
    return std::nullopt;
  }
  time.seconds = c::sys_days{day}.time_since_epoch().count() * std::int64_t{86400} + hour * 3600 +
                 minute * 60 + second - offset;
  if (second == 60) {  // by now the second after it: midnight UTC of the first day of a month
    const c::sys_days next{c::floor<c::days>(c::sys_seconds{c::seconds{time.seconds}})};
    if (time.seconds % 86400 != 0 || c::year_month_day{next}.day() != c::day{1})
      return std::nullopt;
  }
  if (!in_range(time)) return std::nullopt;
  return time;
}

// A number without a sign in plain decimal; nothing when its value has more than fifteen digits
// before the point. What is far below a nanosecond may come out as more than it is, and still far
// below it.
inline std::optional<std::string> without_exponent(std::string_view number) {
  const auto e = std::min(number.find_first_of("eE"), number.size());
  std::string digits(number.substr(0, e));
  auto point = static_cast<long long>(std::min(digits.find('.'), digits.size()));
  std::erase(digits, '.');
  if (digits.find_first_not_of('0') == std::string::npos) return "0";
  if (e < number.size()) {
    std::string_view exponent = number.substr(e + 1);
    const bool minus = exponent.starts_with('-');
    exponent.remove_prefix(std::min(exponent.find_first_of("0123456789"), exponent.size()));
    exponent.remove_prefix(std::min(exponent.find_first_not_of('0'), exponent.size()));
    const long long value = exponent.empty()       ? 0
                            : exponent.size() > 17 ? 100'000'000'000'000'000
                                                   : std::stoll(std::string(exponent));
    point += minus ? -value : value;
  }
  const auto leading = digits.find_first_not_of('0');
  digits.erase(0, leading);
  point -= static_cast<long long>(leading);
  if (point > 15) return std::nullopt;
  if (point <= 0) return "0." + std::string(point < -40 ? 40 : std::size_t(-point), '0') + digits;
  const auto place = static_cast<std::size_t>(point);
  if (digits.size() <= place) return digits + std::string(place - digits.size(), '0');
  return digits.insert(place, ".");
}

// Epoch seconds, rounded down to nanoseconds.
inline std::optional<datazone::Timestamp> naive_epoch(std::string_view number) {
  const bool minus = number.starts_with('-');
  if (minus) number.remove_prefix(1);
  const auto plain = without_exponent(number);
  if (!plain) return std::nullopt;
  number = *plain;
  const auto point = std::min(number.find('.'), number.size());
  if (point > 15) return std::nullopt;
  datazone::Timestamp time{std::stoll(std::string(number.substr(0, point))), 0};
  const std::string fraction(number.substr(std::min(point + 1, number.size())));
  if (!fraction.empty()) time.nanoseconds = first_nine(fraction);
  const bool more = fraction.find_first_not_of('0', 9) != std::string::npos;
  if (minus) {  // floor(-x) is -ceil(x)
    std::int64_t nanoseconds = std::int64_t{time.nanoseconds} + (more ? 1 : 0);
    time.seconds = -time.seconds - (nanoseconds > 0 ? 1 : 0);
    nanoseconds = nanoseconds > 0 ? 1'000'000'000 - nanoseconds : 0;
    time.nanoseconds = static_cast<std::uint32_t>(nanoseconds);
  }
  if (!in_range(time)) return std::nullopt;
  return time;
}

}  // namespace fuzz

#endif  // DATAZONE_TESTS_FUZZ_NAIVE_TIME_HPP
