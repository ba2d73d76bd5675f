// SPDX-License-Identifier: MIT
//
// is_retryable and is_throttling beside the AWS SDKs' standard retry mode: the SDK for JavaScript,
// which sends its request again or does not, and botocore's checkers (Debian 12 has 1.29.27). Where
// one of them differs, a row says why.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { StandardRetryStrategy } from "@smithy/core/retry";
import { isThrottlingError } from "@smithy/service-error-classification";
import { Server } from "./server.js";

let server;
before(async () => {
  server = await Server.start();
});
after(() => server.stop());

// The classification's lists, which it does not export: the arrays of strings in constants.js. Those
// of Node.js hold codes of sockets, not names of services.
function namesOfJs() {
  const require = createRequire(createRequire(import.meta.url).resolve("@smithy/core/retry"));
  const path = require.resolve("@smithy/core/package.json").replace(
    "package.json",
    "dist-es/submodules/retry/service-error-classification/constants.js",
  );
  const lists = [
    ...readFileSync(path, "utf8").matchAll(/export const ((?!NODEJS)\w+)_ERROR_CODES = \[([^\]]*)\]/g),
  ];
  return Object.fromEntries(
    lists.map(([, list, names]) => [list, [...names.matchAll(/"(\w+)"/g)].map(([, name]) => name)]),
  );
}

function askBotocore(answers) {
  const python = process.env.DATAZONE_PYTHON ?? "python3";
  const script = new URL("botocore_retries.py", import.meta.url).pathname;
  const input = JSON.stringify(answers);
  const { status, stdout, stderr } = spawnSync(python, [script], { input, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

// Sends one request, which is answered so each time, and looks how often it is sent.
let asked = 0;
async function askJs(answer) {
  const domainIdentifier = `dzd_r${++asked}`;
  await server.script(domainIdentifier, { raw: answer }, { raw: answer });
  // A strategy of its own for each: one has tokens for so many retries.
  const backoff = { setDelayBase() {}, computeNextBackoffDelay: () => 0 };
  const client = server.client({
    retryStrategy: new StandardRetryStrategy({ maxAttempts: 2, backoff }),
  });
  const command = new StartDataSourceRunCommand({ domainIdentifier, dataSourceIdentifier: "s" });
  const error = await client.send(command).then(
    () => assert.fail("no error"),
    (caught) => caught,
  );
  client.destroy();
  const { length } = await server.seen(domainIdentifier);
  return { retryable: length === 2, throttling: isThrottlingError(error) };
}

const bodies = {
  empty: "",
  html: "<html>x</html>",
  message: '{"message":"m"}',
  truncated: '{"message":"m',
};
const expired = '{"message":"Signature expired: 20010101T000000Z is now earlier than 2001..."}';
const named = (errorType, status, more = {}) => ({
  what: `${errorType} ${status} ${Object.keys(more)}`,
  answer: { status, errorType, body: bodies.message, ...more },
});

// Each difference: who differs in which fact on which answers, what it says there (we say the
// opposite), and why we do not follow.
const skewed = "Mon, 01 Jan 2001 00:00:00 GMT";
const differences = [
  {
    who: "botocore",
    fact: "retryable",
    on: ({ status, errorType }, lists) =>
      status === 429 &&
      ![...lists.throttled, ...lists.transient, "InternalServerException"].includes(errorType),
    says: false,
    why: "429 is Too Many Requests (RFC 6585, section 4), and the SDK for JavaScript retries it",
  },
  {
    who: "botocore",
    fact: "throttling",
    on: ({ status, errorType }, lists) => status === 429 && !lists.throttled.includes(errorType),
    says: false,
    why: "the same",
  },
  {
    who: "botocore",
    fact: "retryable",
    on: ({ status, errorType }) => errorType === "TimeoutError" && ![500, 503].includes(status),
    says: false,
    why: "a time-out by another name, and the SDK for JavaScript retries it",
  },
  {
    who: "JavaScript",
    fact: "retryable",
    on: ({ errorType, body }) => errorType === "InvalidSignatureException" && body === expired,
    says: true,
    why: "the SDK signs anew for each attempt and knows the service's words; a message is for people",
  },
  {
    who: "JavaScript",
    fact: "retryable",
    on: ({ status, headers }) => status === 403 && headers?.date === skewed,
    says: true,
    why: "the SDK sets its clock by the answer and signs anew; the same request would fail again",
  },
];

const seen = new Set();
async function compare(cases) {
  const { verdicts, ...lists } = askBotocore(cases.map(({ answer }) => answer));
  for (const [i, { what, answer }] of cases.entries()) {
    const ours = await server.control("error", answer);
    const theirs = { JavaScript: await askJs(answer), botocore: verdicts[i] };
    for (const [who, verdict] of Object.entries(theirs)) {
      for (const fact of ["retryable", "throttling"]) {
        const row = differences.find(
          (one) => one.who === who && one.fact === fact && one.on(answer, lists),
        );
        if (row) seen.add(row);
        const expected = row ? row.says : ours[fact];
        assert.equal(verdict[fact], expected, `${who}, ${fact}: ${what} ${lists.version}`);
        if (row) assert.equal(ours[fact], !row.says, `we, ${fact}: ${what}`);
      }
    }
  }
}

test("every status from 400 to 599, with every kind of body and no name", async () => {
  const cases = [];
  for (let status = 400; status < 600; ++status)
    for (const [kind, body] of Object.entries(bodies))
      cases.push({ what: `${status} ${kind}`, answer: { status, body } });
  await compare(cases);
});

test("every name that one of the three knows, and one that none does", async () => {
  const js = namesOfJs();
  assert.deepEqual(Object.keys(js), ["CLOCK_SKEW", "THROTTLING", "TRANSIENT"]);
  const { throttled, transient } = askBotocore([]);
  assert.ok(js.THROTTLING.length >= 14 && throttled.length >= 14 && transient.length >= 3);
  const { errorNames } = await server.control("facts", {});
  const known = new Set(errorNames);
  const names = new Set([...Object.values(js).flat(), ...throttled, ...transient]);
  assert.deepEqual([...names].filter((name) => !known.has(name)), [], "names without a row");
  const cases = [];
  for (const name of [...known, "TeapotException", "slowdown"])
    for (const status of [400, 403, 429, 500, 501, 503, 505]) cases.push(named(name, status));
  await compare(cases);
});

test("clocks that differ, and words that are no part of a name", async () => {
  const cases = [];
  for (const name of [...namesOfJs().CLOCK_SKEW, "ValidationException"]) {
    cases.push(named(name, 403, { headers: { date: skewed } }));
    cases.push(named(name, 403, { headers: { date: new Date().toUTCString() } }));
  }
  cases.push(named("InvalidSignatureException", 403, { body: expired }));
  cases.push(named("IDPCommunicationError", 400)); // botocore retries it for AWS STS
  await compare(cases);
});

test("each difference of the table was seen", () => {
  for (const row of differences) assert.ok(seen.has(row), `${row.who}: ${row.why}`);
});
