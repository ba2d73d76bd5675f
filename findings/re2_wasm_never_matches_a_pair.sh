#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: Smithy's server library for TypeScript checks patterns with re2-wasm, which takes
# JavaScript's syntax with the flag u; what becomes of a character written as two \u escapes?
# Behaviour: `^\ud83d\ude39$` is accepted and matches nothing, not even the character it means;
# `\u{1f639}` does match. A class with such pairs, as five of 2,401 AWS patterns have
# (`\uD800\uDC00-\uDBFF\uDFFF`, all the characters beyond U+FFFF), is refused, so that a server with
# that pattern does not start. Node takes both with the flag u.
# Versions: @aws-smithy/server-common 1.0.0-alpha.10, re2-wasm 1.0.2, Node 20.
# Seen 2026-11-28.
. "$(dirname "$0")/lib.sh"

npm_packages @aws-smithy/server-common@1.0.0-alpha.10 re2-wasm@1.0.2
cat > run.cjs <<'X'
const { PatternValidator } = require("@aws-smithy/server-common");
const all = "^[\\u0020-\\uD7FF\\uD800\\uDC00-\\uDBFF\\uDFFF]$";
const rows = ["^\\ud83d\\ude39$", "^\\u{1f639}$", all];
for (const pattern of rows) {
  let server;
  try {
    server = new PatternValidator(pattern).validate("\u{1f639}", "/x") === null;
  } catch {
    server = "refused";
  }
  console.log(pattern, "server:", server, "Node:", new RegExp(pattern, "u").test("\u{1f639}"));
}
X
node run.cjs > seen 2> errors || cat errors >&2

expect <<'X'
^\ud83d\ude39$ server: false Node: true
^\u{1f639}$ server: true Node: true
^[\u0020-\uD7FF\uD800\uDC00-\uDBFF\uDFFF]$ server: refused Node: true
X
holds "a character written as a pair of escapes never matches in Smithy's server library"
