// SPDX-License-Identifier: MIT
// Judges a table while compiling, one constant expression per row: a compiler's limit on the
// steps of one evaluation is then a limit on one row, and a broken row is named in the message
// by its place in the table.
#ifndef DATAZONE_TESTS_SUPPORT_STATIC_ROWS_HPP
#define DATAZONE_TESTS_SUPPORT_STATIC_ROWS_HPP

#include <cstddef>
#include <utility>

namespace datazone_test {

template <const auto& Table, std::size_t Index>
struct Row {
  static constexpr bool holds = fault(Table[Index]).empty();
  static_assert(holds, "the row of this index in this table does not hold");
};

template <const auto& Table, std::size_t... Index>
constexpr bool every_row_holds(std::index_sequence<Index...>) noexcept {
  return (Row<Table, Index>::holds && ...);
}

template <const auto& Table>
inline constexpr bool holds = every_row_holds<Table>(std::make_index_sequence<Table.size()>());

}  // namespace datazone_test

#endif
