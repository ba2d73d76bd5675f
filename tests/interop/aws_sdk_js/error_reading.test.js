// SPDX-License-Identifier: MIT
//
// decode_error and the SDK read the same error answers: the D rows of the test vectors, and every
// way to spell a name with every place to put it. Where they differ, a row says who is right.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { Server } from "./server.js";

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

const domainIdentifier = "dzd_d";

async function readByBoth(status, errorType, body) {
  const answer = { status, body, ...(errorType !== null && { errorType }) };
  await server.script(domainIdentifier, { raw: answer });
  const command = new StartDataSourceRunCommand({ domainIdentifier, dataSourceIdentifier: "s" });
  const caught = await client.send(command).then(
    () => assert.fail("no error"),
    (error) => error,
  );
  const ours = await server.control("error", answer);
  // The SDK calls what has no name Unknown, and has words of its own for a message that is
  // missing or empty.
  const theirs = { name: caught.name, message: caught.message, fault: caught.$fault };
  return {
    theirs,
    ours: {
      name: ours.name ?? "Unknown",
      message: ours.message || "UnknownError",
      fault: ours.serverFault ? "server" : "client",
    },
  };
}

const m = '{"message":"m"}';
const uri = "http://internal.amazon.com/coral/com.amazon.coral.validate/";
const html = "<html>x</html>";
const con = (code) => `{${code},"message":"m"}`;
const typed = '"__type":"ConflictException"';

// Row, status, header, body.
const agreed = [
  ["E1", 404, "ResourceNotFoundException", m],
  ["E2", 400, `ValidationException:${uri}`, m],
  ["E3", 400, "com.amazonaws.datazone#ValidationException", m],
  ["E4", 400, `com.amazonaws.datazone#ValidationException:${uri}`, m],
  ["E5", 400, "some.other.ns#ValidationException", m],
  ["E6", 400, "ValidationException:", m],
  ["E7", 400, "ValidationException:http://a/,ValidationException:http://b/", m],
  ["E8", 400, "ValidationException,Other", m],
  ["E9", 400, " ValidationException ", m],
  ["E10", 400, "validationexception", m],
  ["E12", 400, "ValidationException:http://x/#Frag", m],
  ["E14", 404, "ResourceNotFoundException", ""],
  ["E15", 404, "ResourceNotFoundException", "{}"],
  ["E16", 418, "TeapotException", m],
  ["E17", 404, "ResourceNotFoundException", con(`"code":"ConflictException",${typed}`)],
  ["E18", 409, null, con('"code":"ConflictException"')],
  ["E19", 409, null, con('"Code":"ConflictException"')],
  ["E20", 409, null, con('"code":"com.amazonaws.datazone#ConflictException:http://x/"')],
  ["E21", 409, null, con(typed)],
  ["E22", 409, null, con('"__type":"com.amazonaws.datazone#ConflictException"')],
  ["E23", 409, null, con('"__type":"com.amazonaws.datazone#ConflictException:http://x/"')],
  ["E24", 409, null, con('"__type":"ValidationException","code":"ConflictException"')],
  ["E28", 409, null, con(`"details":[{${typed}}]`)],
  ["E29", 400, "ValidationException", '{"Message":"M"}'],
  ["E30", 400, "ValidationException", '{"message":"lower","Message":"Upper"}'],
  ["E31", 400, "ValidationException", '{"Message":"Upper","message":"lower"}'],
  ["E32", 400, "ValidationException", '{"errorMessage":"E"}'],
  ["E33", 400, "ValidationException", '{"message":null}'],
  ["E34", 400, "ValidationException", '{"message":""}'],
  ["E37", 400, "ValidationException", con('"reason":"X","fieldList":[{"path":"/x"}]')],
  ["E38", 401, null, m],
  ["E39", 403, null, m],
  ["E40", 404, null, m],
  ["E41", 429, null, m],
  ["E42", 500, null, m],
  ["E45", 400, null, ""],
  ["E46", 403, null, ""],
  ["E47", 400, "ValidationException", "[]"],
  ["E48", 400, "ValidationException", "null"],
  ["E49", 400, "ValidationException", '"oops"'],
  ["E52", 500, "ValidationException", m],
  ["E53", 301, null, m],
];

