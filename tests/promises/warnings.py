# SPDX-License-Identifier: MIT
"""Both forms are clean under every warning with every compiler that is here, in
C++20 and C++23, at -O0 and -O3, with and without exceptions and RTTI, and with -flto; and so are
patterns of every kind."""
from toolchain import FORMS, HERE, ROOT, WHOLE_API, Check, compilers

PATTERNS = HERE / "whole_patterns.cpp"
MAIN = ROOT / "tests" / "promises" / "whole_api_main.cpp"
BUILDS = [  # standard, form, flags
    ("20", "include", ["-O0"]),
    ("20", "single_include", ["-O3", "-fno-exceptions", "-fno-rtti"]),
    ("23", "include", ["-O3"]),
    ("23", "single_include", ["-O0", "-fno-exceptions", "-fno-rtti"]),
]

with Check() as check:
    for compiler in compilers():
        for std, form, flags in BUILDS:
            where = f"{compiler.name} C++{std} {' '.join(flags)} {form}"
            done = compiler.run("-c", WHOLE_API, "-o", check.path / "x.o", *flags,
                                *compiler.warnings, std=std, form=FORMS[form])
            check.builds(done, where)
            if form == "include":
                done = compiler.run("-c", PATTERNS, "-o", check.path / "x.o", *flags,
                                    *compiler.warnings, std=std)
                check.builds(done, f"{where}, patterns")
        if compiler.gcc:
            done = compiler.run("-O3", "-flto", "-Wodr", *compiler.warnings, WHOLE_API, MAIN,
                                "-o", check.path / "x")
            check.builds(done, f"{compiler.name} -flto")
