// SPDX-License-Identifier: MIT
// decode<T>(json): one pass, no allocation; the texts of the result view the document.
#ifndef DATAZONE_DECODE_HPP
#define DATAZONE_DECODE_HPP

#include <concepts>
#include <cstddef>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/error.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// Reads a document into an object whose class only its table knows.
constexpr void read_document(std::string_view json, const AnyObject& object, const ObjectInfo& info,
                             const PathTable& paths, Error& error, Issues& issues) noexcept {
  Reader reader{json, paths, error, issues};
  const char* p = reader.first();
  if (json.empty()) return report_missing(reader, info, 0, 0, 0, p);
  if (starts_with(json, "\xEF\xBB\xBF")) {
    reader.fail(Errc::byte_order_mark, p);
    return;
  }
  p = reader.skip_blanks(p);
  p = reader.peek(p) == '{' ? read_object(reader, p, object, info) : reader.wrong_type(p);
  if (!reader.failed()) reader.finish(p);
}

template <class T>
constexpr void read_document(std::string_view json, T& value, Error& error,
                             Issues& issues) noexcept {
  read_document(json, ObjectRef<T>{value}, object_info<T>, Paths<typename Shape<T>::body>::table,
                error, issues);
}

/// In strict mode the first issue is the error; an error leaves no value.
template <class T>
constexpr void apply_mode(Decoded<T>& result, Mode mode) noexcept {
  if (mode == Mode::strict && result && !result.issues.empty()) result.error = result.issues[0];
  if (!result) result.value = T{};
}

}  // namespace detail

/// Reads a `T`, a response or one of the nested shapes, from a JSON document (RFC 8259), all of
/// which is validated. Zero bytes are read as `{}`. Requires nothing of the bytes: no padding, no
/// terminator. The texts of the result view them, so they must outlive it. Errors and issues are
/// those of Errc up to noncanonical_integer, each with its example there. Malformed JSON is an
/// error even after an issue; else the first in the document wins. Linear in the bytes, without
/// recursion.
template <class T>
  requires detail::HasBody<T>
constexpr Decoded<T> decode(std::string_view json, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result;
  detail::read_document(json, result.value, result.error, result.issues);
  detail::apply_mode(result, mode);
  return result;
}

/// The same for any contiguous lvalue or borrowed range of one-byte elements; not constexpr.
template <class T, detail::InputBytes Bytes>
  requires detail::HasBody<T>
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) noexcept {
  return decode<T>(detail::as_chars(bytes), mode);
}

/// An array to write into has no known end: name one, as in std::string_view{buffer, size}.
template <class T, std::size_t N>
Decoded<T> decode(char (&buffer)[N], Mode mode = Mode::tolerant) = delete;
/// The terminator of a u8 literal would count: std::u8string_view leaves it out.
template <class T, std::size_t N>
  requires(!std::same_as<detail::Char8, char>)
Decoded<T> decode(const detail::Char8 (&literal)[N], Mode mode = Mode::tolerant) = delete;

/// A temporary that owns its bytes would leave dangling texts: bind it to a name first.
template <class T, class Bytes>
  requires(std::convertible_to<Bytes, std::string_view> && !detail::Borrowed<Bytes>)
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) = delete;

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DECODE_HPP
