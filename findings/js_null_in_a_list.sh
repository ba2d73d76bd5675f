#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: `"items": [null, {...}]` in the answer of ListDataSourceRuns; what does the JavaScript
# SDK hand out?
# Behaviour: 3.848.0 leaves nulls out, as a list that is not sparse has none; 3.1048.0 hands them
# out, though its type says DataSourceRunSummary[], so code that reads `run.status` of each item
# fails. The newer one takes an object for the list too, where the older one threw.
# Versions: @aws-sdk/client-datazone 3.848.0 and 3.1048.0, @smithy/core 3.41.1, Node 20.
# Seen 2026-11-28.
# Here: a null in `items` is left out, and an issue says which one; an object there is an error.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_client.mjs" .
cat > run.mjs <<'X'
import { ListDataSourceRunsCommand } from "@aws-sdk/client-datazone";
import { fake, ids } from "./fake_client.mjs";

for (const body of ['{"items":[null,{"id":"a"}]}', '{"items":{"id":"a"}}', '{"items":null}']) {
  const { client } = fake(() => ({ body }));
  let result;
  try {
    const { $metadata, ...rest } = await client.send(new ListDataSourceRunsCommand(ids));
    result = JSON.stringify(rest);
  } catch (error) {
    result = error.name;
  }
  console.log(body, "->", result);
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
{"items":[null,{"id":"a"}]} -> {"items":[{"id":"a"}]}
{"items":{"id":"a"}} -> TypeError
{"items":null} -> {}
3.1048.0
{"items":[null,{"id":"a"}]} -> {"items":[null,{"id":"a"}]}
{"items":{"id":"a"}} -> {"items":{"id":"a"}}
{"items":null} -> {}
X
holds "client-datazone 3.848.0 drops a null in items, 3.1048.0 hands it out"
