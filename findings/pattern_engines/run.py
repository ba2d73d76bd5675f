# SPDX-License-Identifier: MIT
"""Writes the table of ../pattern_engines.md to standard output: run.py NAME=COMMAND..., each an
engine that answers lines "pattern text" with yes, no or refused."""
import json
import pathlib
import re
import subprocess
import sys

import botocore


def patterns(node):
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str) and node.get("type") in ("string", "blob"):
            yield node["pattern"]
        for value in node.values():
            yield from patterns(value)


def classes(pattern):
    """The classes of a pattern, without their brackets."""
    return re.findall(r"(?<!\\)\[\^?((?:\\.|[^\]\\])+)\]", pattern)


def outside(pattern):
    """The pattern without its classes and escapes."""
    return re.sub(r"\\.", "E", re.sub(r"(?<!\\)\[(?:\\.|[^\]\\])+\]", "C", pattern))


# What it is, which patterns have it, a pattern and a text that tell engines apart.
PROBES = [
    ("`$` before a last LF", lambda p: "$" in outside(p), "^a$", "a\n"),
    ("`$` before a last CR", lambda p: "$" in outside(p), "^a$", "a\r"),
    ("`^`, `$` at inner lines", lambda p: re.search(r"[$^]", outside(p)), "^a$", "b\na\nb"),
    ("`.` and CR", lambda p: "." in outside(p), "^.$", "\r"),
    ("`.` and U+0085", lambda p: "." in outside(p), "^.$", "\x85"),
    ("`.` and U+2028", lambda p: "." in outside(p), "^.$", "\u2028"),
    ("`.` and a character of 2 bytes", lambda p: "." in outside(p), "^.$", "\u00e9"),
    ("`.` and one beyond U+FFFF", lambda p: "." in outside(p), "^.$", "\U0001f639"),
    (r"`\d` and an Arabic digit", lambda p: r"\d" in p, r"^\d$", "\u0663"),
    (r"`\w` and a letter with accent", lambda p: r"\w" in p, r"^\w$", "\u00e9"),
    (r"`\s` and vertical tab", lambda p: r"\s" in p or r"\S" in p, r"^\s$", "\v"),
    (r"`\s` and U+001C", lambda p: r"\s" in p or r"\S" in p, r"^\s$", "\x1c"),
    (r"`\s` and U+00A0", lambda p: r"\s" in p or r"\S" in p, r"^\s$", "\u00a0"),
    (r"`\b` and a letter with accent", lambda p: r"\b" in p, r"a\b", "a\u00e9"),
    (r"`\-` outside a class", lambda p: re.search(r"\\-", re.sub(r"\[[^\]]*\]", "", p)),
     r"^a\-b$", "a-b"),
    (r"`\_`", lambda p: r"\_" in p, r"^a\_b$", "a_b"),
    (r"`\/`", lambda p: r"\/" in p, r"^a\/b$", "a/b"),
    ("a hyphen after a range", lambda p: any(re.search(r"\w-\w-.", c) for c in classes(p)),
     "^[0-9-_]$", "-"),
    (r"a hyphen after `\w`", lambda p: any(re.search(r"\\[wsd]-.", c) for c in classes(p)),
     r"^[\w-.]$", "-"),
    ("a hyphen at the end of a class", lambda p: any(c.endswith("-") for c in classes(p)),
     "^[a.-]$", "-"),
    ("two negated escapes in a class",
     lambda p: any(len(re.findall(r"\\[WSD]", c)) > 1 for c in classes(p)), r"^[\W\S_]$", "a"),
    (r"`\u` above U+00FF", lambda p: re.search(r"\\u(?!00)", p), "^\\u0141$", "\u0141"),
    (r"`\u` above U+00FF, other text", lambda p: re.search(r"\\u(?!00)", p), "^\\u0141$", "A"),
    (r"a pair of `\u` in a class", lambda p: re.search(r"\\uD800\\uDC00-\\uDBFF", p),
     "^[\\uD800\\uDC00-\\uDBFF\\uDFFF]$", "\U0001f639"),
    (r"`\p{L}`", lambda p: r"\p{L}" in p, r"^\p{L}$", "\u00e9"),
    (r"`\p{Print}` and such", lambda p: re.search(r"\\p\{[A-Z][a-z]", p), r"^\p{Print}$", "a"),
    ("more than 1,000 times",
     lambda p: any(int(n) > 1000 for n in re.findall(r"[{,](\d+)\}", p)), "^a{0,1001}$", "a"),
    ("looking ahead", lambda p: re.search(r"\(\?[=!]", p), "^(?!b)a$", "a"),
    ("looking behind", lambda p: re.search(r"\(\?<[=!]", p), "^a(?<!b)$", "a"),
    ("a possessive quantifier", lambda p: re.search(r"[+*?}]\+", outside(p)), "^a++$", "aa"),
    ("`(?i)` inside", lambda p: "(?i)" in p, "^(?i)A$", "a"),
]


def main():
    data = pathlib.Path(botocore.__file__).parent / "data"
    found = {text for path in data.glob("*/*/service-2.json*") for text in patterns(read(path))}
    lines = "".join(f"x{p.encode().hex()} x{t.encode().hex()}\n" for _, _, p, t in PROBES)
    engines = dict(argument.split("=", 1) for argument in sys.argv[1:])
    verdicts = {name: subprocess.run(command, shell=True, input=lines, text=True, check=True,
                                     capture_output=True).stdout.split()
                for name, command in engines.items()}
    print(f"Patterns of botocore {botocore.__version__}: {len(found):,} that differ.\n")
    print("| construct | patterns | asked | text |", " | ".join(engines), "|")
    print("|---" * (4 + len(engines)) + "|")
    for row, (name, has, pattern, text) in enumerate(PROBES):
        count = sum(bool(has(p)) for p in found)
        shown = text.encode("ascii", "backslashreplace").decode()
        shown = shown.translate({ord(c): f"\\x{ord(c):02x}" for c in "\n\r\v\x1c"})
        cells = [name, f"{count:,}", f"`{pattern}`", f"`{shown}`"]
        print("|", " | ".join(cells + [verdicts[e][row] for e in engines]), "|")


def read(path):
    if path.suffix == ".gz":
        import gzip
        return json.loads(gzip.decompress(path.read_bytes()))
    return json.loads(path.read_text(encoding="utf-8"))


main()
