#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: the header X-Amzn-ErrorType names one error, the member `code` or `__type` of the body
# another; which one does the JavaScript SDK of version 2 report?
# Behaviour: the body's, though version 3, botocore and smithy-rs all look at the header first. Nor
# is `code` cleaned as the protocol asks: its namespace goes, what follows the colon stays.
# Versions: aws-sdk 2.1693.0, Node 20.
# Seen 2026-11-28.
# Here: decode_error takes the header, then `code`, then `__type`, each cleaned the same way.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_v2.cjs" .
npm_packages aws-sdk@2.1693.0
cat > run.cjs <<'X'
const { start } = require("./fake_v2.cjs");
const rows = [
  ["ValidationException", '{"message":"m"}'],
  ["ValidationException", '{"message":"m","code":"ConflictException"}'],
  ["ValidationException", '{"message":"m","__type":"ConflictException"}'],
  [undefined, '{"message":"m","code":"ns#ConflictException:http://x/"}'],
];
(async () => {
  for (const [name, body] of rows) {
    const headers = name ? { "x-amzn-errortype": name } : {};
    const { error } = await start({ status: 400, headers, body });
    console.log(name ?? "no header", body, "->", error.code);
  }
})();
X
node run.cjs > seen 2> errors

expect <<'X'
ValidationException {"message":"m"} -> ValidationException
ValidationException {"message":"m","code":"ConflictException"} -> ConflictException
ValidationException {"message":"m","__type":"ConflictException"} -> ConflictException
no header {"message":"m","code":"ns#ConflictException:http://x/"} -> ConflictException:http://x/
X
holds "aws-sdk 2.1693.0 lets a name in the body win over the header"
