#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a test limits the stack with `ulimit -s 256` to show that a program needs little; does
# that work for another machine's program under qemu-user?
# Behaviour: no. The guest's stack is 8 MiB at least, and as large as the limit where that is
# greater; getrlimit in the guest says 256 KiB all the same, and 4 MiB of stack are there to use.
# What works is `qemu-mips -s BYTES` (or QEMU_STACK_SIZE): it wins over the limit, but gives no less
# than 128 KiB.
# Versions: Debian 12, qemu-user 1:7.2+dfsg-7+deb12u18+b3, gcc-mips-linux-gnu 4:12.2.0-4.
# Seen 2026-11-28.
# Here: the tests run on a thread whose stack they size themselves, which holds on every machine.
. "$(dirname "$0")/lib.sh"

debian qemu-user 1:7.2+dfsg-7+deb12u18+b3
debian gcc-mips-linux-gnu 4:12.2.0-4
cat > run.c <<'X'
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

static int deep(int size) {
  volatile char bytes[size];
  memset((char*)bytes, 1, size);
  return bytes[size / 2];
}

int main(int count, char** unused) {
  (void)unused;
  struct rlimit limit;
  getrlimit(RLIMIT_STACK, &limit);
  printf("limit %ld KiB,", (long)limit.rlim_cur / 1024);
  char line[300];
  unsigned long begin, end;
  FILE* maps = fopen("/proc/self/maps", "r");
  while (fgets(line, sizeof line, maps))
    if (strstr(line, "[stack]") && sscanf(line, "%lx-%lx", &begin, &end) == 2)
      printf(" stack %lu KiB,", (end - begin) / 1024);
  printf(" 4 MiB used %d\n", count == 1 ? deep(4 << 20) : 0);
}
X
mips-linux-gnu-gcc -O1 -static run.c -o run
for size in 256 8192 32768; do
  (ulimit -s "$size" && qemu-mips ./run)
done > seen
(ulimit -s 256 && qemu-mips -s 16777216 ./run) >> seen
(ulimit -s 256 && qemu-mips -s 65536 ./run quiet) >> seen
(ulimit -s 256 && QEMU_STACK_SIZE=65536 qemu-mips ./run quiet) >> seen

expect <<'X'
limit 256 KiB, stack 8192 KiB, 4 MiB used 1
limit 8192 KiB, stack 8192 KiB, 4 MiB used 1
limit 32768 KiB, stack 32768 KiB, 4 MiB used 1
limit 256 KiB, stack 16384 KiB, 4 MiB used 1
limit 256 KiB, stack 128 KiB, 4 MiB used 0
limit 256 KiB, stack 128 KiB, 4 MiB used 0
X
holds "qemu-user gives 8 MiB of stack under a limit of 256 KiB"
