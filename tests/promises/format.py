# SPDX-License-Identifier: MIT
"""The form of the sources: clang-format 19 would change nothing; sources are ASCII, at most 100
columns wide and carry the licence line. `format.py --fix` applies clang-format."""
import shutil
import subprocess
import sys

from toolchain import ROOT, Check, run

FOLDERS = ("include", "tests", "benchmarks")
SOURCES = sorted(p for folder in FOLDERS for p in (ROOT / folder).rglob("*.[ch]pp"))

program = shutil.which("clang-format-19")
if not program:
    sys.exit("clang-format 19 is not installed. On Debian: apt-get install clang-format-19")
if sys.argv[1:] == ["--fix"]:
    sys.exit(subprocess.run([program, "-i", *SOURCES], check=False).returncode)

with Check() as check:
    for source in SOURCES:
        text, name = source.read_bytes(), source.relative_to(ROOT)
        check.expect(text.startswith(b"// SPDX-License-Identifier: MIT\n"), f"{name}: no licence line")
        check.expect(text.isascii(), f"{name}: not ASCII")
        wide = [i for i, line in enumerate(text.splitlines(), 1) if len(line) > 100]
        check.expect(not wide, f"{name}: more than 100 columns in lines {wide}")
        if source.parts[-3:-2] != ("single_include",):
            done = run([program, "--dry-run", "-Werror", source])
            check.expect(done.returncode == 0, f"{name}: clang-format", done.stdout[:1500])
