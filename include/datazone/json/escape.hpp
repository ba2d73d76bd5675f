// SPDX-License-Identifier: MIT
// The escapes of JSON strings (RFC 8259, section 7): decoded, and what an encoder writes for which
// byte.
#ifndef DATAZONE_JSON_ESCAPE_HPP
#define DATAZONE_JSON_ESCAPE_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "datazone/bytes/char_set.hpp"
#include "datazone/json/string.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/bytes/vector.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

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

/// Writes what [p, end), the valid content of a JSON string, decodes to: exactly `size` bytes.
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
      const char* const at = p + std::countr_zero(escapes);
      if (at < from) continue;  // the second half of a pair
      out = copy_over(from, distance(from, at), out);
      if (at[1] != 'u') {
        *out++ = short_escape(at[1]);
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

constexpr void unescape(const char* p, const char* end, char* out, std::size_t size) noexcept {
  if (has_vectors && !std::is_constant_evaluated())
    unescape_in_blocks(p, end, out, size);
  else
    unescape_plain(p, end, out);
}

/// The letter after the backslash in the escape of c, or 0 when it has no short one.
constexpr char escape_letter(char c) noexcept {
  switch (c) {
    case '"':
    case '\\': return c;
    case '\b': return 'b';
    case '\t': return 't';
    case '\n': return 'n';
    case '\f': return 'f';
    case '\r': return 'r';
    default: return '\0';
  }
}

/// The same for each byte.
inline constexpr auto escape_letters = [] {
  std::array<char, 256> table{};
  for (const char c : std::string_view{"\"\\\b\t\n\f\r"}) table[to_byte(c)] = escape_letter(c);
  return table;
}();

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_JSON_ESCAPE_HPP
