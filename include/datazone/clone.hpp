// SPDX-License-Identifier: MIT
// clone(value, storage): a copy whose texts live in the caller's storage, to keep when the document
// goes.
#ifndef DATAZONE_CLONE_HPP
#define DATAZONE_CLONE_HPP

#include <cstddef>
#include <optional>
#include <span>

#include "datazone/shape/check.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

template <class T>
constexpr std::size_t each_view_in(T& value, Views views) noexcept {
  if constexpr (HasQuery<T>) each_view_of(value, views, typename Shape<T>::query{});
  if constexpr (HasBody<T>) each_view_of(value, views, typename Shape<T>::body{});
  return views.size;
}

}  // namespace detail

/// The bytes that `clone` needs: those of every text and list as they are spelled.
template <class T>
constexpr std::size_t text_size(const T& value) noexcept {
  if constexpr (detail::TableCheck<T>::is_right)
    return detail::each_view_in(const_cast<T&>(value), {});  // without a place none is moved
  else
    return 0;
}

/// A copy whose texts and lists live in the first text_size(value) bytes of `storage`, spelled as
/// they were; nothing when it is too small. The storage must outlive the copy and not hold the
/// original. A list that was made from a span still views that span.
template <class T>
constexpr std::optional<T> clone(const T& value, std::span<char> storage) noexcept {
  std::optional<T> result;
  if constexpr (detail::TableCheck<T>::is_right) {
    if (storage.size() < text_size(value)) return result;
    result = value;
    detail::each_view_in(*result, {true, storage.data()});
  }
  return result;
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_CLONE_HPP
