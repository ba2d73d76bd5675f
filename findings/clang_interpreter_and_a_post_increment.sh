#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: clang 22's new constant interpreter refuses `*out++ = View{...}` of a pointer into an
# array. Which step is it that it does not know? The guess: any, where the elements are of a class.
# Behaviour: p++ alone, where the elements are of a class: "cannot refer to element 2 of non-array
# object", at the second one. ++p, p += 1 and p = p + 1 are fine, and p++ over integers is. clang
# 19's takes them all, so it is new.
# Versions: g++-12 12.2.0-14+deb12u1, clang-19 1:19.1.7-3~deb12u1, clang-22 1:22.1.8-1~deb12u1.
# Seen 2026-11-29. The flag is -fexperimental-new-constant-interpreter.
# Here: no pointer to objects is stepped so.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-19 1:19.1.7-3~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > run.cpp <<'X'
struct View {
  int n = 0;
};
constexpr bool steps() {
  TYPE parts[3]{};
  TYPE* out = parts;
  STEP;
  STEP;
  return out == parts + 2;
}
static_assert(steps());
X
new=-fexperimental-new-constant-interpreter
for type in View int; do
  for step in "out++" "++out" "out += 1" "out = out + 1"; do
    for compiler in g++-12 clang++-22 "clang++-19 $new" "clang++-22 $new"; do
      $compiler -std=c++20 -fsyntax-only "-DTYPE=$type" "-DSTEP=$step" run.cpp 2> errors ||
        echo "$type: $step: $compiler: $(grep -o 'cannot .*object' errors | head -1)"
    done
  done
done > seen

expect <<'X'
View: out++: clang++-22 -fexperimental-new-constant-interpreter: cannot refer to element 2 of non-array object
X
holds "the new interpreter of clang 22 does not know p++ over objects"
