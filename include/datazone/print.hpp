// SPDX-License-Identifier: MIT
// std::cout << run->id: for programs that have standard streams. This library includes none.
#ifndef DATAZONE_PRINT_HPP
#define DATAZONE_PRINT_HPP

#include <concepts>
#include <cstddef>

#include "datazone/error.hpp"
#include "datazone/result.hpp"
#include "datazone/service_error_code.hpp"
#include "datazone/value/identifier.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// std::ostream, or what is derived from it.
template <class Stream>
concept OutputStream = requires(Stream& out, const char* text) {
  typename Stream::traits_type;
  out.write(text, 1).put('\n');
};

template <class E>
concept NamedEnum =
    std::same_as<E, Errc> || std::same_as<E, ServiceErrorCode> || requires { Spellings<E>::table; };

}  // namespace detail

/// Prints a text decoded, nothing when it is absent: `std::cout << run->id`. What is not escaped is
/// padded to the stream's width as a string is. What it throws is the stream's.
template <detail::OutputStream Stream, std::same_as<Text> T>
Stream& operator<<(Stream& out, const T& text) {
  if (!text.is_escaped()) {
    out << text.raw();
    return out;
  }
  char part[64];
  std::size_t size = 0;
  for (detail::ByteCursor bytes = detail::TextAccess::bytes(text); !bytes.done();) {
    part[size++] = bytes.next();
    if (size == sizeof part || bytes.done()) {
      out.write(part, static_cast<std::ptrdiff_t>(size));
      size = 0;
    }
  }
  out.width(0);
  return out;
}
/// Prints an identifier.
template <detail::OutputStream Stream, class Shape>
Stream& operator<<(Stream& out, const Identifier<Shape>& id) {
  out << id.view();
  return out;
}
/// Prints the spelling, also of an unknown value; nothing when there is none.
template <detail::OutputStream Stream, class E>
Stream& operator<<(Stream& out, const Open<E>& value) {
  return out << value.text();
}
/// Prints a time as `format` writes it, or `invalid timestamp`.
template <detail::OutputStream Stream, std::same_as<Timestamp> T>
Stream& operator<<(Stream& out, const T& time) {
  char buffer[32];
  const Encoded written = format(time, buffer);
  out << (written ? written.text : to_string(written.error.code));
  return out;
}
/// Prints what `to_string` gives: a spelling, or the words of an error.
template <detail::OutputStream Stream, detail::NamedEnum E>
Stream& operator<<(Stream& out, E value) {
  out << to_string(value);
  return out;
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_PRINT_HPP
