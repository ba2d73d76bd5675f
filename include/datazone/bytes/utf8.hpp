// SPDX-License-Identifier: MIT
// UTF-8 (RFC 3629): one character at a time, and validity sixteen bytes at a time.
#ifndef DATAZONE_BYTES_UTF8_HPP
#define DATAZONE_BYTES_UTF8_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// A character as read: `size` input bytes spell `code`. After an error both are 0.
struct Character {
  Errc error = Errc::ok;
  std::uint8_t size = 0;
  char32_t code = 0;
};

constexpr std::size_t utf8_size(char32_t code) noexcept {
  return code < 0x80 ? 1U : code < 0x800 ? 2U : code < 0x10000 ? 3U : 4U;
}

/// Writes a scalar value as UTF-8; returns the end of what it wrote, at most four bytes.
constexpr char* write_utf8(char32_t code, char* to) noexcept {
  const auto put = [&to](char32_t byte) { *to++ = static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
  return to;
}

/// Reads the sequence at p, which may be ASCII. Requires p < end. Errors: invalid_utf8, or
/// truncated when the bytes are the beginning of a valid sequence.
constexpr Character read_utf8(const char* p, const char* end) noexcept {
  const unsigned lead = to_byte(*p);
  if (lead < 0x80) return {Errc::ok, 1, lead};
  if (lead < 0xC2 || lead > 0xF4) return {Errc::invalid_utf8};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte's range keeps out overlong forms, surrogates and what is above U+10FFFF.
  const unsigned low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
  const unsigned high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
  char32_t code = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (distance(p, end) == i) return {Errc::truncated};
    const unsigned next = to_byte(p[i]);
    if (next < (i == 1 ? low : 0x80U) || next > (i == 1 ? high : 0xBFU))
      return {Errc::invalid_utf8};
    code = (code << 6) | (next & 0x3FU);
  }
  return {Errc::ok, static_cast<std::uint8_t>(size), code};
}

/// Which of the 16 bytes at p break UTF-8, or lie below `controls`, which is at most 0x20. Requires
/// three readable bytes before p: a sequence may begin there.
inline Vector utf8_errors(const char* p, unsigned char controls = 0) noexcept {
  const auto all = [](unsigned char c) { return Vector::all(c); };
  const Vector v = Vector::load(p);
  const Vector one = Vector::load(p - 1);
  const Vector wanted = one.above(all(0xBF)) | Vector::load(p - 2).above(all(0xDF)) |
                        Vector::load(p - 3).above(all(0xEF));
  const Vector continuation = v.less_signed(all(0xC0));
  // The bytes from 0xF5 on and the controls are one range, modulo 256.
  const Vector never =
      (v - all(0x75)).less_signed(all(static_cast<unsigned char>(0x8B + controls))) |
      (v & all(0xFE)).is(all(0xC0));
  // The second byte tells overlong forms, surrogates and what is above U+10FFFF.
  const Vector below_a0 = v.less_signed(all(0xA0));
  const Vector below_90 = v.less_signed(all(0x90));
  const Vector narrow = one.is(all(0xED) ^ (below_a0 & all(0xED ^ 0xE0))) |
                        one.is(all(0xF4) ^ (below_90 & all(0xF4 ^ 0xF0)));
  return wanted.is(all(0)).is(continuation) | never | narrow;
}

/// Skips blocks of valid UTF-8; what is wrong lies behind the place returned, or in the sequence
/// that it cuts. Requires three readable bytes before p, the end of what is valid.
inline const char* skip_valid_blocks(const char* p, const char* end) noexcept {
  bool goes_on = false;  // a sequence, perhaps, from the block before
  for (; end - p >= 16; p += 16) {
    const bool ascii = Vector::load(p).mask() == 0;
    if ((!ascii || goes_on) && utf8_errors(p).mask() != 0) break;
    goes_on = !ascii;
  }
  return p;
}

/// The first byte of the first sequence in [p, end) that is not UTF-8, or end: the plain loop.
constexpr const char* find_invalid_utf8_plain(const char* p, const char* end) noexcept {
  while (p != end) {
    const Character character = read_utf8(p, end);
    if (character.error != Errc::ok) return p;
    p += character.size;
  }
  return p;
}

/// The same, sixteen bytes at a time for as long as nothing is wrong.
constexpr const char* find_invalid_utf8(const char* p, const char* end) noexcept {
  if (has_vectors && at_run_time() && end - p >= 32) {
    for (const char* const begin = p; distance(begin, p) < 3;) {
      const Character character = read_utf8(p, end);
      if (character.error != Errc::ok) return p;
      p += character.size;
    }
    const char* const checked = p;
    p = skip_valid_blocks(p, end);
    // Back to the beginning of the last sequence, which the blocks may have cut.
    while (p != checked && to_byte(p[-1]) >= 0x80)
      if (to_byte(*--p) >= 0xC0) break;
  }
  return find_invalid_utf8_plain(p, end);
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_BYTES_UTF8_HPP
