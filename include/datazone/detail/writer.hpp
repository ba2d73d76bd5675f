// SPDX-License-Identifier: MIT
// The writer: fills a buffer that may be too small, and counts what it would have needed.
#ifndef DATAZONE_DETAIL_WRITER_HPP
#define DATAZONE_DETAIL_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "datazone/detail/scan.hpp"
#include "datazone/detail/utf8.hpp"
#include "datazone/error.hpp"
#include "datazone/text.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

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
  constexpr void put(char c) noexcept { put(std::string_view{&c, 1}); }

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
    const char* run = p;
    while ((p = find_special(p, end)) != end) {
      if (to_byte(*p) >= 0x80) {
        const Character character = read_utf8(p, end);
        if (character.error != Errc::ok)
          return fail(Errc::invalid_utf8, distance(text.data(), p));
        p += character.size;
        continue;
      }
      put({run, distance(run, p)});
      put_escape(*p);
      run = ++p;
    }
    put({run, distance(run, p)});
  }

  constexpr void put_escape(char c) noexcept {
    constexpr std::string_view letters = "\"\\\b\t\n\f\r";
    constexpr std::string_view escapes = "\"\\btnfr";
    char text[6] = {'\\', 'u', '0', '0', '0', '0'};
    if (const std::size_t i = letters.find(c); i != std::string_view::npos) {
      text[1] = escapes[i];
      return put({text, 2});
    }
    text[4] = static_cast<char>('0' + (c >> 4));
    text[5] = "0123456789abcdef"[c & 0xF];
    put({text, 6});
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
