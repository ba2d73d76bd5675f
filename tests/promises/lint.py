# SPDX-License-Identifier: MIT
"""clang-tidy, with the checks that .clang-tidy lists, has nothing to say about the whole API.
(cppcheck 2.10, Debian 12's, does not parse C++20's lambdas with template parameters.)"""
import shutil
import sys

from toolchain import INCLUDE, ROOT, WHOLE_API, Check, run

if not shutil.which("clang-tidy"):
    sys.exit("clang-tidy is not installed. On Debian: apt-get install clang-tidy")

with Check() as check:
    done = run(["clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", WHOLE_API, "--",
                "-std=c++20", f"-I{INCLUDE}"])
    check.builds(done, "clang-tidy")
