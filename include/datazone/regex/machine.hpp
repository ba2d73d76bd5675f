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
  return all_in<ascii>(p, distance(p, end)) || find_invalid_utf8(p, end) == end;
}

struct Run {
  const char* end;
  bool accepts;
};

/// Goes on from a state, whatever the characters are.
template <bool ByPlace>
[[gnu::noinline]] constexpr Run run_on(const std::uint8_t* table, const std::uint8_t* wide,
                                       const CategoryTable* categories, const char* p,
                                       const char* end, std::size_t state) noexcept {
  const std::size_t width = ByPlace ? 1 : table[TableHeader::width];
  const std::uint8_t* const columns = table + TableHeader::size;
  const std::uint8_t* const rows = columns + table[TableHeader::count];
  for (; p != end;) {
    ColumnAt at{to_byte(*p) - unsigned{table[TableHeader::first]}, 1};
    if (at.column < table[TableHeader::count]) {
      at.column = columns[at.column];
    } else {
      if (to_byte(*p) < 0x80 || table[TableHeader::wide] == 0)
        return {p, state > table[TableHeader::stopping]};
      at = wide_column_at(p, end, wide, categories);
      if (at.size == 0) return {p, false};
    }
    const std::size_t to = rows[(state - first_state) * width + at.column];
    if (to < first_state) return {p, to == way_ends};
    state = to;
    p += at.size;
  }
  return {p, state > table[TableHeader::rejecting]};
}

/// By a table as `TableMaker` makes it, and the list of intervals above ASCII, or null where the
/// table says that it has no way for what they hold (no pointer is compared). This loop calls
/// nothing, and so saves no registers.
template <bool ByPlace>
[[gnu::noinline]] constexpr Run run_machine(const std::uint8_t* table, const std::uint8_t* wide,
                                            const CategoryTable* categories, const char* p,
                                            const char* end) noexcept {
  const std::size_t first = table[TableHeader::first], count = table[TableHeader::count];
  const std::size_t width = table[TableHeader::width];
  const std::uint8_t* const columns = table + TableHeader::size;
  const std::uint8_t* const rows = columns + count - (ByPlace ? first_state : 0);
  std::size_t state = table[TableHeader::start];
  for (; p != end; ++p) {
    const std::size_t c = to_byte(*p) - first;
    if (c >= count) break;
    const std::size_t row = ByPlace ? state : (state - first_state) * width;
    const std::size_t to = rows[row + columns[c]];
    if (to < first_state) return {p, to == way_ends};
    state = to;
  }
  if (p == end) return {p, state > table[TableHeader::rejecting]};
  return run_on<ByPlace>(table, wide, categories, p, end, state);
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_MACHINE_HPP
