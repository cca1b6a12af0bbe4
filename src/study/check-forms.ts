import { meant, nearest } from "../model/near.ts";
import type { Found } from "./check-found.ts";
import type { Table } from "./check-tables.ts";

/** Columns that say what a row is; a table without one of them says nothing. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  deliveries: ["id", "deal"],
  memberships: ["id", "framework", "actor", "role"],
  participants: ["activity", "actor", "role"],
  values: ["table", "id", "field", "value"],
  judgements: ["table", "a", "b", "verdict"],
};

/** Columns that say when something was and between whom: without one of them every row lacks it, though cells may be blank. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  exercises: ["start"],
  operations: ["start"],
  transfers: ["supplier", "recipient"],
  deliveries: ["year"],
  facilities: ["operator", "host"],
  training: ["provider", "recipient", "start"],
  technology: ["supplier", "recipient", "start"],
  assistance: ["provider", "recipient", "start"],
};

const PLACES = new Set([
  "lat",
  "lon",
  "lng",
  "long",
  "latitude",
  "longitude",
  "coordinates",
  "point",
  "geom",
]);

/** The columns of a table that no row may leave blank. */
export function keysOf(table: Table): readonly string[] {
  return Object.hasOwn(KEYS, table.name) ? (KEYS[table.name] ?? []) : ["id"];
}

/** Checks the file of a table: its first bytes, its line ends and its header. */
export function checkForms(table: Table, found: Found): void {
  const { sheet, file } = table;
  if (sheet.text === "") return;
  const whole = { file, row: 0, column: 0 };
  if (sheet.text.charCodeAt(0) === 0xfeff) {
    found.warning(
      whole,
      "byte-order-mark",
      "starts with a byte order mark (U+FEFF)",
      "save it as UTF-8 without one; it is read all the same",
    );
  }
  const ends = lineEndsOf(table);
  if (ends.size > 1) {
    found.warning(
      whole,
      "mixed-line-ends",
      `mixes line ends: ${[...ends].sort().join(", ")}`,
      "save it again with one of them",
    );
  }
  checkColumns(table, found);
  if (table.name === "facilities") checkPoints(table, found);
}

function lineEndsOf({ sheet }: Table): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const start of sheet.starts) {
    const last = sheet.text.charCodeAt(start - 1);
    if (last === 13) ends.add("CR");
    else if (last === 10) ends.add(sheet.text.charCodeAt(start - 2) === 13 ? "CRLF" : "LF");
  }
  return ends;
}

/** Two numbers with three decimals or more beside each other: a point, to the hundred metres. */
const POINT = /-?\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}/;

function checkPoints(table: Table, found: Found): void {
  for (const column of table.sheet.header) {
    table.cells(column).forEach((cell, i) => {
      if (!POINT.test(cell)) return;
      const mend = "take it out: places are given by district, see `precision`";
      found.warning(table.at(i, column), "too-precise", "gives the point where a facility stands", mend);
    });
  }
}

function checkColumns(table: Table, found: Found): void {
  const { columns, file, sheet } = table;
  sheet.header.forEach((name, c) => {
    if (name === "" || Object.hasOwn(columns, name)) return;
    const at = { file, row: 1, column: c + 1 };
    if (PLACES.has(name.toLowerCase())) {
      found.warning(
        at,
        "too-precise",
        `the column ${name} places something finer than the district`,
        "take it out: places are given by district, see `precision`",
      );
      return;
    }
    const unused = Object.keys(columns).filter((column) => !sheet.header.includes(column));
    found.warning(
      at,
      "unknown-column",
      `no question reads the column ${JSON.stringify(name)}; what it holds is kept`,
      meant(name, unused, "rename it, or leave it as a column of your own"),
    );
  });
  for (const key of keysOf(table)) {
    if (sheet.header.includes(key)) continue;
    found.error(
      { file, row: 1, column: 0 },
      "missing-column",
      `has no column ${key}`,
      key === "id" ? "add it, with an id for every row that never changes" : "add it",
    );
  }
  if (sheet.size === 0) return;
  for (const column of CORE[table.name] ?? []) {
    if (sheet.header.includes(column)) continue;
    const own = sheet.header.filter((name) => name !== "" && !Object.hasOwn(columns, name));
    const like = nearest(column, own);
    found.error(
      { file, row: 1, column: like === null ? 0 : sheet.header.indexOf(like) + 1 },
      "missing-column",
      `has no column ${column}, so that no row says it`,
      like === null
        ? "add it, and leave its cells blank where nothing is known"
        : `rename the column ${JSON.stringify(like)} to ${column}, if that is what it holds; if not, add ${column}`,
    );
  }
}
