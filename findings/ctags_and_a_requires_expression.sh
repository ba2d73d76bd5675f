#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does Universal Ctags make of a C++20 concept?
# Behaviour: the concept itself has no tag. The calls inside its requires-expression do: `t.data();`
# and `t.size();` become prototypes of functions `data` and `size`, so "go to definition" of size()
# leads into the concept. Constraints on functions, before and behind, are read rightly.
# Versions: Debian 12, universal-ctags 5.9.20210829.0-1.
# Seen 2026-11-28.
# Here: no effect; an editor that shows such tags is not wrong about the header.
. "$(dirname "$0")/lib.sh"

debian universal-ctags 5.9.20210829.0-1
cat > run.hpp <<'X'
template <class T>
concept Bytes = requires(T t) {
  t.data();
  t.size();
};
template <class T>
  requires Bytes<T>
constexpr int leading(T) {
  return 1;
}
template <class T>
constexpr int trailing(T)
  requires Bytes<T>
{
  return 2;
}
constexpr int abbreviated(Bytes auto) {
  return 3;
}
X
ctags -x --language-force=C++ --kinds-C++=+p --_xformat="%N %K %n" run.hpp > seen

expect <<'X'
abbreviated function 17
data prototype 3
leading function 8
size prototype 4
trailing function 12
X
holds "ctags has tags for the calls in a concept, and none for the concept"
