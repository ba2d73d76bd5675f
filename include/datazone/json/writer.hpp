// SPDX-License-Identifier: MIT
// The writer: fills a buffer that may be too small, and counts what it would have needed.
#ifndef DATAZONE_JSON_WRITER_HPP
#define DATAZONE_JSON_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>

#include "datazone/json/escape.hpp"
#include "datazone/json/names.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/error.hpp"
#include "datazone/value/text.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

class Writer {
 public:
  constexpr explicit Writer(const std::span<char>& out) noexcept
      : first_{out.data()}, at_{out.data()}, end_{out.data() + out.size()} {}

  constexpr void put(std::string_view text) noexcept {
    if (text.size() > room()) return skip(text.size());
    at_ = copy(text.data(), text.size(), at_);
  }
  constexpr void put(char c) noexcept {
    if (at_ == end_) return skip(1);
    *at_++ = c;
  }

  constexpr void open_object() noexcept {
    put('{');
    comma_ = 0;
  }
  constexpr void close_object() noexcept {
    put('}');
    comma_ = 1;
  }
  /// Before a member's value: its key, and the wire path that an error names.
  constexpr void put_key(const Key& key, const std::string_view& path) noexcept {
    const char* const from = key.text + 1 - comma_;
    const std::size_t n = key.size + 3U + comma_;
    set_member(path);
    comma_ = 1;
    if (!has_vectors || std::is_constant_evaluated() || room() < 48) return put({from, n});
    Vector::load(from).store(at_);
    if (n > 16) Vector::load(from + n - 16).store(at_ + n - 16);
    if (n > 32) Vector::load(from + 16).store(at_ + 16);
    at_ += n;
  }
  /// Before anything that is no member of an object.
  constexpr void set_member(const std::string_view& path) noexcept { member_ = &path; }

  /// Writes at most Most bytes: `write` fills a place and returns the end.
  template <std::size_t Most, class Write>
  constexpr void put_up_to(Write write) noexcept {
    if (room() >= Most) {
      at_ = write(at_);
      return;
    }
    char text[Most]{};
    put(between(text, write(text)));
  }

  constexpr void put_integer(std::int32_t value) noexcept {
    put_up_to<11>([value](char* to) noexcept {
      std::int64_t rest = value < 0 ? -std::int64_t{value} : std::int64_t{value};
      if (value < 0) *to++ = '-';
      std::size_t digits = 1;
      for (std::int64_t power = 10; power <= rest; power *= 10) ++digits;
      for (std::size_t i = digits; i != 0; --i, rest /= 10)
        to[i - 1] = static_cast<char>('0' + rest % 10);
      return to + digits;
    });
  }

  /// Writes a JSON string. What is escaped already is written as it stands. Error: invalid_utf8.
  constexpr void put_string(const Text& text) noexcept {
    const std::string_view raw = text.raw();
    if (has_vectors && !std::is_constant_evaluated() && !text.is_escaped() &&
        put_plain(raw.data(), raw.size()))
      return;
    put('"');
    if (text.is_escaped())
      put(raw);
    else
      put_escaping(raw);
    put('"');
  }

  constexpr void fail(Errc code, std::size_t offset) noexcept {
    if (!failed()) error_ = {code, offset, *member_};
  }
  constexpr bool failed() const noexcept { return error_.code != Errc::ok; }

  constexpr Encoded result() const noexcept {
    if (failed()) return {{}, 0, error_};
    const std::size_t written = distance(first_, at_);
    if (skipped_ != 0) {
      constexpr std::uint64_t most = (std::numeric_limits<std::size_t>::max)();
      const std::uint64_t needed = written + skipped_;
      return {
          {}, static_cast<std::size_t>(needed < most ? needed : most), {Errc::buffer_too_small}};
    }
    return {{first_, written}, written, {}};
  }

 private:
  constexpr std::size_t room() const noexcept { return distance(at_, end_); }
  constexpr void skip(std::size_t n) noexcept {
    skipped_ += n;
    end_ = at_;  // nothing follows a gap
  }

