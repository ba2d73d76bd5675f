// SPDX-License-Identifier: MIT
// Like the programs that corpus.py compiles, with patterns that are read: "P<hex>" for a pattern
// and "T<hex>" for a text. Writes a line for each pattern, a digit for each text, or its fault.
// --crowds: run automata as crowds where that can be.
#include "patterns/interpreter.hpp"

#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace {

std::string decode(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  return out;
}

// The smaller the room the faster it is made.
class Pattern {
 public:
  Pattern(const std::string& pattern, bool crowds) {
    if (pattern.find("\\p") == std::string::npos && pattern.find("\\P") == std::string::npos &&
        pattern.size() <= 256)
      small_ = std::make_unique<interpreter::Pattern<>>(pattern, crowds);
    if (small_ && small_->fault == datazone::detail::regex::Fault::none) return;
    small_.reset();
    large_ = std::make_unique<interpreter::Pattern<2048, datazone::detail::regex::category_count>>(
        pattern);
  }
  std::string fault() const {
    if (!large_ || large_->fault == datazone::detail::regex::Fault::none) return {};
    return 'F' + std::to_string(static_cast<int>(large_->fault)) + '@' +
           std::to_string(large_->fault_at);
  }
  bool matches(const std::string& text) const {
    return small_ ? small_->matches(text) : large_->matches(text);
  }

 private:
  std::unique_ptr<interpreter::Pattern<>> small_;
  std::unique_ptr<interpreter::Pattern<2048, datazone::detail::regex::category_count>> large_;
};

}  // namespace

int main(int argc, char** argv) {
  const bool crowds = argc > 1 && std::string_view(argv[1]) == "--crowds";
  std::unique_ptr<Pattern> pattern;
  std::string out;
  for (std::string line; std::getline(std::cin, line);) {
    const std::string text = decode(std::string_view(line).substr(1));
    if (line[0] == 'P') {
      if (pattern) std::cout << out << '\n';
      pattern = std::make_unique<Pattern>(text, crowds);
      out = pattern->fault();
    } else if (pattern->fault().empty()) {
      out += pattern->matches(text) ? '1' : '0';
    }
  }
  std::cout << out << '\n';
}
