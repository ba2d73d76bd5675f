# SPDX-License-Identifier: MIT
"""An object that uses the whole API needs nothing but seven memory functions, has
no writable data, no initialisers, no guards, and no entity of the library with internal linkage."""
import re

from toolchain import FORMS, MEMORY, WHOLE_API, Check, compilers, run

HARMLESS = {"_GLOBAL_OFFSET_TABLE_"}
# What a distribution may switch on by default, and what is no business of the library.
PLAIN = ["-fno-stack-protector", "-U_FORTIFY_SOURCE", "-fno-asynchronous-unwind-tables"]


def undefined(path):
    return {line.split()[-1] for line in run(["nm", "-u", path]).stdout.splitlines() if line.strip()}


def writable_sections(path):
    """Names of allocated writable sections that hold something; constants with addresses in
    them lie in .data.rel.ro, which the loader makes read-only."""
    out = []
    listing = run(["readelf", "-SW", path]).stdout
    row = r"\]\s+(\S+)\s+(\S+)\s+[0-9a-f]+\s+[0-9a-f]+\s+([0-9a-f]+)\s+[0-9a-f]+\s+([A-Zo]*)\s"
    for name, kind, size, flags in re.findall(row, listing):
        if "W" in flags and int(size, 16) and not name.startswith(".data.rel.ro"):
            out.append(name)
    return out


def internal(path):
    """Defined symbols of ours that other files cannot share; clones that optimisers cut off
    a shared function carry a dot, the one body of its twin constructors a C4."""
    rows = (line.split(None, 2) for line in run(["nm", "--defined-only", path]).stdout.splitlines())
    return [r[2] for r in rows if r[1].islower() and r[1] not in "nuvw" and re.match(r"_ZN[A-Z]*8datazone", r[2])
            and "." not in r[2] and not re.search(r"[CD]4[EI]", r[2])]


NO_EXCEPTIONS = ["-fno-exceptions", "-fno-rtti"]
BUILDS = [  # form, flags
    ("single_include", ["-O0", *NO_EXCEPTIONS]),
    ("single_include", ["-Os", *NO_EXCEPTIONS]),
    ("include", ["-O2", *NO_EXCEPTIONS]),
    ("single_include", ["-O2"]),
]
# With exceptions, GCC guards each noexcept function that calls an intrinsic, because it does not
# declare its intrinsics noexcept. That costs a name and its address, and no code of ours.
GUARD = "__gxx_personality_v0"

with Check() as check:
    obj = check.path / "whole_api.o"
    for compiler in compilers():
        for form, flags in BUILDS:
            where = f"{compiler.name} {' '.join(flags)} {form}"
            # clang lists in .addrsig what it has optimised away, too
            own = [] if compiler.gcc else ["-fno-addrsig"]
            done = compiler.run("-c", WHOLE_API, "-o", obj, *flags, *PLAIN, *own, form=FORMS[form])
            if not check.builds(done, where):
                continue
            guard = {GUARD} if compiler.gcc and "-fno-exceptions" not in flags else set()
            needs = undefined(obj) - MEMORY - HARMLESS - guard
            check.expect(not needs, f"{where}: undefined symbols", "\n".join(sorted(needs)))
            held = [s for s in writable_sections(obj) if not any(s.endswith(g) for g in guard)]
            check.expect(not held, f"{where}: writable or run at start", "\n".join(held))
            lone = internal(obj)
            check.expect(not lone, f"{where}: internal linkage", "\n".join(lone))
