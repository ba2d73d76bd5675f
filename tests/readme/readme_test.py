# SPDX-License-Identifier: MIT
"""Every block of README.md is extracted, compiled and run; every link of it and of the pages beside it
leads somewhere; every test that the table of guarantees names exists.

    readme_test.py <C++ compiler> [build folder whose tests the table of guarantees names]

The commands run in a copy of what they use, with a home of their own. `tests/run` is the command
that runs this very suite, so of it only the syntax is checked.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPILER = sys.argv[1]
README = (ROOT / "README.md").read_text()
GUARANTEES = ROOT / ".github" / "GUARANTEES.md"
PAGES = [ROOT / "README.md", GUARANTEES, *(ROOT / ".github" / name for name in
                                           ("COMPARISON.md", "CHANGELOG.md", "CONTRIBUTING.md"))]
NEEDED = ("CMakeLists.txt", "LICENSE", "include", "single_include", "tests/examples", "tests/data")
PROJECT = """cmake_minimum_required(VERSION 3.16)
project(app CXX)
add_executable(app main.cpp)
"""
failures = []


def run(command, folder, home):
    environment = os.environ | {"HOME": str(home), "CXX": COMPILER}
    return subprocess.run(command, cwd=folder, env=environment, text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def expect(good, what, details=""):
    print(("ok      " if good else "FAILED  ") + what)
    if not good:
        print(details)
        failures.append(what)


def ran(done, what):
    expect(done.returncode == 0, what, done.stdout)
    return done.stdout


def copy(folder):
    for name in NEEDED:
        source, to = ROOT / name, folder / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, to) if source.is_dir() else shutil.copy(source, to)


def cpp(block, folder, what):
    """Compiled against both forms of the library, and run; a block without main checks itself."""
    source = folder / "main.cpp"
    source.write_text(block + ("" if "int main()" in block else "\nint main() {}\n"))
    for form in ("include", "single_include"):
        command = [COMPILER, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-I", ROOT / form, source,
                   "-o", folder / "program"]
        done = run(command, folder, folder)
        ran(done, f"{what}, compiled with {form}")
        if done.returncode == 0:
            out = ran(run([folder / "program"], folder, folder), f"{what}, run")
            for words in re.findall(r"// (\d+:\d+: [\w ]+: \w+)", block):
                expect(words in out, f"{what} prints {words}", out)


def cmake(block, tree, number, program):
    """A project around the block; third_party/datazone is the copy of the library."""
    project = tree.parent / f"project{number}"
    project.mkdir()
    (project / "third_party").mkdir()
    (project / "third_party" / "datazone").symlink_to(tree)
    (project / "third_party" / "include").symlink_to(tree / "single_include")
    (project / "CMakeLists.txt").write_text(PROJECT + block)
    (project / "main.cpp").write_text(program)
    ran(run(["cmake", "-B", "build", f"-DCMAKE_PREFIX_PATH={tree.parent / '.local'}",
             f"-DFETCHCONTENT_SOURCE_DIR_DATAZONE={tree}"], project,
            tree.parent), f"cmake block {number}, configured")
    done = run(["cmake", "--build", "build"], project, tree.parent)
    ran(done, f"cmake block {number}, built")
    if done.returncode == 0:
        ran(run([project / "build" / "app"], project, tree.parent), f"cmake block {number}, run")


def same_words(shown, printed):
    """The block is how the output begins; each run draws its own token."""
    token = re.compile(r'"clientToken":"[0-9a-f-]{36}"')
    head = shown.split("...\n")[0]
    return bool(head.strip()) and token.sub("", printed).startswith(token.sub("", head))


def shell(block, tree, shown):
    if block == "tests/run\n":
        script = ROOT / "tests" / "run"
        ran(run(["sh", "-n", script], tree, tree), "tests/run is a shell script")
        expect(os.access(script, os.X_OK), "tests/run can be executed")
        return
    # The commands say c++; the compiler under test answers.
    bin_folder = tree.parent / "bin"
    bin_folder.mkdir(exist_ok=True)
    if not (bin_folder / "c++").exists():
        (bin_folder / "c++").symlink_to(shutil.which(COMPILER))
    command = f'set -e; PATH="{bin_folder}:$PATH"\n{block}'
    out = ran(run(["sh", "-c", command], tree, tree.parent), "sh: " + block.splitlines()[0])
    installed = tree / "third_party" / "include" / "datazone" / "datazone.hpp"
    if block.startswith("install "):
        expect(not os.access(installed, os.X_OK), "the installed header cannot be executed")
    if "./inspect" in block:
        expect(same_words(shown, out), "it prints what the page shows", out)


def main():
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)
    expect(README.count("\n```") == 2 * len(blocks), "every block has a language")
    expect(len(README.splitlines()) <= 200, "at most 200 lines")
    sh = [text for language, text in blocks if language == "sh"]
    programs = [text for language, text in blocks if language == "cpp"]
    shown = "".join(text for language, text in blocks if language == "text")
    expect(len(sh) >= 2 and sh[0].startswith("c++ ") and sh[1] == "tests/run\n",
           "it opens with the two commands")
    expect(any("static_assert(" in text for text in programs), "a static_assert decodes a literal")
    expect(any("FetchContent_Declare" in text for _, text in blocks), "FetchContent has its lines")
    with tempfile.TemporaryDirectory() as name:
        tree = pathlib.Path(name) / "datazone"
        copy(tree)
        number = 0
        for language, text in blocks:
            number += 1
            if language == "sh":
                shell(text, tree, shown)
            elif language == "cpp":
                cpp(text, pathlib.Path(name), f"cpp block {number}")
            elif language == "cmake":
                cmake(text, tree, number, programs[0])
            else:
                expect(language == "text", f"block {number} is of a known language")

    for page in PAGES:
        prose = re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.M | re.S)
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", prose):
            expect((page.parent / link).exists(), f"link of {page.name} to {link}")
    if len(sys.argv) > 2:
        listed = subprocess.run(["ctest", "-N"], cwd=sys.argv[2], text=True, check=True,
                                stdout=subprocess.PIPE).stdout
        tests = set(re.findall(r"Test +#\d+: (\S+)", listed))
        rows = re.search(r"^\| guarantee \| test \|\n\|---\|---\|\n((?:\|.*\n)+)",
                         GUARANTEES.read_text(), re.M)
        for row in rows.group(1).splitlines():
            named = re.findall(r"`(\w+)`", row.rstrip("| ").rsplit(" | ", 1)[1])
            expect(named and set(named) <= tests, "tests " + ", ".join(named),
                   f"not in this build: {sorted(set(named) - tests)}; row: {row}")
    sys.exit(f"{len(failures)} failures" if failures else 0)


main()
