// SPDX-License-Identifier: MIT
//
// The interop with simdjson: whatever a program holds of On-Demand's, it reads what `decode` reads
// of the same text, with the same errors, issues and offsets, and simdjson goes on behind it.
#include <datazone/datazone.hpp>
#include <datazone/interop/simdjson.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using datazone::Decoded;
using datazone::Errc;
using datazone::Mode;
using Run = datazone::GetDataSourceRunResponse;

struct Row {
  std::string_view json;
  Errc code;  ///< of `decode`, in tolerant mode
};
// On-Demand finds the end of each.
constexpr Row objects[] = {
    {"{}", Errc::ok},
    {R"( {"id":"r\u0031","status":"RUNNING","x":[1,{"y":"}"}]} )", Errc::ok},
    {R"({"id":"a.b","startedAt":"2026-03-14T09:27:01Z"})", Errc::ok},
    {R"({"id":"r","id":"s"})", Errc::duplicate_member},
    {R"({"id":5})", Errc::wrong_type},
    {R"({"x":01})", Errc::unexpected_byte},
    {R"({"x":"\q"})", Errc::invalid_escape},
    {R"({"runStatisticsForAssets":{"added":2147483648}})", Errc::out_of_range},
};
// And these it refuses itself, or they are no object.
constexpr Row others[] = {
    {"[]", Errc::wrong_type},
    {"5", Errc::wrong_type},
    {R"({"id":"r"}{})", Errc::trailing_bytes},
    {R"({"id":"r")", Errc::truncated},
};

void check_equal(const Decoded<Run>& here, const Decoded<Run>& there) {
  CHECK(here.error == there.error);
  CHECK(here.value == there.value);
  CHECK(here.issues == there.issues);
}

}  // namespace

TEST_CASE("a document, and what iterate gave") {
  simdjson::ondemand::parser parser;
  for (const Row& row : objects) {
    CAPTURE(row.json);
    const std::size_t blanks = row.json[0] == ' ' ? 1 : 0;  // which no offset counts
    const simdjson::padded_string text(row.json);
    for (const Mode mode : {Mode::tolerant, Mode::strict}) {
      const Decoded<Run> expected = datazone::decode<Run>(row.json.substr(blanks), mode);
      if (mode == Mode::tolerant) CHECK(expected.error.code == row.code);
      auto result = parser.iterate(text);
      check_equal(datazone::decode<Run>(result, mode), expected);
      check_equal(datazone::decode<Run>(parser.iterate(text), mode), expected);
      simdjson::ondemand::document document;
      REQUIRE(parser.iterate(text).get(document) == simdjson::SUCCESS);
      check_equal(datazone::decode<Run>(document, mode), expected);
    }
  }
  for (const Row& row : others) {
    CAPTURE(row.json);
    const simdjson::padded_string text(row.json);
    auto result = parser.iterate(text);
    const Decoded<Run> run = datazone::decode<Run>(result);
    CHECK(run.error.code == row.code);
    CHECK(run.value == Run{});
  }
}

TEST_CASE("an object, a value, and what a look-up gave, with more behind it") {
  simdjson::ondemand::parser parser;
  for (const Row& row : objects) {
    CAPTURE(row.json);
    const simdjson::padded_string text("{\"before\":1,\"run\":" + std::string(row.json) +
                                       ",\"after\":7}");
    const std::string_view inner = row.json.substr(row.json[0] == ' ' ? 1 : 0);
    const Decoded<Run> expected = datazone::decode<Run>(inner);
    for (int way = 0; way < 4; ++way) {
      auto document = parser.iterate(text);
      simdjson::ondemand::value value;
      Decoded<Run> run;
      if (way == 0) {
        run = datazone::decode<Run>(document["run"]);
      } else if (way == 1) {
        run = datazone::decode<Run>(document["run"].get_object());
      } else {
        REQUIRE(document["run"].get(value) == simdjson::SUCCESS);
        simdjson::ondemand::object object;
        if (way == 3) REQUIRE(value.get_object().get(object) == simdjson::SUCCESS);
        run = way == 2 ? datazone::decode<Run>(value) : datazone::decode<Run>(object);
      }
      check_equal(run, expected);
      std::int64_t after = 0;
      CHECK(document["after"].get(after) == simdjson::SUCCESS);
      CHECK(after == 7);
    }
  }
  const simdjson::padded_string text(std::string_view{R"({"run":[1]})"});
  auto document = parser.iterate(text);
  CHECK(datazone::decode<Run>(document["walk"]).error.code == Errc::unexpected_byte);
  CHECK(datazone::decode<Run>(document["run"]).error.code == Errc::wrong_type);
}

TEST_CASE("the samples, whole and cut") {
  simdjson::ondemand::parser parser;
  std::size_t read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(DATAZONE_TEST_DATA "/samples")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    CAPTURE(entry.path().filename().string());
    const simdjson::padded_string whole(json);
    check_equal(datazone::decode<Run>(parser.iterate(whole)), datazone::decode<Run>(json));
    for (std::size_t size = 1; size < json.find_last_of('}'); ++size) {
      const simdjson::padded_string text(std::string_view(json).substr(0, size));
      CHECK(!datazone::decode<Run>(parser.iterate(text)));
    }
    ++read;
  }
  CHECK(read > 5);
}
