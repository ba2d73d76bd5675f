# SPDX-License-Identifier: MIT
"""start_and_poll beside the loopback server: what the server is to answer, and what it then saw."""
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
    """A server of its own for each test."""

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


def main():
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
