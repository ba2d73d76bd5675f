#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: AWS writes classes like `[A-Za-z0-9-_]`, a hyphen after a range; who reads them?
# Behaviour: std::regex of both libraries, PCRE2, RE2, Python, Java and Node all take the hyphen for
# itself. boost::regex refuses the pattern; a hyphen at the end, at the start or behind a backslash
# is fine, and `[\w-_]` is refused by std::regex too. 170 of 2,401 AWS patterns have such a hyphen,
# and no pattern that has it compiles with Boost.
# Versions: Debian 12, libboost-regex1.81-dev 1.81.0-5+deb12u1, g++ 12, Python 3.11.
# Seen 2026-11-28.
# Here: such a hyphen is itself, as in ECMA-262; `matches<"^[0-9-_]+$">` compiles.
. "$(dirname "$0")/lib.sh"

debian libboost-regex1.81-dev 1.81.0-5+deb12u1
cat > run.cpp <<'X'
#include <boost/regex.hpp>
#include <cstdio>
#include <regex>

template <class Regex>
const char* read(const char* pattern) {
  try {
    return regex_match("-", Regex(pattern)) ? "matches -" : "does not match -";
  } catch (const std::exception&) {
    return "refused";
  }
}

int main() {
  for (const char* pattern : {"[0-9-_]", "[\\w-_]", "[0-9_-]", "[-0-9_]", "[0-9\\-_]"})
    std::printf("%-9s std %s, boost %s\n", pattern, read<std::regex>(pattern),
                read<boost::regex>(pattern));
}
X
g++ -std=c++20 run.cpp -o run -lboost_regex
./run > seen
/usr/bin/python3 -c 'import re; print("Python", bool(re.fullmatch("[0-9-_]", "-")))' >> seen

expect <<'X'
[0-9-_]   std matches -, boost refused
[\w-_]    std refused, boost refused
[0-9_-]   std matches -, boost matches -
[-0-9_]   std matches -, boost matches -
[0-9\-_]  std matches -, boost matches -
Python True
X
holds "boost::regex refuses a hyphen between a range and another character"
