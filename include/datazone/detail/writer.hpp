// SPDX-License-Identifier: MIT
// The writer: fills a buffer that may be too small, and counts what it would have needed.
#ifndef DATAZONE_DETAIL_WRITER_HPP
#define DATAZONE_DETAIL_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

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
      : first_{out.data()}, at_{out.data()}, room_{out.size()} {}

  constexpr void put(std::string_view text) noexcept {
    needed_ += text.size();
    if (text.size() <= room_) {
      at_ = copy(text.data(), text.size(), at_);
      room_ -= text.size();
    } else {
      room_ = 0;  // nothing follows a gap
      full_ = true;
    }
  }
  constexpr void put(char c) noexcept {
    ++needed_;
    if (room_ == 0) {
      full_ = true;
      return;
    }
    *at_++ = c;
    --room_;
  }
  /// Writes text that stands in 48 readable bytes.
  constexpr void put_padded(std::string_view text) noexcept {
    if (room_ < 48 || std::is_constant_evaluated()) return put(text);
    for (std::size_t i = 0; i < 48; i += 16) Vector::load(text.data() + i).store(at_ + i);
    at_ += text.size();
    room_ -= text.size();
    needed_ += text.size();
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
    if (full_) return {{}, needed_, {Errc::buffer_too_small}};
    return {{first_, needed_}, needed_, {}};
  }

 private:
  constexpr void put_escaping(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    if (all_in<plain_text>(p, text.size())) return put_run(p, end);
    if (const char* const bad = find_invalid_utf8(p, end); bad != end)
      return fail(Errc::invalid_utf8, distance(p, bad));
    for (;;) {
      const char* const run = p;
      p = find_to_escape(p, end);
      put_run(run, p);
      if (p == end) return;
      put_escape(*p++);
    }
  }

  /// Writes a run that is often short, without a call then.
  constexpr void put_run(const char* p, const char* end) noexcept {
    const std::size_t n = distance(p, end);
    if (n > 32 || n > room_ || std::is_constant_evaluated()) return put({p, n});
    copy_short(p, n, at_);
    at_ += n;
    room_ -= n;
    needed_ += n;
  }

  constexpr void put_escape(char c) noexcept {
    char text[6] = {'\\', 'u', '0', '0', '0', '0'};
    if (const char letter = escape_letter(c); letter != '\0') {
      text[1] = letter;
      return put_run(text, text + 2);
    }
    text[4] = static_cast<char>('0' + (c >> 4));
    text[5] = "0123456789abcdef"[c & 0xF];
    put_run(text, text + 6);
  }

  char* first_;
  char* at_;
  std::size_t room_;
  std::size_t needed_ = 0;
  bool full_ = false;
  Error error_{};
};

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_WRITER_HPP
