// SPDX-License-Identifier: MIT
// Diagnostics for people: the line and column of an error, and on request the line itself with a
// caret under the byte, in the caller's buffer.
#ifndef DATAZONE_DIAGNOSTIC_HPP
#define DATAZONE_DIAGNOSTIC_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/error.hpp"
#include "datazone/result.hpp"
#include "datazone/trail.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// A place in a text. Both count from 1; a line ends with its line feed, columns are bytes.
struct Position {
  std::size_t line = 1;    ///< line feeds before the place, and 1
  std::size_t column = 1;  ///< bytes between the last line feed and the place, and 1

  /// Equal in line and column.
  friend constexpr bool operator==(const Position&, const Position&) noexcept = default;
};

/// The place of a byte: `position_of("a\nbc", 3)` is line 2, column 2. An offset behind the end
/// means the end. Linear in the offset.
constexpr Position position_of(std::string_view text, std::size_t offset) noexcept {
  const std::size_t place = offset < text.size() ? offset : text.size();
  Position position;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < place; ++i) {
    if (text[i] != '\n') continue;
    ++position.line;
    begin = i + 1;
  }
  position.column = place - begin + 1;
  return position;
}

/// Whether a diagnostic repeats bytes of the input.
enum class Excerpt : std::uint8_t {
  none,  ///< not one
  line,  ///< those of the line around the place, and a caret below it
};

/// Enough bytes for what `describe` writes of any error of this library.
inline constexpr std::size_t diagnostic_capacity = 672;

namespace detail {

/// Writes a byte so that no terminal and no log obeys it; returns how many columns it takes.
constexpr std::size_t put_harmless(Buffer& out, char c) noexcept {
  if (c == '\t') c = ' ';
  const unsigned byte = to_byte(c);
  if (byte >= 0x20 && byte < 0x7F) {
    out.put(c);
    return 1;
  }
  out.put("\\x");
  out.put(hex_digits[byte >> 4]);
  out.put(hex_digits[byte & 0xFU]);
  return 4;
}

/// What a JSON value that begins with this byte is; empty for what begins none.
constexpr std::string_view kind_of_value(char first) noexcept {
  switch (first) {
    case '{': return "an object";
    case '[': return "an array";
    case '"': return "a string";
    case 't':
    case 'f': return "a boolean";
    case 'n': return "null";
    default: return first == '-' || is_digit(first) ? "a number" : "";
  }
}

/// The wire path, with the index of the element behind the name of the list, which is the first:
/// `items[3].status`.
constexpr void put_member(Buffer& out, const Error& error) noexcept {
  const std::string_view all = error.member;
  const std::string_view member{all.data(), all.size() < 100 ? all.size() : 100};
  const bool is_in_list = error.index != Error::no_index;
  const std::size_t found = is_in_list ? member.find('.') : std::string_view::npos;
  const std::size_t dot = found < member.size() ? found : member.size();
  out.put(std::string_view{member.data(), dot});
  if (!is_in_list) return;
  out.put('[');
  out.put_number(error.index);
  out.put(']');
  out.put(std::string_view{member.data() + dot, member.size() - dot});
}

/// What is wrong, and in which member; `first` is the byte at the place, or 0.
constexpr void put_error(Buffer& out, const Error& error, char first) noexcept {
  const std::string_view kind = kind_of_value(first);
  const bool is_number = error.code == Errc::invalid_timestamp && kind == "a number";
  out.put(is_number ? "timestamp is a number" : to_string(error.code));
  if (!error.member.empty()) {
    out.put(error.code == Errc::missing_required ? ": " : " in ");
    put_member(out, error);
  }
  if (error.code == Errc::wrong_type && !kind.empty()) {
    out.put(": found ");
    out.put(kind);
  }
}

/// The line that the place lies in, cut to a window around it that fits 80 columns, and a caret.
/// Requires a column that the place can have.
constexpr void put_excerpt(Buffer& out, std::string_view input, std::size_t place,
                           std::size_t column) noexcept {
  constexpr std::size_t window = 36;
  const std::size_t before = column - 1 > window ? window : column - 1;
  out.put(before < column - 1 ? "\n  ..." : "\n  ");
  std::size_t indent = before < column - 1 ? 3 : 0;
  for (std::size_t i = place - before; i != place; ++i) indent += put_harmless(out, input[i]);

  std::size_t end = place;
  if (place != input.size()) ++end;  // a line feed is shown when it is the fault
  while (end != place && input[place] != '\n' && end != input.size() && input[end] != '\n' &&
         end - place <= window)
    ++end;
  for (std::size_t i = place; i != end && i - place < window; ++i) put_harmless(out, input[i]);
  out.put(end == place ? "<end of input>" : end - place > window ? "..." : "");

  out.put("\n  ");
  for (; indent != 0; --indent) out.put(' ');
  out.put('^');
}

}  // namespace detail

/// Writes an error or issue as compilers do, for a file name and a colon to precede it:
/// `3:12: unexpected byte in status`, `1:7: wrong JSON type in id: found a number`,
/// `1:9: missing required member: items[3].id`. Requires the text that the offset counts in: the
/// document, or the target for the error of a label. No byte of it is repeated, unless an excerpt
/// is asked for: then two lines follow, with at most 36 bytes of the line on either side of the
/// place and a caret below. What is not printable ASCII is shown in hexadecimal, a tab as a blank;
/// so the result is safe in a terminal, and is exactly three lines in a log.
/// Error: buffer_too_small; diagnostic_capacity bytes are enough. Linear in the offset.
constexpr Encoded describe(const Error& error, std::string_view input, std::span<char> out,
                           Excerpt excerpt = Excerpt::none) noexcept {
  const Position position = position_of(input, error.offset);
  detail::Buffer buffer{out, detail::no_paths};
  buffer.put_number(position.line);
  buffer.put(':');
  buffer.put_number(position.column);
  buffer.put(": ");
  const std::size_t place = error.offset < input.size() ? error.offset : input.size();
  detail::put_error(buffer, error, place == input.size() ? '\0' : input[place]);
  if (excerpt == Excerpt::line) detail::put_excerpt(buffer, input, place, position.column);
  return buffer.result();
}

/// The same for an input of any contiguous range of one-byte elements; not constexpr.
template <detail::InputBytes Bytes>
Encoded describe(const Error& error, Bytes&& input, std::span<char> out,
                 Excerpt excerpt = Excerpt::none) noexcept {
  return describe(error, detail::as_chars(input), out, excerpt);
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_DIAGNOSTIC_HPP
