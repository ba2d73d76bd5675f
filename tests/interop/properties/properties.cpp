// SPDX-License-Identifier: MIT
//
// What holds for every value and every text, tried on generated ones. DATAZONE_SEED and
// DATAZONE_ROUNDS ask for another or a longer run; a failure prints the seed and the round.
#include <datazone/datazone.hpp>

#include "random.hpp"
#include "spell.hpp"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

namespace {

using namespace properties;
using datazone::Mode;

// One seed per round, so that a failing round can be run alone.
template <class Check>
void rounds(Check check) {
  const std::uint64_t first = setting("DATAZONE_SEED", 1);
  const std::uint64_t count = setting("DATAZONE_ROUNDS", 3000);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    INFO("DATAZONE_SEED=" << seed << " DATAZONE_ROUNDS=1");
    Random random(seed);
    check(random);
  }
}

template <class T>
std::string encoded(const T& value) {
  std::string out(datazone::encoded_size(value), '\0');
  const datazone::Encoded result = datazone::encode(value, out);
  REQUIRE(result);
  REQUIRE(result.needed == out.size());
  REQUIRE(result.text.size() == out.size());
  return out;
}

// Breaks one byte of a text.
std::string damaged(Random& random, std::string text) {
  static constexpr std::string_view bytes = "\"\\{}[]:,0-.eEtnu \n\x01\x7F\x80\xC3\xFF";
  const std::size_t at = random.below(text.size());
  switch (random.below(3)) {
    case 0: text.erase(at, 1); break;
    case 1: text.insert(at, 1, random.one(bytes)); break;
    default: text[at] = random.one(bytes);
  }
  return text;
}

template <class T>
bool same(const datazone::Decoded<T>& a, const datazone::Decoded<T>& b) {
  return bool(a) == bool(b) && a.value == b.value;
}

bool is_first_of(const datazone::Error& error, const datazone::Issues& issues) {
  bool found = false;
  for (const datazone::Issue issue : issues) {
    found = found || issue == error;
    if (issue.offset < error.offset) return false;
  }
  return found;
}

}  // namespace

TEST_CASE_TEMPLATE("decode(encode(x)) is x", T, datazone::StartDataSourceRunResponse,
                   datazone::GetDataSourceRunResponse, datazone::RunStatisticsForAssets,
                   datazone::DataSourceErrorMessage, datazone::DataSourceRunLineageSummary,
                   datazone::DataSourceRunActivity, datazone::ListDataSourceRunsResponse,
                   datazone::ListDataSourceRunActivitiesResponse, datazone::DataSourceRunEvent) {
  rounds([](Random& random) {
    Maker maker(random, true);
    const T value = maker.make<T>();
    const std::string json = encoded(value);
    CAPTURE(json);
    const auto decoded = datazone::decode<T>(json);
    REQUIRE(decoded);
    CHECK(decoded.value == value);
  });
}

TEST_CASE("decode_request(encode_target(x), encode(x)) is x, with identifiers of any UTF-8") {
  rounds([](Random& random) {
    Maker maker(random, true);
    const auto identifier = [&](auto type) {
      while (true) {
        const auto id =
            decltype(type)::unchecked(random.chance(30) ? maker.identifier() : maker.text(30));
        if (id) return *id;
      }
    };
    datazone::StartDataSourceRunRequest start;
    start.domain_identifier = identifier(datazone::DomainId());
    start.data_source_identifier = identifier(datazone::DataSourceId());
    if (random.chance(80)) start.client_token = maker.kept(maker.text());
    char buffer[512];
    const datazone::Encoded target = datazone::encode_target(start, buffer);
    REQUIRE(target);
    for (const char c : target.text) {
      CHECK(std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%/")
                .find(c) != std::string_view::npos);
    }
    const std::string body = encoded(start);
    const auto read = datazone::decode_request(target.text, body);
    REQUIRE(read);
    CHECK(read.value == start);
    CHECK(read.issues.empty() ==
          (datazone::is_domain_id(start.domain_identifier.view()) &&
           datazone::is_data_source_id(start.data_source_identifier.view())));

    datazone::GetDataSourceRunRequest get;
    get.domain_identifier = start.domain_identifier;
    get.identifier = identifier(datazone::DataSourceRunId());
    const datazone::Encoded get_target = datazone::encode_target(get, buffer);
    REQUIRE(get_target);
    const auto read_get =
        datazone::decode_request<datazone::GetDataSourceRunRequest>(get_target.text, "");
    REQUIRE(read_get);
    CHECK(read_get.value == get);
  });
}

TEST_CASE_TEMPLATE("any spelling of x decodes to x: order, blanks, escapes and offsets say nothing",
                   T, datazone::StartDataSourceRunResponse, datazone::GetDataSourceRunResponse,
                   datazone::ListDataSourceRunsResponse,
                   datazone::ListDataSourceRunActivitiesResponse, datazone::DataSourceRunEvent) {
  rounds([](Random& random) {
    Maker maker(random, false);
    const T value = maker.make<T>();
    const std::string plain = Speller(random, true).spell(value);
    const auto expected = datazone::decode<T>(plain);
    REQUIRE(expected);
    CHECK(expected.value == value);
    for (int spelling = 0; spelling < 3; ++spelling) {
      const std::string json = Speller(random).spell(value);
      CAPTURE(json);
      const auto decoded = datazone::decode<T>(json);
      REQUIRE(decoded);
      CHECK(decoded.value == value);
      CHECK(bool(datazone::decode<T>(json, Mode::strict)) == decoded.issues.empty());
    }
  });
}

