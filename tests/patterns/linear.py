# SPDX-License-Identifier: MIT
"""linear.py <compiler>: twice the text costs a pattern at most twice the instructions, on the worst
text that the search of linear.cpp finds for it; counted by callgrind, which no clock disturbs."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SIZES = (4096, 8192, 16384)
MOST = 2.02
PATTERNS = 9


def main():
    if not shutil.which("valgrind"):
        sys.exit("valgrind is not installed. On Debian: apt-get install valgrind")
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "linear"
        subprocess.run([sys.argv[1], "-std=c++20", "-O2", "-I", HERE.parents[1] / "include",
                        HERE / "linear.cpp", "-o", program], check=True)
        subprocess.run(["valgrind", "-q", "--tool=callgrind", "--instr-atstart=no",
                        f"--callgrind-out-file={folder}/out", program, *map(str, SIZES)], check=True)
        counts = {}
        for path in pathlib.Path(folder).glob("out.*"):
            text = path.read_text()
            label = re.search(r"^desc: Trigger: Client Request: (.*)@(\d+)$", text, re.M)
            total = re.search(r"^totals: (\d+)", text, re.M)
            if label and total:
                counts.setdefault(label[1], {})[int(label[2])] = int(total[1])
    failed = len(counts) != PATTERNS
    for name, by_size in sorted(counts.items()):
        taken = [by_size.get(size, 0) for size in SIZES]
        ratios = [after / before if before else 9 for before, after in zip(taken, taken[1:])]
        # What ends early costs nothing, and says nothing.
        good = max(ratios) <= MOST and taken[-1] > SIZES[-1]
        failed = failed or not good
        print(f"{name:<24}{taken[-1] / SIZES[-1]:8.1f} a byte, twice the text: "
              + " ".join(f"{ratio:.4f}" for ratio in ratios) + ("" if good else "  WRONG"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
