// SPDX-License-Identifier: MIT
// decode: numbers, as integers and as timestamps. The tables of decode.cpp have the rest.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

using namespace datazone;

namespace {

using Response = StartDataSourceRunResponse;

bool has(const Issues& issues, Errc code, std::string_view member) {
  for (const Issue issue : issues) {
    if (issue.code == code && issue.member == member) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("integers of 400 digits, however they are spelled") {
  const auto added = [](const std::string& number) {
    const std::string json = R"({"runStatisticsForAssets":{"added":)" + number + "}}";
    return decode<Response>(json);  // an integer views nothing
  };
  CHECK(added(std::string(400, '9')).error.code == Errc::out_of_range);
  CHECK(added("-" + std::string(400, '9')).error.code == Errc::out_of_range);
  CHECK(added("1" + std::string(399, '0') + "e-399")->run_statistics_for_assets->added == 1);
  CHECK(added("7." + std::string(400, '0'))->run_statistics_for_assets->added == 7);
  CHECK(added("0." + std::string(399, '0') + "7e400")->run_statistics_for_assets->added == 7);
  CHECK(added("7." + std::string(400, '0') + "1").error.code == Errc::wrong_type);
  CHECK(added("1e" + std::string(400, '9')).error.code == Errc::out_of_range);
  CHECK(added("1e-" + std::string(400, '9')).error.code == Errc::wrong_type);
  CHECK(added("0e" + std::string(400, '9'))->run_statistics_for_assets->added == 0);
  // They are 5 in 64 bits.
  CHECK(added("18446744073709551621.0").error.code == Errc::out_of_range);
  CHECK(added("184467440737095516210000e-4").error.code == Errc::out_of_range);
  CHECK(added("12e10").error.code == Errc::out_of_range);
  CHECK(added("1e10").error.code == Errc::out_of_range);
  CHECK(added("99e8").error.code == Errc::out_of_range);
  CHECK(added("2e9")->run_statistics_for_assets->added == 2'000'000'000);
  CHECK(added("3e9").error.code == Errc::out_of_range);
}

TEST_CASE("every int32 near the edges of its digits, against the printed number") {
  for (std::int64_t power = 1; power <= 10'000'000'000; power *= 10) {
    for (std::int64_t delta = -3; delta <= 3; ++delta) {
      for (const std::int64_t sign : {-1, 1}) {
        const std::int64_t value = sign * (power + delta);
        const std::string json =
            R"({"runStatisticsForAssets":{"skipped":)" + std::to_string(value) + "}}";
        const auto found = decode<Response>(json);
        const bool fits = value >= -2147483648LL && value <= 2147483647LL;
        REQUIRE(static_cast<bool>(found) == fits);
        if (fits) {
          CHECK(found->run_statistics_for_assets->skipped == value);
        }
      }
    }
  }
}

TEST_CASE("timestamps as numbers: epoch seconds, cut to nanoseconds") {
  const auto created = [](std::string_view number) {
    const std::string json = R"({"createdAt":)" + std::string(number) + "}";
    const auto found = decode<Response>(json);
    CHECK(has(found.issues, Errc::invalid_timestamp, "createdAt"));
    CHECK_FALSE(has(found.issues, Errc::missing_required, "createdAt"));
    CHECK_FALSE(decode<Response>(json, Mode::strict));
    return found->created_at;
  };
  CHECK(created("0") == Timestamp{0, 0});
  CHECK(created("-0") == Timestamp{0, 0});
  CHECK(created("1515531081") == Timestamp{1515531081, 0});
  CHECK(created("1515531081.1234") == Timestamp{1515531081, 123'400'000});
  CHECK(created("0.000000001") == Timestamp{0, 1});
  CHECK(created("0.0000000019") == Timestamp{0, 1});
  CHECK(created("-0.000000001") == Timestamp{-1, 999'999'999});
  CHECK(created("-0.0000000001") == Timestamp{-1, 999'999'999});  // the floor, below zero
  CHECK(created("-0.5") == Timestamp{-1, 500'000'000});
  CHECK(created("-1.0000000001") == Timestamp{-2, 999'999'999});
  CHECK(created("-1.000000000") == Timestamp{-1, 0});
  CHECK(created("-1.00000000000") == Timestamp{-1, 0});  // more digits, and nothing in them
  CHECK(created("253402300799.999999999999") == Timestamp{253'402'300'799, 999'999'999});
  CHECK(created("-62167219200") == Timestamp{-62'167'219'200, 0});
  CHECK_FALSE(created("253402300800"));
  CHECK_FALSE(created("-62167219200.0000000001"));
  CHECK_FALSE(created("-62167219201"));
  CHECK(created("1e9") == Timestamp{1'000'000'000, 0});
  CHECK(created("1515531081.0e0") == Timestamp{1515531081, 0});
  CHECK(created("1.611248009879E9") == Timestamp{1611248009, 879'000'000});  // as some Java writes
  CHECK(created("1611248009.879") == created("16112480098790e-4"));
  CHECK(created("0.0000000001611248009879123456789e+19") == Timestamp{1611248009, 879'123'456});
  CHECK(created("1e-9") == Timestamp{0, 1});
  CHECK(created("19e-10") == Timestamp{0, 1});
  CHECK(created("1e-10") == Timestamp{0, 0});
  CHECK(created("-1e-10") == Timestamp{-1, 999'999'999});
  CHECK(created("-1e-999999999999999999999") == Timestamp{-1, 999'999'999});
  CHECK(created("-15e-1") == Timestamp{-2, 500'000'000});
  CHECK(created("0e999999999999999999999") == Timestamp{0, 0});
  CHECK(created("-0.000e-999999999999999999999") == Timestamp{0, 0});
  CHECK(created("2534023007999999999999e-10") == Timestamp{253'402'300'799, 999'999'999});
  CHECK(created("1" + std::string(400, '0') + "e-391") == Timestamp{1'000'000'000, 0});
  CHECK(created("0." + std::string(400, '0') + "1e410") == Timestamp{1'000'000'000, 0});
  CHECK_FALSE(created("2.534023008e11"));
  CHECK_FALSE(created("-6.2167219201E10"));
  CHECK_FALSE(created("1e12"));
  CHECK_FALSE(created("1e999999999999999999999"));
  CHECK_FALSE(created("-0.001e999999999999999999999"));
  CHECK_FALSE(created("9223372036854775808"));
  CHECK_FALSE(created(std::string(400, '9')));
  CHECK_FALSE(created("-" + std::string(400, '9')));
}
