# SPDX-License-Identifier: MIT
"""run.py <case.cpp>: the control must build, and each fault must fail with our message.

A case lists its faults as `// fault 3: <regex>` and holds them under `#if DATAZONE_FAULT == 3`;
without that macro it holds the nearest thing that is right. Source lines that compilers echo are
switched off, so that only messages can match. A case that says "in at most 15 lines" is held to it,
echoed lines included, and its message to the first error."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "promises"))
from toolchain import FORMS, Check, one_of_each  # noqa: E402

case = pathlib.Path(sys.argv[1])
faults = re.findall(r"^// fault (\d+): (.+)$", case.read_text(), re.M)
at_most_15_lines = "in at most 15 lines" in case.read_text()

with Check() as check:
    check.expect(faults, f"{case.name} lists no fault")
    for compiler in one_of_each():
        quiet = "-fno-diagnostics-show-caret" if compiler.gcc else "-fno-caret-diagnostics"
        base = ["-fsyntax-only", "-Werror", "-Wall", "-Wextra", quiet, case]
        for name, form in FORMS.items():
            done = compiler.run(*base, form=form)
            check.builds(done, f"{case.name}, the control, {compiler.name}, {name}")
        for number, message in faults:
            done = compiler.run(*base, f"-DDATAZONE_FAULT={number}")
            what = f"{case.name}, fault {number}, {compiler.name}"
            check.expect(done.returncode != 0, f"{what}: builds")
            check.expect(re.search(message, done.stdout), f"{what}: no '{message}' in", done.stdout)
            if at_most_15_lines:
                shown = compiler.run("-fsyntax-only", case, f"-DDATAZONE_FAULT={number}").stdout
                first = next((line for line in shown.splitlines() if "error" in line), "")
                check.expect(re.search(message, first), f"{what}: the first error is {first}")
                check.expect(len(shown.splitlines()) <= 15, f"{what}: more than 15 lines", shown)
