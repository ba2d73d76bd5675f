// SPDX-License-Identifier: MIT
// A shape's table as data, and any object by reference: what lets the encoder, the decoder and the
// validator be one function each instead of one for every shape.
#ifndef DATAZONE_DETAIL_OBJECT_HPP
#define DATAZONE_DETAIL_OBJECT_HPP

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "datazone/detail/names.hpp"
#include "datazone/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

struct ErrorBody;

/// A pointer to one of several classes; who reads it knows which.
template <class First, class... Rest>
union Pointers {
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
template <class Only>
union Pointers<Only> {
  Only* first;
  constexpr explicit Pointers(Only* p) noexcept : first{p} {}
  template <class T>
  constexpr T* get() const noexcept {
    return first;
  }
};

/// Any object that has a body. Const is true for one that is only read.
template <bool Const, class T>
using Qualified = std::conditional_t<Const, const T, T>;
template <bool Const>
using Object =
    Pointers<Qualified<Const, StartDataSourceRunResponse>,
             Qualified<Const, GetDataSourceRunResponse>, Qualified<Const, RunStatisticsForAssets>,
             Qualified<Const, DataSourceErrorMessage>,
             Qualified<Const, DataSourceRunLineageSummary>,
             Qualified<Const, StartDataSourceRunRequest>, Qualified<Const, ErrorBody>>;

/// A member of an object: where it is, and whether it has a value.
template <bool Const>
struct Slot {
  union Place {
    Qualified<Const, Text>* text;
    Qualified<Const, std::optional<Timestamp>>* timestamp;
    Qualified<Const, std::optional<std::int32_t>>* integer;
    Qualified<Const, OpenValue>* open;
    Object<Const> object;

    constexpr explicit Place(Qualified<Const, Text>& member) noexcept : text{&member} {}
    constexpr explicit Place(Qualified<Const, std::optional<Timestamp>>& member) noexcept
        : timestamp{&member} {}
    constexpr explicit Place(Qualified<Const, std::optional<std::int32_t>>& member) noexcept
        : integer{&member} {}
    constexpr explicit Place(Qualified<Const, OpenValue>& member) noexcept : open{&member} {}
    constexpr explicit Place(Object<Const> member) noexcept : object{member} {}
  };
  Place place;
  bool has_value;
};

enum class Kind : std::uint8_t { text, lenient_text, timestamp, integer, open, object };

struct ObjectInfo;

/// One row of a shape's table.
struct MemberInfo {
  Kind kind = Kind::text;
  bool (*matches)(std::string_view) noexcept = nullptr;  // when has_pattern
  bool has_pattern = false;
  const NameTable* spellings = nullptr;     // kind open
  const ObjectInfo* nested = nullptr;       // kind object
  const std::string_view* paths = nullptr;  // kind object: those of its members
};

/// A shape's table.
struct ObjectInfo {
  NameTable names;
  const MemberInfo* members;
  std::uint32_t required;  // a bit a member
  Slot<true> (*look)(Object<true>, std::size_t) noexcept;
  Slot<false> (*reach)(Object<false>, std::size_t, bool create) noexcept;
};

template <bool Const>
constexpr Slot<Const> slot_of(Qualified<Const, Text>& member, bool) noexcept {
  return {typename Slot<Const>::Place{member}, member.has_value()};
}
template <bool Const>
constexpr Slot<Const> slot_of(Qualified<Const, std::optional<Timestamp>>& member, bool) noexcept {
  return {typename Slot<Const>::Place{member}, member.has_value()};
}
template <bool Const>
constexpr Slot<Const> slot_of(Qualified<Const, std::optional<std::int32_t>>& member,
                              bool) noexcept {
  return {typename Slot<Const>::Place{member}, member.has_value()};
}
template <bool Const, class Member>
  requires requires(Member& member) { OpenAccess::value(member); }
constexpr Slot<Const> slot_of(Member& member, bool) noexcept {
  return {typename Slot<Const>::Place{OpenAccess::value(member)}, member.has_value()};
}
template <bool Const, class Member>
  requires Nested<std::remove_const_t<Member>>
constexpr Slot<Const> slot_of(Member& member, bool create) noexcept {
  if constexpr (!Const)
    if (create) member.emplace();
  using T = Qualified<Const, typename NestedShape<std::remove_const_t<Member>>::type>;
  T* const nested = member ? &*member : nullptr;
  return {typename Slot<Const>::Place{Object<Const>{nested}}, member.has_value()};
}

/// The member at `index`, which is I or above. Compilers make one jump of it.
template <bool Const, std::size_t I = 0, class T, class First, class... Rest>
[[gnu::always_inline]] constexpr Slot<Const> pick(T& value, std::size_t index, bool create,
                                                  Members<First, Rest...>) noexcept {
  if constexpr (sizeof...(Rest) != 0)
    if (index != I) return pick<Const, I + 1>(value, index, create, Members<Rest...>{});
  return slot_of<Const>(value.*First::pointer, create);
}

/// The member at `index`. `create` gives an optional structure a value to be filled.
template <class T>
constexpr Slot<true> look_at(Object<true> object, std::size_t index) noexcept {
  return pick<true>(*object.template get<const T>(), index, false, typename Shape<T>::body{});
}
template <class T>
constexpr Slot<false> reach_at(Object<false> object, std::size_t index, bool create) noexcept {
  return pick<false>(*object.template get<T>(), index, create, typename Shape<T>::body{});
}

template <class T>
struct ObjectTable;

template <class IdShape>
constexpr auto checker_of(const Identifier<IdShape>*) noexcept {
  return &matches<IdShape::pattern>;
}

template <class M>
constexpr MemberInfo member_info() noexcept {
  using Value = typename M::value_type;
  MemberInfo info;
  if constexpr (std::same_as<Value, Text>) {
    if constexpr (std::same_as<typename M::pattern, Lenient>) {
      info.kind = Kind::lenient_text;
    } else if constexpr (!std::same_as<typename M::pattern, Anything>) {
      info.has_pattern = true;
      info.matches = checker_of(static_cast<const typename M::pattern*>(nullptr));
    }
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

template <class T>
struct ObjectTable {
  using body = typename Shape<T>::body;
  static constexpr auto members = member_infos(body{});
  static constexpr ObjectInfo info{body::names.table(), members.data(), required_bits(body{}),
                                   &look_at<T>, &reach_at<T>};
};

/// Does the decoded text match? No identifier's pattern takes more than 63 bytes.
constexpr bool matches_decoded(const Text& text, bool (*matches)(std::string_view) noexcept) noexcept {
  if (const auto plain = text.plain()) return matches(*plain);
  const ShortText<63> decoded{text};
  return decoded.fits() && matches(decoded.view());
}

/// How many members a shape has, nested ones included: the most issues that it can have.
constexpr std::size_t member_count(const ObjectInfo& info) noexcept {
  std::size_t count = info.names.size();
  for (std::size_t i = 0; i < info.names.size(); ++i)
    if (info.members[i].kind == Kind::object) count += member_count(*info.members[i].nested);
  return count;
}
static_assert(member_count(ObjectTable<GetDataSourceRunResponse>::info) <= Issues::capacity);

}  // namespace detail
}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_DETAIL_OBJECT_HPP
