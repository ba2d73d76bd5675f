#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a template argument holds a text with a byte above 7F; is its symbol the same from g++
# and clang++, and does it follow -funsigned-char?
# Behaviour: no. For a char in an array, g++ writes the byte as unsigned (Lc233E) with either flag,
# though for a lone char it writes the signed value (Lcn23E). clang++ writes the signed value in
# both. So one inline function has two symbols in a program of both compilers, and a declaration in
# one (extern template) never finds a definition in the other. With -funsigned-char they agree. g++
# shows the byte in __PRETTY_FUNCTION__ and in its messages as \37777777703.
# Versions: g++-11 11.3.0-12, g++-12 12.2.0-14+deb12u1, clang-16 1:16.0.6-15~deb12u1, clang-22
# 1:22.1.8-1~deb12u1, x86-64.
# Seen 2026-11-28. Eight of 2,401 AWS patterns have such a byte.
# Here: `matches<...>` of such a pattern works in each compiler; two of them do not share its code.
. "$(dirname "$0")/lib.sh"

debian g++-11 11.3.0-12
debian g++-12 12.2.0-14+deb12u1
debian clang-16 1:16.0.6-15~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > run.cpp <<'X'
struct Text {
  char bytes[3];
};
template <Text>
const char* array() {
  return __PRETTY_FUNCTION__;
}
template <char>
void lone() {}
template const char* array<Text{"\xe9"}>();
template void lone<'\xe9'>();
X
for compiler in g++-11 g++-12 clang++-16 clang++-22; do
  for flag in -fsigned-char -funsigned-char; do
    "$compiler" -std=c++20 "$flag" -c run.cpp -o run.o
    echo "$compiler $flag" $(nm run.o | awk '$3 ~ /^_Z/ {print $3}')
  done
done > seen
g++-12 -std=c++20 -c run.cpp -o run.o
strings run.o | grep -o '"\\.*"' >> seen

expect <<'X'
g++-11 -fsigned-char _Z4loneILcn23EEvv _Z5arrayIXtl4TexttlA3_cLc233EEEEEPKcv
g++-11 -funsigned-char _Z4loneILc233EEvv _Z5arrayIXtl4TexttlA3_cLc233EEEEEPKcv
g++-12 -fsigned-char _Z4loneILcn23EEvv _Z5arrayIXtl4TexttlA3_cLc233EEEEEPKcv
g++-12 -funsigned-char _Z4loneILc233EEvv _Z5arrayIXtl4TexttlA3_cLc233EEEEEPKcv
clang++-16 -fsigned-char _Z4loneILcn23EEvv _Z5arrayIXtl4TexttlA3_cLcn23EEEEEPKcv
clang++-16 -funsigned-char _Z4loneILc233EEvv _Z5arrayIXtl4TexttlA3_cLc233EEEEEPKcv
clang++-22 -fsigned-char _Z4loneILcn23EEvv _Z5arrayIXtl4TexttlA3_cLcn23EEEEEPKcv
clang++-22 -funsigned-char _Z4loneILc233EEvv _Z5arrayIXtl4TexttlA3_cLc233EEEEEPKcv
"\37777777751"
X
holds "g++ and clang++ name a template argument with the byte E9 differently"
