// SPDX-License-Identifier: MIT
// Percent-encoding (RFC 3986, section 2): a byte at a time, written and read.
#ifndef DATAZONE_HTTP_PERCENT_HPP
#define DATAZONE_HTTP_PERCENT_HPP

#include <cstddef>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What stands for itself everywhere in a URI (RFC 3986, section 2.3).
inline constexpr Charset unreserved = [] {
  Charset set{};
  set.add('a', 'z');
  set.add('A', 'Z');
  set.add('0', '9');
  for (const char c : std::string_view{"-._~"}) set.add(to_byte(c), to_byte(c));
  return set;
}();

/// Writes a byte, percent-encoded unless it is unreserved.
constexpr void put_percent_encoded(Buffer& out, char c) noexcept {
  constexpr std::string_view hex = "0123456789ABCDEF";
  if (unreserved.contains(to_byte(c))) return out.put(c);
  out.put('%');
  out.put(hex[to_byte(c) >> 4]);
  out.put(hex[to_byte(c) & 0xFU]);
}

/// Reads the byte at p, which a percent sign and two digits may spell: Character's code is the
/// byte. Requires p < end. Error: invalid_escape.
constexpr Character read_percent(const char* p, const char* end) noexcept {
  if (*p != '%') return {Errc::ok, 1, to_byte(*p)};
  if (distance(p, end) < 3) return {Errc::invalid_escape};
  const unsigned high = hex_value(p[1]);
  const unsigned low = hex_value(p[2]);
  if (high > 15 || low > 15) return {Errc::invalid_escape};
  return {Errc::ok, 3, high * 16 + low};
}

/// What percent-encoded text decodes to: how many bytes, or where and how it is at fault.
struct PercentEncoded {
  const char* at = nullptr;  // the end, or the first byte of what is wrong
  std::size_t size = 0;      // of the decoded bytes
  Errc error = Errc::ok;     // invalid_escape, invalid_utf8
};

/// Looks through [p, end), which must decode to UTF-8.
constexpr PercentEncoded check_percent_encoded(const char* p, const char* end) noexcept {
  PercentEncoded result{p};
  while (result.at != end) {
    char bytes[4]{};  // of one character, and where the next one begins
    std::size_t n = 0;
    const char* next = result.at;
    while (next != end && n < sizeof bytes) {
      const Character byte = read_percent(next, end);
      if (byte.error != Errc::ok) {
        if (n != 0) break;
        result = {next, 0, byte.error};
        return result;
      }
      bytes[n++] = static_cast<char>(byte.code);
      next += byte.size;
    }
    const Character character = read_utf8(bytes, bytes + n);
    if (character.error != Errc::ok) {
      result = {result.at, 0, Errc::invalid_utf8};
      return result;
    }
    for (unsigned i = 0; i < character.size; ++i) result.at += *result.at == '%' ? 3 : 1;
    result.size += character.size;
  }
  return result;
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_HTTP_PERCENT_HPP
