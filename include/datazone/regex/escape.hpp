// SPDX-License-Identifier: MIT
// What stands behind a backslash: ECMA-262's CharacterEscape and CharacterClassEscape, the identity
// escapes of its Annex B, and the escapes that only java.util.regex.Pattern has.
#ifndef DATAZONE_REGEX_ESCAPE_HPP
#define DATAZONE_REGEX_ESCAPE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

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

constexpr void add_words(CodeSet& set) noexcept {  // \w
  set.ascii.low |= 0x03FF000000000000;
  set.ascii.high |= 0x07FFFFFE87FFFFFE;
}
constexpr void add_spaces(CodeSet& set) noexcept {  // \s: WhiteSpace and LineTerminator
  constexpr char32_t ranges[] = {'\t',   '\r',   ' ',    ' ',    0xA0,   0xA0,   0x1680,
                                 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F,
                                 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF};
  for (std::size_t i = 0; i < 20; i += 2) set.add(ranges[i], ranges[i + 1]);
}
constexpr void add_horizontal_spaces(CodeSet& set) noexcept {  // Java's \h
  constexpr char32_t ranges[] = {'\t',   '\t',   ' ',    ' ',    0xA0,   0xA0,
                                 0x1680, 0x1680, 0x180E, 0x180E, 0x2000, 0x200A,
                                 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000};
  for (std::size_t i = 0; i < 18; i += 2) set.add(ranges[i], ranges[i + 1]);
}

// Adds \d, \w, \s, \h or their complements to the set; false for another letter.
constexpr bool add_shorthand(CodeSet& set, char letter) noexcept {
  CodeSet added;
  switch (letter | 0x20) {
    case 'd': added.add('0', '9'); break;
    case 'w': add_words(added); break;
    case 's': add_spaces(added); break;
    case 'h': add_horizontal_spaces(added); break;
    default: return false;
  }
  if ((letter & 0x20) == 0) added.complement();
  set.unite(added);
  return true;
}

// The name behind \p or \P, which is taken: `{Name}`, or Java's one letter.
constexpr void read_property(Cursor& cursor, const char* text, bool negated,
                             CodeSet& set) noexcept {
  const std::size_t from = cursor.at;
  std::string_view name{text + from, cursor.done() ? 0U : 1U};
  if (cursor.take('{')) {
    std::size_t size = 0;
    while (cursor.peek(size) != '}' && cursor.at + size < cursor.size()) ++size;
    name = {text + from + 1, size};
    cursor.at += size;
    if (!cursor.take('}')) return cursor.fail(Fault::unknown_property, from);
  } else {
    ++cursor.at;
  }
  CodeSet added;
  if (!name.empty() && name.front() == '^') {
    negated = !negated;
    name.remove_prefix(1);
  }
  if (!add_property(added, name)) return cursor.fail(Fault::unknown_property, from);
  if (negated) added.complement();
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
constexpr Escape read_escape(Cursor& cursor, const char* text, bool in_class,
                             CodeSet& set) noexcept {
  const std::size_t from = cursor.at - 1;
  const auto refuse = [&](Fault fault) noexcept {
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
