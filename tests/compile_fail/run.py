# SPDX-License-Identifier: MIT
"""run.py <case.cpp>: the control must build, and each fault must fail with our message, in at most
15 lines, in the first error.

A case lists its faults as `// fault 3: <regex>` and holds them under `#if DATAZONE_FAULT == 3`;
without that macro it holds the nearest thing that is right. The message is looked for in the first
error's own line, not in the source that compilers show below it; `// shown 3: <regex>` is looked for in all
that is shown. Lines are counted as whoever has copied the single header sees them."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "promises"))
from toolchain import FORMS, Check, one_of_each  # noqa: E402

LINES = 15

case = pathlib.Path(sys.argv[1])
text = case.read_text()
faults = re.findall(r"^// fault (\d+): (.+)$", text, re.M)
shown = dict(re.findall(r"^// shown (\d+): (.+)$", text, re.M))
# Where a language rule keeps the words from clang's first error, they are in the note behind it.
in_first_note = "clang says so in its\n// first note" in text


def first_words(output, note):
    """The first error, and the first note if that counts."""
    lines = output.splitlines()
    first = next((i for i, line in enumerate(lines) if "error:" in line), len(lines))
    notes = [line for line in lines[first:] if "note:" in line]
    return "\n".join(lines[first:first + 1] + (notes[:1] if note else []))


with Check() as check:
    check.expect(faults, f"{case.name} lists no fault")
    for compiler in one_of_each():
        base = ["-fsyntax-only", "-Werror", "-Wall", "-Wextra", "-Wno-unused-variable",
                "-Wno-unused-but-set-variable", case]
        for name, form in FORMS.items():
            done = compiler.run(*base, form=form)
            check.builds(done, f"{case.name}, the control, {compiler.name}, {name}")
        for number, message in faults:
            what = f"{case.name}, fault {number}, {compiler.name}"
            fault = f"-DDATAZONE_FAULT={number}"
            done = compiler.run(*base, fault, form=FORMS["single_include"])
            check.expect(done.returncode != 0, f"{what}: builds")
            words = first_words(done.stdout, in_first_note and not compiler.gcc)
            check.expect(re.search(message, words), f"{what}: no '{message}' in the first error",
                         words)
            check.expect(re.search(shown.get(number, ""), done.stdout),
                         f"{what}: no '{shown.get(number)}' in", done.stdout)
            check.expect(len(done.stdout.splitlines()) <= LINES, f"{what}: more than {LINES} lines",
                         done.stdout)
