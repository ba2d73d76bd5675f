// SPDX-License-Identifier: MIT
// The table of an automaton: all that it is, in one array of bytes, so that a pattern needs no
// pointers. First a header, then the column of each ASCII character that can be taken, then a row
// for each state that goes on.
#ifndef DATAZONE_REGEX_TABLE_HPP
#define DATAZONE_REGEX_TABLE_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/minimize.hpp"
#include "datazone/regex/states.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// What a row says where the run is over: the text does not match, or as much of it as was taken
/// does. Other values are states. Where they fit a byte, each is the place of its row.
inline constexpr std::uint8_t no_way = 0, way_ends = 1, first_state = 2;

/// The bytes of a header, by their places.
struct TableHeader {
  static constexpr std::size_t start = 0;
  static constexpr std::size_t rejecting = 1;  // the states up to it do not match
  static constexpr std::size_t stopping = 2;   // nor do these before a character without a column
  static constexpr std::size_t width = 3;      // of a row
  static constexpr std::size_t first = 4;      // the first ASCII character that has a column
  static constexpr std::size_t count = 5;      // of such
  static constexpr std::size_t wide = 6;       // is there a way above ASCII?
  static constexpr std::size_t size = 7;
};

/// The ASCII characters outside of this range are all of one column, which nothing takes.
struct AsciiRange {
  std::uint8_t first, count;
};
/// `none`: that column, or another number.
constexpr AsciiRange ascii_range(const std::uint8_t* kinds, const std::uint8_t* columns,
                                 std::size_t none) noexcept {
  std::size_t first = 0, end = 128;
  while (first < end && columns[kinds[first]] == none) ++first;
  while (end > first && columns[kinds[end - 1]] == none) --end;
  return {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(end - first)};
}

/// Makes the table of an automaton. `open`: any text may follow.
class TableMaker {
 public:
  template <class A>
  constexpr TableMaker(const Minimal& from, const std::uint8_t* program_columns, const A& alphabet,
                       bool open) noexcept
      : from_{&from}, kinds_{alphabet.ascii}, done_{from.count - 1}, open_{open} {
    for (std::size_t k = 0; k < alphabet.count; ++k) columns[k] = from.columns[program_columns[k]];
    bool finishes = from.start == done_;
    for (std::size_t s = 1; s < done_; ++s)
      for (std::size_t c = 0; c < from.width; ++c)
        if (to(s, c) == done_) finishes = true;
    rows_ = done_ - 1 + (finishes && !open ? 1U : 0U);
    while (none < from.width && !takes_nothing(none)) ++none;
    range_ = ascii_range(kinds_, columns, none);
    by_place = first_state + (rows_ == 0 ? 0 : rows_ - 1) * from.width <= 0xFF;
    size = TableHeader::size + range_.count + rows_ * from.width;
  }

  std::uint8_t columns[Kinds::capacity]{};  // of each kind of the alphabet
  std::size_t none = 0;                     // the column that nothing takes, or their number
  bool by_place = false;
  std::size_t size = 0;

  /// The state in which it begins, as a row would say.
  constexpr std::uint8_t start() const noexcept { return value(from_->start); }
  constexpr void write(std::uint8_t* table, bool takes_wide) const noexcept {
    table[TableHeader::start] = start();
    table[TableHeader::rejecting] = last_rejecting();
    table[TableHeader::stopping] = open_ ? 0xFF : last_rejecting();
    table[TableHeader::width] = static_cast<std::uint8_t>(from_->width);
    table[TableHeader::first] = range_.first;
    table[TableHeader::count] = range_.count;
    table[TableHeader::wide] = takes_wide ? 1 : 0;
    std::uint8_t* at = table + TableHeader::size;
    for (std::size_t i = 0; i < range_.count; ++i) *at++ = columns[kinds_[range_.first + i]];
    for (std::size_t s = 1; s <= rows_; ++s)
      for (std::size_t c = 0; c < from_->width; ++c) {
        const std::size_t next = to(s, c);
        *at++ = next == dead_state && !open_ && s >= from_->accepting ? way_ends : value(next);
      }
  }

 private:
  constexpr std::size_t to(std::size_t state, std::size_t column) const noexcept {
    return from_->next[state * from_->kinds + from_->first[column]];
  }
  constexpr bool takes_nothing(std::size_t column) const noexcept {
    for (std::size_t s = 1; s <= rows_; ++s)
      if (to(s, column) != dead_state) return false;
    return true;
  }
  constexpr std::uint8_t value(std::size_t state) const noexcept {
    if (state == dead_state) return no_way;
    if (state == done_ && open_) return way_ends;
    return static_cast<std::uint8_t>(first_state + (state - 1) * (by_place ? from_->width : 1));
  }
  constexpr std::uint8_t last_rejecting() const noexcept {
    if (from_->accepting > rows_) return 0xFF;
    return from_->accepting == 1 ? 0 : value(from_->accepting - 1);
  }

  const Minimal* from_;
  const std::uint8_t* kinds_;  // of ASCII
  std::size_t done_;
  bool open_;
  std::size_t rows_ = 0;  // of the states but the dead one, and the done one if it has none
  AsciiRange range_{};
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_TABLE_HPP
