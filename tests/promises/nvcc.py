# SPDX-License-Identifier: MIT
"""The front end of nvcc, EDG's, takes the header: the whole API with its warnings as errors, a whole
exchange and the samples as constants, every table of cases built and run, and a kernel. 77: nvcc is
not here."""
import os
import shutil
import sys

from toolchain import HERE, INCLUDE, ROOT, SINGLE, WHOLE_API, Check, run

STATIC = ROOT / "tests" / "static"
TABLES = ROOT / "tests" / "machines" / "tables.cpp"
NVCC = shutil.which("nvcc", path=f"{os.environ.get('PATH', '')}:/usr/local/cuda/bin")
if NVCC is None:
    print("not tried: no nvcc in PATH or /usr/local/cuda/bin (CUDA's toolkit; Debian's nvidia-cuda-toolkit)")
    sys.exit(77)


def nvcc(form, *arguments):
    return run([NVCC, "-std=c++20", "-x", "cu", f"-I{form}", f"-I{ROOT / 'tests'}",
                '-DDATAZONE_TEST_DATA=""', *arguments])


with Check() as check:
    print(run([NVCC, "--version"]).stdout.strip().splitlines()[-2])
    obj, program = check.path / "x.o", check.path / "tables"
    strict = ["-Werror", "all-warnings", "-Xcompiler", "-Wall,-Wextra,-Werror"]
    check.builds(nvcc(SINGLE, *strict, "-c", WHOLE_API, "-o", obj), "the whole API")
    check.builds(nvcc(INCLUDE, "--expt-relaxed-constexpr", "-ptx", HERE / "kernel.cu", "-o", obj),
                 "a kernel")
    kernel = obj.read_text() if obj.exists() else ""
    check.expect(".entry" in kernel and "judge" in kernel, "there is no kernel in the PTX")
    (check.path / "sample_texts.inc").write_text(run(["python3", STATIC / "sample_texts.py"]).stdout)
    together = check.path / "constants.cu"  # one unit: the standard's headers are read once
    together.write_text(f'#include "{STATIC / "surface.cpp"}"\n#include "{STATIC / "samples.cpp"}"\n')
    check.builds(nvcc(INCLUDE, f"-I{check.path}", "-c", together, "-o", obj), "constants")
    done = nvcc(INCLUDE, TABLES, "-o", program)
    if check.builds(done, "the tables of cases, building"):
        done = run([program, ROOT / "tests" / "data" / "samples"])
        check.builds(done, "the tables of cases, run")
        print(done.stdout.strip().splitlines()[-1])
