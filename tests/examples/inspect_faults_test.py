# SPDX-License-Identifier: MIT
"""Runs inspect on files with faults, and on what is no document at all."""
import json
import os
import shutil
import subprocess
import unittest

from inspect_program import ACTIVITY, EVENT, PROGRAM, RUN, SAMPLES, Inspect


class Faults(Inspect):
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
        self.assertTrue(words.startswith("1:5014: wrong JSON type in id: found a number"), words)
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

    def test_usage(self):
        for arguments, said in (((), "a file is missing"), (("a", "b"), "more than one file"),
                                (("--nonsense", "a"), "no such option: --nonsense")):
            code, out, err = self.run_it(*arguments)
            self.assertEqual((code, out), (64, ""))
            self.assertIn(f"inspect: {said}\nusage: inspect", err)
            for option in ("json", "help", "version"):
                self.assertIn(f"\n  --{option} ", err)

    def test_help_and_version(self):
        self.assertIn("usage: inspect [--json] FILE", self.accepts("--help"))
        self.assertRegex(self.accepts("--version"), r"^inspect, datazone \d+\.\d+\.\d+\n$")

    def test_json(self):
        """One line for each issue or fault, and nothing else; the exit code is the same."""
        path = SAMPLES / "unknown_members.json"
        lines = [json.loads(line) for line in self.accepts("--json", path).splitlines()]
        self.assertEqual([line["member"] for line in lines],
                         ["errorMessage.errorType", "status", "type"])
        for line in lines:
            self.assertEqual((line["file"], line["line"], line["column"], line["code"]),
                             (str(path), 1, line["offset"] + 1, 14))
        items = [RUN, {**RUN, "status": "PAUSED"}, RUN]
        line = json.loads(self.accepts("--json", self.file(json.dumps({"items": items}).encode())))
        self.assertEqual((line["member"], line["index"]), ("items.status", 1))
        for value in (RUN, {"items": [RUN, ACTIVITY]}, EVENT, {"message": "m"}):
            for line in self.accepts("--json", self.file(json.dumps(value).encode())).splitlines():
                json.loads(line)
        code, out, err = self.run_it("--json", self.file(b"{\n!"))
        self.assertEqual((code, err), (1, ""))
        self.assertEqual({key: json.loads(out)[key] for key in ("line", "column", "offset", "code")},
                         {"line": 2, "column": 1, "offset": 2, "code": 2})
        odd = self.folder.joinpath(os.fsdecode(b"\xff"))
        odd.write_bytes(b"{}")
        code, out, err = self.run_it("--json", odd)
        self.assertEqual((code, err, json.loads(out)["code"]), (1, "", 22))

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
