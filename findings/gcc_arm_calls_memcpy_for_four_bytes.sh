#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: `memcpy(&word, bytes, 4)` is the portable way to read a word from anywhere; what does it
# cost on a small ARM that cannot read words from odd addresses?
# Behaviour: with GCC a call of the function memcpy, at -Os, -O2 and -O3, for 4 bytes and for 8, on
# Cortex-M0 and on Cortex-M4 with -mno-unaligned-access: it does not put the bytes together, though
# it does that for a shift and an or written out. clang loads the bytes one by one and calls
# nothing. So a loop that reads words this way is slower there than one that reads bytes.
# Versions: Debian 12, gcc-arm-none-eabi 15:12.2.rel1-1, clang-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-28.
# Here: the header reads words so where they are plain; memcpy is on the list of what it may call.
. "$(dirname "$0")/lib.sh"

debian gcc-arm-none-eabi 15:12.2.rel1-1
debian clang-19 1:19.1.7-3~deb12u1
cat > run.c <<'X'
typedef unsigned word;
word copied(const unsigned char* p) {
  word value;
  __builtin_memcpy(&value, p, sizeof value);
  return value;
}
word composed(const unsigned char* p) {
  return p[0] | p[1] << 8 | p[2] << 16 | (word)p[3] << 24;
}
X
look() { # COMPILER FLAGS
  $1 $2 -c run.c -o run.o
  calls=$(arm-none-eabi-objdump -dr run.o | grep -c 'R_ARM_[A-Z_0-9]*.*memcpy' || true)
  echo "$1 $2: $calls calls"
}
for level in -Os -O2 -O3; do
  look arm-none-eabi-gcc "-mthumb -mcpu=cortex-m0 $level"
  look arm-none-eabi-gcc "-mthumb -mcpu=cortex-m4 -mno-unaligned-access $level"
  look arm-none-eabi-gcc "-mthumb -mcpu=cortex-m4 $level"
  look clang-19 "--target=thumbv6m-none-eabi $level"
done > seen

expect <<'X'
arm-none-eabi-gcc -mthumb -mcpu=cortex-m0 -Os: 1 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -mno-unaligned-access -Os: 1 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -Os: 0 calls
clang-19 --target=thumbv6m-none-eabi -Os: 0 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m0 -O2: 1 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -mno-unaligned-access -O2: 1 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -O2: 0 calls
clang-19 --target=thumbv6m-none-eabi -O2: 0 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m0 -O3: 1 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -mno-unaligned-access -O3: 1 calls
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -O3: 0 calls
clang-19 --target=thumbv6m-none-eabi -O3: 0 calls
X
holds "GCC calls memcpy for four bytes where words must be aligned"
