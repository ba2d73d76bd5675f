// SPDX-License-Identifier: MIT
// Whether a table can be served: each function that is given a value asks before it makes anything
// from the table, so that a compiler prints one sentence in place of where it could not go on.
#ifndef DATAZONE_SHAPE_CHECK_HPP
#define DATAZONE_SHAPE_CHECK_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "datazone/bytes/buffer.hpp"
#include "datazone/bytes/bytes.hpp"
#include "datazone/http/percent.hpp"
#include "datazone/http/uri.hpp"
#include "datazone/json/names.hpp"
#include "datazone/json/reader.hpp"
#include "datazone/shape/refusal.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/value/open.hpp"
#include "datazone/value/text.hpp"
#include "datazone/wire/text.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// What was found: nothing, or a Refusal, which is not made before a function asks for it.
template <auto Fault, class Where = void>
struct Finding {
  static constexpr bool is_right = Fault == decltype(Fault)::none;
  using refusal = Refusal<decltype(Fault), Fault, Where>;
};
/// The same of the spellings of an enum, which have words of their own.
template <class E>
struct SpellingFinding {
  static constexpr bool is_right = spelled_names<E>.fault() == NameFault::none;
  using refusal = SpellingsOf<E>;
};
/// The first that is wrong.
template <class A, class B>
constexpr std::conditional_t<A::is_right, B, A> operator|(A, B) noexcept {
  return {};
}

/// The type at an index.
template <std::size_t Index, class First, class... Rest>
constexpr auto nth() noexcept {
  if constexpr (Index == 0)
    return std::type_identity<First>{};
  else
    return nth<Index - 1, Rest...>();
}
template <std::size_t Index, class... M>
using Nth = typename decltype(nth<Index, M...>())::type;

/// Has a kind of value such a rule?
template <class Value, class Rule>
inline constexpr bool is_ruled = std::is_same_v<Rule, Anything>;
template <class Rule>
inline constexpr bool is_ruled<Text, Rule> = requires {
  sizeof(TextRule<Rule>);
} || std::is_same_v<Rule, Lenient> || std::is_same_v<Rule, TextOrNumber>;
template <std::int64_t Min, std::int64_t Max>
inline constexpr bool is_ruled<std::optional<std::int32_t>, Range<Min, Max>> = true;
template <std::int64_t Min, std::int64_t Max>
inline constexpr bool is_ruled<std::optional<std::int64_t>, Range<Min, Max>> = true;

template <class Value>
concept BodyKind =
    requires(Reader& reader, const char* p, Value& value) { Wire<Value>::read(reader, p, value); };
template <class Value>
concept QueryKind =
    requires(Buffer& out, const Value& value) { Wire<Value>::write_uri(out, value); };
template <class Value>
concept LabelKind = requires(const Value& value) { Wire<Value>::matches_pattern(value); };

template <class E>
auto spellings_in(const Open<E>*) -> SpellingFinding<E>;
auto spellings_in(const void*) -> Finding<TableFault::none>;

/// Of the names of a table.
template <class... M>
constexpr auto find_in_names(Members<M...>) noexcept {
  if constexpr (sizeof...(M) > 32) {
    return Finding<TableFault::members, Nth<32, M...>>{};
  } else if constexpr (Members<M...>::lookup.fault() == NameFault::none) {
    return Finding<TableFault::none>{};
  } else {
    constexpr const auto& names = Members<M...>::lookup;
    return Finding<names.fault(), Nth<names.fault_at(), M...>>{};
  }
}

template <std::size_t Depth, class... M>
constexpr auto find_in_body(Members<M...> table) noexcept;

