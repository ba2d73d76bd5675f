// SPDX-License-Identifier: MIT
// std::cout << run->id: for programs that have standard streams. This library includes none.
#ifndef DATAZONE_PRINT_HPP
#define DATAZONE_PRINT_HPP

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/bytes/buffer.hpp"
#include "datazone/diagnostic.hpp"
#include "datazone/error.hpp"
#include "datazone/result.hpp"
#include "datazone/service_error.hpp"
#include "datazone/service_error_code.hpp"
#include "datazone/shape/list.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/trail.hpp"
#include "datazone/value/identifier.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/value/timestamp.hpp"

// The reason is in the message where the language has room for it (C++26), else in the line that
// compilers show.
#if __cplusplus > 202302L && defined(__cpp_deleted_function)
#define DATAZONE_DELETE(why) delete (why)
#else
#define DATAZONE_DELETE(why) delete
#endif

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

template <class T>
inline constexpr bool is_simple = NamedEnum<T> || std::same_as<T, Timestamp>;
template <class Shape>
inline constexpr bool is_simple<Identifier<Shape>> = true;

/// What consists of members, of which none is its text.
template <class T>
inline constexpr bool is_composite = HasBody<T> || HasLabels<T> || std::same_as<T, Encoded> ||
                                     std::same_as<T, Issues> || std::same_as<T, ServiceError>;
template <class T>
inline constexpr bool is_composite<std::optional<T>> = is_composite<T>;
template <class T>
inline constexpr bool is_composite<Decoded<T>> = true;
template <class T>
inline constexpr bool is_composite<List<T>> = true;

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
  char buffer[detail::timestamp_capacity];
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
/// Prints a time, an identifier or an enumerator that may be absent, and nothing when it is.
template <detail::OutputStream Stream, class T>
  requires detail::is_simple<T>
Stream& operator<<(Stream& out, const std::optional<T>& value) {
  if (value) return out << *value;
  out << std::string_view{};
  return out;
}
/// Prints an error or issue without its place, `unknown enum value in items[3].status`; `describe`
/// makes a line with the place.
template <detail::OutputStream Stream, std::same_as<Error> T>
Stream& operator<<(Stream& out, const T& error) {
  char text[diagnostic_capacity];
  detail::Buffer buffer{std::span<char>{text}, detail::no_paths};
  detail::put_error(buffer, error, '\0');
  out << buffer.result().text;
  return out;
}
/// Of a response, a list or an outcome the members are printed, one by one.
template <detail::OutputStream Stream, class T>
  requires detail::is_composite<T>
Stream& operator<<(Stream&, const T&) = DATAZONE_DELETE("print its members, such as run->id");

}  // namespace v0_2_0
}  // namespace datazone

#undef DATAZONE_DELETE

#endif  // DATAZONE_PRINT_HPP
