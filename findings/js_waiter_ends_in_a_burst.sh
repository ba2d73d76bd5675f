#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a waiter of the Smithy runtime has minDelay 1 s and maxWaitTime 2 s; how often does it
# poll?
# Behaviour: eight times, six of them in its last half second and five without any pause. Where the
# next delay would pass the end, the waiter sleeps until half a second before it, then asks again
# and again with a delay of 0 until its attempts pass a bound that follows from maxDelay. It says
# TIMEOUT half a second or more before the time is up.
# Versions: @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28. Math.random is 0.5, time is a variable.
# Here: the README's loop of polling counts its polls and leaves the pause to the program.
. "$(dirname "$0")/lib.sh"

npm_packages @smithy/core@3.41.1
cat > run.mjs <<'X'
import { createWaiter } from "@smithy/core/client";

const real = setTimeout;
Math.random = () => 0.5;
async function polls(options) {
  let now = 0;
  let count = 0;
  const pauses = [];
  Date.now = () => now;
  globalThis.setTimeout = (f, ms) => ((now += ms), pauses.push(Math.round(ms)), real(f, 0));
  const poll = async () => (++count, { state: "RETRY" });
  const { state } = await createWaiter({ client: {}, ...options }, {}, poll);
  console.log(JSON.stringify(options), state, count, "polls, pauses", ...pauses);
  console.log("  ended at", Math.round(now));
}
await polls({ maxWaitTime: 2, minDelay: 1, maxDelay: 120 });
await polls({ maxWaitTime: 10, minDelay: 1, maxDelay: 120 });
await polls({ maxWaitTime: 10, minDelay: 2, maxDelay: 4 });
X
node run.mjs > seen 2> errors

expect <<'X'
{"maxWaitTime":2,"minDelay":1,"maxDelay":120} TIMEOUT 8 polls, pauses 1000 500 0 0 0 0 0
  ended at 1500
{"maxWaitTime":10,"minDelay":1,"maxDelay":120} TIMEOUT 8 polls, pauses 1000 1500 2500 4500 0 0 0
  ended at 9500
{"maxWaitTime":10,"minDelay":2,"maxDelay":4} TIMEOUT 4 polls, pauses 2000 3000 4000
  ended at 9000
X
holds "a Smithy waiter that runs out of time polls without pause at its end"
