// SPDX-License-Identifier: MIT
// Text with escapes, byte by byte and block by block, against a parser of its own.
// text.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "support/fenced.hpp"
#include "support/reference_json.hpp"

using namespace datazone;
using datazone_test::Json;
using datazone_test::RedZoned;

namespace {

std::string document(std::string_view content) {
  return R"({"dataSourceConfigurationSnapshot":")" + std::string(content) + R"("})";
}

// What the library and the reference parser make of a string's content. Empty: they agree.
std::string disagreement(std::string_view content) {
  const std::string json = document(content);
  const auto found = decode<StartDataSourceRunResponse>(json);
  const auto reference = Json::parse(json);
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
    accepted += Json::parse(document(content)).has_value();
  }
  CHECK(accepted > 30'000);
}
