# SPDX-License-Identifier: MIT
"""R37: at -Os the code of the whole API is at most 16 KiB on x86-64, its constants beside it are
reported. The limit for Cortex-M4 needs arm-none-eabi-g++."""
import platform
import re
import shutil

from toolchain import SINGLE, WHOLE_API, Check, compilers, run

LIMIT = 16 * 1024
FLAGS = ["-Os", "-DNDEBUG", "-fno-exceptions", "-fno-rtti", "-fno-asynchronous-unwind-tables",
         "-fno-stack-protector", "-ffunction-sections", "-c", WHOLE_API]


def sections(path):
    rows = re.findall(r"^(\.\S+)\s+(\d+)", run(["size", "-A", path]).stdout, re.M)
    return {kind: sum(int(size) for name, size in rows if name.startswith(kind))
            for kind in (".text", ".rodata", ".data.rel.ro")}


with Check() as check:
    for compiler in compilers():
        obj = check.path / "x.o"
        if not check.builds(compiler.run(*FLAGS, "-o", obj, form=SINGLE), compiler.name):
            continue
        size = sections(obj)
        print(f"{compiler.name}: {size}")
        if platform.machine() == "x86_64":
            check.expect(0 < size[".text"] <= LIMIT, f"{compiler.name}: code above {LIMIT} bytes")
    if not shutil.which("arm-none-eabi-g++"):
        print("arm-none-eabi-g++ is not installed: Cortex-M4 not tested")
