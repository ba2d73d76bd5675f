# SPDX-License-Identifier: MIT
"""R28: clang-tidy with the checks that .clang-tidy lists, and cppcheck, have nothing to say about
the whole API."""
import shutil
import sys

from toolchain import INCLUDE, ROOT, WHOLE_API, Check, run

for program in ("clang-tidy", "cppcheck"):
    if not shutil.which(program):
        sys.exit(f"{program} is not installed. On Debian: apt-get install {program}")

with Check() as check:
    done = run(["clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", WHOLE_API, "--",
                "-std=c++20", f"-I{INCLUDE}"])
    check.builds(done, "clang-tidy")
    done = run(["cppcheck", "--quiet", "--std=c++20", "--language=c++", "--error-exitcode=1",
                "--enable=warning,performance,portability", "--inline-suppr", f"-I{INCLUDE}",
                "--suppress=missingIncludeSystem", WHOLE_API])
    check.builds(done, "cppcheck")
