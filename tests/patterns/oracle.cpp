// SPDX-License-Identifier: MIT
// Patterns that use each construct, alone and beside others, against the naive oracle: every text
// of at most six characters over an alphabet that tells.
#include "patterns/oracle.hpp"
#include "patterns/interpreter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

// Over "ab-", a character of two bytes and a line end.
constexpr const char* patterns[] = {
    "a",
    "^a",
    "a$",
    "^$",
    "^a$",
    "",
    "^",
    "$",
    "^a|b$",
    "^(a|b)$",
    "^(ab|a)(b|)$",
    "^(a|ab)(-|b-)$",
    "^a*$",
    "^a+b?$",
    "^(a*)*$",
    "^(a|b)*-$",
    "^(a|ab)*$",
    "^(aa|aaa)*$",
    "^(a+)+$",
    "^a{2}$",
    "^a{2,}$",
    "^a{1,3}b{0,2}$",
    "^[ab]{2,3}b$",
    "^[ab]{1,4}[b-]$",
    "^[ab]{1,4}b{2}$",
    "^[ab]*b[ab]{2}$",
    "^(ab){2,3}$",
    "^(a|b-){1,2}$",
    "a{2}",
    "a{2,3}b",
    "b{1,2}$",
    "^b{1,2}",
    "[ab]{3}$",
    "^[^a]*$",
    "^[^a]{2}$",
    "^.$",
    "^.{2,3}$",
    "^.*-.*$",
    ".a.",
    "^..$|^...$",
    "^[^-]+(-[^-]+)*$",
    "^[a-b]([a-b-]{0,3}[a-b])?$",
    "^(?=a)",
    "^(?=a).b",
    "^(?!a)",
    "^(?!a)[ab]*$",
    "^(?!.*--)[ab-]*$",
    "^(?=.*a)(?=.*b)",
    "^(?=.*a)(?=.*b)(?=.*-).*$",
    "^(?=.{2,4}$)[ab]*$",
    "a(?=b)",
    "a(?!b)",
    "^a(?!b)",
    "^[ab]*(?=-)",
    "^([ab]|-(?!-))*$",
    "^(a(?!b)|b)*$",
    "^((?!ab).)*$",
    "(?!a)b(?!a)",
    "^(?:(?=a)a|b)*$",
    "^(?=(a|ab)(b|-)$)",
    "^(?!(a|b)*$)",
    "^(?=a(?=b))ab",
    "^(?!a(?!b))",
    "^(?=(?!a).)(?=.b)",
    "(?<=a)b",
    "(?<!a)b",
    "^.*(?<!-)$",
    "^[ab-]*(?<!-)$",
    "(?<=a|b)-",
    "^(a|(?<=a)b)*$",
    "(?<![ab])a",
    "\\ba",
    "a\\b",
    "\\bab\\b",
    "\\Ba",
    "a\\B",
    "^\\b",
    "\\b$",
    "\\B",
    "\\b-\\b",
    "^(\\ba|b)*$",
    "-\\b(?=a)",
    "(?<=-)\\ba",
    "^(?!\\b)",
    "\\bb\\b(?!-)",
    "^(^a|b)*$",
    "(^a|-b)",
    "(a$|b)-?",
    "^(a$|b)*$",
    "(a|^)b",
    "^a?^b",
    "$a",
    "a^",
    "^(a|$)b?",
    "^[\\s\\S]*$",
    "^\\s*$",
    "^\\S+$",
    "^\\w+$",
    "^\\W+$",
    "^\\D*$",
    "^[\\w-]+$",
    "^[^\\s]+$",
    "^[^\\w\\n]*$",
    "^[a\\-b]+$",
    "^[-a]+$",
    "^[a-]+$",
    "^[\\u00e9a]+$",
    "^[\\u0080-\\uFFFF]*$",
    "^[^\\u0000-\\u007F]+a$",
    "^a*?b$",
    "^(a|b)+?-$",
    "^a??b$",
    "^(ab|ab-|a)-?$",
    "^(a|b)?(a|b)?(a|b)?$",
    "^(((a)))$",
    "^(|a)(|b)$",
    "^(|a|ab)(-|b-|$)",
    "(a|b)(a|b)-",
    "^(a-?){1,3}$",
    "^(a?b?){2}$",
    "^(a?){3}-$",
    "^(a*b*){0,2}-$",
    "^([ab]{1,2}-){1,2}$",
    "^([ab]+-)*[ab]+$",
    "(ab)+$",
    "^(ab)+",
    "a.*b",
    "^a.*b$",
    "^a[^b]*b$",
    "^(a.*|b)$",
    "^a(.*)b?$",
    "[ab]{2}-[ab]",
    "^\\n$",
    "^a\\n?$",
    "^[^a]b|a[^b]$",
    "^(?:a|b)(?:a|b)$",
    "^(?=a|b)(?!ab)",
    "^(a|b(?=-))*-?$",
    "^(?!-)[ab-]{1,3}(?<!-)$",
    "^(?!-)[ab-]*-[ab-]*(?<!-)$",
    "^((?!-)[ab-]{1,3}(?<!-)\\n)*$",
    "^(a{2}|b{3})*$",
    "^(a{1,2}|b)*$",
    "^([ab]{2})*$",
    "^(a|aa)-$",
    "^[ab]{0,2}a",
    "^[ab]{0,2}-",
    "[ab]{0,2}-$",
    "^[^-]{0,2}-+a*",
    "^.{0,2}-",
    "^.{1,2}\\b",
    "a\\w[ab]+",
    "^((-{1,2}|a[b-])+([b-]{0,3}(?<=a).)?){1,2}(?!b)(?=a)",
    "^.*(?!-)$",
    "a[b-]+",
    "\\W(((?!-)){0,3}(?=a)|((?=a)b{1,2}(?<=a))([^a]{0,3}\\B|[^a])){2}b",
    "^.\\B",
    "(((?!b)(?!-)(?!-))|\\W(a(?!b)|(?!-)(?<!b)))(?!-)$",
    "^\\B$",
    "(?<!b)",
    "^(\\w(.+.)(?!-)|((?!-))((?!-)|[ab]{1,2}(?=a)(?<!b))\\b)",
    "^(?!-)$",
    "((?<=a)\\B)",
    "\\W",
    "(?!b)([ab]|(a)(\\W|(?=a)[ab]+(?!b)))?",
    "^([b-]{2}\\B\\B|(-*(?<!b)|(?=a)\\B(?<!b))(-(?<!b))b*){0,3}$",
    "^\\b(?<!b)$",
    "^(?<=a)",
    "^(?<=a)(((?!-)(?=a)|(?=a)\\w{1,2}(?=a))+|(?<=a)(?!b))(\\w{2}(?!b)(?<=a)){2}$",
    "(?=a)(?!-)",
    "^(?=a)(?!-)[b-]",
    "^(((?!-)(?<!b)|[^a](?<=a)))$",
    "\\w*",
    "a[^a]{0,3}",
    ".{0,3}(((?=a)-.|b)a(?<!b)){1,2}",
    "^(b|((?<!b)|b(?<=a)(?!b))+[b-](?!-))[^a](?=a)$",
    "^((?!b)\\B){2}$",
    "\\w+",
    "(a[^a]|((?<!b)(?<=a)(?=a)){0,3}(a*))",
    "((?!b)|.){1,2}[^a](?<!b)",
    "(?<!b)$",
    "^\\B((\\w)[b-]+(\\w|b[^a]+b{2}){0,3}|[b-]\\B)[b-]*$",
    "^(((?<=a)b(?!-)|[b-]*)?(?<!b)\\W)*(?=a)$",
    "(((?<=a)[b-]|(?!b)(?!-)(?=a)){1,2})+(((?<!b)\\w?(?!b))*|.((?!b)\\B-{2}))(([^a]*)|.[ab]*)?",
    "^-{1,2}a{1,2}",
    "^(-(?=a)|[b-](?=a))-(b+|-*(?<!b))",
    "^[^a]$",
    "^a{2}-+$",
    "-",
    "^(b{2}(?<!b)(?<!b)|([b-](?!-))([ab]-{2}|[^a]*))",
    "-$",
    "^-{0,3}",
    "((\\B\\w|a){2}b+)$",
    "\\w{2}",
    "^((?!-)|(?<=a)(-[b-](?=a)){2})?(\\b[ab]+(?!b))+\\W*",
    "\\w",
    "^([ab]*\\Ba){0,3}\\b((\\b)-\\W?)?",
    "^\\B(((?!-)\\b)(\\ba?))$",
    "^(((?!-))-|[ab]*)((?<=a))?(((?<!b).*(?<!b)|(?<!b)(?=a))|-([ab]{0,3}))",
    "(?<!b)[^a]{0,3}(-*\\b)",
    "^\\b$",
    "((.(?=a)|b[b-]){1,2}\\B(?=a))?$",
    "[^a]+b+",
    "((?!b)a{2}|(b*[ab]|\\w)*\\w[b-])(?!-)(\\b\\W){2}$",
    "((-{0,3}\\b|[b-]{2}[b-][b-]?)){2}$",
    "^((?<=a)(?<=a)(a{1,2}\\W|(?<!b)))\\b$",
    "(.*)[^a]([ab]\\b(?!b))",
    "^(\\B(?!b).{1,2})\\w$",
    "^-[ab]?(?!b)$",
    "[ab]-{1,2}[b-]$",
    "-(?=a)",
    "^(([b-]*|\\B\\b))(?=a)",
    "^\\b((b?[ab]{2})?(b*(?=a)b){0,3}|(?<=a)b{2})-?",
    "(?<=a)\\W{0,3}\\b$",
    "^((\\b[b-])(a(?=a)(?!-)|\\B)|(\\w*[ab]){0,3})+[ab]",
    "\\W{2}(\\B|[b-]{1,2}){2}$",
    "[ab]$",
    "(a|(?!-)(?=a))[b-]*",
    "^([b-]{0,3}(\\B)(\\b|(?!-)a{1,2}.)?|(?!b)[b-])$",
    "((\\W?[ab])+)",
};

}  // namespace

