# SPDX-License-Identifier: MIT
"""Twice the input costs at most twice the instructions, for every hostile shape, counted by
callgrind, which no clock and no other load disturbs.

    linear.py [--long]     256 and 512 KiB; --long doubles from 1 to 64 MiB, in some minutes
"""
import re
import shutil
import sys

from toolchain import HERE, ROOT, Check, one_of_each, run

SIZES = [1 << n for n in (range(20, 27) if "--long" in sys.argv else (18, 19))]
MOST = 2.02  # one is the start-up's share, which falls with the size

if not shutil.which("valgrind"):
    sys.exit("valgrind is not installed. On Debian: apt-get install valgrind")

with Check() as check:
    compiler = one_of_each()[0]
    program = check.path / "linear"
    done = compiler.run("-O2", f"-I{ROOT / 'tests'}", HERE / "linear.cpp",
                        "-o", program)
    check.builds(done, "linear.cpp")
    done = run(["valgrind", "--tool=callgrind", "--instr-atstart=no",
                f"--callgrind-out-file={check.path / 'out'}", program, *SIZES])
    check.builds(done, "a shape is judged wrongly, or valgrind fails")
    counts = {}
    for path in check.path.glob("out.*"):
        text = path.read_text()
        label = re.search(r"^desc: Trigger: Client Request: (.*)@(\d+)$", text, re.M)
        total = re.search(r"^totals: (\d+)", text, re.M)
        if label and total:
            counts.setdefault(label[1], {})[int(label[2])] = int(total[1])
    check.expect(len(counts) >= 40, "shapes are missing", str(sorted(counts)))
    for name, by_size in sorted(counts.items()):
        rows = sorted(by_size.items())
        check.expect(len(rows) == len(SIZES), f"{name}: sizes are missing", str(rows))
        ratios = [after / before for (_, before), (_, after) in zip(rows, rows[1:])]
        print(f"{name:<30}{rows[-1][1] / rows[-1][0]:8.2f} a byte, twice the size: "
              + " ".join(f"{ratio:.4f}" for ratio in ratios))
        check.expect(max(ratios) <= MOST, f"{name}: more than linear", str(rows))
