# SPDX-License-Identifier: MIT
"""The deepest chain of calls of each entry point uses less than 2 KiB of stack beside the objects it
returns.

GCC's own call graph (-fcallgraph-info=su) gives each frame and each call. The input cannot deepen
it: only the functions in LEVELS call themselves, once per level of the model, which nests three
times with a list, else twice; any other cycle is a failure. A call through a pointer may go to any
function that the tables name, but to those of lists only from an entry that reads lists.
What is returned is taken off: a list of issues that decode_error, decode_request and whatever reads
an element again hold, and the elements that are held at the same time."""
import functools
import re

from toolchain import HERE, MEMORY, SINGLE, Check, compilers

LIMIT = 2048
ENTRIES = HERE / "stack_entries.cpp"
LEVELS = ("read_object", "write_object", "validate_nested")
ISSUES = ("decode_error", "decode_request", "element", "encode_page", "same_page",
          "validate_page")
ELEMENTS = {"decode_page": 1, "decode_activities": 1, "element": 1, "encode_page": 2, "same_page": 3,
            "validate_page": 2}  # and one skipped
LISTS = ("decode_page", "decode_activities", "encode_page", "validate_page")
POINTED_AT = ("matches", "member_at")  # by anyone
MEMBERS = {"read_object": "read_member_of", "write_object": "write_members_of",
           "validate_nested": "validate_members_of", "read_list": "judge_element",
           "read_target": "read_part_of", "PartsInfo4read": "read_part_of"}  # by these alone
INDIRECT = "__indirect_call"


def graph(text):
    def named(title):  # -Os puts the file before a name, and calls constructors by another
        return title.rpartition(":")[2].replace("C1E", "C2E").replace("CI1", "CI2")

    frames = {named(title): int(size) for title, size in
              re.findall(r'node: { title: "([^"]+)" label: "[^"]*?(\d+) bytes \(', text)}
    calls = {}
    for caller, callee in re.findall(r'edge: { sourcename: "([^"]+)" targetname: "([^"]+)"', text):
        calls.setdefault(named(caller), set()).add(named(callee))
    for caller, callees in calls.items():
        if INDIRECT in callees:
            pointed_at = POINTED_AT + tuple(to for by, to in MEMBERS.items() if is_one_of(caller, by))
            callees.remove(INDIRECT)
            callees.update(name for name in frames if is_one_of(name, *pointed_at))
    return frames, calls


@functools.cache
def is_one_of(name, *functions):
    """Is the mangled name that of a function of the library so called?"""
    return any(re.search(rf"_ZN\w*8datazone\w*\d{f}[EI]", name) for f in functions)


def of_lists(name):
    """Is it what reads or writes the members of a page, or the list in one?"""
    of_members = any(f in name for f in ("read_member_of", "write_members_of", "validate_members_of"))
    return of_members and "ListDataSource" in name or is_list(name)


def is_list(name):
    return is_one_of(name, "read_list") or (
        "4WireINS0_4ListI" in name and ("5writeE" in name or "8validateE" in name))


def deepest(name, frames, calls, levels, path=()):
    """Bytes of the deepest chain from `name` and the chain; a cycle is returned as None."""
    if name in path:
        cycle = path[path.index(name):]
        if not any(is_one_of(n, *LEVELS) for n in cycle):
            return None, (*cycle, name)
        again = any(is_one_of(n, "read_element_again") for n in path)  # and no page around it
        if path.count(name) == (2 if again else levels) or of_lists(name):
            return 0, ()  # a level more than the model has, or a list in a list
    if of_lists(name) and (levels < 3 or any(map(is_list, path)) or
                           sum(is_one_of(n, *LEVELS) for n in path) > 1):
        return 0, ()  # none is read here, a list in another, or a page in another structure
    best, chain = 0, ()
    for callee in calls.get(name, ()):
        size, below = deepest(callee, frames, calls, levels, path + (name,))
        if size is None:
            return None, below
        if size > best or not chain:
            best, chain = size, below
    return frames.get(name, 0) + best, (name,) + chain


with Check() as check:
    for compiler in (c for c in compilers() if c.gcc):
        for level in ("-O2", "-O3", "-Os"):
            done = compiler.run(level, "-fcallgraph-info=su,da", "-fno-stack-protector", "-c", ENTRIES,
                                "-o", check.path / "entries.o", cwd=check.path, form=SINGLE)
            if not check.builds(done, f"{compiler.name} {level}"):
                continue
            frames, calls = graph(next(check.path.glob("*.ci")).read_text())
            called = {callee for names in calls.values() for callee in names}
            known = set(frames) | MEMORY
            check.expect(not called - known, f"{compiler.name} {level}: unknown callees",
                         "\n".join(sorted(called - known)))
            assembly = compiler.run("-S", ENTRIES, "-o", "-", form=SINGLE).stdout
            issues, element = (int(re.search(rf"sizeof_{what}:\s+\.quad\s+(\d+)", assembly)[1])
                               for what in ("issues", "element"))
            entries = [name for name in frames if name.startswith("entry_")]
            check.expect(len(entries) >= 20, f"{compiler.name} {level}: entry points not found")
            for entry in sorted(entries):
                call = entry.removeprefix("entry_")
                levels = 3 if call in LISTS else 2
                size, chain = deepest(entry, frames, calls, levels)
                where = f"{compiler.name} {level} {entry}"
                if check.expect(size is not None, f"{where}: recursion", " -> ".join(chain)):
                    size -= issues * (call in ISSUES) + element * ELEMENTS.get(call, 0)
                    print(f"{where}: {size} bytes")
                    check.expect(size < LIMIT, f"{where}: {size} bytes", " -> ".join(
                        f"{n} ({frames.get(n, 0)})" for n in chain))
