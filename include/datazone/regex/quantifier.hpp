// SPDX-License-Identifier: MIT
// What stands behind an item: ECMA-262's Quantifier, and the possessive ones and repeated braces of
// java.util.regex.Pattern.
#ifndef DATAZONE_REGEX_QUANTIFIER_HPP
#define DATAZONE_REGEX_QUANTIFIER_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/syntax.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// How often the item before it stands.
struct Quantifier {
  std::uint32_t least, most;
  bool possessive;
};

/// Does a counted repeat begin here? Else the brace stands for itself (Annex B).
constexpr bool is_repeat(const Cursor& cursor) noexcept {
  std::size_t i = 1;
  while (is_digit(cursor.peek(i))) ++i;
  if (i == 1) return false;
  if (cursor.peek(i) == ',')
    for (++i; is_digit(cursor.peek(i));) ++i;
  return cursor.peek(i) == '}';
}
constexpr std::uint32_t read_number(Cursor& cursor) noexcept {
  const std::size_t at = cursor.at;
  std::uint64_t value = 0;
  for (; is_digit(cursor.peek()); ++cursor.at)
    if (value < unlimited) value = value * 10 + static_cast<unsigned>(cursor.peek() - '0');
  if (value > 0x7FFFFFFF) cursor.fail(Fault::repeat_too_large, at);
  return static_cast<std::uint32_t>(value);
}
/// Reads a quantifier, if there is one; else the item stands once.
constexpr Quantifier read_quantifier(Cursor& cursor) noexcept {
  const std::size_t at = cursor.at;
  Quantifier read{0, unlimited, false};
  switch (cursor.peek()) {
    case '*': ++cursor.at; break;
    case '+':
      ++cursor.at;
      read.least = 1;
      break;
    case '?':
      ++cursor.at;
      read.most = 1;
      break;
    case '{':
      if (!is_repeat(cursor)) return {1, 1, false};
      ++cursor.at;
      read.least = read.most = read_number(cursor);
      if (cursor.take(',')) read.most = cursor.peek() == '}' ? unlimited : read_number(cursor);
      cursor.take('}');
      if (read.least > read.most) cursor.fail(Fault::reversed_repeat, at);
      break;
    default: return {1, 1, false};
  }
  read.possessive = !cursor.take('?') && cursor.take('+');
  while (cursor.peek() == '{' && is_repeat(cursor)) {  // Java's: it repeats the nothing before it
    ++cursor.at;
    read_number(cursor);
    if (cursor.take(',') && cursor.peek() != '}') read_number(cursor);
    cursor.take('}');
  }
  if (const char c = cursor.peek(); c == '*' || c == '+' || c == '?')
    cursor.fail(Fault::nothing_to_repeat, cursor.at);
  return {read.least, read.most, read.possessive};
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_QUANTIFIER_HPP
