// SPDX-License-Identifier: MIT
// Identifiers: is_*, parse and unchecked; whole values only, byte by byte.
#include <datazone/datazone.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <random>
#include <regex>
#include <string>
#include <string_view>
#include <unordered_set>

#include "support/identifier_cases.hpp"
#include "support/judge.hpp"

using namespace datazone;

namespace {

// The patterns in words, for the exhaustive part; std::regex is the judge of the corpus.
bool tail_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}
bool tail(std::string_view text) {
  if (text.empty() || text.size() > 36) {
    return false;
  }
  for (const char byte : text) {
    if (!tail_byte(byte)) {
      return false;
    }
  }
  return true;
}
bool domain(std::string_view text) {
  return text.size() >= 4 && text.substr(0, 3) == "dzd" && (text[3] == '-' || text[3] == '_') &&
         tail(text.substr(4));
}

// What a text is, said in every way that the library has.
std::string disagreement(const std::string& text, bool is_domain, bool is_other) {
  if (is_domain_id(text) != is_domain) {
    return "is_domain_id";
  }
  if (is_data_source_id(text) != is_other) {
    return "is_data_source_id";
  }
  if (is_data_source_run_id(text) != is_other) {
    return "is_data_source_run_id";
  }
  if (is_project_id(text) != is_other) {
    return "is_project_id";
  }
  if (DomainId::parse(text).has_value() != is_domain) {
    return "DomainId";
  }
  if (DataSourceId::parse(text).has_value() != is_other) {
    return "DataSourceId";
  }
  return {};
}

}  // namespace

TEST_CASE("every row of section 10, by every checker and type") {
  datazone_test::judge(datazone_test::identifier_cases::table);
}

TEST_CASE("all 256 bytes at every position of every length up to 45") {
  std::size_t seen = 0;
  for (const std::string prefix : {"", "dzd-", "dzd_", "dzd.", "Dzd_"}) {
    for (std::size_t size = prefix.size(); size <= 45; ++size) {
      const std::string base = prefix + std::string(size - prefix.size(), 'x');
      for (std::size_t i = 0; i < size; ++i) {
        for (int byte = 0; byte < 256; ++byte) {
          std::string text = base;
          text[i] = static_cast<char>(byte);
          const std::string wrong = disagreement(text, domain(text), tail(text));
          if (!wrong.empty()) {
            FAIL(wrong << " of length " << size << ", byte " << byte << " at " << i);
          }
          ++seen;
        }
      }
    }
  }
  CHECK(seen > 1'000'000);
}

TEST_CASE("std::regex agrees on a generated corpus") {
  const std::regex domain_pattern{std::string{DomainId::pattern}};
  const std::regex other_pattern{std::string{ProjectId::pattern}};
  std::mt19937 random(7);
  constexpr std::string_view alphabet = "dzZD-_aA09.:/@[`{~ \n";
  std::size_t domains = 0;
  std::size_t others = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text = random() % 2 == 0 ? "dzd" : "";
    if (random() % 4 != 0 && !text.empty()) {
      text += random() % 2 == 0 ? '-' : '_';
    }
    const std::size_t length = random() % 41;
    const bool clean = random() % 3 != 0;
    while (text.size() < length) {
      text += clean ? "dzZD-_aA09"[random() % 10] : alphabet[random() % alphabet.size()];
    }
    const bool is_domain = std::regex_match(text, domain_pattern);
    const bool is_other = std::regex_match(text, other_pattern);
    domains += is_domain;
    others += is_other;
    const std::string wrong = disagreement(text, is_domain, is_other);
    if (!wrong.empty()) {
      FAIL(wrong << " of \"" << text << '"');
    }
  }
  CHECK(domains > 10'000);
  CHECK(others > 10'000);
}

TEST_CASE("a Text that is still escaped is the identifier that it spells") {
  const auto found = decode<StartDataSourceRunResponse>(
      R"({"domainId":"\u0064zd-x","id":"r\u0031","projectId":"\u002e\u002e"})");
  REQUIRE(found);
  const auto domain_id = DomainId::parse(found->domain_id);
  REQUIRE(domain_id);
  CHECK(domain_id->view() == "dzd-x");
  const auto run = DataSourceRunId::parse(found->id);
  REQUIRE(run);
  CHECK(run->view() == "r1");
  CHECK_FALSE(ProjectId::parse(found->project_id));
  CHECK_FALSE(ProjectId::unchecked(found->project_id));
  CHECK_FALSE(DataSourceId::parse(found->data_source_id));  // absent
  CHECK_FALSE(DataSourceId::unchecked(found->data_source_id));
}

TEST_CASE("an escaped Text of any length: parse and unchecked count decoded bytes") {
  for (std::size_t size = 1; size <= 200; ++size) {
    std::string json = R"({"id":")";
    for (std::size_t i = 0; i < size; ++i) {
      json += "\\u0078";
    }
    json += R"("})";
    const auto found = decode<StartDataSourceRunResponse>(json);
    REQUIRE(found);
    CHECK(DataSourceRunId::parse(found->id).has_value() == (size <= 36));
    CHECK(DataSourceRunId::unchecked(found->id).has_value() == (size <= 63));
  }
}

