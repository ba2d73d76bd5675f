# SPDX-License-Identifier: MIT
"""What the promise checks share: the compilers of this machine, and how a check reports.

A check prints what it looked at and exits 1 when a promise is broken. A compiler that is not
installed is named as not tested; fewer than two compilers is a failure.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE, SINGLE = ROOT / "include", ROOT / "single_include"
FRONT = INCLUDE / "datazone" / "datazone.hpp"
HERE = ROOT / "tests" / "promises"
WHOLE_API = HERE / "whole_api.cpp"
FORMS = {"include": INCLUDE, "single_include": SINGLE}
HEADERS = sorted(INCLUDE.rglob("*.hpp"))
OWN = [h for h in HEADERS if h.parent.name != "interop"]

# R28's words.
GCC_WARNINGS = """-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wcast-qual -Wundef -Wnull-dereference -Wduplicated-branches -Wswitch-enum""".split()
CLANG_WARNINGS = """-Weverything -Wno-c++98-compat -Wno-c++98-compat-pedantic -Wno-c++20-compat
    -Wno-pre-c++20-compat-pedantic -Wno-padded -Wno-unsafe-buffer-usage -Wno-switch-enum
    -Wno-switch-default -Wno-covered-switch-default -Wno-unknown-warning-option
    -Wno-nrvo""".split()  # the last: copies of a few bytes, mostly while compiling

TABLE = [  # name, program, further flags
    ("GCC 11", "g++-11", []),
    ("GCC 12", "g++-12", []),
    ("GCC 13", "g++-13", []),
    ("GCC 14", "g++-14", []),
    ("GCC 15", "g++-15", []),
    ("clang 14", "clang++-14", []),
    ("clang 15", "clang++-15", []),
    ("clang 16", "clang++-16", []),
    ("clang 19", "clang++-19", []),
    ("clang 19, libc++", "clang++-19", ["-stdlib=libc++"]),
    ("clang 22", "clang++-22", []),
    ("clang 22, libc++", "clang++-22", ["-stdlib=libc++"]),
]

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


def compilers(announce=True):
    found, absent = [], []
    for name, program, flags in TABLE:
        compiler = Compiler(name, program, flags)
        works = shutil.which(program) and run(
            [program, *flags, "-x", "c++", "-fsyntax-only", "-"], input=PROBE).returncode == 0
        (found.append(compiler) if works else absent.append(name))
    if announce:
        print("tested:", ", ".join(c.name for c in found) or "nothing")
        print("not installed, so not tested:", ", ".join(absent + ["MSVC", "Apple clang"]))
    if len(found) < 2:
        sys.exit("at least two compilers are needed")
    return found


def one_of_each():
    """The oldest GCC and clang that are here, which is the floor the promises name."""
    found = compilers(announce=False)
    return [next(c for c in found if c.gcc == gcc) for gcc in (True, False)
            if any(c.gcc == gcc for c in found)]


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
