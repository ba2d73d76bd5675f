#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the header costs a build: the instructions that the compiler's front end takes to include it,
as a ratio to the standard headers that it includes itself, and, where no ceiling is to be kept, those
of a static_assert that decodes the full sample. callgrind counts, so that no clock and no other load
disturbs.

usage: include_cost.py COMPILER... [--json FILE] [--ceiling RATIO]
Exits 1 when a ratio is above the ceiling.
"""
import argparse
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SINGLE = ROOT / "single_include"
GOAL = 1.6


def standard_headers():
    text = (SINGLE / "datazone/datazone.hpp").read_text("ascii")
    return sorted(set(re.findall(r"^#include <([a-z_]+)>$", text, re.M)))


def front_end(compiler, source, *options):
    """The command that the compiler's driver runs to parse a file."""
    driver = [compiler, "-std=c++20", f"-I{SINGLE}", *options, "-fsyntax-only", "-###", source]
    said = subprocess.run([str(c) for c in driver], capture_output=True, text=True).stderr
    lines = [line for line in said.splitlines() if re.search(r'cc1plus"? |"-cc1"', line)]
    if len(lines) != 1:
        sys.exit(f"include_cost: {compiler} does not say how it parses:\n{said}")
    return shlex.split(lines[0])


def instructions(compiler, source, *options):
    """How many instructions it takes to parse a file, in millions."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
               *front_end(compiler, source, *options)]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit("valgrind is not installed. On Debian: apt-get install valgrind")
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not counted:
        sys.exit(f"include_cost: {shlex.join(command)} failed:\n{done.stderr}")
    return int(counted[1]) / 1e6


def measure(compiler, evaluates):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        standard, ours = folder / "standard.cpp", folder / "datazone.cpp"
        standard.write_text("".join(f"#include <{header}>\n" for header in standard_headers()))
        ours.write_text("#include <datazone/datazone.hpp>\n")
        base, whole = instructions(compiler, standard), instructions(compiler, ours)
        result = {"compiler": compiler, "standard": base, "datazone": whole, "include": whole / base}
        if evaluates:
            sample = (ROOT / "tests/data/samples/full.json").read_text("ascii").rstrip("\n")
            (folder / "full_sample.inc").write_text(f'R"~~({sample})~~"\n')
            own = ROOT / "benchmarks/constexpr_cost.cpp"
            result["static_assert"] = instructions(compiler, own, "-DDECODE", f"-I{folder}") - whole
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("compilers", nargs="+")
    parser.add_argument("--json", help="also write the figures of the first compiler to this file")
    parser.add_argument("--ceiling", type=float)
    arguments = parser.parse_args()
    results = [measure(compiler, arguments.ceiling is None) for compiler in arguments.compilers]
    for result in results:
        print(f"{result['compiler']}, million instructions: standard headers "
              f"{result['standard']:.0f}, datazone {result['datazone']:.0f}: "
              f"{result['include']:.2f} times (goal {GOAL})")
        if "static_assert" in result:
            print(f"  static_assert of the full sample: {result['static_assert']:.0f} more")
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(results[0], indent=1), encoding="ascii")
    broken = [r for r in results if arguments.ceiling and r["include"] > arguments.ceiling]
    if broken:
        sys.exit(f"above the ceiling of {arguments.ceiling}: "
                 + ", ".join(r["compiler"] for r in broken))


if __name__ == "__main__":
    main()
