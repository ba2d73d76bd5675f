// SPDX-License-Identifier: MIT
// Queries of targets: parameters in any order, strictly read; and texts that are percent-encoded,
// which behave as those of JSON do.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/encoded.hpp"
#include "support/judge.hpp"
#include "support/query_cases.hpp"

using namespace datazone;

namespace {

constexpr ListDataSourceRunsRequest runs{"dzd_a", "s", {}, {}, {}};

std::string target_of(const auto& request) {
  std::string buffer(encode_target(request, std::span<char>{}).needed, '\0');
  const Encoded target = encode_target(request, std::span<char>{buffer});
  return target ? std::string{target.text} : std::string{"error"};
}

// The token that a query gives, which views `target`.
Text token_of(const std::string& target) {
  const auto request = decode_request<ListDataSourceRunsRequest>(target, {});
  REQUIRE(request);
  return request->next_token;
}

std::string with_token(std::string_view spelling) {
  return std::string{datazone_test::query_cases::path} + "?nextToken=" + std::string{spelling};
}

}  // namespace

TEST_CASE("every row of the queries") { datazone_test::judge(datazone_test::query_cases::table); }

TEST_CASE("each byte of a token, written and read") {
  for (int byte = 0; byte < 0x80; ++byte) {
    const std::string token(1, static_cast<char>(byte));
    ListDataSourceRunsRequest request = runs;
    request.next_token = token;
    const std::string target = target_of(request);
    const std::string_view written = std::string_view{target}.substr(
        datazone_test::query_cases::path.size() + std::string_view{"?nextToken="}.size());
    const bool unreserved = std::isalnum(byte) != 0 || token.find_first_of("-_.~") == 0;
    CHECK(written.size() == (unreserved ? 1 : 3));
    if (!unreserved) CHECK(written[0] == '%');
    const auto read = decode_request<ListDataSourceRunsRequest>(target, {});
    REQUIRE(read);
    CHECK(*read == request);
  }
}

TEST_CASE("a token that is not UTF-8 is an error that names it, whatever the buffer") {
  ListDataSourceRunsRequest request = runs;
  request.next_token = "ab\xff";
  std::array<char, 256> buffer{};
  for (const std::size_t size : {std::size_t{0}, std::size_t{50}, buffer.size()}) {
    const Encoded target = encode_target(request, std::span<char>{buffer}.first(size));
    CHECK(target.error == Error{Errc::invalid_utf8, 2, "nextToken"});
    CHECK(target.needed == 0);
  }
  request.next_token = {};
  request.status = Open<DataSourceRunStatus>{Text{"\xc0"}};
  CHECK(encode_target(request, buffer).error == Error{Errc::invalid_utf8, 0, "status"});
  request.domain_identifier = {};
  CHECK(encode_target(request, buffer).error == Error{Errc::invalid_label, 0, "domainIdentifier"});
}

TEST_CASE("every size of the buffer, and no byte behind it") {
  const ListDataSourceRunActivitiesRequest request{"dzd_a", "r", 50, "a b",
                                                   DataAssetActivityStatus::failed};
  const std::string_view whole =
      "/v2/domains/dzd_a/data-source-runs/r/activities?maxResults=50&nextToken=a%20b&status=FAILED";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    std::string buffer(size + 4, '#');
    const Encoded target = encode_target(request, std::span<char>{buffer.data(), size});
    CHECK(target.needed == whole.size());
    CHECK(bool{target} == (size == whole.size()));
    CHECK(buffer.substr(size) == "####");
  }
  CHECK(target_of(request) == whole);
  const auto read = decode_request<ListDataSourceRunActivitiesRequest>(whole, {}, Mode::strict);
  REQUIRE(read);
  CHECK(*read == request);
}

TEST_CASE("random requests, written and read; their parameters in any order") {
  std::mt19937 random{2};
  constexpr std::string_view safe =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%/?=&";
  for (int i = 0; i < 3'000; ++i) {
    std::string token;
    for (std::size_t n = random() % 12; n != 0; --n)
      token += random() % 8 == 0 ? "\xf0\x9f\x98\xb9"
                                 : std::string(1, static_cast<char>(random() % 128));
    const std::string status = random() % 2 == 0 ? "SUCCESS" : "NEW" + token;
    ListDataSourceRunsRequest request = runs;
    if (random() % 2 == 0) request.max_results = static_cast<std::int32_t>(random());
    if (random() % 2 == 0) request.next_token = token;
    if (random() % 2 == 0) request.status = Open<DataSourceRunStatus>{Text{status}};
    const std::string target = target_of(request);
    REQUIRE(target.find_first_not_of(safe) == std::string::npos);
    const auto read = decode_request<ListDataSourceRunsRequest>(target, {});
    REQUIRE(read);
    REQUIRE(*read == request);
    REQUIRE(target_of(*read) == target);  // percent-encoded texts too

    // Of its exact size on the heap, so that a sanitizer sees a byte too many.
    for (std::size_t size = 0; size < target.size(); ++size) {
      const auto bytes = std::make_unique<char[]>(size);
      std::copy_n(target.data(), size, bytes.get());
      (void)decode_request<ListDataSourceRunsRequest>(std::string_view{bytes.get(), size}, {});
    }
    if (const std::size_t mark = target.find('?'); mark != std::string::npos) {
      std::vector<std::string> pieces{"", "unknown=%2F", "x"};
      for (std::size_t at = mark + 1; at <= target.size();) {
        const std::size_t end = std::min(target.find('&', at), target.size());
        pieces.push_back(target.substr(at, end - at));
        at = end + 1;
      }
      std::ranges::shuffle(pieces, random);
      std::string shuffled = target.substr(0, mark);
      for (const std::string& piece : pieces)
        shuffled += (&piece == pieces.data() ? "?" : "&") + piece;
      const auto again = decode_request<ListDataSourceRunsRequest>(shuffled, {});
      REQUIRE(again);
      REQUIRE(*again == request);
    }
  }
}

