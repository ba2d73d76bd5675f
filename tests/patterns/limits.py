# SPDX-License-Identifier: MIT
"""limits.py [--option <flag>] <compiler>...: the heaviest patterns compile under the limits that each
compiler has for constant evaluation without any flag: GCC's operations and turns of a loop, Clang's
steps. Those of heaviest.txt where botocore is there, and some like them."""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

import corpus

HEAVY = [
    r"^([a-z]{1,63}\.){1,20}[a-z]{2,63}$",                 # a crowd, after an automaton is given up
    r"(.{0,9}a|b.{3}c|d){1,9}x(.{0,9}e|f.{3}g|h){1,9}y",   # that twice, and it may begin anywhere
    r"^x://([.\w-]+/?){3,1016}$",                          # the largest crowd
    r"^(?!.*(ab|ba)(c|d){3}e)([a-z]{1,40}-(?!xy)){1,4}$",  # lookaheads of several characters
    r"^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[1-9][0-9]|1[0-9]{2})$",
    r"^[\p{L}\p{Nd}]{1,99}([\p{Pd}\p{Zs}.][\p{L}\p{M}\p{Nd}]{1,99}){0,9}$",
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("compilers", nargs="+")
    parser.add_argument("--option", action="append", default=[])
    args = parser.parse_args()
    names = [line.split()[0] for line in (corpus.HERE / "heaviest.txt").read_text().splitlines()
             if not line.startswith("#")]
    by_name = {corpus.name_of(p): p for p in corpus.botocore()}
    patterns = HEAVY + [by_name[name] for name in names if name in by_name]
    if by_name and len(patterns) < len(HEAVY) + len(names) // 2:
        sys.exit("heaviest.txt is not of this botocore: cost.py finds what is slow")
    found = [name for name in args.compilers if shutil.which(name)]
    if not found:
        sys.exit("no compiler")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "heavy.cpp"
        source.write_text("#include <datazone/pattern.hpp>\n" + "".join(
            f"static_assert(!datazone::matches<{corpus.literal(p)}>(\"\\n\"));\n" for p in patterns))
        for compiler in found:
            done = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", *args.option, "-I",
                                   corpus.HERE.parents[1] / "include", source],
                                  capture_output=True, text=True, check=False)
            failed += done.returncode != 0
            print(f"{compiler}: {len(patterns)} patterns\n{done.stderr[:3000]}", flush=True)
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
