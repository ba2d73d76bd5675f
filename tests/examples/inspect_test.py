# SPDX-License-Identifier: MIT
"""Runs inspect on every sample and on every kind of document: what a person reads."""
import json
import unittest

from inspect_program import ACTIVITY, EVENT, RUN, SAMPLES, TIMES, UUID, Inspect


class Documents(Inspect):
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


if __name__ == "__main__":
    unittest.main()
