// SPDX-License-Identifier: MIT
// JSON numbers (RFC 8259, section 6): their grammar, and the two exact readings that we need.
#ifndef DATAZONE_JSON_NUMBER_HPP
#define DATAZONE_JSON_NUMBER_HPP

#include <cstdint>
#include <limits>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// The parts of a number as they stand in the text.
struct Number {
  const char* integer = nullptr;   // the first digit
  const char* point = nullptr;     // the end of the integer's digits
  const char* fraction = nullptr;  // the first digit after the point; `point` without one
  const char* mantissa_end = nullptr;
  const char* end = nullptr;  // the end of all, or the byte that is in error
  bool negative = false;
  bool has_exponent = false;
  Errc error = Errc::ok;

  /// Has it neither point nor exponent?
  constexpr bool is_canonical_integer() const noexcept { return end == point; }

  // The mantissa's digits, seen without the point.
  constexpr std::int64_t whole_digits() const noexcept {
    return static_cast<std::int64_t>(distance(integer, point));
  }
  constexpr std::int64_t digits() const noexcept {
    return whole_digits() + static_cast<std::int64_t>(distance(fraction, mantissa_end));
  }
  constexpr unsigned digit(std::int64_t i) const noexcept {
    return static_cast<unsigned>((i < whole_digits() ? integer[i] : fraction[i - whole_digits()]) -
                                 '0');
  }
};

constexpr const char* skip_digits(const char* p, const char* end) noexcept {
  while (p != end && is_digit(*p)) ++p;
  return p;
}

/// Reads the number at p. Requires p < end and a digit or a minus there.
[[gnu::always_inline]] constexpr Number read_number(const char* p, const char* end) noexcept {
  Number number;
  const auto fail = [&](const char* at) noexcept {
    number.end = at;
    number.error = at == end ? Errc::truncated : Errc::unexpected_byte;
  };
  number.negative = *p == '-';
  if (number.negative) ++p;
  number.integer = p;
  if (p == end || !is_digit(*p)) {
    fail(p);
    return number;
  }
  p = *p == '0' ? p + 1 : skip_digits(p, end);
  number.point = number.fraction = p;
  if (p != end && *p == '.') {
    number.fraction = ++p;
    p = skip_digits(p, end);
    if (p == number.fraction) {
      fail(p);
      return number;
    }
  }
  number.mantissa_end = p;
  if (p != end && (*p == 'e' || *p == 'E')) {
    number.has_exponent = true;
    ++p;
    if (p != end && (*p == '+' || *p == '-')) ++p;
    const char* const digits = p;
    p = skip_digits(p, end);
    if (p == digits) {
      fail(p);
      return number;
    }
  }
  number.end = p;
  return number;
}

/// Reads up to seven digits at p, from a word: the place after them, or p when there are none or
/// more. Requires eight readable bytes; little-endian. Exclusive or with the digits '0' leaves 0 to
/// 9 of a digit; adding 0x76 then sets the highest bit of what is above 9, and of no digit.
inline const char* read_short_integer(const char* p, std::int32_t& value) noexcept {
  constexpr std::uint64_t high = 0x8080808080808080U;
  std::uint64_t digits = load_word<std::uint64_t>(p) ^ 0x3030303030303030U;
  const std::uint64_t others = (digits | ((digits & ~high) + 0x7676767676767676U)) & high;
  if (others == 0 || (others & 0xFFU) != 0) return p;
  const auto bits = lowest_bit(others) - 7U;                             // eight a digit
  digits = (digits & ((std::uint64_t{1} << bits) - 1)) << (64U - bits);  // zeros before them
  digits = digits * 10 + (digits >> 8);                                  // pairs
  digits = (digits & 0x00FF00FF00FF00FFU) * 100 + (digits >> 16 & 0x00FF00FF00FF00FFU);
  value = static_cast<std::int32_t>((digits & 0xFFFFU) * 10'000 + (digits >> 32 & 0xFFFFU));
  return p + bits / 8;
}

/// The exponent, or a value so large that no text in memory makes up for it.
constexpr std::int64_t exponent_of(const Number& number) noexcept {
  if (!number.has_exponent) return 0;
  constexpr std::int64_t huge = std::int64_t{1} << 60;
  const char* p = number.mantissa_end + 1;
  const bool negative = *p == '-';
  if (negative || *p == '+') ++p;
  std::int64_t value = 0;
  for (; p != number.end; ++p) value = value >= huge / 16 ? huge : value * 10 + (*p - '0');
  return negative ? -value : value;
}

template <class Int>
struct Integer {
  Errc error = Errc::ok;  // wrong_type when it is no integer, out_of_range when no Int
  Int value = 0;
};

/// The magnitude, at most 2^63, with its sign as an Int.
template <class Int>
constexpr Integer<Int> in_range(std::uint64_t magnitude, bool negative) noexcept {
  constexpr auto most = static_cast<std::uint64_t>((std::numeric_limits<Int>::max)());
  if (magnitude > most + (negative ? 1U : 0U)) return {Errc::out_of_range};
  if (!negative) return {Errc::ok, static_cast<Int>(magnitude)};
  if (magnitude == 0) return {};
  return {Errc::ok, static_cast<Int>(-static_cast<std::int64_t>(magnitude - 1) - 1)};
}

/// The exact value, when it is an Int, however it is spelled: 1e3, 10.0, 0e999999999999.
template <class Int>
constexpr Integer<Int> to_integer(const Number& number) noexcept {
  constexpr std::uint64_t too_much = std::uint64_t{1} << 60;  // ten times that and 9 do not wrap
  // The digits from the first that is not zero to the last, and the power of ten of that one.
  std::int64_t first = 0;
  std::int64_t last = number.digits();
  while (first < last && number.digit(first) == 0) ++first;
  while (last > first && number.digit(last - 1) == 0) --last;
  if (first == last) return {};
  std::int64_t power = exponent_of(number) + number.whole_digits() - last;
  if (power < 0) return {Errc::wrong_type};
  std::uint64_t value = 0;
  for (std::int64_t i = first; i < last || power > 0; ++i) {
    if (value > too_much) return {Errc::out_of_range};
    value = value * 10 + (i < last ? number.digit(i) : 0U);
    if (i >= last) --power;
  }
  return in_range<Int>(value, number.negative);
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NUMBER_HPP
