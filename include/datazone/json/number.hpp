// SPDX-License-Identifier: MIT
// JSON numbers (RFC 8259, section 6): their grammar, and the two exact readings that we need.
#ifndef DATAZONE_JSON_NUMBER_HPP
#define DATAZONE_JSON_NUMBER_HPP

#include <bit>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_1_0 {
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

  constexpr bool is_plain_integer() const noexcept { return end == point; }

  // The mantissa's digits, seen without the point.
  constexpr std::int64_t whole_digits() const noexcept {
    return static_cast<std::int64_t>(distance(integer, point));
  }
  constexpr std::int64_t digits() const noexcept {
    return whole_digits() + static_cast<std::int64_t>(distance(fraction, mantissa_end));
  }
  constexpr int digit(std::int64_t i) const noexcept {
    return (i < whole_digits() ? integer[i] : fraction[i - whole_digits()]) - '0';
  }
};

constexpr const char* skip_digits(const char* p, const char* end) noexcept {
  while (p != end && is_digit(*p)) ++p;
  return p;
}

/// Reads the number at p. Requires p < end and a digit or a minus there.
[[gnu::always_inline]] constexpr Number read_number(const char* p, const char* end) noexcept {
  Number number;
  const auto wrong = [&](const char* at) {
    number.end = at;
    number.error = at == end ? Errc::truncated : Errc::unexpected_byte;
    return number;
  };
  number.negative = *p == '-';
  if (number.negative) ++p;
  number.integer = p;
  if (p == end || !is_digit(*p)) return wrong(p);
  p = *p == '0' ? p + 1 : skip_digits(p, end);
  number.point = number.fraction = p;
  if (p != end && *p == '.') {
    number.fraction = ++p;
    p = skip_digits(p, end);
    if (p == number.fraction) return wrong(p);
  }
  number.mantissa_end = p;
  if (p != end && (*p == 'e' || *p == 'E')) {
    number.has_exponent = true;
    ++p;
    if (p != end && (*p == '+' || *p == '-')) ++p;
    const char* const digits = p;
    p = skip_digits(p, end);
    if (p == digits) return wrong(p);
  }
  number.end = p;
  return number;
}

/// Reads up to seven digits at p, from a word: the place after them, or p when there are none or
/// more. Requires eight readable bytes; little-endian.
inline const char* read_short_integer(const char* p, std::int32_t& value) noexcept {
  constexpr std::uint64_t high = 0x8080808080808080U;
  std::uint64_t digits = load_word<std::uint64_t>(p) ^ 0x3030303030303030U;
  const std::uint64_t others = (digits | ((digits & ~high) + 0x7676767676767676U)) & high;
  if (others == 0 || (others & 0xFFU) != 0) return p;
  const auto bits = static_cast<unsigned>(std::countr_zero(others)) - 7U;  // eight a digit
  digits = (digits & ((std::uint64_t{1} << bits) - 1)) << (64U - bits);    // zeros before them
  digits = digits * 10 + (digits >> 8);                                    // pairs
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

struct Int32 {
  Errc error = Errc::ok;  // wrong_type when it is no integer, out_of_range when no int32
  std::int32_t value = 0;
};

/// The value of the digits in [p, end), or `too_much` when it is at least that.
constexpr std::int64_t value_of_digits(const char* p, const char* end,
                                       std::int64_t too_much) noexcept {
  std::int64_t value = 0;
  for (; p != end && value < too_much; ++p) value = value * 10 + (*p - '0');
  return value < too_much ? value : too_much;
}

constexpr Int32 in_range(std::int64_t magnitude, bool negative) noexcept {
  const std::int64_t value = negative ? -magnitude : magnitude;
  if (value < (std::numeric_limits<std::int32_t>::min)() ||
      value > (std::numeric_limits<std::int32_t>::max)())
    return {Errc::out_of_range};
  return {Errc::ok, static_cast<std::int32_t>(value)};
}

/// The exact value, when it is an int32, however it is spelled: 1e3, 10.0, 0e999999999999.
constexpr Int32 to_int32(const Number& number) noexcept {
  if (number.is_plain_integer())
    return in_range(value_of_digits(number.integer, number.point, 10'000'000'000), number.negative);
  // The digits from the first that is not zero to the last, and the power of ten of that one.
  std::int64_t first = 0;
  std::int64_t last = number.digits();
  while (first < last && number.digit(first) == 0) ++first;
  while (last > first && number.digit(last - 1) == 0) --last;
  if (first == last) return {};
  std::int64_t power = exponent_of(number) + number.whole_digits() - last;
  if (power < 0) return {Errc::wrong_type};
  if (last - first > 10 || power > 10) return {Errc::out_of_range};
  std::int64_t value = 0;
  for (std::int64_t i = first; i < last; ++i) value = value * 10 + number.digit(i);
  for (; power > 0 && value < 10'000'000'000; --power) value *= 10;
  return in_range(value, number.negative);
}

/// Four or eight bytes at p as digits, each at most the one in Most, and equal to it where that is
/// none; sets the highest bit of some byte of `wrong` when they are not. Requires little-endian.
template <FixedString Most>
std::uint64_t take_digits(const char* p, std::uint64_t& wrong) noexcept {
  using Word = std::conditional_t<Most.size == 8, std::uint64_t, std::uint32_t>;
  constexpr auto word_of = [](auto byte_of) {
    std::uint64_t word = 0;
    for (unsigned i = 0; i < Most.size; ++i)
      word |= std::uint64_t{byte_of(Most.text[i])} << (8 * i);
    return word;
  };
  constexpr std::uint64_t zero = word_of([](char c) { return to_byte(is_digit(c) ? '0' : c); });
  constexpr std::uint64_t limits = word_of([](char c) {  // takes a byte above its limit over 0x7F
    return static_cast<unsigned char>(is_digit(c) ? 0x7F - (c - '0') : 0x7F);
  });
  const std::uint64_t digits = load_word<Word>(p) ^ zero;
  wrong |= digits | ((digits & 0x7F7F7F7F7F7F7F7FU) + limits);
  return digits;
}

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_JSON_NUMBER_HPP
