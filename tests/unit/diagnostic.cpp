// SPDX-License-Identifier: MIT
// Diagnostics : Position, position_of, describe. No byte of the input unless asked for, and
// then none that a terminal or a log obeys.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic_cases.hpp"
#include "support/judge.hpp"

using namespace datazone;

namespace {

std::string described(const Error& error, std::string_view input, Excerpt excerpt) {
  char buffer[diagnostic_capacity];
  const Encoded text = describe(error, input, buffer, excerpt);
  REQUIRE(text);
  return std::string(text.text);
}

}  // namespace

TEST_CASE("every row of the table") {
  datazone_test::judge(datazone_test::diagnostic_cases::table);
}

TEST_CASE("exactly `needed` bytes, none beyond, the same for every size") {
  const Error error{Errc::unexpected_byte, 3, "status"};
  const std::string_view input = "{\n\x1b}";
  const std::string whole = described(error, input, Excerpt::line);
  for (std::size_t size = 0; size <= whole.size() + 1; ++size) {
    std::string buffer(size + 2, '#');
    const Encoded text = describe(error, input, {buffer.data(), size}, Excerpt::line);
    CHECK(text.needed == whole.size());
    CHECK(bool{text} == (size >= whole.size()));
    CHECK(text.text == (text ? whole : ""));
    CHECK(text.error.code == (text ? Errc::ok : Errc::buffer_too_small));
    CHECK(buffer.substr(size) == "##");
  }
}

TEST_CASE("no byte of the input without an excerpt, no harmful one with it") {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string input =
        std::string(40, static_cast<char>(byte)) + "x" + std::string(40, static_cast<char>(byte));
    const Error error{Errc::unexpected_byte, 40, "id"};
    const std::string place = byte == '\n' ? "41:1" : "1:41";
    CHECK(described(error, input, Excerpt::none) == place + ": unexpected byte in id");
    std::size_t lines = 1;
    for (const char c : described(error, input, Excerpt::line)) {
      CHECK((c == '\n' || (c >= 0x20 && c < 0x7F)));
      lines += c == '\n' ? 1 : 0;
    }
    CHECK(lines == 3);
  }
}

TEST_CASE("the caret is under the first character of the byte, at every offset") {
  std::string input;
  for (int i = 0; i < 300; ++i) input += static_cast<char>(i * 7 % 251);
  for (std::size_t offset = 0; offset <= input.size(); ++offset) {
    const std::string text = described({Errc::truncated, offset}, input, Excerpt::line);
    const std::size_t line = text.find('\n') + 1;
    const std::size_t caret = text.rfind('\n') + 1;
    const char shown = text[line + (text.find('^', caret) - caret)];
    const char c = offset < input.size() ? input[offset] : '<';
    const bool printable = c >= 0x20 && c < 0x7F;
    CHECK(shown == (c == '\t' ? ' ' : printable ? c : '\\'));
  }
}

TEST_CASE("the capacity is enough for the worst error, and not far from it") {
  std::string_view words;
  for (std::size_t code = 0; code < 256; ++code)
    if (const auto text = to_string(static_cast<Errc>(code)); text.size() > words.size())
      words = text;
  // No text has 2^64 bytes: the digits that its line and column would have are added, everywhere.
  constexpr std::size_t missing = 2 * (std::numeric_limits<std::uint64_t>::digits10 + 1 - 2);
  const std::string input(100, '\x01');
  for (std::size_t code = 0; code < 23; ++code) {
    const Error error{static_cast<Errc>(code), 50, "items.runStatisticsForAssets.unchanged",
                      Error::no_index - 1};
    const std::size_t size = described(error, input, Excerpt::line).size() + missing;
    CHECK(size <= diagnostic_capacity);
    if (to_string(error.code) == words) CHECK(size + 96 > diagnostic_capacity);
  }
}

TEST_CASE("a member of a program's own error is cut where it would not fit") {
  for (const std::size_t size : {99U, 100U, 101U, 5000U}) {
    const std::string member(size, 'm');
    char out[diagnostic_capacity];
    const std::string shown = member.substr(0, 100);
    CHECK(describe({Errc::duplicate_member, 0, member}, "{}", out).text ==
          "1:1: duplicate member in " + shown);
  }
}

TEST_CASE("an offset behind the end is the end; bytes of any kind are an input") {
  CHECK(position_of("a\nbc", 99) == Position{2, 3});
  CHECK(position_of("", 1) == Position{1, 1});
  CHECK(described({Errc::truncated, 99}, "ab", Excerpt::line) ==
        "1:3: text ends too early\n  ab<end of input>\n    ^");
  const std::vector<unsigned char> bytes{'{', '\n', '!'};
  const auto found = decode<RunStatisticsForAssets>(bytes);
  char buffer[diagnostic_capacity];
  CHECK(describe(found.error, bytes, buffer).text == "2:1: unexpected byte");
}

TEST_CASE("every fault of a sample is where its line and column say") {
  const std::string_view sample = "{\n  \"id\": \"a\",\n  \"status\": RUNNING\n}";
  const auto found = decode<StartDataSourceRunResponse>(sample);
  REQUIRE(!found);
  const Position at = position_of(sample, found.error.offset);
  CHECK(at == Position{3, 13});
  CHECK(described(found.error, sample, Excerpt::line) ==
        "3:13: unexpected byte in status\n    \"status\": RUNNING\n              ^");
}
