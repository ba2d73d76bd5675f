# SPDX-License-Identifier: MIT
"""The tests that a mutant meets, the quickest to fail first, and who plants it in their headers."""
import concurrent.futures
import pathlib
import re
import resource
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import tool  # noqa: E402

from mutants import apply
from switched import INCLUDE, ROOT, stale, switched, switched_headers

TESTS = ROOT / "tests"
FUZZ = [name for name in tool.FUZZ if name != "pattern"]  # it makes checkers of its own
HERE = TESTS / "mutation"
COMPILER = "clang++"
FLAGS = ["-std=c++20", "-O0", "-w", f"-I{TESTS}", f'-DDATAZONE_TEST_DATA="{TESTS}/data"']
# Cases of the unit tests that take a fifth of a second or more in this build.
SLOW = ["every sequence of*", "every day of*", "four million*", "all 256 bytes at*", "std::regex*",
        "long texts of*", "random strings of*", "runs of backslashes*", "lengths around*",
        "ten thousand*", "one escape at*", "days that do not*", "documents: every*",
        "every non-empty proper prefix*",
        "output only ever*", "a second spelling of any known*", "parse(format*", "any bytes are*",
        "every second of*"]
# What makes checkers is templates, or runs while compiling: its tests are compiled with a mutant.
REGEX = [f"datazone/regex/{header.name}" for header in INCLUDE.glob("datazone/regex/*.hpp")]
PATTERN = [*REGEX, "datazone/pattern.hpp", "datazone/bytes/scan.hpp",
           "datazone/bytes/char_set.hpp"]
COMPILE_FAIL = {**{name: ["patterns"] for name in REGEX},
                **{f"datazone/{name}.hpp": ["patterns", "identifiers"]
                   for name in ("value/identifier", "pattern", "regex/parser")},
                **{f"datazone/{name}.hpp": ["shapes"]
                   for name in ("shape/shape", "json/names", "bytes/scan", "wire/text",
                                "value/open")},
                **{f"datazone/{name}.hpp": ["targets"] for name in ("target", "http/uri")}}
LONGEST = ["four million*", "every sequence of bytes that is not UTF-8 is*"]


def succeeds(command, folder, seconds=120, memory=4 << 30, **environment):
    """Ends with 0, within so much processor time: what does not is taken for an endless loop."""
    def limits():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    environment.update(PATH="/usr/bin:/bin")
    return subprocess.run([str(c) for c in command], cwd=folder, env=environment,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          preexec_fn=limits, check=False).returncode == 0


