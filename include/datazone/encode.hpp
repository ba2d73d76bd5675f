// SPDX-License-Identifier: MIT
// encode(value, buffer): compact JSON, members in the order of the service's page.
#ifndef DATAZONE_ENCODE_HPP
#define DATAZONE_ENCODE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/detail/writer.hpp"
#include "datazone/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

template <class T>
constexpr void write_object(Writer& writer, const T& value, const std::string_view* paths) noexcept;

template <class M>
constexpr void write_value(Writer& writer, const Text& value) noexcept {
  writer.put_string(value);
}
template <class M, class E>
constexpr void write_value(Writer& writer, const Open<E>& value) noexcept {
  writer.put_string(value.text());
}
template <class M>
constexpr void write_value(Writer& writer, const std::optional<std::int32_t>& value) noexcept {
  writer.put_integer(*value);
}
template <class M>
constexpr void write_value(Writer& writer, const std::optional<Timestamp>& value) noexcept {
  if (!value->is_valid()) return writer.fail(Errc::invalid_timestamp, 0);
  char text[timestamp_capacity + 2]{'"'};
  char* const end = write_timestamp(*value, text + 1);
  *end = '"';
  writer.put({text, distance(text, end) + 1});
}
template <class M, HasBody T>
constexpr void write_value(Writer& writer, const std::optional<T>& value) noexcept {
  write_object(writer, *value, JoinedPaths<M, typename Shape<T>::body>::paths.data());
}

template <class T>
constexpr void write_object(Writer& writer, const T& value,
                            const std::string_view* paths) noexcept {
  writer.put('{');
  std::size_t skip = 1;  // no comma before the first member
  Shape<T>::body::all([&]<class M, std::size_t I>() {
    const auto& member = value.*M::pointer;
    if (!member.has_value()) return true;
    writer.put(M::key.view().substr(skip));
    skip = 0;
    write_value<M>(writer, member);
    writer.name_member(paths[I]);
    return !writer.failed();
  });
  writer.put('}');
}

}  // namespace detail

/// Writes `value` as JSON. A member that is absent is left out; patterns and required members are
/// not asked for (see `validate`). A request's labels belong to `encode_target`.
/// Errors: invalid_utf8 and invalid_timestamp, which name the member and come before
/// buffer_too_small.
template <class T>
  requires detail::HasBody<T>
constexpr Encoded encode(const T& value, std::span<char> out) noexcept {
  detail::Writer writer{out};
  detail::write_object(writer, value, detail::Shape<T>::body::paths.data());
  return writer.result();
}
template <class T, detail::OutputBytes Out>
  requires detail::HasBody<T>
Encoded encode(const T& value, Out&& out) noexcept {
  return encode(value, detail::as_writable_chars(out));
}

/// The bytes that `encode` needs; 0 when it would report an error of content.
template <class T>
  requires detail::HasBody<T>
constexpr std::size_t encoded_size(const T& value) noexcept {
  return encode(value, std::span<char>{}).needed;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_ENCODE_HPP
