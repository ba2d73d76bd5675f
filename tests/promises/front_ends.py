# SPDX-License-Identifier: MIT
"""Whatever a front end and its flags take away, or add to what a constant may not do: the whole API
compiles, and where it says so, what is constexpr is a constant. With each compiler that is here;
where a flag asks for a newer one, with the newest that is installed."""
import json
import platform
import re

from toolchain import INCLUDE, ROOT, SINGLE, WHOLE_API, Check, compilers, run

STATIC = ROOT / "tests" / "static"
CONSTANTS = [STATIC / "surface.cpp"]  # an exchange in one constant expression, validate with it
SAMPLES = STATIC / "samples.cpp"
TABLES = sorted(STATIC.glob("*.cpp"))
API = [WHOLE_API]

# Who, on which processors, with what; which files. The last word says why.
ANY, X86, ARM = "", "x86_64 AMD64", "aarch64 arm64"
FLAGS = [
    ("both", ANY, "-fno-char8_t", API, "the type char8_t is no word of the language"),
    ("both", ANY, "no word of GNU's", API + CONSTANTS, "no builtin, no vector, no attribute known"),
    ("both", ANY, "-fno-operator-names", API, "`and` and `not` are names"),
    ("both", ANY, "-funsigned-char", API + CONSTANTS, "char has no sign, as on Arm"),
    ("both", ANY, "-fshort-enums", API, "enums as small as they can be"),
    ("both", ANY, "-fno-elide-constructors", API, "copies that are made"),
    ("both", ANY, "-fms-extensions", API, "Microsoft's words"),
    ("both", ANY, "-ftrapv", API + CONSTANTS, "a signed overflow traps"),
    ("both", X86, "-O2 -mno-sse2", API, "no SSE2: firmware"),
    ("GCC", X86, "-O2 -mgeneral-regs-only", API, "no vectors, no floats: kernels"),
    ("GCC", ARM, "-O2 -mgeneral-regs-only", API, "no vectors, no floats: kernels"),
    ("both", ANY, "-fsanitize=undefined", API + CONSTANTS, "constants under a sanitizer"),
    ("both", ANY, "-fsanitize=null", CONSTANTS, "constants under a sanitizer"),
    ("both", ANY, "-fsanitize=nonnull-attribute", CONSTANTS, "constants under a sanitizer"),
    ("both", ANY, "-fno-delete-null-pointer-checks", CONSTANTS, "code may stand at address 0"),
    ("GCC", ANY, "the preset sanitize-gcc", TABLES, "all tables of cases as constants"),
    ("clang", ANY, "-fms-compatibility -fms-compatibility-version=19.40 -D__STRICT_ANSI__ "
     "-fdelayed-template-parsing", API + CONSTANTS, "Microsoft's dialect, as clang speaks it"),
    ("clang 16", ANY, "-Wunsafe-buffer-usage -Werror", API, "of our pointers nobody is told"),
    ("clang 22", ANY, "-fexperimental-new-constant-interpreter", API + TABLES,
     "the other interpreter; clang 14's cannot read type_traits"),
    ("clang =19", ANY, "-fexperimental-new-constant-interpreter", API,
     "the other interpreter; to this one's optional there is no constant"),
]


# The library's headers go first, for they need what their compiler says of itself.
STRANGER = """#include <bits/stdc++.h>
#undef __GNUC__
#undef __clang__
#undef __SSE2__
#undef __ARM_NEON
#define _MSC_VER 1944
"""


def stranger(folder):
    """A copy of the header for a compiler that is neither GNU's nor like it; the flags for that."""
    header, before = folder / "stranger" / "datazone" / "datazone.hpp", folder / "stranger" / "before.hpp"
    header.parent.mkdir(parents=True, exist_ok=True)
    before.write_text(STRANGER)
    text = re.sub(r"\[\[(gnu|clang)::", "[[nobody::", (SINGLE / "datazone" / "datazone.hpp").read_text())
    header.write_text(re.sub(r"\b__(builtin_|attribute__|int128|extension__)", r"nobody_s_\1", text))
    return ["-include", before, "-Wno-attributes", "-Wno-unknown-attributes", "-Wno-unknown-pragmas"]


def options(flags, folder):
    if flags == "no word of GNU's":
        return stranger(folder)
    name = flags.removeprefix("the preset ")
    if name == flags:
        return flags.split()
    presets = json.loads((ROOT / "CMakePresets.json").read_text())["configurePresets"]
    return next(p for p in presets if p["name"] == name)["cacheVariables"]["CMAKE_CXX_FLAGS"].split()


def build(compiler, flags, files, folder):
    """The last file's, or that of the first file with a fault."""
    texts = folder / "sample_texts.inc"
    if SAMPLES in files and not texts.exists():
        texts.write_text(run(["python3", STATIC / "sample_texts.py"]).stdout)
    to = ["-c", "-o", folder / "x.o"] if "-O2" in flags else ["-fsyntax-only"]
    words = options(flags, folder)
    form = folder / "stranger" if "-include" in words else INCLUDE
    for file in files:
        done = compiler.run(*to, *words, f"-I{ROOT / 'tests'}", f"-I{folder}", file, form=form)
        if done.returncode != 0:
            break
    return done


def able(found, who, processors):
    """Those of the compilers that know the flag."""
    kind, _, least = who.partition(" ")
    if processors and platform.machine() not in processors.split():
        return []
    return [c for c in found if kind in ("both", "GCC" if c.gcc else "clang")
            and (c.major == int(least[1:]) if least[:1] == "=" else c.major >= int(least or 0))]


def trials():
    """Each compiler with each set of flags that it knows; None where nobody here does."""
    here, installed = compilers(), compilers(announce=False, everything=True)
    for who, processors, flags, files, why in FLAGS:
        newest = sorted(able(installed, who, processors), key=lambda c: (c.major, not c.flags))[-1:]
        for compiler in able(here, who, processors) or newest or [None]:
            yield who, compiler, flags, files, why


if __name__ == "__main__":
    with Check() as check:
        for who, compiler, flags, files, why in trials():
            if compiler is None:
                print(f"not tried, no {who} here: {flags}")
            else:
                check.builds(build(compiler, flags, files, check.path),
                             f"{compiler.name} {flags}: {why}")
