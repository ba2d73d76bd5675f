// SPDX-License-Identifier: MIT
// Patterns with a text and what they say of it, for the compiler and for run time.
#ifndef DATAZONE_TESTS_SUPPORT_PATTERN_CASES_HPP
#define DATAZONE_TESTS_SUPPORT_PATTERN_CASES_HPP

#include <datazone/datazone.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace cases {

/// Calls judge(pattern, text, expected, matches, offset) for each row: what the pattern should say
/// and says, and where the text goes wrong.
template <class Judge>
constexpr void judge_patterns(Judge judge) {
  const auto row = [&judge]<datazone::FixedString... P>(std::string_view text, bool expected) {
    (judge(P.view(), text, expected, datazone::matches<P>(text), datazone::mismatch<P>(text)), ...);
  };
#define DATAZONE_YES(pattern, text) row.template operator()<pattern>(text, true)
#define DATAZONE_NO(pattern, text) row.template operator()<pattern>(text, false)
  // Without anchors anywhere; `$` is the very end.
  DATAZONE_YES("b", "abc");
  DATAZONE_NO("b", "aca");
  DATAZONE_YES("^b", "bc");
  DATAZONE_NO("^b", "ab");
  DATAZONE_YES("^b", "b\xC3\xA9");
  DATAZONE_YES("b$", "ab");
  DATAZONE_NO("b$", "ab\n");
  DATAZONE_YES("", "");
  DATAZONE_YES("^", "a");
  DATAZONE_YES("$", "a");
  DATAZONE_NO("^$", "\n");
  DATAZONE_YES("^a|b$", "ac");
  DATAZONE_YES("^a|b$", "cb");
  DATAZONE_NO("^a|b$", "ca");
  // Groups, alternatives, repeats of groups.
  DATAZONE_YES("^arn:aws(-cn|-us-gov)?:s3$", "arn:aws-us-gov:s3");
  DATAZONE_YES("^arn:aws(-cn|-us-gov)?:s3$", "arn:aws:s3");
  DATAZONE_NO("^arn:aws(-cn|-us-gov)?:s3$", "arn:aws-us:s3");
  DATAZONE_YES("^(ab|a)(bc|c)$", "abc");
  DATAZONE_YES("^(a|ab)(c|bcd)$", "abcd");
  DATAZONE_YES("^(?<part>[a-z]+)(-\\d+)*$", "ab-1-22");
  DATAZONE_NO("^([a-z]+)(-\\d+)*$", "ab-1-");
  DATAZONE_YES("^(a*)*b$", "aaab");
  DATAZONE_NO("^(a|a)*b$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac");
  // More than 64 kinds of characters.
#define DATAZONE_PAIRS                                                        \
  "^(AB|CD|EF|GH|IJ|KL|MN|OP|QR|ST|UV|WX|YZ|ab|cd|ef|gh|ij|kl|mn|op|qr|st|uv" \
  "|wx|yz|01|23|45|67|89|!@|#%|&~|<>|;_)$"
  DATAZONE_YES(DATAZONE_PAIRS, "!@");
  DATAZONE_YES(DATAZONE_PAIRS, "uv");
  DATAZONE_YES(DATAZONE_PAIRS, "yz");
  DATAZONE_YES(DATAZONE_PAIRS, "&~");
  DATAZONE_NO(DATAZONE_PAIRS, "yv");
#undef DATAZONE_PAIRS
  // Java's octal digits: a third one only behind less than 040.
  DATAZONE_YES("^\\07a$", "\aa");
  DATAZONE_NO("^\\07a$", "\a");
  DATAZONE_YES("^\\01011$", "A1");
  DATAZONE_YES("^\\0501$", "(1");
  // What runs into what follows it.
  DATAZONE_YES("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "a-b");
  DATAZONE_NO("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "ab-");
  DATAZONE_YES("^[a-z]*[a-z0-9]{2}$", "a1");
  DATAZONE_NO("^[a-z]*[a-z0-9]{2}$", "1");
  DATAZONE_NO("^[a-z]*[a-z0-9]{2}$", "1a1");
  DATAZONE_YES("^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$", "a");
  DATAZONE_NO("^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$", "abcdefghij1");
  DATAZONE_YES("^a{0,100000}$", "aaa");
  DATAZONE_NO("^[a-z]{100000}$", "aaa");
  // Lookarounds and boundaries.
  DATAZONE_YES("^(?!aws)[a-z]+$", "abs");
  DATAZONE_NO("^(?!aws)[a-z]+$", "aws");
  DATAZONE_NO("^(?!.*--)[a-z-]+$", "a--b");
  DATAZONE_YES("^(?=.{2,4}$)(?!.*b)[a-z]+$", "aca");
  DATAZONE_NO("^(?=.{2,4}$)(?!.*b)[a-z]+$", "acaca");
  DATAZONE_YES("^[a-z](-(?!-)|[a-z])*$", "a-b-");
  DATAZONE_NO("^[a-z](-(?!-)|[a-z])*$", "a--b");
  DATAZONE_NO("^[a-z-]*(?<!-)$", "ab-");
  DATAZONE_YES("^[a-z-]*(?<!-)$", "a-b");
  DATAZONE_YES("\\bcat\\b", "a cat.");
  DATAZONE_NO("\\bcat\\b", "a cats");
  DATAZONE_YES("^a\\Bb$", "ab");
  // Code points, not bytes and not UTF-16.
  DATAZONE_YES("^.$", "\xC3\xA9");
  DATAZONE_YES("^.{1,2}$", "\xF0\x9F\x98\xB9\xC3\xA9");
  DATAZONE_NO("^.{1,2}$", "\xF0\x9F\x98\xB9\xC3\xA9x");
  DATAZONE_YES("^[^/]{2}$", "\xC3\xA9\xE2\x82\xAC");
  DATAZONE_NO("^.$", "\xE2\x80\xA8");
  DATAZONE_NO("^.*$", "a\xC3");
  DATAZONE_NO("b", "b\xFF");
  DATAZONE_NO("^[^a]*$", "\xED\xA0\x80");
  DATAZONE_YES("^[\\u0041-\\u{1F600}]$", "\xE2\x82\xAC");
  DATAZONE_YES("^\\uD83D\\uDE39$", "\xF0\x9F\x98\xB9");
  DATAZONE_YES("^\xC3\xA9+$", "\xC3\xA9\xC3\xA9");
  // Classes.
  DATAZONE_YES("^[\\w.-]+$", "a_1.-");
  DATAZONE_YES("^[\\w-.]+$", "a-.");
  DATAZONE_YES("^\\s$", "\xC2\xA0");
  DATAZONE_NO("^\\S$", "\xE3\x80\x80");
  DATAZONE_NO("^\\d$", "\xD9\xA0");
  DATAZONE_NO("^\\w$", "\xC3\xA9");
  DATAZONE_NO("^[]$", "a");
  DATAZONE_YES("^[^]$", "\n");
  DATAZONE_YES("^[\\]a]+$", "a]");
  DATAZONE_YES("^{a}]$", "{a}]");
  DATAZONE_YES("^\\p{L}+\\p{Nd}$", "\xC3\xA9\xE4\xB8\xAD\xD9\xA0");
  DATAZONE_NO("^[\\p{L}\\p{M}]+$", "a1");
  DATAZONE_YES("^[^\\p{C}]+$", "a \xC3\xA9");
  DATAZONE_NO("^[a-z\\p{Zs}]+$", "a\xC3\xA9");
  DATAZONE_YES("^[a-z\\p{Zs}]+$", "a\xE3\x80\x80");
  DATAZONE_NO("^[^\\p{C}]+$", "a\x01");
  DATAZONE_YES("^\\p{Lowercase_Letter}\\P{Lu}$", "ab");
  // A set so many times, in the middle.
  DATAZONE_YES("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{12}$", "0123abcd-45ef-0123456789ab");
  DATAZONE_NO("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{12}$", "0123abcg-45ef-0123456789ab");
  DATAZONE_NO("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{12}$", "0123abcd-45e-0123456789ab");
  DATAZONE_NO("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{12}$", "0123abcd-45efa0123456789ab");
  DATAZONE_NO("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{12}$", "0123abc");
  // What would be an automaton of more than 255 states: threads that count.
  DATAZONE_YES("^([a-z]{1,63}\\.){1,20}[a-z]{2,63}$", "a.bc");
  DATAZONE_NO("^([a-z]{1,63}\\.){1,20}[a-z]{2,63}$", "a.b");
  DATAZONE_NO("^([a-z]{1,63}\\.){1,20}[a-z]{2,63}$", "a..bc");
  DATAZONE_YES("^([a-z]{1,63}\\.){1,20}[a-z]{2,63}$",
               "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bc");
  DATAZONE_NO("^([a-z]{1,63}\\.){1,20}[a-z]{2,63}$",
              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bc");
  DATAZONE_YES("^.*a.{20}b$", "aaa12345678901234567890b");
  DATAZONE_NO("^.*a.{20}b$", "a1234567890123456789b");
  DATAZONE_YES("^(a|b[0-9]{2,500}){1,2}$", "b12a");
  DATAZONE_NO("^(a|b[0-9]{2,500}){1,2}$", "b1a");
  DATAZONE_NO("^(a|b[0-9]{2,500}){1,2}$", "aaa");
  DATAZONE_YES("^(a|b[0-9]{2,500}){1,2}$",
               "b01234567890123456789012345678901234567890123456789012345678901234567890123456789");
  DATAZONE_YES("(x[a-c]{3,700}|y)z", "-xaxabcz-");
  DATAZONE_NO("(x[a-c]{3,700}|y)z", "xabz");
  DATAZONE_NO("(x[a-c]{3,700}|y)z", "xab-xabz");
  DATAZONE_NO("(x[a-c]{3,700}|y)z", "xab--xabz");
  DATAZONE_YES("^([a-z]{3,}[0-9]{2,90}){1,9}$", "abc12def345");
  DATAZONE_NO("^([a-z]{3,}[0-9]{2,90}){1,9}$", "abc12de345");
  DATAZONE_YES("^([0-9a-f]{2}:){5,90}[0-9a-f]{2}\\b$", "00:11:22:33:44:ff");
  DATAZONE_NO("^([0-9a-f]{2}:){5,90}[0-9a-f]{2}\\b$", "00:11:22:33:ff");
  DATAZONE_YES("^[a-]{2,9}\\bc$", "a-c");
  DATAZONE_NO("^[a-]{2,9}\\bc$", "-ac");
  // Alternatives that are large, each in a run of its own.
  DATAZONE_YES("^([ab]{600}|[b-d]{2,600})$", "cd");
  DATAZONE_NO("^([ab]{600}|[b-d]{2,600})$", "c");
  // More lookaheads than are run on their own.
#define DATAZONE_TEN "(?=a)(?=a)(?=a)(?=a)(?=a)(?=a)(?=a)(?=a)(?=a)(?=a)"
  DATAZONE_YES("^" DATAZONE_TEN DATAZONE_TEN DATAZONE_TEN DATAZONE_TEN "[ab]b$", "ab");
  DATAZONE_NO("^" DATAZONE_TEN DATAZONE_TEN DATAZONE_TEN DATAZONE_TEN "[ab]b$", "aa");
  DATAZONE_NO("^" DATAZONE_TEN DATAZONE_TEN DATAZONE_TEN DATAZONE_TEN "[ab]b$", "bb");
#undef DATAZONE_TEN
  // What other engines refuse, or take for something else.
  DATAZONE_YES("^[a\\_]\\_$", "__");
  DATAZONE_NO("^[a\\_]\\_$", "_\\");
  DATAZONE_YES("^[0-9-_]+$", "1-_");
  DATAZONE_NO("^[0-9-_]+$", ":");
  DATAZONE_YES("^[\\W\\S_]{3}$", "a _");
  DATAZONE_NO("[^\\W\\S_]", "a _");
  DATAZONE_YES("^\\u0141$", "\xC5\x81");
  DATAZONE_NO("^\\u0141$", "A");
  DATAZONE_NO("\\u0141", "Q0141");
  DATAZONE_YES("^\\ud83d\\ude39$", "\xF0\x9F\x98\xB9");
  DATAZONE_YES("^[\\ud83d\\ude39]$", "\xF0\x9F\x98\xB9");
  DATAZONE_NO("^\\ud83d\\ude39$", "\xED\xA0\xBD\xED\xB8\xB9");
  DATAZONE_NO("^a$", "a\r");
  DATAZONE_NO("^a$", "\fa");
  DATAZONE_NO("^a", "b\ra");
  DATAZONE_NO("a$", "a\f");
  DATAZONE_NO("a$", "a\rb");
  // What only Java's grammar has.
  DATAZONE_YES("^(?i)get|PUT$", "GeT");
  DATAZONE_YES("^(?s).$", "\n");
  DATAZONE_YES("(?m)^b$", "a\nb\nc");
  DATAZONE_YES("\\Aa\\z", "a");
  DATAZONE_YES("^a++b$", "aab");
  DATAZONE_YES("^[\\p{Print}&&[^|:/]]+$", "ab c");
  DATAZONE_NO("^[\\p{Print}&&[^|:/]]+$", "a:c");
  DATAZONE_YES("^[[a-c]&&[b]]$", "b");
  DATAZONE_NO("^[[a-c]&&[b]]$", "a");
  DATAZONE_YES("^[[a-c][x]&&[^b]]$", "x");
  DATAZONE_NO("^[[a-c][x]&&[^b]]$", "b");
  DATAZONE_YES("^[[a&&b]$", "[");  // one bracket opens the class, as ECMA-262 reads it
  DATAZONE_YES("^[[a]&&[b]$", "a&&b");
  DATAZONE_YES("^[\\p{Alnum}\\p{Blank}]+$", "a 1\t");
#undef DATAZONE_YES
#undef DATAZONE_NO
}

/// Where a text goes wrong.
template <class Judge>
constexpr void judge_mismatches(Judge judge) {
  using Place = std::optional<std::size_t>;
  const auto row = [&judge]<datazone::FixedString P>(std::string_view text, Place expected) {
    judge(P.view(), text, expected, datazone::mismatch<P>(text));
  };
#define DATAZONE_PLACE(pattern, text, place) row.template operator()<pattern>(text, place)
  DATAZONE_PLACE("^dzd[-_][a-zA-Z0-9_-]{1,36}$", "dzd-\xC3\xA9", 4U);
  DATAZONE_PLACE("^dzd[-_][a-zA-Z0-9_-]{1,36}$", "dzd-", 4U);
  DATAZONE_PLACE("^dzd[-_][a-zA-Z0-9_-]{1,3}$", "dzd-abcd", 7U);
  DATAZONE_PLACE("^dzd[-_][a-zA-Z0-9_-]{1,36}$", "dzd-a", std::nullopt);
  DATAZONE_PLACE("^dzd[-_][a-zA-Z0-9_-]{1,36}$", "dxd-a", 1U);
  DATAZONE_PLACE("^[a-z-]{1,3}[a-z]$", "ab-", 3U);
  DATAZONE_PLACE("^[a-z-]{1,3}[a-z]$", "ab--", 3U);
  DATAZONE_PLACE("^[a-z-]{1,3}[a-z]$", "abcd1", 4U);
  DATAZONE_PLACE("^[a-z]{1,3}1{2}$", "abcd", 3U);
  DATAZONE_PLACE("^[a-z]{3,5}[a-z]{2}$", "a", 1U);
  DATAZONE_PLACE("^[^/]{1,3}[a-z]$", "a\xC3\xA9\xC3\xA9", 5U);
  DATAZONE_PLACE("^[a-z1]{1,3}1{2}$", "a1121", 3U);
  DATAZONE_PLACE("^(ab|cd)*x$", "abcdaa", 5U);
  DATAZONE_PLACE("^(?!aws)[a-z]+$", "aws1", 2U);
  DATAZONE_PLACE("^(?!aws)[a-z]+$", "abs1", 3U);
  DATAZONE_PLACE("^(?=.*9$)[a-z]*$", "", 0U);
  DATAZONE_PLACE("b", "aaa", 3U);
  DATAZONE_PLACE("b", "aa\xFF", 2U);
  DATAZONE_PLACE("b", "ab\xC3", 2U);
  DATAZONE_PLACE("^ab$|^ac$", "ad", 1U);
  DATAZONE_PLACE("^([ab]{600}|[b-d]{2,600})$", "bcda", 3U);
  DATAZONE_PLACE("^.{2}$", "\xC3\xA9\xC3\xA9z", 4U);
#undef DATAZONE_PLACE
}

}  // namespace cases

#endif  // DATAZONE_TESTS_SUPPORT_PATTERN_CASES_HPP
