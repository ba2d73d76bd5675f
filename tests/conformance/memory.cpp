// SPDX-License-Identifier: MIT
// Any byte range: every prefix of every sample in a heap block of exactly its size, at the end
// of a page before a protected one, and at the begin of a page after one, means the same.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/fenced.hpp"
#include "support/judge.hpp"
#include "support/samples.hpp"

using namespace datazone;
using datazone_test::ProtectedPages;

namespace {

using Response = GetDataSourceRunResponse;

std::vector<std::string> documents() {
  std::vector<std::string> all;
  for (const std::string_view name : datazone_test::response_samples) {
    all.push_back(datazone_test::read_sample(name));
  }
  all.push_back(datazone_test::read_sample("get_run.json"));
  for (const std::string_view name : datazone_test::error_samples) {
    all.push_back(datazone_test::read_sample("errors/" + std::string(name) + ".json"));
  }
  // Runs of backslashes, escapes and sequences of bytes that a careless reader looks beyond.
  for (const std::string_view text :
       {R"({"x":"\ud83d\ude39\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"","id":"\u0041"})",
        "{\"id\":\"\xf0\x9f\x98\xb9\xe2\x82\xac\xc3\xa9\",\"x\":[-0.5e-7,true,null]}",
        R"({"runStatisticsForAssets":{"added":-2147483648,"failed":1e2147483648}})",
        R"({"createdAt":"2024-05-01T10:20:30.123456789+01:00","status":"PARTIALLY_SUCCEEDED"})"}) {
    all.emplace_back(text);
  }
  return all;
}

// The same bytes somewhere else are decoded to the same.
bool same(const Decoded<Response>& a, const Decoded<Response>& b) {
  return a.value == b.value && a.error == b.error && a.issues == b.issues;
}

// Uses the value, so that its texts are read where they stand.
std::size_t use(const Decoded<Response>& found) {
  std::vector<char> storage(text_size(*found));
  const auto copy = clone(*found, storage);
  std::vector<char> out(encoded_size(*found));
  return (copy ? 1U : 0U) + encode(*found, out).needed + validate(*found).size();
}

// Calls visit(place) for a copy of the text in each of the three places.
template <class Visit>
void in_each_place(ProtectedPages& pages, std::string_view text, Visit visit) {
  const auto heap = std::make_unique<char[]>(text.size());
  std::copy(text.begin(), text.end(), heap.get());
  visit(std::string_view(heap.get(), text.size()));
  visit(pages.high(text));
  visit(pages.low(text));
}

}  // namespace

TEST_CASE("documents: every prefix, in three places, in both modes") {
  for (const std::string& json : documents()) {
    ProtectedPages pages(json.size());
    for (std::size_t size = 0; size <= json.size(); ++size) {
      const std::string_view prefix = std::string_view(json).substr(0, size);
      for (const Mode mode : {Mode::tolerant, Mode::strict}) {
        const auto expected = decode<Response>(prefix, mode);
        const std::size_t used = use(expected);
        in_each_place(pages, prefix, [&](std::string_view place) {
          const auto found = decode<Response>(place, mode);
          if (!same(found, expected) || use(found) != used) {
            FAIL("a prefix of " << size << " bytes of " << json);
          }
        });
      }
    }
  }
}

TEST_CASE("documents: every suffix that begins in a string, so that no byte stands before it") {
  for (const std::string& json : documents()) {
    ProtectedPages pages(json.size() + 1);
    for (std::size_t begin = 0; begin < json.size(); ++begin) {
      for (const std::string_view opening : {R"(")", R"({")", R"({"x":")"}) {
        const std::string text = std::string(opening) + json.substr(begin);
        if (text.size() > json.size() + 1) {
          continue;
        }
        const auto expected = decode<Response>(text);
        in_each_place(pages, text, [&](std::string_view place) {
          if (!same(decode<Response>(place), expected)) {
            FAIL(opening << " and the suffix from " << begin << " of " << json);
          }
        });
      }
    }
  }
}

TEST_CASE("texts: copies and comparisons of every size, between protected pages on both sides") {
  constexpr std::string_view head = R"({"id":")";
  constexpr std::string_view tail = R"("})";
  ProtectedPages pages(4096);
  ProtectedPages other(4096);
  ProtectedPages room(4096);
  for (const std::string_view escape : {R"(\n)", R"(\u00e9)", R"(\ud83d\ude39)", "\xc3\xa9"}) {
    for (std::size_t size = 0; size <= 220; ++size) {
      for (const std::size_t at : {std::size_t{0}, size / 2, size}) {
        std::string content(size, 'x');
        content.insert(at, escape);
        const std::string json = std::string(head) + content + std::string(tail);
        const auto expected = decode<Response>(json);
        REQUIRE(expected);
        const auto text = expected->id.to<std::string>();
        for (const std::string_view place : {pages.high(json), pages.low(json)}) {
          const auto found = decode<Response>(place);
          REQUIRE(found);
          REQUIRE(found->id == other.high(text));
          REQUIRE(found->id == other.low(text));
          REQUIRE(found->id.copy_to(room.high_buffer(text.size())).text == text);
          REQUIRE(found->id.copy_to(room.low_buffer(text.size())).text == text);
          // Plain texts too are written from where they stand.
          DataSourceErrorMessage message;
          message.error_detail = other.high(text);
          REQUIRE(encode(message, room.high_buffer(encoded_size(message))));
          message.error_detail = other.low(text);
          REQUIRE(encode(message, room.low_buffer(encoded_size(message))));
        }
      }
    }
  }
}

