// SPDX-License-Identifier: MIT
// decode: any order, one pass, and one meaning of a duplicate.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace datazone;

namespace {

using Response = GetDataSourceRunResponse;

// A member by its wire name, and its value as JSON. The nested objects are lists of the same kind.
struct Entry {
  std::string name;
  std::string value;
  std::vector<Entry> members;
};

std::vector<Entry> everything() {
  return {
      {"createdAt", R"("2024-05-01T10:20:30.123Z")", {}},
      {"dataSourceConfigurationSnapshot", R"("{\"a\":[1,2,{\"b\":\"\\\\\"}]}")", {}},
      {"dataSourceId", R"("ds1")", {}},
      {"domainId", R"("dzd_abc")", {}},
      {"errorMessage",
       "",
       {{"errorDetail", R"("d")", {}}, {"errorType", R"("CONFLICT_EXCEPTION")", {}}}},
      {"id", R"("r1")", {}},
      {"lineageSummary", "", {{"importStatus", R"("FAILED")", {}}}},
      {"projectId", R"("p1")", {}},
      {"runStatisticsForAssets",
       "",
       {{"added", "1", {}},
        {"failed", "2", {}},
        {"skipped", "3", {}},
        {"unchanged", "4", {}},
        {"updated", "5", {}}}},
      {"startedAt", R"("2024-05-01T10:20:31Z")", {}},
      {"status", R"("PARTIALLY_SUCCEEDED")", {}},
      {"stoppedAt", R"("2024-05-01T10:20:32Z")", {}},
      {"type", R"("SCHEDULED")", {}},
      {"updatedAt", R"("2024-05-01T10:20:33Z")", {}},
      {"unknown", R"([{"id":"x"},"}"])", {}},
      {"other", "-1.5e3", {}},
  };
}

// How often a byte of a name is written as an escape, in percent.
std::string spelled(std::string_view name, std::mt19937& random, unsigned percent) {
  std::string out = "\"";
  for (const char byte : name) {
    if (random() % 100 < percent) {
      constexpr std::string_view digits = "0123456789abcdef";
      const auto code = static_cast<unsigned char>(byte);
      out += "\\u00";
      out += digits[code >> 4];
      out += digits[code & 15U];
    } else {
      out += byte;
    }
  }
  return out + "\"";
}

std::string shuffled(std::vector<Entry> members, std::mt19937& random, unsigned percent) {
  std::shuffle(members.begin(), members.end(), random);
  std::string out = "{";
  for (const Entry& member : members) {
    if (out.size() > 1) {
      out += ',';
    }
    if (random() % 8 == 0) {
      out += ' ';
    }
    out += spelled(member.name, random, percent) + ":";
    out += member.members.empty() ? member.value : shuffled(member.members, random, percent);
  }
  return out + "}";
}

}  // namespace

TEST_CASE("ten thousand orders, plain and with escaped names, mean the same") {
  std::mt19937 random(42);
  const std::string plain = shuffled(everything(), random, 0);
  const auto expected = decode<Response>(plain, Mode::strict);
  REQUIRE(expected);
  CHECK(expected->run_statistics_for_assets == RunStatisticsForAssets{1, 2, 3, 4, 5});
  CHECK(expected->lineage_summary->import_status == LineageImportStatus::failed);
  CHECK(expected->updated_at == Timestamp{1714558833, 0});
  for (int i = 0; i < 10'000; ++i) {
    const std::string json = shuffled(everything(), random, i % 4 == 0 ? 20 : 0);
    const auto found = decode<Response>(json, Mode::strict);
    if (!found || *found != *expected) {
      FAIL(json);
    }
  }
}

TEST_CASE("a second spelling of any known member, anywhere after the first, is the error") {
  std::mt19937 random(43);
  for (const Entry& member : everything()) {
    for (int i = 0; i < 300; ++i) {
      std::vector<Entry> others = everything();
      std::erase_if(others, [&](const Entry& other) { return other.name == member.name; });
      std::shuffle(others.begin(), others.end(), random);
      const std::size_t first = random() % (others.size() + 1);
      const std::size_t second = first + random() % (others.size() + 1 - first);
      std::string json = "{";
      std::size_t offset = 0;
      const auto put = [&](const Entry& which, bool as_null) {
        if (json.size() > 1) {
          json += ',';
        }
        offset = json.size();
        json += spelled(which.name, random, i % 3 == 0 ? 30 : 0) + ":";
        json += as_null                 ? "null"
                : which.members.empty() ? which.value
                                        : shuffled(which.members, random, 0);
      };
      std::size_t expected = 0;
      for (std::size_t k = 0; k <= others.size(); ++k) {
        if (k == first) {
          put(member, random() % 4 == 0);
        }
        if (k == second) {
          put(member, random() % 4 == 0);
          expected = offset;
        }
        if (k < others.size()) {
          put(others[k], false);
        }
      }
      json += '}';
      for (const Mode mode : {Mode::tolerant, Mode::strict}) {
        const auto found = decode<Response>(json, mode);
        if (member.name == "unknown" || member.name == "other") {
          if (found.error.code == Errc::duplicate_member) {
            FAIL(json);
          }  // those are skipped
        } else if (found || found.error != Error{Errc::duplicate_member, expected, member.name} ||
                   found.value != Response{}) {
          FAIL("expected " << member.name << " twice at " << expected << ": " << json);
        }
      }
    }
  }
}

TEST_CASE("a second spelling of any nested member is the error, with its path") {
  std::mt19937 random(44);
  for (const Entry& outer : everything()) {
    for (const Entry& inner : outer.members) {
      for (int i = 0; i < 50; ++i) {
        std::string json = "{\"" + outer.name + "\":{\"x\":1,";
        json += spelled(inner.name, random, 10) + ":" + (i % 5 == 0 ? "null" : inner.value) + ",";
        const std::size_t offset = json.size();
        json += spelled(inner.name, random, 10) + ":" + inner.value + "}}";
        CHECK(decode<Response>(json).error ==
              Error{Errc::duplicate_member, offset, outer.name + "." + inner.name});
      }
    }
  }
}

TEST_CASE("the requirement's own example") {
  CHECK(decode<Response>(R"({"id":"a","\u0069d":"b"})").error ==
        Error{Errc::duplicate_member, 10, "id"});
}

TEST_CASE("the same name in two objects is no duplicate") {
  const auto found = decode<Response>(
      R"({"id":"r","x":{"id":1},"errorMessage":{"id":2,"errorType":"CONFLICT_EXCEPTION"},)"
      R"("runStatisticsForAssets":{"id":[],"errorType":1}})");
  REQUIRE(found);
  CHECK(found->id == "r");
}

TEST_CASE("four million unknown members, and a known one at the end") {
  std::string json = "{";
  json.reserve(60'000'000);
  for (int i = 0; i < 4'000'000; ++i) {
    json += "\"u";
    json += std::to_string(i % 1000);
    json += "\":";
    json += i % 2 == 0 ? "0," : "\"\",";
  }
  json += R"("id":"r"})";
  const auto found = decode<Response>(json);
  REQUIRE(found);
  CHECK(found->id == "r");
}
