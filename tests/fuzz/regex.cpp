// SPDX-License-Identifier: MIT
// Theorem. The stages that make a checker of a pattern agree with the naive oracle, for a pattern
// of the grammar that the input spells and for the texts that follow it.

#include "fuzz.hpp"

#include "patterns/interpreter.hpp"
#include "patterns/oracle.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace {

// Spells a pattern: each byte chooses what comes next, so that most inputs are patterns.
class Speller {
 public:
  Speller(const std::uint8_t* data, std::size_t size) : at_{data}, end_{data + size} {}

  std::string pattern() {
    std::string out = choice(0);
    if (byte() % 4 != 0) out = "^" + out;
    if (byte() % 4 != 0) out += '$';
    return out;
  }
  std::string_view rest() const { return fuzz::as_text(at_, static_cast<std::size_t>(end_ - at_)); }

 private:
  unsigned byte() { return at_ == end_ ? 0 : *at_++; }

  std::string choice(int depth) {
    std::string out = sequence(depth);
    for (unsigned more = byte() % 4; more > 2; more = byte() % 4) out += '|' + sequence(depth);
    return out;
  }
  std::string sequence(int depth) {
    std::string out;
    for (unsigned size = byte() % 4; size != 0; --size) out += atom(depth) + repeat();
    return out;
  }
  std::string atom(int depth) {
    static constexpr const char* atoms[] = {"a",
                                            "b",
                                            "-",
                                            "\\.",
                                            "[ab]",
                                            "[^a]",
                                            "[a-c-]",
                                            ".",
                                            "\\d",
                                            "\\w",
                                            "\\s",
                                            "\\S",
                                            "\\W",
                                            "[\\w-]",
                                            "\xC3\xA9",
                                            "[^\\s\xE2\x80\xA8]",
                                            "\\b",
                                            "\\B",
                                            "(?=a)",
                                            "(?!b)",
                                            "(?<=a)",
                                            "(?<!-)",
                                            "^",
                                            "$",
                                            "[\\u0080-\\uFFFF]"};
    const unsigned which = byte() % 40;
    if (which < 25) return atoms[which];
    if (depth == 3) return "a";
    if (which < 34) return "(" + choice(depth + 1) + ")";
    if (which < 36) return "(?=" + choice(depth + 1) + ")";
    if (which < 38) return "(?!" + choice(depth + 1) + ")";
    return "(?:" + choice(depth + 1) + ")";
  }
  std::string repeat() {
    static constexpr const char* repeats[] = {"*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "+?"};
    const unsigned which = byte() % 20;
    return which < 8 ? repeats[which] : "";
  }

  const std::uint8_t* at_;
  const std::uint8_t* end_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Speller speller(data, std::min(size, std::size_t{160}));
  const std::string pattern = speller.pattern();
  const interpreter::Pattern<512> ours(pattern), crowd(pattern, true);
  if (ours.fault != datazone::detail::regex::Fault::none) return 0;
  const oracle::Pattern naive(pattern);
  const auto check = [&](std::string_view text) {
    const fuzz::HeapCopy copy(text);
    const bool expected = naive.matches(text);
    if (ours.matches(copy.view()) != expected || crowd.matches(copy.view()) != expected) {
      std::fprintf(stderr, "pattern %s\ntext    %.*s\n", pattern.c_str(),
                   static_cast<int>(text.size()), text.data());
      fuzz::require(false);
    }
  };
  const std::string_view rest = speller.rest().substr(0, 62);
  check(rest);
  // Texts over a telling alphabet, which the input's bytes choose.
  static constexpr std::string_view letters[] = {
      "a", "b", "-", ".", "0", " ", "c", "\xC3\xA9", "\n", "\xE2\x80\xA8", "_", "ab"};
  std::string text;
  for (const char c : rest.substr(0, 24)) {
    text += letters[static_cast<unsigned char>(c) % 12];
    check(text);
  }
  std::uint64_t state = size * 0x9E3779B97F4A7C15U + (size != 0 ? data[0] : 0U);
  for (int i = 0; i < 24; ++i) {
    text.clear();
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    for (std::uint64_t bits = state, n = state >> 58; n % 8 != 0; --n, bits /= 12)
      text += letters[bits % 12];
    check(text);
  }
  return 0;
}
