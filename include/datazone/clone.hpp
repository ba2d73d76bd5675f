// SPDX-License-Identifier: MIT
// clone(value, storage): a copy whose texts live in the caller's storage, to keep when the document
// goes.
#ifndef DATAZONE_CLONE_HPP
#define DATAZONE_CLONE_HPP

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

#include "datazone/bytes/bytes.hpp"
#include "datazone/shape/check.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

/// Adds up sizes; a sum that a size cannot hold becomes the most that it can.
struct SizeSum {
  std::size_t sum = 0;
  [[gnu::noinline]] constexpr void operator()(const char*, std::size_t n) noexcept {
    constexpr std::size_t most = (std::numeric_limits<std::size_t>::max)();
    sum = n > most - sum ? most : sum + n;
  }
};

/// Moves what is viewed to `to`, one after another.
struct Mover {
  char* to;
  [[gnu::noinline]] constexpr void operator()(const char*& data, std::size_t n) noexcept {
    char* const end = copy(data, n, to);
    data = to;
    to = end;
  }
};

template <class T>
constexpr void each_view_in(auto& value, auto& f) noexcept {
  if constexpr (HasQuery<T>) each_view_of(value, f, typename Shape<T>::query{});
  if constexpr (HasBody<T>) each_view_of(value, f, typename Shape<T>::body{});
}

}  // namespace detail

/// The bytes that `clone` needs: those of every text and list as they are spelled.
template <class T>
constexpr std::size_t text_size(const T& value) noexcept {
  detail::SizeSum add;
  if constexpr (detail::TableCheck<T>::is_right) detail::each_view_in<T>(value, add);
  return add.sum;
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
    detail::Mover move{storage.data()};
    detail::each_view_in<T>(*result, move);
  }
  return result;
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_CLONE_HPP
