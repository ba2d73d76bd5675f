// SPDX-License-Identifier: MIT
// What stands behind a backslash: ECMA-262's CharacterEscape and CharacterClassEscape, the identity
// escapes of its Annex B, and the escapes that only java.util.regex.Pattern has.
#ifndef DATAZONE_REGEX_ESCAPE_HPP
#define DATAZONE_REGEX_ESCAPE_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/code_set.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/property.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

enum class EscapeKind : std::uint8_t { code, set, boundary, not_boundary, start, end };

struct Escape {
  EscapeKind kind = EscapeKind::code;
  char32_t code = 0;
};

template <class Set>
constexpr void add_words(Set& set) noexcept {  // \w
  set.ascii.low |= 0x03FF000000000000;
  set.ascii.high |= 0x07FFFFFE87FFFFFE;
}
// \s: WhiteSpace and LineTerminator; Java's \h. Their ranges, each by its first and its last.
inline constexpr const char32_t spaces[] =
    U"\t\r  \xA0\xA0\u1680\u1680\u2000\u200A\u2028\u2029\u202F\u202F\u205F\u205F\u3000\u3000"
    U"\uFEFF\uFEFF";
inline constexpr const char32_t horizontal_spaces[] =
    U"\t\t  \xA0\xA0\u1680\u1680\u180E\u180E\u2000\u200A\u202F\u202F\u205F\u205F\u3000\u3000";

// Adds \d, \w, \s, \h or their complements to the set; false for another letter.
template <class Set>
constexpr bool add_shorthand(Set& set, char letter) noexcept {
  Set added;
  switch (letter | 0x20) {
    case 'd': added.add('0', '9'); break;
    case 'w': add_words(added); break;
    case 's': add_ranges(added, spaces); break;
    case 'h': add_ranges(added, horizontal_spaces); break;
    default: return false;
  }
  if ((letter & 0x20) == 0) added.complement();
  set.unite(added);
  return true;
}

// The name behind \p or \P, which is taken: `{Name}`, or Java's one letter.
template <class Set>
constexpr void read_property(Cursor& cursor, const char* text, bool negated, Set& set) noexcept {
  std::size_t from = cursor.at;
  std::size_t size = cursor.done() ? 0 : 1;
  const bool in_braces = cursor.take('{');
  if (in_braces) {
    for (++from, size = 0; cursor.peek(size) != '}' && cursor.at + size < cursor.size();) ++size;
  }
  cursor.at += size;
  if (in_braces && !cursor.take('}')) return cursor.fail(Fault::unknown_property, from - 1);
  Set added;
  const bool is_not = size != 0 && text[from] == '^';
  if (!add_property(added, text + from + is_not, size - is_not))
    return cursor.fail(Fault::unknown_property, in_braces ? from - 1 : from);
  if (negated != is_not) added.complement();
  set.unite(added);
}

// \xHH, Java's \x{H..}; \uHHHH, a pair of them, \u{H..}. Without digits the letter itself.
constexpr char32_t read_hex_escape(Cursor& cursor, char letter) noexcept {
  const std::size_t from = cursor.at;
  if (cursor.peek() == '{') {
    char32_t value = 0;
    std::size_t size = 1;
    for (; hex_value(cursor.peek(size)) < 16 && value <= last_code; ++size)
      value = value * 16 + hex_value(cursor.peek(size));
    if (size > 1 && cursor.peek(size) == '}' && value <= last_code) {
      cursor.at += size + 1;
      return value;
    }
    cursor.fail(Fault::bad_escape, from);
  }
  const char32_t value = cursor.take_hex(letter == 'x' ? 2 : 4);
  if (value == 0xFFFFFFFF) return static_cast<unsigned char>(letter);
  if (value < 0xD800 || value > 0xDBFF || cursor.peek() != '\\' || cursor.peek(1) != 'u')
    return value;
  const std::size_t second = cursor.at;
  cursor.at += 2;
  const char32_t low = cursor.take_hex(4);
  if (low >= 0xDC00 && low <= 0xDFFF) return 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
  cursor.at = second;
  return value;
}

/// Reads what follows a backslash, which has been taken; a set's members go into `set`.
template <class Set>
constexpr Escape read_escape(Cursor& cursor, const char* text, bool in_class, Set& set) noexcept {
  const std::size_t from = cursor.at - 1;
  const auto refuse = [&cursor = cursor, from](Fault fault) noexcept {
    cursor.fail(fault, from);
    return Escape{};
  };
  if (cursor.done()) return refuse(Fault::unknown_escape);
  const char32_t code = cursor.take_code();
  const auto letter = static_cast<char>(code < 0x80 ? code : 0);
  switch (letter) {
    case 'p':
    case 'P': read_property(cursor, text, letter == 'P', set); return {EscapeKind::set};
    case 't': return {EscapeKind::code, '\t'};
    case 'n': return {EscapeKind::code, '\n'};
    case 'v': return {EscapeKind::code, '\v'};
    case 'f': return {EscapeKind::code, '\f'};
    case 'r': return {EscapeKind::code, '\r'};
    case 'a': return {EscapeKind::code, 0x07};  // Java's
    case 'e': return {EscapeKind::code, 0x1B};  // Java's
    case 'u':
    case 'x': return {EscapeKind::code, read_hex_escape(cursor, letter)};
    case 'c': {
      const char control = cursor.peek();
      if (((control | 0x20) < 'a') || ((control | 0x20) > 'z')) return refuse(Fault::bad_escape);
      ++cursor.at;
      return {EscapeKind::code, static_cast<char32_t>(control & 0x1F)};
    }
    case '0': {  // and Java's octal digits behind it
      char32_t value = 0;
      for (unsigned i = 0; i < 3 && cursor.peek() >= '0' && cursor.peek() <= '7' && value < 32;
           ++i) {
        value = value * 8 + static_cast<char32_t>(cursor.peek() - '0');
        ++cursor.at;
      }
      return {EscapeKind::code, value};
    }
    case 'b': return in_class ? Escape{EscapeKind::code, '\b'} : Escape{EscapeKind::boundary};
    case 'B': return in_class ? Escape{EscapeKind::code, 'B'} : Escape{EscapeKind::not_boundary};
    case 'A': return in_class ? refuse(Fault::unknown_escape) : Escape{EscapeKind::start};
    case 'z': return in_class ? refuse(Fault::unknown_escape) : Escape{EscapeKind::end};
    case 'k': return refuse(Fault::back_reference);
    case 'G':
    case 'N':
    case 'Q':
    case 'E':
    case 'R':
    case 'X':
    case 'Z': return refuse(Fault::unknown_escape);
    default: break;
  }
  if (letter >= '1' && letter <= '9')
    return refuse(in_class ? Fault::bad_escape : Fault::back_reference);
  if (letter != 0 && add_shorthand(set, letter)) return {EscapeKind::set};
  return {EscapeKind::code, code};
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_ESCAPE_HPP