  /// Writes a string of 64 bytes at most with its quotes, if nothing in it wants a second look.
  bool put_plain(const char* p, std::size_t n) noexcept {
    if (n == 0 || n > 64 || room() < 80) return false;
    char* const to = at_ + 1;
    Vector plain = Vector::all(0xFF);
    if (n >= 16) {
      for (std::size_t i = 0; i + 16 < n; i += 16) {
        const Vector v = Vector::load(p + i);
        plain = plain & is_plain(v);
        v.store(to + i);
      }
      const Vector v = Vector::load(p + n - 16);
      plain = plain & is_plain(v);
      v.store(to + n - 16);
    } else {
      plain = is_plain(load_short(p, n));
      copy_short(p, n, to);
    }
    if (plain.mask() != 0xFFFF) return false;
    to[-1] = '"';
    to[n] = '"';
    at_ = to + n + 1;
    return true;
  }

  constexpr void put_escaping(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    bool is_utf8 = false;  // from p on
    for (;;) {
      if (has_vectors && !std::is_constant_evaluated()) p = put_blocks(p, end, is_utf8);
      const char* const run = p;
      p = is_utf8 ? find_to_escape(p, end) : find_special(p, end);
      put(between(run, p));
      if (p == end) return;
      if (to_byte(*p) < 0x80) {
        put_escape(*p++);
        continue;
      }
      if (const char* const bad = find_invalid_utf8(p, end); bad != end)
        return fail(Errc::invalid_utf8, distance(text.data(), bad));
      is_utf8 = true;
    }
  }

  /// Writes what it can 64 bytes at a time, up to a control that has no letter, or to what is not
  /// ASCII unless that is known to be valid.
  const char* put_blocks(const char* p, const char* end, bool is_utf8) noexcept {
    constexpr std::size_t most = 128 + 16;  // a block of escapes, and what copy_over goes too far
    const Vector sign = Vector::all(is_utf8 ? 0x80 : 0);
    char* at = at_;  // a local one stays in a register
    while (p != end && distance(at, end_) >= most) {
      std::size_t n = distance(p, end);
      const char* block = p;
      char tail[64 + 16];
      if (n < sizeof tail) {
        for (std::size_t i = 0; i < sizeof tail; i += 16) Vector::all(' ').store(tail + i);
        copy(p, n, tail);
        block = tail;
      }
      if (n > 64) n = 64;
      Vector plain = Vector::all(0xFF);
      for (std::size_t i = 0; i < 64; i += 16) {
        const Vector v = Vector::load(block + i);
        plain = plain & is_plain(v, sign);
        v.store(at + i);
      }
      if (plain.mask() == 0xFFFF) {
        p += n;
        at += n;
        continue;
      }
      std::uint64_t escapes = ~places(
          block, [sign](const char* from) noexcept { return is_plain(Vector::load(from), sign); });
      std::size_t done = 0;  // what comes before has been written, and 15 bytes from here on
      for (; escapes != 0; escapes &= escapes - 1) {
        const auto i = static_cast<unsigned>(std::countr_zero(escapes));
        const char letter = escape_letters[to_byte(block[i])];
        if (letter == '\0') {
          n = i;
          break;
        }
        if (i - done > 15) copy_over(block + done, i - done, at + done);
        char* const to = at++ + i;  // each escape moves what follows by one
        Vector::load(block + i).store(to + 1);
        to[0] = '\\';
        to[1] = letter;
        done = i + 1;
      }
      copy_over(block + done, n - done, at + done);
      at += n;
      p += n;
      if (escapes != 0) break;
    }
    at_ = at;
    return p;
  }

  constexpr void put_escape(char c) noexcept {
    put('\\');
    if (const char letter = escape_letter(c); letter != '\0') return put(letter);
    put("u00");
    put(static_cast<char>('0' + (c >> 4)));
    put("0123456789abcdef"[c & 0xF]);
  }

  const char* first_;
  char* at_;
  char* end_;
  std::uint64_t skipped_ = 0;  // one byte may take six: more than a 32-bit size can count
  std::size_t comma_ = 0;      // 1 after a member
  const std::string_view* member_ = nullptr;
  Error error_{};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_JSON_WRITER_HPP
