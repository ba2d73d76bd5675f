// SPDX-License-Identifier: MIT
// The checks that all rivals share: plain, well-written loops that owe nothing to the fast paths
// of the library, so that a comparison with it is about JSON.
#ifndef DATAZONE_BENCHMARKS_PEERS_COMMON_HPP
#define DATAZONE_BENCHMARKS_PEERS_COMMON_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <datazone/datazone.hpp>
#include <optional>
#include <string_view>

namespace peers {

inline constexpr auto identifier_bytes = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = true;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = true;
  table['-'] = table['_'] = true;
  return table;
}();

// ^[a-zA-Z0-9_-]{1,36}$
inline bool is_identifier(std::string_view text) {
  if (text.empty() || text.size() > 36) return false;
  for (const char c : text) {
    if (!identifier_bytes[static_cast<unsigned char>(c)]) return false;
  }
  return true;
}

// ^dzd[-_][a-zA-Z0-9_-]{1,36}$
inline bool is_domain_identifier(std::string_view text) {
  return text.size() > 4 && text.substr(0, 3) == "dzd" && (text[3] == '-' || text[3] == '_') &&
         is_identifier(text.substr(4));
}

// Days since 1970-01-01 in the proleptic Gregorian calendar; the year begins in March here.
constexpr std::int64_t days_from_date(std::int64_t year, int month, int day) {
  if (month <= 2) --year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

struct Date {
  std::int64_t year;
  int month, day;
};

constexpr Date date_from_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const auto day_of_year =
      static_cast<int>(day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100));
  const int shifted = (5 * day_of_year + 2) / 153;
  const int month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          day_of_year - (153 * shifted + 2) / 5 + 1};
}
static_assert(days_from_date(1970, 1, 1) == 0 && days_from_date(2000, 2, 29) == 11016);
static_assert(date_from_days(11016).month == 2 && date_from_days(-719468).year == 0);

// Two digits, or a negative number.
inline int two_digits(const char* p) {
  const unsigned tens = static_cast<unsigned char>(p[0]) - unsigned{'0'};
  const unsigned ones = static_cast<unsigned char>(p[1]) - unsigned{'0'};
  return tens > 9 || ones > 9 ? -1 : static_cast<int>(tens * 10 + ones);
}

// RFC 3339 as the protocol page decides: any fraction, Z or an offset, 23:59:60 UTC only at the
// end of a month.
inline std::optional<datazone::Timestamp> parse_timestamp(std::string_view text) {
  constexpr std::int64_t first = -62167219200, last = 253402300799;  // 0000 to 9999
  constexpr std::array<int, 13> longest{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() < 20) return std::nullopt;
  const char* p = text.data();
  const int century = two_digits(p), years = two_digits(p + 2), month = two_digits(p + 5);
  const int day = two_digits(p + 8), hour = two_digits(p + 11), minute = two_digits(p + 14);
  const int second = two_digits(p + 17);
  if ((century | years | month | day | hour | minute | second) < 0) return std::nullopt;
  if (p[4] != '-' || p[7] != '-' || (p[10] | 0x20) != 't' || p[13] != ':' || p[16] != ':') {
    return std::nullopt;
  }
  const int year = century * 100 + years;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (month < 1 || month > 12 || day < 1 || day > longest[static_cast<std::size_t>(month)] ||
      (month == 2 && day == 29 && !leap) || hour > 23 || minute > 59 || second > 60) {
    return std::nullopt;
  }

  std::size_t at = 19;
  std::uint32_t nanoseconds = 0;
  if (text[at] == '.') {
    std::uint32_t unit = 100'000'000;
    const std::size_t begin = ++at;
    for (; at < text.size(); ++at, unit /= 10) {
      const unsigned digit = static_cast<unsigned char>(text[at]) - unsigned{'0'};
      if (digit > 9) break;
      nanoseconds += digit * unit;
    }
    if (at == begin || at == text.size()) return std::nullopt;
  }

  int offset = 0;
  if ((text[at] | 0x20) == 'z') {
    if (at + 1 != text.size()) return std::nullopt;
  } else {
    if (text.size() - at != 6 || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') {
      return std::nullopt;
    }
    const int hours = two_digits(p + at + 1), minutes = two_digits(p + at + 4);
    if ((hours | minutes) < 0 || hours > 23 || minutes > 59) return std::nullopt;
    offset = (hours * 60 + minutes) * 60;
    if (text[at] == '-') offset = -offset;
  }

  std::int64_t seconds = days_from_date(year, month, day) * 86400 + hour * 3600 + minute * 60 +
                         (second == 60 ? 59 : second) - offset;
  if (second == 60) {
    ++seconds;
    if (seconds % 86400 != 0 || date_from_days(seconds / 86400).day != 1) return std::nullopt;
  }
  if (seconds < first || seconds > last) return std::nullopt;
  return datazone::Timestamp{seconds, nanoseconds};
}

}  // namespace peers

#endif
