#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a service answers 500 for a while; how often does one client of the JavaScript SDK try?
# Behaviour: each retry costs 14 of 500 tokens, so 17 calls have three attempts, one has two, and
# each call after them has a single one: 35 retries in all. A program that polls with one client is
# soon without any retry.
# Versions: @aws-sdk/client-datazone 3.1048.0, @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28.
# Here: `is_retryable` is advice on one answer and counts nothing; who polls counts for himself.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_client.mjs" .
npm_packages @aws-sdk/client-datazone@3.1048.0 @aws-sdk/core@3.981.2 @smithy/core@3.41.1
cat > run.mjs <<'X'
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { fake, ids } from "./fake_client.mjs";

const real = setTimeout;
globalThis.setTimeout = (f) => real(f, 0);
const { client, seen } = fake(() => ({ status: 500 }));
const attempts = [];
for (let call = 0; call < 40; ++call) {
  const before = seen.length;
  await client.send(new StartDataSourceRunCommand(ids)).catch(() => {});
  attempts.push(seen.length - before);
}
console.log(attempts.join(""));
console.log(seen.length - attempts.length, "retries in", attempts.length, "calls");
X
node run.mjs > seen 2> errors

expect <<'X'
3333333333333333321111111111111111111111
35 retries in 40 calls
X
holds "one JavaScript client has 35 retries while a service fails"
