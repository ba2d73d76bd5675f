// SPDX-License-Identifier: MIT
// The writer of JSON: keys, strings and brackets, into a buffer that may be too small.
#ifndef DATAZONE_JSON_WRITER_HPP
#define DATAZONE_JSON_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/bytes/vector.hpp"
#include "datazone/json/escape.hpp"
#include "datazone/json/name_table.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Writes JSON: objects and lists by their brackets, members by their keys.
class Writer : public Buffer {
 public:
  using Buffer::Buffer;

  /// Begins a list, or an object whose members are called so.
  constexpr void begin(char bracket) noexcept { before_ = bracket; }
  constexpr const NameTable* begin_object(const NameTable* names) noexcept {
    begin('{');
    const NameTable* const outer = names_;
    names_ = names;
    return outer;
  }
  constexpr void end(char bracket) noexcept {
    if (before_ != ',') put(before_);
    put(bracket);
    before_ = ',';
  }
  /// The names are those of the object around.
  constexpr void end_object(const NameTable* names) noexcept {
    end('}');
    names_ = names;
  }
  /// Before an element of a list.
  constexpr void begin_element() noexcept { put(before_); }

  /// Before the value of the object's member at an index: its key, `,"name":`.
  constexpr void put_key(std::size_t member) noexcept {
    if (char* const to = begin_member(member, 0); to != nullptr) at_ = to;
  }
  /// The same, and the place for a value of at most `most` bytes, which set_end ends; null when
  /// there may be no room for both, or while compiling: then the key has been put.
  [[gnu::always_inline]] constexpr char* begin_member(std::size_t member,
                                                      std::size_t most) noexcept {
    if (has_vectors && at_run_time() && room() >= Name::writable + most) {
      trail().set_member(member);
      char* const to = copy_name(names_->written(member), at_);
      *at_ = before_;
      before_ = ',';
      return to;
    }
    put_any_key(member);
    return nullptr;
  }
  constexpr void set_end(char* end) noexcept { at_ = end; }
  /// Copies a name, or a name's key, out of its table; may write sixteen bytes too many.
  [[gnu::always_inline]] static char* copy_name(std::string_view name, char* to) noexcept {
    const std::size_t n = name.size();
    Vector::load(name.data()).store(to);
    if (n > 16) Vector::load(name.data() + n - 16).store(to + n - 16);
    if (n > 32) Vector::load(name.data() + 16).store(to + 16);
    return to + n;
  }

  /// Writes a member whose value is a short text that nothing in it wants a second look of; false,
  /// with nothing written, for another.
  [[gnu::always_inline]] bool put_short_member(std::size_t member, std::string_view text) noexcept {
    const std::size_t n = text.size();
    if (n == 0 || n > 64 || room() < Name::writable + 64 + 16) return false;
    char* const to = copy_name(names_->written(member), at_) + 1;
    if (!copy_ordinary(text.data(), n, to)) return false;
    *at_ = before_;
    before_ = ',';
    to[-1] = '"';
    to[n] = '"';
    at_ = to + n + 1;
    trail().set_member(member);
    return true;
  }

  /// What a kind of value keeps of the last one, to write the next like it sooner.
  constexpr Memo& memo() noexcept { return memo_; }

  /// Writes a JSON string of a text that is not escaped. Error: invalid_utf8.
  constexpr void put_string(std::string_view text) noexcept {
    put('"');
    put_escaping(text);
    put('"');
  }
  /// Writes a JSON string of what stood between the quotes of one.
  constexpr void put_escaped_string(std::string_view content) noexcept {
    put('"');
    put(content);
    put('"');
  }
  /// Writes one byte of a string's valid content, escaped where it must be.
  constexpr void put_content(char c) noexcept {
    if (must_escape(c))
      put_escape(c);
    else
      put(c);
  }

 private:
  /// Copies 1 to 64 bytes; false when some want a second look. May write fifteen bytes too many.
  [[gnu::always_inline]] static bool copy_ordinary(const char* p, std::size_t n,
                                                   char* to) noexcept {
    if (n < 16) {
      copy_short(p, n, to);
      return is_ordinary(load_short(p, n)).mask() == 0xFFFF;
    }
    Vector ordinary = Vector::all(0xFF);
    for (std::size_t i = 0; i + 16 < n; i += 16) {
      const Vector v = Vector::load(p + i);
      ordinary = ordinary & is_ordinary(v);
      v.store(to + i);
    }
    const Vector v = Vector::load(p + n - 16);
    v.store(to + n - 16);
    return (ordinary & is_ordinary(v)).mask() == 0xFFFF;
  }

  constexpr void put_escaping(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    bool is_utf8 = false;  // from p on
    for (;;) {
      if (has_vectors && at_run_time()) p = put_blocks(p, end, is_utf8);
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
      Vector ordinary = Vector::all(0xFF);
      for (std::size_t i = 0; i < 64; i += 16) {
        const Vector v = Vector::load(block + i);
        ordinary = ordinary & is_ordinary(v, sign);
        v.store(at + i);
      }
      if (ordinary.mask() == 0xFFFF) {
        p += n;
        at += n;
        continue;
      }
      std::uint64_t escapes = ~places(block, [sign](const char* from) noexcept {
        return is_ordinary(Vector::load(from), sign);
      });
      std::size_t done = 0;  // what comes before has been written, and 15 bytes from here on
      for (; escapes != 0; escapes &= escapes - 1) {
        const auto i = lowest_bit(escapes);
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

  [[gnu::noinline]] constexpr void put_any_key(std::size_t member) noexcept {
    trail().set_member(member);
    const std::string_view key = names_->written(member);
    put(before_);
    put({key.data() + 1, key.size() - 1});
    before_ = ',';
  }
  constexpr void put_escape(char c) noexcept {
    put('\\');
    if (const char letter = escape_letters[to_byte(c)]; letter != '\0') return put(letter);
    put("u00");
    put(hex_digits[to_byte(c) >> 4]);
    put(hex_digits[to_byte(c) & 0xFU]);
  }

  const NameTable* names_ = nullptr;  // of the object's members
  Memo memo_{{}, -1, {}};
  char before_ = ',';  // what stands before the next member or element: a comma or a bracket
};

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_JSON_WRITER_HPP
