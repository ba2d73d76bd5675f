// SPDX-License-Identifier: MIT
// One table per shape: each wire name once, with the member it names and what the service asks of
// it. Everything that reads, writes or judges a value is made from these tables.
#ifndef DATAZONE_SHAPE_SHAPE_HPP
#define DATAZONE_SHAPE_SHAPE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/fixed_string.hpp"
#include "datazone/json/names.hpp"
#include "datazone/trail.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {

/// Whether the service promises a member.
enum class Presence : bool {
  optional,  ///< absent or null is no issue
  required,  ///< absent or null is an issue
};

namespace detail {

template <class Class, class Value>
Value value_of(Value Class::*);

}  // namespace detail

/// A member: its wire name of 2 to 32 ASCII bytes that JSON does not escape, where it lives,
/// whether the service promises it, and the rule that its value follows. It is a Text, whose rule
/// is an identifier such as DomainId or a Length; an Open enum; an optional int32_t or int64_t,
/// whose rule may be a Range; an optional bool, Timestamp, or structure with a table of its own; a
/// List of such structures; or, as a label, an Identifier. For nvcc, name it in Members as it is:
/// an alias of one's own with the name as a parameter, `template <FixedString Name, ...> using
/// Short = ...`, is lost there (nvcc 13).
template <FixedString Name, auto Pointer, Presence Required = Presence::optional,
          class Rule = detail::Anything>
struct Member {
  static constexpr std::string_view name = Name.view();                ///< on the wire
  static constexpr auto pointer = Pointer;                             ///< to the member
  static constexpr bool is_required = Required == Presence::required;  ///< is promised
  using value_type = decltype(detail::value_of(Pointer));              ///< its type
  using rule = Rule;                                                   ///< what it follows
};

/// The members of a shape, at most 32, in the order of the service's documentation page, which is
/// that of the encoder; none when an operation answers `{}`.
template <class... M>
struct Members {
  static constexpr std::size_t size = sizeof...(M);                       ///< how many
  static constexpr std::array<std::string_view, size> names{M::name...};  ///< their names
  /// To look one up.
  static constexpr detail::Names<size, (std::size_t{0} + ... + (M::name.size() + 4))> lookup{
      names.data(), detail::NameKind::key};
};

/// The table of a structure, specialised in namespace datazone. `body` lists its members in JSON;
/// that of a request without a body leaves it out. A request has `operation`, its struct of facts;
/// `labels`, the members that stand in the path, one for each name of the operation's
/// `uri_template`; and, if there are any, `query`, those behind the question mark, by alphabet.
template <class T>
struct Shape;

/// The elements of a JSON array: see shape/list.hpp.
template <class T>
class List;

namespace detail {

template <class T>
concept HasLabels = requires { typename Shape<T>::labels; };
template <class T>
concept HasQuery = requires { typename Shape<T>::query; };
template <class T>
concept HasBody = requires { typename Shape<T>::body; };

/// The structure in an optional member or in a list, if it has a table of its own.
template <class Value>
struct NestedIn {
  static constexpr bool is_nested = false;
};
template <HasBody T>
struct NestedIn<std::optional<T>> {
  static constexpr bool is_nested = true;
  using type = T;
};
template <class T>
struct NestedIn<List<T>> : NestedIn<std::optional<T>> {};

/// "errorMessage.errorType": the path of the last of these members, each in the one before it.
template <class... M>
struct Path {
  using Joined = FixedString<(M::name.size() + ... + sizeof...(M))>;
  static constexpr Joined text = []() noexcept -> Joined {
    Joined joined;
    char* to = joined.text;
    ((to = copy(M::name.data(), M::name.size(), to), *to++ = '.'), ...);
    to[-1] = '\0';
    return joined;
  }();
  static constexpr std::string_view view = text.view();
};
template <class M>
struct Path<M> {
  static constexpr std::string_view view = M::name;
};

/// The PathTable of a table's members, which lie in the members Outer.
template <class Table, class... Outer>
struct Paths;

template <class M, class... Outer>
constexpr const PathTable* nested_paths() noexcept {
  using Nested = NestedIn<typename M::value_type>;
  if constexpr (Nested::is_nested && sizeof...(Outer) < 4)  // what is deeper has been told of
    return &Paths<typename Shape<typename Nested::type>::body, Outer..., M>::table;
  else
    return nullptr;
}

template <class... M, class... Outer>
struct Paths<Members<M...>, Outer...> {
  // One more than there are, for the tables without members.
  static constexpr std::string_view paths[sizeof...(M) + 1]{Path<Outer..., M>::view...};
  static constexpr const PathTable* nested[sizeof...(M) + 1]{nested_paths<M, Outer...>()...};
  static constexpr PathTable table{paths, nested};
};

template <class... M>
constexpr std::uint32_t required_bits(Members<M...>) noexcept {
  std::uint32_t bits = 0;
  std::uint32_t bit = 1;
  ((bits |= M::is_required ? bit : 0U, bit <<= 1), ...);
  return bits;
}

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_SHAPE_HPP
