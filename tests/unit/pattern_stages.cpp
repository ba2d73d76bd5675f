// SPDX-License-Identifier: MIT
// The stages that make a checker of a pattern, run on strings: what a construct means, and why a
// pattern is refused and where.
#include <datazone/datazone.hpp>

#include "patterns/interpreter.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <string>
#include <string_view>

namespace {

using datazone::detail::regex::Fault;
using Pattern = interpreter::Pattern<512, datazone::detail::regex::category_count>;

// A pattern, a text that it matches, and one that it does not; with automata, and with crowds.
void tells(std::string_view pattern, std::string_view yes, std::string_view no) {
  CAPTURE(pattern);
  for (const bool crowds : {false, true}) {
    const Pattern made(pattern, crowds);
    REQUIRE(made.fault == Fault::none);
    CHECK(made.matches(yes));
    CHECK_FALSE(made.matches(no));
  }
}

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  while (count-- != 0) all += text;
  return all;
}

void is_refused(Fault fault, std::size_t at, std::string_view pattern) {
  CAPTURE(pattern);
  const Pattern made(pattern);
  CHECK(made.fault == fault);
  CHECK(made.fault_at == at);
}

}  // namespace

using namespace std::string_view_literals;

TEST_CASE("escapes of one character") {
  tells("^\\t\\n\\v\\f\\r\\a\\e$", "\t\n\v\f\r\a\x1B", "tnvfrae");
  tells("^\\cA\\cz$", "\x01\x1A", "cAcz");
  tells("^\\x41\\x{1F600}\\xg$", "A\xF0\x9F\x98\x80xg", "A1F600xg");
  tells("^\\u0041\\u{1F600}\\ug$", "A\xF0\x9F\x98\x80ug", "A1F600ug");
  tells("^\\0$", "\0"sv, "0");
  tells("^\\0177\\09\\0x$", "\x7F\0009\0x"sv, "\x0F");
  tells("^[\\b\\B]{2}\\-\\\xC3\xA9$", "\bB-\xC3\xA9", "bB-\xC3\xA9");
  tells("\\Aab\\z", "ab", "ab\n");
  // A surrogate of its own is no character.
  tells("^\\uD83D\\uDE39\\uE000$", "\xF0\x9F\x98\xB9\xEE\x80\x80", "\xEE\x80\x80");
  for (const std::string_view other : {"x", "\\n", "\\u0041", "\\uE000", "\\u"})
    tells("^(\\uD83D" + std::string(other) + "|a)$", "a", other);
}

TEST_CASE("sets and classes") {
  tells("^\\h\\H\\s\\S\\d\\D\\w\\W$", "\ta\xC2\xA0z0z_-", "ta z0z_-");
  tells("^[\\w-.]$", "-", ",");
  tells("^[.-\\w]$", "-", ",");
  tells("^[\\d-\\s]$", "-", ",");
  tells("^[a&b]{3}$", "a&b", "a&c");
  tells("^[a-z&&[^m-p]&&[^b]]$", "c", "b");
  tells("^[&a-c&&b-d&]$", "&", "a");
  tells("^[a[b-c&&c-d]]{2}$", "ac", "ab");
  tells("(?i)^[a-c]\\x{64}$", "Bd", "Ee");
  tells("^[^\xC4\x80-\xC4\x90]$", "\xC4\x91", "\xC4\x85");
  tells("^\xF0\x9F\x98\xB9$", "\xF0\x9F\x98\xB9", "a");
}

