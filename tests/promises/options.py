# SPDX-License-Identifier: MIT
"""The CMake options that name a folder: one that is not there, or holds something else, is refused
in words that name the option; without JSONTestSuite the build says that it is not run."""
from toolchain import ROOT, Check, run

SUITE, SIMDJSON = "DATAZONE_JSON_TEST_SUITE", "DATAZONE_SIMDJSON_DIR"

with Check() as check:
    empty, missing, file = check.path / "empty", check.path / "missing", check.path / "file"
    empty.mkdir()
    file.touch()
    for name, path, *sentences in (
            (SUITE, missing, f"{SUITE} is '{missing}', which is not a folder"),
            (SUITE, file, f"{SUITE} is '{file}', which is not a folder"),
            (SUITE, empty, f"{SUITE} is '{empty}', which has no y_*.json"),
            (SIMDJSON, missing, f"{SIMDJSON} is '{missing}', which is not a folder"),
            (SIMDJSON, empty, f"simdjson: {empty} has no simdjson.h",
             f"JSONTestSuite: not built, not run. Give its folder test_parsing with -D{SUITE}=")):
        chosen = {SUITE: "", SIMDJSON: "", name: path}
        done = run(["cmake", "-S", ROOT, "-B", check.path / "build",
                    *(f"-D{option}={value}" for option, value in chosen.items())])
        check.expect(done.returncode != 0, f"{name}={path} is taken")
        said = " ".join(done.stdout.split())  # CMake wraps its lines
        for words in sentences:
            check.expect(words in said, f"{name}={path}: no '{words}' in", done.stdout)
