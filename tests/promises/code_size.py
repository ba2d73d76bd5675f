# SPDX-License-Identifier: MIT
"""The code of the whole API at -Os, with its constants beside it. The goal of 44 KiB on
x86-64 is not reached yet and each run says so; what fails is growth above the present ceiling.
The figure for Cortex-M4: tests/machines/run."""
import platform
import re

from toolchain import SINGLE, WHOLE_API, Check, compilers, run

GOAL = 44 * 1024
CEILING = {True: 54_800, False: 65_830}  # of GCC 12, of clang 14: 2 % above what was measured
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
        print(f"{compiler.name}: {size}, goal {'met' if size['.text'] <= GOAL else 'NOT met'}")
        if platform.machine() == "x86_64":
            check.expect(0 < size[".text"] <= CEILING[compiler.gcc],
                         f"{compiler.name}: above {CEILING[compiler.gcc]} bytes")
    print("on Cortex-M4: tests/machines/run cortex-m4")
