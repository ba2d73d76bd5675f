// SPDX-License-Identifier: MIT
// Text (R4): absent, plain or still escaped; sizes, copies and equality are those of the decoded
// text.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "support/fenced.hpp"
#include "support/reference_json.hpp"

using namespace datazone;
using datazone_test::Json;
using datazone_test::RedZoned;
using datazone_test::ReferenceParser;

namespace {

std::string document(std::string_view content) {
  return R"({"dataSourceConfigurationSnapshot":")" + std::string(content) + R"("})";
}

// What the library and the reference parser make of a string's content. Empty: they agree.
std::string disagreement(std::string_view content) {
  const std::string json = document(content);
  const auto found = decode<StartDataSourceRunResponse>(json);
  const auto reference = ReferenceParser::parse(json);
  const Json* const expected =
      reference ? reference->find("dataSourceConfigurationSnapshot") : nullptr;
  if (static_cast<bool>(found) != (expected != nullptr)) {
    return expected != nullptr ? "refused" : "accepted";
  }
  if (expected == nullptr) {
    return {};
  }
  const Text& text = found->data_source_configuration_snapshot;
  if (!text.has_value()) {
    return "absent";
  }
  if (text.raw() != content) {
    return "raw";
  }
  if (text.size() != expected->text.size()) {
    return "size";
  }
  if (text.is_escaped() != (content.find('\\') != std::string_view::npos)) {
    return "is_escaped";
  }
  if (text.plain().has_value() == text.is_escaped()) {
    return "plain";
  }
  if (!(text == expected->text)) {
    return "== plain text";
  }
  if (text.to<std::string>() != expected->text) {
    return "to<std::string>";
  }
  RedZoned exact(text.size());
  const Encoded copy = text.copy_to(exact.buffer());
  if (!copy || copy.text != expected->text || copy.needed != text.size()) {
    return "copy_to";
  }
  if (!exact.zones_untouched()) {
    return "copy_to wrote outside its buffer";
  }
  if (text.size() == 0) {
    return {};
  }
  RedZoned shorter(text.size() - 1);
  const Encoded cut = text.copy_to(shorter.buffer());
  if (cut || cut.error != Error{Errc::buffer_too_small, 0, {}} || cut.needed != text.size() ||
      !cut.text.empty()) {
    return "copy_to one byte short";
  }
  if (!shorter.zones_untouched()) {
    return "copy_to wrote outside a short buffer";
  }
  return {};
}

}  // namespace

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
  const Text backslash(R"(a\nb)");  // plain text is never read as escaped
  CHECK_FALSE(backslash.is_escaped());
  CHECK(backslash.size() == 4);
}

TEST_CASE("each escape, alone and between others") {
  const std::array<std::pair<std::string_view, std::string_view>, 21> escapes{{
      {R"(\")", "\""},
      {R"(\\)", "\\"},
      {R"(\/)", "/"},
      {R"(\b)", "\b"},
      {R"(\f)", "\f"},
      {R"(\n)", "\n"},
      {R"(\r)", "\r"},
      {R"(\t)", "\t"},
      {R"(\u0000)", {"\0", 1}},
      {R"(\u001f)", "\x1f"},
      {R"(\u007F)", "\x7f"},
      {R"(\u0080)", "\xc2\x80"},
      {R"(\u00e9)", "\xc3\xa9"},
      {R"(\u07fF)", "\xdf\xbf"},
      {R"(\u0800)", "\xe0\xa0\x80"},
      {R"(\ud7ff)", "\xed\x9f\xbf"},
      {R"(\uE000)", "\xee\x80\x80"},
      {R"(\uFFFF)", "\xef\xbf\xbf"},
      {R"(\ud800\udc00)", "\xf0\x90\x80\x80"},
      {R"(\uD83d\uDE39)", "\xf0\x9f\x98\xb9"},
      {R"(\uDBFF\uDFFF)", "\xf4\x8f\xbf\xbf"},
  }};
  for (const auto& escape : escapes) {
    const std::string_view spelling = escape.first;
    const std::string json = document(spelling);
    const auto found = decode<StartDataSourceRunResponse>(json);
    REQUIRE(found);
    CHECK(found->data_source_configuration_snapshot == escape.second);
    CHECK(disagreement(spelling) == "");
    for (const auto& next : escapes) {
      const std::string other(next.first);
      CHECK(disagreement(std::string(spelling) + other) == "");
      CHECK(disagreement("ab" + std::string(spelling) + "c" + other + "de") == "");
    }
  }
}

TEST_CASE("surrogates at every edge, alone and in pairs") {
  constexpr std::array<std::string_view, 9> units{R"(\ud7ff)", R"(\ud800)", R"(\uDBFF)",
                                                  R"(\udc00)", R"(\uDfFf)", R"(\ue000)",
                                                  R"(\n)",     "",          "d"};
  for (const std::string_view first : units) {
    for (const std::string_view second : units) {
      for (const std::string_view third : units) {
        const std::string text = std::string(first).append(second).append(third);
        CHECK_MESSAGE(disagreement(text) == "", text);
      }
    }
  }
}

