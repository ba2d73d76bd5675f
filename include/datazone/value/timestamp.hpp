// SPDX-License-Identifier: MIT
// Timestamps: RFC 3339 date-time in, exact to the nanosecond; out as the AWS protocols write it.
#ifndef DATAZONE_VALUE_TIMESTAMP_HPP
#define DATAZONE_VALUE_TIMESTAMP_HPP

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"
#include "datazone/result.hpp"
#include "datazone/value/calendar.hpp"
#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// An instant: seconds since 1970-01-01T00:00:00Z without leap seconds (POSIX), and nanoseconds
/// that count forward from them, 0 to 999999999. Half a second before the epoch is {-1, 500000000}.
struct Timestamp {
  std::int64_t seconds = 0;       ///< since 1970-01-01T00:00:00Z
  std::uint32_t nanoseconds = 0;  ///< from there on, below a second

  // RFC 3339 has four digits for a year.
  static constexpr std::int64_t min_seconds = -62'167'219'200;  ///< 0000-01-01T00:00:00Z
  static constexpr std::int64_t max_seconds = 253'402'300'799;  ///< 9999-12-31T23:59:59Z

  /// True when it can be written, that is, when both members lie in their range.
  constexpr bool is_valid() const noexcept {
    return seconds >= min_seconds && seconds <= max_seconds && nanoseconds <= 999'999'999;
  }

  /// Reads an RFC 3339 date-time: any number of fraction digits, of which nine are kept and none
  /// rounded; `Z` or an offset up to 23:59; `t` and `z` too. Second 60 is read only where a leap
  /// second can be, 23:59:60 UTC on the last day of a month, and is the second after. The year
  /// must be 0000 to 9999 before and after the offset is applied. Nothing for another text, such as
  /// `2026-02-29T00:00:00Z` or `2026-03-14 09:26:53Z`.
  static constexpr std::optional<Timestamp> parse(std::string_view text) noexcept;

  friend constexpr bool operator==(const Timestamp&, const Timestamp&) noexcept = default;
  friend constexpr auto operator<=>(const Timestamp&, const Timestamp&) noexcept = default;
};

namespace detail {

/// Reads a date-time from decoded bytes.
class DateTimeReader {
 public:
  constexpr explicit DateTimeReader(ByteCursor bytes) noexcept : bytes_{bytes} { advance(); }

  constexpr std::optional<Timestamp> read() noexcept {
    Date date{};
    date.year = digits(4);
    skip('-');
    date.month = digits(2);
    skip('-');
    date.day = digits(2);
    skip_letter('t');
    const unsigned hour = digits(2);
    skip(':');
    const unsigned minute = digits(2);
    skip(':');
    const unsigned second = digits(2);
    const std::uint32_t nanoseconds = fraction();
    const int offset = zone();
    if (!ok_ || !at_end_ || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > days_in_month(date.year, date.month) || hour > 23 || minute > 59 || second > 60)
      return std::nullopt;
    const unsigned of_day = hour * 3600 + minute * 60 + second - (second == 60 ? 1U : 0U);
    std::int64_t seconds = std::int64_t{days_since_epoch(date)} * 86'400 + of_day - offset;
    if (second == 60) {  // the last second of a month, once more
      ++seconds;
      if (seconds < Timestamp::min_seconds || seconds > Timestamp::max_seconds ||
          seconds % 86'400 != 0 || date_of(seconds / 86'400).day != 1)
        return std::nullopt;
    }
    const Timestamp result{seconds, nanoseconds};
    if (!result.is_valid()) return std::nullopt;
    return result;
  }

 private:
  constexpr void advance() noexcept {
    at_end_ = bytes_.done();
    current_ = at_end_ ? '\0' : bytes_.next();
  }
  constexpr void skip(char c) noexcept {
    if (current_ != c) ok_ = false;
    advance();
  }
  constexpr void skip_letter(char lower) noexcept {
    current_ = static_cast<char>(current_ | 0x20);
    skip(lower);
  }
  constexpr unsigned digits(unsigned n) noexcept {
    unsigned value = 0;
    for (; n != 0; --n) {
      if (!is_digit(current_)) ok_ = false;
      value = value * 10 + (to_byte(current_) & 0xFU);
      advance();
    }
    return value;
  }
  constexpr std::uint32_t fraction() noexcept {
    if (current_ != '.') return 0;
    advance();
    if (!is_digit(current_)) ok_ = false;
    std::uint32_t value = 0;
    for (std::uint32_t unit = 100'000'000; is_digit(current_); unit /= 10, advance())
      value += static_cast<std::uint32_t>(current_ - '0') * unit;
    return value;
  }
  /// The offset from UTC in seconds.
  constexpr int zone() noexcept {
    const char sign = current_;
    if (sign != '+' && sign != '-') {
      skip_letter('z');
      return 0;
    }
    advance();
    const unsigned hours = digits(2);
    skip(':');
    const unsigned minutes = digits(2);
    if (hours > 23 || minutes > 59) ok_ = false;
    const auto seconds = static_cast<int>((hours * 60 + minutes) * 60);
    return sign == '-' ? -seconds : seconds;
  }

