// SPDX-License-Identifier: MIT
//
// What encode_error writes, thrown by the SDK.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as sdk from "@aws-sdk/client-datazone";
import { Server } from "./server.js";

let server, client;
before(async () => {
  server = await Server.start();
  client = server.client();
});
after(() => server.stop());

const domainIdentifier = "dzd_e";
const commands = [
  () => new sdk.StartDataSourceRunCommand({ domainIdentifier, dataSourceIdentifier: "s" }),
  () => new sdk.GetDataSourceRunCommand({ domainIdentifier, identifier: "r" }),
];

// The service's own errors: HTTP status, fault, and whether the model lets a client try again.
const modelled = {
  AccessDeniedException: [403, "client", false],
  ConflictException: [409, "client", false],
  InternalServerException: [500, "server", true],
  ResourceNotFoundException: [404, "client", false],
  ServiceQuotaExceededException: [402, "client", false],
  ThrottlingException: [429, "client", true],
  UnauthorizedException: [401, "client", false],
  ValidationException: [400, "client", false],
};

// The errors of every AWS service, and of the frameworks: an SDK has no class for them.
const common = {
  ExpiredTokenException: 403,
  IncompleteSignature: 403,
  InternalFailure: 500,
  InvalidAction: 400,
  InvalidClientTokenId: 403,
  InvalidParameterCombination: 400,
  InvalidParameterValue: 400,
  InvalidQueryParameter: 400,
  MalformedHttpRequestException: 400,
  MalformedQueryString: 404,
  MissingAction: 400,
  MissingAuthenticationToken: 403,
  MissingParameter: 400,
  NotAuthorized: 401,
  OptInRequired: 403,
  RequestAbortedException: 400,
  RequestEntityTooLargeException: 413,
  RequestExpired: 400,
  RequestTimeoutException: 408,
  ServiceUnavailable: 503,
  UnknownOperationException: 404,
  UnrecognizedClientException: 403,
  ValidationError: 400,
  SerializationException: 400,
  UnsupportedMediaTypeException: 415,
  NotAcceptableException: 406,
  InternalFailureException: 500,
};

async function thrown(command, step) {
  await server.script(domainIdentifier, step);
  return client.send(command).then(
    () => assert.fail("no error"),
    (error) => error,
  );
}

test("the library and the SDK model the same errors", async () => {
  const classes = Object.values(sdk).filter(
    (one) => one?.prototype instanceof sdk.DataZoneServiceException,
  );
  assert.deepEqual(classes.map((one) => one.name).sort(), Object.keys(modelled).sort());
  const { errors } = await server.control("facts", { errors: Object.keys(modelled) });
  for (const one of classes) {
    const facts = errors[one.name];
    const example = new one({ message: "m", $metadata: {} });
    assert.equal(facts.known, true, one.name);
    assert.equal(facts.httpStatus, modelled[one.name][0], one.name);
    assert.equal(facts.retryable, example.$retryable !== undefined, one.name);
    assert.equal(facts.serverFault, example.$fault === "server", one.name);
    assert.equal(facts.throttling, one.name === "ThrottlingException", one.name);
  }
});

test("every service error by name, with message, status and fault", async () => {
  for (const [name, [status, fault, retryable]] of Object.entries(modelled)) {
    for (const command of commands) {
      const error = await thrown(command(), { error: { name, message: `about ${name}` } });
      assert.ok(error instanceof sdk[name], `${name}: ${error}`);
      assert.equal(error.name, name);
      assert.equal(error.message, `about ${name}`);
      assert.equal(error.$metadata.httpStatusCode, status);
      assert.match(error.$metadata.requestId, /^request-\d+$/);
      assert.equal(error.$fault, fault);
      assert.equal(error.$retryable !== undefined, retryable);
    }
  }
});

test("the name decides, not the status", async () => {
  const error = await thrown(commands[0](), {
    error: { name: "ValidationException", message: "m", status: 500 },
  });
  assert.ok(error instanceof sdk.ValidationException);
  assert.equal(error.$metadata.httpStatusCode, 500);
});

test("errors common to all services, and one that nobody knows, keep their names", async () => {
  const { errors } = await server.control("facts", {
    errors: [...Object.keys(common), "TeapotException"],
  });
  assert.equal(errors.TeapotException.known, false);
  for (const [name, status] of Object.entries({ ...common, TeapotException: 418 })) {
    if (name !== "TeapotException") {
      assert.deepEqual([errors[name].known, errors[name].httpStatus], [true, status], name);
    }
    const step = { error: { name, message: "m", ...(name === "TeapotException" && { status }) } };
    const error = await thrown(commands[0](), step);
    assert.ok(error instanceof sdk.DataZoneServiceException, name);
    assert.deepEqual(
      [error.name, error.message, error.$metadata.httpStatusCode],
      [name, "m", status],
    );
    assert.equal(error.$fault, status < 500 ? "client" : "server", name);
  }
});

test("messages with everything that JSON escapes, and long ones", async () => {
  let every = "";
  for (let code = 0; code < 0x100; ++code) every += String.fromCharCode(code);
  for (const message of [
    every,
    "\u2028 caf\u00e9 \u{1f639}",
    "x".repeat(100_000),
    '"'.repeat(10_000),
    "\u0001".repeat(999),
  ]) {
    const error = await thrown(commands[1](), { error: { name: "ConflictException", message } });
    assert.equal(error.message, message);
  }
});

test("an error without a message, or with an empty one, has the SDK's own", async () => {
  for (const extra of [{}, { message: "" }]) {
    const error = await thrown(commands[0](), {
      error: { name: "AccessDeniedException", ...extra },
    });
    assert.ok(error instanceof sdk.AccessDeniedException);
    assert.equal(error.message, "UnknownError");
  }
});

test("identifiers outside their pattern are refused with ValidationException", async () => {
  const said = (name, pattern) =>
    `1 validation error detected. Value at '/${name}' failed to satisfy constraint: ` +
    `Member must satisfy regular expression pattern: ${pattern}`;
  const domain = said("domainIdentifier", "^dzd[-_][a-zA-Z0-9_-]{1,36}$");
  const other = (name) => said(name, "^[a-zA-Z0-9_-]{1,36}$");
  const rows = [
    ["bad", "s", domain],
    ["dzd_", "s", domain],
    ["dzd_" + "x".repeat(37), "s", domain],
    ["dzd_a\n", "s", domain],
    ["dzd_\u00e9", "s", domain],
    ["a/b", "s", domain],
    ["dzd_a", "a.b", other("dataSourceIdentifier")],
    ["dzd_a", "x".repeat(37), other("dataSourceIdentifier")],
    ["dzd_a", "x".repeat(500), other("dataSourceIdentifier")],
    ["bad", "a.b", domain],
  ];
  for (const [domainId, source, message] of rows) {
    const start = new sdk.StartDataSourceRunCommand({
      domainIdentifier: domainId,
      dataSourceIdentifier: source,
    });
    const error = await client.send(start).then(
      () => assert.fail(`${domainId} ${source}`),
      (caught) => caught,
    );
    assert.ok(error instanceof sdk.ValidationException, `${domainId} ${source}: ${error}`);
    assert.equal(error.message, message);
    assert.equal(error.$metadata.httpStatusCode, 400);
    const get = new sdk.GetDataSourceRunCommand({ domainIdentifier: domainId, identifier: source });
    const refused = await client.send(get).then(
      () => assert.fail(`${domainId} ${source}`),
      (caught) => caught,
    );
    assert.equal(refused.message, message.replace("dataSourceIdentifier", "identifier"));
  }
});
