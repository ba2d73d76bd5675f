// SPDX-License-Identifier: MIT
// The JavaScript SDK's own DataZone client over an HTTP handler that answers from memory.
import * as sdk from "@aws-sdk/client-datazone";

const domainIdentifier = "dzd_6hk3v9b2rs5npa";
export const ids = { domainIdentifier, dataSourceIdentifier: "4qf8w2m7zt1xkd" };

// answer(n) gives { status, headers, body } for the n-th request; `seen` collects the requests.
export function fake(answer, configuration = {}) {
  const seen = [];
  const handle = async (request) => {
    seen.push(request);
    const { status = 200, headers = {}, body = "{}" } = answer(seen.length);
    const all = { "content-type": "application/json", ...headers };
    return { response: { statusCode: status, headers: all, body: Buffer.from(body) } };
  };
  const client = new sdk.DataZoneClient({
    region: "eu-west-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    requestHandler: { handle, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) },
    ...configuration,
  });
  return { client, seen };
}

export const sent = (request) => (request.body ? Buffer.from(request.body).toString() : "");
