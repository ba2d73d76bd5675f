// SPDX-License-Identifier: MIT
// std::regex, built once with `optimize` and without sub-matches.
#include <regex>

#include "checkers.hpp"

namespace peers {
namespace {

constexpr auto flags = std::regex::ECMAScript | std::regex::optimize | std::regex::nosubs;

}  // namespace

bool regex_domain_id(std::string_view text) {
  static const std::regex pattern("dzd[-_][a-zA-Z0-9_-]{1,36}", flags);
  return std::regex_match(text.begin(), text.end(), pattern);
}

bool regex_data_source_id(std::string_view text) {
  static const std::regex pattern("[a-zA-Z0-9_-]{1,36}", flags);
  return std::regex_match(text.begin(), text.end(), pattern);
}

}  // namespace peers
