// SPDX-License-Identifier: MIT
// RE2, PCRE2 (UTF), Boost or std::regex: standard input's lines "pattern text" in hexadecimal.
#include <iostream>
#include <stdexcept>
#include <string>

#if defined(RE2_ENGINE)
#include <re2/re2.h>
bool found(const std::string& pattern, const std::string& text) {
  const RE2 regex(pattern, RE2::Quiet);
  if (!regex.ok()) throw std::invalid_argument("pattern");
  return RE2::PartialMatch(text, regex);
}
#elif defined(PCRE2_ENGINE)
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
bool found(const std::string& pattern, const std::string& text) {
  int error = 0;
  std::size_t where = 0;
  const auto bytes = [](const std::string& s) { return reinterpret_cast<PCRE2_SPTR>(s.data()); };
  pcre2_code* const code =
      pcre2_compile(bytes(pattern), pattern.size(), PCRE2_UTF, &error, &where, nullptr);
  if (!code) throw std::invalid_argument("pattern");
  pcre2_match_data* const match = pcre2_match_data_create_from_pattern(code, nullptr);
  return pcre2_match(code, bytes(text), text.size(), 0, 0, match, nullptr) >= 0;
}
#else
#if defined(BOOST_ENGINE)
#include <boost/regex.hpp>
namespace library = boost;
#else
#include <regex>
namespace library = std;
#endif
bool found(const std::string& pattern, const std::string& text) {
  return library::regex_search(text, library::regex(pattern));
}
#endif

std::string decoded(const std::string& hex) {
  std::string result;
  for (std::size_t i = 1; i + 1 < hex.size(); i += 2)
    result += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return result;
}

int main() {
  for (std::string pattern, text; std::cin >> pattern >> text;) {
    try {
      std::cout << (found(decoded(pattern), decoded(text)) ? "yes\n" : "no\n");
    } catch (const std::exception&) {
      std::cout << "refused\n";
    }
  }
}
