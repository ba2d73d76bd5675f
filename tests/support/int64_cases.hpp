// SPDX-License-Identifier: MIT
// 64-bit integers and booleans of a program's own shape, in a document; the 32-bit ones and their
// grammar are in integer_cases.hpp.
#ifndef DATAZONE_TESTS_SUPPORT_INT64_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_INT64_CASES_HPP

#include <datazone/datazone.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "support/own_shapes.hpp"
#include "support/row.hpp"

namespace datazone_test {

// `big` is from -1 on: less is an issue.
struct Int64Case {
  std::string_view name;
  std::string_view number;
  std::optional<std::int64_t> value;
  datazone::Errc code = datazone::Errc::ok;  // an error without a value, else an issue
  std::size_t offset = 0;                    // within the number
};

namespace int64_cases {

using datazone::Errc;

inline constexpr std::int64_t most = INT64_MAX;
inline constexpr std::int64_t least = INT64_MIN;

#define FIFTY_ZEROS "00000000000000000000000000000000000000000000000000"
#define ZEROS_399                                                                     \
  FIFTY_ZEROS FIFTY_ZEROS FIFTY_ZEROS FIFTY_ZEROS FIFTY_ZEROS FIFTY_ZEROS FIFTY_ZEROS \
      "0000000000000000000000000000000000000000000000000"

inline constexpr auto table = std::to_array<Int64Case>({
    {"nothing", "0", 0},
    {"minus nothing", "-0", 0},
    {"the issue's bound", "-1", -1},
    {"below it", "-2", -2, Errc::out_of_range},
    {"one digit, the most", "9", 9},
    {"two digits, the least", "10", 10},
    {"three digits, the least", "100", 100},
    {"seven digits", "9999999", 9999999},
    {"eight digits", "99999999", 99999999},
    {"beyond 2^31", "2147483648", 2147483648},
    {"beyond 2^53", "9007199254740993", 9007199254740993},
    {"the most", "9223372036854775807", most},
    {"one beyond", "9223372036854775808", {}, Errc::out_of_range},
    {"ten beyond", "9223372036854775817", {}, Errc::out_of_range},
    {"the least", "-9223372036854775808", least, Errc::out_of_range},
    {"one below the least", "-9223372036854775809", {}, Errc::out_of_range},
    {"2^64", "18446744073709551616", {}, Errc::out_of_range},
    {"2^64 and 5", "18446744073709551621", {}, Errc::out_of_range},
    {"19 nines", "9999999999999999999", {}, Errc::out_of_range},
    {"an exponent", "1e3", 1000, Errc::noncanonical_integer},
    {"the most, by an exponent", "9223372036854775.807e3", most, Errc::noncanonical_integer},
    {"the most, with a point", "9223372036854775807.000", most, Errc::noncanonical_integer},
    {"the most, shrunk", "92233720368547758070e-1", most, Errc::noncanonical_integer},
    {"one beyond, shrunk", "92233720368547758080e-1", {}, Errc::out_of_range},
    {"minus nothing, by an exponent", "-0e-9", 0, Errc::noncanonical_integer},
    {"1e18", "1e18", 1'000'000'000'000'000'000, Errc::noncanonical_integer},
    {"1e19", "1e19", {}, Errc::out_of_range},
    {"1e400", "1e400", {}, Errc::out_of_range},
    {"an exponent beyond all", "1e99999999999999999999", {}, Errc::out_of_range},
    {"no integer", "1e-99999999999999999999", {}, Errc::wrong_type},
    {"half", "0.5", {}, Errc::wrong_type},
    {"400 digits", "1" ZEROS_399, {}, Errc::out_of_range},
    {"400 digits, and as many places back", "1" ZEROS_399 "e-399", 1, Errc::noncanonical_integer},
    {"400 places, and as many forth", "0." ZEROS_399 "7e400", 7, Errc::noncanonical_integer},
    {"400 zeros behind the point", "7.0" ZEROS_399, 7, Errc::noncanonical_integer},
    {"a text", "\"1\"", {}, Errc::wrong_type},
    {"true", "true", {}, Errc::wrong_type},
    {"a list", "[1]", {}, Errc::wrong_type},
    {"null", "null", {}},
    {"a plus", "+1", {}, Errc::unexpected_byte},
    {"a minus alone", "-x", {}, Errc::unexpected_byte, 1},
    {"a point alone", "1.x", {}, Errc::unexpected_byte, 2},
});

#undef ZEROS_399
#undef FIFTY_ZEROS

}  // namespace int64_cases

constexpr std::string_view fault(const Int64Case& row) noexcept {
  using namespace datazone;
  Buffer<1024> json;
  json << R"({"color":"RED","big":)" << row.number << "}";
  const Error complaint{row.code, 21 + row.offset, "big"};
  // With readable bytes behind it, and on its own: both ways to read an integer.
  for (const std::string_view behind : {"", "                                                "}) {
    Buffer<1088> spaced;
    spaced << json.view() << behind;
    const auto decoded = decode<own::Leaf>(spaced.view());
    const auto strict = decode<own::Leaf>(spaced.view(), Mode::strict);
    if (row.code == Errc::ok ? !strict : strict.error != complaint) return "strict";
    if (!row.value && row.code != Errc::ok) {
      if (decoded.error != complaint) return "error";
      continue;
    }
    if (!decoded || decoded.value.big != row.value) return "value";
    if (row.code == Errc::ok ? !decoded.issues.empty()
                             : decoded.issues.size() != 1 || decoded.issues[0] != complaint)
      return "issue";
    std::array<char, 64> buffer{};
    const Encoded written = encode(decoded.value, buffer);
    if (!written || decode<own::Leaf>(written.text).value != decoded.value) return "encode";
  }
  return {};
}

}  // namespace datazone_test

#endif
