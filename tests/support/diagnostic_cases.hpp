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
  std::size_t index = datazone::Error::no_index;
};

/// What is wrong with a row, or empty.
constexpr std::string_view fault(const Case& row) noexcept {
  char buffer[datazone::diagnostic_capacity]{};
  const datazone::Error error{row.code, row.offset, row.member, row.index};
  const auto whole = datazone::describe(error, row.input, buffer, datazone::Excerpt::line);
  if (!whole || whole.text != row.expected || whole.needed != row.expected.size())
    return "with an excerpt";
  const auto first = datazone::describe(error, row.input, buffer);
  const bool holds = first && first.text == row.expected.substr(0, row.expected.find('\n'));
  return holds ? "" : "without an excerpt";
}

using datazone::Errc;

inline constexpr auto table = std::to_array<Case>({
    {"first byte", Errc::wrong_type, "[]", 0, "",
     "1:1: wrong JSON type: found an array\n  []\n  ^"},
    {"member", Errc::wrong_type, R"({"id":5})", 6, "id",
     "1:7: wrong JSON type in id: found a number\n  {\"id\":5}\n        ^"},
    {"object", Errc::wrong_type, "{}", 0, "id",
     "1:1: wrong JSON type in id: found an object\n  {}\n  ^"},
    {"string", Errc::wrong_type, "\"", 0, "", "1:1: wrong JSON type: found a string\n  \"\n  ^"},
    {"true", Errc::wrong_type, "true", 0, "", "1:1: wrong JSON type: found a boolean\n  true\n  ^"},
    {"false", Errc::wrong_type, "false", 0, "",
     "1:1: wrong JSON type: found a boolean\n  false\n  ^"},
    {"null", Errc::wrong_type, "null", 0, "", "1:1: wrong JSON type: found null\n  null\n  ^"},
    {"minus", Errc::wrong_type, "-1", 0, "", "1:1: wrong JSON type: found a number\n  -1\n  ^"},
    {"no value", Errc::wrong_type, "x", 0, "", "1:1: wrong JSON type\n  x\n  ^"},
    {"nothing", Errc::wrong_type, "", 0, "", "1:1: wrong JSON type\n  <end of input>\n  ^"},
    {"another error", Errc::unexpected_byte, "5", 0, "", "1:1: unexpected byte\n  5\n  ^"},
    {"missing", Errc::missing_required, "{}", 1, "createdAt",
     "1:2: missing required member: createdAt\n  {}\n   ^"},
    {"missing, nobody knows which", Errc::missing_required, "{}", 1, "",
     "1:2: missing required member\n  {}\n   ^"},
    {"timestamp that is a number", Errc::invalid_timestamp, "15", 0, "createdAt",
     "1:1: timestamp is a number in createdAt\n  15\n  ^"},
    {"timestamp that is text", Errc::invalid_timestamp, "\"noon\"", 0, "createdAt",
     "1:1: invalid timestamp in createdAt\n  \"noon\"\n  ^"},
    {"element", Errc::wrong_type, "7", 0, "items",
     "1:1: wrong JSON type in items[0]: found a number\n  7\n  ^", 0},
    {"member of an element", Errc::unknown_enum_value, "\"A\"", 0, "items.errorMessage.errorType",
     "1:1: unknown enum value in items[120].errorMessage.errorType\n  \"A\"\n  ^", 120},
    {"missing in an element", Errc::missing_required, "}", 0, "items.id",
     "1:1: missing required member: items[3].id\n  }\n  ^", 3},
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
