// SPDX-License-Identifier: MIT
// The automaton made deterministic (subset construction). What a lookahead asks of the text that
// follows is carried along as an obligation, itself a state, so that no text is read twice.
#ifndef DATAZONE_REGEX_SUBSETS_HPP
#define DATAZONE_REGEX_SUBSETS_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/regex/alphabet.hpp"
#include "datazone/regex/fault.hpp"
#include "datazone/regex/program.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

// States that every automaton has.
inline constexpr std::uint16_t dead_state = 0;  // nothing can mend it
inline constexpr std::uint16_t done_state = 1;  // nothing can spoil it
inline constexpr std::uint16_t unknown_state = 0xFFFF;

/// A deterministic automaton with room for so many states and kinds.
template <std::size_t States, std::size_t KindCount>
struct Subsets {
  bool overflow = false;
  std::uint16_t start = 0, count = 0;
  std::uint16_t next[States * KindCount]{};  // one more than the state; 0: not known yet
  bool accepts[States]{};                    // where the text ends

  constexpr std::uint16_t to(std::uint16_t state, std::size_t kind) const noexcept {
    return state <= done_state ? state
                               : static_cast<std::uint16_t>(next[state * KindCount + kind] - 1);
  }
};

/// Size: of the program. KindCount: of the alphabet.
template <std::size_t States, std::size_t KindCount, std::size_t Size>
class SubsetMaker {
 public:
  constexpr SubsetMaker(const Program<Size>& program, const Kinds& words, bool at_start) noexcept
      : program_{program}, words_{words}, at_start_{at_start} {
    for (unsigned k = 0; k < KindCount; ++k) blocks_[0].add(k);
    for (std::size_t i = 0; i < program.count; ++i) {
      const Op op = program.code[i].op;
      if (op == Op::ahead || op == Op::not_ahead) is_plain_ = false;
      if (op == Op::boundary || op == Op::not_boundary) tell_apart(words);
      if (op == Op::behind || op == Op::not_behind) tell_apart(program.code[i].kinds);
    }
    obligation_count_ = 2;  // none, and to be at the end
    obligations_[1] = {0, 1};
    terms_[0] = {at_end, 0};
    term_count_ = 1;
    add_state(nullptr, 0);                                                // dead
    state_begin_[1] = item_count_, state_size_[1] = 0, result.count = 2;  // done
    result.accepts[done_state] = true;
    enter(program.start, 0);
    result.start = finish();
    at_start_ = false;
  }
  /// Goes on until all is done, or so much: constant evaluation has a limit for each variable.
  constexpr SubsetMaker& work(std::size_t effort) noexcept {
    effort_ = 0;
    for (; stepped_ < result.count && !result.overflow && effort_ < effort; ++stepped_) {
      if (is_plain_) step_blocks(stepped_);
      for (unsigned k = 0; !is_plain_ && k < KindCount && !result.overflow; ++k) step(stepped_, k);
      result.accepts[stepped_] = accepts(stepped_);
    }
    return *this;
  }
  constexpr std::size_t effort() const noexcept { return effort_; }
  constexpr std::size_t items() const noexcept { return item_count_; }
  constexpr bool is_done() const noexcept { return result.overflow || stepped_ == result.count; }

  Subsets<States, KindCount> result{};

 private:
  // What an obligation asks: one of these, or a lookahead's instruction.
  static constexpr std::uint16_t at_end = 0xFFFF, before_word = 0xFFFE, before_other = 0xFFFD;
  static constexpr std::size_t item_capacity = States * 8 + Size * 4 + 64;
  static constexpr std::size_t scratch_capacity = Size * 2 + 64;
  static constexpr std::size_t term_capacity = 1024, obligation_capacity = 512;

  using Item = std::uint32_t;  // an instruction, and above it the number of an obligation set
  struct Term {
    std::uint16_t look, state;
  };
  struct TermRange {
    std::uint16_t begin, size;
  };

  // --- closures: what an instruction leads to without a character

  /// The sets, matches and assertions that `from` leads to, each once.
  constexpr void close(std::uint16_t from) noexcept {
    if (closure_size_[from] != 0) return;
    closure_begin_[from] = closure_count_;
    const std::uint32_t begin = closure_count_;
    std::size_t depth = 0;
    ++stamp_;
    stack_[depth++] = from;
    while (depth != 0) {
      const std::uint16_t i = stack_[--depth];
      if (mark_[i] == stamp_) continue;
      mark_[i] = stamp_;
      const Instruction& instruction = program_.code[i];
      if (instruction.op == Op::split) {
        if (depth + 2 > sizeof stack_ / sizeof stack_[0]) return overflow();
        stack_[depth++] = instruction.next;
        stack_[depth++] = instruction.other;
      } else if (instruction.op == Op::jump) {
        stack_[depth++] = instruction.next;
      } else if (closure_count_ == sizeof closures_ / sizeof closures_[0]) {
        return overflow();
      } else {
        closures_[closure_count_++] = i;
      }
    }
    closure_size_[from] = static_cast<std::uint16_t>(closure_count_ - begin);
  }
  constexpr void overflow() noexcept { result.overflow = true; }

