// SPDX-License-Identifier: MIT
// A shape's table as data, and any object by reference: what lets the encoder, the decoder and the
// validator be one function each instead of one for every shape.
#ifndef DATAZONE_SHAPE_OBJECT_HPP
#define DATAZONE_SHAPE_OBJECT_HPP

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/json/names.hpp"
#include "datazone/shape/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

struct ErrorBody;

/// A pointer to one of several classes or, at the end, to any other; who reads it knows which.
template <class... Classes>
union Pointers {
  void* other;
  template <class T>
  constexpr explicit Pointers(T* p) noexcept : other{p} {}
  template <class T>
  constexpr T* get() const noexcept {
    return static_cast<T*>(other);
  }
};
template <class First, class... Rest>
union Pointers<First, Rest...> {
  First* first;
  Pointers<Rest...> rest;

  constexpr explicit Pointers(First* p) noexcept : first{p} {}
  template <class T>
  constexpr explicit Pointers(T* p) noexcept : rest{p} {}

  template <class T>
  constexpr T* get() const noexcept {
    if constexpr (std::same_as<T, First>)
      return first;
    else
      return rest.template get<T>();
  }
};

/// Any object that has a table; those of the library by type, so that constants can be read and
/// made, those of its users not. The encoder and the validator look at it and leave it alone, so
/// that it may refer to a constant; the decoder and `clone` fill objects of their own.
using Object = Pointers<StartDataSourceRunResponse, GetDataSourceRunResponse,
                        RunStatisticsForAssets, DataSourceErrorMessage, DataSourceRunLineageSummary,
                        StartDataSourceRunRequest, GetDataSourceRunRequest, ErrorBody>;

template <class T>
constexpr Object object_of(const T& value) noexcept {
  return Object{const_cast<T*>(&value)};
}

/// Where a member is.
union Place {
  Text* text;
  std::optional<Timestamp>* timestamp;
  std::optional<std::int32_t>* integer;
  OpenValue* open;
  IdentifierValue* label;
  Object object;

  constexpr explicit Place(Text& member) noexcept : text{&member} {}
  constexpr explicit Place(std::optional<Timestamp>& member) noexcept : timestamp{&member} {}
  constexpr explicit Place(std::optional<std::int32_t>& member) noexcept : integer{&member} {}
  constexpr explicit Place(OpenValue& member) noexcept : open{&member} {}
  constexpr explicit Place(IdentifierValue& member) noexcept : label{&member} {}
  constexpr explicit Place(Object member) noexcept : object{member} {}
};

/// A member of an object: where it is, and whether it has a value.
struct Slot {
  Place place;
  bool has_value;
};

/// What a member is asked for; it tells with optional structures, which have to be there to be
/// filled. The others are filled by kind.
enum class Access : std::uint8_t { look, create };

enum class Kind : std::uint8_t { text, lenient_text, timestamp, integer, open, label, object };

struct ObjectInfo;

/// One row of a shape's table.
struct MemberInfo {
  Kind kind = Kind::text;
  bool has_pattern = false;  // no null test of a function is a constant to g++'s sanitizers
  bool (*matches)(std::string_view) noexcept = nullptr;  // kind text with a pattern, kind label
  const NameTable* spellings = nullptr;                  // kind open
  const ObjectInfo* nested = nullptr;                    // kind object
  const std::string_view* paths = nullptr;               // kind object: those of its members
};

/// A shape's table.
struct ObjectInfo {
  NameTable names;
  const MemberInfo* members;
  std::uint32_t required;                                   // a bit a member
  Slot (*member_at)(Object, std::size_t, Access) noexcept;  // at an index of the table
};

constexpr Slot slot_of(Text& member, Access) noexcept {
  return {Place{member}, member.has_value()};
}
template <class Member>
  requires std::constructible_from<Place, std::optional<Member>&>
