// SPDX-License-Identifier: MIT
// The few byte primitives that constant evaluation needs a loop for, and what one byte is.
#ifndef DATAZONE_BYTES_BYTES_HPP
#define DATAZONE_BYTES_BYTES_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "datazone/version.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// False while compiling: where there is a faster way that constant evaluation has not.
[[gnu::always_inline]] constexpr bool at_run_time() noexcept {
  return !std::is_constant_evaluated();
}

/// Where the lowest bit stands. Requires that there is one. To constant evaluation std::countr_zero
/// is several calls, and none that clang 19's newer interpreter knows.
constexpr unsigned lowest_bit(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
  return static_cast<unsigned>(__builtin_ctzll(bits));
#else
  return static_cast<unsigned>(std::countr_zero(bits));
#endif
}

/// Population count without a library call (GCC calls one where the baseline has no instruction).
constexpr unsigned count_bits(std::uint64_t bits) noexcept {
  bits -= (bits >> 1) & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + ((bits >> 2) & 0x3333333333333333U);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FU;
  bits = (bits + (bits >> 32)) & 0xFFFFFFFFU;
  return static_cast<unsigned>(bits * 0x01010101U >> 24) & 0x7FU;  // no product wraps
}

constexpr unsigned char to_byte(char c) noexcept { return static_cast<unsigned char>(c); }

constexpr std::size_t distance(const char* from, const char* to) noexcept {
  return static_cast<std::size_t>(to - from);
}

/// A view of [begin, end). Of other pointers than these GCC takes milliseconds, a tenth of all that
/// including this library costs, to learn that they are not the iterators of a range.
constexpr std::string_view between(const char* begin, const char* end) noexcept {
  return {begin, distance(begin, end)};
}

/// Copies n bytes that do not overlap; returns the end of the copy.
constexpr char* copy(const char* from, std::size_t n, char* to) noexcept {
  if (!at_run_time()) {
    for (std::size_t i = 0; i < n; ++i) to[i] = from[i];
  } else if (n != 0) {  // memcpy must not see a null pointer, even for nothing
    std::memcpy(to, from, n);
  }
  return to + n;
}

constexpr bool equal(const char* a, const char* b, std::size_t n) noexcept {
  if (at_run_time()) return n == 0 || std::memcmp(a, b, n) == 0;
  for (std::size_t i = 0; i < n; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

/// Not std's, whose form goes through substr, which can throw.
constexpr bool starts_with(std::string_view text, std::string_view prefix) noexcept {
  return text.size() >= prefix.size() && equal(text.data(), prefix.data(), prefix.size());
}

constexpr bool is_blank(char c) noexcept {  // RFC 8259, section 2: ws
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// What stands for 0 to 15 in an escape; percent-encoding has capitals of its own.
inline constexpr char hex_digits[] = "0123456789abcdef";
/// The value of a hexadecimal digit, or 16.
constexpr unsigned hex_value(char c) noexcept {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a') + 10U : 16U;
}

/// What a reader or a writer keeps of a value, for the next of its kind, which often begins alike:
/// the first eight bytes of its text, and two numbers that a kind of value gives a meaning to.
struct Memo {
  std::uint64_t text = 0;
  std::int64_t number = 0;
  std::uint32_t extra = 0;
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_BYTES_HPP
