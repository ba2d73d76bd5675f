// SPDX-License-Identifier: MIT
// What can be asked of a value that was not decoded: its issues, and a copy that owns its texts.
#ifndef DATAZONE_VALIDATE_HPP
#define DATAZONE_VALIDATE_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "datazone/shape.hpp"

namespace datazone {
inline namespace v0_1_0 {
namespace detail {

template <class Body, class T>
constexpr void validate_members(const T& value, const std::string_view* paths,
                                Issues& issues) noexcept;

template <class M>
constexpr Errc check_value(const Text& value) noexcept {
  if constexpr (!std::same_as<typename M::pattern, Anything>)
    if (!M::pattern::parse(value)) return Errc::pattern_mismatch;
  return Errc::ok;
}
template <class M, class E>
constexpr Errc check_value(const Open<E>& value) noexcept {
  return value.known() ? Errc::ok : Errc::unknown_enum_value;
}
template <class M>
constexpr Errc check_value(const std::optional<Timestamp>& value) noexcept {
  return value->is_valid() ? Errc::ok : Errc::invalid_timestamp;
}
template <class M>
constexpr Errc check_value(const std::optional<std::int32_t>&) noexcept {
  return Errc::ok;
}
template <class M, class Id>
constexpr Errc check_value(const Identifier<Id>& value) noexcept {
  return M::pattern::parse(value.view()) ? Errc::ok : Errc::pattern_mismatch;
}

template <class T>
constexpr bool has_value(const T& member) noexcept {
  if constexpr (requires { member.has_value(); })
    return member.has_value();
  else
    return !member.view().empty();
}

template <class Body, class T>
constexpr void validate_members(const T& value, const std::string_view* paths,
                                Issues& issues) noexcept {
  Body::all([&]<class M, std::size_t I>() {
    const auto& member = value.*M::pointer;
    if (!has_value(member)) {
      if (M::is_required) issues.add({Errc::missing_required, 0, paths[I]});
    } else if constexpr (Nested<typename M::value_type>) {
      using Inner = typename Shape<typename NestedShape<typename M::value_type>::type>::body;
      validate_members<Inner>(*member, JoinedPaths<M, Inner>::paths.data(), issues);
    } else if (const Errc code = check_value<M>(member); code != Errc::ok) {
      issues.add({code, 0, paths[I]});
    }
    return true;
  });
}

/// Calls visit(text) for every text of the value, nested ones included, until it returns false.
template <class T, class Visitor>
constexpr bool all_texts(T& value, Visitor&& visit) noexcept {
  return Shape<std::remove_const_t<T>>::body::all([&]<class M, std::size_t>() {
    auto& member = value.*M::pointer;
    using Value = typename M::value_type;
    if constexpr (Nested<Value>)
      return !member || all_texts(*member, visit);
    else if constexpr (std::same_as<Value, Text> || requires(const Value& v) { v.known(); })
      return visit(member);
    else
      return true;
  });
}

/// What of a member views memory that the caller owns.
constexpr std::string_view owned_bytes(const Text& text) noexcept { return text.raw(); }
template <class E>
constexpr std::string_view owned_bytes(const Open<E>& value) noexcept {
  return value.known() ? std::string_view{} : value.text().raw();
}

}  // namespace detail

/// The issues of a value, as strict decoding would find them; their offsets are 0. A label that is
/// empty is a missing one.
template <class T>
  requires(detail::HasBody<T> || detail::HasLabels<T>)
constexpr Issues validate(const T& value) noexcept {
  Issues issues;
  if constexpr (detail::HasLabels<T>) {
    using Labels = typename detail::Shape<T>::labels;
    detail::validate_members<Labels>(value, Labels::paths.data(), issues);
  }
  if constexpr (detail::HasBody<T>) {
    using Body = typename detail::Shape<T>::body;
    detail::validate_members<Body>(value, Body::paths.data(), issues);
  }
  return issues;
}

/// The bytes that `clone` needs.
template <class T>
  requires detail::HasBody<T>
constexpr std::size_t text_size(const T& value) noexcept {
  std::size_t size = 0;
  detail::all_texts(value, [&](const auto& text) {
    size += detail::owned_bytes(text).size();
    return true;
  });
  return size;
}

/// A copy whose texts live in the first text_size(value) bytes of `storage`, escaped where they
/// were; nothing when it is too small. The storage must outlive the copy and not hold the original.
template <class T>
  requires detail::HasBody<T>
constexpr std::optional<T> clone(const T& value, std::span<char> storage) noexcept {
  if (storage.size() < text_size(value)) return std::nullopt;
  T result = value;
  char* at = storage.data();
  const auto keep = [&at](const Text& text) {
    char* const begin = at;
    at = detail::copy(text.raw().data(), text.raw().size(), at);
    return detail::TextAccess::make(begin, at, text.raw().size() - text.size());
  };
  detail::all_texts(result, [&](auto& text) {
    if constexpr (std::same_as<decltype(text), Text&>) {
      if (text.has_value()) text = keep(text);
    } else {
      if (text.has_value() && !text.known()) text = keep(text.text());
    }
    return true;
  });
  return result;
}

}  // namespace v0_1_0
}  // namespace datazone

#endif  // DATAZONE_VALIDATE_HPP
