#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes tried.md, the page of the reference that says what this version was tried with: compilers
and their libraries, flags, front ends, machines, build systems. Runs each of them once, some ten
minutes in all.

    tests/reference/tried.py [NAME...]
    tests/reference/tried.py --check

With names, of the page's first column, only those are tried again; the other rows keep their dates.
--check only asks whether the page names all that there is to try."""
import datetime
import pathlib
import re
import runpy
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGE = HERE / "tried.md"
sys.path.insert(0, str(ROOT / "tests" / "promises"))
import front_ends  # noqa: E402
from toolchain import TABLE, WHOLE_API, Check, Compiler, run, works  # noqa: E402

RUN = ROOT / "tests" / "machines" / "run"
MACHINES = runpy.run_path(str(RUN))["MACHINES"]
PACKAGE = ROOT / "tests" / "package"
WAYS = [("CMake", ["cmake", "--version"], "lone_file", "add_subdirectory", "fetch_content",
         "find_package", "unity_build", "two_units", "installs"),
        ("pkg-config", ["pkg-config", "--version"], "pkg_config"),
        ("Meson", ["meson", "--version"], "meson_subproject", "meson_pkg_config"),
        ("Bazel", ["dpkg-query", "-W", "-f=${Version}", "bazel-bootstrap"], "bazel"),
        ("import datazone", ["clang++-22", "--version"], "module")]
UNTRIED = """MSVC, Apple's clang, Intel's and other EDG front ends than nvcc's, vcpkg, Conan, and MSVC's and
Xcode's own standard libraries. They are expected to work: attributes are of the kind that a compiler may ignore
(`[[gnu::...]]`), each builtin has its plain twin behind `__GNUC__`, the whole is compiled with none of GNU's words, and
Microsoft's dialect is tried as clang speaks it. Nobody has seen it."""


def version(command):
    if not shutil.which(command[0]) and not pathlib.Path(command[0]).exists():
        return None
    said = run(command).stdout
    found = re.search(r"release (\d[\d.]*)", said) or re.search(r"\d+\.\d[\d.]*", said)
    return found[found.lastindex or 0] if found else re.search(r"(?<!\w)\d+", said)[0]  # no x86_64


def library(compiler):
    macros = run([compiler.program, "-std=c++20", *compiler.flags, "-dM", "-E", "-x", "c++", "-"],
                 input="#include <version>\n").stdout
    named = dict(re.findall(r"#define (_GLIBCXX_RELEASE|_LIBCPP_VERSION) (\d+)", macros))
    return (f"libc++ {int(named['_LIBCPP_VERSION']) // 10000}" if "_LIBCPP_VERSION" in named
            else f"libstdc++ {named.get('_GLIBCXX_RELEASE', '?')}")


def verdict(done):
    return "passed" if done.returncode == 0 else "not here" if done.returncode == 77 else "FAILED"


NAMES = set()  # all, when empty


def is_wanted(name):
    return not NAMES or name.strip("`") in NAMES


def compilers(folder):
    for name, program, flags in TABLE:
        if not is_wanted(name):
            continue
        compiler = Compiler(name, program, flags)
        if not works(compiler):
            yield name, "", "", "not here"
            continue
        done = front_ends.build(compiler, "", [*front_ends.CONSTANTS, front_ends.SAMPLES], folder)
        for std in ("20", "23"):
            if done.returncode == 0:
                done = compiler.run("-fsyntax-only", *compiler.warnings, WHOLE_API, std=std)
        yield (name, f"{version([program, '--version'])}, {library(compiler)}",
               "the whole API with every warning in C++20 and C++23; constants", verdict(done))


def flags(folder):
    for who, compiler, words, files, why in front_ends.trials():
        if not is_wanted(words):
            continue
        if compiler is None:
            yield f"`{words}`", "", f"{why}; {who}", "not here"
        else:
            yield (f"`{words}`", compiler.name, why,
                   verdict(front_ends.build(compiler, words, files, folder)))


