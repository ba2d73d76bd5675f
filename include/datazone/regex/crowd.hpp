// SPDX-License-Identifier: MIT
// Where an automaton would have too many states, its program is run as it is: a crowd of threads,
// each at a cell, which takes characters of one set, as many as its counter says.
#ifndef DATAZONE_REGEX_CROWD_HPP
#define DATAZONE_REGEX_CROWD_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/program.hpp"
#include "datazone/regex/table.hpp"
#include "datazone/regex/wide.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

struct Cell {
  std::uint16_t ways;         // where its list begins
  std::uint8_t set, counter;  // numbers; counter 0: one character
  std::uint8_t leaves;        // number of the set of what any way asks to be behind
};
struct Counter {
  std::uint32_t least, most;
  std::uint16_t bits, words;  // in which each count is a bit, if one number cannot tell all
};

/// Leads to a cell, or out of the program, where the characters before and behind are of two sets.
/// What is no character, before the text and behind it, is a kind of its own, the last.
struct Way {
  std::uint16_t cell;
  std::uint8_t before, after;  // numbers of sets
};
inline constexpr std::uint16_t way_out = 0xFFFF, last_way = 0xFFFE;

/// How much of everything a crowd needs.
struct CrowdSize {
  std::uint16_t cells, ways, sets, counters, words;
};
template <std::size_t Size>
struct MadeCrowd {
  bool fails;  // the program looks further around than a character, or there is no room
  CrowdSize size;
  Cell cells[Size + 1];
  Way ways[Size * 8];
  Kinds sets[256];
  Counter counters[256];
};

/// Makes a crowd of a program whose repeats are counted. Cell 0 takes nothing: there it begins.
template <std::size_t Size>
class CrowdMaker {
 public:
  MadeCrowd<Size> result{};

  constexpr explicit CrowdMaker(const Program<Size>& program) noexcept
      : program_{program}, words_{program.words} {
    const std::size_t kinds = program.width;
    result.size = {1, 0, 2, 1, 0};
    result.counters[0] = {1, 1, 0, 0};
    result.fails = kinds == Kinds::capacity;
    for (unsigned k = 0; k <= kinds && !result.fails; ++k) every().add(k);
    if (!result.fails) nothing_.add(static_cast<unsigned>(kinds));
    for (std::size_t i = 0; i < program.count; ++i)
      if (program.code[i].op == Op::set) number_[i] = result.size.cells++;
    bool counts = false;
    result.cells[0].ways = ways_behind(program.start);
    result.cells[0].leaves = leaves(result.cells[0].ways);
    for (std::size_t i = 0; i < program.count && !result.fails; ++i) {
      const Instruction& one = program.code[i];
      if (one.op != Op::set) continue;
      const std::uint16_t ways = ways_behind(one.next);
      result.cells[number_[i]] = {ways, set_number(one.kinds), 0, leaves(ways)};
      counts = counts || needs_all_counts(one);
    }
    for (std::size_t i = 0; counts && i < result.size.cells && !result.fails; ++i)
      see_where_threads_meet(i);
    for (std::size_t i = 0; i < program.count && !result.fails; ++i)
      if (program.code[i].op == Op::set && program.code[i].most != 1)
        result.cells[number_[i]].counter = counter_number(program.code[i], meet_[number_[i]]);
  }

 private:
  struct Item {
    std::uint16_t instruction;
    std::uint8_t before, after;
  };

  // Set 0 is of no kind, set 1 of every.
  constexpr Kinds& every() noexcept { return result.sets[1]; }
  constexpr Kinds none_of(const Kinds& kinds) noexcept {
    return {every().low & ~kinds.low, every().high & ~kinds.high};
  }
  constexpr std::uint8_t set_number(const Kinds& kinds) noexcept {
    std::uint16_t i = 0;
    while (i < result.size.sets &&
           (result.sets[i].low != kinds.low || result.sets[i].high != kinds.high))
      ++i;
    if (i == 255) result.fails = true;
    if (i == result.size.sets) result.sets[result.size.sets++] = kinds;
    return static_cast<std::uint8_t>(i);
  }
  /// A thread that comes to a cell finds another there only if what led to it took a character that
  /// the cell takes, too.
  constexpr void see_where_threads_meet(std::size_t from) noexcept {
    const Kinds& taken = result.sets[result.cells[from].set];
    for (std::size_t w = result.cells[from].ways; result.ways[w].cell != last_way; ++w) {
      const std::uint16_t to = result.ways[w].cell;
      if (to != way_out && !(result.sets[result.cells[to].set] & taken).empty()) meet_[to] = true;
    }
  }
  static constexpr bool needs_all_counts(const Instruction& one) noexcept {
    return one.least > 1 && one.most != unlimited;
  }
  /// Where threads meet, of all counts the least matters if each may end, the greatest if none
  /// need to; else each is a bit.
  constexpr std::uint8_t counter_number(const Instruction& one, bool meet) noexcept {
    Counter counter{one.least, one.most, result.size.words, 0};
    if (meet && needs_all_counts(one)) {
      if (one.most > 8192) result.fails = true;
      counter.words = static_cast<std::uint16_t>(one.most / 64 + 1);
      result.size.words = static_cast<std::uint16_t>(result.size.words + counter.words);
    }
    std::uint16_t i = 1;
    for (; i < result.size.counters; ++i) {
      const Counter& known = result.counters[i];
      if ((counter.words | known.words) == 0 && known.least == one.least && known.most == one.most)
        break;
    }
    if (i == 255 || result.size.words > 1024) result.fails = true;
    if (i == result.size.counters) result.counters[result.size.counters++] = counter;
    return static_cast<std::uint8_t>(i);
  }

