// SPDX-License-Identifier: MIT
//
// simdjson agrees on every short text in five places, and on every depth of nesting.
#include "../properties/spell.hpp"
#include "finish.hpp"
#include "judge.hpp"

#include <doctest/doctest.h>

#include <cstring>

namespace {

using datazone::DataSourceRunEvent;
using datazone::ListDataSourceRunActivitiesResponse;
using datazone::ListDataSourceRunsResponse;
using datazone::StartDataSourceRunResponse;
using differential::finish;
using differential::Judge;

// Every text over the alphabet from the empty one up to `longest` letters, placed between `before`
// and `after`.
template <class T>
void every_text(Judge& judge, std::string_view before, std::string_view after,
                std::size_t longest) {
  static constexpr std::string_view alphabet = "{}[]:,\"\\0-.e";
  static_assert(alphabet.size() == 12);
  char* const text = judge.buffer();
  std::memcpy(text, before.data(), before.size());
  for (std::size_t length = 0; length <= longest; ++length) {
    std::vector<std::size_t> letters(length, 0);
    std::memcpy(text + before.size() + length, after.data(), after.size());
    while (true) {
      for (std::size_t i = 0; i < length; ++i) text[before.size() + i] = alphabet[letters[i]];
      judge.agree_in_buffer<T>(before.size() + length + after.size());
      std::size_t i = 0;
      while (i < length && ++letters[i] == alphabet.size()) letters[i++] = 0;
      if (i == length) break;
    }
  }
}

std::size_t longest_text() { return properties::setting("DATAZONE_LONGEST", 6); }

}  // namespace

TEST_CASE("nesting: each level from none to beyond both limits, and closed too late or too early") {
  Judge judge(1U << 14U);
  for (const std::string_view place : {"{\"x\":", "{\"errorMessage\":{\"x\":"}) {
    for (const std::string_view opening : {"[", "{\"a\":", "[0,{\"a\":["}) {
      for (std::size_t level = 0; level < 1100; level += level < 520 || level > 1015 ? 1 : 7) {
        std::string json(place);
        std::string closing;
        for (std::size_t i = 0; i < level; ++i) {
          json += opening;
          for (const char c : opening) {
            if (c == '[') closing += ']';
            if (c == '{') closing += '}';
          }
        }
        json += "1" + std::string(closing.rbegin(), closing.rend());
        for (const char c : place) json += c == '{' ? "}" : "";
        CHECK(judge.agree<StartDataSourceRunResponse>(json));
        CHECK(judge.agree<StartDataSourceRunResponse>(json + '}'));
        CHECK(judge.agree<StartDataSourceRunResponse>(json.substr(0, json.size() - 1)));
      }
    }
  }
  finish(judge, "nesting");
}

TEST_CASE("every text of up to six structural letters as the value of an unknown member") {
  Judge judge(64);
  every_text<StartDataSourceRunResponse>(judge, "{\"x\":", "}", longest_text());
  finish(judge, "unknown member");
}

TEST_CASE("every text of up to six structural letters as the value of `added`") {
  Judge judge(64);
  every_text<StartDataSourceRunResponse>(judge, "{\"runStatisticsForAssets\":{\"added\":", "}}",
                                         longest_text());
  finish(judge, "added");
}

TEST_CASE("every text of up to five structural letters in a list, and in an element") {
  Judge judge(64);
  const std::size_t longest = longest_text() - 1;
  every_text<ListDataSourceRunsResponse>(judge, "{\"items\":[", "]}", longest);
  every_text<ListDataSourceRunActivitiesResponse>(judge, "{\"items\":[{},{", "}]}", longest);
  every_text<DataSourceRunEvent>(judge, "{\"version\":", "}", longest);
  finish(judge, "list and version");
}
