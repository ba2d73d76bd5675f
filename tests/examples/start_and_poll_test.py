#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs start_and_poll against the loopback server: exit codes, output, and what the server saw. What
programs often get wrong about runs has a test each, at the end."""
import hashlib
import hmac
import json
import os
import re
import subprocess
import sys
import time
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


def page(*items, token=None):
    """A page of a list, as the service writes it; the server reads it and writes it again."""
    return {"relay": json.dumps({"items": items} | ({"nextToken": token} if token else {}))}


def summary(run, status, day, **members):
    moment = f"2026-04-{day:02}T08:15:31Z"
    return {"id": run, "dataSourceId": SOURCE, "projectId": "p1", "type": "SCHEDULED",
            "createdAt": moment, "updatedAt": moment, "status": status, **members}


def activity(name, status="FAILED", **members):
    moment = "2026-04-02T08:15:31Z"
    return {"createdAt": moment, "updatedAt": moment, "dataAssetStatus": status,
            "dataSourceRunId": RUN, "database": "sales", "projectId": "p1", "technicalName": name,
            **members}


NOTHING = page()


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

    def check_requests(self, seen, starts, polls, lists=0):
        """The starts carry one token, the polls ask for the run, and every signature holds."""
        self.assertEqual([one["operation"] for one in seen],
                         ["StartDataSourceRun"] * starts + ["GetDataSourceRun"] * polls +
                         ["ListDataSourceRunActivities"] * lists)
        tokens = {one["input"]["clientToken"] for one in seen[:starts]}
        self.assertEqual(len(tokens), 1)
        self.assertRegex(tokens.pop(), UUID_V4)
        for one in seen[:starts]:
            self.assertEqual(one["target"], f"/v2/domains/{DOMAIN}/data-sources/{SOURCE}/runs")
            self.assertEqual(one["headers"]["content-type"], "application/json")
        for one in seen[starts:starts + polls]:
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
        path, _, query = one["target"].partition("?")
        self.assertEqual(query, "&".join(sorted(query.split("&"))))
        canonical = "\n".join([one["method"], path, query,
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

    # What programs often get wrong

    def test_success_is_spelled_success(self):
        """Not SUCCEEDED, CANCELLED or ABORTED, which are no statuses: such a run goes on."""
        others = [answer(status) for status in ("SUCCEEDED", "CANCELLED", "ABORTED", "success")]
        code, out, seen = self.follow(answer("REQUESTED"), *others, answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.check_requests(seen, starts=1, polls=5)

    def test_an_unknown_status_of_a_run_that_has_stopped_is_an_end(self):
        moment = {"seconds": 1714558890, "nanoseconds": 0}
        code, out, seen = self.follow(answer("REQUESTED"), answer("SKIPPED"),
                                      answer("SKIPPED", stoppedAt=moment))
        self.assertEqual(code, 7, out)
        self.check_requests(seen, starts=1, polls=2)
        self.assertIn("over, with a status that this program does not know\n", out)

    def test_a_partial_success_is_an_end_and_says_what_failed_on_every_page(self):
        """Not the first activity of the first page; an empty page in between is normal."""
        denied = {"errorType": "ACCESS_DENIED_EXCEPTION", "errorDetail": "no grant"}
        code, out, seen = self.follow(
            answer("REQUESTED"), answer("PARTIALLY_SUCCEEDED"),
            page(activity("orders", errorMessage=denied), activity("people"), token="2 &+"),
            page(token="3"), page(activity("prices")),
            page(activity("stock", "PUBLISHING_FAILED")))
        self.assertEqual(code, 1, out)
        self.check_requests(seen, starts=1, polls=1, lists=4)
        self.assertEqual(re.findall(r"^  (\w+: \w+ in .*)$", out, re.M),
                         ["FAILED: orders in sales: ACCESS_DENIED_EXCEPTION: no grant",
                          "FAILED: people in sales", "FAILED: prices in sales",
                          "PUBLISHING_FAILED: stock in sales"])
        self.assertIn("4 assets failed\n", out)
        path = f"/v2/domains/{DOMAIN}/data-source-runs/{RUN}/activities"
        self.assertEqual([one["target"] for one in seen[2:]],
                         [f"{path}?status=FAILED", f"{path}?nextToken=2%20%26%2B&status=FAILED",
                          f"{path}?nextToken=3&status=FAILED", f"{path}?status=PUBLISHING_FAILED"])

    def test_activities_that_cannot_be_had_do_not_hide_the_outcome(self):
        code, out, _ = self.follow(answer("REQUESTED"), answer("FAILED"),
                                   error("AccessDeniedException"), page(activity("orders")))
        self.assertEqual(code, 2, out)
        self.assertIn("there may be more", out)
        self.assertIn("1 assets failed\n", out)

    def test_a_page_that_comes_again_is_the_last(self):
        """A token that repeats itself would have no end."""
        again = page(activity("orders"), token="same")
        code, out, seen = self.follow(answer("REQUESTED"), answer("FAILED"), again, again, NOTHING)
        self.assertEqual((code, len(seen)), (2, 5), out)

    def test_the_first_answer_has_no_start_yet(self):
        moment = {"seconds": 1714558890, "nanoseconds": 0}
        code, out, _ = self.follow(answer("REQUESTED"), answer("SUCCESS", startedAt=moment))
        self.assertEqual(code, 0, out)
        self.assertEqual(re.findall(r" s  (.*)$", out, re.M),
                         ["REQUESTED (not started yet)", "SUCCESS"])

    def test_a_conflict_finds_the_run_in_progress(self):
        """REQUESTED or RUNNING, on every page; the newest, in whatever order they come."""
        for found in ("REQUESTED", "RUNNING"):
            pages = {"REQUESTED": [NOTHING], "RUNNING": [NOTHING]}
            pages[found] = [page(summary("old", found, 2), token="a/b"), page(token="c"),
                            page(summary(RUN, found, 9), summary("older", found, 1))]
            code, out, seen = self.follow(
                error("ConflictException", "busy"), *pages["REQUESTED"], *pages["RUNNING"],
                answer("RUNNING"), answer("SUCCESS"))
            self.assertEqual(code, 0, out)
            self.assertIn("run r1\n", out)
            path = f"/v2/domains/{DOMAIN}/data-sources/{SOURCE}/runs"
            targets = {status: [f"GET {path}?status={status}"] for status in pages}
            targets[found] += [f"GET {path}?nextToken={token}&status={found}"
                               for token in ("a%2Fb", "c")]
            self.assertEqual([f"{one['method']} {one['target']}" for one in seen[1:5]],
                             targets["REQUESTED"] + targets["RUNNING"])
            self.assertEqual([one["target"] for one in seen[5:]],
                             [f"/v2/domains/{DOMAIN}/data-source-runs/{RUN}"] * 2)
            for one in seen:
                self.check_signature(one)

    def test_a_conflict_with_no_run_in_progress(self):
        for lists in ((NOTHING, NOTHING), (page(summary("x", "SUCCESS", 1)), NOTHING),
                      (error("AccessDeniedException"),)):
            code, out, seen = self.follow(error("ConflictException", "busy"), *lists)
            self.assertEqual((code, len(seen)), (3, 1 + len(lists)), out)
            self.assertRegex(out, r"HTTP 409, ConflictException: busy")

    def test_the_run_is_polled_by_its_id(self):
        other = answer("REQUESTED")
        other["response"]["id"] = "r-2_X"
        code, out, seen = self.follow(other, answer("SUCCESS"))
        self.assertEqual(code, 0, out)
        self.assertEqual(seen[1]["target"], f"/v2/domains/{DOMAIN}/data-source-runs/r-2_X")

    def test_absent_counters_are_not_zero(self):
        statistics = {"added": 12, "failed": 0}
        code, out, _ = self.follow(answer("REQUESTED"),
                                   answer("SUCCESS", runStatisticsForAssets=statistics))
        self.assertEqual(code, 0, out)
        self.assertIn("assets: added 12 updated - unchanged - skipped - failed 0\n", out)

    def test_it_sleeps_between_polls(self):
        """Twice as long each time: at least half of 8 + 16 + 32 + 64 + 128 milliseconds."""
        begin = time.monotonic()
        code, out, _ = self.follow(*[answer("RUNNING")] * 5, answer("SUCCESS"),
                                   arguments=(DOMAIN, SOURCE, "--first-delay", "8"))
        self.assertEqual(code, 0, out)
        self.assertGreater(time.monotonic() - begin, 0.124)

    def test_the_token_is_the_callers_or_new(self):
        """One for each run; the same on each retry; that of an earlier attempt when it is given."""
        def tokens(*arguments):
            code, out, seen = self.follow(error("ThrottlingException"), answer("REQUESTED"),
                                          answer("SUCCESS"), arguments=(DOMAIN, SOURCE, *arguments))
            self.assertEqual(code, 0, out)
            return [one["input"]["clientToken"] for one in seen[:2]]
        first, second = tokens(), tokens()
        self.assertEqual((len(set(first)), len(set(second))), (1, 1))
        self.assertNotEqual(first, second)
        self.assertEqual(tokens("--token", 'a "b"'), ['a "b"'] * 2)

    def test_a_quota_is_no_throttling(self):
        code, out, seen = self.follow(error("ServiceQuotaExceededException", "25 runs a day"))
        self.assertEqual((code, len(seen)), (6, 1), out)
        self.assertIn("the quota is used up: waiting a moment does not help", out)
        slow = error("ThrottlingException", "slow down")
        code, out, seen = self.follow(*[slow] * 5)
        self.assertEqual((code, len(seen)), (3, 5), out)
        self.assertNotIn("quota", out)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
