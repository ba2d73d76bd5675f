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
#include "datazone/regex/states.hpp"
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
/// What tells the categories apart where there are columns for them.
template <std::size_t Columns>
constexpr const CategoryTable* categories_of() noexcept {
  if constexpr (Columns == 1)
    return nullptr;
  else
    return &category_table<Columns>;
}

/// How to find the kind of a character.
struct KindsView {
  const std::uint8_t* ascii;
  const char32_t* starts;           // of the intervals above ASCII
  const std::uint8_t* wide;         // for each interval, or each interval and category
  const CategoryTable* categories;  // null with one column: they do not matter
  std::uint16_t intervals, columns;
};

/// A kind and the size of the character; 0 where there is no UTF-8.
struct KindAt {
  unsigned kind;
  unsigned size;
};

/// The kind of the character at p, which is not ASCII. Requires p < end.
[[gnu::noinline]] constexpr KindAt wide_kind_at(const char* p, const char* end,
                                                const KindsView& kinds) noexcept {
  const Character character = read_utf8(p, end);
  if (character.error != Errc::ok) return {0, 0};
  std::size_t i = kinds.intervals - 1U;
  while (kinds.starts[i] > character.code) --i;
  if (kinds.columns != 1) i = i * kinds.columns + kinds.categories->of(character.code);
  return {kinds.wide[i], character.size};
}

/// The kind of the character at p. Requires p < end.
constexpr KindAt kind_at(const char* p, const char* end, const KindsView& kinds) noexcept {
  const unsigned char c = to_byte(*p);
  return c < 0x80 ? KindAt{kinds.ascii[c], 1} : wide_kind_at(p, end, kinds);
}

[[gnu::noinline]] constexpr bool is_utf8_rest(const char* p, const char* end) noexcept {
  constexpr Charset ascii{~std::uint64_t{0}, ~std::uint64_t{0}, 0, 0};
  p = skip_set<ascii>(p, end);
  return find_invalid_utf8_plain(p, end) == end;
}

/// An automaton.
struct Machine {
  const std::uint8_t* next;
  const std::uint8_t* columns;  // of each kind
  KindsView kinds;
  std::uint16_t width;  // of a row, or 1 where a state is the place of its row
  std::uint16_t start;
  std::uint16_t accepting;  // this state and those after it
  std::uint16_t done;       // nothing can spoil this one; if any text may follow
  bool open;                // may any text follow?
};

struct Run {
  const char* end;
  bool accepts;
};

template <bool ByPlace>
[[gnu::noinline]] constexpr Run run_machine(const Machine& machine, const char* p,
                                            const char* end) noexcept {
  std::size_t state = machine.start;
  while (p != end && state != machine.done) {
    const KindAt at = kind_at(p, end, machine.kinds);
    if (at.size == 0) return {p, false};
    const std::size_t row = ByPlace ? state : state * machine.width;
    const std::size_t to = machine.next[row + machine.columns[at.kind]];
    if (to == dead_state) return {p, !machine.open && state >= machine.accepting};
    state = to;
    p += at.size;
  }
  return {p, state >= machine.accepting};
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_MACHINE_HPP
