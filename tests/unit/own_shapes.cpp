// SPDX-License-Identifier: MIT
// A program's own shapes at run time: integers of 64 bits, booleans, and structures in lists.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "support/encoded.hpp"
#include "support/int64_cases.hpp"
#include "support/judge.hpp"
#include "support/own_shapes.hpp"

using namespace datazone;
using namespace own;

TEST_CASE("every row of the 64-bit integers") {
  datazone_test::judge(datazone_test::int64_cases::table);
}

TEST_CASE("integers of every size, written and read, in a body and in a query") {
  std::mt19937_64 random{4};
  std::array<char, 64> buffer{};
  for (int i = 0; i < 20'000; ++i) {
    const auto value = static_cast<std::int64_t>(random()) >> (random() % 64);
    const std::string json = datazone_test::encoded(Leaf{{}, value, {}, Color::red});
    REQUIRE(json == "{\"big\":" + std::to_string(value) + ",\"color\":\"RED\"}");
    REQUIRE(decode<Leaf>(json)->big == value);
    const Fetch fetch{"p", "dzd_a", value, {}, {}};
    const Encoded target = encode_target(fetch, buffer);
    REQUIRE(target.text == "/x/dzd_a/y/p?from=" + std::to_string(value));
    REQUIRE(decode_request<Fetch>(target.text, {})->from == value);
  }
}

TEST_CASE("every prefix of a document of every kind is truncated, and nothing else") {
  const std::string_view json =
      R"({"branch":{"twigs":[{"leaves":[{"flag":true,"color":"RED","big":-12345678901,"small":1},)"
      R"({"flag":false}],"leaf":{"color":"\u0052ED"}}]},"grown":1714558830.5,"x":[1,2]})";
  REQUIRE(decode<Tree>(json));
  for (std::size_t size = 1; size < json.size(); ++size) {
    const auto bytes = std::make_unique<char[]>(size);
    json.copy(bytes.get(), size);
    const auto cut = decode<Tree>(std::string_view{bytes.get(), size});
    REQUIRE(cut.error.code == Errc::truncated);
    REQUIRE(cut.error.offset == size);
  }
}

TEST_CASE("a list in an element of a list") {
  const std::array<Leaf, 2> leaves{Leaf{true, 1, 2, Color::red}, Leaf{}};
  const std::array<Twig, 2> twigs{Twig{{}, {}, "ab"}, Twig{{}, List<Leaf>{leaves}, {}}};
  const Tree tree{Branch{{}, List<Twig>{twigs}}, {}};
  const std::string json = datazone_test::encoded(tree);
  CHECK(json == R"({"branch":{"twigs":[{"name":"ab"},)"
                R"({"leaves":[{"big":1,"color":"RED","flag":true,"small":2},{}]}]}})");
  const auto read = decode<Tree>(json);
  REQUIRE(read);
  CHECK(*read == tree);
  REQUIRE(read.issues.size() == 1);
  CHECK(read.issues[0] ==
        Issue{Errc::missing_required, json.size() - 6, "branch.twigs.leaves.color", 1});
  CHECK(validate(tree)[0] == Issue{Errc::missing_required, 0, "branch.twigs.leaves.color", 1});
}

TEST_CASE("a boolean is true or false, and nothing else") {
  CHECK(datazone_test::encoded(Leaf{false, {}, {}, Color::red}) ==
        R"({"color":"RED","flag":false})");
  CHECK(decode<Leaf>(R"({"color":"RED","flag":false})")->flag == false);
  CHECK(decode<Leaf>(R"({"color":"RED","flag":true})")->flag == true);
  for (const std::string_view other : {"0", "1", "\"true\"", "[]", "{}"}) {
    const std::string json = "{\"flag\":" + std::string(other) + ",\"color\":\"RED\"}";
    CHECK(decode<Leaf>(json, Mode::strict).error == Error{Errc::wrong_type, 8, "flag"});
  }
}

TEST_CASE("a length of two or more counts characters") {
  const auto issues = [](std::string_view name) {
    return validate(Twig{{}, {}, Text{name}}).size();
  };
  CHECK(issues("") == 1);
  CHECK(issues("a") == 1);
  CHECK(issues("\xf0\x9f\x98\xb9") == 1);  // four bytes, one character
  CHECK(issues("ab") == 0);
  CHECK(issues("\xf0\x9f\x98\xb9\xc3\xa9z") == 0);
  CHECK(issues("abcd") == 1);
  const auto escaped = decode<Twig>(R"({"name":"\ud83d\ude39\u0061"})");
  CHECK(escaped.issues.empty());
  CHECK(decode<Twig>(R"({"name":"\ud83d\ude39"})").issues.size() == 1);
}
