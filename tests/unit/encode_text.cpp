// SPDX-License-Identifier: MIT
// encode: texts going out, escaped where JSON says so, raw where it does not, and refused
// where they are not UTF-8.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <random>
#include <span>
#include <string>
#include <string_view>

#include "support/encoded.hpp"
#include "support/reference_json.hpp"
#include "support/sizes.hpp"

using namespace datazone;
using datazone_test::encoded;
using datazone_test::error_of;
using datazone_test::fault_of_sizes;
using datazone_test::Json;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    constexpr std::string_view from = "\"\\\b\f\n\r\t";
    constexpr std::string_view to = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(byte);
    if (const auto letter = from.find(byte); letter != from.npos) {
      out += '\\';
      out += to[letter];
    } else if (code < 0x20) {
      out += "\\u00";
      out += digits[code >> 4];
      out += digits[code & 15U];
    } else {
      out += byte;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("all 256 single bytes, at each place around a vector") {
  for (const std::size_t before : std::initializer_list<std::size_t>{0, 1, 15, 16, 17, 63, 64}) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = std::string(before, 'x') + static_cast<char>(byte) + "y";
      StartDataSourceRunResponse r;
      r.error_message = DataSourceErrorMessage{text, {}};
      if (byte >= 0x80) {
        CHECK(error_of(r) == Error{Errc::invalid_utf8, before, "errorMessage.errorDetail"});
        CHECK(encoded_size(r) == 0);
        continue;
      }
      const std::string json = encoded(r);
      const auto read = Json::parse(json);
      REQUIRE_MESSAGE(read, "byte " << byte << " makes " << json);
      const Json* const detail = read->find("errorMessage")->find("errorDetail");
      REQUIRE(detail != nullptr);
      CHECK(detail->text == text);
      const bool raw = byte >= 0x20 && byte != '"' && byte != '\\';
      CHECK((json.find('\\') == std::string::npos) == raw);
    }
  }
}

TEST_CASE("texts of nothing but one byte, of every length to behind two vectors") {
  for (std::size_t size = 1; size <= 40; ++size) {
    for (int byte = 0; byte < 0x80; ++byte) {
      for (const char* before : {"", "\u00e9"}) {
        const std::string text = before + std::string(size, static_cast<char>(byte));
        REQUIRE(encoded(DataSourceErrorMessage{text, {}}) ==
                R"({"errorDetail":")" + escaped(text) + "\"}");
      }
    }
  }
}

TEST_CASE("one byte to escape at every place of a short text, with room behind it") {
  constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-*/.,:;";
  std::array<char, 512> buffer{};
  for (std::size_t size = 1; size <= letters.size(); ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (const char byte : {'"', '\\', '\n', '\x1F', 'x'}) {
        std::string around = std::string(letters) + std::string(letters) + std::string(letters);
        around[letters.size() + at] = byte;
        const std::string_view text(around.data() + letters.size(), size);
        const Encoded result = encode(DataSourceErrorMessage{text, {}}, std::span<char>(buffer));
        REQUIRE(result.text == R"({"errorDetail":")" + escaped(text) + "\"}");
      }
    }
  }
}

TEST_CASE("every code point round-trips, raw") {
  for (unsigned code = 0x80; code <= 0x10FFFF; code += (code < 0x3000 ? 1 : 61)) {
    if (code >= 0xD800 && code <= 0xDFFF) {
      continue;
    }
    std::string text;
    datazone_test::append_utf8(text, code);
    DataSourceErrorMessage message{text, {}};
    REQUIRE(encoded(message) == R"({"errorDetail":")" + text + R"("})");
  }
}

TEST_CASE("every sequence of bytes that is not UTF-8 is an error where it begins") {
  std::size_t refused = 0;
  const auto judge = [&refused](const std::string& bytes) {
    refused += !datazone_test::is_utf8(bytes);
    for (const std::size_t before : std::initializer_list<std::size_t>{0, 3, 30, 47, 48, 49, 50}) {
      for (const std::string_view after :
           {"", "z", "zzzzzzzzzzzzzzzzzzzz", "\x80zzzzzzzzzzzzzzz"}) {
        const std::string head = before == 0 ? "" : "\u00e9" + std::string(before - 2, 'a');
        const std::string text = head + bytes + std::string(after);
        const DataSourceErrorMessage message{text, {}};
        const Error error = error_of(message);
        const std::size_t bad = datazone_test::first_not_utf8(text);
        if (error ==
            (bad == text.size() ? Error{} : Error{Errc::invalid_utf8, bad, "errorDetail"})) {
          continue;
        }
        FAIL("bytes of " << bytes.size() << ", first " << static_cast<int>(bytes[0] & 0xFF)
                         << ", before " << before << ", after " << after.size());
      }
    }
  };
  constexpr std::array<int, 20> edges{0x00, 0x22, 0x5C, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                      0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5};
  for (int first = 0x80; first < 256; ++first) {
    judge({static_cast<char>(first)});
    for (int second = 0; second < 256; ++second) {
      judge({static_cast<char>(first), static_cast<char>(second)});
    }
    for (const int second : edges) {
      for (const int third : edges) {
        judge({static_cast<char>(first), static_cast<char>(second), static_cast<char>(third)});
        if (first < 0xF0) {
          continue;
        }
        for (const int fourth : edges) {
          judge({static_cast<char>(first), static_cast<char>(second), static_cast<char>(third),
                 static_cast<char>(fourth)});
        }
      }
    }
  }
  CHECK(refused > 100'000);
}

TEST_CASE("long texts of telling pieces, against an escaper that goes byte by byte") {
  constexpr std::array<std::string_view, 12> pieces{"a",
                                                    "bc",
                                                    "\"",
                                                    "\\",
                                                    "\n",
                                                    {"\0", 1},
                                                    "\x1f",
                                                    "\x7f",
                                                    "\xc3\xa9",
                                                    "\xe2\x82\xac",
                                                    "\xf0\x9f\x98\xb9",
                                                    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"};
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const std::size_t count = random() % 40;
    // Every fourth is mostly plain, as real texts are.
    for (std::size_t k = 0; k < count; ++k) {
      text += pieces[i % 4 == 0 && random() % 8 != 0 ? 11 : random() % pieces.size()];
    }
    const std::string expected = R"({"errorDetail":")" + escaped(text) + R"("})";
    const DataSourceErrorMessage message{text, {}};
    if (encoded(message) != expected) {
      FAIL(expected);
    }
    if (i % 200 != 0) {
      continue;
    }
    const std::string wrong =
        fault_of_sizes([&](std::span<char> out) { return encode(message, out); }, expected);
    CHECK_MESSAGE(wrong.empty(), wrong << ": " << expected);
  }
}

TEST_CASE("what is escaped already is written as it stands") {
  const std::string json =
      R"({"dataSourceConfigurationSnapshot":"\u0041\/\ud83d\ude39\n","id":"\u0072"})";
  const auto found = decode<StartDataSourceRunResponse>(json);
  REQUIRE(found);
  CHECK(encoded(*found) == json);
  DataSourceErrorMessage copy;
  copy.error_detail = found->data_source_configuration_snapshot;
  CHECK(encoded(copy) == R"({"errorDetail":"\u0041\/\ud83d\ude39\n"})");
}
