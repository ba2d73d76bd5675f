#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: which constructs of AWS's patterns mean something else in another engine, and how many
# patterns have them?
# Behaviour: pattern_engines.md, which this script writes: `pattern_engines.sh --write`. Without it,
# the table is made again and compared. Each row asks one pattern about one text, by search.
# Versions: Node 20, OpenJDK 17, Python 3.11, and Debian 12's packages below. Seen 2026-11-28.
# Here: patterns mean what ECMA-262 says with the flag u, or without where u refuses them.
. "$(dirname "$0")/lib.sh"

debian python3-botocore 1.29.27+repack-1
debian libre2-dev 20220601+dfsg-1+b1
debian libpcre2-dev 10.42-1+deb12u1
debian libboost-regex1.81-dev 1.81.0-5+deb12u1
debian libstdc++6 12.2.0-14+deb12u1
debian libc++1-19 1:19.1.7-3~deb12u1
case $(node --version) in v20.*) ;; *) fail "seen with Node 20" ;; esac
java -version 2>&1 | grep -q '"17\.' || fail "seen with OpenJDK 17"

source=$here/pattern_engines
javac -d . "$source/Engine.java"
g++ -std=c++20 -O1 "$source/engine.cpp" -o gnu
clang++-19 -std=c++20 -O1 -stdlib=libc++ "$source/engine.cpp" -o llvm
g++ -std=c++20 -O1 -DRE2_ENGINE "$source/engine.cpp" -o re2 -lre2
g++ -std=c++20 -O1 -DPCRE2_ENGINE "$source/engine.cpp" -o pcre2 -lpcre2-8
g++ -std=c++20 -O1 -DBOOST_ENGINE "$source/engine.cpp" -o boost -lboost_regex
cat > engine.py <<'X'
import re, sys, warnings
warnings.simplefilter("ignore")
for line in sys.stdin:
    pattern, text = (bytes.fromhex(hexed[1:]).decode() for hexed in line.split())
    try:
        print("yes" if re.search(pattern, text) else "no")
    except re.error:
        print("refused")
X
{
  sed '/^Patterns of botocore/,$d' "$here/pattern_engines.md"
  js="node $source/engine.js"
  /usr/bin/python3 "$source/run.py" "Node=$js" "Node u=$js u" "Node v=$js v" "Java=java Engine" \
    "Python=/usr/bin/python3 engine.py" "RE2=./re2" "PCRE2=./pcre2" \
    "libstdc++=./gnu" "libc++=./llvm" "Boost=./boost"
} > seen
if [ "${1:-}" = --write ]; then
  cp seen "$here/pattern_engines.md"
else
  expect < "$here/pattern_engines.md"
fi
holds "pattern_engines.md is what ten engines do"
