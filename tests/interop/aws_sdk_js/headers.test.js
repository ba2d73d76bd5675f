// SPDX-License-Identifier: MIT
//
// Answers of any status with any headers, through the SDK: the E rows of the test vectors that no
// function of the library can express.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { Server, members } from "./server.js";

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

const domainIdentifier = "dzd_t";

async function answered(raw) {
  await server.script(domainIdentifier, { raw });
  const command = new StartDataSourceRunCommand({ domainIdentifier, dataSourceIdentifier: "s" });
  return client.send(command).catch((error) => error);
}

test("any 2xx is success, whatever the header says", async () => {
  const rows = {
    E51: [{ status: 200, errorType: "ValidationException", body: '{"message":"m"}' }, {}],
    E54: [{ status: 204, body: "" }, {}],
    E55: [{ status: 202, body: '{"id":"r"}' }, { id: "r" }],
  };
  for (const [row, [raw, expected]] of Object.entries(rows)) {
    const output = await answered(raw);
    assert.ok(!(output instanceof Error), `${row}: ${output}`);
    assert.deepEqual(members(output), expected, row);
    assert.equal(output.$metadata.httpStatusCode, raw.status, row);
  }
});

test("header names in any case; which of them names the request", async () => {
  const type = { "x-amzn-errortype": "ResourceNotFoundException" };
  const validation = { "x-amzn-errortype": "ValidationException" };
  const rows = {
    E56: [404, { "X-Amzn-ErrorType": "ResourceNotFoundException" }, undefined],
    E57: [404, { ...type, "x-amzn-requestid": "RID-1", "x-amz-request-id": "RID-2" }, "RID-1"],
    E58: [404, { ...type, "x-amz-request-id": "RID-2" }, "RID-2"],
    E59: [404, { ...type, "x-amzn-request-id": "RID-3" }, "RID-3"],
    E60: [400, { ...validation, "x-amzn-query-error": "Foo;Sender" }, undefined],
  };
  for (const [row, [status, headers, requestId]] of Object.entries(rows)) {
    const error = await answered({ status, headers, body: '{"message":"m"}' });
    assert.equal(error.name, Object.values(headers)[0], row);
    assert.equal(error.message, "m", row);
    assert.equal(error.$metadata.requestId, requestId, row);
  }
});
