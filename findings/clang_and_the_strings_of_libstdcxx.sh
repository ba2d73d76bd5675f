#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a static_assert uses std::string, or gives a std::variant another alternative; both are
# constexpr in C++20, and the library's feature test macros say so. Which compilers take it?
# Behaviour: with the libstdc++ 12 of Debian 12, g++ 12 takes both, and clang 16 and 22 take
# neither: the library starts members of unions in ways that only g++ lets pass. The macro
# __cpp_lib_constexpr_string has its value of C++20 all the same. clang with libc++ takes both, and
# with libstdc++ it takes std::vector and std::optional.
# Versions: libstdc++6 12.2.0-14+deb12u1, clang-16 1:16.0.6-15~deb12u1, clang-22 1:22.1.8-1~deb12u1,
# libc++1-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-28.
# Here: `Text::to<std::string>()` is constant where std::string is; tests use arrays and views.
. "$(dirname "$0")/lib.sh"

debian libstdc++6 12.2.0-14+deb12u1
debian clang-16 1:16.0.6-15~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
debian libc++1-19 1:19.1.7-3~deb12u1
cat > string.cpp <<'X'
#include <string>
static_assert(__cpp_lib_constexpr_string >= 201907);
static_assert(std::string("abc").size() == 3);
X
cat > variant.cpp <<'X'
#include <variant>
constexpr bool change() {
  std::variant<int, char> value = 1;
  value = 'c';
  return value.index() == 1;
}
static_assert(change());
X
cat > vector.cpp <<'X'
#include <optional>
#include <vector>
constexpr bool change() {
  std::optional<int> value = 1;
  value.reset();
  value = 2;
  return std::vector<int>(3, *value).size() == 3;
}
static_assert(change());
X
libcxx="-stdlib=libc++ -nostdinc++ -isystem /usr/lib/llvm-19/include/c++/v1"
for file in string variant vector; do
  for compiler in g++-12 clang++-16 clang++-22 "clang++-22 $libcxx"; do
    if $compiler -std=c++20 -fsyntax-only $file.cpp 2> errors; then
      echo "$file: $compiler: constant"
    else
      echo "$file: $compiler: $(grep -c 'static assertion' errors || true) refused"
    fi
  done
done | sed "s| $libcxx|, libc++ 19|" > seen

expect <<'X'
string: g++-12: constant
string: clang++-16: 1 refused
string: clang++-22: 1 refused
string: clang++-22, libc++ 19: constant
variant: g++-12: constant
variant: clang++-16: 1 refused
variant: clang++-22: 1 refused
variant: clang++-22, libc++ 19: constant
vector: g++-12: constant
vector: clang++-16: constant
vector: clang++-22: constant
vector: clang++-22, libc++ 19: constant
X
holds "no clang takes the std::string of libstdc++ 12 in a constant expression"
