#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a header becomes a named module by being included in the global module fragment, with
# `export namespace lib { using lib::f; }` after it; who can use such a module?
# Behaviour: clang 19 and 22 can, in any order with an include of the header. g++ 12 builds the
# module without a word and exports nothing: the importer knows no `f`. clang 16 exports it, but a
# program that includes the header and then imports the module finds every template over a text
# ambiguous with itself; the other order is fine.
# Versions: g++-12 12.2.0-14+deb12u1, clang-16 1:16.0.6-15~deb12u1, clang-22 1:22.1.8-1~deb12u1.
# Seen 2026-11-28.
# Here: no module is shipped; the header has nothing that would keep one from being made of it.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-16 1:16.0.6-15~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > lib.hpp <<'X'
#pragma once
#include <cstddef>
namespace lib {
template <std::size_t Size> struct Text {
  char bytes[Size]{};
  constexpr Text(const char (&text)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) bytes[i] = text[i];
  }
};
template <Text Value> constexpr char first() { return Value.bytes[0]; }
constexpr int plain() { return 1; }
}
X
cat > lib.cppm <<'X'
module;
#include "lib.hpp"
export module lib;
export namespace lib { using lib::first; using lib::plain; }
X
cat > plain.cpp <<'X'
import lib;
static_assert(lib::plain() == 1);
static_assert(lib::first<"ab">() == 'a');
X
(echo '#include "lib.hpp"' && cat plain.cpp) > before.cpp
(head -1 plain.cpp && echo '#include "lib.hpp"' && tail -2 plain.cpp) > after.cpp
verdict() { if "$@" > log 2>&1; then echo works; else echo refused; fi; }
{
  echo "g++-12, module: $(verdict g++-12 -std=c++20 -fmodules-ts -x c++ -c lib.cppm)"
  echo "g++-12, import: $(verdict g++-12 -std=c++20 -fmodules-ts -fsyntax-only plain.cpp)"
  for version in 16 22; do
    clang++-$version -std=c++20 --precompile lib.cppm -o lib.pcm
    for order in plain before after; do
      echo "clang++-$version, $order: $(verdict clang++-$version -std=c++20 \
        -fmodule-file=lib=lib.pcm -fsyntax-only $order.cpp)"
    done
  done
} > seen

expect <<'X'
g++-12, module: works
g++-12, import: refused
clang++-16, plain: works
clang++-16, before: refused
clang++-16, after: works
clang++-22, plain: works
clang++-22, before: works
clang++-22, after: works
X
holds "g++ 12 builds a module of using-declarations that exports nothing"
