# SPDX-License-Identifier: MIT
"""The headers include only what the list names, and compile freestanding.
Every header compiles alone, in both forms of include. Under an older standard the first
error says what is wanted."""
import re

from toolchain import HEADERS, INCLUDE, OWN, SINGLE, Check, one_of_each

ALLOWED = set("array bit compare concepts cstddef cstdint cstring limits optional span string_view "
              "type_traits utility".split())
SINGLE_HEADER = SINGLE / "datazone" / "datazone.hpp"

with Check() as check:
    for header in OWN + [SINGLE_HEADER]:
        for name in re.findall(r'#\s*include\s*[<"]([^>"]+)[>"]', header.read_text()):
            ours = name.startswith("datazone/") and header != SINGLE_HEADER
            check.expect(ours or name in ALLOWED, f"{header} includes {name}")
    alone = check.path / "alone.cpp"
    for header in HEADERS:
        name = header.relative_to(INCLUDE)
        alone.write_text(f"#include <{name}>\n#include <{name}>\n")
        for compiler in one_of_each():
            done = compiler.run("-fsyntax-only", *compiler.warnings, alone)
            check.builds(done, f"{name} alone with {compiler.name}")
    alone.write_text("#include <datazone/datazone.hpp>\n")
    for compiler in one_of_each():
        for form in (INCLUDE, SINGLE):
            done = compiler.run("-ffreestanding", "-fsyntax-only", alone, form=form)
            check.builds(done, f"{form.name} freestanding with {compiler.name}")
            old = compiler.run("-fsyntax-only", alone, std="17", form=form)
            first = next((line for line in old.stdout.splitlines() if "error:" in line), "none")
            check.expect("datazone needs C++20" in first, f"the first error of C++17 is {first}")
