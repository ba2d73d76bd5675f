# SPDX-License-Identifier: MIT
"""Copies of the headers in which all that runs while compiling can run at run time too."""
import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"


def switched(text):
    """As many bytes a line as before, so that places stay the same."""
    text = text.replace("std::is_constant_evaluated()", "::tests_run_plain()         ")
    return text.replace("consteval", "constexpr")


def switched_headers(folder):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(INCLUDE, folder, ignore=shutil.ignore_patterns("interop"))
    for path in folder.rglob("*.hpp"):
        path.write_text(switched(path.read_text()))


def stale(objects):
    """The sources whose objects are older than they or any header."""
    headers = [p for folder in (INCLUDE, ROOT / "tests") for p in folder.rglob("*.hpp")]
    newest = max(p.stat().st_mtime for p in headers)
    return [source for source, made in objects.items() if not made.exists()
            or made.stat().st_mtime < max(newest, source.stat().st_mtime)]
