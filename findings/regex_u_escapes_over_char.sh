#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does `\u0141` (a Polish letter) mean in a regular expression over char?
# Behaviour: std::regex of libstdc++ and of libc++ cut the number to one byte and match "A" (0x41).
# libc++ does so in classes too: `[\uE000-\uFFFD]`, a part of AWS's usual class without control
# characters, takes a NUL, since E000 becomes 00; libstdc++ refuses that class. boost::regex has
# another meaning for it: `\u` is any upper-case letter, then `0141` as written. 41 of 2,401 AWS
# patterns have a \u escape, 23 of them one above \u00ff.
# Versions: Debian 12, libstdc++6 12.2.0-14+deb12u1, libc++1-19 1:19.1.7-3~deb12u1,
# libboost-regex1.81-dev 1.81.0-5+deb12u1.
# Seen 2026-11-28.
# Here: patterns are read over the code points of UTF-8; `unit` has rows with \u escapes.
. "$(dirname "$0")/lib.sh"

debian libstdc++6 12.2.0-14+deb12u1
debian libc++1-19 1:19.1.7-3~deb12u1
debian libboost-regex1.81-dev 1.81.0-5+deb12u1
cat > run.cpp <<'X'
#include <cstdio>
#include <string>
#ifdef BOOST
#include <boost/regex.hpp>
namespace lib = boost;
#else
#include <regex>
namespace lib = std;
#endif

void show(const char* pattern, const std::string& text, const char* shown) {
  const char* verdict = "refused";
  try {
    verdict = lib::regex_match(text, lib::regex(pattern)) ? "match" : "no match";
  } catch (const std::exception&) {
  }
  std::printf("  %s %s: %s\n", pattern, shown, verdict);
}

int main() {
  show("\\u0141", "\xc5\x81", "the letter");
  show("\\u0141", "A", "A");
  show("\\u0141", "Q0141", "Q0141");
  show("[\\uE000-\\uFFFD]", std::string(1, '\0'), "NUL");
}
X
g++ -std=c++20 run.cpp -o gnu
clang++-19 -std=c++20 -stdlib=libc++ run.cpp -o llvm
g++ -std=c++20 -DBOOST run.cpp -o boost -lboost_regex
for library in gnu llvm boost; do
  echo "$library"
  "./$library"
done > seen

expect <<'X'
gnu
  \u0141 the letter: no match
  \u0141 A: match
  \u0141 Q0141: no match
  [\uE000-\uFFFD] NUL: refused
llvm
  \u0141 the letter: no match
  \u0141 A: match
  \u0141 Q0141: no match
  [\uE000-\uFFFD] NUL: match
boost
  \u0141 the letter: no match
  \u0141 A: no match
  \u0141 Q0141: match
  [\uE000-\uFFFD] NUL: no match
X
holds "\\u0141 matches A in std::regex, and Q0141 in boost::regex"
