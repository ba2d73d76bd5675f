// SPDX-License-Identifier: MIT
// Depth is bounded, nothing recurses, and a thread with 16 KiB of stack is enough.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/judge.hpp"
#include "support/samples.hpp"
#include "support/small_stack.hpp"

using namespace datazone;
using datazone_test::on_small_stack;

namespace {

using Response = StartDataSourceRunResponse;

constexpr std::size_t ten_million = 10'000'000;

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

struct Nest {
  std::string_view name;
  std::string json;
  Errc code;
};

std::vector<Nest> shapes() {
  std::vector<Nest> all;
  all.push_back({"brackets", repeated("[", ten_million), Errc::wrong_type});
  all.push_back({"braces", repeated(R"({"a":)", ten_million), Errc::too_deep});
  all.push_back({"brackets in a member", R"({"x":)" + repeated("[", ten_million), Errc::too_deep});
  all.push_back({"mixed", R"({"x":)" + repeated(R"([{"a":)", ten_million / 2), Errc::too_deep});
  all.push_back({"mixed, closed",
                 R"({"x":)" + repeated(R"([{"a":)", ten_million / 2) + "1" +
                     repeated("}]", ten_million / 2) + "}",
                 Errc::too_deep});
  all.push_back({"in a nested object", R"({"errorMessage":{"x":)" + repeated("[[", ten_million / 2),
                 Errc::too_deep});
  all.push_back({"known names all the way down", repeated(R"({"errorMessage":)", ten_million / 10),
                 Errc::unexpected_byte});
  all.push_back(
      {"wide, not deep", R"({"x":[)" + repeated("[],{},", ten_million / 2) + "[]]}", Errc::ok});
  all.push_back({"up and down",
                 R"({"x":[)" +
                     repeated(repeated("[", 511) + repeated("]", 511) + ",", ten_million / 1022) +
                     "[]]}",
                 Errc::ok});
  return all;
}

}  // namespace

TEST_CASE("ten million levels, on 16 KiB of stack") {
  for (const Nest& shape : shapes()) {
    Errc found = Errc::ok;
    Errc as_error = Errc::ok;
    Errc as_request = Errc::ok;
    auto work = [&] {
      found = decode<Response>(shape.json).error.code;
      as_error = decode_error(500, "ThrottlingException", shape.json).is_throttling()
                     ? Errc::ok
                     : Errc::truncated;
      as_request = decode_request("/v2/domains/dzd_a/data-sources/x/runs", shape.json).error.code;
    };
    on_small_stack(work);
    if (shape.name == "known names all the way down") {
      // errorMessage is known at the root; inside of it the name is unknown, and so on down.
      CHECK(found == Errc::too_deep);
    } else {
      CHECK_MESSAGE(found == shape.code, shape.name << ": " << to_string(found));
    }
    CHECK(as_error == Errc::ok);  // decode_error never fails
    CHECK_MESSAGE(as_request == (shape.code == Errc::unexpected_byte ? Errc::too_deep : shape.code),
                  shape.name << ": " << to_string(as_request));
  }
}

TEST_CASE("the 512 levels are exact for every mix of brackets and braces") {
  for (unsigned mix = 0; mix < 64; ++mix) {
    for (const std::size_t levels : {std::size_t{511}, std::size_t{512}, std::size_t{513}}) {
      std::string json = R"({"id":"r","x":)";
      std::string closing;
      std::size_t opened = 0;
      std::size_t last = 0;
      for (; opened < levels; ++opened) {
        last = json.size();
        const bool brace = ((mix >> (opened % 6)) & 1U) != 0;
        json += brace ? R"({"a":)" : "[";
        closing += brace ? '}' : ']';
      }
      json += "1" + std::string(closing.rbegin(), closing.rend()) + "}";
      const auto found = decode<Response>(json);
      if (levels <= 512) {
        REQUIRE(found);
        REQUIRE(found->id == "r");
      } else {
        REQUIRE(found.error == Error{Errc::too_deep, last, {}});
      }
    }
  }
}

TEST_CASE("every call on 16 KiB of stack") {
  std::vector<std::string> samples;
  for (const std::string_view name : datazone_test::response_samples) {
    samples.push_back(datazone_test::read_sample(name));
  }
  samples.push_back(datazone_test::read_sample("get_run.json"));
  std::vector<char> out(8192);
  std::vector<char> storage(8192);
  std::size_t good = 0;
  auto work = [&] {
    for (const std::string& json : samples) {
      for (const Mode mode : {Mode::tolerant, Mode::strict}) {
        const auto found = decode<GetDataSourceRunResponse>(json, mode);
        const bool encoded = static_cast<bool>(encode(*found, out));
        const bool cloned = clone(*found, storage).has_value();
        good += encoded && cloned && validate(*found).size() <= 8;
      }
    }
    const StartDataSourceRunRequest request{DomainId("dzd_a"), DataSourceId("x"), "t"};
    const Encoded path = encode_target(request, out);
    const Encoded body = encode(request, storage);
    good += decode_request(path.text, body.text, Mode::strict).value == request;
    const ServiceError error = decode_error(429, "ThrottlingException", R"({"message":"m"})");
    good += static_cast<bool>(encode_error(error, out)) && error.is_throttling();
    good += Timestamp::parse("2024-05-01T10:20:30Z").has_value();
  };
  on_small_stack(work);
  CHECK(good == 2 * samples.size() + 3);
}
