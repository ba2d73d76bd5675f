# SPDX-License-Identifier: MIT
"""Runs inspect on every sample, on files with faults, and on what is no document at all."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "data" / "samples"
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

    # What a person reads

    def test_every_sample(self):
        for path in sorted(SAMPLES.glob("*.json")):
            with self.subTest(path.name):
                out = self.accepts(path)
                self.assertRegex(out, r"(?m)^  domain       dzd_6hk3v9b2rs5npa       ok$")
                self.assertRegex(out, r"(?m)^  target       POST /v2/domains/dzd_6hk3v9b2rs5npa/"
                                      r"data-sources/4qf8w2m7zt1xkd/runs$")
                self.assertRegex(out, r'(?m)^  body         {"clientToken":"%s"}$' % UUID)
                self.assertEqual("No issues" in out, path.stem != "unknown_members")

    def test_full(self):
        out = self.accepts(SAMPLES / "full.json")
        for row in ("status       PARTIALLY_SUCCEEDED  (final)", "type         SCHEDULED",
                    "created      2026-03-14 09:26:53.589 UTC", "started      2026-03-14 09:27:01 UTC",
                    "assets       12 added, 37 updated, 2048 unchanged, 3 skipped, 1 failed",
                    "error        ACCESS_DENIED_EXCEPTION",
                    '             Table "orders"."raw_2026" could not be read: no grant',
                    'snapshot     {"name":"orders nightly","type":"GLUE",'):
            self.assertIn("\n  " + row, out)
        self.assertLessEqual(max(map(len, out.splitlines())), 100 + len(str(SAMPLES)))

    def test_pretty_is_full_in_other_clothes(self):
        def run(name):
            text = self.accepts(SAMPLES / name)
            return text[text.index("  status"):]
        self.assertEqual(run("pretty.json"), run("full.json"))
        self.assertEqual(run("model_order.json"), run("full.json"))

    def test_lineage(self):
        self.assertIn("\n  lineage      IN_PROGRESS\n", self.accepts(SAMPLES / "get_run.json"))

    def test_issues_have_places(self):
        path = SAMPLES / "unknown_members.json"
        data = path.read_bytes()
        out = self.accepts(path)
        for member, word in (("errorMessage.errorType", b'"SESSION'), ("status", b'"ABORTED'),
                             ("type", b'"EVENT')):
            place = f"{path}:1:{data.index(word) + 1}: unknown enum value in {member}\n"
            self.assertIn("  " + place, out)
        self.assertIn("status       ABORTED  (unknown to this version)  (not final)", out)

    def test_missing_members_and_refused_identifiers(self):
        out = self.accepts(self.file(b'{"id":"a.b",\n"projectId":"p"}'))
        self.assertIn("  domain       -                        missing\n", out)
        self.assertIn("  run          a.b                      refused by ^[a-zA-Z0-9_-]{1,36}$\n", out)
        self.assertNotIn("Request", out)
        self.assertIn("input.json:1:7: identifier does not match its pattern in id\n", out)
        self.assertIn("input.json:2:16: required member is missing in createdAt\n", out)

    def test_every_service_error(self):
        for path in sorted((SAMPLES / "errors").glob("*.json")):
            with self.subTest(path.stem):
                out = self.accepts(path)
                self.assertIn(f"  name         {path.stem}\n", out)
                self.assertRegex(out, r"  status       HTTP (40[0-49]|429|500)\n")
                retry = path.stem in ("InternalServerException", "ThrottlingException")
                self.assertIn("  retry        " + ("yes" if retry else "no"), out)

    def test_standard_input(self):
        out = self.accepts("-", stdin=(SAMPLES / "failed.json").read_bytes())
        self.assertIn("Response  standard input, 421 bytes", out)
        self.assertIn("  status       FAILED  (final)\n", out)

    # Faults

    def test_caret_under_the_byte(self):
        words, line, caret = self.fault(b'{\n\t"id": "r",\n\t"status": RUNNING\n}')
        self.assertEqual(words, "3:12: unexpected byte in status")
        self.assertEqual((line[caret:], caret - line.index('"status"')), ("RUNNING", 10))

    def test_non_printable_bytes(self):
        words, line, caret = self.fault(b'{"x":"\xc3\xa9\x7f","id":"\x1b[31m"}')
        self.assertTrue(words.startswith("1:18: control character in a string in id"), words)
        self.assertEqual(line[caret:caret + 4], "\\x1b")
        self.assertIn("\\xc3\\xa9\\x7f", line)

    def test_long_line_is_cut_around_the_byte(self):
        words, line, caret = self.fault(b'{"x":"' + b"a" * 5000 + b'","id":7' + b"," * 5000)
        self.assertTrue(words.startswith("1:5014: wrong JSON type in id"), words)
        self.assertEqual(line[caret], "7")
        self.assertRegex(line, r"^  \.\.\.a+.*,\.\.\.$")

    def test_end_of_file(self):
        for tail in (b"", b"\n", b" \n\n"):
            words, line, caret = self.fault(b'{"id":"r"' + tail)
            self.assertIn("text ends too early", words)
            self.assertEqual(line[caret:], "<end of input>")

    def test_every_truncation(self):
        data = (SAMPLES / "minimal.json").read_bytes()
        for size in range(1, len(data), 7):
            self.assertIn("text ends too early", self.fault(data[:size])[0])

    def test_texts_cannot_reach_the_terminal(self):
        document = '{"id":"\\u001b[2J\\u009b\u202e","errorMessage":{"errorDetail":"a\\tb"}}'
        out = self.accepts(self.file(document.encode()))
        self.assertIn("\\x1b[2J\\xc2\\x9b\\xe2\\x80\\xae", out)
        self.assertIn("a\\x09b", out)

    def test_long_texts_are_cut_between_characters(self):
        out = self.accepts(self.file(b'{"dataSourceConfigurationSnapshot":"a' +
                                     "\u20ac".encode() * 5000 + b'"}'))
        self.assertIn("... 15001 bytes in all", out)
        self.assertGreater(out.count("\u20ac"), 300)

    # No document

    def test_no_argument(self):
        self.assertIn("inspect: usage: inspect FILE", self.refuses())
        self.assertIn("inspect: usage: inspect FILE", self.refuses("a", "b"))

    def test_missing_file(self):
        self.assertEqual(self.refuses("no/such/file"),
                         "inspect: no/such/file: No such file or directory\n")

    def test_directory(self):
        self.assertEqual(self.refuses(self.folder), f"inspect: {self.folder}: Is a directory\n")

    def test_no_permission(self):
        self.folder.chmod(0o755)
        program = shutil.copy(PROGRAM, self.folder)
        path = self.file(b"{}")
        path.chmod(0)
        someone = 65534 if os.geteuid() == 0 else None  # root may read everything
        done = subprocess.run([program, path], user=someone, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr.decode()),
                         (1, b"", f"inspect: {path}: Permission denied\n"))

    def test_no_path(self):
        for path, words in ((self.file(b"{}") / "x", "Not a directory"),
                            ("x" * 5000, "File name too long"), ("", "No such file or directory")):
            self.assertTrue(self.refuses(path).endswith(f": {words}\n"), words)

    def test_empty(self):
        self.assertIn("the file is empty", self.refuses(self.file(b"")))
        self.assertIn("standard input: the file is empty", self.refuses("-"))

    def test_binary_junk(self):
        for junk in (PROGRAM.read_bytes()[:100_000], bytes(range(256)) * 4, b"\x00" * 1000,
                     b"\xff\xfe{\x00}\x00", b"\n" * 1000):
            self.fault(junk)

    def test_hundred_megabytes(self):
        size = 100_000_000
        sample = (SAMPLES / "minimal.json").read_bytes()
        padding = b'{"padding":"' + b"x" * size + b'",'
        out = self.accepts(self.file(padding + sample[1:]))
        self.assertIn(f", {size + len(sample) + 13 - 1 + 1} bytes\n", out)
        words, line, caret = self.fault(padding + sample[1:] + b"!")
        self.assertIn("bytes after the document", words)
        self.assertEqual(line[caret:], "!")
        lines = b"{" + b"\n" * size + b"]"
        self.assertTrue(self.fault(lines)[0].startswith(f"{size + 1}:1: unexpected byte"))

    def test_output_that_cannot_be_written(self):
        for path in (SAMPLES / "full.json", SAMPLES / "errors" / "ConflictException.json"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, path], stdout=full, stderr=subprocess.PIPE, check=False)
            self.assertEqual((done.returncode, done.stderr),
                             (1, b"inspect: standard output: No space left on device\n"))

    def test_a_name_with_control_characters(self):
        self.assertIn("\\x1b[31m", self.refuses("\x1b[31mred"))


if __name__ == "__main__":
    unittest.main()
