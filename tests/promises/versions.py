# SPDX-License-Identifier: MIT
"""Two versions, two forms and different flags live in one program, checked by linkers under
-flto (GCC's compares the types too: -Wodr), by AddressSanitizer, and by what the program answers;
in one file, a second version is named and refused."""
import re

from toolchain import HERE, INCLUDE, SINGLE, Check, one_of_each, run

TEXT = (INCLUDE / "datazone" / "version.hpp").read_text()
NUMBERS = [int(n) for n in re.findall(r"^#define DATAZONE_VERSION_\w+ (\d+)$", TEXT, re.M)]
NEXT = [NUMBERS[0], NUMBERS[1] + 1, NUMBERS[2]]


def dotted(numbers, mark="."):
    return mark.join(map(str, numbers))


def renumber(text):
    """The same header as if it were the next minor version."""
    text = text.replace("v" + dotted(NUMBERS, "_"), "v" + dotted(NEXT, "_"))
    text = text.replace(dotted(NUMBERS), dotted(NEXT))
    return re.sub(rf"(DATAZONE_VERSION_MINOR (?:!= )?){NUMBERS[1]}\b", rf"\g<1>{NEXT[1]}", text)


with Check() as check:
    later = {}  # the next version in both forms
    for form in (INCLUDE, SINGLE):
        later[form] = check.path / "next" / form.name
        for header in form.rglob("*.hpp"):
            copy = later[form] / header.relative_to(form)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(renumber(header.read_text()))
    check.expect(len(NUMBERS) == 3 and dotted(NEXT, "_") in (
        later[SINGLE] / "datazone" / "datazone.hpp").read_text(), "no next version was made")

    units = [  # name, form, flags
        ("a", INCLUDE, ["-O0"]),
        ("b", SINGLE, ["-O3"]),
        ("c", later[SINGLE], ["-O3", "-fno-rtti"]),
        ("d", later[INCLUDE], ["-O0", "-fno-exceptions", "-fno-rtti"]),
        ("e", INCLUDE, ["-O2", "-DNDEBUG", "-fno-exceptions"]),
    ]
    for compiler in one_of_each():
        # clang compares no types, but makes one of each function that the units share.
        lto = ["-flto", "-Werror", *(["-Wodr"] if compiler.gcc else [])]
        asan = ["-fsanitize=address"]  # which sees objects that two units define differently
        for mode in (asan, lto):
            objects = []
            for name, form, flags in units:
                objects.append(check.path / f"{name}.o")
                done = compiler.run(*flags, *mode, f"-DUNIT=unit_{name}", "-c", HERE / "unit.cpp",
                                    "-o", objects[-1], form=form)
                check.builds(done, f"unit {name} with {compiler.name} {mode}")
            program = check.path / "program"
            calls = ",".join(f"unit_{u[0]}" for u in units)
            done = compiler.run("-O2", *mode, f"-DUNITS={calls}", HERE / "units_main.cpp",
                                *objects, "-o", program)
            if check.builds(done, f"program with {compiler.name} {mode}"):
                done = run([program], env={"ASAN_OPTIONS": "detect_odr_violation=2"})
                check.builds(done, f"running it, {compiler.name} {mode}")

        source = check.path / "one_file.cpp"
        front = "datazone/datazone.hpp"
        for first, then in ((SINGLE, INCLUDE), (INCLUDE, SINGLE)):
            source.write_text(f'#include "{first / front}"\n#include "{then / front}"\n')
            done = compiler.run("-fsyntax-only", source, form=INCLUDE)
            check.builds(done, f"{first.name} and {then.name} in one file, {compiler.name}")
        # Two modular copies cannot meet: both would find the headers of the first on the path.
        for first, second, path in ((SINGLE, later[SINGLE], SINGLE), (INCLUDE, later[SINGLE], INCLUDE),
                                    (SINGLE, later[INCLUDE], later[INCLUDE])):
            source.write_text(f'#include "{first / front}"\n#include "{second / front}"\n')
            done = compiler.run("-fsyntax-only", source, form=path)
            said = [line for line in done.stdout.splitlines() if "static" in line]
            check.expect(done.returncode != 0 and any(
                dotted(NUMBERS) in line and dotted(NEXT) in line for line in said),
                f"{first} then {second} is not refused by name, {compiler.name}",
                done.stdout[:2000])
