// SPDX-License-Identifier: MIT
// decode: what a service may add or leave out, and patterns that it may relax.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "support/issue_list.hpp"
#include "support/judge.hpp"

using namespace datazone;

namespace {

using Response = StartDataSourceRunResponse;

}  // namespace

TEST_CASE("unknown members of every kind, at every level, change nothing") {
  const auto plain = decode<GetDataSourceRunResponse>(
      R"({"errorMessage":{"errorDetail":"d","errorType":"CONFLICT_EXCEPTION"},"id":"r",)"
      R"("lineageSummary":{"importStatus":"SUCCESS"},"runStatisticsForAssets":{"added":1}})");
  REQUIRE(plain);
  const std::array<std::string_view, 14> values{"1",
                                                "-0.5e-10",
                                                "1e9999",
                                                "true",
                                                "false",
                                                "null",
                                                R"("")",
                                                R"("\u0000\ud83d\ude39")",
                                                "[]",
                                                "{}",
                                                R"([1,[2,{"a":[]}],"]"])",
                                                R"({"a":{"b":{}},"c":[{}]})",
                                                R"({"id":5,"id":[]})",
                                                " [ 1 , 2 ] "};
  for (const std::string_view value : values) {
    const std::string extra = R"("unknown":)" + std::string(value);
    const std::string json =
        "{" + extra + R"(,"errorMessage":{)" + extra + R"(,"errorDetail":"d",)" + extra +
        R"(,"errorType":"CONFLICT_EXCEPTION"},)" + extra + R"(,"id":"r","lineageSummary":{)" +
        extra + R"(,"importStatus":"SUCCESS"},"runStatisticsForAssets":{"added":1,)" + extra +
        "}," + extra + "}";
    for (const Mode mode : {Mode::tolerant, Mode::strict}) {
      const auto found = decode<GetDataSourceRunResponse>(json, mode);
      CHECK(static_cast<bool>(found) == (mode == Mode::tolerant));
      CHECK(found.issues.size() == plain.issues.size());  // unknown members are no issue
      if (mode == Mode::tolerant) {
        CHECK(*found == *plain);
      }
    }
  }
}

TEST_CASE("an unknown enum value is success, kept, and encoded as it was") {
  const std::string json = R"({"status":"ABORTED"})";
  const auto found = decode<Response>(json);
  REQUIRE(found);
  CHECK_FALSE(found->status.known());
  CHECK(found->status.text() == "ABORTED");
  CHECK_FALSE(is_terminal(found->status));
  std::array<char, 64> buffer{};
  CHECK(encode(*found, buffer).text == json);
}

TEST_CASE("names that resemble a member's are unknown") {
  const std::array<std::string_view, 13> names{"createdAt",    "dataSourceConfigurationSnapshot",
                                               "dataSourceId", "domainId",
                                               "errorMessage", "id",
                                               "projectId",    "runStatisticsForAssets",
                                               "startedAt",    "status",
                                               "stoppedAt",    "type",
                                               "updatedAt"};
  for (const std::string_view name : names) {
    for (std::size_t i = 0; i < name.size(); ++i) {
      for (int byte = 0x20; byte < 0x7F; ++byte) {
        std::string other(name);
        other[i] = static_cast<char>(byte);
        if (other == name || byte == '"' || byte == '\\') {
          continue;
        }
        bool known = false;
        for (const std::string_view candidate : names) {
          known = known || other == candidate;
        }
        if (known) {
          continue;
        }
        const std::string json = "{\"" + other + "\":5}";
        REQUIRE_MESSAGE(decode<Response>(json), other);
      }
    }
    for (const std::string& other :
         {std::string(name) + "x", "x" + std::string(name), std::string(name.substr(1)),
          std::string(name.substr(0, name.size() - 1)), std::string(name) + std::string(name)}) {
      const std::string json = "{\"" + other + "\":5}";
      REQUIRE_MESSAGE(decode<Response>(json), other);
    }
    // Longer ones that have the same telling bytes in the same places, as a hash may look at them.
    for (std::size_t more = 1; more <= 300; ++more) {
      std::string other = std::string(name) + std::string(more, 'x');
      other[other.size() / 2] = name[name.size() / 2];
      other[other.size() - 2] = name[name.size() - 2];
      other.back() = name.back();
      const std::string longer = "{\"" + other + "\":5}";
      REQUIRE_MESSAGE(decode<Response>(longer), other);
    }
    const std::string json = "{\"" + std::string(name) + "\":true}";
    CHECK(decode<Response>(json).error == Error{Errc::wrong_type, name.size() + 4, name});
  }
  CHECK(decode<Response>(R"({"":5})"));
}

