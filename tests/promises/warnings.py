# SPDX-License-Identifier: MIT
"""R28 and R32: both forms are clean under every warning with every compiler that is here, in
C++20 and C++23, at -O0 and -O3, with and without exceptions and RTTI, and with -flto."""
import sys

from toolchain import FORMS, ROOT, WHOLE_API, Check, compilers

FLAGS = (["-O0"], ["-O3"], ["-O3", "-fno-exceptions", "-fno-rtti"])
MAIN = ROOT / "tests" / "promises" / "whole_api_main.cpp"

with Check() as check:
    for compiler in compilers():
        # clang 14 to 16 cannot read what libstdc++ 12 declares for C++23 only where it says so.
        for std in ("20", "23"):
            for form, folder in FORMS.items():
                for flags in FLAGS:
                    where = f"{compiler.name} C++{std} {' '.join(flags)} {form}"
                    done = compiler.run("-c", WHOLE_API, "-o", check.path / "x.o", *flags,
                                        *compiler.warnings, std=std, form=folder)
                    check.builds(done, where)
        if compiler.gcc:
            done = compiler.run("-O3", "-flto", "-Wodr", *compiler.warnings, WHOLE_API, MAIN,
                                "-o", check.path / "x")
            check.builds(done, f"{compiler.name} -flto")
    sys.stdout.flush()
