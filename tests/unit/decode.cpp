// SPDX-License-Identifier: MIT
// decode: the tables of response bodies and integers, depth, the samples, truncation
// and ranges of bytes. See decode_numbers.cpp for numbers, tolerance.cpp for what may be missing.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/integer_cases.hpp"
#include "support/judge.hpp"
#include "support/malformed_body_cases.hpp"
#include "support/response_cases.hpp"
#include "support/samples.hpp"

using namespace datazone;

namespace {

using Response = StartDataSourceRunResponse;

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

}  // namespace

TEST_CASE("every row of the responses") {
  datazone_test::judge(datazone_test::response_cases::table);
}
TEST_CASE("every row of the integers") {
  datazone_test::judge(datazone_test::integer_cases::table);
}
TEST_CASE("every row of the malformed bodies") {
  datazone_test::judge(datazone_test::malformed_body_cases::table);
}

TEST_CASE("100,000 levels are an ordinary error; 512 are skipped") {
  using datazone_test::response_cases::c52_levels;
  using datazone_test::response_cases::most_levels;
  const auto nested = [](std::size_t levels, std::string_view open, std::string_view middle,
                         std::string_view close) {
    return R"({"x":)" + repeated(open, levels) + std::string(middle) + repeated(close, levels) +
           R"(,"id":"r"})";
  };
  const std::string c52 = nested(c52_levels, "[", "", "]");
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto deep = decode<Response>(c52, mode);
    CHECK_FALSE(deep);
    CHECK(deep.error == Error{Errc::too_deep, 5 + most_levels, {}});
    CHECK(deep.value == Response{});
  }
  const std::string fits = nested(most_levels, "[", "", "]");
  const auto found = decode<Response>(fits);
  REQUIRE(found);
  CHECK(found->id == "r");
  const std::string objects = nested(most_levels, R"({"a":)", "1", "}");
  REQUIRE(decode<Response>(objects));
  const std::string one_more = nested(most_levels + 1, R"({"a":)", "1", "}");
  CHECK(decode<Response>(one_more).error ==
        Error{Errc::too_deep, 5 + most_levels * std::string_view(R"({"a":)").size(), {}});
  // The levels of an unknown member inside a modelled object count from its own container.
  const std::string inside =
      R"({"errorMessage":{"x":)" + repeated("[", most_levels) + repeated("]", most_levels) + "}}";
  CHECK(decode<Response>(inside));
  const std::string too_deep = R"({"errorMessage":{"x":)" + repeated("[", most_levels + 1);
  CHECK(decode<Response>(too_deep).error ==
        Error{Errc::too_deep, 21 + most_levels, "errorMessage"});
}

TEST_CASE("every sample is read without an issue, but the one that has the service's news") {
  for (const std::string_view name : datazone_test::response_samples) {
    const std::string json = datazone_test::read_sample(name);
    const auto tolerant = decode<Response>(json);
    REQUIRE_MESSAGE(tolerant, name);
    const auto strict = decode<Response>(json, Mode::strict);
    if (name == "unknown_members.json") {
      CHECK(tolerant.issues.size() == 3);
      CHECK_FALSE(strict);
      CHECK(tolerant->status.text() == "ABORTED");
      CHECK(tolerant->type.text() == "EVENT_DRIVEN");
      CHECK(tolerant->error_message->error_type.text() == "SESSION_EXPIRED_EXCEPTION");
      continue;
    }
    CHECK_MESSAGE(tolerant.issues.empty(), name);
    REQUIRE_MESSAGE(strict, name);
    CHECK(*strict == *tolerant);
  }
  const std::string full = datazone_test::read_sample("full.json");
  const std::string pretty = datazone_test::read_sample("pretty.json");
  const std::string model_order = datazone_test::read_sample("model_order.json");
  CHECK(*decode<Response>(full) == *decode<Response>(pretty));
  CHECK(*decode<Response>(full) == *decode<Response>(model_order));
  const std::string get_run = datazone_test::read_sample("get_run.json");
  const auto run = decode<GetDataSourceRunResponse>(get_run, Mode::strict);
  REQUIRE(run);
  CHECK(run->lineage_summary->import_status == LineageImportStatus::in_progress);
  CHECK(run->status == DataSourceRunStatus::success);
  // The other operation's shape knows no lineageSummary: an unknown member there.
  CHECK(decode<Response>(get_run, Mode::strict));
}

