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
#include "datazone/regex/subsets.hpp"
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
/// A template, so that only who asks for it pays.
template <class = void>
inline constexpr CategoryTable category_table = []() noexcept -> CategoryTable {
  CategoryTable table;
  const char* run = category_runs;
  const auto digit = [&run]() noexcept -> unsigned {
    const char c = *run++;
    return c == '~' ? 63U : static_cast<unsigned>(c - '#') - (c > '\\' ? 1U : 0U);
  };
  char32_t start = 0;
  for (std::size_t i = 0; i < category_run_count; ++i) {
    table.starts[i] = start;
    table.categories[i] = static_cast<std::uint8_t>(digit());
    unsigned shift = 0;
    for (unsigned next = 32; next >= 32; shift += 5) {
      next = digit();
      start += static_cast<char32_t>(next & 31U) << shift;
    }
  }
  return table;
}();

/// How to find the kind of a character.
struct KindsView {
  const std::uint8_t* ascii;
  const char32_t* starts;    // of the intervals above ASCII
  const std::uint8_t* wide;  // for each interval, or each interval and category
  std::size_t intervals;
  std::size_t columns;
  const CategoryTable* categories;  // null with one column: they do not matter
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
  std::size_t i = kinds.intervals - 1;
  while (kinds.starts[i] > character.code) --i;
  if (kinds.columns != 1) i = i * kinds.columns + kinds.categories->of(character.code);
  return {kinds.wide[i], character.size};
}

[[gnu::noinline]] constexpr bool is_utf8_rest(const char* p, const char* end) noexcept {
  constexpr Charset ascii{~std::uint64_t{0}, ~std::uint64_t{0}, 0, 0};
  p = skip_set<ascii>(p, end);
  return find_invalid_utf8_plain(p, end) == end;
}

/// An automaton, its states called by `Index`.
template <class Index>
struct Machine {
  const Index* next;
  const std::uint8_t* columns;  // of each kind
  KindsView kinds;
  std::size_t width;  // of a row, or 1 where a state is the place of its row
  std::size_t start;
  std::size_t accepting;  // this state and those after it
  std::size_t done;       // nothing can spoil this one; if any text may follow
  bool open;              // may any text follow?
};

struct Run {
  const char* end;
  bool accepts;
};

template <class Index, bool ByPlace>
[[gnu::noinline]] constexpr Run run_machine(const Machine<Index>& machine, const char* p,
                                            const char* end) noexcept {
  std::size_t state = machine.start;
  while (p != end && state != machine.done) {
    const unsigned char c = to_byte(*p);
    KindAt at{c, 1};
    if (c < 0x80) {
      at.kind = machine.kinds.ascii[c];
    } else {
      at = wide_kind_at(p, end, machine.kinds);
      if (at.size == 0) return {p, false};
    }
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
