// SPDX-License-Identifier: MIT
// Which column of a table a character is of: an array tells it for ASCII, and above that a list of
// intervals, whose characters may be told apart by their categories.
#ifndef DATAZONE_REGEX_WIDE_HPP
#define DATAZONE_REGEX_WIDE_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/regex/unicode_categories.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// The category of every code point, by where its run begins.
struct CategoryTable {
  char32_t starts[category_run_count]{};
  std::uint8_t categories[category_run_count]{};

  constexpr unsigned of(char32_t code) const noexcept {
    std::size_t low = 0;
    std::size_t high = category_run_count;
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (starts[middle] <= code ? low : high) = middle;
    }
    return categories[low];
  }
};
/// A template, so that only who asks for it pays: Columns is category_count.
template <std::size_t Columns>
inline constexpr CategoryTable category_table = []() noexcept -> CategoryTable {
  CategoryTable table;
  CategoryRuns run;
  for (std::size_t i = 0; i < category_run_count; ++i) {
    table.starts[i] = run.start;
    table.categories[i] = static_cast<std::uint8_t>(run.next());
  }
  return table;
}();
/// What tells the categories apart where an alphabet has columns for them.
template <std::size_t Columns>
constexpr const CategoryTable* categories_of() noexcept {
  if constexpr (Columns == 1)
    return nullptr;
  else
    return &category_table<Columns>;
}

template <std::size_t N>
struct ByteTable {
  std::uint8_t at[N];
};

/// An entry of a list of intervals, which begins with the last of them: in three bytes where it
/// begins, in three the column of its characters, or 128 and the place in the list of a row that
/// has a column for each category.
inline constexpr std::size_t wide_entry_size = 6;
inline constexpr std::uint32_t wide_row = 128;

/// The list by which a set takes all that is not ASCII.
inline constexpr std::uint8_t every_wide[wide_entry_size]{0x80, 0, 0, 1, 0, 0};

/// Makes the list of an alphabet whose kinds are of these columns.
template <class A>
class WideMaker {
 public:
  constexpr WideMaker(const A& alphabet, std::size_t intervals,
                      const std::uint8_t* columns) noexcept
      : alphabet_{&alphabet}, columns_{columns}, intervals_{intervals} {}

  /// Are all of this one column?
  constexpr bool is_all(unsigned column) const noexcept {
    for (std::size_t i = 0; i < intervals_ * A::columns; ++i)
      if (columns_[alphabet_->wide[i]] != column) return false;
    return true;
  }
  /// The size of the list, which is written unless `to` is null.
  constexpr std::size_t write(std::uint8_t* to = nullptr) const noexcept {
    std::uint32_t values[sizeof(A::wide) / A::columns]{};
    std::size_t size = 0, entry = 0;
    for (std::size_t i = 0; i < intervals_; ++i)
      if (i == 0 || !same(i, i - 1)) size += wide_entry_size;
    for (std::size_t i = intervals_; i-- != 0;) {
      std::size_t k = intervals_ - 1;
      while (k != i && !same(k, i)) --k;
      if (k != i) {
        values[i] = values[k];
      } else if (is_uniform(i)) {
        values[i] = column(i, 0);
      } else {
        values[i] = wide_row + static_cast<std::uint32_t>(size);
        for (std::size_t c = 0; to != nullptr && c < A::columns; ++c) to[size + c] = column(i, c);
        size += A::columns;
      }
      if (i != 0 && same(i, i - 1)) continue;
      for (unsigned byte = 0; to != nullptr && byte < 3; ++byte) {
        to[entry + byte] = (alphabet_->starts[i] >> (byte * 8)) & 0xFFU;
        to[entry + 3 + byte] = (values[i] >> (byte * 8)) & 0xFFU;
      }
      entry += wide_entry_size;
    }
    return size;
  }

 private:
  constexpr std::uint8_t column(std::size_t interval, std::size_t category) const noexcept {
    return columns_[alphabet_->wide[interval * A::columns + category]];
  }
  constexpr bool same(std::size_t a, std::size_t b) const noexcept {
    for (std::size_t c = 0; c < A::columns; ++c)
      if (column(a, c) != column(b, c)) return false;
    return true;
  }
  constexpr bool is_uniform(std::size_t interval) const noexcept {
    for (std::size_t c = 1; c < A::columns; ++c)
      if (column(interval, c) != column(interval, 0)) return false;
    return true;
  }

  const A* alphabet_;
  const std::uint8_t* columns_;
  std::size_t intervals_;
};

/// The column of a character and its size; 0 where there is no UTF-8.
struct ColumnAt {
  unsigned column;
  unsigned size;
};

/// Of the character at p, by a list of intervals. Requires p < end, and that it is not ASCII.
[[gnu::noinline]] constexpr ColumnAt wide_column_at(const char* p, const char* end,
                                                    const std::uint8_t* wide,
                                                    const CategoryTable* categories) noexcept {
  const Character character = read_utf8(p, end);
  if (character.error != Errc::ok) return {0, 0};
  const auto number = [wide](std::size_t at) noexcept {
    return wide[at] | std::uint32_t{wide[at + 1]} << 8 | std::uint32_t{wide[at + 2]} << 16;
  };
  std::size_t entry = 0;
  while (number(entry) > character.code) entry += wide_entry_size;
  const std::uint32_t value = number(entry + 3);
  if (value < wide_row) return {value, character.size};
  return {wide[value - wide_row + categories->of(character.code)], character.size};
}

/// How to find the columns of characters.
struct ColumnsView {
  const std::uint8_t* ascii;  // of so many ASCII characters from the first on
  const std::uint8_t* wide;
  const CategoryTable* categories;
  unsigned first, count, other;  // the column of all other ASCII characters
};

/// The column of the character at p. Requires p < end.
constexpr ColumnAt column_at(const char* p, const char* end, const ColumnsView& columns) noexcept {
  const unsigned c = to_byte(*p);
  if (c >= 0x80) return wide_column_at(p, end, columns.wide, columns.categories);
  return {c - columns.first < columns.count ? columns.ascii[c - columns.first] : columns.other, 1};
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_WIDE_HPP
