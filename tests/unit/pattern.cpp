// SPDX-License-Identifier: MIT
// matches<"pattern">(text) against std::regex, for the constructs that it knows.
#include <datazone/datazone.hpp>

#include "patterns/interpreter.hpp"
#include "support/pattern_cases.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>

namespace {

// All texts over the alphabet up to this length, in both engines.
template <class Matches>
void agree(const char* pattern, std::string_view alphabet, std::size_t longest, Matches matches) {
  const std::regex regex(pattern);
  std::size_t accepted = 0;
  std::size_t refused = 0;
  std::string text;
  const auto judge = [&](const auto& self) -> void {
    const bool expected = std::regex_match(text, regex);
    ++(expected ? accepted : refused);
    if (matches(text) != expected) {
      FAIL_CHECK(pattern << " differs from std::regex on \"" << text << '"');
    }
    if (text.size() == longest) {
      return;
    }
    for (const char byte : alphabet) {
      text.push_back(byte);
      self(self);
      text.pop_back();
    }
  };
  judge(judge);
  CHECK(accepted > 0);
  CHECK(refused > 0);
}

}  // namespace

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): the pattern is a template argument and a text
#define DATAZONE_AGREE(pattern, alphabet, longest) \
  agree(pattern, alphabet, longest,                \
        [](std::string_view text) { return datazone::matches<pattern>(text); })

TEST_CASE("literals and anchors: the whole value") {
  DATAZONE_AGREE("^ab$", "ab\n", 4);
  DATAZONE_AGREE("^a$", "ab", 3);
  CHECK(datazone::matches<"^$">(""));
  CHECK_FALSE(datazone::matches<"^$">("\n"));
}

TEST_CASE("four steps of one byte each are compared at once, whatever stands around them") {
  DATAZONE_AGREE("^abab$", "abAB\"", 5);
  DATAZONE_AGREE("^[ab]{1}bab$", "ab\n", 6);
  DATAZONE_AGREE("^a[ab]a[ab]a$", "abc", 6);
  DATAZONE_AGREE("^[ac][ab][a-c][bc]$", "abc", 6);
  DATAZONE_AGREE("^a?bc[ab]c$", "abc", 7);
  DATAZONE_AGREE("^ababab[ab]a[ab]*$", "ab", 11);
  DATAZONE_AGREE("^aab{2}a?$", "ab", 7);
  DATAZONE_AGREE("^aab+$", "ab", 7);
  DATAZONE_AGREE("^a?b?c?d?$", "abcd", 5);
  DATAZONE_AGREE("^a+b+c+d+$", "abcd", 6);
  DATAZONE_AGREE("^a{1,2}b{1,2}c{1,2}d{1,2}$", "abcd", 6);
  static constexpr char three[3] = {'a', 'b', 'a'};  // constant evaluation would see a fourth read
  static_assert(!datazone::matches<"^abab$">({three, 3}));
}

TEST_CASE("quantifiers") {
  DATAZONE_AGREE("^a?b$", "abc", 4);
  DATAZONE_AGREE("^a*b+$", "abc", 5);
  DATAZONE_AGREE("^a{2}$", "ab", 4);
  DATAZONE_AGREE("^a{2,}$", "ab", 6);
  DATAZONE_AGREE("^a{2,4}b?$", "ab", 7);
  DATAZONE_AGREE("^a{0,2}b{1,2}c*$", "abc", 6);
  DATAZONE_AGREE("^a{0}b$", "ab", 3);
  DATAZONE_AGREE("^a?b?c?$", "abc", 4);
  DATAZONE_AGREE("^a?b*c{1,2}d?$", "abcd", 6);
  CHECK(datazone::matches<"^([ab]{600}|[b-d]{2,600})$">(std::string(600, 'a')));
}

TEST_CASE("classes") {
  DATAZONE_AGREE("^[abc]{1,3}$", "abcd-", 4);
  DATAZONE_AGREE("^[ab]c$", "abc", 3);
  DATAZONE_AGREE("^[?@]{1,2}a$", "?@Aa", 4);
  DATAZONE_AGREE("^[a-c-]+$", "abcd-", 4);
  DATAZONE_AGREE("^[-a-c]+$", "abcd-", 4);
  DATAZONE_AGREE("^[^/]{1,3}$", "ab/^", 4);
  DATAZONE_AGREE("^[^a-c]*$", "abcde", 4);
  DATAZONE_AGREE("^[A-Z_]+[a-z]*$", "AZ_az@", 4);
  DATAZONE_AGREE("^[a^]+$", "a^b", 3);
  DATAZONE_AGREE("^[0-9a-f]{2}-[0-9a-f]{2}$", "09af-g", 5);
}

