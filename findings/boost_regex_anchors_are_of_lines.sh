#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: where do `^` and `$` match in boost::regex as it comes (Perl syntax, no flags)?
# Behaviour: at the start and the end of every line, and a carriage return and a form feed end a
# line too. So `^[0-9]{12}$`, a check of account numbers, takes any text with one line of 12 digits.
# Perl, PCRE2, Java, Python and std::regex all need a flag for that. Nearly every AWS pattern has an
# anchor (2,365 of 2,401). match_single_line, or regex_match, gives the meaning of the service.
# Versions: Debian 12, libboost-regex1.81-dev 1.81.0-5+deb12u1, g++ 12.
# Seen 2026-11-28.
# Here: `^` and `$` are the ends of the text, and nothing else; `unit` and `fuzz_pattern` say so.
. "$(dirname "$0")/lib.sh"

debian libboost-regex1.81-dev 1.81.0-5+deb12u1
cat > run.cpp <<'X'
#include <boost/regex.hpp>
#include <cstdio>
#include <string>

int main() {
  const boost::regex account("^[0-9]{12}$");
  const std::string number = "111122223333";
  for (const char* between : {"\n", "\r", "\f", "\v", " "}) {
    const std::string text = "x" + (between + number) + between + "y";
    std::printf("%02x default %d, match_single_line %d, regex_match %d\n", between[0],
                boost::regex_search(text, account),
                boost::regex_search(text, account, boost::match_single_line),
                boost::regex_match(text, account));
  }
}
X
g++ -std=c++20 run.cpp -o run -lboost_regex
./run > seen

expect <<'X'
0a default 1, match_single_line 0, regex_match 0
0d default 1, match_single_line 0, regex_match 0
0c default 1, match_single_line 0, regex_match 0
0b default 0, match_single_line 0, regex_match 0
20 default 0, match_single_line 0, regex_match 0
X
holds "boost::regex's anchors match at every LF, CR and FF"
