import { cleaned } from "../cells/clean.ts";
import { slugOf } from "../cells/slug.ts";
import { type Document, FileError } from "../file/document.ts";
import type { Names } from "../names/names.ts";
import { type Assigned, assign, styleOf, unknownCodes } from "./assign.ts";
import { codesFor, columnsOf, evidenceOf, previewOf } from "./describe.ts";
import { type Facts, factsOf } from "./facts.ts";
import { fieldsOf, GENERIC_TABLES, idFieldsOf, neededIn } from "./fields.ts";
import { type Layout, layoutsOf } from "./layout.ts";
import type { Home, Mapping } from "./mapping.ts";
import type { Proposal } from "./proposal.ts";
import { decimalOf, directionOf, questionsOf } from "./questions.ts";
import type { Guess, Seen } from "./seen.ts";
import { daysOf } from "./times.ts";
import { wideOf } from "./wide.ts";
import { isHeading, tablesIn } from "./words.ts";

/**
 * Proposes how a table of one's own becomes rows of a study: what each column is, with the evidence, and what must be asked.
 * @throws FileError where the file holds no table
 */
export function proposeMapping(
  document: Document,
  names: Names,
  home: Home,
  table: string | null = null,
): Proposal {
  const known = (cell: string) => names.find(cell) !== null;
  const [layout, ...rest] = layoutsOf(document, known);
  if (layout === undefined) {
    throw new FileError(
      "no-table",
      `${document.name} holds no table: no row has two cells`,
      "take a file with a row of headings and a row for each record",
    );
  }
  const rows = sampleRows(layout);
  const facts = layout.headings.map((heading, i) =>
    factsOf(
      heading,
      rows.map((row) => row[i] ?? ""),
      names,
      unitBelow(layout, i),
    ),
  );
  const title = titleOf(document, layout);
  const guesses = (table === null ? [...GENERIC_TABLES] : [table])
    .map((t) => guessOf(t, facts, title, names, home))
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = guesses;
  if (best === undefined)
    throw new FileError("no-table", `no table is called ${table}`, "name a table of the study");
  const doubt = best.score < LEAST;
  const near = table === null ? others.filter((d, i) => best.score - d.score < NEAR || (doubt && i < 2)) : [];
  const left = rest.map(
    (l) =>
      `${l.sheets.map((s) => s.grid.name).join(", ")}: other headings, not read; take it as a table of its own`,
  );
  const seen: Seen = { document, layout, facts, rows, names, home, notes: [...layout.notes, ...left] };
  const rivals = near.map((d) => [d.table, proposalOf(d, seen, [])] as const);
  return proposalOf(best, seen, rivals);
}

/** Two tables this near to each other are left to the user. */
const NEAR = 1;
/** What must speak for a table, or it is asked. */
const LEAST = 2.5;

function guessOf(table: string, facts: readonly Facts[], title: string, names: Names, home: Home): Guess {
  const tiv = /\btiv\b/i.test(title) ? "tiv" : "units";
  const wide = wideOf(facts, table, names, tiv);
  const together = new Set(wide.flatMap((w) => w.wide.headings));
  const free = facts.filter((f) => !together.has(f.heading));
  const assigned = new Map(assign(free, table, home));
  if (wide.some((w) => w.wide.to === "participants")) {
    for (const [heading, { field, by }] of assigned)
      if (field === "participants" && by === "cells") assigned.delete(heading);
  }
  const has = new Set([...assigned.values()].map((a) => a.field));
  for (const { wide: w } of wide) has.add(w.to);
  let score = (tablesIn(title).get(table) ?? 0) * 1.5 - (RARE.has(table) ? 1.5 : 0);
  for (const { field, sure, by } of assigned.values()) {
    const weight = WEIGHTS[field] ?? 0.4;
    score += sure * (by === "heading" || field === "participants" ? weight : Math.min(weight, 0.4));
  }
  for (const { wide: w } of wide) score += w.headings.length > 2 || w.as !== "actors" ? 3 : 1.5;
  const asked = directionOf(table);
  for (const any of neededIn(table)) {
    if (!any.some((field) => has.has(field))) score -= any.some((field) => asked.includes(field)) ? 0.7 : 2;
  }
  return { table, assigned, wide, score };
}

const RARE: ReadonlySet<string> = new Set(["operations", "technology", "assistance"]);
const WEIGHTS: Readonly<Record<string, number>> = {
  participants: 3,
  organiser: 3,
  observer: 2,
  troops: 1,
  designation: 3,
  supplier: 2,
  units_ordered: 2,
  delivery_year: 2,
  order_year: 1,
  tiv: 2,
  recipient: 1,
  provider: 2,
  institution: 3,
  operator: 3,
  opened: 1.5,
  closed: 1.5,
  host: 0.8,
  company: 2,
  per: 2,
  name: 1,
  start: 1,
};

