#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What programs often get wrong about runs, and that start_and_poll does right."""
import re
import time

from start_and_poll_server import (DOMAIN, NOTHING, RUN, SOURCE, StartAndPoll, activity, answer, error,
                                   main, page, summary)


class Mistakes(StartAndPoll):
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
    main()
