// SPDX-License-Identifier: MIT
// Text: absent, plain or still escaped; sizes, copies and equality are those of the decoded
// text. See text_escapes.cpp for each escape.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "support/reference_json.hpp"

using namespace datazone;

TEST_CASE("value_or gives the text when there is one, be it empty, else the other") {
  static_assert(Text("a").value_or("b") == "a");
  static_assert(Text("").value_or("b") == "");
  static_assert(Text().value_or("b") == "b");
  static_assert(!Text().value_or(Text()).has_value());
  const Text absent = std::nullopt;
  CHECK_FALSE(absent.has_value());
  CHECK(absent.value_or("b") == "b");
  CHECK(Text("a").value_or(absent) == "a");
  static_assert(!std::is_invocable_v<decltype(&Text::value_or), Text, std::string>);  // it dangles
}

TEST_CASE("absent, empty and plain are three things") {
  const Text absent;
  const Text empty("");
  const Text plain("abc");
  CHECK_FALSE(absent.has_value());
  CHECK(empty.has_value());
  CHECK(plain.has_value());
  CHECK(absent != empty);
  CHECK(absent == Text());
  CHECK(empty == Text(std::string_view()));
  CHECK(Text(std::string_view()).has_value());
  CHECK_FALSE(absent.plain());
  CHECK(empty.plain() == std::string_view());
  CHECK(plain.plain() == std::string_view("abc"));
  CHECK(plain.raw() == "abc");
  CHECK(plain.size() == 3);
  CHECK(absent.size() == 0);
  CHECK(absent.to<std::string>().empty());
  CHECK_FALSE(plain.is_escaped());
  CHECK(absent.copy_to(std::span<char>()));
}

TEST_CASE("what a Text is made from") {
  const std::string owner = "owner";
  CHECK(Text(owner) == "owner");
  CHECK(Text(std::string_view(owner)) == "owner");
  std::string changing = "changing";
  CHECK(Text(changing) == "changing");
  static_assert(!std::is_constructible_v<Text, std::string>);
  static_assert(!std::is_convertible_v<std::string, Text>);
  static_assert(!std::is_assignable_v<Text&, std::string>);
  static_assert(std::is_convertible_v<const std::string&, Text>);
  static_assert(std::is_convertible_v<const char*, Text>);
  static_assert(Text{std::nullopt} == Text{} && Text{""} != std::nullopt);
  static_assert(!std::is_constructible_v<Text, std::nullptr_t>);
  const Text backslash(R"(a\nb)");  // plain text is never read as escaped
  CHECK_FALSE(backslash.is_escaped());
  CHECK(backslash.size() == 4);
}

TEST_CASE("every sequence of bytes that is not UTF-8, at the edges of a block, where it begins") {
  std::size_t refused = 0;
  const auto judge = [&refused](const std::string& bytes) {
    refused += !datazone_test::is_utf8(bytes);
    for (const std::size_t before : std::initializer_list<std::size_t>{0, 59, 60, 61}) {
      for (const std::string_view after : {"zzz", "\x80zz"}) {
        const std::string content = R"(\t)" + std::string(before, 'x') + bytes + std::string(after);
        const std::string json = R"({"dataSourceConfigurationSnapshot":")" + content + R"("})";
        const auto found = decode<StartDataSourceRunResponse>(json);
        const std::size_t bad = datazone_test::first_not_utf8(json);
        if (bad == json.size() ? found && found->data_source_configuration_snapshot.raw() == content
                               : found.error == Error{Errc::invalid_utf8, bad,
                                                      "dataSourceConfigurationSnapshot"}) {
          continue;
        }
        FAIL("first byte " << (bytes[0] & 0xFF) << ", size " << bytes.size() << ", before "
                           << before << ", after " << (after[0] & 0xFF));
      }
    }
  };
  constexpr std::array<char, 14> edges{'!',    '\x7f', '\x80', '\x8f', '\x90', '\x9f', '\xa0',
                                       '\xbf', '\xc0', '\xc2', '\xdf', '\xe0', '\xed', '\xf0'};
  for (int lead = 0x80; lead < 256; ++lead) {
    const std::string first(1, static_cast<char>(lead));
    judge(first);
    for (const char second : edges) {
      judge(first + second);
      for (const char third : edges) {
        judge(first + second + third);
        if (lead < 0xE0) {
          continue;
        }
        for (const char fourth : edges) {
          judge(first + second + third + fourth);
        }
      }
    }
  }
  CHECK(refused > 50'000);
}

TEST_CASE("== compares decoded text, however it is spelled") {
  CHECK(Text("a") != Text("b"));
  const auto a = decode<StartDataSourceRunResponse>(R"({"id":"a\u0062\/c"})");
  const auto b = decode<StartDataSourceRunResponse>(R"({"id":"\u0061b\u002fc"})");
  const auto c = decode<StartDataSourceRunResponse>(R"({"id":"a\u0062\/d"})");
  REQUIRE(a);
  REQUIRE(b);
  REQUIRE(c);
  const Text& text = a->id;
  CHECK(text == b->id);
  CHECK(text != c->id);
  CHECK(text == "ab/c");
  CHECK("ab/c" == text);
  CHECK(text == std::string("ab/c"));  // a temporary outlives the comparison
  CHECK(std::string("ab/") + "c" == text);
  CHECK(text != std::string("ab"));
  CHECK(Text() != std::string());
  CHECK(text != "ab/cd");
  CHECK(text != Text());
  CHECK(*a == *b);
  CHECK(*a != *c);
}

TEST_CASE("member names, identifiers and enum values mean the same when they are escaped") {
  const auto escaped = decode<StartDataSourceRunResponse>(
      R"({"\u0069d":"r\u0031","doma\u0069nId":"\u0064zd-x","st\u0061tus":"R\u0055NNING",)"
      R"("typ\u0065":"\u0053CHEDULED","\u0063reatedAt":"2024-05-01T10:20:30\u005a",)"
      R"("error\u004dessage":{"errorT\u0079pe":"CONFLICT\u005fEXCEPTION"},)"
      R"("runStatisticsForAsset\u0073":{"\u0061dded":1}})");
  const auto plain = decode<StartDataSourceRunResponse>(
      R"({"id":"r1","domainId":"dzd-x","status":"RUNNING","type":"SCHEDULED",)"
      R"("createdAt":"2024-05-01T10:20:30Z","errorMessage":{"errorType":"CONFLICT_EXCEPTION"},)"
      R"("runStatisticsForAssets":{"added":1}})");
  REQUIRE(escaped);
  REQUIRE(plain);
  CHECK(*escaped == *plain);
  CHECK(escaped->status == DataSourceRunStatus::running);
  CHECK(escaped->error_message->error_type == DataSourceErrorType::conflict_exception);
  CHECK(escaped.issues.size() == plain.issues.size());
}

TEST_CASE("copies go into any range of bytes") {
  const Text text("bytes");
  std::array<unsigned char, 5> unsigned_bytes{};
  std::array<std::byte, 5> std_bytes{};
  std::array<char8_t, 5> utf8{};
  CHECK(text.copy_to(unsigned_bytes).text == "bytes");
  CHECK(text.copy_to(std_bytes).text == "bytes");
  CHECK(text.copy_to(utf8).text == "bytes");
  CHECK(unsigned_bytes[4] == 's');
  CHECK(std_bytes[0] == std::byte{'b'});
}
