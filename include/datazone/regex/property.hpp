// SPDX-License-Identifier: MIT
// What \p{..} names: ECMA-262's general categories and the binary properties that identifiers use
// (its table 69), and where it knows no such name, java.util.regex.Pattern's.
#ifndef DATAZONE_REGEX_PROPERTY_HPP
#define DATAZONE_REGEX_PROPERTY_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "datazone/regex/code_set.hpp"
#include "datazone/regex/unicode_categories.hpp"

namespace datazone {
inline namespace v0_2_0 {
namespace detail::regex {

/// The categories that a General_Category of one or two letters names; 0 for another name.
constexpr std::uint64_t general_category(std::string_view name) noexcept {
  std::uint64_t mask = 0;
  if (name.size() != 1 && name.size() != 2) return 0;
  for (std::size_t i = 0; i < 30; ++i)
    if (general_categories[2 * i] == name[0] &&
        (name.size() == 1 || general_categories[2 * i + 1] == name[1]))
      mask |= general_category_masks[i];
  if (name == "LC") mask = general_category("Lu") | general_category("Ll") | general_category("Lt");
  return mask;
}

/// Long names of General_Category, each with its short one.
struct LongName {
  std::string_view name;
  std::string_view category;
};
inline constexpr LongName long_names[] = {
    {"Letter", "L"},
    {"Cased_Letter", "LC"},
    {"Uppercase_Letter", "Lu"},
    {"Lowercase_Letter", "Ll"},
    {"Titlecase_Letter", "Lt"},
    {"Modifier_Letter", "Lm"},
    {"Other_Letter", "Lo"},
    {"Mark", "M"},
    {"Combining_Mark", "M"},
    {"Nonspacing_Mark", "Mn"},
    {"Spacing_Mark", "Mc"},
    {"Enclosing_Mark", "Me"},
    {"Number", "N"},
    {"Decimal_Number", "Nd"},
    {"digit", "Nd"},
    {"Letter_Number", "Nl"},
    {"Other_Number", "No"},
    {"Punctuation", "P"},
    {"punct", "P"},
    {"Connector_Punctuation", "Pc"},
    {"Dash_Punctuation", "Pd"},
    {"Open_Punctuation", "Ps"},
    {"Close_Punctuation", "Pe"},
    {"Initial_Punctuation", "Pi"},
    {"Final_Punctuation", "Pf"},
    {"Other_Punctuation", "Po"},
    {"Symbol", "S"},
    {"Math_Symbol", "Sm"},
    {"Currency_Symbol", "Sc"},
    {"Modifier_Symbol", "Sk"},
    {"Other_Symbol", "So"},
    {"Separator", "Z"},
    {"Space_Separator", "Zs"},
    {"Line_Separator", "Zl"},
    {"Paragraph_Separator", "Zp"},
    {"Other", "C"},
    {"Control", "Cc"},
    {"cntrl", "Cc"},
    {"Format", "Cf"},
    {"Surrogate", "Cs"},
    {"Private_Use", "Co"},
    {"Unassigned", "Cn"},
    // java.util.regex.Pattern
    {"IsLetter", "L"},
    {"IsDigit", "Nd"},
    {"IsTitlecase", "Lt"},
    {"IsPunctuation", "P"},
    {"IsControl", "Cc"},
};

/// Properties that are ranges. The POSIX classes are java.util.regex.Pattern's.
struct RangeName {
  std::string_view name;
  char32_t ranges[8];  // first and last, in turn
};
inline constexpr RangeName range_names[] = {
    {"ASCII", {0, 0x7F}},
    {"ASCII_Hex_Digit", {'0', '9', 'A', 'F', 'a', 'f'}},
    {"AHex", {'0', '9', 'A', 'F', 'a', 'f'}},
    {"Hex_Digit", {'0', '9', 'A', 'F', 'a', 'f', 0xFF10, 0xFF19}},
    {"Digit", {'0', '9'}},
    {"Alnum", {'0', '9', 'A', 'Z', 'a', 'z'}},
    {"Punct", {'!', '/', ':', '@', '[', '`', '{', '~'}},
    {"Graph", {'!', '~'}},
    {"Print", {' ', '~'}},
    {"Blank", {'\t', '\t', ' ', ' '}},
    {"Cntrl", {0, 0x1F, 0x7F, 0x7F}},
    {"XDigit", {'0', '9', 'A', 'F', 'a', 'f'}},
    {"Space", {'\t', '\r', ' ', ' '}},
    {"L1", {0, 0xFF}},
    {"Any", {0, last_code}},
    {"all", {0, last_code}},
    {"InBasicLatin", {0, 0x7F}},
};

constexpr void add_white_space(CodeSet& set) noexcept {  // the property White_Space
  constexpr char32_t ranges[] = {'\t',   '\r',   ' ',    ' ',    0x85,   0x85,   0xA0,
                                 0xA0,   0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029,
                                 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000};
  for (std::size_t i = 0; i < 20; i += 2) set.add(ranges[i], ranges[i + 1]);
}

/// Adds the characters of these categories.
constexpr void add_categories(CodeSet& set, std::uint64_t categories) noexcept {
  set.add_wide(0x80, last_code, categories);
  const char* run = category_runs;
  const auto digit = [&run]() noexcept -> unsigned {
    const char c = *run++;
    return c == '~' ? 63U : static_cast<unsigned>(c - '#') - (c > '\\' ? 1U : 0U);
  };
  for (char32_t start = 0; start < 0x80;) {
    const unsigned category = digit();
    char32_t length = 0;
    for (char32_t place = 1;; place *= 32) {
      const unsigned next = digit();
      length += (next & 31U) * place;
      if (next < 32) break;
    }
    const char32_t last = start + length - 1 < 0x7F ? start + length - 1 : 0x7F;
    if ((categories >> category & 1U) != 0) set.add(start, last);
    start += length;
  }
}

/// Adds what \p{name} stands for. False when the name is not known.
constexpr bool add_property(CodeSet& set, std::string_view name) noexcept {
  const std::string_view prefixes[] = {"General_Category=", "general_category=", "gc="};
  std::string_view category = name;
  for (const std::string_view prefix : prefixes)
    if (name.size() > prefix.size() && name.substr(0, prefix.size()) == prefix)
      category = name.substr(prefix.size());
  for (const LongName& known : long_names)
    if (known.name == category) category = known.category;
  std::uint64_t categories = general_category(category);
  if (categories == 0 && category.size() > 2 && category.substr(0, 2) == "Is")
    categories = general_category(category.substr(2));
  if (name == "LD") categories = general_category("L") | general_category("Nd");  // Java's
  if (name == "Alphabetic" || name == "Alpha" || name == "IsAlphabetic")
    categories = alphabetic_categories;
  if (name == "Lowercase" || name == "Lower" || name == "IsLowercase")
    categories = lowercase_categories;
  if (name == "Uppercase" || name == "Upper" || name == "IsUppercase")
    categories = uppercase_categories;
  if (name == "Assigned" || name == "IsAssigned") categories = ~general_category("Cn");
  if (categories != 0) {
    add_categories(set, categories);
    return true;
  }
  if (name == "White_Space" || name == "space" || name == "IsWhite_Space" ||
      name == "IsWhiteSpace" || name == "IsWhitespace") {
    add_white_space(set);
    return true;
  }
  for (const RangeName& known : range_names) {
    if (known.name != name) continue;
    for (std::size_t i = 0; i < 8 && (i == 0 || known.ranges[i + 1] != 0); i += 2)
      set.add(known.ranges[i], known.ranges[i + 1]);
    if (name == "Hex_Digit") {
      set.add(0xFF21, 0xFF26);
      set.add(0xFF41, 0xFF46);
    }
    return true;
  }
  return false;
}

}  // namespace detail::regex
}  // namespace v0_2_0
}  // namespace datazone

#endif  // DATAZONE_REGEX_PROPERTY_HPP
