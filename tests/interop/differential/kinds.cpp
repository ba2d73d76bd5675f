// SPDX-License-Identifier: MIT
//
// A shape of a program's own, with a member of every kind and rule: simdjson agrees on each, with
// every value that is right or wrong for it.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <simdjson.h>

#include "dom.hpp"

#include <string>
#include <vector>

namespace {

enum class Colour : std::uint8_t { red, green };

struct Part {
  datazone::Text name{};
  std::optional<std::int64_t> big{};
  friend constexpr bool operator==(const Part&, const Part&) noexcept = default;
};

struct Everything {
  std::optional<bool> flag{};
  std::optional<std::int64_t> big{};
  std::optional<std::int32_t> ranged{};
  std::optional<datazone::Timestamp> time{};
  datazone::Text id{};
  datazone::Text brief{};
  datazone::Text free{};
  datazone::Text lenient{};
  datazone::Text version{};
  datazone::Open<Colour> colour{};
  std::optional<Part> part{};
  datazone::List<Part> parts{};
  friend constexpr bool operator==(const Everything&, const Everything&) noexcept = default;
};

}  // namespace

template <>
struct datazone::Spellings<Colour> {
  static constexpr Spelling<Colour> table[] = {{Colour::red, "RED"}, {Colour::green, "GREEN"}};
};
template <>
struct datazone::Shape<Part> {
  using body = Members<Member<"name", &Part::name, Presence::required>, Member<"big", &Part::big>>;
};
template <>
struct datazone::Shape<Everything> {
  using T = Everything;
  static constexpr auto optional = Presence::optional;
  using body =
      Members<Member<"flag", &T::flag, Presence::required>, Member<"big", &T::big>,
              Member<"ranged", &T::ranged, optional, Range<-1, 50>>, Member<"time", &T::time>,
              Member<"id", &T::id, Presence::required, DomainId>,
              Member<"brief", &T::brief, optional, Length<2, 3>>, Member<"free", &T::free>,
              Member<"lenient", &T::lenient, optional, detail::Lenient>,
              Member<"version", &T::version, optional, detail::TextOrNumber>,
              Member<"colour", &T::colour>, Member<"part", &T::part>, Member<"parts", &T::parts>>;
};

namespace differential {

inline bool holds_big(DomMember member, const std::optional<std::int64_t>& value) {
  std::int64_t integer = 0;
  double number = 0;
  if (is_absent(member)) return !value;
  if (member.get(integer) == simdjson::SUCCESS) return value == integer;
  return value && member.get(number) == simdjson::SUCCESS && number == static_cast<double>(*value);
}
inline bool holds(DomMember member, const Part& value) {
  return holds(member["name"], value.name) && holds_big(member["big"], value.big);
}
inline bool holds(DomMember root, const Everything& value) {
  bool flag = false;
  const bool good_flag = is_absent(root["flag"])
                             ? !value.flag
                             : root["flag"].get(flag) == simdjson::SUCCESS && value.flag == flag;
  const bool good_lenient = root["lenient"].is_string() ? holds(root["lenient"], value.lenient)
                                                        : !value.lenient.has_value();
  simdjson::dom::array array;
  std::size_t count = 0;
  bool good_parts = is_absent(root["parts"]) != value.parts.has_value();
  if (root["parts"].get(array) == simdjson::SUCCESS) {
    auto next = value.parts.begin();
    for (const simdjson::dom::element element : array) {
      if (element.is_null()) continue;
      if (count++ == value.parts.size()) return false;
      good_parts = good_parts && holds(DomMember(simdjson::dom::element(element)), *next++);
    }
  }
  return good_flag && good_lenient && good_parts && count == value.parts.size() &&
         holds_big(root["big"], value.big) && holds(root["ranged"], value.ranged) &&
         holds(root["id"], value.id) && holds(root["brief"], value.brief) &&
         holds(root["free"], value.free) && holds_version(root["version"], value.version) &&
         holds(root["colour"], value.colour) &&
         holds_object(root["part"], value.part,
                      [](DomMember from, const Part& part) { return holds(from, part); });
}

}  // namespace differential

#include "judge.hpp"

TEST_CASE("every kind with every value, alone and beside a good one") {
  static constexpr std::string_view names[] = {"flag",    "big",    "ranged", "time",
                                               "id",      "brief",  "free",   "lenient",
                                               "version", "colour", "part",   "parts"};
  static constexpr std::string_view values[] = {
      "null",
      "nul",
      "true",
      "tru",
      "false",
      "truex",
      "0",
      "-0",
      "-1",
      "50",
      "51",
      "-2",
      "1.0",
      "1.5",
      "5e1",
      "1E400",
      "2147483647",
      "2147483648",
      "9223372036854775807",
      "9223372036854775808",
      "-9223372036854775808",
      "-9223372036854775809",
      "922337203685477580700e-2",
      "01",
      "1.",
      "-",
      "\"\"",
      "\"a\"",
      "\"ab\"",
      "\"\\u00e9\\u00e9\\u00e9\"",
      "\"\\ud83d\\ude39bcd\"",
      "\"dzd_a\"",
      "\"dzd\\u005fa\"",
      "\"RED\"",
      "\"\\u0047REEN\"",
      "\"BLUE\"",
      "\"2026-04-02T08:16:03Z\"",
      "[]",
      "{}",
      "[{}]",
      "[null]",
      "[{\"name\":\"a\",\"big\":9223372036854775807},null,{\"big\":1.0}]",
      "[{},]",
      "[1]",
      "[[]]",
      "[{\"big\":9223372036854775808}]",
      "[{\"name\":\"a\",\"name\":\"b\"}]",
      "{\"name\":\"\\u0000\"}",
      "{\"name\":1}",
      "{\"big\":null}",
      "{\"big\":[]}"};
  differential::Judge judge(4096);
  for (const std::string_view name : names) {
    for (const std::string_view value : values) {
      const std::string member = '"' + std::string(name) + "\":" + std::string(value);
      CAPTURE(member);
      for (const std::string& json : {'{' + member + '}', "{\"x\":[],\t" + member + "\n}",
                                      '{' + member + ",\"free\":\"f\"}"}) {
        const std::size_t before = judge.accepted;
        CHECK(judge.agree<Everything>(json));
        if (judge.accepted > before) CHECK(judge.agree_when_strict<Everything>(json));
      }
    }
  }
  std::printf("kinds: %zu texts, %zu accepted by both, %zu explained differences\n", judge.compared,
              judge.accepted, judge.explained);
  CHECK(judge.accepted > 300);
  CHECK(judge.disagreements == 0);
}
