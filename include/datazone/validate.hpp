// SPDX-License-Identifier: MIT
// validate(value): the issues of a value that was not decoded.
#ifndef DATAZONE_VALIDATE_HPP
#define DATAZONE_VALIDATE_HPP

#include "datazone/error.hpp"
#include "datazone/shape/check.hpp"
#include "datazone/shape/shape.hpp"
#include "datazone/shape/structure.hpp"
#include "datazone/wire/wire.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail {

template <class T, class Table>
constexpr void validate_table(const T& value, Table, Issues& issues) noexcept {
  Validator validator{Paths<Table>::table, issues};
  validate_members_of<T, Table>(validator, ObjectRef<const T>{value});
}

}  // namespace detail

/// The issues of a value that was not decoded: missing_required, unknown_enum_value,
/// pattern_mismatch (`id` is `a.b`), length_out_of_range, out_of_range (`max_results` is 51),
/// invalid_timestamp. In the order of its table, labels and query first; their offsets are 0. A
/// label that is empty is a missing one.
template <class T>
constexpr Issues validate(const T& value) noexcept {
  Issues issues;
  if constexpr (detail::TableCheck<T>::is_right) {
    if constexpr (detail::HasLabels<T>)
      detail::validate_table(value, typename Shape<T>::labels{}, issues);
    if constexpr (detail::HasQuery<T>)
      detail::validate_table(value, typename Shape<T>::query{}, issues);
    if constexpr (detail::HasBody<T>)
      detail::validate_table(value, typename Shape<T>::body{}, issues);
  }
  return issues;
}

}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_VALIDATE_HPP
