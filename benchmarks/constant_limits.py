#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The largest documents that decode in a static_assert under each compiler's default limits, found
by bisection to a thirtieth and up to half a megabyte, as a table in Markdown: what stops a larger
one, and the value of that flag which lets 64 KB through, which is then tried.

usage: constant_limits.py [--json FILE] [--no-try] [NAME...]      NAME is a row of COMPILERS
Takes about ten minutes for all. A compiler that is not installed is left out, and said.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLANG = ("-fconstexpr-steps={}", 1 << 20, r"hit maximum step limit")
GCC_OPS = ("-fconstexpr-ops-limit={}", 1 << 25, r"operation count exceeds limit")
GCC_LOOP = ("-fconstexpr-loop-limit={}", 1 << 18, r"loop iteration count exceeds limit")
GCC_DEPTH = ("-fconstexpr-depth={}", 512, r"evaluation depth exceeds")
EDG = ("--max_cost_constexpr_call={}", 2_000_000, r"excessive constexpr function call")
PATH = f"{os.environ.get('PATH', '')}:/usr/local/cuda/bin"
CUDAFE = ["cudafe++", "--c++20", "--gnu_version=120200", "--m64", "--parse_templates"]
NEW = "-fexperimental-new-constant-interpreter"
#             command                                            limits
COMPILERS = {
    "GCC 12": (["g++-12", "-std=c++20"], (GCC_OPS, GCC_LOOP, GCC_DEPTH)),
    "clang 14": (["clang++-14", "-std=c++20"], (CLANG,)),
    "clang 19": (["clang++-19", "-std=c++20"], (CLANG,)),
    "clang 22": (["clang++-22", "-std=c++20"], (CLANG,)),
    "clang 22, " + NEW: (["clang++-22", "-std=c++20", NEW], (CLANG,)),
    "nvcc 13": (CUDAFE, (EDG,)),
}
MINIMAL = ('"createdAt":"2025-11-03T07:41:19.206Z","dataSourceId":"b7k2m9qx41vtwz",{}'
           '"id":"r5h0z3f8yd6cua","projectId":"3n9e7s2g5bq1lo","status":"REQUESTED",'
           '"type":"PRIORITIZED","updatedAt":"2025-11-03T07:41:19.206Z"')
RUN = MINIMAL.format('"domainId":"dzd_4w8n1p6r3xk5jt",')
SUMMARY = "{" + MINIMAL.format("") + "}"


def with_unknown(n):
    return "{" + RUN + "".join(f',"extra{i % 100}":"a value"' for i in range(n)) + "}"


