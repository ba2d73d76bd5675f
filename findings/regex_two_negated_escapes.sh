#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does a class with two negated escapes match, such as AWS's `^[\W\S_]*$`?
# Behaviour: a class is the union of its parts, so that one matches everything, and does with
# libstdc++. libc++ and boost::regex take the intersection of the negated parts: `[\W\S]` there is
# what is neither a word character nor white space. One negated escape, or one beside its positive
# (`[\s\S]`), is fine.
# libc++ also refuses `\_`, an escape that 33 of 2,401 AWS patterns have and the others take.
# Versions: Debian 12, libstdc++6 12.2.0-14+deb12u1, libc++1-19 1:19.1.7-3~deb12u1,
# libboost-regex1.81-dev 1.81.0-5+deb12u1. Seen 2026-11-28.
# Here: `[\W\S_]` is a union, `\_` is an underscore.
. "$(dirname "$0")/lib.sh"

debian libstdc++6 12.2.0-14+deb12u1
debian libc++1-19 1:19.1.7-3~deb12u1
debian libboost-regex1.81-dev 1.81.0-5+deb12u1
cat > run.cpp <<'X'
#include <cstdio>
#ifdef BOOST
#include <boost/regex.hpp>
namespace lib = boost;
#else
#include <regex>
namespace lib = std;
#endif

int main() {
  for (const char* pattern : {"[\\W\\S]", "[\\D\\S]", "[\\s\\S]", "[\\W_]", "\\_"}) {
    std::printf("  %s", pattern);
    try {
      const lib::regex regex(pattern);
      for (const char* text : {"a", "5", "~", "_", "\n"})
        std::printf(" %d", lib::regex_match(text, regex));
      std::puts("");
    } catch (const lib::regex_error&) {
      std::puts(" refused");
    }
  }
}
X
g++ -std=c++20 run.cpp -o gnu
clang++-19 -std=c++20 -stdlib=libc++ run.cpp -o llvm
g++ -std=c++20 -DBOOST run.cpp -o boost -lboost_regex
for library in gnu llvm boost; do
  echo "$library: a 5 ~ _ LF"
  "./$library"
done > seen

expect <<'X'
gnu: a 5 ~ _ LF
  [\W\S] 1 1 1 1 1
  [\D\S] 1 1 1 1 1
  [\s\S] 1 1 1 1 1
  [\W_] 0 0 1 1 1
  \_ 0 0 0 1 0
llvm: a 5 ~ _ LF
  [\W\S] 0 0 1 0 0
  [\D\S] 1 0 1 1 0
  [\s\S] 1 1 1 1 1
  [\W_] 0 0 1 1 1
  \_ refused
boost: a 5 ~ _ LF
  [\W\S] 0 0 1 0 0
  [\D\S] 1 0 1 1 0
  [\s\S] 1 1 1 1 1
  [\W_] 0 0 1 1 1
  \_ 0 0 0 1 0
X
holds "libc++ and Boost take [\\W\\S] for an intersection"
