// SPDX-License-Identifier: MIT
// Runs an automaton over a text, one character at a time. One body serves all patterns, so that
// each costs its tables only.
#ifndef DATAZONE_REGEX_MACHINE_HPP
#define DATAZONE_REGEX_MACHINE_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/bytes/char_set.hpp"
#include "datazone/bytes/scan.hpp"
#include "datazone/bytes/utf8.hpp"
#include "datazone/regex/table.hpp"
#include "datazone/regex/wide.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

[[gnu::noinline]] constexpr bool is_utf8_rest(const char* p, const char* end) noexcept {
  constexpr Charset ascii{~std::uint64_t{0}, ~std::uint64_t{0}, 0, 0};
  p = skip_set<ascii>(p, end);
  return find_invalid_utf8_plain(p, end) == end;
}

struct Run {
  const char* end;
  bool accepts;
};

/// By a table as `TableMaker` makes it, and the list of intervals above ASCII, or null where the
/// table has no way for what they hold.
template <bool ByPlace>
[[gnu::noinline]] constexpr Run run_machine(const std::uint8_t* table, const std::uint8_t* wide,
                                            const CategoryTable* categories, const char* p,
                                            const char* end) noexcept {
  const unsigned first = table[TableHeader::first], count = table[TableHeader::count];
  const std::size_t width = table[TableHeader::width];
  const std::size_t rows = TableHeader::size + count - first_state * (ByPlace ? 1 : width);
  std::size_t state = table[TableHeader::start];
  while (p != end) {
    std::size_t size = 1;
    std::size_t column = to_byte(*p) - first;
    if (column < count) {
      column = table[TableHeader::size + column];
    } else {
      if (to_byte(*p) < 0x80 || wide == nullptr) return {p, state > table[TableHeader::stopping]};
      const ColumnAt at = wide_column_at(p, end, wide, categories);
      if (at.size == 0) return {p, false};
      column = at.column;
      size = at.size;
    }
    const std::size_t to = table[rows + (ByPlace ? state : state * width) + column];
    if (to < first_state) return {p, to == way_ends};
    state = to;
    p += size;
  }
  return {p, state > table[TableHeader::rejecting]};
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_MACHINE_HPP
