// SPDX-License-Identifier: MIT
// decode<T>() from simdjson On-Demand, for programs that already parse with it. Tried with simdjson
// 3.0.1 and 3.9.4.
//
// simdjson says where the object ends; this library reads it in the document, as it reads a text of
// its own: it validates all of it, error offsets count from the object's brace, and the texts and
// lists of the result view the document, which must outlive them. simdjson goes on behind the
// object. Not part of the single header.
#ifndef DATAZONE_INTEROP_SIMDJSON_HPP
#define DATAZONE_INTEROP_SIMDJSON_HPP

#include <simdjson.h>

#include <string_view>
#include <utility>

#include "datazone/datazone.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

constexpr Errc errc_of(simdjson::error_code code) noexcept {
  switch (static_cast<int>(code)) {
    case simdjson::SUCCESS: return Errc::ok;
    case simdjson::INCORRECT_TYPE: return Errc::wrong_type;
    case simdjson::DEPTH_ERROR: return Errc::too_deep;
    case simdjson::UTF8_ERROR: return Errc::invalid_utf8;
    case simdjson::STRING_ERROR: return Errc::invalid_escape;
    case simdjson::UNESCAPED_CHARS: return Errc::control_character;
    case simdjson::EMPTY:
    case simdjson::UNCLOSED_STRING:
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT: return Errc::truncated;
    case simdjson::TRAILING_CONTENT: return Errc::trailing_bytes;
    default: return Errc::unexpected_byte;
  }
}

template <class T>
Decoded<T> refused(simdjson::error_code code) noexcept {
  Decoded<T> result;
  result.error.code = errc_of(code);
  return result;
}

}  // namespace detail

/// Reads a `T` from an object, or from a value or what a look-up returned. Errors: those of
/// `decode`, and simdjson's: wrong_type when it is no object.
/// @{
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::object object, Mode mode = Mode::tolerant) noexcept {
  std::string_view json;
  const simdjson::error_code code = object.raw_json().get(json);
  return code == simdjson::SUCCESS ? decode<T>(json, mode) : detail::refused<T>(code);
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::object> object,
                  Mode mode = Mode::tolerant) noexcept {
  simdjson::ondemand::object found;
  const simdjson::error_code code = std::move(object).get(found);
  return code == simdjson::SUCCESS ? decode<T>(found, mode) : detail::refused<T>(code);
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::value value, Mode mode = Mode::tolerant) noexcept {
  return decode<T>(value.get_object(), mode);
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::value> value,
                  Mode mode = Mode::tolerant) noexcept {
  return decode<T>(value.get_object(), mode);
}
/// @}

/// The same from a whole document, or from what `iterate` returned. Error: trailing_bytes when
/// something follows the object.
/// @{
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::ondemand::document& document, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result = decode<T>(document.get_object());
  if (result && document.current_location().error() == simdjson::SUCCESS)
    result.error = {Errc::trailing_bytes};  // at the end it is OUT_OF_BOUNDS
  detail::apply_mode(result, mode);
  return result;
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::document>& document,
                  Mode mode = Mode::tolerant) noexcept {
  if (document.error() == simdjson::SUCCESS) return decode<T>(document.value_unsafe(), mode);
  return detail::refused<T>(document.error());
}
template <class T>
  requires detail::HasBody<T>
Decoded<T> decode(simdjson::simdjson_result<simdjson::ondemand::document>&& document,
                  Mode mode = Mode::tolerant) noexcept {
  return decode<T>(document, mode);
}
/// @}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_INTEROP_SIMDJSON_HPP
