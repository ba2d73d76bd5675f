#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs start_and_poll against the loopback server: exit codes, output, and what the server saw."""
import json
import re
import subprocess

from start_and_poll_server import (DOMAIN, NOTHING, PROGRAM, RUN, SOURCE, StartAndPoll, answer, error,
                                   main, run_in)

HTML = {"raw": {"status": 500, "contentType": "text/html", "body": "<html>Sorry</html>"}}


class Outcomes(StartAndPoll):
    def test_success(self):
        statistics = {"added": 1, "updated": 2, "unchanged": 3, "skipped": 4, "failed": 0}
        code, out, seen = self.follow(answer("REQUESTED"), answer("RUNNING"), answer("RUNNING"),
                                      answer("SUCCESS", runStatisticsForAssets=statistics))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=1, polls=3)
        self.assertIn("run r1\n", out)
        self.assertEqual(re.findall(r"^ +\d+ s  (\w+)", out, re.M),
                         ["REQUESTED", "RUNNING", "RUNNING", "SUCCESS"])
        self.assertIn("assets: added 1 updated 2 unchanged 3 skipped 4 failed 0\n", out)
        self.assertIn(seen[0]["input"]["clientToken"], out)

    def test_success_at_the_first_poll(self):
        code, out, seen = self.follow(answer("REQUESTED"), answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=1, polls=1)

    def test_failure_with_an_error_message(self):
        told = {"errorType": "ACCESS_DENIED_EXCEPTION", "errorDetail": "no \"access\"\x1b[2J"}
        code, out, seen = self.follow(answer("REQUESTED"), answer("RUNNING"),
                                      answer("FAILED", errorMessage=told), NOTHING, NOTHING)
        self.assertEqual(code, 2, out)
        self.check_requests(seen, starts=1, polls=2, lists=2)
        self.assertIn('ACCESS_DENIED_EXCEPTION: no "access"?[2J', out)
        self.assertIn("0 assets failed\n", out)

    def test_throttled_twice(self):
        slow = error("ThrottlingException", "slow down")
        code, out, seen = self.follow(slow, slow, answer("REQUESTED"), slow, slow,
                                      answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=3, polls=3)
        self.assertEqual(out.count("HTTP 429, ThrottlingException: slow down (request request-"), 4)
        self.assertIn("trying again, attempt 3 of 5", out)

    def test_refused_by_a_proxy(self):
        """By status alone, as the AWS SDKs: 429, 500, 502, 503 and 504 are tried again."""
        for status in (429, 502, 503, 504):
            bare = {"raw": {"status": status, "contentType": "text/html", "body": "<html>"}}
            code, out, seen = self.follow(bare, answer("REQUESTED"), bare, answer("SUCCESS"))
            self.assertEqual(code, 0, out)
            self.check_requests(seen, starts=2, polls=2)
        for status in (408, 413, 501, 505):
            bare = {"raw": {"status": status, "contentType": "text/html", "body": "<html>"}}
            code, out, seen = self.follow(bare)
            self.assertEqual(code, 3, out)
            self.check_requests(seen, starts=1, polls=0)

    def test_server_faults(self):
        code, out, seen = self.follow(error("InternalServerException"), HTML, answer("RUNNING"),
                                      HTML, answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=3, polls=2)
        self.assertEqual(out.count("HTTP 500, no error name"), 2)
        self.assertNotIn("html", out)

    def test_server_faults_without_end(self):
        code, out, seen = self.follow(*[HTML] * 5)
        self.assertEqual(code, 3, out)
        self.check_requests(seen, starts=5, polls=0)

    def test_refusals_are_final(self):
        for name in ("AccessDeniedException", "ResourceNotFoundException", "ValidationException",
                     "UnauthorizedException", "ExpiredTokenException"):
            code, out, seen = self.follow(error(name, "because"))
            self.assertEqual(code, 3, out)
            self.check_requests(seen, starts=1, polls=0)
            self.assertRegex(out, rf"HTTP \d+, {name}: because")
        code, out, seen = self.follow(answer("RUNNING"), error("ResourceNotFoundException"))
        self.assertEqual(code, 3, out)
        self.check_requests(seen, starts=1, polls=1)

    def test_truncated_bodies(self):
        short = json.dumps({"id": RUN, "status": "SUCC"})[:-2]
        unreadable = f"unreadable answer: text ends too early at byte {len(short)} of {len(short)}"
        for step, said in (({"cut": {"response": run_in("SUCCESS"), "keep": 50}}, "no answer"),
                           ({"raw": {"status": 200, "body": short}}, unreadable)):
            code, out, seen = self.follow(step, answer("REQUESTED"), step, answer("SUCCESS"))
            self.assertEqual(code, 0, out)
            self.check_requests(seen, starts=2, polls=2)
            self.assertEqual(len(re.findall(said, out)), 2, out)
            code, out, seen = self.follow(*[step] * 5)
            self.assertEqual(code, 4, out)
            self.check_requests(seen, starts=5, polls=0)

    def test_closed_connections(self):
        drop = {"drop": True}
        code, out, seen = self.follow(drop, drop, answer("REQUESTED"), drop, answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=3, polls=2)
        code, out, seen = self.follow(*[drop] * 5)
        self.assertEqual(code, 4, out)
        self.check_requests(seen, starts=5, polls=0)

    def test_nobody_listens(self):
        code, out, seen = self.follow(AWS_ENDPOINT_URL_DATAZONE="http://127.0.0.1:1")
        self.assertEqual((code, seen), (4, []), out)

    def test_time_limit(self):
        code, out, seen = self.follow(answer("RUNNING"), limit="0")
        self.assertEqual((code, len(seen)), (5, 1), out)

    def test_any_2xx_is_success(self):
        """Neither the header nor 202 makes it an error."""
        body = json.dumps({"id": RUN, "status": "SUCCESS"})
        for raw in ({"status": 200, "errorType": "ValidationException"}, {"status": 202}):
            step = {"raw": {**raw, "body": body}}
            code, out, seen = self.follow(step, step)
            self.assertEqual((code, len(seen)), (0, 2), out)

    def test_no_run_id(self):
        """No body, with 202 and with 200: an empty success, so no run to follow."""
        for status in (200, 204):
            code, out, seen = self.follow({"raw": {"status": status, "body": ""}})
            self.assertEqual((code, len(seen)), (4, 1), out)

    def test_headers(self):
        """Names in any case; x-amzn-requestid alone names the request."""
        for headers, request in (({}, ""), ({"x-amz-request-id": "RID-2"}, ""),
                                 ({"x-amz-request-id": "2", "x-amzn-requestid": "RID-1"}, "RID-1"),
                                 ({"x-amzn-request-id": "RID-3"}, ""),
                                 ({"x-amzn-query-error": "Foo;Sender"}, "")):
            raw = {"status": 404, "headers": {"X-Amzn-ErrorType": "ResourceNotFoundException",
                                              **headers}, "body": '{"message":"m"}'}
            code, out, _ = self.follow({"raw": raw})
            self.assertEqual(code, 3, out)
            self.assertIn(f"HTTP 404, ResourceNotFoundException: m (request {request})", out)

    def test_usage(self):
        both = (DOMAIN, SOURCE)
        for arguments, said in (
                ((), "identifier is missing"), ((DOMAIN,), "identifier is missing"),
                (("bad", SOURCE), "a domain id matches ^dzd"),
                ((DOMAIN, "a.b"), "a data source id matches ^[a-zA-Z0-9_-]{1,36}$"),
                ((*both, "--region"), "no value behind --region"),
                ((*both, "--nonsense", "x"), "no such option: --nonsense"),
                ((*both, "x"), "no such option: x"),
                ((*both, "--region", ""), "region is missing"),
                ((*both, "--region", "x/y"), "region is missing"),
                ((*both, "--limit", "1h"), "--limit takes"), ((*both, "--limit", ""), "--limit"),
                ((*both, "--first-delay", "-1"), "--first-delay takes"),
                ((*both, "--first-delay", "123456789"), "--first-delay takes")):
            code, out, seen = self.follow(arguments=arguments)
            self.assertEqual((code, seen), (64, []), (arguments, out))
            self.check_usage(out, said)
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"):
            code, out, seen = self.follow(**{name: ""})
            self.assertEqual((code, seen), (64, []), (name, out))
            self.check_usage(out, "AWS_")

    def test_help(self):
        for arguments in (("--help",), (DOMAIN, "--help"), (DOMAIN, SOURCE, "--help")):
            done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.check_usage("start_and_poll: \n" + done.stdout, "")

    def check_usage(self, out, said):
        """The first line says what is wrong; the rest names every option and every exit code."""
        first, usage = out.split("\n", 1)
        self.assertIn(said, first)
        for option in ("region", "endpoint", "token", "first-delay", "limit", "help"):
            self.assertIn("\n  --" + option, usage)
        for number in (*range(8), 64):
            self.assertRegex(usage, rf"(?m)^(exit code:| {{9,}}) ?{number} |; {number} ")


if __name__ == "__main__":
    main()
