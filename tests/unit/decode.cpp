// SPDX-License-Identifier: MIT
// decode: the tables of response bodies and integers, what a service may add (R1), what it may
// leave out (R5), patterns in service (R2), truncation (R17), depth (R18) and ranges (R16).
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/fenced.hpp"
#include "support/integer_cases.hpp"
#include "support/judge.hpp"
#include "support/malformed_body_cases.hpp"
#include "support/response_cases.hpp"
#include "support/samples.hpp"

using namespace datazone;

namespace {

using Response = StartDataSourceRunResponse;

bool has(const Issues& issues, Errc code, std::string_view member) {
  for (const Issue issue : issues) {
    if (issue.code == code && issue.member == member) { return true; }
  }
  return false;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) { out += text; }
  return out;
}

}  // namespace

TEST_CASE("every row of table C") {
  datazone_test::judge(datazone_test::response_cases::table);
}
TEST_CASE("every row of table F") {
  datazone_test::judge(datazone_test::integer_cases::table);
}
TEST_CASE("every row of table G") {
  datazone_test::judge(datazone_test::malformed_body_cases::table);
}

TEST_CASE("row C52: 100,000 levels are an ordinary error; 512 are skipped") {
  using datazone_test::response_cases::c52_levels;
  using datazone_test::response_cases::most_levels;
  const auto nested = [](std::size_t levels, std::string_view open, std::string_view middle,
                         std::string_view close) {
    return R"({"x":)" + repeated(open, levels) + std::string(middle) + repeated(close, levels) +
           R"(,"id":"r"})";
  };
  const std::string c52 = nested(c52_levels, "[", "", "]");
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto deep = decode<Response>(c52, mode);
    CHECK_FALSE(deep);
    CHECK(deep.error == Error{Errc::too_deep, 5 + most_levels, {}});
    CHECK(deep.value == Response{});
  }
  const std::string fits = nested(most_levels, "[", "", "]");
  const auto found = decode<Response>(fits);
  REQUIRE(found);
  CHECK(found->id == "r");
  const std::string objects = nested(most_levels, R"({"a":)", "1", "}");
  REQUIRE(decode<Response>(objects));
  const std::string one_more = nested(most_levels + 1, R"({"a":)", "1", "}");
  CHECK(decode<Response>(one_more).error ==
        Error{Errc::too_deep, 5 + most_levels * std::string_view(R"({"a":)").size(), {}});
  // The levels of an unknown member inside a modelled object count from its own container.
  const std::string inside = R"({"errorMessage":{"x":)" + repeated("[", most_levels) +
                             repeated("]", most_levels) + "}}";
  CHECK(decode<Response>(inside));
  const std::string too_deep = R"({"errorMessage":{"x":)" + repeated("[", most_levels + 1);
  CHECK(decode<Response>(too_deep).error == Error{Errc::too_deep, 21 + most_levels,
                                                  "errorMessage"});
}

TEST_CASE("R1: unknown members of every kind, at every level, change nothing") {
  const auto plain = decode<GetDataSourceRunResponse>(
      R"({"errorMessage":{"errorDetail":"d","errorType":"CONFLICT_EXCEPTION"},"id":"r",)"
      R"("lineageSummary":{"importStatus":"SUCCESS"},"runStatisticsForAssets":{"added":1}})");
  REQUIRE(plain);
  const std::array<std::string_view, 14> values{
      "1", "-0.5e-10", "1e9999", "true", "false", "null", R"("")", R"("\u0000\ud83d\ude39")", "[]",
      "{}", R"([1,[2,{"a":[]}],"]"])", R"({"a":{"b":{}},"c":[{}]})", R"({"id":5,"id":[]})",
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
      if (mode == Mode::tolerant) { CHECK(*found == *plain); }
    }
  }
}

