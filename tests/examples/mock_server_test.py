# SPDX-License-Identifier: MIT
"""mock_server_test.py <mock_server> <start_and_poll>: the client example follows a run of the mock
to its end, and the mock refuses what the service would refuse, and nothing else."""
import json
import os
import subprocess
import sys
import unittest
import urllib.error
import urllib.request

SERVER, CLIENT = sys.argv[1:3]
STARTS = "/v2/domains/dzd_a/data-sources/b/runs"


class MockServer(unittest.TestCase):
    def setUp(self):
        self.server = subprocess.Popen([SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.server.stdout.readline().strip()

    def tearDown(self):
        self.server.stdin.close()  # this ends the server
        self.assertEqual(self.server.wait(timeout=10), 0)
        self.server.stdout.close()

    def answered(self, path, body=None):
        with urllib.request.urlopen(self.url + path, body) as reply:
            return json.load(reply)

    def refused(self, path, body=None, method=None):
        """Status, the header's error name or Allow, and the message."""
        request = urllib.request.Request(self.url + path, body, method=method)
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(request)
        with caught.exception as error:
            name = error.headers["x-amzn-errortype"] or error.headers["Allow"]
            text = error.read()
            return error.code, name, json.loads(text)["message"] if text else ""

    def test_a_client_follows_a_run(self):
        keys = {"AWS_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B"}
        done = subprocess.run([CLIENT, "dzd_a", "b", "--endpoint", self.url, "--first-delay", "1"],
                              env=os.environ | keys, text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        states = [line.split()[2] for line in done.stdout.splitlines() if " s  " in line]
        self.assertEqual(states, ["REQUESTED", "RUNNING", "PARTIALLY_SUCCEEDED"])
        self.assertIn("  FAILED: orders in sales\n1 assets failed\n", done.stdout)

    def test_it_takes_what_the_service_takes(self):
        """A token is any text; none starts a run each time, the same one the same run."""
        ids = [self.answered(STARTS, body)["id"] for body in
               (b"{}", b"{}", b'{"clientToken":"a b"}', b'{"clientToken":"a\\u0020b"}')]
        self.assertEqual(len(set(ids)), 3)
        self.assertEqual(ids[2], ids[3])

    def test_lists(self):
        ids = [self.answered(STARTS, b"{}")["id"] for _ in range(5)]
        self.answered(f"/v2/domains/dzd_a/data-source-runs/{ids[4]}")
        pages, path = [], STARTS + "?maxResults=2"
        while path:
            pages.append(self.answered(path))
            token = pages[-1].get("nextToken")
            path = token and f"{STARTS}?maxResults=2&nextToken={token}"
        self.assertEqual([[run["id"] for run in page["items"]] for page in pages],
                         [ids[:2], ids[2:4], ids[4:]])
        running = self.answered(STARTS + "?status=RUNNING")
        self.assertEqual([run["id"] for run in running["items"]], ids[4:])
        path = f"/v2/domains/dzd_a/data-source-runs/{ids[0]}/activities"
        self.assertEqual([one["technicalName"] for one in self.answered(path)["items"]],
                         ["orders", "prices"])
        self.assertEqual(self.answered(path + "?status=FAILED")["items"][0]["technicalName"],
                         "orders")

    def test_it_says_what_is_wrong(self):
        run = "/v2/domains/dzd_a/data-source-runs/none"
        self.assertEqual(self.refused(run), (404, "ResourceNotFoundException", "no such run"))
        self.assertEqual(self.refused(run + "/activities"),
                         (404, "ResourceNotFoundException", "no such run"))
        self.assertEqual(self.refused("/elsewhere", b"{}"),
                         (404, "UnknownOperationException", "no such path"))
        self.assertEqual(self.refused(STARTS, b"{}", "PUT"), (405, "GET, POST", ""))
        self.assertEqual(self.refused(run, b"{}"), (405, "GET", ""))
        for path, body, code, said in (
                ("/v2/domains/bad/data-sources/b/runs", b"{}", "Validation", "domainIdentifier"),
                ("/v2/domains/bad/data-sources/b/runs", None, "Validation", "domainIdentifier"),
                (STARTS + "?maxResults=51", None, "Validation", "maxResults"),
                (STARTS + "?status=PAUSED", None, "Validation", "status"),
                (STARTS + "?nextToken=7", None, "Validation", "nextToken"),
                (STARTS, b"{", "Serialization", "ends too early"),
                (STARTS, b'{"clientToken":7}', "Serialization", "clientToken")):
            status, name, message = self.refused(path, body)
            self.assertEqual((status, name), (400, code + "Exception"), path)
            self.assertIn(said, message)

    def test_usage(self):
        done = subprocess.run([SERVER, "x"], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (64, ""))
        self.assertIn("no argument, such as x", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
