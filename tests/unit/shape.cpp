// SPDX-License-Identifier: MIT
// shape.hpp for a program's own structures: those without members, with and without others around.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct Empty {};
struct HoldsEmpty {
  std::optional<Empty> empty{};
  datazone::Text text{};
};
struct Numbers {
  std::optional<std::int32_t> one{}, two{};
};
struct Lengths {
  datazone::Text n12{}, n13{}, n14{}, n15{}, n29{}, n30{}, n31{}, n32{};
};

namespace datazone {
template <>
struct Shape<Empty> {
  using body = Members<>;
};
template <>
struct Shape<HoldsEmpty> {
  using T = HoldsEmpty;
  using body = Members<Member<"empty", &T::empty, Presence::required>, Member<"text", &T::text>>;
};
template <>
struct Shape<Numbers> {
  using T = Numbers;
  using body = Members<Member<"o1", &T::one>, Member<"t2", &T::two>>;
};
template <>
struct Shape<Lengths> {
  using T = Lengths;
  using body = Members<Member<"memberOf12Ab", &T::n12>, Member<"memberOf13Abc", &T::n13>,
                       Member<"memberOf14Abcd", &T::n14>, Member<"memberOf15Abcde", &T::n15>,
                       Member<"memberOf29AbcdefghijklmnopqrS", &T::n29>,
                       Member<"memberOf30AbcdefghijklmnopqrsT", &T::n30>,
                       Member<"memberOf31AbcdefghijklmnopqrstU", &T::n31>,
                       Member<"memberOf32AbcdefghijklmnopqrstuV", &T::n32>>;
};
}  // namespace datazone

namespace {

using namespace datazone;

TEST_CASE("a structure without members, as an operation without a result answers") {
  for (const std::string_view json : {"", "{}", R"({"added":[1,{"":null}]})", R"({"\u0061":1})"}) {
    CAPTURE(json);
    const auto decoded = decode<Empty>(json, Mode::strict);
    REQUIRE(decoded);
    char out[2];
    CHECK(encode(*decoded, out).text == "{}");
    CHECK(validate(*decoded).empty());
    CHECK(text_size(*decoded) == 0);
    CHECK(clone(*decoded, {}));
  }
  CHECK(decode<Empty>("[]").error == Error{Errc::wrong_type, 0, ""});
  CHECK(decode<Empty>(R"({"added":01})").error == Error{Errc::unexpected_byte, 10, ""});
}

TEST_CASE("the same as a member") {
  const std::string long_json = R"({"text":"t","empty":{"added":7}})" + std::string(64, ' ');
  for (const std::string_view json :
       {std::string_view{long_json}, std::string_view{R"({"text":"t","empty":{}})"}}) {
    const auto decoded = decode<HoldsEmpty>(json, Mode::strict);
    REQUIRE(decoded);
    CHECK(decoded->empty);
    char out[32];
    CHECK(encode(*decoded, out).text == R"({"empty":{},"text":"t"})");
    CHECK(validate(*decoded).empty());
    char storage[1];
    CHECK(clone(*decoded, storage)->text == Text{"t"});
  }
  const auto without = decode<HoldsEmpty>(R"({"empty":null})");
  REQUIRE(without.issues.size() == 1);
  CHECK(without.issues[0] == Issue{Errc::missing_required, 13, "empty"});
  CHECK(decode<HoldsEmpty>(R"({"empty":[]})").error == Error{Errc::wrong_type, 9, "empty"});
}

TEST_CASE("short names beside numbers of every length") {
  for (std::int32_t one = 1; one < 100'000'000; one = one * 10 + 1)
    for (std::int32_t two = 2; two < 200'000'000; two = two * 10 + 2) {
      const std::string json = "{\"o1\":" + std::to_string(one) + ",\"t2\":" + std::to_string(two) +
                               "}" + std::string(64, ' ');
      CAPTURE(json);
      const auto decoded = decode<Numbers>(json);
      REQUIRE(decoded);
      CHECK(decoded->one == one);
      CHECK(decoded->two == two);
    }
}

TEST_CASE("names around the width of a vector and of two, whatever follows their quote") {
  for (const std::string_view name : Shape<Lengths>::body::names)
    for (const std::string_view colon : {":", " :", "\t: "})
      for (std::size_t other = 0; other < name.size() + 2; ++other) {  // which byte differs
        std::string json = std::string(name) + "-\"" + std::string(colon) + "\"value\"}";
        if (other < name.size()) json[other] = '-';
        if (other <= name.size()) json.erase(name.size(), 1);
        json = "{\"" + json + std::string(40, ' ');
        CAPTURE(json);
        const auto decoded = decode<Lengths>(json, Mode::strict);
        REQUIRE(decoded);
        CHECK(text_size(*decoded) == (other == name.size() ? 5 : 0));
      }
}

}  // namespace
