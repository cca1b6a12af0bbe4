import parties from "../../../assets/source-parties.json" with { type: "json" };
import { periodOf } from "../../model/period.ts";
import type { Document } from "../file/document.ts";
import type { Context, Entry, Interpretation, Reading, Source } from "../source.ts";
import { headedIn, headingOf, readHeaded } from "../table/headed.ts";
import type { Column } from "../table/header.ts";
import { cellOf, type Ledger, ledgerOf } from "../table/ledger.ts";
import { troopCodes } from "./codes.ts";
import { hostOf, known } from "./host.ts";

/** US troops abroad by country and year, as the R package troopdata hands them out. */
export const usTroops: Source = {
  name: "us-troops",
  title: "US troops by country and year (troopdata)",
  authors: "Allen, M. A.; Flynn, M. E.; Martinez Machain, C.; Kane, T.",
  publisher: "troopdata, a package for R",
  url: "https://github.com/meflynn/troopdata",
  terms: "package under GPL 3 or later; cite Allen, Flynn and Machain, and Kane for years to 2005",
  redistribute: true,
  cite: "Allen, M. A., M. E. Flynn and C. Martinez Machain (2022), Global U.S. military deployment data: 1950–2020, Conflict Management and Peace Science 39(3), 351–370",
  unit: "persons",
  rows: [5000, 20000],
  tables: ["indicators"],
  codes: troopCodes,
  register: "us-troops",
  vintages: false,
  recognise: (document) => {
    const found = tableOf(document);
    if (found === null) return null;
    const at = found.header.at.get("year") ?? 0;
    const rows = found.grid.rows
      .slice(found.header.index + 1)
      .filter((row) => row.some((c) => c.trim() !== ""));
    const years = rows.filter((row) => /^\s*(?:19|20)\d\d\s*$/.test(row[at] ?? "")).length;
    const share = rows.length === 0 ? 0 : years / rows.length;
    const evidence = [headingOf(found, COLUMNS), `${years} of ${rows.length} rows are of a year`];
    return { score: 0.7 * found.header.score + 0.3 * share, evidence };
  },
  read: async (document) => {
    const reading = await readHeaded(tableOf(document), "US troops by country and year", COLUMNS);
    return { ...reading, notes: [...reading.notes, ...NOTES] };
  },
  interpret,
};

const MAY = ["ccode", "region", "month", "quarter", "troops_all", "total_selected_reserve", "total_civilian"];
const BRANCHES = ["army", "navy", "air_force", "marine_corps", "coast_guard", "space_force"];
const RESERVES = ["army_national_guard", "air_national_guard", "army_reserve", "navy_reserve"];
const RESERVES_TOO = ["marine_corps_reserve", "air_force_reserve", "coast_guard_reserve"];
const CIVILIANS = ["army_civilian", "navy_civilian", "marine_corps_civilian", "air_force_civilian"];
const COLUMNS: readonly Column[] = [
  ...["countryname", "year", "iso3c", "troops_ad"].map((name) => ({ name })),
  ...[
    ...MAY,
    ...BRANCHES.map((branch) => `${branch}_ad`),
    ...[...RESERVES, ...RESERVES_TOO, ...CIVILIANS, "dod_civilian"],
  ].map((name) => ({ name, optional: true as const })),
];
const NOTES = [
  "troops_ad alone is taken: a year's branches need not add up to it, since each column has the highest report of the year",
  "a country and year without a row is unknown, not 0",
];

function tableOf(document: Document) {
  return headedIn(document, COLUMNS, ["countryname", "year", "iso3c", "troops_ad"]);
}

function interpret(reading: Reading, context: Context): Interpretation {
  const ledger = ledgerOf(context);
  const seen = new Map<string, string>();
  for (const entry of reading.entries) countryYear(entry, context, ledger, seen);
  const { rejects, ...rest } = ledger.close();
  return { ...rest, rejects: [...reading.rejects, ...rejects] };
}

function countryYear(entry: Entry, context: Context, ledger: Ledger, seen: Map<string, string>): void {
  const start = startOf(entry);
  if (start === null) {
    ledger.refuse(entry, "year", "has no year that can be read", "write the year in four digits");
    return;
  }
  const host = hostOf(entry, context.names, periodOf(start), ledger);
  if (host === null) return;
  if (!context.scope.has(host.id)) {
    ledger.ignore(entry, `a country outside ${context.scope.name}`);
    return;
  }
  if (host.id === parties.troops.partner) {
    ledger.ignore(entry, "troops in their own country");
    return;
  }
  const id = `${context.register}-${host.id.toLowerCase()}-${start}`;
  const text = known(cellOf(entry, "troops_ad"));
  const value = text === "" ? "" : countOf(text);
  if (value === null) {
    ledger.refuse(entry, "troops_ad", "is no number of troops", "write a whole number, or leave it blank");
    return;
  }
  const before = seen.get(id);
  seen.set(id, value);
  if (before === value) {
    ledger.ignore(entry, "the same country and year again");
    return;
  }
  if (before !== undefined) {
    ledger.refuse(
      entry,
      "troops_ad",
      "is a second number for a country and year",
      "keep one of the two rows",
    );
    return;
  }
  ledger.take("indicators", entry, {
    id,
    name: parties.troops.name,
    kind: "presence",
    reporter: host.id,
    partner: parties.troops.partner,
    start,
    value_best: value,
    unit: "persons",
    source: context.source,
    locator: `${cellOf(entry, "countryname") || host.name} ${start}, troops_ad`,
    note: noteOf(value, start),
  });
}

function startOf(entry: Entry): string | null {
  const year = /^((?:19|20)\d\d)(?:\.0+)?$/.exec(cellOf(entry, "year"))?.[1];
  if (year === undefined) return null;
  const month = /^(0?[1-9]|1[0-2])$/.exec(cellOf(entry, "month"))?.[1];
  return month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
}

function countOf(text: string): string | null {
  const digits = /^(\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?:\.0+)?$/.exec(text)?.[1];
  return digits === undefined ? null : String(Number(digits.replaceAll(",", "")));
}

function noteOf(value: string, start: string): string {
  const year = start.slice(0, 4);
  const parts = [
    value === "0" ? "0 as printed: the source prints it for countries that no report lists, too" : "",
    year === "1951" || year === "1952"
      ? "no report of that year: the source fills it between 1950 and 1953"
      : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}
