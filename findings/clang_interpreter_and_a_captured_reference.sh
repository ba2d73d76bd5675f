#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: clang 22's new constant interpreter finds no value in a parameter that a lambda captures,
# if the parameter is a reference. Does a capture by copy help? The guess: yes, for then the lambda
# has no reference.
# Behaviour: no. [&], [&item] and [item] are refused alike, for classes and for int: "function
# parameter 'item' with unknown value". What helps is to give the capture a name of its own,
# [&same = item], or to capture a local reference that is bound to the parameter. clang 19's
# interpreter takes them all, so it is new.
# Versions: g++-12 12.2.0-14+deb12u1, clang-19 1:19.1.7-3~deb12u1, clang-22 1:22.1.8-1~deb12u1.
# Seen 2026-11-29. The flag is -fexperimental-new-constant-interpreter.
# Here: a function whose parameter is a reference has no lambda that captures it.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-19 1:19.1.7-3~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > run.cpp <<'X'
constexpr int read(const int& item) {
  [[maybe_unused]] const int& local = item;
  return [CAPTURE] { return USE; }();
}
constexpr int answer() {
  int value = 42;
  return read(value);
}
static_assert(answer() == 42);
X
new=-fexperimental-new-constant-interpreter
try() {  # try <capture> <use>
  for compiler in g++-12 clang++-22 "clang++-19 $new" "clang++-22 $new"; do
    $compiler -std=c++20 -fsyntax-only "-DCAPTURE=$1" "-DUSE=$2" run.cpp 2> errors ||
      echo "[$1]: $compiler: $(grep -o 'function parameter.*unknown value' errors | head -1)"
  done
}
{
  try "&" item
  try "&item" item
  try "item" item
  try "&same = item" same
  try "copy = item" copy
  try "&" local
  try "local" local
} > seen

expect <<'X'
[&]: clang++-22 -fexperimental-new-constant-interpreter: function parameter 'item' with unknown value
[&item]: clang++-22 -fexperimental-new-constant-interpreter: function parameter 'item' with unknown value
[item]: clang++-22 -fexperimental-new-constant-interpreter: function parameter 'item' with unknown value
X
holds "the new interpreter of clang 22 reads no captured parameter that is a reference"
