#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does GCC say of a static_assert that takes more operations than
# -fconstexpr-ops-limit allows?
# Guess: that the count exceeds the limit, and the option's name (95 %), as for a loop that does.
# Behaviour: so it does when the condition takes far more. When it takes somewhat more and is made of
# calls, it says "non-constant condition" and nothing else: with the evaluation that looks for the
# reason it takes the results of the calls that the first one finished from its cache, and passes.
# With a limit of twice as much the same condition holds. clang 14 and 19 name theirs each time.
# Versions: Debian 12, g++-12 12.2.0-14+deb12u1, clang-14 1:14.0.6-12, clang-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-29.
# Here: benchmarks/constant_limits.py raises one limit after the other to learn which it was.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-14 1:14.0.6-12
debian clang-19 1:19.1.7-3~deb12u1
cat > run.cpp <<'X'
constexpr unsigned steps(unsigned from) {
  for (int i = 0; i < 100000; ++i) ++from;
  return from;
}
constexpr bool repeat(unsigned times) {
  unsigned sum = 0;
  for (unsigned i = 0; i < times; ++i) sum += steps(i);
  return sum != 1;
}
static_assert(repeat(TIMES));
X

# said COMMAND...: what the compiler says, in a word.
said() {
  if "$@" -std=c++20 -fsyntax-only run.cpp > said.txt 2>&1; then
    echo passes
  elif grep -q 'exceeds limit of\|maximum step limit' said.txt; then
    echo names the limit
  elif [ "$(grep -c error: said.txt)" = 1 ] && grep -q 'non-constant condition' said.txt; then
    echo names nothing
  else
    cat said.txt
  fi
}
for times in 10 30 200; do
  echo "g++-12, $times: $(said g++-12 -DTIMES=$times)"
done > seen
{
  echo "g++-12, 30, twice the limit: $(said g++-12 -DTIMES=30 -fconstexpr-ops-limit=67108864)"
  for times in 3 30; do
    for clang in clang++-14 clang++-19; do
      echo "$clang, $times: $(said $clang -DTIMES=$times)"
    done
  done
} >> seen

expect <<'X'
g++-12, 10: passes
g++-12, 30: names nothing
g++-12, 200: names the limit
g++-12, 30, twice the limit: passes
clang++-14, 3: passes
clang++-19, 3: passes
clang++-14, 30: names the limit
clang++-19, 30: names the limit
X
holds "GCC 12 names no limit when a constant exceeds that of operations by less than its cache holds"
