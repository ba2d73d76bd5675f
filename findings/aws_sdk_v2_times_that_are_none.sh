#!/bin/sh
# SPDX-License-Identifier: MIT
# Question: what does the JavaScript SDK of version 2 make of a createdAt of unusual form?
# Behaviour: a leap second gives a Date that is no time (NaN) and no error, while version 3 gives
# the next second; a text of digits is read as epoch seconds; a text without a zone is read in the
# zone of the host; a text that it cannot read at all fails the whole response.
# Versions: aws-sdk 2.1693.0, Node 20.
# Seen 2026-11-28.
# Here: 23:59:60 at the end of a month is the next second; texts of digits and texts without a zone
# are issues, and the member is absent.
. "$(dirname "$0")/lib.sh"

cp "$here/fake_v2.cjs" .
npm_packages aws-sdk@2.1693.0
cat > run.cjs <<'X'
const { start } = require("./fake_v2.cjs");
const texts = ["2016-12-31T23:59:60Z", "1515531081", "2020-01-01T00:00:00", "yesterday"];
(async () => {
  for (const createdAt of texts) {
    const { error, data } = await start({ body: JSON.stringify({ createdAt }) });
    const time = data?.createdAt;
    console.log(createdAt, "->", error?.code ?? (isNaN(time) ? "NaN" : time.toISOString()));
  }
})();
X
TZ=America/New_York node run.cjs > seen 2> errors

expect <<'X'
2016-12-31T23:59:60Z -> NaN
1515531081 -> 2018-01-09T20:51:21.000Z
2020-01-01T00:00:00 -> 2020-01-01T05:00:00.000Z
yesterday -> TimestampParserError
X
holds "aws-sdk 2.1693.0 gives a leap second as a Date that is NaN, without an error"
