# SPDX-License-Identifier: MIT
"""inspect as a program, for its tests, and documents to show it."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "data" / "samples"
TIMES = {"createdAt": "2026-04-02T08:15:31Z", "updatedAt": "2026-04-02T08:15:31Z"}
RUN = {**TIMES, "dataSourceId": "s", "id": "r1", "projectId": "p", "status": "SUCCESS",
       "type": "SCHEDULED"}
ACTIVITY = {**TIMES, "dataAssetStatus": "FAILED", "dataSourceRunId": "r1", "database": "sales",
            "projectId": "p", "technicalName": "orders"}
EVENT = {"version": "0", "id": "6c1f0a52-88aa-4b1e-93d7-2f0b9e7c4d11",
         "detail-type": "Data Source Run Succeeded", "source": "aws.datazone",
         "account": "111122223333", "time": "2026-04-02T08:16:03Z", "region": "eu-west-1",
         "resources": [], "detail": {"version": 12, "metadata": {"id": "5h19zxdp6m3tqb"},
                                     "data": {"dataSourceId": "7bn3r5k8wq2xmd"}}}
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


class Inspect(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_it(self, *arguments, stdin=b""):
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, check=False)
        for text in (done.stdout, done.stderr):  # nothing that a terminal obeys
            self.assertNotRegex(text, rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80\xae")
        return done.returncode, done.stdout.decode(), done.stderr.decode("utf-8", "replace")

    def file(self, data):
        path = self.folder / "input.json"
        path.write_bytes(data)
        return path

    def accepts(self, *arguments, stdin=b""):
        code, out, err = self.run_it(*arguments, stdin=stdin)
        self.assertEqual((code, err), (0, ""), out)
        return out

    def refuses(self, *arguments, stdin=b""):
        code, out, err = self.run_it(*arguments, stdin=stdin)
        self.assertEqual((code, out), (1, ""), err)
        return err

    def fault(self, data):
        """The place and the words of a file's fault, the line shown, and the column of the caret."""
        first, line, caret = self.refuses(self.file(data)).splitlines()
        self.assertEqual(caret.strip(), "^")
        self.assertLess(len(line), 500)
        return first[len(str(self.folder / "input.json")) + 1:], line, caret.index("^")

    def document(self, value, first_line):
        """What it prints of a document, after the line that says which one it is."""
        first, rest = self.accepts(self.file(json.dumps(value).encode())).split("\n", 1)
        self.assertEqual(first.split(": ", 1)[1].rsplit(", ", 1)[0], first_line)
        return rest
