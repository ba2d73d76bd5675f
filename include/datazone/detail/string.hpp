// SPDX-License-Identifier: MIT
// JSON strings (RFC 8259, section 7): the end of one, how many bytes it decodes to, and the
// decoding itself. Each is a plain loop; the long way between anomalies goes 64 bytes at a time.
#ifndef DATAZONE_DETAIL_STRING_HPP
#define DATAZONE_DETAIL_STRING_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "datazone/detail/charset.hpp"
#include "datazone/detail/scan.hpp"
#include "datazone/detail/utf8.hpp"
#include "datazone/error.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// Where a string's content ends: at its closing quote, or at what is wrong. `saved` is by how
/// much the decoded text is shorter.
struct StringEnd {
  const char* at = nullptr;
  std::size_t saved = 0;
  Errc error = Errc::ok;
};

/// The plain loop, and the oracle of the fast path: it alone says what is wrong and where.
constexpr StringEnd find_string_end_plain(const char* p, const char* end) noexcept {
  std::size_t saved = 0;
  while (p != end) {
    if (*p == '"') return {p, saved, Errc::ok};
    const Character character = read_character(p, end);
    if (character.error == Errc::truncated) break;
    if (character.error != Errc::ok) return {p, 0, character.error};
    saved += character.size - utf8_size(character.code);
    p += character.size;
  }
  return {end, 0, Errc::truncated};
}

