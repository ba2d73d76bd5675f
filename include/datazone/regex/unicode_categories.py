#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes unicode_categories.hpp from the Unicode Character Database, as Debian's unicode-data has it.

    include/datazone/regex/unicode_categories.py [--check] [folder]

A category is a General_Category with what Alphabetic, Lowercase and Uppercase add to it. A run of
code points of one category is a number in base 64 for its length and one digit for its category;
two alternating runs are written as they come. `--check` compares and writes nothing."""
import difflib
import pathlib
import re
import sys

args = [a for a in sys.argv[1:] if a != "--check"]
folder = pathlib.Path(args[0] if args else "/usr/share/unicode")
product = pathlib.Path(__file__).with_suffix(".hpp")
LAST = 0x10FFFF
GENERAL = ("Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co "
           "Cn").split()

general = ["Cn"] * (LAST + 1)
first = 0
for line in (folder / "UnicodeData.txt").read_text().splitlines():
    fields = line.split(";")
    code = int(fields[0], 16)
    if fields[1].endswith(", First>"):
        first = code
    start = first if fields[1].endswith(", Last>") else code
    for c in range(start, code + 1):
        general[c] = fields[2]

derived = {name: set() for name in ("Alphabetic", "Lowercase", "Uppercase")}
text = (folder / "DerivedCoreProperties.txt").read_text()
version = re.search(r"DerivedCoreProperties-([\d.]+)\.txt", text)[1]
for low, high, name in re.findall(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))? *; (\w+)", text, re.M):
    if name in derived:
        derived[name].update(range(int(low, 16), int(high or low, 16) + 1))

kinds = [(g, *(g in usual for usual in ({"Lu", "Ll", "Lt", "Lm", "Lo", "Nl"}, {"Ll"}, {"Lu"})))
         for g in GENERAL]
runs = []
for code in range(LAST + 1):
    kind = (general[code], *(code in derived[n] for n in ("Alphabetic", "Lowercase", "Uppercase")))
    if kind not in kinds:
        kinds.append(kind)
    number = kinds.index(kind)
    if runs and runs[-1][0] == number:
        runs[-1][1] += 1
    else:
        runs.append([number, 1])
assert len(kinds) <= 64

DIGITS = "".join(chr(c) for c in range(0x23, 0x23 + 64) if chr(c) != "\\") + "~"
assert len(DIGITS) == 64 and '"' not in DIGITS


def digits(n):
    """Little end first; the last digit alone is below 32."""
    out = ""
    while n >= 32:
        out += DIGITS[32 + n % 32]
        n //= 32
    return out + DIGITS[n]


packed = "".join(DIGITS[number] + digits(length) for number, length in runs)
lines = [packed[i:i + 94] for i in range(0, len(packed), 94)]


def mask(test):
    return f"0x{sum(1 << i for i, kind in enumerate(kinds) if test(kind)):X}"


masks = [mask(lambda k, g=g: k[0] == g) + "," for g in GENERAL]
width = max(map(len, masks)) + 2
listed = "\n".join(f"    {m.ljust(width)}// {g}" for m, g in zip(masks, GENERAL))
quoted = "\n".join(f'    "{line}"' for line in lines)
result = f"""// SPDX-License-Identifier: MIT
// The categories of all code points, Unicode {version}. Made by unicode_categories.py.
#ifndef DATAZONE_REGEX_UNICODE_CATEGORIES_HPP
#define DATAZONE_REGEX_UNICODE_CATEGORIES_HPP

#include <cstddef>
#include <cstdint>

namespace datazone {{
inline namespace v0_2_0 {{
namespace detail::regex {{

inline constexpr std::size_t category_count = {len(kinds)};
inline constexpr std::size_t category_run_count = {len(runs)};

/// The categories of each General_Category, in this order.
inline constexpr const char general_categories[] =
    "{''.join(GENERAL)}";
inline constexpr std::uint64_t general_category_masks[] = {{
{listed}
}};
inline constexpr std::uint64_t alphabetic_categories = {mask(lambda k: k[1])};
inline constexpr std::uint64_t lowercase_categories = {mask(lambda k: k[2])};
inline constexpr std::uint64_t uppercase_categories = {mask(lambda k: k[3])};

/// For each run a digit for its category and digits for its length, least first, of which all but
/// the last have 32 added.
inline constexpr const char category_runs[] =
{quoted};

/// Goes from run to run.
struct CategoryRuns {{
  const char* at = category_runs;
  char32_t start = 0;  // of the next run

  /// The next run's category; `start` moves behind it.
  constexpr unsigned next() noexcept {{
    const unsigned category = digit();
    unsigned shift = 0;
    for (unsigned more = 32; more >= 32; shift += 5) {{
      more = digit();
      start += static_cast<char32_t>(more & 31U) << shift;
    }}
    return category;
  }}

 private:
  constexpr unsigned digit() noexcept {{
    const char c = *at++;
    return c == '~' ? 63U : static_cast<unsigned>(c - '#') - (c > '\\\\' ? 1U : 0U);
  }}
}};

}}  // namespace detail::regex
}}  // namespace v0_2_0
}}  // namespace datazone

#endif  // DATAZONE_REGEX_UNICODE_CATEGORIES_HPP
"""
if "--check" in sys.argv:
    old = product.read_text()
    sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), result.splitlines(True)))
    sys.exit(old != result)
product.write_text(result)
