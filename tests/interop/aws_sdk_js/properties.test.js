// SPDX-License-Identifier: MIT
//
// Generated responses, compared value by value through the SDK. The seed is fixed, or given as
// DATAZONE_SEED.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { GetDataSourceRunCommand, StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { Random, neutral, response, spelled } from "./random.js";
import { Server, members } from "./server.js";

const seed = Number(process.env.DATAZONE_SEED ?? 20240501);
const batches = Number(process.env.DATAZONE_BATCHES ?? 8);
const batch = 150;
const commands = {
  StartDataSourceRun: () =>
    new StartDataSourceRunCommand({ domainIdentifier: "dzd_p", dataSourceIdentifier: "s" }),
  GetDataSourceRun: () =>
    new GetDataSourceRunCommand({ domainIdentifier: "dzd_p", identifier: "r" }),
};

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

async function compare(operation, step) {
  const random = new Random(seed);
  for (let done = 0; done < batches * batch; done += batch) {
    const cases = Array.from({ length: batch }, () => {
      const expected = response(random, operation);
      return { expected, step: step(random, expected) };
    });
    await server.script("dzd_p", ...cases.map((one) => one.step));
    for (const [index, { expected, step: sent }] of cases.entries()) {
      const where = `seed ${seed}, ${operation} ${done + index}: ${JSON.stringify(sent)}`;
      const output = await client
        .send(commands[operation]())
        .catch((error) => assert.fail(`${where}: ${error}`));
      assert.deepEqual(members(output), expected, where);
    }
    await server.seen("dzd_p");
  }
  console.log(`seed ${seed}: ${batches * batch} responses to ${operation}`);
}

for (const operation of Object.keys(commands)) {
  test(`${operation}: what encode writes is what the SDK reads`, () =>
    compare(operation, (random, value) => ({
      response: neutral(value, () => random.below(1_000_000)),
    })));

  test(`${operation}: what decode reads in any spelling, encode writes as the same value`, () =>
    compare(operation, (random, value) => ({ relay: spelled(random, value) })));
}
