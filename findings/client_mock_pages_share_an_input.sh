#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: a test pages through runs with aws-sdk-client-mock; which tokens do the recorded calls
# show?
# Behaviour: the last token, for all of them. The SDK's paginator writes each token into the
# caller's own input object and sends that same object again, and the mock records the object, not
# what it held; so an assertion on the first call reads what the last one sent, and the input, used
# again, starts at the last page. A paginator over a command that nobody mocked does not fail: it
# gives one page, which is undefined.
# Versions: aws-sdk-client-mock 4.1.0, @aws-sdk/client-datazone 3.1048.0, @smithy/core 3.41.1.
# Seen 2026-11-28.
. "$(dirname "$0")/lib.sh"

npm_packages aws-sdk-client-mock@4.1.0 @aws-sdk/client-datazone@3.1048.0 \
  @aws-sdk/core@3.981.2 @smithy/core@3.41.1
cat > run.mjs <<'X'
import { mockClient } from "aws-sdk-client-mock";
import { DataZoneClient, ListDataSourceRunsCommand, paginateListDataSourceRuns }
  from "@aws-sdk/client-datazone";

const mock = mockClient(DataZoneClient);
const client = new DataZoneClient({ region: "eu-west-1" });
const domainIdentifier = "dzd_6hk3v9b2rs5npa";
const input = { domainIdentifier, dataSourceIdentifier: "4qf8w2m7zt1xkd" };
const pages = [];
for await (const page of paginateListDataSourceRuns({ client }, { ...input }))
  pages.push(typeof page);
console.log("not mocked:", pages.join());

mock.reset();
mock.on(ListDataSourceRunsCommand).resolvesOnce({ items: [], nextToken: "one" })
  .resolvesOnce({ items: [], nextToken: "two" }).resolvesOnce({ items: [] });
const mine = { ...input };
for await (const page of paginateListDataSourceRuns({ client }, mine)) pages.push(page);
const calls = mock.commandCalls(ListDataSourceRunsCommand);
console.log("tokens recorded:", calls.map((call) => call.args[0].input.nextToken).join());
console.log("token left in the caller's input:", mine.nextToken);
X
node run.mjs > seen 2> errors

expect <<'X'
not mocked: undefined
tokens recorded: two,two,two
token left in the caller's input: two
X
holds "every recorded call of a mocked paginator shows the last token"
