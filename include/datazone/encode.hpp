// SPDX-License-Identifier: MIT
// encode(value, buffer): compact JSON, members in the order of the service's page.
#ifndef DATAZONE_ENCODE_HPP
#define DATAZONE_ENCODE_HPP

#include <cstddef>
#include <span>

#include "datazone/bytes/range.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/result.hpp"
#include "datazone/shape/check.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Writes an object whose class only its table knows.
constexpr Encoded write_document(const AnyObject& object, const WriteInfo& info,
                                 const PathTable& paths, const std::span<char>& out) noexcept {
  Writer writer{out, paths};
  write_object(writer, object, info);
  return writer.result();
}
template <class T>
constexpr Encoded write_document(const T& value, const std::span<char>& out) noexcept {
  return write_document(ObjectRef<const T>{value}, write_info<T>,
                        Paths<typename Shape<T>::body>::table, out);
}

}  // namespace detail

/// Writes `value` as compact JSON (RFC 8259): a response, a nested shape, or the body of a request,
/// whose labels belong to `encode_target`. A request without a body does not compile. A member that
/// is absent is left out; patterns and required members are not asked for (see `validate`).
/// Errors: invalid_utf8 (a text that is not UTF-8, such as the byte 0xFF) and invalid_timestamp
/// (`Timestamp{1LL << 60}`), which name the member and come before buffer_too_small.
template <class T>
constexpr Encoded encode(const T& value, std::span<char> out) noexcept {
  if constexpr (detail::BodyCheck<T>::is_right)
    return detail::write_document(value, out);
  else
    return {};
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <class T, detail::OtherBuffer Out>
Encoded encode(const T& value, Out&& out) noexcept {
  if constexpr (detail::BufferCheck<Out>::is_right)
    return encode(value, detail::as_writable_chars(out));
  else
    return {};
}

/// The bytes that `encode` needs, exactly; 0 when it would report an error of content. It takes as
/// long as `encode`.
template <class T>
constexpr std::size_t encoded_size(const T& value) noexcept {
  if constexpr (detail::BodyCheck<T>::is_right)
    return detail::write_document(value, std::span<char>{}).needed;
  else
    return 0;
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_ENCODE_HPP
