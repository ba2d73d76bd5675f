# SPDX-License-Identifier: MIT
"""Runs inspect on every sample, on every kind of document, on files with faults, and on what is no
document at all."""
import json
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

    # What a person reads

    def test_every_sample(self):
        for path in sorted(SAMPLES.glob("*.json")):
            with self.subTest(path.name):
                out = self.accepts(path)
                self.assertIn(f"{path}: a run, {path.stat().st_size} bytes\n", out)
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

    def test_lists_of_runs(self):
        for path in sorted(SAMPLES.glob("*.json")):
            out = self.document({"items": [json.loads(path.read_bytes())] * 3}, "a list of runs")
            self.assertIn("  items        3\n", out)
            self.assertEqual(out.count("\n  c0y7j4e8lg1uqz "), 3)
        failed = {**RUN, "status": "FAILED", "runStatisticsForAssets": {"added": 1, "failed": 0},
                  "errorMessage": {"errorType": "ACCESS_DENIED_EXCEPTION", "errorDetail": "no"}}
        out = self.document({"items": [failed, RUN], "nextToken": "a/b"}, "a list of runs")
        self.assertIn("  r1           FAILED  created 2026-04-02 08:15:31 UTC  1 added, 0 failed  "
                      "ACCESS_DENIED_EXCEPTION: no\n", out)
        self.assertIn("  more         nextToken a/b\n", out)
        self.document({"items": []}, "a list without items")

    def test_lists_of_activities(self):
        out = self.document({"items": [ACTIVITY, {**ACTIVITY, "dataAssetStatus": "UNCHANGED"}]},
                            "a list of activities")
        self.assertIn("FAILED  orders in sales\n", out)
        self.assertIn("No issues", out)

    def test_events(self):
        out = self.document(EVENT, "an event of a run")
        for row in ("event        Data Source Run Succeeded", "time         2026-04-02 08:16:03 UTC",
                    "run          5h19zxdp6m3tqb", "data source  7bn3r5k8wq2xmd",
                    "event's id   6c1f0a52-88aa-4b1e-93d7-2f0b9e7c4d11"):
            self.assertIn("  " + row + "\n", out)
        self.assertIn("No issues", out)
        self.document({**EVENT, "source": "aws.s3"}, "an event, but of no run of a data source")
        self.document({**EVENT, "detail-type": "Data Source Created"},
                      "an event, but of no run of a data source")

    def test_what_aws_cli_prints(self):
        """Times with an offset and six digits, all pages in one, --max-items, and errors as text."""
        times = dict.fromkeys(TIMES, "2026-04-02T08:15:31.204000+00:00")
        out = self.document({**RUN, **times, "domainId": "dzd-a"}, "a run")
        self.assertIn("  created      2026-04-02 08:15:31.204 UTC\n", out)
        self.assertIn("No issues", out)
        out = self.document({"items": [{**RUN, **times}], "NextToken": "eyJ"}, "a list of runs")
        self.assertIn("  more         cut by --max-items: eyJ\n", out)
        said = ("An error occurred (AccessDeniedException) when calling the StartDataSourceRun "
                "operation: User is not permitted")
        for text in (said, f"\n{said}\n", f"\naws: [ERROR]: {said}\n\nmore\n"):
            out = self.accepts("-", stdin=text.encode())
            self.assertIn(": an error of the service, ", out)
            self.assertIn("  name         AccessDeniedException\n  status       HTTP 403\n", out)
            self.assertIn("  message      User is not permitted\n", out)
        out = self.document({**RUN, "errorMessage": {"errorDetail": said}}, "a run")
        self.assertIn("An error occurred (Access", out)

    def test_requests(self):
        out = self.document({"clientToken": "a b"}, "the body of a StartDataSourceRun request")
        self.assertIn("  token        a b\n", out)

    def test_errors_without_a_name(self):
        """As bodies of this service are: the name is in a header."""
        out = self.document({"message": "User not authorized"}, "an error of the service")
        self.assertIn("  message      User not authorized\n", out)
        self.assertIn("x-amzn-errortype", out)
        self.assertNotIn("retry", out)

    def test_what_is_no_document_of_the_service(self):
        for value in ({}, {"a": 1, "b": [2]}, {"items": [{"x": 1}]}, {"id": "r", "a": 1, "b": 2}):
            words, _, _ = self.fault(json.dumps(value).encode())
            self.assertIn("document of another shape", words)
        for value, said in (({"items": {}}, "in items: found an object"), ({"items": [7]}, "in items[0]: found a number"),
                            ({**EVENT, "account": 7}, "in account: found a number")):
            words, _, _ = self.fault(json.dumps(value).encode())
            self.assertIn("wrong JSON type", words)
            self.assertIn(said, words)

    def test_times_as_numbers_are_read(self):
        out = self.accepts(self.file(json.dumps({**RUN, "createdAt": 1721776034.69}).encode()))
        self.assertIn("  created      2024-07-23 23:07:14.690 UTC\n", out)
        self.assertIn(": timestamp is a number in createdAt\n", out)

    def test_missing_members_and_refused_identifiers(self):
        out = self.accepts(self.file(b'{"id":"a.b",\n"projectId":"p"}'))
        self.assertIn("  domain       -                        missing\n", out)
        self.assertIn("  run          a.b                      refused at byte 1 by ^[a-zA-Z0-9_-]{1,36}$\n", out)
        self.assertNotIn("Request", out)
        self.assertIn("input.json:1:7: identifier does not match its pattern in id\n", out)
        self.assertIn("input.json:2:16: missing required member: createdAt\n", out)

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
        self.assertIn("standard input: a run, 421 bytes\n", out)
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
