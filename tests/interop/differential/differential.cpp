// SPDX-License-Identifier: MIT
//
// simdjson agrees on every sample, every sample with one byte changed, and generated values.
#include "../properties/spell.hpp"
#include "finish.hpp"
#include "judge.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace {

using datazone::DataSourceRunEvent;
using datazone::GetDataSourceRunResponse;
using datazone::ListDataSourceRunActivitiesResponse;
using datazone::ListDataSourceRunsResponse;
using datazone::StartDataSourceRunResponse;
using differential::finish;
using differential::Judge;

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The responses among the samples, the service's errors among them too: to a response they are
// unknown members.
const std::map<std::string, std::string>& samples() {
  static const std::map<std::string, std::string> all = [] {
    std::map<std::string, std::string> out;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(DATAZONE_TEST_DATA "/samples")) {
      if (entry.path().extension() == ".json")
        out[entry.path().filename().string()] = contents(entry.path());
    }
    return out;
  }();
  return all;
}

// The pages and events that fuzzing starts from.
std::vector<std::string> seeds(const char* folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(
           DATAZONE_TEST_DATA "/../fuzz/corpus/" + std::string(folder)))
    out.push_back(contents(entry.path()));
  std::sort(out.begin(), out.end());
  return out;
}

// What may stand where a byte of a sample stood: structure, escapes, numbers, letters of literals,
// blanks, controls, and bytes that are no UTF-8 alone.
constexpr char telling[] = {'{',  '}',  '[',  ']',  ':',    ',',    '"',    '\\',   '/',    ' ',
                            '\t', '\n', '\r', '\f', '\0',   '\x01', '\x1F', '\x7F', '0',    '1',
                            '9',  '-',  '+',  '.',  'e',    'E',    'n',    't',    'f',    'u',
                            'l',  'T',  'Z',  '_',  '\x80', '\xBF', '\xC3', '\xE2', '\xF4', '\xFF'};
static_assert(sizeof telling == 40);

template <class T>
void change_every_byte(Judge& judge, const std::string& sample) {
  char* const text = judge.buffer();
  const std::size_t size = sample.size();
  const auto restore = [&] { std::memcpy(text, sample.data(), size); };
  for (std::size_t at = 0; at <= size; ++at) {
    restore();
    if (at < size) {
      std::memmove(text + at, text + at + 1, size - at - 1);
      judge.agree_in_buffer<T>(size - 1);
      restore();
      for (const char byte : telling) {
        text[at] = byte;
        judge.agree_in_buffer<T>(size);
      }
      restore();
    }
    std::memmove(text + at + 1, text + at, size - at);
    for (const char byte : telling) {
      text[at] = byte;
      judge.agree_in_buffer<T>(size + 1);
    }
  }
}

}  // namespace

TEST_CASE("the samples are there") { CHECK(samples().size() >= 8); }

TEST_CASE("every difference in the table is still one") {
  Judge judge(4096);
  for (const differential::Difference& row : differential::differences) {
    CAPTURE(row.reason);
    const std::size_t before = judge.explained;
    judge.agree<StartDataSourceRunResponse>(row.example);
    CHECK(judge.explained == before + (row.in_this_version ? 1 : 0));
  }
  CHECK(judge.disagreements == 0);
}

TEST_CASE("the samples, and each with one byte deleted, inserted or replaced") {
  Judge judge(1U << 16U);
  for (const auto& sample : samples()) {
    CAPTURE(sample.first);
    const std::string& json = sample.second;
    CHECK(judge.agree<StartDataSourceRunResponse>(json));
    CHECK(judge.agree<GetDataSourceRunResponse>(json));
    change_every_byte<StartDataSourceRunResponse>(judge, json);
    change_every_byte<GetDataSourceRunResponse>(judge, json);
  }
  finish(judge, "one byte");
}

TEST_CASE("pages and events, and each with one byte deleted, inserted or replaced") {
  Judge judge(1U << 16U);
  for (const std::string& json : seeds("list")) {
    CAPTURE(json);
    CHECK(judge.agree<ListDataSourceRunsResponse>(json));
    CHECK(judge.agree<ListDataSourceRunActivitiesResponse>(json));
    change_every_byte<ListDataSourceRunsResponse>(judge, json);
    change_every_byte<ListDataSourceRunActivitiesResponse>(judge, json);
  }
  for (const std::string& json : seeds("event")) {
    CAPTURE(json);
    CHECK(judge.agree<DataSourceRunEvent>(json));
    CHECK(judge.agree<GetDataSourceRunResponse>(json));
    change_every_byte<DataSourceRunEvent>(judge, json);
  }
  finish(judge, "one byte of a page or event");
}