def with_snapshot(n):
    text = r'{\"name\":\"invoices\",\"type\":\"REDSHIFT\"}' * (n // 40 + 1)
    return "{" + RUN + ',"dataSourceConfigurationSnapshot":"' + text[:n - n % 40 or 40] + '"}'


def with_items(n):
    return '{"items":[' + ",".join([SUMMARY] * n) + "]}"


#         kind                       document        its type                       unit, first n
KINDS = {"unknown members": (with_unknown, "StartDataSourceRunResponse", "members", 16),
         "escaped snapshot": (with_snapshot, "StartDataSourceRunResponse", "bytes", 400),
         "list page": (with_items, "ListDataSourceRunsResponse", "summaries", 2)}


class Compiler:
    """Compiles one document after the other; the header is read once where that can be."""

    def __init__(self, command, limits, folder):
        self.command, self.limits, self.folder = command, limits, folder
        self.is_edg = command[0] == "cudafe++"
        self.include = f"-I{ROOT / 'single_include'}"
        header = folder / "all.hpp"
        header.write_text("#include <datazone/datazone.hpp>\n")
        self.before = "#include <datazone/datazone.hpp>\n"
        self.options = [self.include, "-fsyntax-only"]
        if self.is_edg:
            self.before = self.run(["g++-12", "-std=c++20", "-E", self.include, header]).stdout
            outputs = {"gen_c_file_name": "c", "stub_file_name": "stub", "module_id_file_name": "id"}
            self.options = ["--gen_module_id_file"]
            for option, name in outputs.items():
                self.options += [f"--{option}", folder / name]
        elif NEW not in command:  # clang 22's reads other constants from a precompiled header
            made = folder / ("all.hpp.gch" if command[0].startswith("g++") else "all.pch")
            self.run([*command, self.include, "-x", "c++-header", header, "-o", made])
            self.before = ""
            self.options += ["-include", header] if made.suffix == ".gch" else ["-include-pch", made]

    @staticmethod
    def run(command):
        return subprocess.run([str(c) for c in command], capture_output=True, text=True,
                              env={**os.environ, "PATH": PATH})

    def stopped_by(self, kind, n, *flags):
        """The limit that refuses a document, or None when it decodes."""
        make, shape, *_ = KINDS[kind]
        text = make(n)
        parts = "".join(f'R"~~({text[i:i + 8000]})~~"\n' for i in range(0, len(text), 8000))
        source = self.folder / ("one.ii" if self.is_edg else "one.cpp")
        source.write_text(f"{self.before}\nconstexpr char text[] =\n{parts};\nstatic_assert("
                          f"datazone::decode<datazone::{shape}>(text).issues.empty());\n"
                          "static_assert(sizeof text > 1);\n")
        done = self.run([*self.command, *flags, *self.options, source])
        if done.returncode == 0:
            return None
        for limit in self.limits:
            if re.search(limit[2], done.stderr):
                return limit
        for limit in self.limits:  # GCC may not say which; the one that lets it through if raised
            raised = limit[0].format(4 * limit[1])
            if self.run([*self.command, *flags, raised, *self.options, source]).returncode == 0:
                return limit
        sys.exit(f"constant_limits: {self.command[0]}, {kind}, {n}:\n{done.stderr[:3000]}")


def largest(compiler, kind, first):
    """The largest n that is taken, and what refuses the next; None when half a megabyte is taken."""
    low, high = 0, first
    while (limit := compiler.stopped_by(kind, high)) is None:
        low, high = high, 2 * high
        if len(KINDS[kind][0](low)) > 1 << 19:
            return low, None
    while high - low > max(1, high // 30):
        middle = (low + high) // 2
        found = compiler.stopped_by(kind, middle)
        if found is None:
            low = middle
        else:
            high, limit = middle, found
    return low, limit


def row(compiler, kind, tries):
    make, _, unit, first = KINDS[kind]
    n, limit = largest(compiler, kind, first)
    size = len(make(n))
    if limit is None:
        return {"n": n, "unit": unit, "bytes": size, "flag": "", "for_64K": ""}
    flag, default, _ = limit
    per_unit = len(make(2 * first)) - len(make(first))
    wanted = first * (1 << 16) // per_unit  # of the unit, in 64 KB
    # Five in a hundred more than in proportion, in two digits.
    value = default * (1 << 16) / size * 1.05
    value = int(-(-value // 10 ** (len(str(int(value))) - 2))) * 10 ** (len(str(int(value))) - 2)
    result = {"n": n, "unit": unit, "bytes": size, "flag": flag.format(default),
              "for_64K": flag.format(value)}
    if tries:
        stopped = compiler.stopped_by(kind, wanted, flag.format(value))
        result["tried"] = "passes" if stopped is None else f"then {stopped[0].format(stopped[1])} stops it"
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", help="also write the rows to this file, after each")
    parser.add_argument("--no-try", action="store_true", help="do not try the value for 64 KB")
    options = parser.parse_args()
    rows = []
    print("| compiler | document | largest | bytes | stopped by | for 64 KB |\n" + "|---" * 6 + "|")
    for name, (command, limits) in COMPILERS.items():
        if options.names and name not in options.names:
            continue
        if not shutil.which(command[0], path=PATH):
            print(f"constant_limits: {command[0]} is not installed", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as folder:
            compiler = Compiler(command, limits, pathlib.Path(folder))
            for kind in KINDS:
                found = row(compiler, kind, not options.no_try)
                rows.append({"compiler": name, "document": kind, **found})
                print(f"| {name} | {kind} | {found['n']:,} {found['unit']} | {found['bytes']:,} | "
                      f"`{found['flag']}` | `{found['for_64K']}` {found.get('tried', '')} |", flush=True)
                if options.json:
                    pathlib.Path(options.json).write_text(json.dumps(rows, indent=1), "ascii")


if __name__ == "__main__":
    main()