TEST_CASE("every short text, for patterns that use each construct") {
  const std::vector<std::string> letters{"a", "b", "-", "\xC3\xA9", "\n"};
  std::vector<std::string> texts{""};
  for (std::size_t begin = 0, size = 0; size < 6; ++size) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin)
      for (const std::string& letter : letters) texts.push_back(texts[begin] + letter);
  }
  REQUIRE(texts.size() == 19531);
  std::size_t matched = 0;
  for (const char* const pattern : patterns) {
    CAPTURE(pattern);
    const interpreter::Pattern<> ours(pattern);
    REQUIRE(ours.fault == datazone::detail::regex::Fault::none);
    const interpreter::Pattern<> crowd(pattern, true);
    const oracle::Pattern naive(pattern);
    for (const std::string& text : texts) {
      const bool expected = naive.matches(text);
      matched += expected ? 1 : 0;
      if (ours.matches(text) != expected || crowd.matches(text) != expected)
        FAIL_CHECK("differs on \"" << text << '"');
    }
  }
  CHECK(matched > 100000);
}

TEST_CASE("text that is not UTF-8 matches nothing") {
  for (const char* const pattern : patterns) {
    const interpreter::Pattern<> ours(pattern);
    for (const char* const text :
         {"\x80", "a\xC3", "\xE2\x82", "\xF8", "a\xED\xA0\x80", "\xC0\x80-"})
      CHECK_FALSE(ours.matches(text));
  }
}
