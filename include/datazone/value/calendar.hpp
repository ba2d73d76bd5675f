// SPDX-License-Identifier: MIT
// The proleptic Gregorian calendar of RFC 3339's years, 0000 to 9999: days to dates and back, and
// the digits of a date and time, a word at a time.
#ifndef DATAZONE_VALUE_CALENDAR_HPP
#define DATAZONE_VALUE_CALENDAR_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/bytes/vector.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// A date of the proleptic Gregorian calendar.
struct Date {
  unsigned year, month, day;
};

constexpr bool is_leap_year(unsigned year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Requires a month of 1 to 12.
constexpr unsigned days_in_month(unsigned year, unsigned month) noexcept {
  // 31 days in January, March, May, July and, the other way round, from August on.
  return month == 2 ? (is_leap_year(year) ? 29U : 28U) : 30U + ((month + (month >> 3)) & 1U);
}

/// Days since 1970-01-01. Years begin in March, so that the leap day is their last and
/// (153 m + 2) / 5 counts the days of the months before month m.
constexpr std::int32_t days_since_epoch(const Date& date) noexcept {
  const bool before_march = date.month < 3;
  // 400 years more, so that no intermediate is negative: 146097 days.
  const unsigned year = date.year + 400 - (before_march ? 1U : 0U);
  const unsigned century = year / 100;
  const unsigned month = before_march ? date.month + 9 : date.month - 3;
  const unsigned days =
      year * 365 + year / 4 - century + century / 4 + (month * 153 + 2) / 5 + date.day - 1;
  return static_cast<std::int32_t>(days) - (719'468 + 146'097);
}

/// Requires a day of the years 0000 to 9999, or the day after them. Years begin in March; centuries
/// and years are found in quarters of a day, months by 2141 / 65536, their mean share of a day (C.
/// Neri and L. Schneider, "Euclidean affine functions and their application to calendar
/// algorithms", 2022).
constexpr Date date_of(std::int64_t days) noexcept {
  const auto since = static_cast<unsigned>(days + 719'468 + 146'097);  // 0000-03-01, less 400 years
  const unsigned of_centuries = 4 * since + 3;
  const unsigned century = of_centuries / 146'097;
  const unsigned of_years = of_centuries % 146'097 | 3U;
  const unsigned year_of_century = of_years / 1'461;
  const unsigned day_of_year = of_years % 1'461 / 4;
  const unsigned of_months = 2'141 * day_of_year + 197'913;
  const unsigned month = of_months >> 16;
  const bool next_year = month > 12;
  return {century * 100 + year_of_century + (next_year ? 1U : 0U) - 400,
          next_year ? month - 12 : month, (of_months & 0xFFFFU) / 2'141 + 1};
}

/// Four or eight bytes such as "39T29:59": a digit is the most that a byte may be, another byte
/// has to be equal.
struct DigitForm {
  std::size_t size;
  std::uint64_t zero{};    // '0' for a digit, else the byte
  std::uint64_t limits{};  // takes a byte that is above its limit over 0x7F

  consteval explicit DigitForm(std::string_view form) : size{form.size()} {
    for (std::size_t i = 0; i < size; ++i) {
      const bool digit = is_digit(form[i]);
      zero |= std::uint64_t{to_byte(digit ? '0' : form[i])} << (8 * i);
      limits |= std::uint64_t{0x7FU - (digit ? to_byte(form[i]) & 0xFU : 0U)} << (8 * i);
    }
  }
};

/// The digits' values at p, a byte each. Sets the highest bit of some byte of `wrong` when the
/// bytes are not of the form. Requires little-endian. A digit's value is its exclusive or with '0';
/// adding 0x7F less the most, 0x76 for 9, sets the highest bit of a value above it. An equal byte
/// leaves 0.
[[gnu::always_inline]] inline std::uint64_t take_digits(const char* p, const DigitForm& form,
                                                        std::uint64_t& wrong) noexcept {
  const std::uint64_t word =
      form.size == 8 ? load_word<std::uint64_t>(p) : load_word<std::uint32_t>(p);
  const std::uint64_t digits = word ^ form.zero;
  wrong |= digits | ((digits & 0x7F7F7F7F7F7F7F7FU) + form.limits);
  return digits;
}

/// The value of each two neighbouring digits in the place of the first.
constexpr std::uint64_t of_pairs(std::uint64_t digits) noexcept {
  return digits * 10 + (digits >> 8);
}
constexpr unsigned byte_of(std::uint64_t word, unsigned i) noexcept {
  return static_cast<unsigned>(word >> (8 * i)) & 0xFFU;
}

/// A month, kept because the timestamps of a document mostly lie in one. Its text is "2026-03-",
/// the number the seconds up to a day before its first, `extra` how many days it has.
using Month = Memo;

/// Reads "2026-03-" at p; false for what is no month. Requires little-endian, and eight bytes.
inline bool read_month(const char* p, Month& month) noexcept {
  std::uint64_t wrong = 0;
  constexpr DigitForm form{"9999-19-"};
  const std::uint64_t digits = take_digits(p, form, wrong);
  if ((wrong & 0x8080808080808080U) != 0) return false;
  const std::uint64_t pairs = of_pairs(digits);
  const Date first{byte_of(pairs, 0) * 100 + byte_of(pairs, 2), byte_of(pairs, 5), 1};
  if (first.month == 0 || first.month > 12) return false;
  month = {load_word<std::uint64_t>(p), (std::int64_t{days_since_epoch(first)} - 1) * 86'400,
           days_in_month(first.year, first.month)};
  return true;
}

/// "00" to "99".
inline constexpr auto digit_pairs = [] {
  std::array<char, 200> pairs{};
  char* to = pairs.data();
  for (int i = 0; i < 100; ++i) {
    *to++ = static_cast<char>('0' + i / 10);
    *to++ = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

/// Writes two digits and what follows them. Requires value < 100.
constexpr char* write_pair(unsigned value, char after, char* to) noexcept {
  to = copy(digit_pairs.data() + std::size_t{2} * value, 2, to);
  *to = after;
  return to + 1;
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_CALENDAR_HPP
