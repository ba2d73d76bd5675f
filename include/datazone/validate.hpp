// SPDX-License-Identifier: MIT
// What can be asked of a value that was not decoded: its issues, and a copy that owns its texts.
#ifndef DATAZONE_VALIDATE_HPP
#define DATAZONE_VALIDATE_HPP

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/shape/object.hpp"
#include "datazone/wire/values.hpp"
#include "datazone/shape/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

/// What is wrong with a member that has a value, or ok.
constexpr Errc check_member(Place place, const MemberInfo& member) noexcept {
  const Kind kind = member.kind;
  if (kind == Kind::open) return place.open->is_known() ? Errc::ok : Errc::unknown_enum_value;
  if (kind == Kind::timestamp)
    return (*place.timestamp)->is_valid() ? Errc::ok : Errc::invalid_timestamp;
  if (kind == Kind::label)
    return member.matches(place.label->view()) ? Errc::ok : Errc::pattern_mismatch;
  return kind != Kind::text || !member.has_pattern || matches_decoded(*place.text, member.matches)
             ? Errc::ok
             : Errc::pattern_mismatch;
}

constexpr void validate_object(Object object, const ObjectInfo& info, const std::string_view* paths,
                               Issues& issues) noexcept {
  for (std::size_t i = 0; i < info.names.size(); ++i) {
    const Slot slot = info.member_at(object, i, Access::look);
    const MemberInfo& member = info.members[i];
    if (!slot.has_value) {
      if (((info.required >> i) & 1U) != 0) issues.add({Errc::missing_required, 0, paths[i]});
    } else if (member.kind == Kind::object) {
      validate_object(slot.place.object, *member.nested, member.paths, issues);
    } else if (const Errc code = check_member(slot.place, member); code != Errc::ok) {
      issues.add({code, 0, paths[i]});
    }
  }
}

constexpr std::size_t text_size(Object object, const ObjectInfo& info) noexcept {
  std::size_t size = 0;
  const auto add = [&size](std::size_t n) {
    constexpr std::size_t most = (std::numeric_limits<std::size_t>::max)();
    size = n > most - size ? most : size + n;
  };
  for (std::size_t i = 0; i < info.names.size(); ++i) {
    const Slot slot = info.member_at(object, i, Access::look);
    const MemberInfo& member = info.members[i];
    if (!slot.has_value) continue;
    if (member.kind == Kind::object) add(text_size(slot.place.object, *member.nested));
    if (member.kind == Kind::text) add(slot.place.text->raw().size());
    if (member.kind == Kind::open) add(slot.place.open->text.raw().size());
  }
  return size;
}

/// Moves a text's bytes to `to`; returns their end.
constexpr char* move_text(Text& text, char* to) noexcept {
  if (!text.has_value()) return to;
  char* const end = copy(text.raw().data(), text.raw().size(), to);
  text = TextAccess::make(to, end, text.raw().size() - text.size());
  return end;
}

constexpr char* move_texts(Object object, const ObjectInfo& info, char* to) noexcept {
  for (std::size_t i = 0; i < info.names.size(); ++i) {
    const Slot slot = info.member_at(object, i, Access::look);
    const MemberInfo& member = info.members[i];
    if (!slot.has_value) continue;
    if (member.kind == Kind::object) to = move_texts(slot.place.object, *member.nested, to);
    if (member.kind == Kind::text) to = move_text(*slot.place.text, to);
    if (member.kind == Kind::open) to = move_text(slot.place.open->text, to);
  }
  return to;
}

}  // namespace detail

/// The issues of a value that was not decoded: missing_required, unknown_enum_value,
/// pattern_mismatch (`id` is `a.b`), invalid_timestamp (out of range). In the order of the table in
/// shape.hpp; their offsets are 0. A label that is empty is a missing one.
template <class T>
  requires(detail::HasBody<T> || detail::HasLabels<T>)
constexpr Issues validate(const T& value) noexcept {
  Issues issues;
  if constexpr (detail::HasLabels<T>)
    detail::validate_object(detail::object_of(value), detail::LabelTable<T>::info,
                            detail::LabelTable<T>::paths, issues);
  if constexpr (detail::HasBody<T>)
    detail::validate_object(detail::object_of(value), detail::ObjectTable<T>::info,
                            detail::ObjectTable<T>::paths, issues);
  return issues;
}

/// The bytes that `clone` needs: those of every text, as long as they stand there.
template <class T>
  requires detail::HasBody<T>
constexpr std::size_t text_size(const T& value) noexcept {
  return detail::text_size(detail::object_of(value), detail::ObjectTable<T>::info);
}

/// A copy whose texts live in the first text_size(value) bytes of `storage`, escaped where they
/// were; nothing when it is too small. The storage must outlive the copy and not hold the original.
template <class T>
  requires detail::HasBody<T>
constexpr std::optional<T> clone(const T& value, std::span<char> storage) noexcept {
  if (storage.size() < text_size(value)) return std::nullopt;
  std::optional<T> result{value};
  detail::move_texts(detail::object_of(*result), detail::ObjectTable<T>::info, storage.data());
  return result;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_VALIDATE_HPP
