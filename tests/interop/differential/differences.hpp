// SPDX-License-Identifier: MIT
//
// Where the two decoders may differ, and why. Each row has an example, and a test sees that it
// still differs: a row that no longer holds has to go.
#ifndef DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DIFFERENCES_HPP
#define DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DIFFERENCES_HPP

#include <datazone/datazone.hpp>

#include <simdjson.h>

#include <cstddef>
#include <string_view>

namespace differential {

struct Verdicts {
  std::string_view json;
  datazone::Error ours;
  datazone::Error on_demand;
  simdjson::error_code whole;  ///< the DOM parser's, asked when On-Demand accepts
  bool equal;                  ///< the two models and their issues
};

struct Difference {
  std::string_view example;
  std::string_view reason;
  bool (*explains)(const Verdicts&);
  bool in_this_version = true;  ///< of simdjson
};

inline bool accepts(const datazone::Error& error) { return error.code == datazone::Errc::ok; }

/// An unknown member of 513 levels.
inline constexpr struct Nested {
  char text[5 + 2 * 513 + 1]{};

  constexpr Nested() {
    char* at = text;
    for (const char c : {'{', '"', 'x', '"', ':'}) *at++ = c;
    for (int level = 0; level < 513; ++level) *at++ = '[';
    for (int level = 0; level < 513; ++level) *at++ = ']';
    *at = '}';
  }
  constexpr std::string_view view() const { return {text, sizeof text}; }
} too_deep_for_us;

/// Is there a number that no double, or no 64-bit integer, can be trusted to hold?
inline bool has_huge_number(std::string_view json) {
  std::size_t digits = 0;
  bool exponent = false;
  for (const char c : json) {
    if (c >= '0' && c <= '9') {
      if (++digits >= (exponent ? 3U : 19U)) return true;
      continue;
    }
    exponent = c == 'e' || c == 'E' || (exponent && digits == 0 && (c == '+' || c == '-'));
    digits = 0;
  }
  return false;
}

// Version 3.0.1 does not skip a byte order mark; 3.9.4 does.
inline constexpr bool skips_byte_order_mark =
    simdjson::SIMDJSON_VERSION_MAJOR > 3 || simdjson::SIMDJSON_VERSION_MINOR > 0;

inline constexpr Difference differences[] = {
    {"", "zero bytes are {} to us (a body that HTTP left out), and no document to simdjson",
     [](const Verdicts& v) { return v.json.empty() && accepts(v.ours); }},
    {"\xEF\xBB\xBF{}", "readers may refuse a byte order mark; newer simdjson skips one",
     [](const Verdicts& v) {
       return v.ours.code == datazone::Errc::byte_order_mark && accepts(v.on_demand);
     },
     skips_byte_order_mark},
    {R"({"x":[1e400]})", "the DOM parser refuses a number that it cannot hold; we only skip it",
     [](const Verdicts& v) {
       const std::string_view problem = simdjson::error_message(v.whole);
       return v.equal && accepts(v.ours) && accepts(v.on_demand) && has_huge_number(v.json) &&
              (v.whole == simdjson::NUMBER_ERROR || problem.starts_with("BIGINT_ERROR"));
     }},
    {too_deep_for_us.view(), "we skip 512 levels of nesting, simdjson 1024",
     [](const Verdicts& v) {
       return v.ours.code == datazone::Errc::too_deep && v.ours.offset >= 512 &&
              accepts(v.on_demand) && v.whole == simdjson::SUCCESS;
     }},
};

/// The row that explains these verdicts, or null.
inline const Difference* explanation(const Verdicts& verdicts) {
  for (const Difference& row : differences) {
    if (row.explains(verdicts)) return &row;
  }
  return nullptr;
}

}  // namespace differential

#endif  // DATAZONE_TESTS_INTEROP_DIFFERENTIAL_DIFFERENCES_HPP
