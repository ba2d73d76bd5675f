// SPDX-License-Identifier: MIT
// Integers: the grammar of RFC 8259, section 6, the range of an int32, and what Smithy's protocol
// tests and the AWS SDKs say between them.
#ifndef DATAZONE_TESTS_SUPPORT_INTEGER_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_INTEGER_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "support/issue_list.hpp"
#include "support/row.hpp"

namespace datazone_test {

struct IntegerExpectation {
  datazone::Errc code = datazone::Errc::ok;  // an error, or the issue noncanonical_integer
  std::size_t offset = 0;                    // within the number's text
  std::optional<std::int32_t> value;
  std::string_view member = "runStatisticsForAssets.added";
};

struct IntegerCase {
  std::string_view name;
  Tag tag;
  std::string_view json;  // in place of the number
  IntegerExpectation expected;
};

namespace integer_cases {

using datazone::Errc;

constexpr IntegerExpectation is(std::int32_t value) noexcept { return {Errc::ok, 0, value}; }
// Written with a point or an exponent: an issue, and strict mode's error.
constexpr IntegerExpectation noted(std::int32_t value) noexcept {
  return {Errc::noncanonical_integer, 0, value};
}
constexpr IntegerExpectation bad(Errc code, std::size_t offset = 0) noexcept {
  return {code, offset, std::nullopt};
}
// The number ends well; what stands after it does not belong between the members of the object.
constexpr IntegerExpectation bad_after(std::size_t offset) noexcept {
  return {Errc::unexpected_byte, offset, std::nullopt, "runStatisticsForAssets"};
}
inline constexpr IntegerExpectation absent{};

inline constexpr auto table = std::to_array<IntegerCase>({
    {"I1", Tag::spec, "0", is(0)},
    {"I2", Tag::sdk, "-0", is(0)},
    {"I3", Tag::spec, "1", is(1)},
    {"I4", Tag::spec, "-1", is(-1)},
    {"I5", Tag::rfc, "007", bad_after(1)},
    {"I6", Tag::rfc, "01", bad_after(1)},
    {"I7", Tag::rfc, "-01", bad_after(2)},
    {"I8", Tag::rfc, "+1", bad(Errc::unexpected_byte)},
    {"I9", Tag::spec, "2147483647", is(2147483647)},
    {"I10", Tag::spec, "-2147483648", is(-2147483647 - 1)},
    {"I11", Tag::choice, "2147483648", bad(Errc::out_of_range)},
    {"I12", Tag::choice, "-2147483649", bad(Errc::out_of_range)},
    {"I13", Tag::choice, "9223372036854775807", bad(Errc::out_of_range)},
    {"I14", Tag::choice, "9223372036854775808", bad(Errc::out_of_range)},
    {"I15", Tag::choice, "-9223372036854775808", bad(Errc::out_of_range)},
    {"I16", Tag::spec, "-9223372000000000000", bad(Errc::out_of_range)},
    {"I17", Tag::spec, "9223372000000000000", bad(Errc::out_of_range)},
    {"I18", Tag::spec, "123000000000000000000000", bad(Errc::out_of_range)},
    {"I19", Tag::choice, "18446744073709551616", bad(Errc::out_of_range)},
    {"I20", Tag::choice, "1.0", noted(1)},
    {"I21", Tag::choice, "1.00", noted(1)},
    {"I22", Tag::choice, "-0.0", noted(0)},
    {"I23", Tag::choice, "0.0", noted(0)},
    {"I24", Tag::rfc, "1.", bad(Errc::unexpected_byte, 2)},
    {"I25", Tag::rfc, ".5", bad(Errc::unexpected_byte)},
    {"I26", Tag::choice, "1.5", bad(Errc::wrong_type)},
    {"I27", Tag::spec, "1.001", bad(Errc::wrong_type)},
    {"I28", Tag::choice, "1e3", noted(1000)},
    {"I29", Tag::choice, "1E3", noted(1000)},
    {"I30", Tag::choice, "1e+3", noted(1000)},
    {"I31", Tag::choice, "1e-3", bad(Errc::wrong_type)},
    {"I32", Tag::choice, "10e-1", noted(1)},
    {"I33", Tag::choice, "1e0", noted(1)},
    {"I34", Tag::choice, "2.147483647e9", noted(2147483647)},
    {"I35", Tag::choice, "2.147483648e9", bad(Errc::out_of_range)},
    {"I36", Tag::choice, "1e400", bad(Errc::out_of_range)},
    {"I37", Tag::choice, "-1e400", bad(Errc::out_of_range)},
    {"I38", Tag::rfc, "1e", bad(Errc::unexpected_byte, 2)},
    {"I39", Tag::rfc, "1e+", bad(Errc::unexpected_byte, 3)},
    {"I40", Tag::spec, "\"123\"", bad(Errc::wrong_type)},
    {"I41", Tag::spec, "\"1\"", bad(Errc::wrong_type)},
    {"I42", Tag::spec, "true", bad(Errc::wrong_type)},
    {"I43", Tag::spec, "false", bad(Errc::wrong_type)},
    {"I44", Tag::spec, "null", absent},
    {"I45", Tag::spec, "2ABC", bad_after(1)},
    {"I46", Tag::spec, "0x42", bad_after(1)},
    {"I47", Tag::spec, "Infinity", bad(Errc::unexpected_byte)},
    {"I48", Tag::spec, "\"Infinity\"", bad(Errc::wrong_type)},
    {"I49", Tag::spec, "-Infinity", bad(Errc::unexpected_byte, 1)},
    {"I50", Tag::spec, "\"-Infinity\"", bad(Errc::wrong_type)},
    {"I51", Tag::spec, "NaN", bad(Errc::unexpected_byte)},
    {"I52", Tag::spec, "\"NaN\"", bad(Errc::wrong_type)},
    {"I53", Tag::sdk, "[]", bad(Errc::wrong_type)},
    {"I54", Tag::sdk, "{}", bad(Errc::wrong_type)},
    {"I55", Tag::sdk, "\"\"", bad(Errc::wrong_type)},
    {"I56", Tag::rfc, "- 1", bad(Errc::unexpected_byte, 1)},
    {"I57", Tag::rfc, "1_000", bad_after(1)},
    {"I58", Tag::rfc, "1,000", bad_after(2)},
    {"I59", Tag::rfc, "\xef\xbc\x91", bad(Errc::unexpected_byte)},
    {"I60", Tag::choice, "9007199254740993", bad(Errc::out_of_range)},
    {"I61", Tag::choice, "1e2147483648", bad(Errc::out_of_range)},
    {"I62", Tag::choice, "0e999999999999", noted(0)},
    {"I63", Tag::rfc, "--1", bad(Errc::unexpected_byte, 1)},
    {"I64", Tag::rfc, "1-2", bad_after(1)},
    {"I65", Tag::rfc, "-", bad(Errc::unexpected_byte, 1)},
    {"one less than the largest", Tag::ours, "2147483646", is(2147483646)},
    {"one more than the smallest", Tag::ours, "-2147483647", is(-2147483647)},
    {"ten digits, far out", Tag::ours, "9999999999", bad(Errc::out_of_range)},
    {"the smallest, by an exponent", Tag::ours, "-2.147483648e9", noted(-2147483647 - 1)},
    {"one less than the smallest, by an exponent", Tag::ours, "-2.147483649e9",
     bad(Errc::out_of_range)},
    {"a point that an exponent removes", Tag::ours, "1.5e1", noted(15)},
    {"a point that an exponent does not remove", Tag::ours, "1.55e1", bad(Errc::wrong_type)},
    {"trailing zeros that an exponent takes", Tag::ours, "1200e-2", noted(12)},
    {"one zero too few for the exponent", Tag::ours, "1200e-3", bad(Errc::wrong_type)},
    {"zero with a fraction and an exponent", Tag::ours, "-0.000e-5", noted(0)},
    {"zero with an exponent beyond any integer", Tag::ours, "0e-99999999999999999999", noted(0)},
    {"an exponent with leading zeros", Tag::ours, "1e00000000000000000000000002", noted(100)},
    {"many zeros that the exponent takes back", Tag::ours,
     "100000000000000000000000000000000000000000e-40", noted(10)},
    {"a small number of many digits", Tag::ours, "0.0000000000000000000000000000000000000007e40",
     noted(7)},
    {"a fraction of many zeros", Tag::ours, "3.00000000000000000000000000000000000000", noted(3)},
    {"a tiny fraction", Tag::ours, "3.00000000000000000000000000000000000001",
     bad(Errc::wrong_type)},
    {"more than int32 and a fraction", Tag::ours, "2147483648.0", bad(Errc::out_of_range)},
    {"1e9999", Tag::ours, "1e9999", bad(Errc::out_of_range)},
    {"a huge negative exponent", Tag::ours, "1e-9999", bad(Errc::wrong_type)},
    {"an exponent that would wrap a 64-bit counter", Tag::ours, "1e18446744073709551617",
     bad(Errc::out_of_range)},
    {"5.", Tag::ours, "5.", bad(Errc::unexpected_byte, 2)},
    {"a point before an exponent", Tag::ours, "5.e3", bad(Errc::unexpected_byte, 2)},
    {"two exponents", Tag::ours, "1e5e5", bad_after(3)},
    {"a point behind an exponent", Tag::ours, "1e+2.0", bad_after(4)},
    {"two points", Tag::ours, "1.2.3", bad(Errc::wrong_type)},
    {"two signs in the exponent", Tag::ours, "1e+-1", bad(Errc::unexpected_byte, 3)},
    {"a null that is cut", Tag::ours, "nul", bad(Errc::unexpected_byte, 3)},
    {"a null with a letter more", Tag::ours, "nulll", bad_after(4)},
    {"nothing", Tag::ours, "", bad(Errc::unexpected_byte)},
});

}  // namespace integer_cases

// The number is judged as the one counter of a response that is fine otherwise.
constexpr std::string_view fault(const IntegerCase& row) noexcept {
  using namespace datazone;
  constexpr std::string_view head = R"({"runStatisticsForAssets":{"added":)";
  Buffer<1024> json;
  json << head << row.json << "}" << required_tail;
  const Error complaint{row.expected.code, head.size() + row.expected.offset, row.expected.member};

  const auto tolerant = decode<StartDataSourceRunResponse>(json.view());
  const auto strict = decode<StartDataSourceRunResponse>(json.view(), Mode::strict);
  const StartDataSourceRunResponse nothing{};
  const bool noted = row.expected.code == Errc::noncanonical_integer;
  if (row.expected.code != Errc::ok && !noted) {
    if (tolerant || tolerant.error.code != complaint.code) {
      return "tolerant: error code";
    }
    if (tolerant.error.offset != complaint.offset) {
      return "tolerant: error offset";
    }
    if (tolerant.error.member != complaint.member) {
      return "tolerant: error member";
    }
    if (strict || strict.error != complaint) {
      return "strict: error";
    }
    if (tolerant.value != nothing || strict.value != nothing) {
      return "a value beside an error";
    }
    return {};
  }
  if (!tolerant) {
    return "tolerant: refused";
  }
  if (!tolerant.value.run_statistics_for_assets) {
    return "tolerant: no statistics";
  }
  if (tolerant.value.run_statistics_for_assets->added != row.expected.value) {
    return "tolerant: value";
  }
  if (noted) {
    if (!is_only(tolerant.issues, complaint)) {
      return "tolerant: issues";
    }
    if (strict || strict.error != complaint) {
      return "strict: error";
    }
    if (!is_only(strict.issues, complaint)) {
      return "strict: issues";
    }
    if (strict.value != nothing) {
      return "strict: a value beside an error";
    }
    return {};
  }
  if (!tolerant.issues.empty()) {
    return "tolerant: issues";
  }
  if (!strict) {
    return "strict: refused";
  }
  if (strict.value != tolerant.value) {
    return "strict: value";
  }
  return {};
}

}  // namespace datazone_test

#endif
