# SPDX-License-Identifier: MIT
"""Reads equivalent.txt: pieces of code in which a change may go unnoticed, with a reason each.

A block is a file, pieces of its lines, and why nobody can tell; a reason stands for the pieces
since the one before it. Under `*` stand pieces of any file:

    datazone/bytes/scan.hpp
    - if (end - p >= 64)
    = slower: the other loops look at what this one leaves

A mutant that survives is equivalent when it changes nothing but such a piece. One that is killed
counts as killed, wherever it is. A piece that the headers have outgrown is an error.
"""
import pathlib
import sys

from mutants import HEADERS, INCLUDE

PATH = pathlib.Path(__file__).with_name("equivalent.txt")


class Pieces:
    def __init__(self):
        self.of = {}  # file, or *: its pieces

    def __len__(self):
        return sum(map(len, self.of.values()))

    def __contains__(self, mutant):
        for piece in self.of.get(mutant.file, []) + self.of.get("*", []):
            first, found, last = mutant.before.partition(piece)
            if found and mutant.after.startswith(first) and mutant.after.endswith(last) \
                    and len(mutant.after) >= len(first) + len(last):
                return True
        return False


def read():
    texts = {str(p.relative_to(INCLUDE)): " ".join(p.read_text().split()) for p in HEADERS}
    texts["*"] = " ".join(texts.values())
    pieces, stale = Pieces(), []
    file, reasoned = None, True
    for number, line in enumerate(PATH.read_text().splitlines(), 1):
        mark, rest = line[:2], line[2:]
        if mark == "- ":
            if rest not in texts.get(file, "") or rest in pieces.of.get(file, []):
                stale.append(f"{PATH.name}:{number}: no such piece, or twice")
            pieces.of.setdefault(file, []).append(rest)
            reasoned = False
        elif mark == "= ":
            reasoned = True
        elif line and not line.startswith("#"):
            file = line
    if not reasoned:
        stale.append(f"{PATH.name}: a piece without a reason")
    if stale:
        sys.exit("\n".join(stale))
    return pieces
