// SPDX-License-Identifier: MIT
//
// What encode writes, read by the SDK: member by member.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as sdk from "@aws-sdk/client-datazone";
import { Server, members } from "./server.js";
import { earliest, latest, neutral } from "./random.js";

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

const domainIdentifier = "dzd_r";
const start = () =>
  new sdk.StartDataSourceRunCommand({ domainIdentifier, dataSourceIdentifier: "s" });
const get = () => new sdk.GetDataSourceRunCommand({ domainIdentifier, identifier: "r" });

// Sends `value` as the answer to both operations and returns nothing unless the SDK gives it back.
async function comesOut(value) {
  for (const command of [start(), get()]) {
    await server.script(domainIdentifier, { response: neutral(value) });
    assert.deepEqual(members(await client.send(command)), value);
  }
}

const full = {
  createdAt: new Date("2024-05-01T10:20:30.123Z"),
  dataSourceConfigurationSnapshot:
    '{"glueRunConfiguration":{"accountId":"1","region":"eu-west-1"}}',
  dataSourceId: "ds1",
  domainId: "dzd_abc",
  errorMessage: { errorDetail: 'line 1\nline "2"', errorType: "CONFLICT_EXCEPTION" },
  id: "r1",
  projectId: "p1",
  runStatisticsForAssets: { added: 1, failed: 2, skipped: 3, unchanged: 4, updated: 5 },
  startedAt: new Date("2024-05-01T10:20:31Z"),
  status: "PARTIALLY_SUCCEEDED",
  stoppedAt: new Date("2024-05-01T10:21:00.5Z"),
  type: "SCHEDULED",
  updatedAt: new Date("2024-05-01T10:21:00.501Z"),
};

test("all members", async () => {
  await comesOut(full);
  const withLineage = { ...full, lineageSummary: { importStatus: "IN_PROGRESS" } };
  await server.script(domainIdentifier, { response: neutral(withLineage) });
  assert.deepEqual(members(await client.send(get())), withLineage);
});

test("each member absent in turn, each alone, and none at all", async () => {
  for (const name of Object.keys(full)) {
    const { [name]: absent, ...rest } = full;
    await comesOut(rest);
    await comesOut({ [name]: absent });
  }
  await comesOut({});
  await comesOut({ errorMessage: {}, runStatisticsForAssets: {} });
});

test("every value of every enum; the library knows the SDK's values and no others", async () => {
  const facts = await server.control("facts", {});
  for (const name of [
    "DataSourceRunStatus",
    "DataSourceRunType",
    "DataSourceErrorType",
    "LineageImportStatus",
  ]) {
    assert.deepEqual([...facts[name]].sort(), Object.values(sdk[name]).sort(), name);
  }
  for (const status of Object.values(sdk.DataSourceRunStatus)) await comesOut({ status });
  for (const type of Object.values(sdk.DataSourceRunType)) await comesOut({ type });
  for (const errorType of Object.values(sdk.DataSourceErrorType))
    await comesOut({ errorMessage: { errorType } });
  for (const importStatus of Object.values(sdk.LineageImportStatus)) {
    await server.script(domainIdentifier, { response: { lineageSummary: { importStatus } } });
    assert.deepEqual(members(await client.send(get())), { lineageSummary: { importStatus } });
  }
});

test("values that no enum has", async () => {
  for (const other of [
    "PAUSED",
    "running",
    "",
    " SUCCESS",
    "\u0000",
    "\u00c9TAT",
    "x".repeat(5000),
  ]) {
    await comesOut({ status: other, type: other, errorMessage: { errorType: other } });
  }
});

test("every character that JSON escapes and the edges of UTF-8, in every string", async () => {
  let every = "";
  for (let code = 0; code < 0x100; ++code) every += String.fromCharCode(code);
  const texts = [
    every,
    '"\\/\b\f\n\r\t',
    "\u2028\u2029\ufeff\uffff",
    "\u07ff\u0800\ud7ff\ue000",
    "\u{10000}\u{1f639}\u{10ffff}",
  ];
  for (const text of texts) {
    await comesOut({
      dataSourceConfigurationSnapshot: text,
      dataSourceId: text,
      domainId: text,
      errorMessage: { errorDetail: text, errorType: text },
      id: text,
      projectId: text,
      status: text,
      type: text,
    });
  }
});

test("snapshots of 1 MB", async () => {
  const entry = '{"name":"caf\u00e9 \u{1f639}","path":"a\\\\b/c","note":"\\"quoted\\"\\n"},';
  for (const unit of [entry, "a", '"', "\\", "\u0001", "\u{1f639}"]) {
    await comesOut({
      dataSourceConfigurationSnapshot: unit.repeat(Math.ceil(1_000_000 / Buffer.byteLength(unit))),
    });
  }
});

test("timestamps: years 100 to 9999, before 1970, with and without milliseconds", async () => {
  const instants = [
    earliest,
    earliest + 1,
    latest,
    latest - 999,
    0,
    -1,
    1,
    -999,
    -1000,
    -1001,
    999,
    1000,
    1001,
  ];
  for (let year = 100; year < 10_000; year += 99) {
    const text = String(year).padStart(4, "0");
    instants.push(Date.parse(`${text}-03-01T00:00:00Z`), Date.parse(`${text}-02-28T23:59:59.999Z`));
  }
  for (const instant of instants) {
    const date = new Date(instant);
    await comesOut({ createdAt: date, startedAt: date, stoppedAt: date, updatedAt: date });
  }
});

test("years before 100: RFC 3339 means them, the SDK reads the 1900s", async () => {
  const year99 = { createdAt: { seconds: -59011459201, nanoseconds: 0 } };
  await server.script(domainIdentifier, { response: year99 });
  const { createdAt } = await client.send(start());
  assert.equal(createdAt.toISOString(), "1999-12-31T23:59:59.000Z");
});

test("every millisecond of a second, and what is below one is cut", async () => {
  const below = [0, 1, 499_999, 500_000, 999_999];
  const steps = [];
  const expected = [];
  for (const second of [1714558830, -1714558830]) {
    for (let ms = 0; ms < 1000; ++ms) {
      steps.push({
        response: {
          createdAt: { seconds: second, nanoseconds: ms * 1e6 + below[ms % below.length] },
        },
      });
      expected.push(second * 1000 + ms);
    }
  }
  await server.script(domainIdentifier, ...steps);
  for (const instant of expected)
    assert.equal((await client.send(start())).createdAt.getTime(), instant);
});

test("integers: the edges of 32 bits", async () => {
  for (const n of [0, 1, -1, 2147483647, -2147483648, 10, 99, 1000000000]) {
    await comesOut({
      runStatisticsForAssets: { added: n, failed: n, skipped: n, unchanged: n, updated: n },
    });
  }
});
