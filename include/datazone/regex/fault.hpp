// SPDX-License-Identifier: MIT
// Why a pattern is refused, and where, read while compiling; and the cursor that finds it.
#ifndef DATAZONE_REGEX_FAULT_HPP
#define DATAZONE_REGEX_FAULT_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/regex/code_set.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

enum class Fault : std::uint8_t {
  none,
  back_reference,         // (a)\1: not regular
  bad_utf8,               // the pattern itself is not UTF-8
  nul,                    // a NUL in the pattern's text
  unmatched_parenthesis,  // (a, a)
  unterminated_class,     // [a
  reversed_range,         // [z-a]
  nothing_to_repeat,      // *a, a**
  reversed_repeat,        // a{3,2}
  repeat_too_large,       // a{2147483648}
  unknown_group,          // (?<a, (?(
  unknown_flag,           // (?x)
  unknown_property,       // \p{Nonsense}
  unknown_escape,         // \Q, \R, \X, \G, \Z, and a backslash at the end
  bad_escape,             // \u{110000}, [\1]
  nested_too_deep,        // more than 32 groups in one another
  class_too_large,        // a class of more than 127 ranges above ASCII
  possessive,             // a*+a: a possessive repeat that is no greedy one
  long_lookbehind,        // (?<=ab): more than one character
  too_many_classes,       // more than 128 kinds of characters
  too_many_states,        // the automaton passes the limit
};

/// Reads the pattern's text.
class Cursor {
 public:
  constexpr Cursor(const char* text, std::size_t size) noexcept : text_{text}, size_{size} {}

  Fault fault = Fault::none;
  std::size_t fault_at = 0;
  std::size_t at = 0;

  constexpr bool done() const noexcept { return at >= size_; }
  constexpr std::size_t size() const noexcept { return size_; }
  /// The byte `ahead` places on, or NUL behind the end.
  constexpr char peek(std::size_t ahead = 0) const noexcept {
    return at + ahead < size_ ? text_[at + ahead] : '\0';
  }
  /// Requires c != 0.
  constexpr bool take(char c) noexcept {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  /// The first fault counts; nothing is read after it.
  constexpr void fail(Fault what, std::size_t where) noexcept {
    if (fault != Fault::none) return;
    fault = what;
    fault_at = where;
    size_ = at = 0;
  }
  /// The next character. Requires !done().
  constexpr char32_t take_code() noexcept {
    const unsigned char lead = to_byte(text_[at]);
    if (lead == 0) fail(Fault::nul, at);
    if (lead < 0x80) {
      ++at;
      return lead;
    }
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0x7FU >> size);
    bool good = lead >= 0xC2 && lead <= 0xF4 && at + size <= size_;
    for (std::size_t i = 1; good && i < size; ++i) {
      good = (to_byte(text_[at + i]) & 0xC0) == 0x80;
      code = code << 6 | (to_byte(text_[at + i]) & 0x3FU);
    }
    if (!good || code > last_code || (size == 3 && code < 0x800) || (size == 4 && code < 0x10000))
      fail(Fault::bad_utf8, at);
    at += size;
    return code;
  }
  /// The value of the `digits` hexadecimal digits that come next, which are taken; else 0xFFFFFFFF.
  constexpr char32_t take_hex(std::size_t digits) noexcept {
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const unsigned digit = hex_value(peek(i));
      if (digit > 15) return 0xFFFFFFFF;
      value = value * 16 + digit;
    }
    at += digits;
    return value;
  }

 private:
  const char* text_;
  std::size_t size_;
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_FAULT_HPP