TEST_CASE("unchecked takes any UTF-8 that is safe as a label, of 1 to 63 bytes") {
  for (std::size_t size = 0; size <= 200; ++size) {
    CHECK(DomainId::unchecked(std::string(size, '/')).has_value() == (size >= 1 && size <= 63));
  }
  CHECK_FALSE(DomainId::unchecked("."));
  CHECK_FALSE(DomainId::unchecked(".."));
  CHECK(DomainId::unchecked("..."));
  CHECK(DomainId::unchecked("newprefix-1"));
  CHECK(DomainId::unchecked("\xf0\x9f\x98\xb9"));
  CHECK_FALSE(DomainId::unchecked("\xf0\x9f\x98"));
  CHECK_FALSE(DomainId::unchecked("a\xed\xa0\x80"));
  CHECK_FALSE(DomainId::unchecked("\xc0\xae"));  // an overlong dot
  const auto nul = DomainId::unchecked(std::string_view("\0", 1));
  REQUIRE(nul);
  CHECK(nul->view() == std::string_view("\0", 1));
}

TEST_CASE("parse copies: the text may go") {
  std::optional<DomainId> id;
  {
    const std::string text = "dzd_" + std::string(36, 'q');
    id = DomainId::parse(text);
  }
  REQUIRE(id);
  CHECK(id->view() == "dzd_" + std::string(36, 'q'));
  CHECK(DomainId::parse(std::string("dzd_tmp")).has_value());  // temporaries are welcome
}

struct AnyLetters {
  static constexpr auto pattern = FixedString{"^[a-z]+$"};
};

TEST_CASE("no identifier is longer than its storage, whatever its pattern takes") {
  for (const std::size_t size : {1U, 63U, 64U, 300U})
    CHECK(Identifier<AnyLetters>::parse(std::string(size, 'a')).has_value() == (size <= 63));
}

TEST_CASE("identifiers are ordered, equal and hashed by their text") {
  const DomainId a("dzd_a");
  const DomainId b("dzd_b");
  const DomainId longer("dzd_aa");
  CHECK(a < b);
  CHECK(a < longer);
  CHECK(longer < b);
  CHECK(a == *DomainId::parse("dzd_a"));
  CHECK(a == *DomainId::unchecked("dzd_a"));
  CHECK(a != b);
  CHECK(DomainId() < a);
  CHECK((a <=> *DomainId::parse("dzd_a")) == 0);
  const auto with_nul = *DomainId::unchecked(std::string_view("dzd_a\0", 6));
  CHECK(a < with_nul);
  CHECK(with_nul < longer);
  const Identifier<AnyLetters> nearly(
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
  const auto full = *Identifier<AnyLetters>::unchecked(std::string(62, 'a') + '!');
  CHECK(nearly < full);  // whatever lies behind the text
  CHECK(full > nearly);
  std::unordered_set<DomainId> set{a, b, *DomainId::parse("dzd_a")};
  CHECK(set.size() == 2);
  CHECK(set.contains(*DomainId::unchecked("dzd_b")));
  CHECK_FALSE(set.contains(longer));
  std::map<DataSourceId, int> map{{DataSourceId("y"), 2}, {DataSourceId("x"), 1}};
  CHECK(map.begin()->second == 1);
  std::unordered_set<std::size_t> hashes;
  for (char c = 'a'; c <= 'z'; ++c) {
    hashes.insert(std::hash<DataSourceId>()(*DataSourceId::parse(std::string(1, c))));
  }
  CHECK(hashes.size() > 20);
}
