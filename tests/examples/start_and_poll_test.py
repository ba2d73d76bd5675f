#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs start_and_poll against the loopback server: exit codes, output, and what the server saw."""
import hashlib
import hmac
import json
import os
import re
import subprocess
import sys
import unittest
import urllib.request

PROGRAM, SERVER = sys.argv[1:3]
DOMAIN, SOURCE, RUN = "dzd_abc", "ds1", "r1"
SECRET, SESSION = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "session/token+=="
UUID_V4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
HTML = {"raw": {"status": 500, "contentType": "text/html", "body": "<html>Sorry</html>"}}


def run_in(status, **members):
    moment = {"seconds": 1714558830, "nanoseconds": 0}
    return {"id": RUN, "domainId": DOMAIN, "dataSourceId": SOURCE, "projectId": "p1",
            "type": "PRIORITIZED", "createdAt": moment, "updatedAt": moment, "status": status,
            **members}


def answer(status, **members):
    return {"response": run_in(status, **members)}


def error(name, message="m"):
    return {"error": {"name": name, "message": message}}


class StartAndPoll(unittest.TestCase):
    def setUp(self):
        self.server = subprocess.Popen([SERVER, "120"], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, text=True)
        self.endpoint = "http://" + self.server.stdout.readline().split()[-1]

    def tearDown(self):
        self.server.stdin.close()  # this ends the server
        self.assertEqual(self.server.wait(timeout=10), 0)
        self.server.stdout.close()

    def control(self, what, asked):
        body = json.dumps(asked).encode()
        with urllib.request.urlopen(f"{self.endpoint}/control/{what}", body) as reply:
            return json.load(reply)

    def follow(self, *steps, limit="30", arguments=(DOMAIN, SOURCE), **environment):
        """Runs the program through this script: its exit code, its output, what the server saw."""
        self.control("script", {"domain": DOMAIN, "steps": steps})
        known = {**os.environ, "AWS_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
                 "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_SESSION_TOKEN": SESSION,
                 "AWS_ENDPOINT_URL_DATAZONE": self.endpoint}
        command = [PROGRAM, *arguments[:2], "--first-delay", "4", "--limit", limit, *arguments[2:]]
        done = subprocess.run(command, env=known | environment, capture_output=True, text=True,
                              timeout=60, check=False)
        told = self.control("seen", {"domain": DOMAIN})
        self.assertEqual(told["remaining"], 0, done.stdout)
        return done.returncode, done.stdout + done.stderr, told["seen"]

    def check_requests(self, seen, starts, polls):
        """The starts carry one token, the polls ask for the run, and every signature holds."""
        self.assertEqual([one["operation"] for one in seen],
                         ["StartDataSourceRun"] * starts + ["GetDataSourceRun"] * polls)
        tokens = {one["input"]["clientToken"] for one in seen[:starts]}
        self.assertEqual(len(tokens), 1)
        self.assertRegex(tokens.pop(), UUID_V4)
        for one in seen[:starts]:
            self.assertEqual(one["target"], f"/v2/domains/{DOMAIN}/data-sources/{SOURCE}/runs")
            self.assertEqual(one["headers"]["content-type"], "application/json")
        for one in seen[starts:]:
            self.assertEqual(one["target"], f"/v2/domains/{DOMAIN}/data-source-runs/{RUN}")
            self.assertEqual(one["body"], "")
        for one in seen:
            self.check_signature(one)

    def check_signature(self, one):
        """Signature Version 4, computed from what arrived."""
        headers = one["headers"]
        scope, signed, signature = re.fullmatch(
            r"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/(\S+), SignedHeaders=(\S+), Signature=(\w+)",
            headers["authorization"]).groups()
        names = signed.split(";")
        self.assertLessEqual({"host", "x-amz-date", "x-amz-security-token"}, set(names))
        self.assertEqual(headers["x-amz-security-token"], SESSION)
        day, region, service, _ = scope.split("/")
        self.assertEqual((region, service), ("eu-west-1", "datazone"))
        canonical = "\n".join([one["method"], one["target"], "",
                               *(f"{name}:{headers[name].strip()}" for name in names), "", signed,
                               hashlib.sha256(one["body"].encode()).hexdigest()])
        text = "\n".join(["AWS4-HMAC-SHA256", headers["x-amz-date"], scope,
                          hashlib.sha256(canonical.encode()).hexdigest()])
        key = ("AWS4" + SECRET).encode()
        for part in (day, region, service, "aws4_request", text):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        self.assertEqual(key.hex(), signature)

    def test_success(self):
        statistics = {"added": 1, "updated": 2, "unchanged": 3, "skipped": 4, "failed": 0}
        code, out, seen = self.follow(answer("REQUESTED"), answer("RUNNING"), answer("RUNNING"),
                                      answer("SUCCESS", runStatisticsForAssets=statistics))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=1, polls=3)
        self.assertIn("run r1\n", out)
        self.assertEqual(re.findall(r"^ +\d+ s  (\w+)$", out, re.M),
                         ["REQUESTED", "RUNNING", "RUNNING", "SUCCESS"])
        self.assertIn("assets: 1 added, 2 updated, 3 unchanged, 4 skipped, 0 failed", out)
        self.assertIn(seen[0]["input"]["clientToken"], out)

    def test_success_at_once(self):
        code, out, seen = self.follow(answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=1, polls=0)

    def test_partial_success(self):
        code, out, seen = self.follow(answer("REQUESTED"), answer("PARTIALLY_SUCCEEDED"))
        self.assertEqual(code, 1, out)
        self.check_requests(seen, starts=1, polls=1)
        self.assertIn("PARTIALLY_SUCCEEDED", out)

    def test_failure_with_an_error_message(self):
        told = {"errorType": "ACCESS_DENIED_EXCEPTION", "errorDetail": "no \"access\"\x1b[2J"}
        code, out, seen = self.follow(answer("REQUESTED"), answer("RUNNING"),
                                      answer("FAILED", errorMessage=told))
        self.assertEqual(code, 2, out)
        self.check_requests(seen, starts=1, polls=2)
        self.assertIn('ACCESS_DENIED_EXCEPTION: no "access"?[2J', out)

    def test_throttled_twice(self):
        slow = error("ThrottlingException", "slow down")
        code, out, seen = self.follow(slow, slow, answer("REQUESTED"), slow, slow,
                                      answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=3, polls=3)
        self.assertEqual(out.count("HTTP 429, ThrottlingException: slow down (request request-"), 4)
        self.assertIn("trying again, attempt 3 of 5", out)

    def test_throttled_by_a_proxy(self):
        bare = {"raw": {"status": 429, "contentType": "text/plain", "body": "slow down"}}
        code, out, seen = self.follow(bare, answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=2, polls=0)

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
        for name in ("AccessDeniedException", "ConflictException", "ResourceNotFoundException",
                     "ValidationException", "ServiceQuotaExceededException",
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

    def test_unknown_statuses_are_waited_out(self):
        code, out, seen = self.follow(answer("QUEUED"), answer("QUEUED"), answer("success"),
                                      answer("RUNNING"), answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=1, polls=4)
        self.assertEqual(out.count("QUEUED"), 2)

    def test_time_limit(self):
        code, out, seen = self.follow(answer("RUNNING"), limit="-1")
        self.assertEqual((code, len(seen)), (5, 1), out)

    def test_any_2xx_is_success(self):
        """Neither the header nor 202 makes it an error."""
        body = json.dumps({"id": RUN, "status": "SUCCESS"})
        for raw in ({"status": 200, "errorType": "ValidationException"}, {"status": 202}):
            code, out, seen = self.follow({"raw": {**raw, "body": body}})
            self.assertEqual((code, len(seen)), (0, 1), out)

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
        for arguments in ((), (DOMAIN,), ("bad", SOURCE), (DOMAIN, "a.b"), (*both, "--region"),
                          (*both, "--nonsense", "x"), (*both, "--region", ""),
                          (*both, "--limit", "1h"), (*both, "--limit", ""),
                          (*both, "--first-delay", "-1"), (*both, "--first-delay", "123456789")):
            code, out, seen = self.follow(arguments=arguments)
            self.assertEqual((code, seen), (64, []), (arguments, out))
            self.assertIn("usage:", out)
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"):
            code, out, seen = self.follow(**{name: ""})
            self.assertEqual((code, seen), (64, []), (name, out))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
