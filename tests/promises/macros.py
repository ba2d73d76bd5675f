# SPDX-License-Identifier: MIT
"""The library compiles after a prelude of other people's macros, changes none of them, and
leaves nothing defined but its version and its include guards."""
import re

from toolchain import FORMS, HEADERS, HERE, Check, compilers

PRELUDE = HERE / "hostile_macros.h"
KEPT = re.compile(r"#define DATAZONE_(VERSION_(MAJOR|MINOR|PATCH) \d+|\w+_HPP)\s*$")

with Check() as check:
    # What the library includes comes first: those headers have their own quarrels with macros.
    names = {n for h in HEADERS if h.parent.name != "interop"
             for n in re.findall(r"#\s*include\s*<([a-z_.]+)>", h.read_text())}
    check.expect("string_view" in names, "no standard header found")
    before, after = check.path / "before.cpp", check.path / "after.cpp"
    before.write_text("".join(f"#if __has_include(<{n}>) && !(defined __x86_64__ && {int('neon' in n)}) "
                              f"\n#include <{n}>\n#endif\n" for n in sorted(names))
                      + f'#include "{PRELUDE}"\n')
    after.write_text(before.read_text() + "#include <datazone/datazone.hpp>\n")
    for compiler in compilers():
        for name, form in FORMS.items():
            where = f"{compiler.name}, {name}"
            check.builds(compiler.run("-fsyntax-only", after, form=form), where)
            had, has = (set(compiler.run("-w", "-dM", "-E", source, form=form).stdout.splitlines())
                        for source in (before, after))
            leaks = [m for m in has - had if not KEPT.match(m)]
            check.expect(not leaks, f"{where}: left defined", "\n".join(sorted(leaks)))
            check.expect(not had - has, f"{where}: taken away", "\n".join(sorted(had - has)))
            check.expect(any("VERSION_MAJOR" in m for m in has - had), f"{where}: not included")
