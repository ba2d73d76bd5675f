#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: two partial specialisations take the same arguments and differ in their constraints
# only, as one for `Box<bool>` and one for `Box<any structure>`. Are the members of both shared by
# all translation units, as those of any template?
# Behaviour: not with g++ 11 and 12. The members of the one that is declared second are local to
# each object file: a static variable of a function there is one variable a file, so that a count
# kept in it is split, and the function's address differs. Without a constraint, or with arguments
# that differ in more, both are shared. clang shares both. No compiler warns.
# Versions: Debian 12, g++-11 11.3.0-12, g++-12 12.2.0-14+deb12u1, clang-16 1:16.0.6-15~deb12u1,
# clang-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-29.
# Here: promise_symbols refuses an entity of the library with internal linkage; the kinds of value
# in wire/ and shape/ differ in more than a constraint.
. "$(dirname "$0")/lib.sh"

debian g++-11 11.3.0-12
debian g++-12 12.2.0-14+deb12u1
debian clang-16 1:16.0.6-15~deb12u1
debian clang-19 1:19.1.7-3~deb12u1
cat > codec.hpp <<'X'
template <class T> struct Box {};
template <class T> concept Flag = __is_same(T, bool);
template <class T> concept Structure = requires { T::members; };
template <class T> struct Codec;
template <Flag T> struct Codec<Box<T>> {
  static int count() { static int calls = 0; return ++calls; }
};
template <Structure T> struct Codec<Box<T>> {
  static int count() { static int calls = 0; return ++calls; }
};
struct Run { static constexpr int members = 1; };
X
cat > other.cpp <<'X'
#include "codec.hpp"
int flags_elsewhere() { return Codec<Box<bool>>::count(); }
int runs_elsewhere() { return Codec<Box<Run>>::count(); }
X
cat > main.cpp <<'X'
#include <cstdio>
#include "codec.hpp"
int flags_elsewhere();
int runs_elsewhere();
int main() {
  flags_elsewhere();
  runs_elsewhere();
  std::printf("calls counted: first %d, second %d\n", Codec<Box<bool>>::count(), Codec<Box<Run>>::count());
}
X
for compiler in g++-11 g++-12 clang++-16 clang++-19; do
  for level in -O0 -O2; do
    $compiler -std=c++20 -Wall -Wextra $level main.cpp other.cpp -o run 2> warnings
    [ ! -s warnings ] || fail "$compiler warns now"
    echo "$compiler $level: $(./run)"
  done
done > seen

expect <<'X'
g++-11 -O0: calls counted: first 2, second 1
g++-11 -O2: calls counted: first 2, second 1
g++-12 -O0: calls counted: first 2, second 1
g++-12 -O2: calls counted: first 2, second 1
clang++-16 -O0: calls counted: first 2, second 2
clang++-16 -O2: calls counted: first 2, second 2
clang++-19 -O0: calls counted: first 2, second 2
clang++-19 -O2: calls counted: first 2, second 2
X
holds "g++ keeps the second of two specialisations that differ in a constraint local to each file"