class Suite:
    """The tests' objects, compiled once against the headers as they are."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        switched_headers(folder / "include")
        standard = sorted(set(re.findall(r"#include (<\w+>)", "".join(
            p.read_text() for p in (folder / "include").rglob("*.hpp")))) | {"<string>"})
        header, self.pch = folder / "standard.hpp", folder / "standard.pch"
        header.write_text(f'#include "{HERE}/switch.hpp"\n' +
                          "".join(f"#include {name}\n" for name in standard))
        sources = [*sorted((TESTS / "unit").glob("*.cpp")), TESTS / "support/doctest_main.cpp",
                   TESTS / "conformance/memory.cpp", HERE / "compile_time.cpp",
                   HERE / "faults.cpp", TESTS / "fuzz/replay.cpp",
                   *(TESTS / f"fuzz/{name}.cpp" for name in FUZZ)]
        objects = {s: folder / f"{s.parent.name}_{s.stem}.o" for s in sources}
        layout = folder / "layout.cpp"
        layout.write_text(f'#include "{HERE}/layout.hpp"\n#include <cstdio>\n'
                          'int main() { std::printf("%zu", tests_layout); }\n')
        switch = [f"-I{folder}/include", "-include", HERE / "switch.hpp"]
        self.build([["-x", "c++-header", header, "-o", self.pch],
                    [*switch, "-c", layout, "-o", folder / "layout.o"],
                    *([*switch, "-c", s, "-o", objects[s]] for s in stale(objects))])
        self.build([[folder / "layout.o", "-o", folder / "layout"]])
        self.layout = subprocess.run([folder / "layout"], text=True, check=True,
                                     capture_output=True).stdout
        with (folder / "sample_texts.inc").open("w") as texts:
            subprocess.run([sys.executable, TESTS / "static/sample_texts.py"], stdout=texts,
                           check=True)
        self.unit = [o for s, o in objects.items() if s.parent.name != "fuzz"]
        self.fuzz = {n: [objects[TESTS / f"fuzz/{n}.cpp"], objects[TESTS / "fuzz/replay.cpp"],
                         objects[HERE / "faults.cpp"]] for n in FUZZ}

    def build(self, commands):
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for done in pool.map(lambda c: subprocess.run(
                    [COMPILER, *FLAGS, *map(str, c)], check=False), commands):
                if done.returncode != 0:
                    sys.exit("the tests do not build")

    def chain(self, quick):
        """(program, objects, arguments, seconds), the quickest to fail first."""
        corpus = TESTS / "fuzz/corpus"
        yield "unit", self.unit, ["-aa=1", f"-tce={','.join(SLOW)}"], 12
        for name in FUZZ:
            own = corpus / name if (corpus / name).is_dir() else corpus / "documents"
            yield name, self.fuzz[name], ["--mutate", "30", own], 12
        if not quick:
            yield ("unit", self.unit,
                   ["-aa=1", f"-tc={','.join(SLOW)}", f"-tce={','.join(LONGEST)}"], 240)


class Worker:
    """A copy of the headers to plant faults in."""

    def __init__(self, suite, number, quick):
        self.suite, self.folder, self.quick = suite, suite.folder / f"worker{number}", quick
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(INCLUDE, self.folder / "include")
        switched_headers(self.folder / "switched")
        for folder in ("tests/compile_fail", "tests/promises", "single_include"):
            shutil.copytree(ROOT / folder, self.folder / folder)

    def judge(self, mutant):
        """What becomes of the mutant: refused by the compiler, killed by a test, or survived."""
        text = apply(mutant)
        plain = self.folder / "include" / mutant.file
        both = self.folder / "switched" / mutant.file
        plain.write_text(text)
        both.write_text(switched(text))
        try:
            return self.verdict(mutant)
        finally:
            original = (INCLUDE / mutant.file).read_text()
            plain.write_text(original)
            both.write_text(switched(original))

    def compiles(self, *arguments):
        return succeeds([COMPILER, *FLAGS, *arguments], self.folder)

    def verdict(self, mutant):
        if mutant.file in REGEX:  # nothing of it runs in what is compiled once
            return self.static_verdict(mutant)
        code = self.folder / "code.o"
        build = ["-include-pch", self.suite.pch, f"-I{self.folder}/switched", "-c",
                 HERE / "code.cpp", "-o", code]
        if self.compiles(*build, f"-DDATAZONE_LAYOUT={self.suite.layout}"):
            for name, objects, arguments, seconds in self.suite.chain(self.quick):
                program = self.folder / name
                if not self.compiles("-fuse-ld=lld", code, *objects, "-o", program, "-lpthread"):
                    return "refused"
                if not succeeds([program, *arguments], self.folder, seconds):
                    return f"killed by {name}"
                if not succeeds([program, *arguments], self.folder, seconds,
                                DATAZONE_PLAIN_LOOPS="1"):
                    return f"killed by {name} without vectors"
        elif not self.compiles(*build):
            return "refused"
        return "survived" if self.quick else self.static_verdict(mutant)

    def static_verdict(self, mutant):
        include = f"-I{self.folder}/include"
        for source in sorted((TESTS / "static").glob("*.cpp")):
            if not self.compiles("-fsyntax-only", include, f"-I{self.suite.folder}", source):
                return f"killed by static {source.stem}"
        if mutant.file in PATTERN:
            objects = [o for o in self.suite.unit if o.stem == "support_doctest_main"]
            for name, sources, arguments in (
                    ("fuzz regex", ["fuzz/regex.cpp", "fuzz/replay.cpp"],
                     ["--mutate", "30", TESTS / "fuzz/corpus/regex"]),
                    ("patterns oracle", ["patterns/oracle.cpp", *objects], ["-aa=1"]),
                    ("unit pattern", ["unit/pattern.cpp", "unit/pattern_stages.cpp",
                                      "unit/identifier.cpp", *objects], ["-aa=1"])):
                program = self.folder / "pattern"
                sources = [TESTS / source for source in sources]
                if not self.compiles(include, *sources, "-o", program, "-lpthread") or \
                        not succeeds([program, *arguments], self.folder):
                    return f"killed by {name}"
        for case in COMPILE_FAIL.get(mutant.file, []):
            tests = self.folder / "tests/compile_fail"
            if not succeeds([sys.executable, tests / "run.py", tests / f"{case}.cpp"], tests):
                return f"killed by compile_fail {case}"
        if mutant.file in REGEX:
            return "survived"
        sweep = [TESTS / "memory/sweep.cpp", TESTS / "promises/whole_api.cpp"]
        files = [p for folder in ("data/samples", "fuzz/corpus")
                 for p in sorted((TESTS / folder).rglob("*")) if p.is_file()]
        if not self.compiles(include, "-O1", "-fsanitize=address,undefined", *sweep,
                             "-fno-sanitize-recover=all", "-o", self.folder / "sweep") or \
                not succeeds([self.folder / "sweep", *files], self.folder,
                             memory=resource.RLIM_INFINITY):
            return "killed by sanitizers"
        return "survived"
