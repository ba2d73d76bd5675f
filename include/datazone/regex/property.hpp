// SPDX-License-Identifier: MIT
// What \p{..} names: ECMA-262's general categories and the binary properties that identifiers use
// (its table 69), and where it knows no such name, java.util.regex.Pattern's.
#ifndef DATAZONE_REGEX_PROPERTY_HPP
#define DATAZONE_REGEX_PROPERTY_HPP

#include <cstddef>
#include <cstdint>

#include "datazone/bytes/bytes.hpp"
#include "datazone/regex/code_set.hpp"
#include "datazone/regex/unicode_categories.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// The categories that a General_Category of one or two letters names; 0 for another name.
constexpr std::uint64_t general_category(const char* name, std::size_t size) noexcept {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < 30 && (size == 1 || size == 2); ++i)
    if (general_categories[2 * i] == name[0] &&
        (size == 1 || general_categories[2 * i + 1] == name[1] ||
         (name[0] == 'L' && name[1] == 'C' && i < 3)))
      mask |= general_category_masks[i];
  return mask;
}

/// Names, each with what it stands for: the short name of a General_Category; behind a star,
/// ranges of ASCII characters; behind an @, what `add_special` adds; a plus: General_Category.
inline constexpr const char property_names[] =
    "Letter=L;Cased_Letter=LC;Uppercase_Letter=Lu;Lowercase_Letter=Ll;Titlecase_Letter=Lt;"
    "Modifier_Letter=Lm;Other_Letter=Lo;Mark=M;Combining_Mark=M;Nonspacing_Mark=Mn;"
    "Spacing_Mark=Mc;Enclosing_Mark=Me;Number=N;Decimal_Number=Nd;digit=Nd;Letter_Number=Nl;"
    "Other_Number=No;Punctuation=P;punct=P;Connector_Punctuation=Pc;Dash_Punctuation=Pd;"
    "Open_Punctuation=Ps;Close_Punctuation=Pe;Initial_Punctuation=Pi;Final_Punctuation=Pf;"
    "Other_Punctuation=Po;Symbol=S;Math_Symbol=Sm;Currency_Symbol=Sc;Modifier_Symbol=Sk;"
    "Other_Symbol=So;Separator=Z;Space_Separator=Zs;Line_Separator=Zl;Paragraph_Separator=Zp;"
    "Other=C;Control=Cc;cntrl=Cc;Format=Cf;Surrogate=Cs;Private_Use=Co;Unassigned=Cn;"
    "gc=+;General_Category=+;general_category=+;"
    // Binary properties of ECMA-262.
    "Alphabetic=@a;Alpha=@a;Lowercase=@l;Lower=@l;Uppercase=@u;Upper=@u;Assigned=@n;Any=@y;"
    "White_Space=@w;space=@w;Hex_Digit=@h;ASCII_Hex_Digit=*09AFaf;AHex=*09AFaf;ASCII=*\0\x7F;"
    // java.util.regex.Pattern's.
    "IsLetter=L;IsDigit=Nd;IsTitlecase=Lt;IsPunctuation=P;IsControl=Cc;IsAlphabetic=@a;"
    "IsLowercase=@l;IsUppercase=@u;IsAssigned=@n;IsWhite_Space=@w;IsWhiteSpace=@w;"
    "IsWhitespace=@w;LD=@d;L1=@1;all=@y;InBasicLatin=*\0\x7F;Digit=*09;Alnum=*09AZaz;"
    "Punct=*!/:@[`{~;Graph=*!~;Print=* ~;Blank=*\t\t  ;Cntrl=*\0\x1F\x7F\x7F;XDigit=*09AFaf;"
    "Space=*\t\r  ;";

/// Where the value of `name=` begins in the table; for another name its end, where NUL stands.
constexpr const char* find_property(const char* name, std::size_t size) noexcept {
  const char* at = property_names;
  while (*at != '\0') {
    std::size_t i = 0;
    while (i < size && at[i] == name[i] && at[i] != '=') ++i;
    at += i;
    if (i == size && *at == '=') return at + 1;
    while (*at++ != ';') {
    }
  }
  return at;
}

// Functions that a pattern without \p does not need are templates: they cost less then.

/// Adds ranges, whose first and last characters take turns, up to a NUL.
template <class Set>
constexpr void add_ranges(Set& set, const char32_t* pairs) noexcept {
  for (; *pairs != 0; pairs += 2) set.add(pairs[0], pairs[1]);
}
/// Adds the characters of these categories.
template <class Set>
constexpr void add_categories(Set& set, std::uint64_t categories) noexcept {
  set.add_wide(0x80, last_code, categories);
  for (CategoryRuns run; run.start < 0x80;) {
    const char32_t start = run.start;
    const unsigned category = run.next();
    const char32_t last = run.start - 1 < 0x7F ? run.start - 1 : 0x7F;
    if ((categories >> category & 1U) != 0) set.add(start, last);
  }
}

/// Adds what stands behind an @.
template <class Set>
constexpr void add_special(Set& set, char special) noexcept {
  switch (special) {
    case 'a': return add_categories(set, alphabetic_categories);
    case 'l': return add_categories(set, lowercase_categories);
    case 'u': return add_categories(set, uppercase_categories);
    case 'n': return add_categories(set, ~general_category("Cn", 2));
    case 'd': return add_categories(set, general_category("L", 1) | general_category("Nd", 2));
    case '1': return set.add(0, 0xFF);
    case 'h': return add_ranges(set, U"09AFaf\uFF10\uFF19\uFF21\uFF26\uFF41\uFF46");
    case 'w':
      return add_ranges(set,
                        U"\t\r  \x85\x85\xA0\xA0\u1680\u1680\u2000\u200A\u2028\u2029\u202F\u202F"
                        U"\u205F\u205F\u3000\u3000");
    default: return set.add(0, last_code);
  }
}

/// Adds what \p{name} stands for. False when the name is not known.
template <class Set>
constexpr bool add_property(Set& set, const char* name, std::size_t size) noexcept {
  std::size_t prefix = 0;  // names the property General_Category
  while (prefix < size && name[prefix] != '=') ++prefix;
  const char* const named = find_property(name, prefix);
  prefix = prefix < size && *named == '+' ? prefix + 1 : 0;
  name += prefix;
  size -= prefix;
  const char* known = find_property(name, size);
  if (*known == '+') return false;
  if (*known == '@' || *known == '*') {
    if (*known == '@') add_special(set, known[1]);
    if (*known == '*')
      for (++known; *known != ';'; known += 2) set.add(to_byte(known[0]), to_byte(known[1]));
    return prefix == 0;
  }
  std::uint64_t categories = *known == '\0' ? general_category(name, size)
                                            : general_category(known, known[1] == ';' ? 1 : 2);
  if (categories == 0 && size > 2 && name[0] == 'I' && name[1] == 's')  // Java's
    categories = general_category(name + 2, size - 2);
  if (categories != 0) add_categories(set, categories);
  return categories != 0;
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PROPERTY_HPP
