// SPDX-License-Identifier: MIT
// Node's regular expressions: the flag, then standard input's lines "pattern text" in hexadecimal.
const bytes = (hex) => Buffer.from(hex, "hex").toString("utf8");
const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
for (const line of lines) {
  const [pattern, text] = line.split(" ").map((hex) => bytes(hex.slice(1)));
  let verdict;
  try {
    verdict = new RegExp(pattern, process.argv[2] ?? "").test(text) ? "yes" : "no";
  } catch {
    verdict = "refused";
  }
  console.log(verdict);
}