TEST_CASE_TEMPLATE("encode(decode(j)) is a fixed point", T, datazone::StartDataSourceRunResponse,
                   datazone::GetDataSourceRunResponse,
                   datazone::ListDataSourceRunActivitiesResponse, datazone::DataSourceRunEvent) {
  rounds([](Random& random) {
    Maker maker(random, false);
    const std::string json = Speller(random).spell(maker.make<T>());
    CAPTURE(json);
    const auto decoded = datazone::decode<T>(json);
    REQUIRE(decoded);
    const std::string once = encoded(decoded.value);
    const auto again = datazone::decode<T>(once);
    REQUIRE(again);
    CHECK(encoded(again.value) == once);
  });
}

TEST_CASE_TEMPLATE("encoded_size is exact: that many bytes do, fewer do not", T,
                   datazone::StartDataSourceRunResponse, datazone::GetDataSourceRunResponse,
                   datazone::DataSourceErrorMessage, datazone::ListDataSourceRunsResponse,
                   datazone::DataSourceRunEvent) {
  rounds([](Random& random) {
    Maker maker(random, false);
    const T value = maker.make<T>();
    const std::string json = encoded(value);
    const std::size_t room = random.below(json.size() + 40);
    std::string buffer(room + 64, '#');  // the encoder gets all but the last 64 bytes
    const datazone::Encoded result = datazone::encode(value, std::span<char>(buffer).first(room));
    CHECK(result.needed == json.size());
    CHECK(buffer.find_first_not_of('#', room) == std::string::npos);
    if (room < json.size()) {
      CHECK(result.error.code == datazone::Errc::buffer_too_small);
      CHECK(result.text.empty());
    } else {
      REQUIRE(result);
      CHECK(result.text == json);
    }
    std::string shorter(json.size() - 1, '#');
    CHECK_FALSE(datazone::encode(value, shorter));
  });
}

TEST_CASE_TEMPLATE("tolerant accepts what strict accepts, with the same value", T,
                   datazone::StartDataSourceRunResponse, datazone::GetDataSourceRunResponse,
                   datazone::ListDataSourceRunActivitiesResponse) {
  std::size_t tried = 0;
  std::size_t accepted = 0;
  rounds([&](Random& random) {
    ++tried;
    Maker maker(random, false, random.chance(50));
    std::string json = Speller(random, random.chance(50)).spell(maker.make<T>());
    for (int damage = 0; damage < 8; ++damage) {
      CAPTURE(json);
      const auto tolerant = datazone::decode<T>(json);
      const auto strict = datazone::decode<T>(json, Mode::strict);
      if (strict) {
        ++accepted;
        CHECK(same(tolerant, strict));
        CHECK(tolerant.issues.empty());
      } else {
        CHECK(strict.value == T{});
        if (tolerant) CHECK(is_first_of(strict.error, tolerant.issues));
      }
      if (!tolerant) {
        CHECK(tolerant.error == strict.error);
        CHECK(tolerant.value == T{});
        CHECK(tolerant.error.offset <= json.size());
      }
      json = damaged(random, json);
      if (json.empty()) break;
    }
  });
  CHECK(accepted >= tried / 4);  // else the property is hardly tried
}

TEST_CASE_TEMPLATE("every proper prefix of a valid text is truncated", T,
                   datazone::StartDataSourceRunResponse, datazone::GetDataSourceRunResponse,
                   datazone::ListDataSourceRunsResponse, datazone::DataSourceRunEvent) {
  rounds([](Random& random) {
    Maker maker(random, false);
    const std::string json = Speller(random).spell(maker.make<T>());
    const std::string prefix = json.substr(0, 1 + random.below(json.size() - 1));
    CAPTURE(prefix);
    const auto decoded = datazone::decode<T>(prefix);
    CHECK(decoded.error.code == datazone::Errc::truncated);
    CHECK(decoded.error.offset == prefix.size());
  });
}

TEST_CASE_TEMPLATE("clone keeps the value after its text is gone, in exactly text_size bytes", T,
                   datazone::StartDataSourceRunResponse, datazone::GetDataSourceRunResponse,
                   datazone::ListDataSourceRunsResponse, datazone::DataSourceRunEvent) {
  rounds([](Random& random) {
    Maker maker(random, false);
    const T value = maker.make<T>();
    std::string json = Speller(random).spell(value);
    const auto decoded = datazone::decode<T>(json);
    REQUIRE(decoded);
    std::vector<char> texts(datazone::text_size(decoded.value));
    if (!texts.empty())
      CHECK_FALSE(datazone::clone(decoded.value, std::span(texts).first(texts.size() - 1)));
    const auto kept = datazone::clone(decoded.value, std::span<char>(texts));
    json.assign(json.size(), '#');
    REQUIRE(kept);
    CHECK(*kept == value);
  });
}
