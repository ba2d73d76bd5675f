# SPDX-License-Identifier: MIT
"""R18: no function of the library calls itself, directly or not, and the deepest chain of calls
of each entry point uses less than 2 KiB of stack beside the objects it returns.

GCC's own call graph (-fcallgraph-info=su) gives each frame and each call."""
import re

from toolchain import HERE, SINGLE, Check, compilers

LIMIT = 2048
ENTRIES = HERE / "stack_entries.cpp"
MEMORY = set("memcpy memmove memset memcmp bcmp memchr strlen".split())


def graph(text):
    frames = {title: int(size) for title, size in
              re.findall(r'node: { title: "([^"]+)" label: "[^"]*?(\d+) bytes \(', text)}
    calls = {}
    for caller, callee in re.findall(r'edge: { sourcename: "([^"]+)" targetname: "([^"]+)"', text):
        calls.setdefault(caller, set()).add(callee)
    return frames, calls


def deepest(name, frames, calls, path=()):
    """Bytes of the deepest chain from `name` and the chain; a cycle is returned as None."""
    if name in path:
        return None, path[path.index(name):] + (name,)
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
            entries = [name for name in frames if name.startswith("entry_")]
            check.expect(len(entries) >= 8, f"{compiler.name} {level}: entry points not found")
            for entry in sorted(entries):
                size, chain = deepest(entry, frames, calls)
                where = f"{compiler.name} {level} {entry}"
                if check.expect(size is not None, f"{where}: recursion", " -> ".join(chain)):
                    print(f"{where}: {size} bytes")
                    check.expect(size < LIMIT, f"{where}: {size} bytes", " -> ".join(
                        f"{n} ({frames.get(n, 0)})" for n in chain))