  constexpr std::uint8_t leaves(std::uint16_t way) noexcept {
    Kinds all{};
    for (; !result.fails && result.ways[way].cell != last_way; ++way)
      all = all | result.sets[result.ways[way].after];
    return set_number(all);
  }
  /// Where the list of ways begins that an instruction stands for.
  constexpr std::uint16_t ways_behind(std::uint16_t from) noexcept {
    if (list_[from] != 0) return static_cast<std::uint16_t>(list_[from] - 1);
    const std::uint16_t begin = result.size.ways;
    found_ = 0;
    come_to(from, 1, 1);
    for (std::size_t next = 0; next < found_ && !result.fails; ++next) follow(items_[next]);
    put({last_way, 0, 0});
    for (std::size_t i = 0; i < found_; ++i) seen_[items_[i].instruction] = 0;
    list_[from] = static_cast<std::uint16_t>(begin + 1);
    return begin;
  }
  constexpr void come_to(std::uint16_t i, std::uint8_t before, std::uint8_t after) noexcept {
    if (before == 0 || after == 0 || seen_[i] == 2) return;
    if (before == 1 && after == 1) {
      seen_[i] = 2;
    } else {
      for (std::size_t k = 0; k < found_ && seen_[i] != 0; ++k)
        if (items_[k].instruction == i && items_[k].before == before && items_[k].after == after)
          return;
      seen_[i] = 1;
    }
    if (found_ == std::size(items_)) {
      result.fails = true;
      return;
    }
    items_[found_++] = {i, before, after};
  }
  /// No lambda in `follow`: clang 22's new interpreter finds no value in a captured reference.
  constexpr void narrow(const Item& item, const Kinds& before, const Kinds& after) noexcept {
    come_to(program_.code[item.instruction].next, set_number(result.sets[item.before] & before),
            set_number(result.sets[item.after] & after));
  }
  constexpr void follow(const Item& item) noexcept {
    const Instruction& one = program_.code[item.instruction];
    switch (one.op) {
      case Op::set:
        return put({number_[item.instruction], item.before,
                    set_number(one.kinds & result.sets[item.after])});
      case Op::match: return put({way_out, item.before, item.after});
      case Op::split:
        come_to(one.next, item.before, item.after);
        return come_to(one.other, item.before, item.after);
      case Op::start: return narrow(item, nothing_, every());
      case Op::end: return narrow(item, every(), nothing_);
      case Op::boundary:
        narrow(item, words_, none_of(words_));
        return narrow(item, none_of(words_), words_);
      case Op::not_boundary:
        narrow(item, words_, words_);
        return narrow(item, none_of(words_), none_of(words_));
      case Op::behind: return narrow(item, one.kinds, every());
      case Op::not_behind: return narrow(item, none_of(one.kinds), every());
      case Op::ahead:
      case Op::not_ahead:
      default: {
        const Instruction& body = program_.code[one.other];
        if (body.op != Op::set || body.least != 1 || program_.code[body.next].op != Op::match)
          result.fails = true;
        return narrow(item, every(), one.op == Op::ahead ? body.kinds : none_of(body.kinds));
      }
    }
  }
  constexpr void put(const Way& way) noexcept {
    if (result.size.ways + 1U == std::size(result.ways)) result.fails = true;
    result.ways[result.size.ways] = way;
    if (!result.fails) ++result.size.ways;
  }

  const Program<Size>& program_;
  Kinds words_, nothing_{};
  std::uint16_t number_[Size]{}, list_[Size]{};
  std::uint8_t seen_[Size]{};  // 1: under a condition, 2: without
  bool meet_[Size + 1]{};      // of each cell: do threads meet there?
  Item items_[Size * 2 + 8]{};
  std::size_t found_ = 0;
};

/// The first column that no cell takes, or their number.
template <std::size_t Size>
constexpr unsigned untaken_column(const MadeCrowd<Size>& crowd) noexcept {
  for (unsigned column = 0;; ++column) {
    bool taken = false;
    for (std::size_t i = 0; i < crowd.size.cells; ++i)
      taken = taken || crowd.sets[crowd.cells[i].set].contains(column);
    if (!taken) return column;
  }
}

/// What a crowd is run by.
struct Crowd {
  ColumnsView columns;
  const Cell* cells;
  const Way* ways;
  const Kinds* sets;
  const Counter* counters;
  unsigned nothing;  // the kind of what is no character
  bool at_start;     // does it begin at the text's start?
  bool open;         // may any text follow?
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_CROWD_HPP
