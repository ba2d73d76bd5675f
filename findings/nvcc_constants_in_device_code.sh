#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: device code names a host's constexpr function in a constant expression, which is
# evaluated by the compiler and leaves no call; does nvcc take that without a flag?
# Behaviour: no: `constexpr int c = f(1);` in a kernel is refused as a call of a __host__ function.
# The same function as consteval is accepted. std::is_constant_evaluated() is refused as well. A
# constexpr object at namespace scope may be named by value (a member of it too), not by address, so
# a table there cannot be indexed, while a static constexpr table inside the kernel can. A kernel
# template over a text (`kernel<"abc">`) passes the front end, then nvcc's own host stub does not
# compile: it writes the class as an aggregate, which it is not. Plain --expt-relaxed-constexpr
# lifts all but the address and the stub.
# Versions: nvcc 13.0.88 with g++-12 12.2.0-14+deb12u1.
# Seen 2026-11-28. No GPU is needed.
# Here: calling the header from a kernel takes --expt-relaxed-constexpr.
. "$(dirname "$0")/lib.sh"

nvcc=$(command -v nvcc || echo /usr/local/cuda/bin/nvcc)
[ -x "$nvcc" ] || fail "no nvcc: it comes with the CUDA toolkit 13.0"
"$nvcc" --version | grep -q "V13\.0\.88" || fail "seen with nvcc 13.0.88, not with this one"
debian g++-12 12.2.0-14+deb12u1
cat > run.cu <<'X'
#include <cstddef>
#include <type_traits>
constexpr int plain(int x) { return x + 1; }
consteval int immediate(int x) { return x + 1; }
struct Pair { int first, second; };
constexpr Pair pair{5, 6};
constexpr int table[] = {1, 2, 3};
template <std::size_t Size> struct Text {
  char bytes[Size]{};
  constexpr Text(const char (&text)[Size]) {
    for (std::size_t i = 0; i < Size; ++i) bytes[i] = text[i];
  }
};
template <Text Name> __global__ void named(char* out) { *out = Name.bytes[0]; }
__global__ void kernel(int* out, int i) {
  static constexpr int inside[] = {1, 2, 3};
  constexpr int result = EXPRESSION;
  *out = result + inside[i];
}
__global__ void other(int* out, int i) { *out = OTHER; }
void launch(char* out) { LAUNCH; }
X
try() { # WHAT EXPRESSION OTHER LAUNCH FLAG...
  what=$1 expression=$2 other=$3 launch=$4
  shift 4
  if "$nvcc" -std=c++20 -w -ccbin g++-12 "-DEXPRESSION=$expression" "-DOTHER=$other" \
      "-DLAUNCH=$launch" "$@" -c run.cu -o run.o > log 2>&1; then
    echo "$what: builds"
  else
    echo "$what: refused"
  fi
}
{
  try "constexpr function" "plain(1)" i ""
  try "consteval function" "immediate(1)" i ""
  try "is_constant_evaluated" "std::is_constant_evaluated()" i ""
  try "member of a constant" "1" "pair.first" ""
  try "element of a constant" "1" "table[i]" ""
  try "kernel over a text" "1" i 'named<"abc"><<<1, 1>>>(out)'
  try "relaxed, constexpr function" "plain(1)" i "" --expt-relaxed-constexpr
  try "relaxed, kernel over a text" "1" i 'named<"abc"><<<1, 1>>>(out)' --expt-relaxed-constexpr
} > seen

expect <<'X'
constexpr function: refused
consteval function: builds
is_constant_evaluated: refused
member of a constant: builds
element of a constant: refused
kernel over a text: refused
relaxed, constexpr function: builds
relaxed, kernel over a text: refused
X
holds "nvcc 13 takes consteval in a kernel where it refuses constexpr in a constant expression"