TEST_CASE("every non-empty proper prefix of every sample is truncated, at its end") {
  std::vector<std::string> documents;
  for (const std::string_view name : datazone_test::response_samples) {
    documents.push_back(datazone_test::read_sample(name));
  }
  documents.push_back(datazone_test::read_sample("get_run.json"));
  documents.push_back(
      R"( { "x" : [ -1.5e+3 , "\ud83d\ude39" , {"a":[true,false,null]} ] , "id" : "\u0041" } )");
  documents.push_back(
      R"({"createdAt":1515531081.1234567891,"runStatisticsForAssets":{"added":2.1e1,)"
      R"("failed":-10000000000e-5,"skipped":0e99999999999,"updated":120.00},"x":[1.5E-3,0]})");
  documents.push_back("{\"x\":\"\xf0\x9f\x98\xb9\xc3\xa9\",\"\xe2\x82\xac\":[[[[]]]]}");
  for (std::string& json : documents) {
    while (json.back() != '}') {
      json.pop_back();
    }  // blanks after the brace are no truncation
    for (std::size_t size = 1; size < json.size(); ++size) {
      const std::vector<char> prefix(json.begin(),
                                     json.begin() + static_cast<std::ptrdiff_t>(size));
      for (const Mode mode : {Mode::tolerant, Mode::strict}) {
        const auto found =
            decode<GetDataSourceRunResponse>(std::string_view(prefix.data(), size), mode);
        if (found || found.error.code != Errc::truncated || found.error.offset != size ||
            found.value != GetDataSourceRunResponse{}) {
          FAIL("a prefix of " << size << " bytes of " << json);
        }
      }
    }
  }
}

TEST_CASE("bytes as sockets give them") {
  const std::string json = datazone_test::read_sample("minimal.json");
  const auto expected = decode<Response>(json);
  REQUIRE(expected);
  const std::vector<char> chars(json.begin(), json.end());
  const std::vector<unsigned char> unsigned_chars(json.begin(), json.end());
  std::vector<std::byte> bytes;
  std::vector<char8_t> utf8;
  for (const char byte : json) {
    bytes.push_back(static_cast<std::byte>(byte));
    utf8.push_back(static_cast<char8_t>(byte));
  }
  CHECK(*decode<Response>(chars) == *expected);
  CHECK(*decode<Response>(unsigned_chars) == *expected);
  CHECK(*decode<Response>(bytes) == *expected);
  CHECK(*decode<Response>(utf8, Mode::strict) == *expected);
  CHECK(*decode<Response>(std::span<const std::byte>(bytes)) == *expected);
  CHECK(*decode<Response>(std::span<const char>(chars)) == *expected);
  const std::array<char, 2> empty_object{'{', '}'};
  CHECK(decode<Response>(empty_object));
  CHECK(decode<Response>(std::span<const char>()));
}

TEST_CASE("nothing but a quote opens a string") {
  for (unsigned c = 0; c < 256; ++c)
    for (const std::string_view member :
         {R"("id":?abc")", R"("status":?SUCCESS")", R"("createdAt":?2026-03-14T09:26:53Z")",
          R"("dataSourceConfigurationSnapshot":?{}")", R"(?id":"abc")"}) {
      std::string json = "{" + std::string(member) + "}" + std::string(64, ' ');
      json[json.find('?')] = static_cast<char>(c);
      CAPTURE(json);
      CHECK(bool{decode<StartDataSourceRunResponse>(json)} == (c == '"'));
    }
}

TEST_CASE("white space between all tokens changes nothing but offsets") {
  const std::string full = datazone_test::read_sample("full.json");
  const auto expected = decode<Response>(full);
  REQUIRE(expected);
  for (const std::string_view blank : {" ", "\n", "\t", "\r", " \r\n\t                        "}) {
    std::string spaced;
    bool inside = false;
    for (std::size_t i = 0; i < full.size(); ++i) {
      const char byte = full[i];
      const bool token = !inside && std::string_view("{}[]:,").find(byte) != std::string_view::npos;
      if (byte == '"' && (i == 0 || full[i - 1] != '\\')) {
        inside = !inside;
      }
      if (token) {
        spaced += blank;
      }
      spaced += byte;
      if (token) {
        spaced += blank;
      }
    }
    const auto found = decode<Response>(spaced, Mode::strict);
    REQUIRE(found);
    CHECK(*found == *expected);
  }
}

namespace {
struct Stamped {
  Text created_at{};
  Text created_by{};
};
}  // namespace

template <>
struct datazone::Shape<Stamped> {
  using body = Members<Member<"createdAt", &Stamped::created_at>,  //
                       Member<"createdBy", &Stamped::created_by>>;
};

TEST_CASE("names that differ in their last bytes only are told apart") {
  const auto stamped = decode<Stamped>(R"({"createdBy":"someone","createdAt":"some time"      })");
  REQUIRE(stamped);
  CHECK(stamped->created_by == "someone");
  CHECK(stamped->created_at == "some time");
}