function proposalOf(guess: Guess, seen: Seen, rivals: readonly (readonly [string, Proposal])[]): Proposal {
  const { layout, facts, names } = seen;
  const byHeading = new Map(facts.map((f) => [f.heading, f]));
  const fields = fieldsOf(guess.table);
  const of = (readers: readonly string[]) =>
    facts.filter((f) => readers.includes(fields[guess.assigned.get(f.heading)?.field ?? ""]?.as ?? ""));
  const style = styleOf(
    of(["date", "year"]).filter((f) => guess.assigned.get(f.heading)?.beside === undefined),
  );
  const mapping: Mapping = {
    name: slugOf(seen.document.name.replace(/\.[a-z0-9]{1,5}$/i, "")) || "table",
    table: guess.table,
    sheets: layout.sheets.map((s) => s.grid.name).filter((n) => n !== ""),
    header: headerOf(layout),
    id: idOf(guess, seen),
    dates: style.style,
    decimal: decimalOf(of(["quantity", "number"])),
    organiser: "none",
    columns: columnsOf(guess, facts),
    wide: guess.wide.map((w) => w.wide),
    fill: {},
    codes: codesFor(guess, facts, seen.home),
  };
  const together = new Map(guess.wide.flatMap((w) => w.wide.headings.map((h) => [h, w] as const)));
  const unmatched = new Set(
    facts.flatMap((f) =>
      isOfActors(guess, f.heading, fields) || together.get(f.heading)?.wide.as === "actors"
        ? f.unmatched
        : [],
    ),
  );
  const columnsBy = (by: Mapping) => {
    const days = daysOf(by, layout.headings, seen.rows);
    const given = guessBy(guess, by);
    return layout.headings.map((heading, i) => {
      const daysAt = (cell: string) =>
        new Set(days.filter((_, row) => cleaned(seen.rows[row]?.[i] ?? "").text === cell));
      const f = byHeading.get(heading);
      const to = given.assigned.get(heading)?.field ?? together.get(heading)?.wide.to ?? null;
      const said =
        f === undefined
          ? { evidence: "", preview: [] }
          : {
              evidence: evidenceOf(f, given, style, seen.home),
              preview: previewOf(f, given, by, names, daysAt),
            };
      return { heading, to, ...said };
    });
  };
  return {
    mapping,
    columns: columnsBy(mapping),
    columnsBy,
    questions: questionsOf(
      guess,
      seen,
      style,
      rivals.map(([t]) => t),
    ),
    unmatched: [...unmatched].map((name) => ({
      name,
      suggestions: names.suggest(name).map((s) => `${s.name} (${s.id})`),
    })),
    unknown: unknownOf(guess, seen),
    notes: seen.notes,
    others: Object.fromEntries(rivals),
  };
}

/** The guess as the answers leave it. */
function guessBy(guess: Guess, { columns }: Mapping): Guess {
  const assigned = columns.flatMap(({ heading, to }): readonly (readonly [string, Assigned])[] => {
    if (to === null) return [];
    const before = guess.assigned.get(heading);
    return [[heading, before?.field === to ? before : { field: to, sure: 1, by: "answer" }]];
  });
  return { ...guess, assigned: new Map(assigned) };
}

function unknownOf(guess: Guess, { facts, home }: Seen): Proposal["unknown"] {
  const fields = fieldsOf(guess.table);
  const out: Record<string, readonly string[]> = Object.create(null);
  for (const f of facts) {
    const field = fields[guess.assigned.get(f.heading)?.field ?? ""];
    const words = field?.variable === undefined ? [] : unknownCodes(f, field, home);
    if (words.length > 0) out[f.heading] = words;
  }
  return out;
}

function isOfActors(guess: Guess, heading: string, fields: ReturnType<typeof fieldsOf>): boolean {
  return fields[guess.assigned.get(heading)?.field ?? ""]?.as === "actors";
}

function headerOf(layout: Layout): Mapping["header"] {
  const part = layout.sheets[0];
  const row = part === undefined ? 1 : (part.grid.lines[part.found.index] ?? part.found.index + 1);
  return { row, rows: part?.found.rows ?? 1 };
}

/** The fewest fields that tell the rows of the file apart. */
function idOf(guess: Guess, { layout, rows }: Seen): readonly string[] {
  const columns = new Map<string, number[]>();
  layout.headings.forEach((heading, i) => {
    const wide = guess.wide.find((w) => w.wide.headings.includes(heading))?.wide.to;
    const field = guess.assigned.get(heading)?.field ?? wide;
    if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), i]);
  });
  if (columns.has("id")) return ["id"];
  const { first, more } = idFieldsOf(guess.table);
  const chosen = first.filter((field) => columns.has(field) || directionOf(guess.table).includes(field));
  const distinct = (fields: readonly string[]) =>
    new Set(
      rows.map((row) =>
        fields
          .map((f) =>
            columns
              .get(f)
              ?.map((i) => (row[i] ?? "").trim())
              .join("|"),
          )
          .join("\t"),
      ),
    ).size;
  let best = distinct(chosen);
  for (const field of more) {
    if (best >= rows.length || !columns.has(field)) continue;
    const next = distinct([...chosen, field]);
    if (next > best) {
      chosen.push(field);
      best = next;
    }
  }
  return chosen.length > 0 ? chosen : first;
}

/** Rows of a layout that are looked at: all of a file that is held whole. */
function sampleRows(layout: Layout): readonly (readonly string[])[] {
  return layout.sheets.flatMap(({ grid, first, at }) =>
    grid.rows
      .slice(first)
      .filter((row) => row.filter((c) => c.trim() !== "").length > 1)
      .map((row) => at.map((c) => (c >= 0 ? (row[c] ?? "") : c === -2 ? grid.name : ""))),
  );
}

function unitBelow(layout: Layout, column: number): string {
  const part = layout.sheets[0];
  if (part === undefined || part.first === part.found.index + part.found.rows) return "";
  return part.grid.rows[part.first - 1]?.[part.at[column] ?? -1] ?? "";
}

function titleOf(document: Document, layout: Layout): string {
  const above = layout.sheets.flatMap(({ grid, found }) => grid.rows.slice(0, found.index).flat());
  const headings = layout.headings.filter(isHeading);
  return [
    document.name.replace(/[._-]+/g, " "),
    ...layout.sheets.map((s) => s.grid.name),
    ...above,
    ...headings.slice(0, 3),
  ].join(" ");
}
