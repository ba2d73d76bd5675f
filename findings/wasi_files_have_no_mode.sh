#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a C program built for WASI looks at a file it may read; what do stat and access say?
# Behaviour: stat says mode 0 but for the kind of file, while access says that it may be read, and
# executed too; a path outside the folders given is errno 76 (ENOTCAPABLE), which programs do not
# know, and not ENOENT or EACCES. The exit status is not cut to a byte: 300 arrives as 300.
# Versions: Debian 12, wasi-libc 0.0~git20220510.9886d3d-2, clang-19 1:19.1.7-3~deb12u1, Node 20.
# Seen 2026-11-28.
# Here: the header opens no file and exits nowhere; for programs beside it, no effect.
. "$(dirname "$0")/lib.sh"

debian wasi-libc 0.0~git20220510.9886d3d-2
debian clang-19 1:19.1.7-3~deb12u1
mkdir given
echo x > given/file
chmod 640 given/file
cat > run.c <<'X'
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  struct stat status;
  stat("/given/file", &status);
  printf("mode %o, regular %d\n", (unsigned)status.st_mode & 0777, S_ISREG(status.st_mode));
  printf("read %d, execute %d\n", access("/given/file", R_OK), access("/given/file", X_OK));
  errno = 0;
  open("/etc/passwd", O_RDONLY);
  printf("outside %d, none %d\n", errno, (open("/given/none", O_RDONLY), errno));
  return 300;
}
X
cat > run.mjs <<'X'
import { readFileSync } from "node:fs";
import { WASI } from "node:wasi";

const wasi = new WASI({ version: "preview1", preopens: { "/given": "given" }, returnOnExit: true });
const module = await WebAssembly.compile(readFileSync("run.wasm"));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
console.log("exit", wasi.start(instance));
X
clang-19 --target=wasm32-wasi -I/usr/include/wasm32-wasi -O1 run.c -o run.wasm
node run.mjs > seen 2> errors

expect <<'X'
mode 0, regular 1
read 0, execute 0
outside 76, none 44
exit 300
X
holds "a file under WASI has mode 0 and may be read and executed"
