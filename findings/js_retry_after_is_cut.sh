#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a server says `Retry-After: 86400`; how long does the JavaScript SDK wait before its
# next attempt?
# Behaviour: at most 5 seconds more than its own backoff: 2 means 2 s, 86400 means 5.05 s, and so
# does a large `x-amz-retry-after` (milliseconds). The backoff begins at 50 ms, at 1000 ms where the
# error is a throttling one.
# Versions: @aws-sdk/client-datazone 3.1048.0, @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28. Math.random is fixed at 0.999 and setTimeout only writes down what it was asked
# for.
# Here: the header sends nothing and waits for nothing; its example of polling keeps its own delay.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_client.mjs" .
npm_packages @aws-sdk/client-datazone@3.1048.0 @aws-sdk/core@3.981.2 @smithy/core@3.41.1
cat > run.mjs <<'X'
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { fake, ids } from "./fake_client.mjs";

Math.random = () => 0.999;
const real = setTimeout;
async function wait(status, headers) {
  const asked = [];
  globalThis.setTimeout = (f, ms) => (asked.push(Math.round(ms)), real(f, 0));
  const { client, seen } = fake((n) => (n === 1 ? { status, headers } : {}));
  await client.send(new StartDataSourceRunCommand(ids));
  globalThis.setTimeout = real;
  return `${seen.length} requests, waited ${asked}`;
}
const throttled = { "x-amzn-errortype": "ThrottlingException" };
console.log("503                    ", await wait(503, {}));
console.log("429 ThrottlingException", await wait(429, throttled));
console.log("Retry-After 2          ", await wait(503, { "retry-after": "2" }));
console.log("Retry-After 86400      ", await wait(503, { "retry-after": "86400" }));
console.log("x-amz-retry-after 9e7  ", await wait(503, { "x-amz-retry-after": "90000000" }));
X
node run.mjs > seen 2> errors

expect <<'X'
503                     2 requests, waited 49
429 ThrottlingException 2 requests, waited 999
Retry-After 2           2 requests, waited 2000
Retry-After 86400       2 requests, waited 5049
x-amz-retry-after 9e7   2 requests, waited 5049
X
holds "the JavaScript SDK waits at most 5 s more than its own backoff, whatever Retry-After says"
