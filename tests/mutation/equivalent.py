# SPDX-License-Identifier: MIT
"""Reads equivalent.txt: mutants that behave like the original, with a reason each.

A block is a file, the line as it is, the line as it would be, and why nobody can tell:

    datazone/bytes/scan.hpp
    - for (std::size_t i = 0; i + 16 < n; i += 16) in = in & in_set<Set>(Vector::load(p + i));
    + for (std::size_t i = 0; i + 16 <= n; i += 16) in = in & in_set<Set>(Vector::load(p + i));
    = the last sixteen bytes are looked at twice

A reason may stand for several pairs before it. A block that the headers have outgrown is an error.
"""
import pathlib
import sys

PATH = pathlib.Path(__file__).with_name("equivalent.txt")


def read(mutants):
    possible = {m.key for m in mutants}
    listed, stale = set(), []
    file = before = None
    waiting = []  # for their reason
    for number, line in enumerate(PATH.read_text().splitlines(), 1):
        mark, rest = line[:2], line[2:]
        if mark == "- ":
            before = rest
        elif mark == "+ ":
            key = (file, before, rest)
            waiting.append(key)
            if key in listed or key not in possible:
                stale.append(f"{PATH.name}:{number}: {'twice' if key in listed else 'no such mutant'}")
        elif mark == "= ":
            listed.update(waiting)
            waiting = []
        elif line and not line.startswith("#"):
            file = line
    if waiting:
        stale.append(f"{PATH.name}: a mutant without a reason")
    if stale:
        sys.exit("\n".join(stale))
    return listed