TEST_CASE("R1: an unknown enum value is success, kept, and encoded as it was") {
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
  const std::array<std::string_view, 13> names{
      "createdAt", "dataSourceConfigurationSnapshot", "dataSourceId", "domainId", "errorMessage",
      "id", "projectId", "runStatisticsForAssets", "startedAt", "status", "stoppedAt", "type",
      "updatedAt"};
  for (const std::string_view name : names) {
    for (std::size_t i = 0; i < name.size(); ++i) {
      for (int byte = 0x20; byte < 0x7F; ++byte) {
        std::string other(name);
        other[i] = static_cast<char>(byte);
        if (other == name || byte == '"' || byte == '\\') { continue; }
        bool known = false;
        for (const std::string_view candidate : names) { known = known || other == candidate; }
        if (known) { continue; }
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

TEST_CASE("R2: a pattern that the service has relaxed is an issue, and the value survives") {
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

TEST_CASE("R5: each required member dropped, or null, in turn") {
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
        if (is_dropped && !as_null) { continue; }
        if (json.size() > 1) { json += ','; }
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

TEST_CASE("R5: absent, null, zero and empty are four things") {
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

TEST_CASE("R10: integers of 400 digits, however they are spelled") {
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
}

TEST_CASE("R10: every int32 near the edges of its digits, against the printed number") {
  for (std::int64_t power = 1; power <= 10'000'000'000; power *= 10) {
    for (std::int64_t delta = -3; delta <= 3; ++delta) {
      for (const std::int64_t sign : {-1, 1}) {
        const std::int64_t value = sign * (power + delta);
        const std::string json =
            R"({"runStatisticsForAssets":{"skipped":)" + std::to_string(value) + "}}";
        const auto found = decode<Response>(json);
        const bool fits = value >= -2147483648LL && value <= 2147483647LL;
        REQUIRE(static_cast<bool>(found) == fits);
        if (fits) { CHECK(found->run_statistics_for_assets->skipped == value); }
      }
    }
  }
}

TEST_CASE("timestamps as numbers: epoch seconds in plain decimal, cut to nanoseconds") {
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
  CHECK(created("253402300799.999999999999") == Timestamp{253'402'300'799, 999'999'999});
  CHECK(created("-62167219200") == Timestamp{-62'167'219'200, 0});
  CHECK_FALSE(created("253402300800"));
  CHECK_FALSE(created("-62167219200.0000000001"));
  CHECK_FALSE(created("-62167219201"));
  CHECK_FALSE(created("1e9"));
  CHECK_FALSE(created("1515531081.0e0"));
  CHECK_FALSE(created("9223372036854775808"));
  CHECK_FALSE(created(std::string(400, '9')));
  CHECK_FALSE(created("-" + std::string(400, '9')));
}

TEST_CASE("every sample is read without an issue, but the one that has the service's news") {
  for (const std::string_view name : datazone_test::response_samples) {
    const std::string json = datazone_test::read_sample(name);
    const auto tolerant = decode<Response>(json);
    REQUIRE_MESSAGE(tolerant, name);
    const auto strict = decode<Response>(json, Mode::strict);
    if (name == "unknown_members.json") {
      CHECK(tolerant.issues.size() == 3);
      CHECK_FALSE(strict);
      CHECK(tolerant->status.text() == "ABORTED");
      CHECK(tolerant->type.text() == "EVENT_DRIVEN");
      CHECK(tolerant->error_message->error_type.text() == "SESSION_EXPIRED_EXCEPTION");
      continue;
    }
    CHECK_MESSAGE(tolerant.issues.empty(), name);
    REQUIRE_MESSAGE(strict, name);
    CHECK(*strict == *tolerant);
  }
  const std::string full = datazone_test::read_sample("full.json");
  const std::string pretty = datazone_test::read_sample("pretty.json");
  const std::string model_order = datazone_test::read_sample("model_order.json");
  CHECK(*decode<Response>(full) == *decode<Response>(pretty));
  CHECK(*decode<Response>(full) == *decode<Response>(model_order));
  const std::string get_run = datazone_test::read_sample("get_run.json");
  const auto run = decode<GetDataSourceRunResponse>(get_run, Mode::strict);
  REQUIRE(run);
  CHECK(run->lineage_summary->import_status == LineageImportStatus::in_progress);
  CHECK(run->status == DataSourceRunStatus::success);
  // The other operation's shape knows no lineageSummary: an unknown member there.
  CHECK(decode<Response>(get_run, Mode::strict));
}

TEST_CASE("R17: every non-empty proper prefix of every sample is truncated, at its end") {
  std::vector<std::string> documents;
  for (const std::string_view name : datazone_test::response_samples) {
    documents.push_back(datazone_test::read_sample(name));
  }
  documents.push_back(datazone_test::read_sample("get_run.json"));
  documents.push_back(
      R"( { "x" : [ -1.5e+3 , "\ud83d\ude39" , {"a":[true,false,null]} ] , "id" : "\u0041" } )");
  documents.push_back(
      R"({"createdAt":1515531081.1234567891,"runStatisticsForAssets":{"added":2.1e1,)"
      R"("failed":-10000000000e-5,"skipped":0e99999999999,"updated":120.00},"x":[1.5E-3,0]})");
  documents.push_back("{\"x\":\"\xf0\x9f\x98\xb9\xc3\xa9\",\"\xe2\x82\xac\":[[[[]]]]}");
  for (std::string& json : documents) {
    while (json.back() != '}') { json.pop_back(); }  // blanks after the brace are no truncation
    for (std::size_t size = 1; size < json.size(); ++size) {
      const std::vector<char> prefix(json.begin(),
                                     json.begin() + static_cast<std::ptrdiff_t>(size));
      for (const Mode mode : {Mode::tolerant, Mode::strict}) {
        const auto found =
            decode<GetDataSourceRunResponse>(std::string_view(prefix.data(), size), mode);
        if (found || found.error.code != Errc::truncated || found.error.offset != size ||
            found.value != GetDataSourceRunResponse{}) {
          FAIL("a prefix of " << size << " bytes of " << json);
        }
      }
    }
  }
}

TEST_CASE("R16: bytes as sockets give them") {
  const std::string json = datazone_test::read_sample("minimal.json");
  const auto expected = decode<Response>(json);
  REQUIRE(expected);
  const std::vector<char> chars(json.begin(), json.end());
  const std::vector<unsigned char> unsigned_chars(json.begin(), json.end());
  std::vector<std::byte> bytes;
  std::vector<char8_t> utf8;
  for (const char byte : json) {
    bytes.push_back(static_cast<std::byte>(byte));
    utf8.push_back(static_cast<char8_t>(byte));
  }
  CHECK(*decode<Response>(chars) == *expected);
  CHECK(*decode<Response>(unsigned_chars) == *expected);
  CHECK(*decode<Response>(bytes) == *expected);
  CHECK(*decode<Response>(utf8, Mode::strict) == *expected);
  CHECK(*decode<Response>(std::span<const std::byte>(bytes)) == *expected);
  CHECK(*decode<Response>(std::span<const char>(chars)) == *expected);
  const std::array<char, 2> empty_object{'{', '}'};
  CHECK(decode<Response>(empty_object));
  CHECK(decode<Response>(std::span<const char>()));
}

TEST_CASE("white space between all tokens changes nothing but offsets") {
  const std::string full = datazone_test::read_sample("full.json");
  const auto expected = decode<Response>(full);
  REQUIRE(expected);
  for (const std::string_view blank : {" ", "\n", "\t", "\r", " \r\n\t                        "}) {
    std::string spaced;
    bool inside = false;
    for (std::size_t i = 0; i < full.size(); ++i) {
      const char byte = full[i];
      const bool token =
          !inside && std::string_view("{}[]:,").find(byte) != std::string_view::npos;
      if (byte == '"' && (i == 0 || full[i - 1] != '\\')) { inside = !inside; }
      if (token) { spaced += blank; }
      spaced += byte;
      if (token) { spaced += blank; }
    }
    const auto found = decode<Response>(spaced, Mode::strict);
    REQUIRE(found);
    CHECK(*found == *expected);
  }
}
