// SPDX-License-Identifier: MIT
//
// Responses made from a seed: the value as the SDK should give it, the same in the server's neutral
// form, and the same as JSON text in a spelling that AWS may use but our encoder does not.
import {
  DataAssetActivityStatus,
  DataSourceErrorType,
  DataSourceRunStatus,
  DataSourceRunType,
  LineageEventProcessingStatus,
  LineageImportStatus,
} from "@aws-sdk/client-datazone";

export const earliest = Date.parse("0100-01-01T00:00:00.000Z");
export const latest = Date.parse("9999-12-31T23:59:59.999Z");

// xorshift32: the same numbers on every machine.
export class Random {
  constructor(seed) {
    this.state = seed >>> 0 || 1;
  }

  // An integer in [0, bound).
  below(bound) {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return Math.floor((this.state / 2 ** 32) * bound);
  }

  one(list) {
    return list[this.below(list.length)];
  }

  chance(percent) {
    return this.below(100) < percent;
  }

  shuffled(list) {
    const out = [...list];
    for (let i = out.length - 1; i > 0; --i) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }
}

// The first and last code points of every length of UTF-8 and beside the surrogates, and what JSON
// escapes.
const telling = [
  0x00, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f, 0x20, 0x22, 0x2f, 0x5c, 0x7e, 0x7f, 0x80,
  0xe9, 0x7ff, 0x800, 0x2028, 0x2029, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x1f639,
  0x10ffff,
];

export function text(random, longest = 40) {
  let out = "";
  for (let n = random.below(longest + 1); n > 0; --n) {
    out += String.fromCodePoint(
      random.chance(60) ? 0x20 + random.below(0x5f) : random.one(telling),
    );
  }
  return out;
}

export function identifier(random, longest = 36) {
  let out = "";
  for (let n = 1 + random.below(longest); n > 0; --n) out += random.one("abcxyzABCXYZ0189-_");
  return out;
}

function openEnum(random, known) {
  if (random.chance(75)) return random.one(Object.values(known));
  const other = random.one(["", "ABORTED", "success", "REQUESTED ", text(random, 12)]);
  return Object.values(known).includes(other) ? "OTHER" : other;
}

function milliseconds(random) {
  const span = random.one([
    [earliest, latest],
    [-1e11, 1e11],
    [-5000, 5000],
    [1.6e12, 1.8e12],
  ]);
  const instant = span[0] + random.below(span[1] - span[0] + 1);
  return random.chance(40) ? Math.floor(instant / 1000) * 1000 : instant;
}

function integer(random) {
  return random.one([
    0,
    1,
    -1,
    2147483647,
    -2147483648,
    random.below(1000),
    random.below(2 ** 32) - 2 ** 31,
  ]);
}

function some(random, makers) {
  const out = {};
  for (const [name, make] of Object.entries(makers)) if (random.chance(80)) out[name] = make();
  return out;
}

const instant = (random) => new Date(milliseconds(random));
const id = (random) => (random.chance(70) ? identifier(random) : text(random));

const errorMessage = (random) =>
  some(random, {
    errorDetail: () => text(random),
    errorType: () => openEnum(random, DataSourceErrorType),
  });
const lineageSummary = (random) =>
  some(random, { importStatus: () => openEnum(random, LineageImportStatus) });

// What the SDK should hand to its caller: a run, which ListDataSourceRuns gives with fewer members.
export function response(random, operation) {
  const isSummary = operation === "ListDataSourceRuns";
  return some(random, {
    createdAt: () => instant(random),
    ...(!isSummary && {
      dataSourceConfigurationSnapshot: () =>
        random.chance(50) ? JSON.stringify({ k: text(random) }) : text(random, 300),
      domainId: () => id(random),
    }),
    dataSourceId: () => id(random),
    errorMessage: () => errorMessage(random),
    id: () => id(random),
    projectId: () => id(random),
    runStatisticsForAssets: () =>
      some(random, {
        added: () => integer(random),
        failed: () => integer(random),
        skipped: () => integer(random),
        unchanged: () => integer(random),
        updated: () => integer(random),
      }),
    startedAt: () => instant(random),
    status: () => openEnum(random, DataSourceRunStatus),
    stoppedAt: () => instant(random),
    type: () => openEnum(random, DataSourceRunType),
    updatedAt: () => instant(random),
    ...(operation !== "StartDataSourceRun" && { lineageSummary: () => lineageSummary(random) }),
  });
}