TEST_CASE("a plain pattern takes no byte that JSON escapes, and none that is not ASCII") {
  using datazone::detail::is_plain_pattern;
  CHECK(is_plain_pattern<"^[ !#-\\[\\]-\x7f]*$">);
  CHECK_FALSE(is_plain_pattern<"^a[^a-z]?$">);
  CHECK_FALSE(is_plain_pattern<"^a\"b$">);
  CHECK_FALSE(is_plain_pattern<"^[a-z]+\\\\$">);
  CHECK_FALSE(is_plain_pattern<"^\x01?$">);
  CHECK_FALSE(is_plain_pattern<"^\x1f?$">);
  for (unsigned c = 0; c < 256; ++c)
    CHECK(datazone::detail::special_bytes.contains(static_cast<unsigned char>(c)) ==
          datazone::detail::is_special(static_cast<char>(c)));
}

TEST_CASE("escapes") {
  DATAZONE_AGREE("^\\d{2}-\\d$", "09-/:", 5);
  DATAZONE_AGREE("^\\w+$", "aZ0_-", 4);
  DATAZONE_AGREE("^a\\.b\\-c$", "abc.-", 5);
  DATAZONE_AGREE("^[\\w.-]+$", "aZ0_-./", 3);
  DATAZONE_AGREE("^[\\d]+\\.[\\d]*$", "09.", 5);
  DATAZONE_AGREE("^\\[a\\]$", "[]a", 4);
  DATAZONE_AGREE("^\\$\\^$", "$^", 3);
}

TEST_CASE("sets with the same bits in different words have checkers of their own") {
  DATAZONE_AGREE("^\\$+$", "$d", 4);  // 36, and 64 more
  DATAZONE_AGREE("^d+$", "$d", 4);
  DATAZONE_AGREE("^[0-9]+x$", "09px", 4);
  DATAZONE_AGREE("^[p-y]+0$", "09px", 4);
}

TEST_CASE("patterns of other AWS identifiers") {
  CHECK(datazone::matches<"^prj_[a-z0-9]{4,8}$">("prj_abc1"));
  CHECK_FALSE(datazone::matches<"^prj_[a-z0-9]{4,8}$">("prj_abc"));
  CHECK(datazone::matches<"^[a-z]{2}-[a-z]+-\\d$">("eu-central-1"));
  CHECK_FALSE(datazone::matches<"^[a-z]{2}-[a-z]+-\\d$">("eu-central-12"));
  CHECK(datazone::matches<"^arn:aws:iam::\\d{12}:role/[\\w+=,.@-]{1,64}$">(
      "arn:aws:iam::123456789012:role/crawler@prod"));
  CHECK_FALSE(datazone::matches<"^arn:aws:iam::\\d{12}:role/[\\w+=,.@-]{1,64}$">(
      "arn:aws:iam::123456789012:role/"));
}

TEST_CASE("lengths around the vector width, and every byte in every place") {
  for (std::size_t size = 0; size <= 80; ++size) {
    std::string text(size, 'a');
    CHECK(datazone::matches<"^[a-z]{1,64}$">(text) == (size >= 1 && size <= 64));
    CHECK(datazone::matches<"^[^/]*$">(text));
    CHECK(datazone::matches<"^[^]*$">(text));
    for (std::size_t i = 0; i < size; ++i) {
      for (int byte = 0; byte < 256; ++byte) {
        text[i] = static_cast<char>(byte);
        const bool lower = byte >= 'a' && byte <= 'z';
        REQUIRE(datazone::matches<"^[a-z]{1,64}$">(text) == (lower && size <= 64));
        REQUIRE(datazone::matches<"^[^/]*$">(text) == (byte != '/' && byte < 0x80));
      }
      text[i] = 'a';
    }
  }
}

TEST_CASE("the table of patterns, at run time") {
  cases::judge_patterns([](std::string_view pattern, std::string_view text, bool expected,
                           bool found, std::optional<std::size_t> place) {
    CAPTURE(pattern);
    CAPTURE(text);
    CHECK(found == expected);
    CHECK(place.has_value() == !expected);
    using datazone::detail::regex::category_count;
    const interpreter::Pattern<256, category_count> stages(pattern), crowd(pattern, true);
    CHECK(stages.matches(text) == expected);
    CHECK(crowd.matches(text) == expected);
  });
  cases::judge_mismatches([](std::string_view pattern, std::string_view text,
                             std::optional<std::size_t> expected,
                             std::optional<std::size_t> found) {
    CAPTURE(pattern);
    CAPTURE(text);
    CHECK(found == expected);
  });
}

namespace {

struct ZoneShape {
  static constexpr auto pattern = datazone::FixedString{"^(?!aws)[a-z]+(-[a-z0-9]+)*$"};
};

}  // namespace

TEST_CASE("an identifier takes any pattern") {
  using Id = datazone::Identifier<ZoneShape>;
  constexpr Id id = "zone-1a";
  CHECK(id.view() == "zone-1a");
  CHECK_FALSE(Id::parse("aws-1"));
  CHECK_FALSE(Id::parse("zone-"));
  CHECK(Id::unchecked("zone-"));
}

#undef DATAZONE_AGREE
