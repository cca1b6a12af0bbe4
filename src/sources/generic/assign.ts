import type { DateStyle } from "../cells/dates.ts";
import { type Facts, shareOf } from "./facts.ts";
import { type Field, fieldsOf } from "./fields.ts";
import type { Home } from "./mapping.ts";
import { type Meaning, meaningsOf, plain } from "./words.ts";

/** A field for a column, and whether its heading says so, only its cells, or the owner of the file. */
export interface Assigned {
  readonly field: string;
  readonly sure: number;
  readonly by: "heading" | "cells" | "answer";
  /** The column that says it more finely, where this one only says what that one leaves open. */
  readonly beside?: string;
}

/** Fields that several columns may fill. */
const SHARED: ReadonlySet<string> = new Set(["note", "url", "locator"]);

/** The field of a table for each column: what its heading means, unless its cells say otherwise. */
export function assign(facts: readonly Facts[], table: string, home: Home): ReadonlyMap<string, Assigned> {
  const fields = fieldsOf(table);
  const order = Object.keys(fields);
  const wanted = facts.flatMap((f) =>
    meaningsIn(f.heading, fields).flatMap(({ field, sure }) => {
      const known = fields[field];
      if (known === undefined) return [];
      const fit = fitOf(f, field, known, home);
      return fit < 0.3
        ? []
        : [{ heading: f.heading, field, sure, score: sure * fit + precision(f, known, fit) }];
    }),
  );
  wanted.sort((a, b) => b.score - a.score || order.indexOf(a.field) - order.indexOf(b.field));
  const out = new Map<string, Assigned>();
  const used = new Set<string>();
  for (const { heading, field, sure } of wanted) {
    if (out.has(heading) || (used.has(field) && !SHARED.has(field))) continue;
    out.set(heading, { field, sure, by: "heading" });
    used.add(field);
  }
  yearsBeside(facts, fields, out);
  byCells(facts, fields, out, used);
  return out;
}

/** Dates of a record of which a column of years may say what a column of days leaves open. */
const BEGUN: ReadonlySet<string> = new Set(["start", "opened"]);

/** Columns of plain years beside one of days: they say when where the day is not known. */
function yearsBeside(
  facts: readonly Facts[],
  fields: Readonly<Record<string, Field>>,
  out: Map<string, Assigned>,
): void {
  for (const f of facts) {
    if (out.has(f.heading) || f.filled === 0 || shareOf(f, f.years) < 0.8) continue;
    const meant = meaningsIn(f.heading, fields).map(({ field }) => field);
    const finer = [...out].find(([, { field }]) => BEGUN.has(field) && meant.includes(field));
    if (finer === undefined) continue;
    const [beside, { field }] = finer;
    out.set(f.heading, { field, sure: 0, by: "heading", beside });
  }
}

/** Fields that mean the same in tables that lack the first: what lasts is opened where what happens starts. */
const INSTEAD: Readonly<Record<string, string>> = {
  start: "opened",
  end: "closed",
  troops: "personnel",
  troops_low: "personnel_low",
  troops_high: "personnel_high",
};

function meaningsIn(heading: string, fields: Readonly<Record<string, Field>>): readonly Meaning[] {
  return meaningsOf(heading).flatMap(({ field, sure }) => {
    const other = INSTEAD[field];
    const meant =
      field in fields || other === undefined ? { field, sure } : { field: other, sure: sure * 0.6 };
    // A place may be told by the state that it is in.
    return meant.field === "place" ? [meant, { field: "country", sure: sure * 0.9 }] : [meant];
  });
}

/** How well the cells of a column can be a field, from 0 to 1. */
export function fitOf(facts: Facts, name: string, field: Field, home: Home): number {
  if (facts.filled === 0) return 0.5;
  const share = (count: number) => shareOf(facts, count);
  switch (field.as) {
    case "date":
    case "year":
      return share(field.as === "year" ? yearCells(facts) : facts.dates);
    case "quantity":
    case "number":
      return share(facts.numbers);
    case "actors":
      return share(facts.lists);
    case "url":
      return share(facts.urls);
    case "yes-no":
      return share(facts.marks);
    case "id":
      return tellsApart(facts);
    case "code":
    case "codes":
      return codeFit(facts, field, home);
    case "source":
      return 1 - share(facts.urls) * 0.5;
    case "text": {
      const other = Math.max(share(facts.dates), share(facts.numbers), share(facts.urls));
      const people = name === "place" || name === "name" ? share(facts.lists) : 0;
      return name === "note" || name === "locator" ? 1 : Math.max(1 - other * 0.8 - people * 0.8, 0);
    }
  }
}

