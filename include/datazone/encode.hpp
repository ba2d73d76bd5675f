// SPDX-License-Identifier: MIT
// encode(value, buffer): compact JSON, members in the order of the service's page.
#ifndef DATAZONE_ENCODE_HPP
#define DATAZONE_ENCODE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/shape/object.hpp"
#include "datazone/json/writer.hpp"
#include "datazone/shape/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

[[gnu::noinline]] constexpr void write_text(Writer& writer, const Key& key,
                                            const std::string_view& path,
                                            const Text& value) noexcept {
  writer.put_key(key, path);
  writer.put_string(value);
}

[[gnu::noinline]] constexpr void write_open(Writer& writer, const Key& key,
                                            const std::string_view& path, const OpenValue& value,
                                            const NameTable& spellings) noexcept {
  writer.put_key(key, path);
  writer.put_string(value.is_known() ? Text{spellings[value.index]} : value.text);
}

[[gnu::noinline]] constexpr void write_timestamp(Writer& writer, const Key& key,
                                                 const std::string_view& path,
                                                 const Timestamp& value) noexcept {
  writer.put_key(key, path);
  if (!value.is_valid()) return writer.fail(Errc::invalid_timestamp, 0);
  writer.put_up_to<timestamp_capacity + 2>([&v = value](char* to) noexcept {
    *to = '"';
    to = detail::write_timestamp(v, to + 1);
    *to = '"';
    return to + 1;
  });
}

[[gnu::noinline]] constexpr void write_integer(Writer& writer, const Key& key,
                                               const std::string_view& path,
                                               std::int32_t value) noexcept {
  writer.put_key(key, path);
  writer.put_integer(value);
}

template <class T, class... M>
constexpr void write_object(Writer& writer, const T& value, const std::string_view* paths,
                            Members<M...>) noexcept;

/// Writes one member, unless it is absent.
template <class M, class T>
[[gnu::always_inline]] constexpr void write_member(Writer& writer, const T& object, const Key& key,
                                                   const std::string_view& path) noexcept {
  using Value = typename M::value_type;
  const Value& value = object.*M::pointer;
  if (!value.has_value()) return;
  if constexpr (std::same_as<Value, Text>) {
    write_text(writer, key, path, value);
  } else if constexpr (std::same_as<Value, std::optional<Timestamp>>) {
    write_timestamp(writer, key, path, *value);
  } else if constexpr (std::same_as<Value, std::optional<std::int32_t>>) {
    write_integer(writer, key, path, *value);
  } else if constexpr (Nested<Value>) {
    using List = typename Shape<typename NestedShape<Value>::type>::body;
    writer.put_key(key, path);
    write_object(writer, *value, JoinedPaths<M, List>::paths.data(), List{});
  } else {
    write_open(writer, key, path, OpenAccess::value(value), spellings<typename Value::enum_type>);
  }
}

/// Writes an object whose members have these wire paths.
template <class T, class... M>
constexpr void write_object(Writer& writer, const T& value, const std::string_view* paths,
                            Members<M...>) noexcept {
  constexpr const auto& names = Members<M...>::names;
  writer.open_object();
  std::size_t i = 0;
  ((write_member<M>(writer, value, names.key(i), paths[i]), ++i), ...);
  writer.close_object();
}

template <class T>
constexpr Encoded write_document(const T& value, const std::span<char>& out) noexcept {
  Writer writer{out};
  using List = typename Shape<T>::body;
  write_object(writer, value, List::paths.data(), List{});
  return writer.result();
}

}  // namespace detail

/// Writes `value` as compact JSON (RFC 8259): a response, a nested shape, or the body of a request,
/// whose labels belong to `encode_target`. A request without a body does not compile. A member that
/// is absent is left out; patterns and required members are not asked for (see `validate`).
/// Errors: invalid_utf8 (a text with a byte 0xFF) and invalid_timestamp (`Timestamp{1LL << 60}`),
/// which name the member and come before buffer_too_small.
template <class T>
  requires detail::HasBody<T>
constexpr Encoded encode(const T& value, std::span<char> out) noexcept {
  return detail::write_document(value, out);
}
/// The same into any contiguous range of one-byte elements; not constexpr.
template <class T, detail::OutputBytes Out>
  requires detail::HasBody<T>
Encoded encode(const T& value, Out&& out) noexcept {
  return encode(value, detail::as_writable_chars(out));
}

/// The bytes that `encode` needs, exactly; 0 when it would report an error of content. It takes as
/// long as `encode`.
template <class T>
  requires detail::HasBody<T>
constexpr std::size_t encoded_size(const T& value) noexcept {
  return encode(value, std::span<char>{}).needed;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_ENCODE_HPP
