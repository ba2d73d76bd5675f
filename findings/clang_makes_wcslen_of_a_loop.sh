#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a loop counts 32-bit numbers up to a 0; may a compiler make a library call of it?
# Behaviour: clang 22 does: on Linux, where wchar_t has 32 bits, it calls wcslen for a loop over
# `unsigned`, at -Os too, so a header that has nothing to do with wide characters needs a C library
# with them. clang 19 and g++ 12 do not. For a loop over char, g++ 12 and clang 22 call strlen, g++
# 11 and clang 19 do not. -ffreestanding or -fno-builtin stops all of it, -fshort-wchar moves it to
# loops over 16 bits.
# Versions: g++-11 11.3.0-12, g++-12 12.2.0-14+deb12u1, clang-19 1:19.1.7-3~deb12u1, clang-22
# 1:22.1.8-1~deb12u1.
# Seen 2026-11-28.
# Here: `promise_symbols` lists what the header may call; strlen is there, wcslen is not.
. "$(dirname "$0")/lib.sh"

debian g++-11 11.3.0-12
debian g++-12 12.2.0-14+deb12u1
debian clang-19 1:19.1.7-3~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > run.cpp <<'X'
template <class Number>
unsigned long count(const Number* numbers) {
  unsigned long n = 0;
  while (numbers[n] != 0) ++n;
  return n;
}
template unsigned long count(const char*);
template unsigned long count(const unsigned short*);
template unsigned long count(const unsigned*);
X
for flag in -O2 -Os "-O2 -fshort-wchar" "-O2 -ffreestanding"; do
  for compiler in g++-11 g++-12 clang++-19 clang++-22; do
    $compiler -std=c++20 $flag -c run.cpp -o run.o
    echo "$compiler $flag:" $(nm -u run.o | awk '{print $2}')
  done
done > seen

expect <<'X'
g++-11 -O2:
g++-12 -O2: strlen
clang++-19 -O2:
clang++-22 -O2: strlen wcslen
g++-11 -Os:
g++-12 -Os: strlen
clang++-19 -Os:
clang++-22 -Os: strlen wcslen
g++-11 -O2 -fshort-wchar:
g++-12 -O2 -fshort-wchar: strlen
clang++-19 -O2 -fshort-wchar:
clang++-22 -O2 -fshort-wchar: strlen wcslen
g++-11 -O2 -ffreestanding:
g++-12 -O2 -ffreestanding:
clang++-19 -O2 -ffreestanding:
clang++-22 -O2 -ffreestanding:
X
holds "clang 22 calls wcslen for a loop over 32-bit numbers"