/** The share of its cells that differ, where a few at most stand twice: a slip, which is told with its rows. */
function tellsApart(facts: Facts): number {
  const share = shareOf(facts, facts.values.size);
  return share < MOSTLY ? 0 : share;
}

const MOSTLY = 0.9;

/** The words of a column that the codebook does not have. */
export function unknownCodes(facts: Facts, field: Field, home: Home): readonly string[] {
  const known = new Set(
    Object.entries(home.codes[field.variable ?? ""] ?? {}).flatMap(([code, l]) =>
      [code, l.en, l.ru, l.zh].map(plain),
    ),
  );
  const words = [...facts.values.keys()].flatMap((v) => (field.as === "codes" ? v.split(/[;,、]/) : [v]));
  return [...new Set(words.map((w) => w.trim()))].filter((w) => w !== "" && !known.has(plain(w)));
}

/** The style of all dates of a file together, or null where they contradict or prove nothing. */
export function styleOf(columns: readonly Facts[]): {
  readonly style: DateStyle | null;
  readonly undecided: number;
  readonly monthFirst: number;
  readonly dayFirst: number;
} {
  let [monthFirst, dayFirst, undecided] = [0, 0, 0];
  for (const { style } of columns) {
    monthFirst += style.monthFirst;
    dayFirst += style.dayFirst;
    undecided += style.undecided;
  }
  const both = monthFirst > 0 && dayFirst > 0;
  const one = monthFirst > 0 ? "month-first" : dayFirst > 0 ? "day-first" : null;
  const yearFirst = columns.length > 0 && columns.every((c) => c.style.style === "year-first");
  return { style: both ? null : (one ?? (yearFirst ? "year-first" : null)), undecided, monthFirst, dayFirst };
}

/** Days are preferred to years where two columns could be the date, even where some cells are none, and known codes to words. */
function precision(facts: Facts, field: Field, fit: number): number {
  if (field.as === "code") return fit === 1 ? 0.05 : 0;
  if (field.as !== "date") return 0;
  return shareOf(facts, facts.dates - facts.years);
}

/** Cells that hold a year or a list of years. */
export function yearCells(facts: Facts): number {
  let n = facts.dates;
  for (const [text, count] of facts.values) if (/^(?:\d{4}\s*[;,]\s*)+\d{4}$/.test(text)) n += count;
  return n;
}

function codeFit(facts: Facts, field: Field, home: Home): number {
  const distinct = facts.values.size;
  const unknown = unknownCodes(facts, field, home).length;
  const few = distinct <= Math.max(12, facts.filled * 0.3);
  const short = [...facts.values.keys()].every((v) => v.length <= 60);
  const words = shareOf(facts, facts.numbers) < 0.5 && shareOf(facts, facts.dates) < 0.5;
  return Math.max(1 - unknown / Math.max(1, distinct), few && short && words ? 0.6 : 0);
}

/** What cells alone say: dates where no column is the date, actors where none names who took part, addresses. */
function byCells(
  facts: readonly Facts[],
  fields: Readonly<Record<string, Field>>,
  out: Map<string, Assigned>,
  used: Set<string>,
): void {
  const give = (f: Facts, field: string) => {
    if (!(field in fields) || (used.has(field) && !SHARED.has(field))) return false;
    out.set(f.heading, { field, sure: 0.5, by: "cells" });
    used.add(field);
    return true;
  };
  for (const f of facts) {
    if (out.has(f.heading) || f.filled === 0 || f.running) continue;
    const most = (count: number) => shareOf(f, count) >= 0.8;
    if (most(f.urls)) give(f, "url");
    else if (most(f.dates) && f.dates > 1) ["start", "opened", "order_year"].some((field) => give(f, field));
    else if (most(f.lists) && f.separators.length > 0) give(f, "participants");
  }
  if (used.has("name") || used.has("designation")) return;
  const text = facts.find((f) => !out.has(f.heading) && f.filled > 1 && isName(f));
  if (text !== undefined) give(text, "name") || give(text, "designation");
}

function isName(f: Facts): boolean {
  const other = Math.max(f.dates, f.numbers, f.lists, f.urls, f.marks);
  return shareOf(f, other) < 0.3 && f.values.size > f.filled * 0.6;
}
