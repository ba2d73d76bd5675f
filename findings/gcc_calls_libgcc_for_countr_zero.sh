#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what is std::countr_zero of a 64-bit word on a machine of 32 bits?
# Behaviour: with GCC a call of libgcc's __ctzdi2, on i386, MIPS and Cortex-M4 (which have an
# instruction for 32 bits, or two), at -O2 and -O3; a program linked with -nostdlib misses it.
# countl_zero of 64 bits is inline on the same three, and so is countr_zero of each half. clang
# calls nothing.
# Versions: Debian 12, g++-12 12.2.0-14+deb12u1, gcc-mips-linux-gnu 4:12.2.0-4, gcc-arm-none-eabi
# 15:12.2.rel1-1, clang-19 1:19.1.7-3~deb12u1.
# Seen 2026-11-28.
# Here: the scan of eight bytes at once ends in such a count; on 32 bits its decoder calls it.
. "$(dirname "$0")/lib.sh"

debian g++-12 12.2.0-14+deb12u1
debian gcc-mips-linux-gnu 4:12.2.0-4
debian gcc-arm-none-eabi 15:12.2.rel1-1
debian clang-19 1:19.1.7-3~deb12u1
cat > run.c <<'X'
typedef unsigned long long word;
int trailing(word value) { return value ? __builtin_ctzll(value) : 64; }
int leading(word value) { return value ? __builtin_clzll(value) : 64; }
int halves(word value) {
  const unsigned low = (unsigned)value;
  const unsigned high = (unsigned)(value >> 32);
  return low ? __builtin_ctz(low) : high ? 32 + __builtin_ctz(high) : 64;
}
X
for compiler in "gcc-12 -m32" mips-linux-gnu-gcc "arm-none-eabi-gcc -mthumb -mcpu=cortex-m4" \
    "clang-19 -m32" "clang-19 --target=mips-linux-gnu" "clang-19 --target=thumbv7em-none-eabi"; do
  for level in -O2 -O3; do
    $compiler $level -fno-pic -c run.c -o run.o
    echo "$compiler $level:" $(nm -u run.o | awk '/di2/ {print $2}')
  done
done > seen

expect <<'X'
gcc-12 -m32 -O2: __ctzdi2
gcc-12 -m32 -O3: __ctzdi2
mips-linux-gnu-gcc -O2: __ctzdi2
mips-linux-gnu-gcc -O3: __ctzdi2
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -O2: __ctzdi2
arm-none-eabi-gcc -mthumb -mcpu=cortex-m4 -O3: __ctzdi2
clang-19 -m32 -O2:
clang-19 -m32 -O3:
clang-19 --target=mips-linux-gnu -O2:
clang-19 --target=mips-linux-gnu -O3:
clang-19 --target=thumbv7em-none-eabi -O2:
clang-19 --target=thumbv7em-none-eabi -O3:
X
holds "GCC counts the trailing zeros of 64 bits on 32-bit machines by a call"
