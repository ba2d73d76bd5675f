#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a member of a request is a timestamp; what does the AWS SDK for JavaScript send for a
# Date that is none (new Date("never")), and for a text?
# Behaviour: in a body, 3.1048.0 sends `NaN`, which is not JSON, and any text as it is; 3.848.0 sent
# null and refused texts with a TypeError. In a query both refuse such a Date (RangeError), and
# 3.1048.0 sends any text there too.
# Versions: @aws-sdk/client-datazone 3.1048.0 and 3.848.0, @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28.
# Here: `NaN` is an error at its first byte, wherever it stands; requests of this header have no
# times.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_client.mjs" .
cat > run.mjs <<'X'
import { ListTimeSeriesDataPointsCommand, PostTimeSeriesDataPointsCommand }
  from "@aws-sdk/client-datazone";
import { fake, sent } from "./fake_client.mjs";

const entity = { domainIdentifier: "dzd_a", entityIdentifier: "e", entityType: "ASSET" };
const form = { formName: "f", typeIdentifier: "t" };
async function send(command, look) {
  const { client, seen } = fake(() => ({}));
  try {
    await client.send(command);
    return look(seen[0]);
  } catch (error) {
    return error.name;
  }
}
for (const [name, time] of [["time", new Date(1704067200500)], ["none", new Date("never")],
    ["text", "never"]]) {
  const post = { ...entity, clientToken: "c", forms: [{ ...form, timestamp: time }] };
  const body = await send(new PostTimeSeriesDataPointsCommand(post),
    (request) => /"timestamp":([^,}]*)/.exec(sent(request))[1]);
  const list = { ...entity, formName: "f", startedAt: time };
  const query = await send(new ListTimeSeriesDataPointsCommand(list),
    (request) => request.query.startedAt);
  console.log(`${name}: body ${body}, query ${query}`);
}
X
npm_packages @aws-sdk/client-datazone@3.848.0 @aws-sdk/core@3.846.0 @smithy/core@3.41.1
echo "3.848.0" > seen
node run.mjs >> seen 2> errors
npm_packages @aws-sdk/client-datazone@3.1048.0 @aws-sdk/core@3.981.2 @smithy/core@3.41.1
echo "3.1048.0" >> seen
node run.mjs >> seen 2>> errors

expect <<'X'
3.848.0
time: body 1704067200.5, query 2024-01-01T00:00:00.500Z
none: body null, query RangeError
text: body TypeError, query TypeError
3.1048.0
time: body 1704067200.5, query 2024-01-01T00:00:00.500Z
none: body NaN, query RangeError
text: body "never", query never
X
holds "client-datazone 3.1048.0 sends NaN for a Date that is none"
