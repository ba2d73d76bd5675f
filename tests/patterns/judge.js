// SPDX-License-Identifier: MIT
// Reads lines "P<hex>" (a pattern, UTF-8) and "T<hex>" (a text for it); writes a line for each
// pattern: how it compiled (u, or n without a flag, or - not at all) and a letter for each text:
// 1, 0, or ? where it took above 50 ms.
'use strict';
const vm = require('vm');
const sandbox = vm.createContext({ regex: undefined, text: '' });
const script = new vm.Script('regex.test(text)');
const decode = (hex) => Buffer.from(hex, 'hex').toString('utf8');
let out;
const results = [];
const flush = () => { if (out !== undefined) results.push(out); };
let slow = 0;
for (const line of require('fs').readFileSync(0, 'latin1').split('\n')) {
  if (line[0] === 'P') {
    flush();
    sandbox.regex = undefined;
    out = '-';
    slow = 0;
    for (const flag of ['u', '']) {
      try { sandbox.regex = new RegExp(decode(line.slice(1)), flag); out = flag || 'n'; break; } catch { /* the next */ }
    }
  } else if (line[0] === 'T' && sandbox.regex) {
    sandbox.text = decode(line.slice(1));
    try {
      out += slow > 4 ? '?' : sandbox.text.length < 12 ? (sandbox.regex.test(sandbox.text) ? '1' : '0')
        : script.runInContext(sandbox, { timeout: 50 }) ? '1' : '0';
    } catch { out += '?'; ++slow; }
  }
}
flush();
process.stdout.write(results.join('\n') + '\n');