TEST_CASE("properties") {
  tells("^\\p{L}\\pL\\P{L}\\PL$", "\xC3\xA9\xE4\xB8\xAD\xD9\xA0-", "aaaa");
  tells("^\\p{^L}\\P{^L}$", "1a", "aa");
  tells("^\\p{gc=Lu}\\p{General_Category=Letter}$", "Ab", "ab");
  tells("^\\p{LC}\\p{IsLu}\\p{IsL}$", "aAa", "\xE4\xB8\xADZz");
  tells("^\\p{Alpha}\\p{Lower}\\p{Upper}\\p{Assigned}\\p{Any}$", "aaA11", "aAA11");
  tells("^\\p{space}\\p{LD}\\p{L1}\\p{Hex_Digit}\\p{ASCII}$",
        "\xC2\x85\xD9\xA0\xC3\xBF\xEF\xBC\xA1\x7F", "    x");
  tells("^\\p{Digit}\\p{Alnum}\\p{XDigit}$", "1af", "\xD9\xA0zf");
  tells("^([a\\p{N}]-\\p{^Lu})*$", "1-a", "b-a");
  for (const std::string name : {"L", "Lu", "Zs", "Decimal_Number", "Punct", "IsAlphabetic"})
    tells("^\\P{" + name + "}\xCD\xB8$", "\x01\xCD\xB8", "\xCD\xB8");
}

TEST_CASE("flags, groups and repeats") {
  tells("^(?i)a(?-i)b$", "Ab", "AB");
  tells("^(?s-i:.)(?i-s:a.)$", "\nAx", "\nA\n");
  tells("(?m)^b$", "a\r\nb\xE2\x80\xA8", "ab");
  tells("^(?>a)b(?<name>c)$", "abc", "acb");
  tells("^a{2}{3}b{1}{4,}c+{5,6}$", "aabcc", "aaaaaabcc");
  tells("^a{x}{}b{1c*{$", "a{x}{}b{1cc{", "ab");
  tells("^(a{0}|b{0,0})c(d{0})*$", "c", "d");
  tells("^[ab]?+c*+(d|e)+f{2}+d$", "acdffd", "acff");
}

TEST_CASE("possessive repeats, behind which nothing of theirs may stand") {
  tells("^(a++b)*$", "aabab", "aba");
  tells("^(a++(b|-))*x$", "aaba-x", "a-a");
  tells("^(a{2}+b?a)*x$", "aaaaabax", "aab");
  tells("^(x|a*+)$", "aaa", "xa");
  tells("^(x|(?=a++)[ab]+)-$", "ab-", "b-");
  tells("^(a++(bc|-))*x$", "aabca-x", "a-a");
  is_refused(Fault::possessive, 3, "^(a*+(b|a))*$");
  is_refused(Fault::possessive, 3, "^(-*+(-b|bb))*$");
  is_refused(Fault::possessive, 3, "^(-*+(bb|-b))*$");
  is_refused(Fault::possessive, 3, "^(a*+\\b-)*$");
}

TEST_CASE("pieces that end where the next begins") {
  tells("^(ab|c)*-d$", "abc-d", "ab-");
  tells("^(ab|c)*-(ab|d)*$", "abc-dab", "a-");
}

TEST_CASE("counts that are bits of several words") {
  for (const std::size_t size : {3U, 63U, 64U, 150U, 200U})
    tells("^(a[ab]{3,200}c)*$", 'a' + times(size, "b") + 'c',
          'a' + times(size % 2 != 0 ? 2 : 201, "b") + 'c');
}

TEST_CASE("runs of categories, and the table that is made of them") {
  using namespace datazone::detail::regex;
  std::size_t count = 0;
  for (CategoryRuns run; run.start <= last_code; ++count) {
    const char32_t start = run.start;
    const unsigned category = run.next();
    REQUIRE(run.start > start);
    CHECK(category_table<category_count>.of(start) == category);
    CHECK(category_table<category_count>.of(run.start - 1) == category);
  }
  CHECK(count == category_run_count);
}

TEST_CASE("a pattern with a fault has no plan") {
  using namespace datazone::detail::regex;
  const Parser<32> parser{"*a", 2};
  const Simplifier<32> simplifier{parser.result()};
  CHECK(simplifier.result.fault == Fault::nothing_to_repeat);
  using Kinds = Alphabet<32, 32, 1>;
  const AlphabetMaker<Kinds, 32> maker{simplifier.result,
                                       size_alphabet(simplifier.result).intervals};
  const Planner<32, Kinds> plan{simplifier.result, maker.result};
  CHECK(plan.part_count == 0);
  CHECK(plan.piece_count == 0);
}

