# SPDX-License-Identifier: MIT
"""A comment cites what its reader can open: a public source, or a file that is here. No file names
a working paper, a numbered requirement, or a lettered table; ids of rows alone are names of cases."""
import re

from toolchain import ROOT, Check

SKIPPED = {".git", "build", "results", "corpus", "__pycache__", "node_modules"}
WRONG = re.compile("|".join((
    r"\b(?:protocol|contract|style|design|requirements|plan|newcomer|brief)\.md\b",
    r"\b[Rr]equirements? \(?R?\d", r"\bR\d{1,2}(?:'s\b|[:,)]| (?:on|and|over|beyond|by|for)\b)",
    r"\(R\d{1,2}\)", r"\b[Tt]ables? [A-H]\b",
    r"\b[Rr]ows? [A-Z]\d", r"\b(?:[Dd]ecision|[Ii]ssue) #?\d", r"\bsection 0\.\d", r"/work/\w")))


def sources():
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and not SKIPPED & set(path.relative_to(ROOT).parts):
            yield path


with Check() as check:
    for wrong in ("// R17: every", "see design.md", "Table C,", "requirement R3's", "row C52:"):
        check.expect(WRONG.search(wrong), f"'{wrong}' is not found")
    for path in sources():
        text = path.read_bytes().decode("utf-8", "replace")
        if path.name == "citations.py":
            continue
        for number, line in enumerate(text.splitlines(), 1):
            check.expect(not WRONG.search(line),
                         f"{path.relative_to(ROOT)}:{number}: nobody can open this", line[:120])
