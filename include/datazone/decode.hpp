// SPDX-License-Identifier: MIT
// decode<T>(json): one pass, no allocation; the texts of the result view the document.
#ifndef DATAZONE_DECODE_HPP
#define DATAZONE_DECODE_HPP

#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/range.hpp"
#include "datazone/error.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/result.hpp"
#include "datazone/shape/check.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"

namespace datazone {
inline namespace v0_2_0 {
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

/// In strict mode the first issue is the error. Is there a value?
constexpr bool apply_mode(Error& error, const Issues& issues, Mode mode) noexcept {
  if (mode == Mode::strict && error.code == Errc::ok && !issues.empty()) error = issues[0];
  return error.code == Errc::ok;
}
/// `T{}`, which from here is one constant to GCC, and not made member by member.
template <class T>
constexpr T empty() noexcept {
  return {};
}
/// An error leaves no value.
template <class T>
constexpr void apply_mode(Decoded<T>& result, Mode mode) noexcept {
  if (!apply_mode(result.error, result.issues, mode)) result.value = empty<T>();
}

}  // namespace detail

/// Reads a `T`, a response or one of the nested shapes, from a JSON document (RFC 8259), all of
/// which is validated. Zero bytes are read as `{}`. Requires nothing of the bytes: no padding, no
/// terminator. The texts of the result view them, so they must outlive it. Errors and issues are
/// those of Errc up to noncanonical_integer, each with its example there. Malformed JSON is an
/// error even after an issue; else the first in the document wins. Linear in the bytes, without
/// recursion.
template <class T>
constexpr Decoded<T> decode(std::string_view json, Mode mode = Mode::tolerant) noexcept {
  Decoded<T> result;
  if constexpr (detail::BodyCheck<T>::is_right) {
    detail::read_document(json, result.value, result.error, result.issues);
    detail::apply_mode(result, mode);
  }
  return result;
}

/// The same for any contiguous lvalue or borrowed range of one-byte elements; not constexpr. Of a
/// temporary that owns its bytes it does not compile, for the texts would dangle: bind it to a name
/// first. Nor of an array to write into, which has no known end, nor of a u8 literal, whose
/// terminator would count.
template <class T, detail::OtherBytes Bytes>
Decoded<T> decode(Bytes&& bytes, Mode mode = Mode::tolerant) noexcept {
  if constexpr (detail::BytesCheck<Bytes>::is_right)
    return decode<T>(detail::as_chars(bytes), mode);
  else
    return {};
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_DECODE_HPP