TEST_CASE("alternatives and lookaheads in runs of their own") {
  tells("[ab]{300}c|[ab]{300}d", times(300, "b") + 'd', times(299, "b") + 'd');
  tells("^([ab]{300}c|x|$$|(?=y).|[ab]{300}d)$", "y", "c");
  tells("^([ab]{300}c|x|$$|(?=y).|[ab]{300}d)$", "", "z");
  tells("^([ab]{300}c|x|$$|(?=y).|[ab]{300}d)$", times(300, "a") + 'd', times(300, "a") + "cd");
  tells("^$$", "", "a");
  tells("$$", "a", "\xFF");
  tells("(?=^a)[ab]+$", "ab", "bab");
  tells("^(?=^)(?=)(?=^a|b)(?!$)(?!c$)[a-c]+$", "ab", "");
  tells("^(\\b){0}a{0}b(?:(\\B){0,5}|c)-*$", "b-", "cb");
  // Of as many as there may be, some are run with what follows them.
  for (const std::size_t count : {1U, 38U, 39U, 40U, 60U}) {
    tells('^' + times(count, "(?=a)") + "[ab]c$", "ac", "bc");
    tells('^' + times(count, "(?!b)") + "[ab]c$", "ac", "ax");
  }
  std::string nested = "[ab]{300}c|[ab]{300}d";
  for (char letter = 'k'; letter != 'u'; ++letter)
    nested = '(' + nested + ")|1" + letter + "|2" + letter + "|3" + letter + "|(?!3)(?=4).";
  for (const std::string_view text : {"1k", "3m", "2t", "4"})
    tells("^(" + nested + ")$", text, "3");
  tells("^(" + nested + ")$", times(300, "b") + 'd', "1j");
}

