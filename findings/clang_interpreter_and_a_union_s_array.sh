#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: `u.bytes[0] = 'x'` makes `bytes` the active member of a union ([class.union.general]/6
# names subscripts of arrays); does clang's new constant interpreter know that?
# Behaviour: no, not even in clang 22: it says that the member is read while it is not active. In
# clang 19 it knows no change of the active member at all, in 22 it knows `u.one = 'x'`. The old
# interpreter of both, which is the default, and g++ 12 take both forms.
# Versions: g++-12 12.2.0-14+deb12u1, clang-19 1:19.1.7-3~deb12u1, clang-22 1:22.1.8-1~deb12u1.
# Seen 2026-11-28. The flag is -fexperimental-new-constant-interpreter.
# Here: the header has no union.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian clang-19 1:19.1.7-3~deb12u1
debian clang-22 1:22.1.8-1~deb12u1
cat > run.cpp <<'X'
union Buffer {
  int number;
  char bytes[4];
  char one;
};
constexpr char changed() {
  Buffer buffer{.number = 1};
  MEMBER = 'x';
  return MEMBER;
}
static_assert(changed() == 'x');
X
new=-fexperimental-new-constant-interpreter
for member in "buffer.one" "buffer.bytes[0]"; do
  for compiler in g++-12 clang++-19 clang++-22 "clang++-19 $new" "clang++-22 $new"; do
    if $compiler -std=c++20 -fsyntax-only "-DMEMBER=$member" run.cpp 2> errors; then
      echo "$member: $compiler: constant"
    else
      echo "$member: $compiler: none"
    fi
  done
done > seen

expect <<'X'
buffer.one: g++-12: constant
buffer.one: clang++-19: constant
buffer.one: clang++-22: constant
buffer.one: clang++-19 -fexperimental-new-constant-interpreter: none
buffer.one: clang++-22 -fexperimental-new-constant-interpreter: constant
buffer.bytes[0]: g++-12: constant
buffer.bytes[0]: clang++-19: constant
buffer.bytes[0]: clang++-22: constant
buffer.bytes[0]: clang++-19 -fexperimental-new-constant-interpreter: none
buffer.bytes[0]: clang++-22 -fexperimental-new-constant-interpreter: none
X
holds "the new interpreter of clang 22 does not let a subscript change a union's member"
