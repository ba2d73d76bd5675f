# SPDX-License-Identifier: MIT
"""debuggers_test.py <program of debuggers/values.cpp>: gdb shows the library's values by our printers,
and the natvis file names types and members that there are."""
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM = sys.argv.pop(1)
HERE = pathlib.Path(__file__).resolve().parent / "debuggers"
HEADER = (HERE.parents[2] / "single_include" / "datazone" / "datazone.hpp").read_text()
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
        """It is XML; each type is one of the header's, and each member one of that type's."""
        root = ElementTree.parse(HERE / "datazone.natvis").getroot()
        spaces = {"n": root.tag[1:].split("}")[0]}
        version = re.search(r"^inline namespace (v\w+) {", HEADER, re.M).group(1)
        types = root.findall("n:Type", spaces)
        self.assertEqual(len(types), 8)
        for one in types:
            space, name = one.get("Name").replace("<*>", "").rsplit("::", 1)
            self.assertEqual(space, f"datazone::{version}")
            body = re.search(rf"^(?:class|struct)(?: \[\[nodiscard\]\])? {name} {{(.*?)^}};", HEADER,
                             re.M | re.S).group(1)
            text = " ".join(" ".join([*part.itertext(), *part.attrib.values()])
                            for part in one.iter())
            for member in re.findall(r"\b[a-z_]+_\b", text):
                self.assertRegex(body, rf"\b{member}\b")


if __name__ == "__main__":
    unittest.main()
