// SPDX-License-Identifier: MIT
// Every text over the bytes of numbers as an integer member's value, and every spelling of the
// integers at the edges of int32, against a naive decoder.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "enumerate.hpp"
#include "fuzz/agree.hpp"

namespace {

bool holds(std::string_view number) {
  const std::string json = R"({"added":)" + std::string(number) + "}";
  return fuzz::agree<datazone::RunStatisticsForAssets>(fuzz::HeapCopy{json});
}

}  // namespace

TEST_CASE("every text as an integer") {
  exhaustive::Tally tally("integers");
  exhaustive::each_text("0129-+.eE", exhaustive::length(5, 7),
                        [&](std::string_view text) { tally(holds(text), text); });
}

TEST_CASE("the edges of int32 and of its digits, in every spelling") {
  exhaustive::Tally tally("spellings of integers");
  for (const std::int64_t edge : {2LL, 10LL, 100LL, 214748364LL, 1000000000LL, 2147483648LL,
                                  4294967296LL, 10000000000LL, 100000000000LL, 1LL << 62})
    for (std::int64_t near = edge - 2; near <= edge + 2; ++near)
      for (const std::string sign : {"", "-"}) {
        const std::string digits = std::to_string(near);
        for (const std::string zeros : {"", "0", "000000000"})
          for (std::size_t point = 0; point <= digits.size(); ++point)
            for (int more = -12; more <= 12; ++more) {
              const int exponent = static_cast<int>(digits.size() - point) + more;
              const std::string whole = point == 0 ? "0" : digits.substr(0, point);
              const std::string fraction = digits.substr(point) + zeros;
              const std::string text = sign + whole + (fraction.empty() ? "" : "." + fraction) +
                                       "e" + std::to_string(exponent);
              tally(holds(text), text);
            }
        tally(holds(sign + digits), sign + digits);
      }
}