TEST_CASE("a text that is percent-encoded") {
  const std::string target = with_token("a%22b%5C%C3%A9%0a/+");
  const Text text = token_of(target);
  const std::string decoded = "a\"b\\\xc3\xa9\n/+";
  CHECK(text.has_value());
  CHECK(text.is_escaped());
  CHECK(text.raw() == "a%22b%5C%C3%A9%0a/+");
  CHECK_FALSE(text.plain());
  CHECK(text.size() == decoded.size());
  CHECK(text.to<std::string>() == decoded);
  std::array<char, 16> buffer{};
  CHECK(text.copy_to(buffer).text == decoded);
  CHECK(text.copy_to(std::span<char>{buffer}.first(decoded.size())).text == decoded);
  const Encoded small = text.copy_to(std::span<char>{buffer}.first(decoded.size() - 1));
  CHECK(small.error.code == Errc::buffer_too_small);
  CHECK(small.needed == decoded.size());

  CHECK(text == decoded);
  CHECK(decoded == text);
  CHECK(text != "a\"b\\\xc3\xa9\n/-");
  const std::string other = with_token("%61%22b%5c%c3%A9%0A%2F%2b");
  CHECK(text == token_of(other));
  const std::string json = R"({"clientToken":"a\"b\\\u00e9\n\/+"})";
  const auto request = decode_request("/v2/domains/dzd_a/data-sources/s/runs", json);
  CHECK(text == request->client_token);  // one spelling against another
  CHECK(request->client_token == text);

  // In JSON, what must be escaped is.
  CHECK(datazone_test::encoded(StartDataSourceRunRequest{"dzd_a", "s", text}) ==
        "{\"clientToken\":\"a\\\"b\\\\\xc3\xa9\\n/+\"}");
  const std::string controls = with_token("%00%1f%7f%08");
  CHECK(datazone_test::encoded(StartDataSourceRunRequest{"dzd_a", "s", token_of(controls)}) ==
        "{\"clientToken\":\"\\u0000\\u001f\x7f\\b\"}");
  // And JSON's spelling in a target.
  ListDataSourceRunsRequest list = runs;
  list.next_token = request->client_token;
  CHECK(target_of(list) == with_token("a%22b%5C%C3%A9%0A%2F%2B"));

  const std::string plain = with_token("abc");
  CHECK_FALSE(token_of(plain).is_escaped());
  CHECK(token_of(plain).plain() == "abc");
}

TEST_CASE("a clone of a request outlives its target") {
  std::string target = with_token("%61b&status=NE%57&maxResults=3");
  const auto request = decode_request<ListDataSourceRunsRequest>(target, {});
  REQUIRE(request);
  CHECK(text_size(*request) == 4 + 5);
  std::array<char, 9> storage{};
  const auto kept = clone(*request, storage);
  REQUIRE(kept);
  std::ranges::fill(target, '#');
  CHECK(kept->next_token == "ab");
  CHECK(kept->status.text() == "NEW");
  CHECK(kept->max_results == 3);
  CHECK_FALSE(clone(*request, std::span<char>{storage}.first(8)));
}

TEST_CASE("short texts: identifiers and enums of what is percent-encoded") {
  for (const std::size_t size : {62U, 63U, 64U, 100U}) {
    const std::string target = with_token("%41" + std::string(size - 1, 'a'));
    const Text text = token_of(target);
    CHECK(DomainId::unchecked(text).has_value() == (size < 64));
    CHECK_FALSE(DomainId::parse(text));
  }
  const std::string target = with_token("dzd%5Fabc");
  CHECK(DomainId::parse(token_of(target))->view() == "dzd_abc");
  const std::string status = with_token("SUCCES%53");
  CHECK(Open<DataSourceRunStatus>{token_of(status)} == DataSourceRunStatus::success);
  const std::string longer = with_token("SUCCES%53" + std::string(40, 'S'));
  CHECK_FALSE(Open<DataSourceRunStatus>{token_of(longer)}.known());
}

TEST_CASE("8192 characters are a token, one more is an issue; bytes do not count") {
  for (const std::string_view character : {"a", "%61", "%C3%A9", "\xc3\xa9"}) {
    std::string token;
    for (int i = 0; i < 8192; ++i) token += character;
    const std::string most = with_token(token);
    CHECK(decode_request<ListDataSourceRunsRequest>(most, {}, Mode::strict));
    const std::string more = with_token(token + std::string{character});
    CHECK(decode_request<ListDataSourceRunsRequest>(more, {}, Mode::strict).error ==
          Error{Errc::length_out_of_range, with_token("").size(), "nextToken"});
  }
}

TEST_CASE("the query of a request that has none is not looked at") {
  const std::string_view target = "/v2/domains/dzd_a/data-sources/s/runs?maxResults=x&%zz";
  CHECK(decode_request(target, "{}", Mode::strict));
}