TEST_CASE("what is no pattern") {
  is_refused(Fault::back_reference, 3, "(a)\\1");
  is_refused(Fault::back_reference, 8, "(?<aa>b)\\k<aa>");
  for (const std::string_view bad :
       {"\xFF", "\xC3", "\xC3x", "\xC1\xBF", "\xE0\x80\x80", "\xE2\x82", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80"})
    is_refused(Fault::bad_utf8, 1, 'a' + std::string(bad));
  is_refused(Fault::nul, 1, "a\0b"sv);
  is_refused(Fault::unmatched_parenthesis, 1, "a(b");
  is_refused(Fault::unmatched_parenthesis, 1, "a)");
  for (const std::string_view open : {"[b", "[b-", "[b&&c", "[b\\", "[b&"})
    is_refused(open == "[b\\" ? Fault::unknown_escape : Fault::unterminated_class,
               open == "[b\\" ? 3 : 1, 'a' + std::string(open));
  is_refused(Fault::reversed_range, 2, "a[z-a]");
  for (const std::string_view twice : {"*", "+", "?", "{2}"}) {
    is_refused(Fault::nothing_to_repeat, 0, twice);
    if (twice != "{2}") is_refused(Fault::nothing_to_repeat, 3, "a*?" + std::string(twice));
  }
  is_refused(Fault::reversed_repeat, 1, "a{3,2}");
  is_refused(Fault::repeat_too_large, 2, "a{2147483648}");
  is_refused(Fault::repeat_too_large, 4, "a{0,99999999999999999999}");
  for (const std::string_view group : {"(?#b)", "(?<>b)", "(?<b", "(?", "(?i", "(?P<b>c)"})
    is_refused(Fault::unknown_group, 1, 'a' + std::string(group));
  for (const std::string_view flag : {"(?x)", "(?d)", "(?u)", "(?U)"})
    is_refused(Fault::unknown_flag, 2, flag);
  is_refused(Fault::unknown_flag, 4, "(?i--s)");
  for (const std::string_view name :
       {"", "x", "^", "{Nonsense}", "{L", "{}", "{gc}", "{gc=Alpha}", "{gc=}", "{Script=Greek}",
        "{Alpha=Y}", "{Ixy}", "{XY}", "{IsX}", "{Latin}"})
    is_refused(Fault::unknown_property, 2, "\\p" + std::string(name));
  for (const char letter : "GNQERXZ"sv)
    is_refused(Fault::unknown_escape, 1, std::string("a\\") + letter);
  is_refused(Fault::unknown_escape, 1, "a\\");
  is_refused(Fault::unknown_escape, 1, "[\\A]");
  is_refused(Fault::unknown_escape, 1, "[\\z]");
  is_refused(Fault::bad_escape, 1, "[\\1]");
  for (const std::string_view code : {"u{}", "u{41", "u{4g}", "u{110000}", "x{1100000}"})
    is_refused(Fault::bad_escape, 2, '\\' + std::string(code));
  is_refused(Fault::bad_escape, 0, "\\c1");
  is_refused(Fault::bad_escape, 0, "\\c{");
}

TEST_CASE("what is too large, or not regular") {
  is_refused(Fault::none, 0, times(31, "(") + 'a' + times(31, ")"));
  is_refused(Fault::nested_too_deep, 31, times(32, "(") + 'a' + times(32, ")"));
  tells('^' + times(8, "[a&&") + 'a' + times(8, "]") + '$', "a", "b");
  is_refused(Fault::nested_too_deep, 10, times(10, "[") + "a&&b" + times(10, "]"));
  is_refused(Fault::nested_too_deep, 12, "[&&" + times(9, "[") + 'a' + times(10, "]"));
  is_refused(Fault::nested_too_deep, 14, "[&&" + times(8, "[") + "&&[a" + times(10, "]"));
  std::string odd, counts, kinds;
  for (unsigned code = 0x100; code < 0x200; code += 2)
    odd += {static_cast<char>(0xC0U | code >> 6), static_cast<char>(0x80U | (code & 0x3FU))};
  const std::string most = '[' + odd.substr(2) + ']';
  CHECK(datazone::detail::regex::Parser<512>{most.data(), most.size()}.result().fault ==
        Fault::none);
  for (char c = 'a'; c != 'j'; ++c) counts += std::string("|") + c + c + "{2,8000}";
  for (int c = 1; c != 128; ++c)
    if (std::isalnum(c) != 0 || std::iscntrl(c) != 0) kinds += static_cast<char>(c);
  is_refused(Fault::class_too_large, 1, "a[" + odd + ']');
  // 32 control characters, 62 letters and digits, and all others: with 33 more there are 128 kinds.
  tells('^' + kinds + odd.substr(0, 66) + '$', kinds + odd.substr(0, 66), kinds);
  is_refused(Fault::too_many_states, 1, "^(" + kinds + odd.substr(0, 66) + ")*$");
  const std::string last = odd.substr(0, 2), all = kinds + last;
  tells('^' + all + "([^" + last + "]a)*$", all + "ba", all + last + 'a');
  is_refused(Fault::too_many_classes, 0, '^' + kinds + odd.substr(0, 68) + '$');
  is_refused(Fault::possessive, 2, "^a*+a$");
  is_refused(Fault::possessive, 8, "^(?>a|ab)c");
  is_refused(Fault::long_lookbehind, 2, "^a(?<=ab)$");
  is_refused(Fault::long_lookbehind, 2, "^a(?<=a{2})$");
  is_refused(Fault::long_lookbehind, 5, "^(-(a(?<=ab)){2,9}|b)*$");
  is_refused(Fault::long_lookbehind, 10, "^(-(?<=ab)(?<=cd))*$");
  is_refused(Fault::too_many_states, 6, "^(a(?=.{300}b)|b)*$");
  is_refused(Fault::too_many_states, 5, "^((((([ab]c){99}){99}){99}d)*e)*$");
  is_refused(Fault::too_many_states, 2, "(((ab){99}c){99}d){99}e");
  is_refused(Fault::too_many_states, 2, "^(a{2,9000}b|[ac])*$");
  is_refused(Fault::too_many_states, 94, "^((x" + counts + ")y)*$");
}
