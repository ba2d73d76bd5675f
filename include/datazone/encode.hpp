// SPDX-License-Identifier: MIT
// encode(value, buffer): compact JSON, members in the order of the service's page.
#ifndef DATAZONE_ENCODE_HPP
#define DATAZONE_ENCODE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/detail/object.hpp"
#include "datazone/detail/writer.hpp"
#include "datazone/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

constexpr void write_object(Writer& writer, Object object, const ObjectInfo& info,
                            const std::string_view* paths) noexcept;

constexpr void write_timestamp(Writer& writer, const Timestamp& value) noexcept {
  if (!value.is_valid()) return writer.fail(Errc::invalid_timestamp, 0);
  char text[timestamp_capacity + 2]{'"'};
  char* const end = write_timestamp(value, text + 1);
  *end = '"';
  writer.put({text, distance(text, end) + 1});
}

constexpr void write_member(Writer& writer, Place place, const MemberInfo& member) noexcept {
  switch (member.kind) {
    case Kind::lenient_text:
    case Kind::text: return writer.put_string(*place.text);
    case Kind::open:
      return writer.put_string(place.open->is_known() ? Text{(*member.spellings)[place.open->index]}
                                                      : place.open->text);
    case Kind::timestamp: return write_timestamp(writer, **place.timestamp);
    case Kind::integer: return writer.put_integer(**place.integer);
    case Kind::label:
    case Kind::object: break;
  }
  write_object(writer, place.object, *member.nested, member.paths);
}

constexpr void write_object(Writer& writer, Object object, const ObjectInfo& info,
                            const std::string_view* paths) noexcept {
  std::size_t comma = 1;  // none before the first member
  writer.put('{');
  for (std::size_t i = 0; i < info.names.size() && !writer.failed(); ++i) {
    const Slot slot = info.member_at(object, i, Access::look);
    if (!slot.has_value) continue;
    const Key& key = info.keys[i];
    writer.put_short({key.text + comma, key.size - comma});
    comma = 0;
    write_member(writer, slot.place, info.members[i]);
    writer.name_member(paths[i]);
  }
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
  detail::write_object(writer, detail::object_of(value), detail::ObjectTable<T>::info,
                       detail::ObjectTable<T>::paths);
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
