// SPDX-License-Identifier: MIT
// Every escape and every sequence of bytes in a string, against a naive reader: alone, which is
// read byte by byte, and at the edge of a block in a long string, which is read 64 bytes at a time.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <string_view>

#include "enumerate.hpp"
#include "fuzz/fuzz.hpp"
#include "support/reference_json.hpp"

namespace {

using namespace std::string_view_literals;

constexpr std::string_view key = R"({"errorDetail":)";

// The member's text, or the error, as the naive reader has it.
bool reads(std::string_view content) {
  const std::string json = std::string(key) + '"' + std::string(content) + "\"}";
  const fuzz::HeapCopy input{json};
  const auto decoded = datazone::decode<datazone::DataSourceErrorMessage>(input.view());
  try {
    datazone_test::NaiveJson naive{json};
    for (std::size_t i = 0; i < key.size(); ++i) naive.take();
    const std::string text = naive.string();
    naive.expect('}');
    if (!naive.at_end()) return decoded.error.code == datazone::Errc::trailing_bytes;
    return decoded && decoded->error_detail.to<std::string>() == text &&
           decoded->error_detail == datazone::Text{text};
  } catch (const datazone_test::Fault& fault) {
    // A document that goes on behind the string is not the subject here: only that both refuse.
    return decoded.error.code == fault.code && decoded.error.offset == fault.offset;
  }
}

bool holds(std::string_view content) {
  static const std::string before(58, 'a');
  static const std::string after(70, 'b');
  return reads(content) && reads(before + std::string(content) + after);
}

std::string hex4(unsigned code, const char* form = "\\u%04x") {
  char text[16];  // as many as any unsigned would take
  std::snprintf(text, sizeof text, form, code);
  return text;
}

}  // namespace

TEST_CASE("every code unit as an escape, in both cases, and each followed by a low surrogate") {
  exhaustive::Tally tally("code units");
  for (unsigned code = 0; code <= 0xFFFF; ++code) {
    for (const char* const form : {"\\u%04x", "\\u%04X"})
      tally(holds(hex4(code, form)), hex4(code));
    tally(holds(hex4(code) + "\\udc37"), hex4(code) + "\\udc37");
    tally(holds("\\ud801" + hex4(code)), "\\ud801" + hex4(code));
  }
}

TEST_CASE("every pair of surrogates") {
  exhaustive::Tally tally("pairs of surrogates");
  const unsigned step = exhaustive::goes_far() ? 1 : 31;
  for (unsigned high = 0xD800; high <= 0xDBFF; ++high)
    for (unsigned low = 0xDC00 + high % step; low <= 0xDFFF; low += step) {
      const std::string pair = hex4(high) + hex4(low, "\\u%04X");
      tally(holds(pair), pair);
    }
}

TEST_CASE("every byte after a backslash, and in each place of a code unit") {
  exhaustive::Tally tally("bytes of escapes");
  for (const std::string_view escape : {"\\n", "\\u12ab", "\\udbff\\udfff", "\\\\", "\\\""})
    for (std::size_t at = 0; at < escape.size(); ++at)
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(escape);
        text[at] = static_cast<char>(byte);
        tally(holds(text), text);
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), escape[at]);
        tally(holds(text), text);
      }
}

TEST_CASE("every text of the bytes that matter in a string") {
  exhaustive::Tally tally("contents");
  exhaustive::each_text("\\\"u0dD8n\x1F\xE2\x82\xAC"sv, exhaustive::length(4, 6),
                        [&](std::string_view text) { tally(holds(text), text); });
}

TEST_CASE("every sequence of up to four bytes is UTF-8, or is not, and where") {
  exhaustive::Tally tally("sequences of bytes");
  // The second byte is every one. Of the others, each side of each edge that the standard draws:
  // what lies between two edges is treated alike, and the long run makes sure.
  constexpr std::string_view leads =
      "\x7F\x80\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF"sv;
  constexpr std::string_view edges = "\x20\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xFF"sv;
  std::string text;
  const auto judge = [&] {
    const auto decoded = datazone::decode<datazone::DataSourceErrorMessage>(text);
    const std::size_t bad = datazone_test::first_not_utf8(text);
    tally(bad == text.size()
              ? decoded && decoded->error_detail.raw().size() == text.size() - 18
              : decoded.error == datazone::Error{datazone::Errc::invalid_utf8, bad, "errorDetail"},
          text);
  };
  std::string every;
  for (int byte = 0x20; byte < 256; ++byte)
    if (byte != '"' && byte != '\\') every.push_back(static_cast<char>(byte));
  const bool far = exhaustive::goes_far();
  for (const std::size_t padding : {0U, 59U, 61U}) {
    const std::string before = std::string(key) + '"' + std::string(padding, 'a');
    const std::string after = std::string(padding, 'b') + "\"}";
    for (const char first : far ? every : leads)
      for (const char second : every)
        for (const char third : far&& padding != 59 ? every : edges)
          for (const char fourth : edges) {
            text.assign(before).append({first, second, third, fourth}).append(after);
            judge();
          }
    for (const char first : every) {
      text.assign(before).append({first}).append(after);
      judge();
      for (const char second : every) {
        text.assign(before).append({first, second}).append(after);
        judge();
      }
    }
  }
}
