# SPDX-License-Identifier: MIT
"""mock_server_test.py <mock_server> <start_and_poll>: the client example follows a run of the mock
to its end, and the mock refuses what the service would refuse."""
import os
import subprocess
import sys
import unittest
import urllib.error
import urllib.request

SERVER, CLIENT = sys.argv[1:3]


class MockServer(unittest.TestCase):
    def setUp(self):
        self.server = subprocess.Popen([SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.server.stdout.readline().strip()

    def tearDown(self):
        self.server.stdin.close()  # this ends the server
        self.assertEqual(self.server.wait(timeout=10), 0)
        self.server.stdout.close()

    def refused(self, path, body=None):
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(self.url + path, body)
        with caught.exception as error:
            return error.code, error.headers["x-amzn-errortype"], error.read()

    def test_a_client_follows_a_run(self):
        keys = {"AWS_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B"}
        done = subprocess.run([CLIENT, "dzd_a", "b", "--endpoint", self.url, "--first-delay", "1"],
                              env=os.environ | keys, text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        states = [word for word in done.stdout.split() if word.isupper()]
        self.assertEqual(states, ["REQUESTED", "RUNNING", "SUCCESS"])

    def test_it_refuses(self):
        run = "/v2/domains/dzd_a/data-source-runs/none"
        self.assertEqual(self.refused(run), (404, "ResourceNotFoundException",
                                             b'{"message":"no such run"}'))
        self.assertEqual(self.refused("/elsewhere", b"{}")[0], 404)
        for body in (b"", b"{", b"{}", b'{"clientToken":"a b"}'):
            code, name, _ = self.refused("/v2/domains/dzd_a/data-sources/b/runs", body)
            self.assertEqual((code, name), (400, "ValidationException"), body)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
