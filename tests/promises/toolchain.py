# SPDX-License-Identifier: MIT
"""What the promise checks share: the compilers of this machine, and how a check reports.

A check prints what it looked at and exits 1 when a promise is broken. It names the compilers that
it did not try.
"""
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from tool import MEMORY, ROOT  # noqa: E402, F401

INCLUDE, SINGLE = ROOT / "include", ROOT / "single_include"
FRONT = INCLUDE / "datazone" / "datazone.hpp"
HERE = ROOT / "tests" / "promises"
WHOLE_API = HERE / "whole_api.cpp"
FORMS = {"include": INCLUDE, "single_include": SINGLE}
HEADERS = sorted(INCLUDE.rglob("*.hpp"))
OWN = [h for h in HEADERS if h.parent.name != "interop"]

GCC_WARNINGS = """-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wcast-qual -Wundef -Wnull-dereference -Wduplicated-branches -Wswitch-enum -Wswitch-default
    -Wuseless-cast -Weffc++ -Wextra-semi -Wzero-as-null-pointer-constant -Wredundant-decls
    -Wlogical-op -Wduplicated-cond -Wcast-align=strict -Wformat=2 -Wunused-macros -Wdate-time
    -Wmissing-declarations -Wdeprecated-copy-dtor -Wctor-dtor-privacy -Wredundant-tags
    -Wcomma-subscript -Wvolatile -Warith-conversion -Wdouble-promotion -Wnoexcept""".split()
CLANG_WARNINGS = """-Weverything -Wno-c++98-compat -Wno-c++98-compat-pedantic -Wno-c++20-compat
    -Wno-pre-c++20-compat-pedantic -Wno-padded -Wno-unsafe-buffer-usage -Wno-switch-enum
    -Wno-covered-switch-default -Wno-unknown-warning-option""".split()

TABLE = (  # name, program, further flags
    [(f"GCC {n}", f"g++-{n}", []) for n in range(11, 16)] +
    [(f"clang {n}", f"clang++-{n}", []) for n in range(14, 23)] +
    [(f"clang {n}, libc++", f"clang++-{n}", ["-stdlib=libc++"]) for n in range(14, 23)])

# Only one libc++ is installed at a time: another clang than its own would find it, too.
PROBE = """#include <cstddef>
#if defined _LIBCPP_VERSION && _LIBCPP_VERSION / 10000 != __clang_major__
#error
#endif
"""


class Compiler:
    def __init__(self, name, program, flags):
        self.name, self.program, self.flags = name, program, flags
        self.gcc = name.startswith("GCC")
        self.major = int(re.search(r"\d+", name)[0])
        self.warnings = (GCC_WARNINGS if self.gcc else CLANG_WARNINGS) + ["-Werror"]
        if not self.gcc and self.major < 16:  # it warns of its own code in defaulted comparisons
            self.warnings.append("-Wno-zero-as-null-pointer-constant")

    def run(self, *arguments, std="20", form=INCLUDE, **options):
        command = [self.program, f"-std=c++{std_name(self, std)}", *self.flags, f"-I{form}", *arguments]
        return run(command, **options)


def std_name(compiler, std):
    old = (compiler.gcc and compiler.major < 11) or (not compiler.gcc and compiler.major < 17)
    return {"23": "2b"}.get(std, std) if old else std


def run(command, **options):
    done = subprocess.run([str(c) for c in command], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, **options)
    done.line = " ".join(str(c) for c in command)
    return done


def is_default(compiler):
    """Is it what g++ or clang++ calls?"""
    called = run(["g++" if compiler.gcc else "clang++", "-dumpversion"])
    return not compiler.flags and int(re.match(r"\d+", called.stdout)[0]) == compiler.major


def works(compiler):
    return shutil.which(compiler.program) and run(
        [compiler.program, *compiler.flags, "-x", "c++", "-fsyntax-only", "-"],
        input=PROBE).returncode == 0


def compilers(announce=True, everything=os.environ.get("DATAZONE_COMPILERS") == "all"):
    """The system's GCC and clang; with DATAZONE_COMPILERS=all, each version that is installed."""
    found, absent = [], []
    for compiler in itertools.starmap(Compiler, TABLE):
        chosen = works(compiler) and (everything or is_default(compiler))
        (found if chosen else absent).append(compiler)
    if announce:
        print("tested:", ", ".join(c.name for c in found) or "nothing")
        print("not tested:", ", ".join([c.name for c in absent] + ["MSVC", "Apple clang"]))
    if {c.gcc for c in found} != {True, False}:
        sys.exit("a GCC and a clang are needed, as g++ and clang++")
    return found


def one_of_each():
    """The oldest GCC and the oldest clang of those."""
    found = compilers(announce=False)
    return [next(c for c in found if c.gcc == gcc) for gcc in (True, False)]


class Check:
    """Collects what is wrong; as a context it exits with the verdict and owns a folder."""

    def __init__(self):
        self.broken, self.looked = 0, 0

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        return self

    def expect(self, fine, what, detail=""):
        self.looked += 1
        if not fine:
            self.broken += 1
            print(f"BROKEN: {what}\n{detail}".rstrip())
        return fine

    def builds(self, done, what):
        return self.expect(done.returncode == 0, what, f"{done.line}\n{done.stdout[:4000]}")

    def __exit__(self, kind, value, trace):
        self.folder.cleanup()
        if kind is None:
            print(f"{self.looked} looked at, {self.broken} broken")
            sys.exit(1 if self.broken or not self.looked else 0)
