#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does a class with two negated escapes match, such as AWS's `^[\W\S_]*$`?
# Behaviour: a class is the union of its parts, so that one matches everything, and does with
# libstdc++. libc++ takes the intersection of the negated parts: `[\W\S]` there is what is neither a
# word character nor white space. One negated escape, or one beside its positive (`[\s\S]`), is
# fine. libc++ also refuses `\_`, an escape that 33 of 2,401 AWS patterns have and libstdc++ takes.
# Versions: Debian 12, libstdc++6 12.2.0-14+deb12u1, libc++1-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-28.
# Here: `[\W\S_]` is a union, `\_` is an underscore.
. "$(dirname "$0")/lib.sh"

debian libstdc++6 12.2.0-14+deb12u1
debian libc++1-19 1:19.1.7-3~deb12u1
cat > run.cpp <<'X'
#include <cstdio>
#include <regex>

int main() {
  for (const char* pattern : {"[\\W\\S]", "[\\D\\S]", "[\\s\\S]", "[\\W_]", "\\_"}) {
    std::printf("  %s", pattern);
    try {
      const std::regex regex(pattern);
      for (const char* text : {"a", "5", "~", "_", "\n"})
        std::printf(" %d", std::regex_match(text, regex));
      std::puts("");
    } catch (const std::regex_error&) {
      std::puts(" refused");
    }
  }
}
X
g++ -std=c++20 run.cpp -o gnu
clang++-19 -std=c++20 -stdlib=libc++ run.cpp -o llvm
for library in gnu llvm; do
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
X
holds "libc++ takes [\\W\\S] for an intersection"
