# SPDX-License-Identifier: MIT
"""debuggers_test.py <program of debuggers/values.cpp> <compiler>: gdb shows the library's values by our printers,
and the natvis file names types and members that there are."""
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM, COMPILER = sys.argv.pop(1), sys.argv.pop(1)
HERE = pathlib.Path(__file__).resolve().parent / "debuggers"
HEADER = HERE.parents[2] / "single_include"
# What the stars of the natvis file stand for when it is judged; nothing where there are none.
ARGUMENTS = {"Text": "", "Identifier": "datazone::detail::DomainIdShape",
             "Open": "datazone::DataSourceRunStatus", "Timestamp": "", "Error": "",
             "List": "datazone::DataSourceRunSummary", "Issues": "",
             "Decoded": "datazone::GetDataSourceRunResponse"}
SHOWN = {
    "absent": "absent",
    "plain": '"plain"',
    "domain": '"dzd_a1"',
    "known": "partially_succeeded",
    "unknown": 'unknown "PAUSED"',
    "no_status": "absent",
    "time": "2026-03-14T09:26:53.589000000Z",
    "nonsense": "1000000000000000 s and 1 ns since 1970",
    "run.value.id": r'"a\"b"',
    "run.value.project_id": "absent",
    "run.value.status": 'unknown "PAUSED"',
    "run.error": "ok",
    "run.issues": "7 issues = {[0] = pattern_mismatch at byte 48 in id, "
                  "[1] = unknown_enum_value at byte 66 in status, "
                  "[2] = missing_required at byte 74 in dataSourceId, ",
    "wrong": "no value = {error = wrong_type at byte 7 in id, issues = 0 issues}",
    "page.value.items": '1 elements = {json = [{"id": "r1"}]}',
    "page.issues": "6 issues = {[0] = missing_required at byte 22 in items.createdAt, element 0, ",
    "request.value.next_token": '"a b"',
    "request.value.domain_identifier": '"dzd_a"',
    "list": "2 elements = {[0] = {created_at = ",
    "no_list": "absent",
}


def expressions(one, tags):
    """Conditions, what stands in braces, and what the tags hold, without how it is to be shown."""
    found = []
    for part in one.iter():
        found += [part.get("Condition")] if part.get("Condition") else []
        text = (part.text or "").strip()
        found += re.findall(r"{([^}]*)}", text) if "{" in text else [text] if part.tag in tags else []
    return [re.sub(r",(\[.*\])?(s8|en)$", "", text) for text in found] + [
        size for text in found for size in re.findall(r",\[(.*)\]s8$", text)]


class Debuggers(unittest.TestCase):
    def test_gdb(self):
        script = ["set print frame-arguments none", f"source {HERE / 'datazone_gdb.py'}",
                  "break stop", "run", "up", *(f"print {name}" for name in SHOWN), "kill"]
        command = ["gdb", "-q", "-nx", "-batch"]
        for line in script:
            command += ["-ex", line]
        done = subprocess.run([*command, PROGRAM], capture_output=True, text=True, check=False)
        shown = re.findall(r"^\$\d+ = (.*)$", done.stdout, re.M)
        self.assertEqual(len(shown), len(SHOWN), done.stdout + done.stderr)
        for (name, expected), text in zip(SHOWN.items(), shown):
            self.assertTrue(text.startswith(expected), f"{name}: {text}")

    def test_natvis(self):
        """Each expression in it is one of C++ in an object of its type, private members and all."""
        root = ElementTree.parse(HERE / "datazone.natvis").getroot()
        spaces = {"n": root.tag[1:].split("}")[0]}
        types = root.findall("n:Type", spaces)
        self.assertEqual(len(types), len(ARGUMENTS))
        source, count = "#include <datazone/datazone.hpp>\n#include <cstdio>\n", 0
        for one in types:
            name = one.get("Name")
            argument = ARGUMENTS[name.rsplit("::", 1)[1].removesuffix("<*>")]
            name = name.replace("<*>", f"<{argument}>")
            found = expressions(one, {f"{{{spaces['n']}}}{tag}" for tag in ("Size", "ValuePointer", "Item")})
            self.assertTrue(found, name)
            for expression in found:
                value = expression.replace("$T1", argument)
                source += f"struct Probe{count} : {name} {{ auto see() {{ return {value}; }} }};\n"
                count += 1
        self.assertGreater(count, 30)
        done = subprocess.run([COMPILER, "-std=c++20", "-fno-access-control", "-fsyntax-only", "-x",
                               "c++", f"-I{HEADER}", "-"], input=source, capture_output=True,
                              text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
