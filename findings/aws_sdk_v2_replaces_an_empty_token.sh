#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does the JavaScript SDK of version 2 send for `clientToken: ""`?
# Behaviour: a UUID of its own, as if no token had been given. Version 3 and botocore send the empty
# text. A program that keeps an empty token to repeat a request starts a second run with v2.
# Versions: aws-sdk 2.1693.0, Node 20.
# Seen 2026-11-28.
# Here: an empty token is present and is sent as `""`; none is sent as `{}`.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_v2.cjs" .
npm_packages aws-sdk@2.1693.0
cat > run.cjs <<'X'
const { start } = require("./fake_v2.cjs");
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
(async () => {
  for (const clientToken of ["mine", "", undefined]) {
    const { sent } = await start({}, { clientToken });
    console.log(JSON.stringify(clientToken) ?? "none", "->", sent.replace(uuid, "UUID"));
  }
})();
X
node run.cjs > seen 2> errors

expect <<'X'
"mine" -> {"clientToken":"mine"}
"" -> {"clientToken":"UUID"}
none -> {"clientToken":"UUID"}
X
holds "aws-sdk 2.1693.0 replaces an empty clientToken by a UUID"