TEST_CASE("every byte behind a backslash in a long string") {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text =
        std::string(58, 'a') + '\\' + static_cast<char>(byte) + std::string(70, 'b');
    CHECK_MESSAGE(disagreement(text) == "", "byte " << byte);
  }
}

TEST_CASE("one escape at every place of strings of every length up to 200") {
  for (const std::string_view escape : {R"(\n)", R"(\\)", R"(\")", R"(\u00e9)", R"(\ud83d\ude39)",
                                        "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\xb9"}) {
    for (std::size_t before = 0; before <= 200; ++before) {
      for (const std::size_t after :
           std::initializer_list<std::size_t>{0, 1, 7, 15, 16, 63, 64, 65, 130}) {
        const std::string content =
            std::string(before, 'x') + std::string(escape) + std::string(after, 'y');
        const std::string wrong = disagreement(content);
        if (!wrong.empty()) {
          FAIL(wrong << ": " << before << " x, " << escape << ", " << after);
        }
      }
    }
  }
}

TEST_CASE("runs of backslashes of every length at every place of a 64-byte block") {
  // With an escape in front, blocks begin there, and so the run lies anywhere in them.
  for (const std::string_view front : {"", R"(\t)"}) {
    for (std::size_t before = 0; before <= 130; ++before) {
      for (std::size_t run = 1; run <= 70; ++run) {
        // An odd run escapes what is after it, an even one leaves it alone: a letter that may be
        // escaped, one that may not, and the closing quote.
        for (const std::string_view after : {"n", "q", ""}) {
          const std::string content = std::string(front) + std::string(before, 'x') +
                                      std::string(run, '\\') + std::string(after);
          const std::string wrong = disagreement(content);
          if (!wrong.empty()) {
            FAIL(wrong << ": " << content);
          }
        }
      }
    }
  }
}

TEST_CASE("every sequence of bytes that is not UTF-8, at the edges of a block, where it begins") {
  std::size_t refused = 0;
  const auto judge = [&refused](const std::string& bytes) {
    refused += !datazone_test::is_utf8(bytes);
    for (const std::size_t before : std::initializer_list<std::size_t>{0, 59, 60, 61}) {
      const std::string content = R"(\t)" + std::string(before, 'x') + bytes + "zzz";
      const std::string json = document(content);
      const auto found = decode<StartDataSourceRunResponse>(json);
      const std::size_t bad = datazone_test::first_not_utf8(json);
      if (bad == json.size()
              ? found && found->data_source_configuration_snapshot.raw() == content
              : found.error == Error{Errc::invalid_utf8, bad, "dataSourceConfigurationSnapshot"}) {
        continue;
      }
      FAIL("first byte " << (bytes[0] & 0xFF) << ", size " << bytes.size() << ", before "
                         << before);
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

TEST_CASE("random strings of telling pieces") {
  constexpr std::array<std::string_view, 24> pieces{"a",
                                                    "bcd",
                                                    R"(\")",
                                                    R"(\\)",
                                                    R"(\/)",
                                                    R"(\n)",
                                                    R"(\t)",
                                                    R"(\u0000)",
                                                    R"(\u00e9)",
                                                    R"(\ud83d\ude39)",
                                                    R"(\ud83d)",
                                                    R"(\udc00)",
                                                    R"(\u)",
                                                    R"(\x)",
                                                    "\xc3\xa9",
                                                    "\xf0\x9f\x98\xb9",
                                                    "\xc3",
                                                    "\x80",
                                                    "\x1f",
                                                    "\x7f",
                                                    "xxxxxxxxxxxxxxxx",
                                                    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                                                    "\\",
                                                    R"(\u20ac)"};
  std::mt19937 random(11);
  std::size_t accepted = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string content;
    const std::size_t count = random() % 24;
    // Two of three are made of pieces that are fine, so that long strings are accepted too.
    const bool clean = i % 3 != 0;
    for (std::size_t k = 0; k < count; ++k) {
      constexpr std::array<std::size_t, 14> fine{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 15, 20, 23};
      content += pieces[clean ? fine[random() % fine.size()] : random() % pieces.size()];
    }
    const std::string wrong = disagreement(content);
    if (!wrong.empty()) {
      FAIL(wrong << ": " << content);
    }
    accepted += ReferenceParser::parse(document(content)).has_value();
  }
  CHECK(accepted > 30'000);
}

TEST_CASE("== compares decoded text, however it is spelled") {
  CHECK(Text("a") != Text("b"));
  const std::string first = document(R"(a\u0062\/c)");
  const std::string second = document(R"(\u0061b\u002fc)");
  const std::string third = document(R"(a\u0062\/d)");
  const auto a = decode<StartDataSourceRunResponse>(first);
  const auto b = decode<StartDataSourceRunResponse>(second);
  const auto c = decode<StartDataSourceRunResponse>(third);
  REQUIRE(a);
  REQUIRE(b);
  REQUIRE(c);
  const Text& text = a->data_source_configuration_snapshot;
  CHECK(text == b->data_source_configuration_snapshot);
  CHECK(text != c->data_source_configuration_snapshot);
  CHECK(text == "ab/c");
  CHECK("ab/c" == text);
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
