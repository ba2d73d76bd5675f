// SPDX-License-Identifier: MIT
// What corpus.py's programs share: each reads "P" for the next pattern and "T<hex>" for a text, and
// writes a line for each pattern, a digit for each text, or the fault for which it is refused.
#ifndef DATAZONE_TESTS_PATTERNS_BATCH_HPP
#define DATAZONE_TESTS_PATTERNS_BATCH_HPP

#include <datazone/datazone.hpp>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

/// Writes what the pattern says of the text, or "F<fault>@<offset>".
using Checker = void (*)(std::string_view text, std::string& out);

template <datazone::FixedString Pattern>
void checker(std::string_view text, std::string& out) {
  constexpr auto verdict = datazone::detail::verdict_of<Pattern>;
  if constexpr (verdict.fault == datazone::detail::regex::Fault::none)
    out += datazone::matches<Pattern>(text) ? '1' : '0';
  else
    out = 'F' + std::to_string(static_cast<int>(verdict.fault)) + '@' + std::to_string(verdict.at);
}

extern const Checker checkers[];

int main() {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::size_t patterns = 0;
  std::string line, text, out;
  while (std::getline(std::cin, line)) {
    if (line[0] == 'P') {
      if (patterns++ != 0) std::cout << out << '\n';
      out.clear();
      continue;
    }
    text.clear();
    for (std::size_t i = 1; i + 1 < line.size(); i += 2)
      text += static_cast<char>(digit(line[i]) * 16 + digit(line[i + 1]));
    // A copy of exactly its size: a sanitizer sees a byte too many.
    checkers[patterns - 1](text, out);
  }
  std::cout << out << '\n';
}

#endif  // DATAZONE_TESTS_PATTERNS_BATCH_HPP
