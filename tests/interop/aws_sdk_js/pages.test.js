// SPDX-License-Identifier: MIT
//
// Pages of runs and of activities, listed with the SDK's paginators and compared value by value;
// and the targets that the SDK asks for, which are ours byte for byte. The seed is fixed, or given
// as DATAZONE_SEED; DATAZONE_PAGES says how many pages of each operation.
import assert from "node:assert/strict";
import { createServer, request as httpRequest } from "node:http";
import { after, before, test } from "node:test";
import * as sdk from "@aws-sdk/client-datazone";
import { Random, identifier, neutral, page, spelled, text } from "./random.js";
import { Server, members } from "./server.js";

const seed = Number(process.env.DATAZONE_SEED ?? 20240501);
const pages = Number(process.env.DATAZONE_PAGES ?? 150);
const domainIdentifier = "dzd_l";

const operations = {
  ListDataSourceRuns: {
    paginate: sdk.paginateListDataSourceRuns,
    Command: sdk.ListDataSourceRunsCommand,
    label: "dataSourceIdentifier",
    statuses: Object.values(sdk.DataSourceRunStatus),
  },
  ListDataSourceRunActivities: {
    paginate: sdk.paginateListDataSourceRunActivities,
    Command: sdk.ListDataSourceRunActivitiesCommand,
    label: "identifier",
    statuses: Object.values(sdk.DataAssetActivityStatus),
  },
};

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

// What a caller may ask of a list; the page size goes to the paginator.
function input(random, { label, statuses }) {
  return {
    domainIdentifier,
    [label]: identifier(random),
    ...(random.chance(50) && { status: random.one(statuses) }),
  };
}

// One caller's walk from the first page to the last; returns the number of pages.
async function walk(operation, random, step, most) {
  const { paginate } = operations[operation];
  const asked = input(random, operations[operation]);
  const pageSize = random.chance(50) ? 1 + random.below(50) : undefined;
  const count = 1 + random.below(Math.min(20, most));
  const expected = Array.from({ length: count }, (_, i) => page(random, operation, i === count - 1));
  await server.script(domainIdentifier, ...expected.map(step));

  const where = `seed ${seed}, ${operation}: ${JSON.stringify(asked)}`;
  const given = [];
  // The paginator writes its token into the input that it is given.
  for await (const output of paginate({ client, pageSize }, { ...asked })) given.push(members(output));
  assert.deepEqual(given, expected, where);

  const seen = await server.seen(domainIdentifier);
  assert.equal(seen.length, count, where);
  for (const [i, one] of seen.entries()) {
    const nextToken = i === 0 ? undefined : expected[i - 1].nextToken;
    const request = {
      ...asked,
      ...(pageSize !== undefined && { maxResults: pageSize }),
      ...(nextToken !== undefined && { nextToken }),
    };
    assert.equal(one.operation, operation, where);
    assert.equal(one.body, "");
    assert.equal(one.headers["content-type"], undefined);
    assert.deepEqual(one.input, request, where);
    const ours = await server.control("request", { operation, input: request });
    assert.deepEqual(ours, { method: one.method, target: one.target }, where);
  }
  return count;
}

async function compare(operation, step) {
  const random = new Random(seed);
  let done = 0;
  while (done < pages) done += await walk(operation, random, (value) => step(random, value), pages);
  console.log(`seed ${seed}: ${done} pages of ${operation}`);
}

for (const operation of Object.keys(operations)) {
  test(`${operation}: the pages that encode writes are those that the paginator gives`, () =>
    compare(operation, (random, value) => ({
      response: neutral(value, () => random.below(1_000_000)),
    })));

  test(`${operation}: pages in any spelling, decoded and written again`, () =>
    compare(operation, (random, value) => ({ relay: spelled(random, value) })));
}