test("the rows on which both agree", async () => {
  for (const [row, status, header, body] of agreed) {
    const { ours, theirs } = await readByBoth(status, header, body);
    assert.deepEqual(ours, theirs, `${row}: ${status} ${header} ${body}`);
  }
});

// Row, status, header, body, our name and message, the SDK's name, and why.
const differing = [
  [
    "E11",
    400,
    "",
    con('"code":"ValidationException"'),
    "ValidationException",
    "m",
    "",
    "choice: an empty header tells nothing, so the body is asked",
  ],
  [
    "E13",
    400,
    "a#b#ValidationException",
    m,
    "b#ValidationException",
    "m",
    "b",
    "the protocol keeps what follows the first #",
  ],
  [
    "E25",
    409,
    null,
    con(`"code":null,${typed}`),
    "ConflictException",
    "m",
    "TypeError",
    "null is absent; the SDK breaks",
  ],
  [
    "E26",
    409,
    null,
    con(`"code":409,${typed}`),
    "ConflictException",
    "m",
    "409",
    "choice: a number is no name",
  ],
  [
    "E27",
    409,
    null,
    con(`"code":{"a":1},${typed}`),
    "ConflictException",
    "m",
    "TypeError",
    "an object is no name; the SDK breaks",
  ],
  [
    "E35",
    400,
    "ValidationException",
    '{"message":5}',
    "ValidationException",
    "UnknownError",
    "ValidationException",
    "choice: a number is no message; the SDK hands it on",
  ],
  [
    "E36",
    400,
    "ValidationException",
    '{"message":{"a":1}}',
    "ValidationException",
    "UnknownError",
    "ValidationException",
    "choice: an object is no message; the SDK hands it on",
  ],
  ["E43", 503, null, html, "Unknown", "UnknownError", "SyntaxError", "choice: never a failure"],
  [
    "E44",
    503,
    "ThrottlingException",
    html,
    "ThrottlingException",
    "UnknownError",
    "SyntaxError",
    "choice: the header's name still holds",
  ],
  [
    "E50",
    400,
    "ValidationException",
    `${m}x`,
    "ValidationException",
    "UnknownError",
    "SyntaxError",
    "choice: the header's name still holds",
  ],
];

test("the rows on which they differ, still differ as told", async () => {
  for (const [row, status, header, body, name, message, theirName, why] of differing) {
    const { ours, theirs } = await readByBoth(status, header, body);
    assert.deepEqual([ours.name, ours.message, theirs.name], [name, message, theirName], row + why);
    assert.notDeepEqual(ours, theirs, row);
  }
});

test("every spelling of a name, in every place", async () => {
  const names = ["ThrottlingException", "InternalServerException", "ServiceUnavailable", "New"];
  const spellings = [
    (name) => name,
    (name) => `com.amazonaws.datazone#${name}`,
    (name) => `${name}:${uri}`,
    (name) => `a.b#${name}:${uri}#c`,
    (name) => `${name},Other:x`,
  ];
  const places = [
    (text) => [text, "{}"],
    (text) => [text, `{"code":"Other","__type":"Another"}`],
    (text) => [null, JSON.stringify({ code: text, message: "caf\u00e9" })],
    (text) => [null, JSON.stringify({ __type: text, Message: "\u2028" })],
    (text) => [null, JSON.stringify({ x: { code: "no" }, __type: "Other", code: text })],
  ];
  for (const status of [400, 500]) {
    for (const name of names) {
      for (const spell of spellings) {
        for (const place of places) {
          const [header, body] = place(spell(name));
          const { ours, theirs } = await readByBoth(status, header, body);
          // The SDK has no class for an error that the service does not model, so its fault is the
          // status's. We know the documented one.
          if (name === "ServiceUnavailable") theirs.fault = "server";
          assert.deepEqual(ours, theirs, `${status} ${header} ${body}`);
          assert.equal(ours.name, name);
        }
      }
    }
  }
});
