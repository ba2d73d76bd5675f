// SPDX-License-Identifier: MIT
//
// The server's half of the protocol, asked in plain HTTP: routing (H rows), bodies (G rows),
// validation (V rows). A row of the table is named as in the table of test vectors.
import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { after, before, test } from "node:test";
import { Server } from "./server.js";

let server;
before(async () => {
  server = await Server.start();
});
after(() => server.stop());

const path = "/v2/domains/dzd_h/data-sources/s/runs";
const json = { "content-type": "application/json" };

function send(method, target, headers = {}, body = undefined) {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: server.port, method, path: target, headers };
    const sending = httpRequest(options, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode,
          type: answer.headers["x-amzn-errortype"],
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

const accepted = { status: 200, type: undefined, body: '{"id":"r1"}' };
const refused = (status, type) => ({ status, type, body: "{}" });
const pattern = (member, text) => ({
  status: 400,
  type: "ValidationException",
  body: JSON.stringify({
    message:
      `1 validation error detected. Value at '/${member}' failed to satisfy constraint: ` +
      `Member must satisfy regular expression pattern: ${text}`,
  }),
});
const badDomain = pattern("domainIdentifier", "^dzd[-_][a-zA-Z0-9_-]{1,36}$");
const badSource = pattern("dataSourceIdentifier", "^[a-zA-Z0-9_-]{1,36}$");

async function expectRow(row, expected, ...exchange) {
  if (expected === accepted)
    await server.script("dzd_h", { raw: { status: 200, body: accepted.body } });
  assert.deepEqual(await send(...exchange), expected, row);
}

test("routing", async () => {
  const unknown = refused(404, "UnknownOperationException");
  const at = (domain, source = "x") => `/v2/domains/${domain}/data-sources/${source}/runs`;
  await expectRow("H1", accepted, "POST", path, json, "{}");
  await expectRow("H2", unknown, "POST", path + "/", json, "{}");
  await expectRow("H3", accepted, "POST", path + "?x=1", json, "{}");
  await expectRow("H4", { status: 405, type: undefined, body: "" }, "PATCH", path);
  await expectRow("H4", { status: 405, type: undefined, body: "" }, "PUT", path, json, "{}");
  await expectRow(
    "H4",
    { status: 405, type: undefined, body: "" },
    "POST",
    "/v2/domains/dzd_h/data-source-runs/r",
    json,
    "{}",
  );
  for (const other of [
    "/",
    "/v2",
    "/v2/domains/dzd_h",
    "/v2/domains/dzd_h/data-sources/s/runs/r",
    "//v2" + path.slice(3),
  ]) {
    await expectRow("H5", unknown, "POST", other, json, "{}");
  }
  await expectRow("H6", badDomain, "POST", at(""), json, "{}");
  await expectRow("H7", badDomain, "POST", at("a%2Fb"), json, "{}");
  await expectRow("H8", refused(400, "SerializationException"), "POST", at("%FF"), json, "{}");
  await expectRow("H9", badDomain, "POST", at("%zz"), json, "{}");
  await expectRow("H10", badDomain, "POST", at("dzd_a+b"), json, "{}");
});

test("media types", async () => {
  const unsupported = refused(415, "UnsupportedMediaTypeException");
  await expectRow("H11", unsupported, "POST", path, {}, "{}");
  await expectRow(
    "H12",
    unsupported,
    "POST",
    path,
    { "content-type": "application/hal+json" },
    "{}",
  );
  for (const type of [
    "application/json; charset=utf-8",
    "Application/JSON",
    "application/json ;charset=utf-8",
  ]) {
    await expectRow("H13", accepted, "POST", path, { "content-type": type }, "{}");
  }
  await expectRow("H14", accepted, "POST", path);
  for (const accept of ["application/hal+json", "text/html, image/png;q=0.1", "text/*"]) {
    await expectRow(
      "H15",
      refused(406, "NotAcceptableException"),
      "POST",
      path,
      { ...json, accept },
      "{}",
    );
  }
  for (const accept of [
    "*/*",
    "application/*",
    "text/html, application/json;q=0.1",
    "application/json",
  ]) {
    await expectRow("H16", accepted, "POST", path, { ...json, accept }, "{}");
  }
});

test("malformed bodies", async () => {
  const malformed = refused(400, "SerializationException");
  const rows = {
    G1: ["{["],
    G2: ['{ "clientToken": "t" }abc'],
    G3: ['abc{ "clientToken": "t" }'],
    G4: ['{ "clientToken": "t" // c\n}'],
    G5: ['{ "clientToken": "t" /* c */ }'],
    G6: ['{"clientToken" :\f"t"}'],
    G7: ["{'clientToken': 't'}"],
    G8: ['{"clientToken": "t",}'],
    G9: ['[{ "clientToken": "t"}]'],
    G10: ["10"],
    G11: ["null"],
    G12: ['"x"', "true"],
    G16: [
      '{"clientToken":5}',
      '{"clientToken":true}',
      '{"clientToken":["t"]}',
      '{"clientToken":{}}',
    ],
    G18: ['{"clientToken":"a","clientToken":"b"}'],
    G19: ['{"clientToken":"t"'],
    G20: ['{"clientToken"}', '{"clientToken":}', '{,"clientToken":"t"}', '{"a":1,,"b":2}'],
    G21: ['{"clientToken":"a\tb"}'],
    G22: ['{"clientToken":"\\u00zz"}', '{"clientToken":"\\ud800"}'],
    G23: [
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ].map((bytes) =>
      Buffer.concat([Buffer.from('{"clientToken":"'), Buffer.from(bytes), Buffer.from('"}')]),
    ),
    G24: ['{"x":01}', '{"x":1.}'],
    G25: ['{"x":"\\q"}', '{"x":"\\u12"}', '{"x":"\\u00zz"}', '{"x":"\\ud800"}'],
    G26: ["\u00a0{}"],
  };
  for (const [row, bodies] of Object.entries(rows)) {
    for (const body of bodies)
      await expectRow(`${row} ${body}`, malformed, "POST", path, json, body);
  }
});

test("bodies that are fine", async () => {
  const rows = {
    G13: "",
    G14: " {} ",
    G15: '{"clientToken":null}',
    G17: '{"clientToken":"t","zzz":[{"a":{}}]}',
    G27: '{"clientToken":""}',
  };
  const tokens = { G17: "t", G27: "" };
  for (const [row, body] of Object.entries(rows)) {
    await server.seen("dzd_h");
    await expectRow(row, accepted, "POST", path, json, body);
    const [one] = await server.seen("dzd_h");
    assert.equal(one.input.clientToken, tokens[row], row);
  }
});

test("validation", async () => {
  await expectRow("V1", badDomain, "POST", "/v2/domains/bad/data-sources/s/runs", json, "{}");
  await expectRow("V2", badSource, "POST", "/v2/domains/dzd_h/data-sources/a.b/runs", json, "{}");
  await expectRow("V3", badDomain, "POST", "/v2/domains/bad/data-sources/a.b/runs", json, "{}");
  await expectRow(
    "V4",
    accepted,
    "POST",
    path,
    json,
    JSON.stringify({ clientToken: "t".repeat(10_000) }),
  );
});

test("the order of the checks", async () => {
  const hal = { "content-type": "application/hal+json", accept: "text/html" };
  const worst = "/v2/domains/bad/data-sources/a.b/runs";
  await expectRow(
    "route",
    refused(404, "UnknownOperationException"),
    "PUT",
    "/v3" + worst,
    hal,
    "{",
  );
  await expectRow("method", { status: 405, type: undefined, body: "" }, "PUT", worst, hal, "{");
  await expectRow("Accept", refused(406, "NotAcceptableException"), "POST", worst, hal, "{");
  await expectRow(
    "Content-Type",
    refused(415, "UnsupportedMediaTypeException"),
    "POST",
    worst,
    { ...hal, accept: "*/*" },
    "{",
  );
  await expectRow("body", refused(400, "SerializationException"), "POST", worst, json, "{");
  await expectRow("pattern", badDomain, "POST", worst, json, "{}");
});
