# SPDX-License-Identifier: MIT
"""R18: the deepest chain of calls of each entry point uses less than 2 KiB of stack beside the
objects it returns.

GCC's own call graph (-fcallgraph-info=su) gives each frame and each call. The input cannot deepen
it: only the functions in LEVELS call themselves, once per level of the model, which nests twice;
any other cycle is a failure. A call through a pointer may go to any function that the tables name.
decode_error and decode_request hold a list of issues of their own: a result object, so its size is
taken off."""
import re

from toolchain import HERE, SINGLE, Check, compilers

LIMIT = 2048
ENTRIES = HERE / "stack_entries.cpp"
LEVELS = ("read_object", "write_object", "validate_object", "text_size", "move_texts")
POINTED_AT = ("matches", "member_at")  # by anyone; read_object also points at read_member_of
INDIRECT = "__indirect_call"
MEMORY = set("memcpy memmove memset memcmp bcmp memchr strlen".split())


def graph(text):
    def named(title):  # -Os puts the file before a name, and calls constructors by another
        return title.rpartition(":")[2].replace("C1E", "C2E")

    frames = {named(title): int(size) for title, size in
              re.findall(r'node: { title: "([^"]+)" label: "[^"]*?(\d+) bytes \(', text)}
    calls = {}
    for caller, callee in re.findall(r'edge: { sourcename: "([^"]+)" targetname: "([^"]+)"', text):
        calls.setdefault(named(caller), set()).add(named(callee))
    for caller, callees in calls.items():
        if INDIRECT in callees:
            pointed_at = POINTED_AT + (("read_member_of",) if is_one_of(caller, ["read_object"]) else ())
            callees.remove(INDIRECT)
            callees.update(name for name in frames if is_one_of(name, pointed_at))
    return frames, calls


def is_one_of(name, functions):
    """Is the mangled name that of a function of the library so called?"""
    return any(re.search(rf"_ZN\w*8datazone\w*\d{f}[EI]", name) for f in functions)


def deepest(name, frames, calls, path=()):
    """Bytes of the deepest chain from `name` and the chain; a cycle is returned as None."""
    if name in path:
        cycle = path[path.index(name):]
        if not any(is_one_of(n, LEVELS) for n in cycle):
            return None, (*cycle, name)
        if path.count(name) == 2:
            return 0, ()  # a third level, which the model does not have
    best, chain = 0, ()
    for callee in calls.get(name, ()):
        size, below = deepest(callee, frames, calls, path + (name,))
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
            issues = int(re.search(r"sizeof_issues:\s+\.quad\s+(\d+)", compiler.run(
                "-S", ENTRIES, "-o", "-", form=SINGLE).stdout)[1])
            entries = [name for name in frames if name.startswith("entry_")]
            check.expect(len(entries) >= 8, f"{compiler.name} {level}: entry points not found")
            for entry in sorted(entries):
                size, chain = deepest(entry, frames, calls)
                where = f"{compiler.name} {level} {entry}"
                if check.expect(size is not None, f"{where}: recursion", " -> ".join(chain)):
                    size -= issues if entry in ("entry_decode_error", "entry_decode_request") else 0
                    print(f"{where}: {size} bytes")
                    check.expect(size < LIMIT, f"{where}: {size} bytes", " -> ".join(
                        f"{n} ({frames.get(n, 0)})" for n in chain))