export function activity(random) {
  return some(random, {
    createdAt: () => instant(random),
    dataAssetId: () => text(random),
    dataAssetStatus: () => openEnum(random, DataAssetActivityStatus),
    dataSourceRunId: () => id(random),
    database: () => text(random),
    errorMessage: () => errorMessage(random),
    lineageSummary: () =>
      some(random, {
        errorMessage: () => text(random),
        eventId: () => text(random),
        eventStatus: () => openEnum(random, LineageEventProcessingStatus),
      }),
    projectId: () => id(random),
    technicalDescription: () => text(random, 300),
    technicalName: () => text(random),
    updatedAt: () => instant(random),
  });
}

// A page that is not the last one has a token.
export function page(random, operation, isLast) {
  const items = Array.from({ length: random.one([0, 1, 2, 3, 8]) }, () =>
    operation === "ListDataSourceRuns" ? response(random, operation) : activity(random),
  );
  return isLast ? { items } : { items, nextToken: text(random, 60) + identifier(random) };
}

// The same value for the server. A Date ends at milliseconds; what is below them is not written, so
// it may be anything.
export function neutral(value, below = () => 0) {
  return mapped(value, (date) => {
    const seconds = Math.floor(date.getTime() / 1000);
    return { seconds, nanoseconds: (date.getTime() - seconds * 1000) * 1e6 + below() };
  });
}

function mapped(value, dates) {
  if (value instanceof Date) return dates(value);
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((element) => mapped(element, dates));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapped(member, dates)]),
  );
}

function spelledTimestamp(random, date) {
  const offset = random.chance(50) ? 0 : random.below(2 * 1439 + 1) - 1439;
  const local = date.getTime() + offset * 60_000;
  const inRange = local >= earliest && local <= latest;
  const [whole] = new Date(inRange ? local : date.getTime()).toISOString().split(".");
  const ms = String(((date.getTime() % 1000) + 1000) % 1000).padStart(3, "0");
  let fraction = "." + ms + "0123456789".slice(0, random.below(11));
  if (ms === "000" && random.chance(50)) fraction = "";
  else if (random.chance(20)) fraction = "." + (ms.replace(/0+$/, "") || "0");
  const minutes = Math.abs(offset);
  const pad = (n) => String(n).padStart(2, "0");
  const zone =
    inRange && offset !== 0
      ? `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
      : random.one(["Z", "z", "+00:00", "-00:00"]);
  return (random.chance(20) ? whole.toLowerCase() : whole) + fraction + zone;
}

function spelledString(random, value) {
  let out = '"';
  for (const character of value) {
    const units = [];
    for (let i = 0; i < character.length; ++i) {
      const hex = character.charCodeAt(i).toString(16).padStart(4, "0");
      units.push("\\u" + (random.chance(50) ? hex.toUpperCase() : hex));
    }
    if (random.chance(10)) out += units.join("");
    else if (character === "/" && random.chance(50)) out += "\\/";
    else out += JSON.stringify(character).slice(1, -1);
  }
  return out + '"';
}

// JSON text of the value: any order, blanks, escapes where none are needed, members that nobody
// knows, nulls for what is absent, timestamps with offsets and any number of digits.
export function spelled(random, value) {
  if (value instanceof Date) return spelledString(random, spelledTimestamp(random, value));
  if (typeof value === "string") return spelledString(random, value);
  if (typeof value === "number") return random.chance(20) ? `${value}.0` : String(value);
  const blank = () => random.one(["", "", "", " ", "\n", "\t\r\n  "]);
  if (Array.isArray(value)) {
    const elements = value.map((element) => blank() + spelled(random, element) + blank());
    return "[" + (elements.join(",") || blank()) + "]";
  }
  const list = Object.entries(value).map(([name, member]) => [
    spelledString(random, name),
    spelled(random, member),
  ]);
  if (random.chance(50))
    list.push(['"somethingNew"', random.one(["1e-7", "[[],{}]", '{"id":["\\u0000"]}', "true"])]);
  if (random.chance(20)) list.push(['"ID"', '"not id"']);
  for (const name of ["startedAt", "errorDetail", "added"]) {
    if (!(name in value) && random.chance(10)) list.push([`"${name}"`, "null"]);
  }
  const spelledMembers = random
    .shuffled(list)
    .map(([name, member]) => blank() + name + blank() + ":" + blank() + member + blank());
  return blank() + "{" + (spelledMembers.join(",") || blank()) + "}" + blank();
}
