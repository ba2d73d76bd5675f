// SPDX-License-Identifier: MIT
// The escapes of JSON strings (RFC 8259, section 7): which letter stands for which byte, how one is
// read, which bytes of a block are escaped, and what escaped text decodes to.
#ifndef DATAZONE_JSON_ESCAPE_HPP
#define DATAZONE_JSON_ESCAPE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What the letter after a backslash stands for, or 0 when it is no letter of an escape. An encoder
/// writes all of them but that of the slash.
constexpr char byte_of_escape(char letter) noexcept {
  switch (letter) {
    case '"':
    case '\\':
    case '/': return letter;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return '\0';
  }
}

/// The letter that an encoder writes after a backslash for each byte; 0 where there is none.
inline constexpr auto escape_letters = [] {
  std::array<char, 256> table{};
  for (const char letter : std::string_view{"\"\\bfnrt"})
    table[to_byte(byte_of_escape(letter))] = letter;
  return table;
}();

/// The four hexadecimal digits at p, for an escape that began before.
constexpr Character read_hex4(const char* p, const char* end) noexcept {
  char32_t code = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (distance(p, end) == i) return {Errc::truncated};
    const unsigned digit = hex_value(p[i]);
    if (digit > 15) return {Errc::invalid_escape};
    code = code * 16 + digit;
  }
  return {Errc::ok, 4, code};
}

/// Is [p, end) how the escape of a low surrogate begins? Requires end - p <= 6.
constexpr bool may_become_low_surrogate(const char* p, const char* end) noexcept {
  for (std::size_t i = 0; p + i != end; ++i) {
    const char c = p[i];
    const bool fits = i == 0   ? c == '\\'
                      : i == 1 ? c == 'u'
                      : i == 2 ? (c == 'd' || c == 'D')
                      : i == 3 ? (hex_value(c) >= 12 && hex_value(c) <= 15)
                               : hex_value(c) <= 15;
    if (!fits) return false;
  }
  return true;
}

/// Reads the escape whose backslash is at p; a surrogate pair is one character of twelve bytes.
/// Errors: invalid_escape, lone_surrogate, truncated.
constexpr Character read_escape(const char* p, const char* end) noexcept {
  if (distance(p, end) < 2) return {Errc::truncated};
  if (const char c = byte_of_escape(p[1]); c != '\0') return {Errc::ok, 2, to_byte(c)};
  if (p[1] != 'u') return {Errc::invalid_escape};
  const Character high = read_hex4(p + 2, end);
  if (high.error != Errc::ok) return {high.error};
  if (high.code < 0xD800 || high.code > 0xDFFF) return {Errc::ok, 6, high.code};
  if (high.code > 0xDBFF) return {Errc::lone_surrogate};
  const char* const second = p + 6;
  if (distance(second, end) < 6)
    return {may_become_low_surrogate(second, end) ? Errc::truncated : Errc::lone_surrogate};
  if (!may_become_low_surrogate(second, second + 6)) return {Errc::lone_surrogate};
  const char32_t low = read_hex4(second + 2, end).code;
  return {Errc::ok, 12, 0x10000 + ((high.code - 0xD800) << 10) + (low - 0xDC00)};
}

/// Reads one character of a JSON string's content, escaped or not. Requires p < end and that *p
/// is not the closing quote.
constexpr Character read_character(const char* p, const char* end) noexcept {
  if (*p == '\\') return read_escape(p, end);
  if (to_byte(*p) < 0x20) return {Errc::control_character};
  return read_utf8(p, end);
}

/// a + b modulo 2^64, and whether it went over. Wrapping is wanted here, and said so.
inline bool add_wrapping(std::uint64_t a, std::uint64_t b, std::uint64_t& sum) noexcept {
#if defined(__GNUC__)
  return __builtin_add_overflow(a, b, &sum);
#else
  sum = a + b;
  return sum < a;
#endif
}

// Which of 64 bytes are escaped by a backslash before them, in runs of any length. From the lowest
// bit on, for `a\\nb\n`:
//   backslashes   0 1 1 0 0 1 0
//   starts        0 1 0 0 0 1 0    a run's first
//   escaped       0 0 1 0 0 0 1    the second backslash, and the last n
class EscapeFinder {
 public:
  /// `backslashes` marks them in the block; the state carries over into the next block.
  std::uint64_t escaped(std::uint64_t backslashes) noexcept {
    constexpr std::uint64_t even = 0x5555555555555555U;
    constexpr std::uint64_t top = std::uint64_t{1} << 63;
    const std::uint64_t carry = carry_;
    const std::uint64_t active = backslashes & ~carry;
    const std::uint64_t starts = active & ~((active & ~top) << 1);
    // Adding a run's first bit flips the run and sets the byte after it. In a run that starts at
    // an even place the odd places are escaped, the one after the run included.
    std::uint64_t from_even = 0;
    std::uint64_t from_odd = 0;
    add_wrapping(active, starts & even, from_even);
    carry_ = add_wrapping(active, starts & ~even, from_odd) ? 1U : 0U;  // byte 64 is even
    return ((active ^ from_even) & ~even) | ((active ^ from_odd) & even) | carry;
  }

 private:
  std::uint64_t carry_ = 0;
};

/// The plain loop of unescape, and its oracle.
constexpr void unescape_plain(const char* p, const char* end, char* out) noexcept {
  while (p != end) {
    if (*p != '\\') {
      *out++ = *p++;
      continue;
    }
    const Character character = read_escape(p, end);
    out = write_utf8(character.code, out);
    p += character.size;
  }
}

/// The same, 64 bytes at a time for as long as there is room.
inline void unescape_in_blocks(const char* p, const char* end, char* out,
                               std::size_t size) noexcept {
  const char* const out_end = out + size;
  // A block reads up to 80 bytes, and writes up to 67 and 15 that are written again.
  while (end - p >= 80 && out_end - out >= 96) {
    std::uint64_t backslashes = 0;
    for (unsigned i = 0; i < 64; i += 16)
      backslashes |= std::uint64_t{Vector::load(p + i).is(Vector::all('\\')).mask()} << i;
    const std::uint64_t escaped = EscapeFinder{}.escaped(backslashes);
    const char* from = p;  // what comes before has been written
    for (std::uint64_t escapes = backslashes & ~escaped; escapes != 0; escapes &= escapes - 1) {
      const char* const at = p + lowest_bit(escapes);
      if (at < from) continue;  // the second half of a pair
      out = copy_over(from, distance(from, at), out);
      if (at[1] != 'u') {
        *out++ = byte_of_escape(at[1]);
        from = at + 2;
        continue;
      }
      const Character character = read_escape(at, end);
      out = write_utf8(character.code, out);
      from = at + character.size;
    }
    if (from < p + 64) {
      out = copy_over(from, distance(from, p + 64), out);
      from = p + 64;
    }
    p = from;
  }
  unescape_plain(p, end, out);
}

/// Writes what [p, end), the valid content of a JSON string, decodes to: exactly `size` bytes.
constexpr void unescape(const char* p, const char* end, char* out, std::size_t size) noexcept {
  if (has_vectors && at_run_time())
    unescape_in_blocks(p, end, out, size);
  else
    unescape_plain(p, end, out);
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_ESCAPE_HPP