  ByteCursor bytes_;
  char current_ = '\0';
  bool at_end_ = false;
  bool ok_ = true;
};

/// The size of "2026-03-14T09:26:53Z".
inline constexpr std::size_t usual_form_size = 20;

/// Reads the usual form at p, in upper case and UTC, with no fraction or three digits: the place
/// after its Z, or p when there is another form, valid or not. Requires usual_form_size readable
/// bytes.
inline const char* read_usual_form(const char* p, const char* end, Month& month,
                                   Timestamp& out) noexcept {
  const bool has_fraction = p[19] == '.';
  if (has_fraction && distance(p, end) < 24) return p;
  if (load_word<std::uint64_t>(p) != month.text && !read_month(p, month)) return p;
  std::uint64_t wrong = 0;
  constexpr DigitForm time_form{"39T29:59"};
  constexpr DigitForm fraction_form{":59.999Z"};
  constexpr DigitForm end_form{":59Z"};
  const std::uint64_t time = take_digits(p + 8, time_form, wrong);
  const std::uint64_t rest = has_fraction ? take_digits(p + 16, fraction_form, wrong)
                                          : take_digits(p + 16, end_form, wrong);
  if ((wrong & 0x8080808080808080U) != 0) return p;

  const std::uint64_t times = of_pairs(time);
  const std::uint64_t rests = of_pairs(rest);
  const unsigned day = byte_of(times, 0);
  const unsigned hour = byte_of(times, 3);
  if (day == 0 || day > month.extra || hour > 23) return p;
  const unsigned of_day = (hour * 60 + byte_of(times, 6)) * 60 + byte_of(rests, 1);
  const unsigned milliseconds = byte_of(rest, 4) * 100 + byte_of(rests, 5);
  out = {month.number + std::int64_t{day * 86'400 + of_day}, milliseconds * 1'000'000U};
  return p + (has_fraction ? usual_form_size + 4 : usual_form_size);
}

inline constexpr std::size_t timestamp_capacity = 24;

/// The date that was written last, for the next that is the same: `text` and `extra` are the first
/// eight bytes and the last four, the number is the days from 0000-01-01 to it; here of none.
inline constexpr Memo no_date{{}, -1, {}};

/// Writes the timestamp, at most 24 bytes; returns the end. Requires t.is_valid().
constexpr char* write_timestamp(const Timestamp& t, char* to, Memo& memo) noexcept {
  const auto from_first = static_cast<std::uint64_t>(t.seconds - Timestamp::min_seconds);
  const auto days = static_cast<unsigned>(from_first / 86'400);
  const auto of_day = static_cast<unsigned>(from_first % 86'400);
  const unsigned milliseconds = t.nanoseconds / 1'000'000;
  if (at_run_time() && memo.number == days) {
    std::memcpy(to, &memo.text, sizeof memo.text);
    std::memcpy(to + 7, &memo.extra, sizeof memo.extra);
    to += 11;
  } else {
    const char* const begin = to;
    const Date date = date_of(std::int64_t{days} + Timestamp::min_seconds / 86'400);
    to = write_pair(date.year / 100, '-', to) - 1;
    to = write_pair(date.year % 100, '-', to);
    to = write_pair(date.month, '-', to);
    to = write_pair(date.day, 'T', to);
    if (at_run_time())
      memo = {load_word<std::uint64_t>(begin), days, load_word<std::uint32_t>(begin + 7)};
  }
  to = write_pair(of_day / 3600, ':', to);
  to = write_pair(of_day / 60 % 60, ':', to);
  to = write_pair(of_day % 60, milliseconds == 0 ? 'Z' : '.', to);
  if (milliseconds == 0) return to;
  *to = static_cast<char>('0' + milliseconds / 100);
  return write_pair(milliseconds % 100, 'Z', to + 1);
}

}  // namespace detail

constexpr std::optional<Timestamp> Timestamp::parse(std::string_view text) noexcept {
  const char* const end = text.data() + text.size();
  if (detail::reads_words && detail::at_run_time() && text.size() >= detail::usual_form_size) {
    detail::Month month;
    if (Timestamp usual; detail::read_usual_form(text.data(), end, month, usual) == end)
      return usual;
  }
  return detail::DateTimeReader{{text.data(), end, detail::Escaping::none}}.read();
}

/// Writes RFC 3339 with an upper-case `T` and `Z`, no fraction when the milliseconds are 0 and
/// else exactly three digits, cut towards minus infinity: the form that every AWS SDK reads.
/// Errors: invalid_timestamp (a member out of range), buffer_too_small.
constexpr Encoded format(const Timestamp& timestamp, std::span<char> out) noexcept {
  if (!timestamp.is_valid()) return {{}, 0, {Errc::invalid_timestamp}};
  char text[detail::timestamp_capacity]{};
  detail::Memo memo = detail::no_date;
  return Text{detail::between(text, detail::write_timestamp(timestamp, text, memo))}.copy_to(out);
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <detail::OutputBytes Out>
Encoded format(const Timestamp& timestamp, Out&& out) noexcept {
  return format(timestamp, detail::as_writable_chars(out));
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_VALUE_TIMESTAMP_HPP