/// Depth is how many names stand before the member's in its wire path.
template <std::size_t Depth, class M>
constexpr auto find_in_member() noexcept {
  using Value = typename M::value_type;
  using Nested = NestedIn<Value>;
  if constexpr (!BodyKind<Value>)
    return Finding<TableFault::kind, M>{};
  else if constexpr (!is_ruled<Value, typename M::rule>)
    return Finding<TableFault::rule, M>{};
  else if constexpr (!Nested::is_nested)
    return decltype(spellings_in(static_cast<const Value*>(nullptr))){};
  else if constexpr (Depth == 3)
    return Finding<TableFault::depth, M>{};
  else
    return find_in_body<Depth + 1>(typename Shape<typename Nested::type>::body{});
}
template <std::size_t Depth, class... M>
constexpr auto find_in_body(Members<M...> table) noexcept {
  return (find_in_names(table) | ... | find_in_member<Depth, M>());
}

template <class Request>
inline constexpr UriTemplate<Shape<Request>::labels::size> uri_of{
    Shape<Request>::operation::uri_template, Shape<Request>::labels::names};

/// Do the names stand by alphabet, and need no escape?
template <std::size_t N>
consteval bool is_query(const std::array<std::string_view, N>& names) {
  for (std::size_t i = 0; i < N; ++i) {
    if (i != 0 && names[i] <= names[i - 1]) return false;
    for (const char c : names[i])
      if (!unreserved.contains(to_byte(c))) return false;
  }
  return true;
}

template <class M>
constexpr auto find_in_label() noexcept {
  return Finding<LabelKind<typename M::value_type> ? TableFault::none : TableFault::label, M>{};
}
template <class M>
constexpr auto find_in_parameter() noexcept {
  using Value = typename M::value_type;
  if constexpr (!QueryKind<Value>)
    return Finding<TableFault::parameter, M>{};
  else if constexpr (!is_ruled<Value, typename M::rule>)
    return Finding<TableFault::rule, M>{};
  else
    return decltype(spellings_in(static_cast<const Value*>(nullptr))){};
}
template <class... M>
constexpr auto find_in_labels(Members<M...> table) noexcept {
  return (find_in_names(table) | ... | find_in_label<M>());
}
template <class... M>
constexpr auto find_in_query(Members<M...> table) noexcept {
  return (find_in_names(table) | ... | find_in_parameter<M>()) |
         Finding<is_query(Members<M...>::names) ? TableFault::none : TableFault::query,
                 Members<M...>>{};
}

/// What is wrong with a type whose body is to be read or written.
template <class T>
constexpr auto find_in_body_of() noexcept {
  if constexpr (HasBody<T>)
    return find_in_body<0>(typename Shape<T>::body{});
  else
    return Finding<HasLabels<T> ? TableFault::no_body : TableFault::no_table, T>{};
}
/// The same of a target.
template <class T>
constexpr auto find_in_target_of() noexcept {
  if constexpr (!HasLabels<T>)
    return Finding<HasBody<T> ? TableFault::no_target : TableFault::no_table, T>{};
  else if constexpr (HasQuery<T>)
    return find_in_labels(typename Shape<T>::labels{}) | Finding<uri_of<T>.fault, T>{} |
           find_in_query(typename Shape<T>::query{});
  else
    return find_in_labels(typename Shape<T>::labels{}) | Finding<uri_of<T>.fault, T>{};
}
/// The same of all that a type has.
template <class T>
constexpr auto find_in_all_of() noexcept {
  if constexpr (HasLabels<T> && HasBody<T>)
    return find_in_target_of<T>() | find_in_body_of<T>();
  else if constexpr (HasLabels<T>)
    return find_in_target_of<T>();
  else
    return find_in_body_of<T>();
}

/// The same of a request that is to be read.
template <class T>
constexpr auto find_in_request_of() noexcept {
  if constexpr (HasLabels<T>)
    return find_in_all_of<T>();
  else
    return find_in_target_of<T>();
}

/// `if constexpr (BodyCheck<T>::is_right)` says what is wrong.
template <class T>
using BodyCheck = typename decltype(find_in_body_of<T>())::refusal;
template <class T>
using TargetCheck = typename decltype(find_in_target_of<T>())::refusal;
template <class T>
using RequestCheck = typename decltype(find_in_request_of<T>())::refusal;
template <class T>
using TableCheck = typename decltype(find_in_all_of<T>())::refusal;

}  // namespace detail
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_SHAPE_CHECK_HPP