TEST_CASE_TEMPLATE("generated values in every spelling, and damaged again and again", T,
                   GetDataSourceRunResponse, ListDataSourceRunsResponse,
                   ListDataSourceRunActivitiesResponse, DataSourceRunEvent) {
  Judge judge(1U << 16U);
  const std::uint64_t first = properties::setting("DATAZONE_SEED", 1);
  const std::uint64_t count = properties::setting("DATAZONE_ROUNDS", 8'000);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    INFO("DATAZONE_SEED=" << seed << " DATAZONE_ROUNDS=1");
    properties::Random random(seed);
    properties::Maker maker(random, false, random.chance(50));
    const auto value = maker.make<T>();
    std::string json = properties::Speller(random, random.chance(30)).spell(value);
    for (int damage = 0; damage < 10 && !json.empty(); ++damage) {
      const std::size_t before = judge.accepted;
      REQUIRE(judge.agree<T>(json));
      if (judge.accepted > before) CHECK(judge.agree_when_strict<T>(json));
      json[random.below(json.size())] = random.one(telling);
    }
  }
  finish(judge, "generated");
}

// Every member with a value of every kind, right or wrong for it, and spelled with an escape.
std::vector<std::string> members_with_values() {
  static constexpr std::string_view names[] = {"createdAt",
                                               "dataSourceConfigurationSnapshot",
                                               "dataSourceId",
                                               "domainId",
                                               "errorMessage",
                                               "id",
                                               "lineageSummary",
                                               "projectId",
                                               "startedAt",
                                               "status",
                                               "stoppedAt",
                                               "type",
                                               "updatedAt",
                                               "runStatisticsForAssets",
                                               "ID",
                                               "items",
                                               "nextToken",
                                               "dataAssetStatus",
                                               "database",
                                               "version",
                                               "metadata"};
  static constexpr std::string_view values[] = {
      "null",
      "true",
      "false",
      "0",
      "-1.5",
      "1e400",
      "1715000000",
      "\"\"",
      "\"dzd_a\"",
      "[]",
      "[{}]",
      "{}",
      "\"2024-02-30T00:00:00Z\"",
      "\"2024-02-29T23:59:59.5+23:59\"",
      "\"RUNNING\"",
      "\"R\\u0055NNING\"",
      "{\"added\":1,\"added\":1}",
      "{\"added\":1.0,\"failed\":2147483648}",
      "{\"errorType\":\"CONFLICT_EXCEPTION\",\"errorDetail\":\"\"}",
      "{\"errorType\":null}",
      "{\"importStatus\":\"SUCCESS\",\"importStatus\":null}",
      "[{\"id\":\"\"},null,{\"status\":\"FAILED\"}]",
      "[{},5]"};
  std::vector<std::string> out;
  for (const std::string_view name : names) {
    for (const std::string_view value : values) {
      out.push_back('"' + std::string(name) + "\":" + std::string(value));
    }
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(name[0]));
    out.push_back('"' + std::string(escape) + std::string(name.substr(1)) + "\":null");
  }
  return out;
}

TEST_CASE("every member with a value of every kind, alone and before every other") {
  Judge judge(4096);
  const std::vector<std::string> members = members_with_values();
  for (const std::string& first : members) {
    judge.agree<StartDataSourceRunResponse>('{' + first + '}');
    judge.agree<GetDataSourceRunResponse>('{' + first + '}');
    judge.agree<ListDataSourceRunsResponse>("{\"items\":[{},null,{" + first + "}]}");
    judge.agree<ListDataSourceRunActivitiesResponse>("{\"items\":[{" + first + "},{}]}");
    judge.agree<DataSourceRunEvent>("{\"detail\":{\"metadata\":{" + first + "}}}");
    judge.agree<DataSourceRunEvent>("{\"detail\":{" + first + "}," + first + '}');
    for (const std::string& second : members) {
      judge.agree<GetDataSourceRunResponse>('{' + first + ',' + second + '}');
    }
  }
  finish(judge, "members");
}

TEST_CASE("the samples with two bytes swapped that lie near each other") {
  const std::size_t near = properties::setting("DATAZONE_NEAR", 8);
  Judge judge(1U << 16U);
  for (const auto& [name, json] : samples()) {
    std::memcpy(judge.buffer(), json.data(), json.size());
    for (std::size_t a = 0; a < json.size(); ++a) {
      for (std::size_t b = a + 1; b < json.size() && b - a <= near; ++b) {
        if (json[a] == json[b]) continue;
        std::swap(judge.buffer()[a], judge.buffer()[b]);
        judge.agree_in_buffer<GetDataSourceRunResponse>(json.size());
        std::swap(judge.buffer()[a], judge.buffer()[b]);
      }
    }
  }
  finish(judge, "swapped");
}
