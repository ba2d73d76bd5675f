# SPDX-License-Identifier: MIT
"""compile_lines_test.py <C++ compiler>: each example begins with the command that builds it, and its
compiler takes that command."""
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
failures = 0
examples = sorted((ROOT / "tests" / "examples").glob("*.cpp"))
for path in examples:
    comment = re.match(r"(?://.*\n)+", path.read_text()).group()
    line = re.search(r"^// {5}(?:c\+\+|clang\+\+) (.*)$", comment, re.M)
    arguments = shlex.split(line.group(1)) if line else []
    good = str(path.relative_to(ROOT)) in arguments
    if good:  # the fuzzer is clang's
        kept = [one for one in arguments if not one.startswith("-fsanitize")]
        good = subprocess.run([sys.argv[1], *kept, "-fsyntax-only"], cwd=ROOT, check=False).returncode == 0
    print(("ok      " if good else "FAILED  ") + path.name)
    failures += not good
sys.exit(f"{failures} failures of {len(examples)}" if failures or len(examples) < 10 else 0)
