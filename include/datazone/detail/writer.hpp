// SPDX-License-Identifier: MIT
// The writer: fills a buffer that may be too small, and counts what it would have needed.
#ifndef DATAZONE_DETAIL_WRITER_HPP
#define DATAZONE_DETAIL_WRITER_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>

#include "datazone/detail/scan.hpp"
#include "datazone/detail/string.hpp"
#include "datazone/detail/utf8.hpp"
#include "datazone/error.hpp"
#include "datazone/text.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// What a string holds as it is, and needs no second look.
inline constexpr Charset plain_text = [] {
  Charset set{};
  for (unsigned c = 0x20; c < 0x80; ++c)
    if (!is_special(static_cast<char>(c)))
      set.add(static_cast<unsigned char>(c), static_cast<unsigned char>(c));
  return set;
}();

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

class Writer {
 public:
  constexpr explicit Writer(std::span<char> out) noexcept
      : first_{out.data()}, at_{out.data()}, end_{out.data() + out.size()} {}

  constexpr void put(std::string_view text) noexcept {
    if (text.size() > distance(at_, end_)) return skip(text.size());
    at_ = copy(text.data(), text.size(), at_);
  }
  constexpr void put(char c) noexcept {
    if (at_ == end_) return skip(1);
    *at_++ = c;
  }
  /// Writes text that is often short, and then without a call.
  constexpr void put_short(std::string_view text) noexcept {
    const std::size_t n = text.size();
    if (n > 64 || n > distance(at_, end_) || std::is_constant_evaluated()) return put(text);
    copy_short(text.data(), n, at_);
    at_ += n;
  }

  constexpr void put_integer(std::int32_t value) noexcept {
    char text[11]{};
    char* p = text + sizeof text;
    std::int64_t rest = value < 0 ? -std::int64_t{value} : std::int64_t{value};
    do {
      *--p = static_cast<char>('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (value < 0) *--p = '-';
    put({p, distance(p, text + sizeof text)});
  }

  /// Writes a JSON string. What is escaped already is written as it stands. Error: invalid_utf8.
  constexpr void put_string(const Text& text) noexcept {
    put('"');
    if (text.is_escaped())
      put(text.raw());
    else
      put_escaping(text.raw());
    put('"');
  }

  constexpr void fail(Errc code, std::size_t offset) noexcept {
    if (!failed()) error_ = {code, offset, {}};
  }
  constexpr bool failed() const noexcept { return error_.code != Errc::ok; }
  /// Names the member that an error lies in, unless one further in has been named.
  constexpr void name_member(std::string_view path) noexcept {
    if (failed() && error_.member.empty()) error_.member = path;
  }

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
  constexpr void skip(std::size_t n) noexcept {
    skipped_ += n;
    end_ = at_;  // nothing follows a gap
  }

  constexpr void put_escaping(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    if (all_in<plain_text>(p, text.size())) return put_short(text);
    if (const char* const bad = find_invalid_utf8(p, end); bad != end)
      return fail(Errc::invalid_utf8, distance(p, bad));
    for (;;) {
      if (has_vectors && !std::is_constant_evaluated()) p = put_blocks(p, end);
      const char* const run = p;
      p = find_to_escape(p, end);
      put_short({run, distance(run, p)});
      if (p == end) return;
      put_escape(*p++);
    }
  }

  /// Writes what it can sixteen bytes at a time. What a block writes behind the next escape is
  /// written again: no text gets shorter.
  const char* put_blocks(const char* p, const char* end) noexcept {
    char* at = at_;  // a local one stays in a register
    while (end - p >= 16 && end_ - at >= 18) {
      const Vector v = Vector::load(p);
      v.store(at);
      const unsigned mask = must_escape(v).mask();
      const std::size_t run = mask == 0 ? 16 : static_cast<std::size_t>(std::countr_zero(mask));
      p += run;
      at += run;
      if (mask == 0) continue;
      if (const char letter = escape_letter(*p); letter != '\0') {
        at[0] = '\\';
        at[1] = letter;
        at += 2;
      } else {
        at_ = at;
        put_escape(*p);
        at = at_;
      }
      ++p;
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

  char* first_;
  char* at_;
  char* end_;
  std::uint64_t skipped_ = 0;
  Error error_{};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_WRITER_HPP
