// SPDX-License-Identifier: MIT
// Targets: a path that is safe by type, written and read; and tokens for the body.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <regex>
#include <string>
#include <string_view>

#include "support/judge.hpp"
#include "support/label_cases.hpp"
#include "support/route_cases.hpp"

using namespace datazone;

namespace {

constexpr std::string_view good_path = "/v2/domains/dzd_abc/data-sources/ds1/runs";

std::string path_of(const StartDataSourceRunRequest& request) {
  std::array<char, 512> buffer{};
  const Encoded target = encode_target(request, buffer);
  return target ? std::string(target.text) : std::string("error");
}

}  // namespace

TEST_CASE("every row of the labels, in each of the four places of a label") {
  datazone_test::judge(datazone_test::label_cases::table);
}
TEST_CASE("every row of the routes") { datazone_test::judge(datazone_test::route_cases::table); }

TEST_CASE("both operations") {
  CHECK(path_of({DomainId("dzd_abc"), DataSourceId("ds1"), {}}) == good_path);
  std::array<char, 128> buffer{};
  const GetDataSourceRunRequest poll{DomainId("dzd_abc"), DataSourceRunId("r1")};
  const Encoded target = encode_target(poll, buffer);
  REQUIRE(target);
  CHECK(target.text == "/v2/domains/dzd_abc/data-source-runs/r1");
  for (const Mode mode : {Mode::tolerant, Mode::strict}) {
    const auto read = decode_request<GetDataSourceRunRequest>(target.text, "not { read", mode);
    REQUIRE(read);  // a GET has no body: whatever comes is not looked at
    CHECK(*read == poll);
    CHECK(decode_request<GetDataSourceRunRequest>(good_path, "{}", mode).error.code ==
          Errc::no_route);
  }
}

TEST_CASE("output only ever holds [A-Za-z0-9-_.~%/], and a server reads the same labels") {
  std::mt19937 random(5);
  const std::regex safe("[A-Za-z0-9\\-_.~%/]+");
  std::size_t written = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string label;
    const std::size_t size = 1 + random() % 20;
    while (label.size() < size) {
      switch (random() % 4) {
        case 0: label += static_cast<char>(random() % 128); break;
        case 1: label += "\xc3\xa9"; break;
        case 2: label += "\xf0\x9f\x98\xb9"; break;
        default: label += "./%?#+~-_ "[random() % 10]; break;
      }
    }
    const auto domain = DomainId::unchecked(label);
    const auto source = DataSourceId::unchecked(label);
    if (!domain || !source) {
      continue;
    }
    const StartDataSourceRunRequest request{*domain, *source, {}};
    const std::string path = path_of(request);
    REQUIRE(std::regex_match(path, safe));
    REQUIRE(path.size() <= good_path.size() + 6 * 63);
    const auto read = decode_request(path, "");
    REQUIRE(read);
    REQUIRE(*read == request);
    ++written;
  }
  CHECK(written > 15'000);
}

TEST_CASE("each byte as an escape of either case, alone and in a label") {
  for (int byte = 0; byte < 256; ++byte) {
    for (const std::string_view digits : {"0123456789ABCDEF", "0123456789abcdef"}) {
      const std::string escape = std::string("%") + digits[static_cast<std::size_t>(byte >> 4)] +
                                 digits[static_cast<std::size_t>(byte & 15)];
      const std::string path = "/v2/domains/dzd_" + escape + "a/data-sources/" + escape + "/runs";
      const auto found = decode_request(path, "");
      if (byte >= 0x80) {
        CHECK(found.error == Error{Errc::invalid_utf8, 16, "domainIdentifier"});
      } else if (byte == '.') {
        CHECK(found.error == Error{Errc::invalid_label, 34, "dataSourceIdentifier"});
      } else {
        REQUIRE(found);
        CHECK(found->domain_identifier.view() ==
              std::string("dzd_") + static_cast<char>(byte) + "a");
        CHECK(found->data_source_identifier.view() == std::string(1, static_cast<char>(byte)));
      }
    }
  }
}

TEST_CASE("what is no hexadecimal digit makes no escape") {
  for (int byte = 0; byte < 256; ++byte) {
    const bool hex = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') ||
                     (byte >= 'A' && byte <= 'F');
    if (hex || byte == '/' || byte == '?') {
      continue;
    }
    for (const bool first : {true, false}) {
      std::string escape = "%4";
      escape.insert(first ? 1U : 2U, 1, static_cast<char>(byte));
      const std::string path = "/v2/domains/dzd_a/data-sources/x" + escape + "/runs";
      CHECK(decode_request(path, "").error ==
            Error{Errc::invalid_escape, 32, "dataSourceIdentifier"});
    }
  }
}

TEST_CASE("every prefix of a path is another path or another label, never a crash") {
  for (std::size_t size = 0; size < good_path.size(); ++size) {
    CHECK(decode_request(good_path.substr(0, size), "{}").error == Error{Errc::no_route, 0, {}});
  }
}

TEST_CASE("errors of the body give offsets in the body; those of the path come first") {
  const auto body = decode_request(good_path, R"({"clientToken":5})");
  CHECK(body.error == Error{Errc::wrong_type, 15, "clientToken"});
  CHECK(body.value == StartDataSourceRunRequest{});
  const auto both = decode_request("/v2/domains/%/data-sources/x/runs", R"({"clientToken":5})");
  CHECK(both.error == Error{Errc::invalid_escape, 12, "domainIdentifier"});
  const auto issue = decode_request("/v2/domains/bad/data-sources/x/runs", "{");
  CHECK(issue.error == Error{Errc::truncated, 1, {}});  // malformed beats any issue
  CHECK(issue.issues.size() == 1);
  const auto fine = decode_request(good_path, R"({"clientToken":"\u0041"})", Mode::strict);
  REQUIRE(fine);
  CHECK(fine->client_token == "A");
  CHECK(fine->client_token.is_escaped());
}

TEST_CASE("uuid_v4: version and variant are set, all other bits are the caller's") {
  const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  std::mt19937 random(6);
  for (int i = 0; i < 2'000; ++i) {
    std::array<std::uint8_t, 16> bytes{};
    for (auto& byte : bytes) {
      byte = static_cast<std::uint8_t>(random());
    }
    const Uuid made = uuid_v4(bytes);
    const std::string text(made.data(), made.size());
    CHECK(Text(made) == text);
    CHECK(std::array<char, 36>(made) == static_cast<const std::array<char, 36>&>(made));
    REQUIRE(std::regex_match(text, form));
    std::string hex;
    for (const char c : text) {
      if (c != '-') {
        hex += c;
      }
    }
    for (std::size_t k = 0; k < 16; ++k) {
      const auto byte = static_cast<unsigned>(std::stoul(hex.substr(2 * k, 2), nullptr, 16));
      const unsigned mask = k == 6 ? 0x0FU : k == 8 ? 0x3FU : 0xFFU;
      REQUIRE((byte & mask) == (bytes[k] & mask));
    }
  }
}

TEST_CASE("a token of any length and content goes out and comes in") {
  for (const std::size_t size : std::initializer_list<std::size_t>{0, 1, 36, 128, 5000}) {
    const std::string token = std::string(size, 'k') + "\"\\\n\xc3\xa9";
    const StartDataSourceRunRequest request{DomainId("dzd_abc"), DataSourceId("ds1"), token};
    std::string buffer(encoded_size(request), '\0');
    const Encoded body = encode(request, std::span<char>(buffer));
    REQUIRE(body);
    const auto read = decode_request(good_path, body.text, Mode::strict);
    REQUIRE(read);
    CHECK(*read == request);
  }
}