TEST_CASE("service errors: every prefix of body and header") {
  const std::string header = "com.amazonaws.datazone#ThrottlingException:http://x/,y";
  for (const std::string_view name : datazone_test::error_samples) {
    const std::string body = datazone_test::read_sample("errors/" + std::string(name) + ".json");
    ProtectedPages pages(body.size());
    for (std::size_t size = 0; size <= body.size(); ++size) {
      const std::string_view prefix = std::string_view(body).substr(0, size);
      const ServiceError expected = decode_error(500, {}, prefix);
      in_each_place(pages, prefix, [&](std::string_view place) {
        REQUIRE(decode_error(500, {}, place) == expected);
      });
    }
  }
  ProtectedPages pages(header.size());
  for (std::size_t size = 0; size <= header.size(); ++size) {
    const std::string_view prefix = std::string_view(header).substr(0, size);
    const ServiceError expected = decode_error(500, prefix, "{}");
    in_each_place(pages, prefix, [&](std::string_view place) {
      REQUIRE(decode_error(500, place, "{}") == expected);
    });
  }
}

TEST_CASE("targets, identifiers and timestamps: every prefix") {
  const std::string path = "/v2/domains/dzd%5Fabc/data-sources/%F0%9F%98%B9x/runs?x=%";
  const std::string date = "2024-05-01T10:20:30.123456789+01:00";
  const std::string id = "dzd_abcdefghijklmnopqrstuvwxyz0123456789";
  ProtectedPages pages(path.size());
  for (std::size_t size = 0; size <= path.size(); ++size) {
    const std::string_view prefix = std::string_view(path).substr(0, size);
    const auto expected = decode_request(prefix, "");
    in_each_place(pages, prefix, [&](std::string_view place) {
      const auto found = decode_request(place, "");
      REQUIRE(found.value == expected.value);
      REQUIRE(found.error == expected.error);
    });
  }
  for (std::size_t size = 0; size <= date.size(); ++size) {
    const std::string_view prefix = std::string_view(date).substr(0, size);
    const auto expected = Timestamp::parse(prefix);
    in_each_place(pages, prefix,
                  [&](std::string_view place) { REQUIRE(Timestamp::parse(place) == expected); });
  }
  for (std::size_t size = 0; size <= id.size(); ++size) {
    const std::string_view prefix = std::string_view(id).substr(0, size);
    const bool expected = is_domain_id(prefix);
    in_each_place(pages, prefix, [&](std::string_view place) {
      REQUIRE(is_domain_id(place) == expected);
      REQUIRE(DomainId::unchecked(place).has_value() == (size > 0));
      REQUIRE(is_project_id(place) == (size >= 1 && size <= 36));
    });
  }
}

TEST_CASE("no pointer at all: nullptr and length 0") {
  const std::string_view nothing(nullptr, 0);
  CHECK(decode<Response>(nothing));
  CHECK(decode<Response>(nothing).issues.size() == 9);  // another_shape, and eight missing
  CHECK(decode<Response>(std::span<const std::byte>()));
  CHECK(decode_request(nothing, nothing).error.code == Errc::no_route);
  CHECK(decode_request("/v2/domains/dzd_a/data-sources/x/runs", nothing));
  CHECK(decode_error(500, nothing, nothing).code == ServiceErrorCode::unknown);
  CHECK_FALSE(Timestamp::parse(nothing));
  CHECK_FALSE(is_domain_id(nothing));
  CHECK_FALSE(DomainId::unchecked(nothing));
  CHECK_FALSE(parse<DataSourceRunStatus>(nothing));
  CHECK(Text(nothing).has_value());
  CHECK(Text(nothing) == "");
  CHECK(Text(nothing).copy_to(std::span<char>()));
  CHECK(matches<"^a*$">(nothing));
}

TEST_CASE("no alignment: a document at every offset of a vector") {
  const std::string json = datazone_test::read_sample("full.json");
  const auto expected = decode<Response>(json);
  std::vector<char> bytes(json.size() + 64);
  for (std::size_t offset = 0; offset < 64; ++offset) {
    std::copy(json.begin(), json.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset));
    CHECK(same(decode<Response>({bytes.data() + offset, json.size()}), expected));
  }
}
