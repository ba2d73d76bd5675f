#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does the AWS SDK for JavaScript send for StartDataSourceRun with `clientToken:
# null`?
# Behaviour: 3.1048.0 sends the body `{"clientToken":}`, which is not JSON: the member is written,
# then nothing. 3.848.0 filled in a UUID, as both do for a token that is left out. An empty text
# goes out as it is, in both.
# Versions: @aws-sdk/client-datazone 3.1048.0 and 3.848.0, @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28.
# Here: a server made from the header answers such a body with an error at the brace that follows
# the colon.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_client.mjs" .
cat > run.mjs <<'X'
import { StartDataSourceRunCommand } from "@aws-sdk/client-datazone";
import { fake, ids, sent } from "./fake_client.mjs";

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
for (const clientToken of [undefined, "", null]) {
  const { client, seen } = fake(() => ({}));
  await client.send(new StartDataSourceRunCommand({ ...ids, clientToken }));
  console.log(String(clientToken).padEnd(9), sent(seen[0]).replace(uuid, "UUID"));
}
X
npm_packages @aws-sdk/client-datazone@3.1048.0 @aws-sdk/core@3.981.2 @smithy/core@3.41.1
echo "3.1048.0" > seen
node run.mjs >> seen 2> errors
npm_packages @aws-sdk/client-datazone@3.848.0 @aws-sdk/core@3.846.0 @smithy/core@3.41.1
echo "3.848.0" >> seen
node run.mjs >> seen 2>> errors

expect <<'X'
3.1048.0
undefined {"clientToken":"UUID"}
          {"clientToken":""}
null      {"clientToken":}
3.848.0
undefined {"clientToken":"UUID"}
          {"clientToken":""}
null      {"clientToken":"UUID"}
X
holds 'client-datazone 3.1048.0 sends {"clientToken":} for a null token'