constexpr Slot slot_of(std::optional<Member>& member, Access) noexcept {
  return {Place{member}, member.has_value()};
}
template <class E>
constexpr Slot slot_of(Open<E>& member, Access) noexcept {
  return {Place{OpenAccess::value(member)}, member.has_value()};
}
template <class IdShape>
constexpr Slot slot_of(Identifier<IdShape>& member, Access) noexcept {
  return {Place{IdentifierAccess::value(member)}, !member.view().empty()};
}
template <HasBody T>
constexpr Slot slot_of(std::optional<T>& member, Access access) noexcept {
  if (access == Access::create) member.emplace();
  T* const nested = member ? &*member : nullptr;
  return {Place{Object{nested}}, member.has_value()};
}

/// The member at `index`, which is Index or above. Compilers make one jump of it.
template <std::size_t Index = 0, class T, class First, class... Rest>
[[gnu::always_inline]] constexpr Slot pick(T& value, std::size_t index, Access access,
                                           Members<First, Rest...>) noexcept {
  if constexpr (sizeof...(Rest) != 0)
    if (index != Index) return pick<Index + 1>(value, index, access, Members<Rest...>{});
  return slot_of(value.*First::pointer, access);
}
template <class T>
constexpr Slot pick(T& value, std::size_t, Access, Members<>) noexcept {  // never called
  return {Place{object_of(value)}, false};
}
template <class T, class List>
constexpr Slot member_at(Object object, std::size_t index, Access access) noexcept {
  return pick(*object.template get<T>(), index, access, List{});
}

template <class T, class List = typename Shape<T>::body>
struct ObjectTable;

template <class M>
constexpr MemberInfo member_info() noexcept {
  using Value = typename M::value_type;
  MemberInfo info;
  if constexpr (std::same_as<typename M::pattern, Lenient>) {
    info.kind = Kind::lenient_text;
  } else if constexpr (!std::same_as<typename M::pattern, Anything>) {
    info.kind = std::same_as<Value, Text> ? Kind::text : Kind::label;
    info.has_pattern = true;
    info.matches = &matches<pattern_of<typename M::pattern>>;
  } else if constexpr (std::same_as<Value, Text>) {
    info.kind = Kind::text;
  } else if constexpr (std::same_as<Value, std::optional<Timestamp>>) {
    info.kind = Kind::timestamp;
  } else if constexpr (std::same_as<Value, std::optional<std::int32_t>>) {
    info.kind = Kind::integer;
  } else if constexpr (Nested<Value>) {
    using T = typename NestedShape<Value>::type;
    info.kind = Kind::object;
    info.nested = &ObjectTable<T>::info;
    info.paths = JoinedPaths<M, typename Shape<T>::body>::paths.data();
  } else {
    info.kind = Kind::open;
    info.spellings = &spellings<typename Value::enum_type>;
  }
  return info;
}

template <class... M>
constexpr std::array<MemberInfo, sizeof...(M)> member_infos(Members<M...>) noexcept {
  return {member_info<M>()...};
}
template <class... M>
constexpr std::uint32_t required_bits(Members<M...>) noexcept {
  std::uint32_t bits = 0;
  std::uint32_t bit = 1;
  ((bits |= M::is_required ? bit : 0U, bit <<= 1), ...);
  return bits;
}

inline constexpr std::size_t most_labels = 2;

/// How many members a shape has, nested ones included: the most issues that it can have.
constexpr std::size_t member_count(const ObjectInfo& info) noexcept {
  std::size_t count = info.names.size();
  for (std::size_t i = 0; i < info.names.size(); ++i)
    if (info.members[i].kind == Kind::object) count += member_count(*info.members[i].nested);
  return count;
}

template <class T, class List>
struct ObjectTable {
  static constexpr auto members = member_infos(List{});
  static constexpr ObjectInfo info{List::names.table(), members.data(), required_bits(List{}),
                                   &member_at<T, List>};
  static constexpr const std::string_view* paths = List::paths.data();
  static_assert(member_count(info) + (HasLabels<T> ? most_labels : 0) <= Issues::capacity,
                "more members than issues can be told of");
};
template <class T>
using LabelTable = ObjectTable<T, typename Shape<T>::labels>;

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_OBJECT_HPP