test("targets of any identifier, token and status are the SDK's, byte for byte", async () => {
  const random = new Random(seed + 2);
  const sent = [];  // as it stands in the request line
  const listener = createServer((request, answer) => {
    sent.push({ method: request.method, target: request.url });
    answer.end("{}");
  });
  await new Promise((listening) => listener.listen(0, "127.0.0.1", listening));
  const sdkClient = server.client({ endpoint: `http://127.0.0.1:${listener.address().port}` });
  let compared = 0;
  for (let i = 0; i < 300; ++i) {
    for (const [operation, { Command, label, statuses }] of Object.entries(operations)) {
      const any = () => text(random, 12) + identifier(random, 10);
      const asked = {
        domainIdentifier: random.chance(50) ? "dzd_" + identifier(random) : any(),
        [label]: random.chance(50) ? identifier(random) : any(),
        ...(random.chance(70) && { maxResults: random.one([0, 1, 50, -7, 2147483647]) }),
        ...(random.chance(70) && { nextToken: text(random) }),
        ...(random.chance(70) && {
          status: random.chance(60) ? random.one(statuses) : text(random, 12),
        }),
      };
      if ([asked.domainIdentifier, asked[label]].some((one) => Buffer.byteLength(one) > 63)) continue;
      const ours = await server.control("request", { operation, input: asked });
      await sdkClient.send(new Command(asked));
      assert.deepEqual([ours], sent.splice(0), `seed ${seed}: ${JSON.stringify(asked)}`);
      ++compared;
    }
  }
  sdkClient.destroy();
  listener.close();
  console.log(`seed ${seed}: ${compared} targets`);
  assert.ok(compared > 300);
});

test("enums are the SDK's", async () => {
  const facts = await server.control("facts", {});
  for (const name of ["DataAssetActivityStatus", "LineageEventProcessingStatus"])
    assert.deepEqual(facts[name].toSorted(), Object.values(sdk[name]).toSorted(), name);
});

function plain(method, path) {
  return new Promise((resolve, reject) => {
    const sending = httpRequest({ host: "127.0.0.1", port: server.port, method, path }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode,
          allow: answer.headers.allow,
          type: answer.headers["x-amzn-errortype"],
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sending.on("error", reject);
    sending.end();
  });
}

test("the method decides: 405 with what is allowed, 404 for a path of no operation", async () => {
  const domain = `/v2/domains/${domainIdentifier}`;
  const rows = [
    ["PUT", `${domain}/data-sources/s/runs`, "GET, POST"],
    ["DELETE", `${domain}/data-sources/s/runs?maxResults=1`, "GET, POST"],
    ["POST", `${domain}/data-source-runs/r`, "GET"],
    ["POST", `${domain}/data-source-runs/r/activities`, "GET"],
  ];
  for (const [method, path, allow] of rows) {
    const expected = { status: 405, allow, type: undefined, body: "" };
    assert.deepEqual(await plain(method, path), expected, `${method} ${path}`);
  }
  for (const path of ["/runs", "/data-source-runs/r/activities/", "/data-sources/s/runs/r"]) {
    const { status, allow, type } = await plain("GET", domain + path);
    assert.deepEqual([status, allow, type], [404, undefined, "UnknownOperationException"], path);
  }
  // A list is no start, and a start no list.
  const path = `${domain}/data-sources/s/runs`;
  for (const [method, operation] of [
    ["GET", "ListDataSourceRuns"],
    ["POST", "StartDataSourceRun"],
  ]) {
    await server.script(domainIdentifier, { response: {} });
    assert.deepEqual(await plain(method, path), {
      status: 200,
      allow: undefined,
      type: undefined,
      body: "{}",
    });
    assert.equal((await server.seen(domainIdentifier))[0].operation, operation);
  }
});

test("parameters that the service refuses", async () => {
  const path = `/v2/domains/${domainIdentifier}/data-sources/s/runs?`;
  const rows = {
    ValidationException: ["maxResults=0", "maxResults=51", "nextToken=", "status=UNCHANGED"],
    SerializationException: [
      "maxResults=x",
      "maxResults=1.0",
      "maxResults=2147483648",
      "maxResults=1&maxResults=1",
      "nextToken=%FF",
      "status=%zz",
    ],
  };
  for (const [type, queries] of Object.entries(rows)) {
    for (const query of queries) {
      const answer = await plain("GET", path + query);
      assert.deepEqual([answer.status, answer.type], [400, type], query);
    }
  }
  assert.deepEqual(await server.seen(domainIdentifier), []);
});