  /// Adds to the state in the making what `from` leads to here, under these obligations.
  constexpr void enter(std::uint16_t from, std::uint16_t obligations) noexcept {
    close(from);
    const std::uint32_t begin = closure_begin_[from];
    const std::uint32_t end = begin + closure_size_[from];
    effort_ += closure_size_[from];
    if (obligations != 0) {
      for (std::uint32_t i = begin; i < end && !result.overflow; ++i)
        add(closures_[i], obligations);
      return;
    }
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::uint16_t to = closures_[i];
      if (seen_[to] == round_) continue;
      if (program_.code[to].op > Op::match) {
        add(to, 0);
        continue;
      }
      seen_[to] = round_;
      if (scratch_count_ == scratch_capacity) return overflow();
      scratch_[scratch_count_++] = to;
    }
  }
  constexpr void add(std::uint16_t i, std::uint16_t obligations) noexcept {
    const Instruction& instruction = program_.code[i];
    if (instruction.op == Op::set && obligations == 1) return;  // a character after the end
    const Item item = i | std::uint32_t{obligations} << 16;
    if (obligations == 0 && seen_[i] == round_) return;
    if (obligations == 0) {
      seen_[i] = round_;
    } else {
      for (std::size_t k = base_; k < scratch_count_; ++k)
        if (scratch_[k] == item) return;
    }
    if (scratch_count_ == scratch_capacity) return overflow();
    scratch_[scratch_count_++] = item;
    switch (instruction.op) {
      case Op::start:
        if (at_start_) enter(instruction.next, obligations);
        break;
      case Op::behind:
      case Op::not_behind:
        if ((!at_start_ && instruction.kinds.contains(kind_)) == (instruction.op == Op::behind))
          enter(instruction.next, obligations);
        break;
      case Op::end: oblige(instruction.next, obligations, {at_end, 0}); break;
      case Op::boundary:
      case Op::not_boundary: {
        const bool word = !at_start_ && words_.contains(kind_);
        const bool wants_word = word != (instruction.op == Op::boundary);
        oblige(instruction.next, obligations, {wants_word ? before_word : before_other, 0});
        break;
      }
      case Op::ahead:
      case Op::not_ahead: {
        const std::uint16_t state = begin_lookahead(instruction.other);
        const bool positive = instruction.op == Op::ahead;
        if (state == (positive ? dead_state : done_state)) break;
        if (state == (positive ? done_state : dead_state))
          enter(instruction.next, obligations);
        else
          oblige(instruction.next, obligations, {i, state});
        break;
      }
      default: break;
    }
  }
  /// The state of a lookahead whose body begins here.
  constexpr std::uint16_t begin_lookahead(std::uint16_t body) noexcept {
    const std::size_t base = base_;
    const std::uint32_t round = round_;
    base_ = scratch_count_;
    round_ = ++rounds_;
    enter(body, 0);
    const std::uint16_t state = finish();
    base_ = base;
    round_ = round;
    return state;
  }

  // --- obligations

  constexpr void oblige(std::uint16_t next, std::uint16_t obligations, Term term) noexcept {
    if (const std::uint16_t more = with(obligations, term); more != unknown_state)
      enter(next, more);
  }
  /// The number of the set with one more term.
  constexpr std::uint16_t with(std::uint16_t obligations, Term term) noexcept {
    Term terms[16]{};
    std::size_t size = 0;
    const TermRange known = obligations_[obligations];
    bool added = false;
    for (std::size_t i = 0; i < known.size; ++i) {
      const Term t = terms_[known.begin + i];
      if (t.look == term.look && t.state == term.state) return obligations;
      if (!added && (t.look > term.look || (t.look == term.look && t.state > term.state))) {
        terms[size++] = term;
        added = true;
      }
      terms[size++] = t;
      if (size == 15) overflow();
      if (size == 15) return unknown_state;
    }
    if (!added) terms[size++] = term;
    return number_of(terms, size);
  }
  constexpr std::uint16_t number_of(const Term* terms, std::size_t size) noexcept {
    for (std::uint16_t n = 0; n < obligation_count_; ++n) {
      if (obligations_[n].size != size) continue;
      std::size_t i = 0;
      while (i < size && terms_[obligations_[n].begin + i].look == terms[i].look &&
             terms_[obligations_[n].begin + i].state == terms[i].state)
        ++i;
      if (i == size) return n;
    }
    if (obligation_count_ == obligation_capacity || term_count_ + size > term_capacity) {
      overflow();
      return unknown_state;
    }
    obligations_[obligation_count_] = {static_cast<std::uint16_t>(term_count_),
                                       static_cast<std::uint16_t>(size)};
    for (std::size_t i = 0; i < size; ++i) terms_[term_count_++] = terms[i];
    return obligation_count_++;
  }
  /// What is left of the obligations after a character; unknown_state when they are broken.
  constexpr std::uint16_t advance(std::uint16_t obligations, unsigned kind) noexcept {
    if (obligations == 0) return 0;
    const TermRange range = obligations_[obligations];
    std::uint16_t left = 0;
    for (std::size_t i = 0; i < range.size; ++i) {
      const Term term = terms_[range.begin + i];
      if (term.look == at_end) return unknown_state;
      if (term.look == before_word || term.look == before_other) {
        if (words_.contains(kind) != (term.look == before_word)) return unknown_state;
        continue;
      }
      const bool positive = program_.code[term.look].op == Op::ahead;
      const std::uint16_t state = step(term.state, kind);
      if (result.overflow || state == (positive ? dead_state : done_state)) return unknown_state;
      if (state == (positive ? done_state : dead_state)) continue;
      left = with(left, {term.look, state});
      if (left == unknown_state) return left;
    }
    return left;
  }
  constexpr bool accepts(std::uint16_t state) const noexcept {
    if (state == done_state) return true;
    for (std::uint32_t i = 0; i < state_size_[state]; ++i) {
      const Item item = items_[state_begin_[state] + i];
      if (program_.code[item & 0xFFFF].op != Op::match) continue;
      const TermRange range = obligations_[item >> 16];
      bool kept = true;
      for (std::size_t k = 0; k < range.size && kept; ++k) {
        const Term term = terms_[range.begin + k];
        if (term.look == at_end || term.look == before_other) continue;
        kept = term.look != before_word &&
               accepts(term.state) == (program_.code[term.look].op == Op::ahead);
      }
      if (kept) return true;
    }
    return false;
  }

  // --- states

  /// Splits the blocks, sets of kinds that are stepped as one.
  constexpr void tell_apart(const Kinds& kinds) noexcept {
    for (std::size_t b = 0, known = block_count_; b < known; ++b) {
      const Kinds in = blocks_[b] & kinds;
      if (in.empty() || (in.low == blocks_[b].low && in.high == blocks_[b].high)) continue;
      blocks_[block_count_++] = in;
      blocks_[b] = {blocks_[b].low & ~in.low, blocks_[b].high & ~in.high};
    }
  }
  /// Steps once for all kinds that no set of the state tells apart.
  constexpr void step_blocks(std::uint16_t state) noexcept {
    Kinds common[KindCount]{};  // to come back to
    const std::size_t common_count = block_count_;
    for (std::size_t b = 0; b < common_count; ++b) common[b] = blocks_[b];
    const std::uint32_t begin = state_begin_[state];
    const std::uint32_t end = begin + state_size_[state];
    for (std::uint32_t i = begin; i < end; ++i) tell_apart(program_.code[items_[i] & 0xFFFF].kinds);
    const std::size_t count = block_count_;
    effort_ += std::size_t{state_size_[state]} * count;
    for (std::size_t b = 0; b < count && !result.overflow; ++b) {
      const Kinds kinds = blocks_[b];
      const unsigned first = kinds.low != 0 ? lowest_bit(kinds.low) : 64U + lowest_bit(kinds.high);
      const auto to = static_cast<std::uint16_t>(step(state, first) + 1);
      std::uint16_t* const row = result.next + std::size_t{state} * KindCount;
      for (std::uint64_t rest = kinds.low; rest != 0; rest &= rest - 1) row[lowest_bit(rest)] = to;
      for (std::uint64_t rest = kinds.high; rest != 0; rest &= rest - 1)
        row[64 + lowest_bit(rest)] = to;
    }
    block_count_ = common_count;
    for (std::size_t b = 0; b < common_count; ++b) blocks_[b] = common[b];
  }
  /// The state that a character of this kind leads to.
  constexpr std::uint16_t step(std::uint16_t state, unsigned kind) noexcept {
    if (state <= done_state) return state;
    std::uint16_t& known = result.next[state * KindCount + kind];
    if (known != 0) return static_cast<std::uint16_t>(known - 1);
    const std::size_t base = base_;
    const std::uint32_t round = round_;
    const unsigned before = kind_;
    base_ = scratch_count_;
    round_ = ++rounds_;
    effort_ += state_size_[state] + 4;
    for (std::uint32_t i = 0; i < state_size_[state] && !result.overflow; ++i) {
      const Item item = items_[state_begin_[state] + i];
      const auto index = static_cast<std::uint16_t>(item & 0xFFFF);
      const Instruction& instruction = program_.code[index];
      if (instruction.op == Op::set && !instruction.kinds.contains(kind)) continue;
      const std::uint16_t left = item >> 16 == 0
                                     ? std::uint16_t{0}
                                     : advance(static_cast<std::uint16_t>(item >> 16), kind);
      if (left == unknown_state) continue;
      kind_ = kind;
      if (instruction.op == Op::set)
        enter(instruction.next, left);
      else
        add(index, left);
    }
    const std::uint16_t to = finish();
    base_ = base;
    round_ = round;
    kind_ = before;
    known = static_cast<std::uint16_t>(to + 1);
    return to;
  }
  /// The number of the state whose items are in scratch_ from base_ on, which are taken from it.
  constexpr std::uint16_t finish() noexcept {
    std::size_t size = 0;
    Item* const items = scratch_ + base_;
    const std::size_t found = scratch_count_ - base_;
    scratch_count_ = base_;
    ++rounds_;
    for (std::size_t i = 0; i < found; ++i) {
      const Item item = items[i];
      if (item >> 16 != 0) continue;
      const Instruction& instruction = program_.code[item & 0xFFFF];
      if (instruction.op == Op::match) return done_state;
      if (instruction.group == 0) continue;
      if (grouped_[instruction.group] != rounds_ || best_[instruction.group] < instruction.rank)
        best_[instruction.group] = instruction.rank;
      grouped_[instruction.group] = rounds_;
    }
    for (std::size_t i = 0; i < found; ++i) {
      const Item item = items[i];
      const Instruction& instruction = program_.code[item & 0xFFFF];
      if (instruction.op != Op::set && instruction.op != Op::match) continue;
      if (item >> 16 == 0 && instruction.group != 0 && instruction.rank < best_[instruction.group])
        continue;
      std::size_t k = size;
      while (k != 0 && items[k - 1] > item) --k;
      if (k != 0 && items[k - 1] == item) continue;
      for (std::size_t j = size++; j != k; --j) items[j] = items[j - 1];
      items[k] = item;
    }
    return size == 0 ? dead_state : add_state(items, size);
  }
  constexpr std::uint16_t add_state(const Item* items, std::size_t size) noexcept {
    std::uint32_t hash = static_cast<std::uint32_t>(size);
    for (std::size_t i = 0; i < size; ++i) hash = (hash ^ items[i]) * 0x9E3779B1U;
    hash ^= hash >> 15;
    std::size_t slot = hash % slot_count;
    for (; slots_[slot] != 0; slot = slot + 1 == slot_count ? 0 : slot + 1) {
      const std::uint16_t s = static_cast<std::uint16_t>(slots_[slot] - 1);
      if (state_size_[s] != size) continue;
      std::size_t i = 0;
      while (i < size && items_[state_begin_[s] + i] == items[i]) ++i;
      if (i == size) return s;
    }
    if (result.count == States || item_count_ + size > item_capacity) {
      overflow();
      return dead_state;
    }
    const std::uint16_t s = result.count++;
    slots_[slot] = static_cast<std::uint16_t>(s + 1);
    state_begin_[s] = item_count_;
    state_size_[s] = static_cast<std::uint32_t>(size);
    for (std::size_t i = 0; i < size; ++i) items_[item_count_++] = items[i];
    return s;
  }

  static constexpr std::size_t slot_count = States * 2 + 1;

  const Program<Size>& program_;
  Kinds words_;
  Kinds blocks_[KindCount]{};
  std::size_t block_count_ = 1;
  bool is_plain_ = true;   // it has no lookahead
  bool at_start_ = false;  // nothing has been read
  unsigned kind_ = 0;      // of what was read last
  std::uint16_t stepped_ = 2;
  std::size_t effort_ = 0;
  std::uint16_t stack_[Size * 2 + 8]{};
  std::uint32_t mark_[Size]{}, stamp_ = 0;
  std::uint32_t closure_begin_[Size]{}, closure_count_ = 0;
  std::uint16_t closure_size_[Size]{};
  std::uint16_t closures_[Size * 16 + 256]{};
  std::uint32_t seen_[Size]{}, round_ = 1, rounds_ = 1;
  std::uint32_t grouped_[Size + 1]{};
  std::uint16_t best_[Size + 1]{};
  Item scratch_[scratch_capacity]{};
  std::size_t scratch_count_ = 0, base_ = 0;
  Item items_[item_capacity]{};
  std::uint32_t item_count_ = 0;
  std::uint32_t state_begin_[States]{}, state_size_[States]{};
  std::uint16_t slots_[slot_count]{};
  Term terms_[term_capacity]{};
  std::size_t term_count_ = 0;
  TermRange obligations_[obligation_capacity]{};
  std::uint16_t obligation_count_ = 0;
};

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_SUBSETS_HPP
