#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: which members of a response did the JavaScript SDK check before it went over to schemas?
# Behaviour: in 3.848.0 only the top level. `"id": 5` becomes the text "5" and an object there
# throws, but one level down the same faults pass untouched: a counter may be a text, a fraction or
# above 32 bits, a structure may be a text.
# Versions: @aws-sdk/client-datazone 3.848.0, @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28.
# Here: each of these is an error that names the member, at every level.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_client.mjs" .
npm_packages @aws-sdk/client-datazone@3.848.0 @aws-sdk/core@3.846.0 @smithy/core@3.41.1
cat > run.mjs <<'X'
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { fake, ids } from "./fake_client.mjs";

const stats = (text) => `{"runStatisticsForAssets":${text}}`;
const detail = '{"errorMessage":{"errorDetail":{}}}';
for (const body of ['{"id":5}', '{"id":{}}', detail, stats('{"added":"5"}'), stats('{"added":1.5}'),
    stats('{"added":2147483648}'), stats('"x"')]) {
  const { client } = fake(() => ({ body }));
  let result;
  try {
    const { $metadata, ...rest } = await client.send(new StartDataSourceRunCommand(ids));
    result = JSON.stringify(rest) === body ? "as it came" : JSON.stringify(rest);
  } catch (error) {
    result = error.name;
  }
  console.log(body, "->", result);
}
X
node run.mjs > seen 2> errors

expect <<'X'
{"id":5} -> {"id":"5"}
{"id":{}} -> TypeError
{"errorMessage":{"errorDetail":{}}} -> as it came
{"runStatisticsForAssets":{"added":"5"}} -> as it came
{"runStatisticsForAssets":{"added":1.5}} -> as it came
{"runStatisticsForAssets":{"added":2147483648}} -> as it came
{"runStatisticsForAssets":"x"} -> as it came
X
holds "client-datazone 3.848.0 checks the types of the top level only"
