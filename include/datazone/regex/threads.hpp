// SPDX-License-Identifier: MIT
// Runs a crowd over a text, one character at a time. A cell has one thread at most, so that the
// time for a character has a bound whatever the text is.
#ifndef DATAZONE_REGEX_THREADS_HPP
#define DATAZONE_REGEX_THREADS_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/crowd.hpp"
#include "datazone/regex/machine.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

struct Thread {
  std::uint16_t cell;
  std::uint32_t count;  // of characters that the cell has taken
};

/// Room for the threads of a crowd at one place of the text: 10 bytes a cell. Two of them are all
/// the stack that a match takes.
template <std::size_t Cells, std::size_t Words>
struct ThreadRoom {
  Thread at[Cells];
  std::uint16_t place[Cells]{};     // of each cell's thread, from 1 on
  std::uint64_t bits[Words + 1]{};  // one more, for a crowd without
};

/// The threads at one place of the text.
class Threads {
 public:
  std::size_t size = 0;
  Thread* at;

  template <std::size_t Cells, std::size_t Words>
  constexpr explicit Threads(ThreadRoom<Cells, Words>& room) noexcept
      : at{room.at}, place_{room.place}, bits_{room.bits} {}

  /// A thread that comes to a cell, whose first character it takes.
  constexpr void enter(std::uint16_t cell, const Counter& counter) noexcept {
    if (counter.words != 0) bits_[counter.bits] |= 1U;
    if (place_[cell] == 0)
      add(cell, 1);
    else if (counter.most != unlimited)
      at[place_[cell] - 1].count = 1;
  }
  /// A thread of the place before that takes one more character of its cell.
  constexpr void stay(const Thread& thread, const Counter& counter,
                      const Threads& before) noexcept {
    if (counter.words != 0) return shift(thread, counter, before);
    if (thread.count == counter.most) return;
    const bool saturates = counter.most == unlimited && thread.count >= counter.least;
    const std::uint32_t count = saturates ? thread.count : thread.count + 1;
    if (place_[thread.cell] == 0)
      add(thread.cell, count);
    else if (counter.most == unlimited)
      at[place_[thread.cell] - 1].count = count;
  }
  /// Moves p behind the characters at which all that each thread can do is to stay; `before`
  /// becomes the kind of the last.
  constexpr const char* stay_all(const Crowd& crowd, const char* p, const char* end,
                                 unsigned& before) noexcept {
    Kinds stays{~std::uint64_t{0}, ~std::uint64_t{0}};
    std::uint32_t most = size > 4 ? 0 : unlimited;
    for (std::size_t i = 0; i < size && most != 0; ++i) {
      const Cell& cell = crowd.cells[at[i].cell];
      const Counter& counter = crowd.counters[cell.counter];
      const Kinds &set = crowd.sets[cell.set], &leaves = crowd.sets[cell.leaves];
      stays = stays & Kinds{set.low & ~leaves.low, set.high & ~leaves.high};
      if (counter.words != 0) most = 0;
      if (counter.most != unlimited && counter.most - at[i].count < most)
        most = counter.most - at[i].count;
    }
    std::uint32_t taken = 0;
    for (; p != end && taken != most; ++taken) {
      const ColumnAt next = column_at(p, end, crowd.columns);
      if (next.size == 0 || !stays.contains(next.column)) break;
      p += next.size;
      before = next.column;
    }
    for (std::size_t i = 0; i < size && taken != 0; ++i) {
      const Counter& counter = crowd.counters[crowd.cells[at[i].cell].counter];
      const bool saturates =
          counter.most == unlimited && at[i].count + std::uint64_t{taken} >= counter.least;
      at[i].count = saturates ? counter.least : at[i].count + taken;
    }
    return p;
  }
  constexpr bool may_leave(const Thread& thread, const Counter& counter) const noexcept {
    if (counter.words == 0) return thread.count >= counter.least;
    const std::uint32_t least = counter.least - 1;
    std::uint64_t found = bits_[counter.bits + least / 64] >> (least % 64);
    for (std::size_t w = least / 64 + 1; w < counter.words; ++w) found |= bits_[counter.bits + w];
    return found != 0;
  }
  constexpr void clear(const Crowd& crowd) noexcept {
    for (; size != 0; --size) {
      const std::uint16_t cell = at[size - 1].cell;
      const Counter& counter = crowd.counters[crowd.cells[cell].counter];
      place_[cell] = 0;
      for (std::size_t w = 0; w < counter.words; ++w) bits_[counter.bits + w] = 0;
    }
  }

 private:
  constexpr void add(std::uint16_t cell, std::uint32_t count) noexcept {
    at[size] = {cell, count};
    place_[cell] = static_cast<std::uint16_t>(++size);
  }
  constexpr void shift(const Thread& thread, const Counter& counter,
                       const Threads& before) noexcept {
    std::uint64_t carried = 0, found = 0;
    for (std::size_t w = 0; w < counter.words; ++w) {
      const std::uint64_t word = before.bits_[counter.bits + w];
      std::uint64_t& to = bits_[counter.bits + w];
      to |= word << 1 | carried;
      carried = word >> 63;
      if (w + 1 == counter.words) to &= ~(~std::uint64_t{0} << (counter.most % 64));
      found |= to;
    }
    if (found != 0 && place_[thread.cell] == 0) add(thread.cell, thread.count);
  }

  std::uint16_t* place_;
  std::uint64_t* bits_;
};

/// Both have room for the crowd, and no thread.
[[gnu::noinline]] constexpr Run run_crowd(const Crowd& crowd, const char* p, const char* end,
                                          Threads now, Threads then) noexcept {
  now.enter(0, crowd.counters[0]);
  unsigned before = crowd.at_start ? crowd.nothing : 0;
  for (;;) {
    p = now.stay_all(crowd, p, end, before);
    ColumnAt at{crowd.nothing, 0};
    if (p != end) at = column_at(p, end, crowd.columns);
    if (p != end && at.size == 0) return {p, false};
    bool accepts = false;
    for (std::size_t i = 0; i < now.size; ++i) {
      const Thread thread = now.at[i];
      const Cell& cell = crowd.cells[thread.cell];
      const Counter& counter = crowd.counters[cell.counter];
      if (cell.counter != 0 && crowd.sets[cell.set].contains(at.column))
        then.stay(thread, counter, now);
      if (!crowd.sets[cell.leaves].contains(at.column) || !now.may_leave(thread, counter)) continue;
      for (const Way* way = crowd.ways + cell.ways; way->cell != last_way; ++way) {
        if (!crowd.sets[way->after].contains(at.column) ||
            !crowd.sets[way->before].contains(before))
          continue;
        if (way->cell == way_out)
          accepts = true;
        else
          then.enter(way->cell, crowd.counters[crowd.cells[way->cell].counter]);
      }
    }
    if (p == end || (accepts && crowd.open)) return {p, accepts};
    if (then.size == 0) {  // here it ends
      if (crowd.open) return {p, false};
      end = p;
      continue;
    }
    now.clear(crowd);
    const Threads done = now;
    now = then;
    then = done;
    p += at.size;
    before = at.column;
  }
}

template <std::size_t Cells, std::size_t Words>
constexpr Run run_crowd(const Crowd& crowd, const char* p, const char* end) noexcept {
  ThreadRoom<Cells, Words> first;
  ThreadRoom<Cells, Words> second;
  return run_crowd(crowd, p, end, Threads{first}, Threads{second});
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_THREADS_HPP
