// SPDX-License-Identifier: MIT
// Errors in a text and the whole of what `describe` says of them, excerpt included; the first line
// is what it says without.
#ifndef DATAZONE_TESTS_SUPPORT_DIAGNOSTIC_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_DIAGNOSTIC_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace datazone_test::diagnostic_cases {

struct Case {
  std::string_view name;
  datazone::Errc code;
  std::string_view input;
  std::size_t offset;
  std::string_view member;
  std::string_view expected;
};

/// What is wrong with a row, or empty.
constexpr std::string_view fault(const Case& row) noexcept {
  char buffer[datazone::diagnostic_capacity]{};
  const datazone::Error error{row.code, row.offset, row.member};
  const auto whole = datazone::describe(error, row.input, buffer, datazone::Excerpt::line);
  if (!whole || whole.text != row.expected || whole.needed != row.expected.size())
    return "with an excerpt";
  const auto first = datazone::describe(error, row.input, buffer);
  const bool holds = first && first.text == row.expected.substr(0, row.expected.find('\n'));
  return holds ? "" : "without an excerpt";
}

using datazone::Errc;

inline constexpr auto table = std::to_array<Case>({
    {"first byte", Errc::wrong_type, "[]", 0, "", "1:1: wrong JSON type\n  []\n  ^"},
    {"member", Errc::wrong_type, R"({"id":5})", 6, "id",
     "1:7: wrong JSON type in id\n  {\"id\":5}\n        ^"},
    {"second line", Errc::unexpected_byte, "{\n x\n}", 3, "", "2:2: unexpected byte\n   x\n   ^"},
    {"end", Errc::truncated, "{", 1, "", "1:2: text ends too early\n  {<end of input>\n   ^"},
    {"end after a line feed", Errc::truncated, "{\n", 2, "",
     "2:1: text ends too early\n  <end of input>\n  ^"},
    {"empty", Errc::truncated, "", 0, "", "1:1: text ends too early\n  <end of input>\n  ^"},
    {"a line feed in a string", Errc::control_character, "{\"x\":\"\n\"}", 6, "",
     "1:7: control character in a string\n  {\"x\":\"\\x0a\n        ^"},
    {"a carriage return is a byte of its line", Errc::unexpected_byte, "{\r\n!", 3, "",
     "2:1: unexpected byte\n  !\n  ^"},
    {"shown", Errc::unexpected_byte, "\x1b[\t\xC3\xA9!", 5, "",
     "1:6: unexpected byte\n  \\x1b[ \\xc3\\xa9!\n                ^"},
    {"36 bytes before are shown", Errc::unexpected_byte, "123456789012345678901234567890123456!",
     36, "",
     "1:37: unexpected byte\n"
     "  123456789012345678901234567890123456!\n"
     "                                      ^"},
    {"37 are cut", Errc::unexpected_byte, "0123456789012345678901234567890123456!", 37, "",
     "1:38: unexpected byte\n"
     "  ...123456789012345678901234567890123456!\n"
     "                                         ^"},
    {"36 bytes from the place on are shown", Errc::unexpected_byte,
     "!23456789012345678901234567890123456\n0", 0, "",
     "1:1: unexpected byte\n  !23456789012345678901234567890123456\n  ^"},
    {"37 are cut as well", Errc::unexpected_byte, "!234567890123456789012345678901234567", 0, "",
     "1:1: unexpected byte\n  !23456789012345678901234567890123456...\n  ^"},
});

}  // namespace datazone_test::diagnostic_cases

#endif  // DATAZONE_TESTS_SUPPORT_DIAGNOSTIC_CASES_HPP
