# SPDX-License-Identifier: MIT
"""run.py <case.cpp>: the control must build, and each fault must fail with our message.

A case lists its faults as `// fault 3: <regex>` and holds them under `#if DATAZONE_FAULT == 3`;
without that macro it holds the nearest thing that is right. Source lines that compilers echo are
switched off, so that only messages can match."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "promises"))
from toolchain import FORMS, Check, one_of_each  # noqa: E402

case = pathlib.Path(sys.argv[1])
faults = re.findall(r"^// fault (\d+): (.+)$", case.read_text(), re.M)

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
