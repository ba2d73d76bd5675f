# SPDX-License-Identifier: MIT
"""corpus.py [options] [file.json...]: every pattern of the corpora, compiled as a template argument
or, with --interpreter, run through the same stages at run time, agrees with Node.js (with the flag
u, or without one where only that compiles) and with Java (where the pattern says what only Java
knows) on texts made for it. Both engines give up on a text after a while, since they backtrack.

A corpus is a JSON file that lists patterns, or, without a file, what Debian's python3-botocore has.
    --compiler g++   --include <folder>   --every <n>: one pattern in n   --texts <n> for each
    --batch <n> patterns in a translation unit   --work <folder>   --keep: show all differences
Refused patterns must stand in refusals.txt, with their reason."""
import argparse
import collections
import glob
import gzip
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from texts import texts  # noqa: E402

BOTOCORE = "/usr/lib/python3/dist-packages/botocore/data"
# What the grammar of ECMA-262 with the flag u refuses and Java's takes.
JAVA = re.compile(r"\(\?[imsdux-]+[:)]|&&|\\[AzaehH]|\\x\{|[*+?}]\+|\}\{|\(\?>|\\p\{(?:Print|Graph|Punct|"
                  r"Digit|Alnum|Blank|Cntrl|XDigit|Space|Upper|Lower|Alpha|ASCII|all|L[D1]|Is\w+|java\w+)\}")


def botocore():
    found = set()

    def walk(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key == "pattern" and isinstance(inner, str):
                    found.add(inner)
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
    for name in glob.glob(BOTOCORE + "/*/*/service-2.json*"):
        with (gzip.open if name.endswith(".gz") else open)(name) as file:
            walk(json.load(file).get("shapes", {}))
    return found


def literal(text):
    """A C++ string literal."""
    out = ""
    for char in text:
        if char in '"\\':
            out += "\\" + char
        elif " " <= char < "\x7f":
            out += char
        else:
            out += "".join(f"\\{byte:03o}" for byte in char.encode())
    return '"' + out.replace("??", "?\\?") + '"'


def name_of(pattern):
    return hashlib.sha256(pattern.encode()).hexdigest()[:16]


def patterns_of(files):
    """The patterns of these files, or of botocore, in an order that has nothing to do with them."""
    found = set().union(*(json.load(open(name)) for name in files)) if files else botocore()
    if not found:
        sys.exit("no pattern found: on Debian, apt-get install python3-botocore")
    return sorted(found, key=name_of)


def refusals():
    """What does not compile: the name of each pattern, and why."""
    return dict(line.split(" ", 1) for line in (HERE / "refusals.txt").read_text().splitlines()
                if line and not line.startswith("#"))


def judged(command, data):
    done = subprocess.run(command, input=data, capture_output=True, text=True, check=True)
    return done.stdout.split("\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--include", default=str(HERE.parents[1] / "include"))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--texts", type=int, default=60)
    parser.add_argument("--batch", type=int, default=40)
    parser.add_argument("--work")
    parser.add_argument("--option", action="append", default=[])
    parser.add_argument("--interpreter")
    parser.add_argument("--keep", action="store_true")
    args = parser.parse_args()

    chosen = patterns_of(args.files)[::args.every]

    cases = [(p, texts(p, args.texts, 1)) for p in chosen]
    lines = []
    for pattern, its in cases:
        lines.append("P" + pattern.encode().hex())
        lines += ["T" + text.encode().hex() for text in its]
    data = "\n".join(lines) + "\n"
    node = judged(["node", HERE / "judge.js"], data)
    java = judged(["java", "-Xss4m", HERE / "Judge.java"], data) if shutil.which("java") else None

    work = pathlib.Path(args.work or tempfile.mkdtemp())
    work.mkdir(exist_ok=True, parents=True)
    ours = []
    if args.interpreter:
        ours = judged([args.interpreter], data)[:len(cases)]
    for begin in range(0, 0 if args.interpreter else len(cases), args.batch):
        batch = cases[begin:begin + args.batch]
        source = work / "batch.cpp"
        source.write_text('#include <datazone/pattern.hpp>\n#include "batch.hpp"\n'
                          "const Checker checkers[] = {\n" +
                          "".join(f"    checker<{literal(p)}>,\n" for p, _ in batch) + "};\n")
        done = subprocess.run([args.compiler, "-std=c++20", "-O1", "-I", args.include, "-I", HERE,
                               *args.option, source, "-o", work / "batch"],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"a batch does not compile:\n{done.stderr[:4000]}")
        ours += judged([work / "batch"], "\n".join(
            line for p, its in batch
            for line in ["P"] + ["T" + text.encode().hex() for text in its]) + "\n")[:len(batch)]

    known = refusals()
    counts, wrong = collections.Counter(), []
    for i, (pattern, its) in enumerate(cases):
        mine = ours[i]
        name = name_of(pattern)
        if mine.startswith("F"):
            counts["refused"] += 1
            if name not in known:
                wrong.append(f"{pattern!r} is refused, fault {mine}; {name} is not in the list")
            continue
        if name in known:
            wrong.append(f"{pattern!r} is not refused, but {name} is in the list")
        expected = node[i]
        reason = "agree with Node, " + ("flag u" if expected[0] == "u" else "no flag")
        if node[i][0] != "u" and (node[i][0] == "-" or JAVA.search(pattern)):
            if java is None or java[i][0] == "-":
                counts["judged by nobody"] += 1
                continue
            expected, reason = java[i], "agree with Java"
        for text, theirs, us in zip(its, expected[1:], mine):
            counts["texts"] += 1
            counts["match" if us == "1" else "do not match"] += 1
            if theirs == "?":
                counts["Java gave up" if expected is not node[i] else "Node gave up"] += 1
            elif theirs == us:
                counts[reason] += 1
            elif expected is not node[i]:
                if text[-1:] in ("\n", "\r", "\u0085", "\u2028", "\u2029") and theirs == "1":
                    counts["differ: Java's $ stands before a last line terminator"] += 1
                elif "\u0085" in text:
                    counts["differ: Java's . and $ know NEL"] += 1
                elif not text.isascii():
                    counts["differ: not ASCII, where Java's Unicode is older or \\w, \\s differ"] += 1
                else:
                    wrong.append(f"{pattern!r} on {text[:120]!r}: Java {theirs}, ours {us}")
            else:
                wrong.append(f"{pattern!r} on {text[:120]!r}: Node {theirs}, ours {us}")
    print(f"{len(cases)} patterns, {args.texts} texts each")
    for name, count in sorted(counts.items()):
        print(f"  {count:8} {name}")
    for line in wrong[:None if args.keep else 20]:
        print("WRONG:", line)
    if len(cases) and counts["refused"] * 100 > len(cases):
        wrong.append("more than one pattern in a hundred is refused")
        print(wrong[-1])
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