def nvcc():
    if not is_wanted("nvcc (EDG)"):
        return
    done = run([sys.executable, ROOT / "tests" / "promises" / "nvcc.py"])
    found = version(["nvcc", "--version"]) or version(["/usr/local/cuda/bin/nvcc", "--version"])
    yield "nvcc (EDG)", found or "", "the API, constants, a kernel; the tables run", verdict(done)


def machines():
    for name, machine in MACHINES.items():
        if not is_wanted(name) or (not machine.emulator and machine.judged == "suite"):
            continue  # a compiler, which has a row already
        done = run([sys.executable, RUN, "--tables", "--if-there", name])
        tried = ("the tables run" if machine.emulator else
                 "the API compiled, " + " + ".join(re.findall(r"'\.(?:text|rodata)': (\d+)", done.stdout)[:2])
                 + " bytes")
        yield (name, version([machine.compiler, "--version"]) or "",
               f"{machine.what}: {tried if done.returncode != 77 else ''}", verdict(done))


def packages():
    for name, command, *ways in WAYS:
        if not is_wanted(name):
            continue
        results = set()
        for way in ways:
            script = [PACKAGE / "installs.py"] if way == "installs" else [PACKAGE / "run.py", way]
            results.add(verdict(run([sys.executable, *script])))
        yield (name, version(command) or "", ", ".join(ways).replace("_", " "),
               "FAILED" if "FAILED" in results else "not here" if "not here" in results else "passed")


def names():
    """What has a row, whether it is installed or not."""
    yield from (name for name, *_ in TABLE)
    yield from (f"`{words}`" for _, _, words, _, _ in front_ends.FLAGS)
    yield from (name for name, machine in MACHINES.items() if machine.emulator or machine.judged != "suite")
    yield from ("nvcc (EDG)", *(name for name, *_ in WAYS))


def kept():
    """The rows of the page as it stands."""
    page = PAGE.read_text() if PAGE.exists() else ""
    yield from (row for row in re.findall(r"^\| (.+) \| (.*) \| (.*) \| (passed|FAILED) \| ([\d-]+) \|$",
                                          page, re.M))
    absent = re.search(r"^Not tried, for they are not installed here: (.*)\.$", page, re.M)
    for name in re.split(r", (?!libc\+\+)", absent[1]) if absent else []:
        yield name, "", "", "not here", ""


def write(folder):
    today = datetime.date.today().isoformat()
    rows = [row for row in kept() if not is_wanted(row[0])]
    for part in compilers(folder), flags(folder), nvcc(), machines(), packages():
        for row in part:
            print(" | ".join(row), flush=True)
            rows.append((*row, today))
    order = {name: i for i, name in enumerate(names())}
    rows.sort(key=lambda row: order.get(row[0], -1))
    there = [f"| {' | '.join(row)} |" for row in rows if row[3] != "not here"]
    found = {row[0] for row in rows if row[3] != "not here"}
    absent = dict.fromkeys(row[0] for row in rows if row[0] not in found)
    PAGE.write_text(f"""# What was tried {{#tried}}

<!-- Written by tests/reference/tried.py: edit there. -->

On Debian 12, x86-64. The suite itself runs with g++ and clang++ of that system, and on the machines that `tests/machines/run`
names.

| what | version | how | result | date |
|---|---|---|---|---|
{chr(10).join(there)}

Not tried, for they are not installed here: {', '.join(absent) or 'nothing'}.

Not tried at all: {UNTRIED}
""")
    print(f"{PAGE}: {len(there)} rows")
    return [row for row in rows if row[3] == "FAILED"]


with Check() as check:
    if sys.argv[1:] == ["--check"]:
        page = PAGE.read_text()
        for name in names():
            check.expect(re.search(rf"(^\| |[:,] ){re.escape(name)}( \||,|\.$)", page, re.M),
                         f"the page does not say whether {name} was tried: run tests/reference/tried.py")
    else:
        NAMES.update(sys.argv[1:])
        if unknown := NAMES - {name.strip("`") for name in names()}:
            sys.exit(f"no such row: {', '.join(sorted(unknown))}")
        failed = write(check.path)
        check.expect(not failed, "what failed is in the page", str(failed))
