// SPDX-License-Identifier: MIT
// Patterns that hang engines which backtrack, in the shapes that AWS's have, on the texts that cost
// most. A search finds these: a text grows by the byte, out of a few, behind which most positions of
// the pattern are live. Its end is repeated to the sizes given, and callgrind counts each call
// (linear.py).
#include <datazone/datazone.hpp>

#include <valgrind/callgrind.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace regex = datazone::detail::regex;

/// The positions of the whole pattern that a text leads to. It takes assertions for granted, and
/// repeats of a set to go on: more than there are, never fewer.
template <datazone::FixedString P>
class Positions {
 public:
  Positions() { come_to(program.start); }

  bool operator==(const Positions& other) const { return live_ == other.live_; }
  std::size_t count() const {
    std::size_t live = 0;
    for (std::size_t i = 0; i < program.count; ++i) live += live_[i] && is_set(i) ? 1 : 0;
    return live;
  }
  void take(char c) {
    const unsigned kind = program.columns[regex::alphabet_of<P>.ascii[static_cast<unsigned>(c)]];
    const std::vector<bool> before = std::exchange(live_, std::vector<bool>(program.count));
    at_start_ = false;
    for (std::size_t i = 0; i < program.count; ++i) {
      const regex::Instruction& one = program.code[i];
      if (!before[i] || !is_set(i) || !one.kinds.contains(kind)) continue;
      if (one.most > 1) come_to(i);
      come_to(one.next);
    }
  }

 private:
  static constexpr const auto& program =
      regex::program_of<P, regex::Plan<P>::piece_count, regex::Repeats::counted>;

  static bool is_set(std::size_t i) { return program.code[i].op == regex::Op::set; }
  void come_to(std::size_t i) {
    const regex::Instruction& one = program.code[i];
    if (live_[i] || (one.op == regex::Op::start && !at_start_)) return;
    live_[i] = true;
    if (is_set(i) || one.op == regex::Op::match) return;
    come_to(one.next);
    if (one.op == regex::Op::split) come_to(one.other);
  }

  std::vector<bool> live_ = std::vector<bool>(program.count);
  bool at_start_ = true;
};

/// The text that the search finds: of all that are a byte longer, it goes on with the few behind
/// which most is live.
template <datazone::FixedString P>
std::string worst(std::string_view bytes) {
  struct Candidate {
    Positions<P> positions;
    std::string text;
    std::size_t live;
  };
  std::vector<Candidate> candidates(1);
  for (std::size_t size = 0; size < 40; ++size) {
    std::vector<Candidate> longer;
    for (const Candidate& from : candidates)
      for (const char c : bytes) {
        Candidate to{from.positions, from.text + c, 0};
        to.positions.take(c);
        to.live = to.positions.count();
        const bool known = std::any_of(longer.begin(), longer.end(), [&to](const Candidate& one) {
          return one.positions == to.positions;
        });
        if (!known) longer.push_back(std::move(to));
      }
    std::stable_sort(longer.begin(), longer.end(),
                     [](const Candidate& a, const Candidate& b) { return a.live > b.live; });
    if (longer.size() > 12) longer.resize(12);
    candidates = std::move(longer);
  }
  return candidates[0].text;
}

struct Row {
  const char* name;
  std::string_view bytes;  // of which the text is made
  std::string (*worst)(std::string_view bytes);
  bool (*matches)(std::string_view text);
};
template <datazone::FixedString P>
constexpr Row row(const char* name, std::string_view bytes) {
  return {name, bytes, worst<P>, [](std::string_view text) { return datazone::matches<P>(text); }};
}
constexpr Row rows[] = {
    row<"^([a-z]+)+$">("a repeat in a repeat", "a1"),
    row<"^([a-zA-Z0-9]+[-_]?)+$">("words with hyphens", "aA0-_!"),
    row<"^([a-zA-Z0-9_.-]+)+@([a-z0-9.-]+\\.)+[a-z]{2,4}$">("an address", "a.@-0"),
    row<"^(/?[^/]+)*/?([^/]*\\.[a-z]+)*$">("a path", "/a."),
    row<"^\\s*(\\S+\\s*)*\\s*;$">("blanks around", " a;"),
    row<"^([a-z0-9]{1,63}\\.){1,20}[a-z]{2,63}$|^.*[0-9]{3,40}x{1,90}y$">("a host", "a.0x"),
    row<"^(x[a-c]{3,700}|[ab]{2,90}y?)*z$">("counts in a crowd", "xaby"),
    row<"arn:.*:.*:.*:.*/.*x.{20}y">("any text between", "arn:/x"),
    row<"^(?!.*--)(?!.*(ab|ba){2}x)([a-z]+-?)+$">("looks ahead", "ab-x"),
};

}  // namespace

int main(int count, char** sizes) {
  for (const Row& row : rows) {
    const std::string found = row.worst(row.bytes);
    std::printf("%s: %s\n", row.name, found.c_str());
    for (int i = 1; i < count; ++i) {
      const std::size_t size = std::strtoull(sizes[i], nullptr, 10);
      std::string text;
      while (text.size() < size) text.append(found, text.empty() ? 0 : found.size() * 3 / 4);
      text.resize(size);
      const std::string label = std::string(row.name) + '@' + std::to_string(size);
      CALLGRIND_START_INSTRUMENTATION;
      volatile bool matches = row.matches(text);
      CALLGRIND_DUMP_STATS_AT(label.c_str());
      CALLGRIND_STOP_INSTRUMENTATION;
      static_cast<void>(matches);
    }
  }
  return count > 1 ? 0 : 1;
}