/// Population count without a library call (GCC calls one where the baseline has no instruction).
constexpr unsigned count_bits(std::uint64_t bits) noexcept {
  bits -= (bits >> 1) & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + ((bits >> 2) & 0x3333333333333333U);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FU;
  bits += bits >> 8;
  bits += bits >> 16;
  bits += bits >> 32;
  return static_cast<unsigned>(bits & 0x7FU);
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

/// Which of 64 bytes are escaped by a backslash before them, in runs of any length.
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

/// Which of 16 bytes at p break UTF-8, given the three bytes before p, which are readable.
inline Vector utf8_errors(const char* p) noexcept {
  const Vector v = Vector::load(p);
  const Vector one = Vector::load(p - 1);
  const auto all = [](unsigned char c) { return Vector::all(c); };
  const auto from = [all](Vector x, unsigned char c) { return all(c).at_most(x); };
  const Vector wanted =
      from(one, 0xC0) | from(Vector::load(p - 2), 0xE0) | from(Vector::load(p - 3), 0xF0);
  const Vector continuation = (v - all(0x80)).at_most(all(0x3F));
  const Vector never = from(v, 0xF5) | (v & all(0xFE)).is(all(0xC0));
  // The second byte tells overlong forms, surrogates and what is above U+10FFFF.
  const Vector from_a0 = from(v, 0xA0);
  const Vector from_90 = from(v, 0x90);
  const Vector narrow = (one.is(all(0xE0)) & (from_a0 ^ all(0xFF))) |
                        (one.is(all(0xED)) & from_a0) |
                        (one.is(all(0xF0)) & (from_90 ^ all(0xFF))) | (one.is(all(0xF4)) & from_90);
  return (wanted ^ continuation) | never | narrow;
}

/// Skips blocks of valid UTF-8; what is wrong lies behind the place returned, or in the sequence
/// that it cuts. Requires three readable bytes before p, the end of what is valid.
inline const char* skip_valid_blocks(const char* p, const char* end) noexcept {
  bool open = false;  // a sequence may go on from the block before
  for (; end - p >= 16; p += 16) {
    const bool ascii = Vector::load(p).mask() == 0;
    if ((!ascii || open) && utf8_errors(p).mask() != 0) break;
    open = !ascii;
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
  if (has_vectors && !std::is_constant_evaluated() && end - p >= 32) {
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

/// 64 bytes as one bit each.
struct Block {
  std::uint64_t quotes = 0, backslashes = 0;
  bool is_unusual = false;  // holds controls or non-ASCII

  explicit Block(const char* p) noexcept {
    Vector unusual = Vector::all(0);
    for (unsigned i = 0; i < 64; i += 16) {
      const Vector v = Vector::load(p + i);
      quotes |= std::uint64_t{v.is(Vector::all('"')).mask()} << i;
      backslashes |= std::uint64_t{v.is(Vector::all('\\')).mask()} << i;
      unusual = unusual | v.less_signed(Vector::all(0x20));
    }
    is_unusual = unusual.mask() != 0;
  }
};

/// Where of 64 bytes at p the vector that `of` makes of each sixteen has its high bits.
template <class Function>
std::uint64_t places(const char* p, Function of) noexcept {
  std::uint64_t bits = 0;
  for (unsigned i = 0; i < 64; i += 16) bits |= std::uint64_t{of(p + i).mask()} << i;
  return bits;
}

/// Walks a string in blocks until it ends or something is not as it should be.
class StringScanner {
 public:
  /// `begin` is the string's content; `end` that of the document.
  StringScanner(const char* begin, const char* end) noexcept : done_{begin}, end_{end} {}

  enum class State : std::uint8_t { inside, ended, wrong };

  /// Reads the 64 bytes at p, which stand at `at` in the document.
  State read(const char* p, const char* at) noexcept {
    const Block block{p};
    const std::uint64_t escaped = finder_.escaped(block.backslashes);
    const std::uint64_t ends = block.quotes & ~escaped;
    const std::uint64_t through = ends == 0 ? ~ends : ends ^ (ends - 1);  // the closing quote too
    const std::uint64_t before = through & ~ends;
    if ((block.is_unusual || open_ != 0) && !is_valid(p, through, before)) return State::wrong;
    const std::uint64_t marks = escaped & before;
    saved_ += count_bits(marks);
    for (std::uint64_t letters = marks & ~(block.quotes | block.backslashes); letters != 0;
         letters &= letters - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(letters));
      if (!read_letter(p[i], at + i)) return State::wrong;
    }
    if (ends == 0) return State::inside;
    end_at_ = at + std::countr_zero(ends);
    return State::ended;
  }

  StringEnd end() const noexcept { return {end_at_, saved_, Errc::ok}; }

 private:
  bool read_letter(char letter, const char* at) noexcept {
    switch (letter) {
      case '/':
      case 'b':
      case 'f':
      case 'n':
      case 'r':
      case 't': return true;
      case 'u': break;
      default: return false;
    }
    if (at < done_) return true;  // the second half of a pair
    const Character character = read_escape(at - 1, end_);
    if (character.error != Errc::ok) return false;
    done_ = at - 1 + character.size;
    // count_bits has counted one byte for each backslash
    saved_ += character.size - utf8_size(character.code) - character.size / 6;
    return true;
  }

  /// Has the block at p no control and no invalid UTF-8 where the masks say?
  [[gnu::noinline]] bool is_valid(const char* p, std::uint64_t through,
                                  std::uint64_t before) noexcept {
    const auto load = [](const char* at) noexcept { return Vector::load(at); };
    const auto control = [](const char* at) noexcept {
      return Vector::load(at).at_most(Vector::all(0x1F));
    };
    if ((places(p, control) & before) != 0) return false;
    const std::uint64_t non_ascii = places(p, load);
    if (((non_ascii & before) | open_) == 0) return true;
    open_ = non_ascii >> 61;  // a sequence may go on in the next block
    return (places(p, utf8_errors) & through) == 0;
  }

  EscapeFinder finder_;
  std::uint64_t open_ = 0;
  std::size_t saved_ = 0;
  const char* done_;
  const char* end_;
  const char* end_at_ = nullptr;
};

/// The string from its first special byte p on; `at` is null when the plain loop has to tell.
inline StringEnd find_string_end_in_blocks(const char* p, const char* end) noexcept {
  StringScanner scanner{p, end};
  auto state = StringScanner::State::inside;
  for (; state == StringScanner::State::inside && end - p >= 64; p += 64)
    state = scanner.read(p, p);
  if (state == StringScanner::State::inside) {
    char tail[3 + 64];  // what is left, and blanks, behind the three bytes before it
    copy(p - 3, 3, tail);
    for (std::size_t i = 0; i < 64; i += 16) Vector::all(' ').store(tail + 3 + i);
    copy(p, distance(p, end), tail + 3);
    state = scanner.read(tail + 3, p);
  }
  return state == StringScanner::State::ended ? scanner.end() : StringEnd{};
}

/// Finds the end of the string whose content begins at p, in the document [first, end), and has
/// its first special byte, which is no closing quote, at `special`.
constexpr StringEnd find_string_end(const char* first, const char* p, const char* special,
                                    const char* end) noexcept {
  // A block wants three readable bytes before it; those before a string's content are ASCII.
  if (has_vectors && !std::is_constant_evaluated() && distance(first, special) >= 3)
    if (const StringEnd found = find_string_end_in_blocks(special, end); found.at != nullptr)
      return found;
  return find_string_end_plain(p, end);
}

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

/// Copies n bytes in steps of sixteen, the last of which may go fifteen bytes too far.
inline char* copy_over(const char* from, std::size_t n, char* to) noexcept {
  Vector::load(from).store(to);
  for (std::size_t i = 16; i < n; i += 16) Vector::load(from + i).store(to + i);
  return to + n;
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

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_STRING_HPP