TEST_CASE("a pattern that the service has relaxed is an issue, and the value survives") {
  const std::string json = R"({"createdAt":"2024-05-01T10:20:30Z","dataSourceId":"ds1",)"
                           R"("domainId":"newprefix-1","id":"r1","projectId":"p1",)"
                           R"("status":"REQUESTED","type":"PRIORITIZED",)"
                           R"("updatedAt":"2024-05-01T10:20:30Z"})";
  const auto tolerant = decode<Response>(json);
  REQUIRE(tolerant);
  CHECK(tolerant->domain_id == "newprefix-1");
  CHECK(datazone_test::is_only(tolerant.issues,
                               {Errc::pattern_mismatch, json.find("\"newprefix"), "domainId"}));
  const auto strict = decode<Response>(json, Mode::strict);
  CHECK_FALSE(strict);
  CHECK(strict.error.code == Errc::pattern_mismatch);
  CHECK(strict.error.member == "domainId");
  std::array<char, 512> buffer{};
  CHECK(encode(*tolerant, buffer).text == json);
}

TEST_CASE("each required member dropped, or null, in turn") {
  const std::array<std::array<std::string_view, 2>, 8> required{{
      {"createdAt", R"("2024-05-01T10:20:30Z")"},
      {"dataSourceId", R"("ds1")"},
      {"domainId", R"("dzd_abc")"},
      {"id", R"("r1")"},
      {"projectId", R"("p1")"},
      {"status", R"("REQUESTED")"},
      {"type", R"("PRIORITIZED")"},
      {"updatedAt", R"("2024-05-01T10:20:30Z")"},
  }};
  for (const auto& dropped : required) {
    for (const bool as_null : {false, true}) {
      std::string json = "{";
      for (const auto& member : required) {
        const bool is_dropped = member[0] == dropped[0];
        if (is_dropped && !as_null) {
          continue;
        }
        if (json.size() > 1) {
          json += ',';
        }
        json += '"' + std::string(member[0]) + "\":";
        json += is_dropped ? std::string_view("null") : member[1];
      }
      json += '}';
      const Error missing{Errc::missing_required, json.size() - 1, dropped[0]};
      const auto tolerant = decode<Response>(json);
      CHECK(tolerant);
      CHECK(datazone_test::is_only(tolerant.issues, missing));
      const auto strict = decode<Response>(json, Mode::strict);
      CHECK_FALSE(strict);
      CHECK(strict.error == missing);
      CHECK(strict.value == Response{});
    }
  }
}

TEST_CASE("absent, null, zero and empty are four things") {
  const auto statistics = [](std::string_view json) {
    return decode<Response>(json)->run_statistics_for_assets;
  };
  CHECK_FALSE(statistics("{}"));
  CHECK_FALSE(statistics(R"({"runStatisticsForAssets":null})"));
  CHECK(statistics(R"({"runStatisticsForAssets":{}})") == RunStatisticsForAssets{});
  CHECK_FALSE(statistics(R"({"runStatisticsForAssets":{"added":null}})")->added);
  CHECK(statistics(R"({"runStatisticsForAssets":{"added":0}})")->added == 0);
  CHECK(decode<Response>(R"({"errorMessage":{}})")->error_message == DataSourceErrorMessage{});
  CHECK(decode<Response>(R"({"id":""})")->id.has_value());
  CHECK_FALSE(decode<Response>(R"({"id":null})")->id.has_value());
}
