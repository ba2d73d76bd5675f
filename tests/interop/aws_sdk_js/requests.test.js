// SPDX-License-Identifier: MIT
//
// What the SDK sends, read by decode_request; and what encode and encode_target write, held against
// what the SDK sends for the same input.
import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { after, before, test } from "node:test";
import * as sdk from "@aws-sdk/client-datazone";
import { Random, identifier, text } from "./random.js";
import { Server } from "./server.js";

const seed = Number(process.env.DATAZONE_SEED ?? 20240501);

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

const domainIdentifier = "dzd_q";
const started = { response: { id: "r1", status: "REQUESTED" } };

async function startAndSee(input, options) {
  await server.script(domainIdentifier, started);
  const sender = options ? server.client(options) : client;
  const output = await sender.send(
    new sdk.StartDataSourceRunCommand({ domainIdentifier, ...input }),
  );
  assert.equal(output.id, "r1");
  const seen = await server.seen(domainIdentifier);
  assert.equal(seen.length, 1);
  return seen[0];
}

test("the requests of both operations decode to their input", async () => {
  const random = new Random(seed);
  for (let i = 0; i < 200; ++i) {
    const input = { dataSourceIdentifier: identifier(random), clientToken: text(random) };
    const seen = await startAndSee(input);
    assert.equal(seen.operation, "StartDataSourceRun");
    assert.equal(seen.headers["content-type"], "application/json");
    assert.deepEqual(seen.input, { domainIdentifier, ...input });

    const runId = identifier(random);
    await server.script(domainIdentifier, started);
    await client.send(new sdk.GetDataSourceRunCommand({ domainIdentifier, identifier: runId }));
    const [get] = await server.seen(domainIdentifier);
    assert.equal(get.operation, "GetDataSourceRun");
    assert.equal(get.body, "");
    assert.deepEqual(get.input, { domainIdentifier, identifier: runId });
  }
});

test("tokens: empty, every escape, 100 kB, and the one that the SDK fills in", async () => {
  let every = "";
  for (let code = 0; code < 0x100; ++code) every += String.fromCharCode(code);
  for (const clientToken of [
    "",
    every,
    "\u2028\ufeff\u{1f639}",
    "x".repeat(100_000),
    "\\".repeat(999),
  ]) {
    assert.equal(
      (await startAndSee({ dataSourceIdentifier: "s", clientToken })).input.clientToken,
      clientToken,
    );
  }
  const filled = (await startAndSee({ dataSourceIdentifier: "s" })).input.clientToken;
  assert.match(filled, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("refused: tokens that are no Unicode text; null, which the SDK breaks on", async () => {
  for (const clientToken of ["\ud800", "a\udc00b", null]) {
    const command = new sdk.StartDataSourceRunCommand({
      domainIdentifier,
      dataSourceIdentifier: "s",
      clientToken,
    });
    const error = await client.send(command).then(
      () => assert.fail("accepted"),
      (caught) => caught,
    );
    assert.deepEqual([error.name, error.$metadata.httpStatusCode], ["SerializationException", 400]);
  }
});

test("retries carry the same token", async () => {
  const retrying = server.client({ maxAttempts: 4 });
  const failures = [
    { error: { name: "ThrottlingException", message: "slow down" } },
    { error: { name: "InternalServerException", message: "again" } },
    { drop: true },
  ];
  await server.script(domainIdentifier, ...failures, started);
  const command = new sdk.StartDataSourceRunCommand({
    domainIdentifier,
    dataSourceIdentifier: "s",
  });
  const output = await retrying.send(command);
  assert.equal(output.$metadata.attempts, 4);
  const seen = await server.seen(domainIdentifier);
  assert.equal(seen.length, 4);
  assert.equal(new Set(seen.map((one) => one.input.clientToken)).size, 1);
  assert.equal(seen[0].input.clientToken.length, 36);
});

test("an error that is not to be retried is not", async () => {
  await server.script(
    domainIdentifier,
    { error: { name: "ConflictException", message: "m" } },
    started,
  );
  const command = new sdk.StartDataSourceRunCommand({
    domainIdentifier,
    dataSourceIdentifier: "s",
  });
  await assert.rejects(server.client({ maxAttempts: 4 }).send(command), {
    name: "ConflictException",
  });
  assert.equal((await server.seen(domainIdentifier)).length, 1);
  await client.send(command);
  await server.seen(domainIdentifier);
});

// What the SDK would put on the wire for this command.
async function captured(command) {
  let sent;
  const capturing = server.client({
    requestHandler: {
      handle: async (one) => {
        sent = one;
        throw new Error("captured");
      },
    },
  });
  await assert.rejects(capturing.send(command), /captured/);
  return sent;
}

// An identifier for `unchecked`: any text of 1 to 63 bytes that is no dot segment.
function anyIdentifier(random) {
  while (true) {
    const out = random.chance(50) ? identifier(random) : text(random, 30);
    if (out !== "" && out !== "." && out !== ".." && Buffer.byteLength(out) < 64) return out;
  }
}

test("what the library sends is what the SDK sends", async () => {
  const random = new Random(seed);
  const facts = await server.control("facts", {});
  for (let i = 0; i < 500; ++i) {
    const input = {
      domainIdentifier: anyIdentifier(random),
      dataSourceIdentifier: anyIdentifier(random),
      clientToken: text(random),
    };
    const where = `seed ${seed}, request ${i}: ${JSON.stringify(input)}`;
    const ours = await server.control("request", { operation: "StartDataSourceRun", input });
    const theirs = await captured(new sdk.StartDataSourceRunCommand(input));
    assert.equal(ours.method, theirs.method, where);
    assert.equal(ours.target, theirs.path, where);
    assert.equal(ours.contentType, theirs.headers["content-type"], where);
    assert.equal(String(Buffer.byteLength(ours.body)), theirs.headers["content-length"], where);
    assert.deepEqual(
      JSON.parse(ours.body),
      JSON.parse(new TextDecoder().decode(theirs.body)),
      where,
    );
    assert.match(theirs.headers.authorization, new RegExp(`/${facts.signingName}/aws4_request`));

    const get = {
      domainIdentifier: input.domainIdentifier,
      identifier: input.dataSourceIdentifier,
    };
    const ourGet = await server.control("request", { operation: "GetDataSourceRun", input: get });
    const theirGet = await captured(new sdk.GetDataSourceRunCommand(get));
    assert.deepEqual(ourGet, { method: theirGet.method, target: theirGet.path }, where);
    assert.equal(theirGet.body, undefined);
    assert.equal(theirGet.headers["content-type"], undefined);
  }
});

test("what the library sends is what its server side reads", async () => {
  const random = new Random(seed + 1);
  for (let i = 0; i < 100; ++i) {
    const input = {
      domainIdentifier,
      dataSourceIdentifier: identifier(random),
      clientToken: text(random),
    };
    const ours = await server.control("request", { operation: "StartDataSourceRun", input });
    await server.script(domainIdentifier, started);
    const status = await new Promise((resolve, reject) => {
      const sending = httpRequest(
        {
          port: server.port,
          host: "127.0.0.1",
          method: ours.method,
          path: ours.target,
          headers: { "content-type": ours.contentType },
        },
        (answer) => {
          answer.resume();
          answer.on("end", () => resolve(answer.statusCode));
        },
      );
      sending.on("error", reject);
      sending.end(ours.body);
    });
    assert.equal(status, 200);
    assert.deepEqual((await server.seen(domainIdentifier))[0].input, input);
  }
});
