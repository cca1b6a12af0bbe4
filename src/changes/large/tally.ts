import type { Outcome } from "../../sources/generic/reader.ts";
import type { Names } from "../../sources/names/names.ts";
import type { Flag, Reject, Row, Unmatched } from "../../sources/source.ts";
import { actorsIn } from "../beside.ts";
import type { Changes } from "../effects.ts";
import { keyOf } from "../fields.ts";
import { KINDS, type Kind, type RowChange } from "../plan.ts";
import type { Standing } from "./held.ts";

/** How many rows of a kind are listed; all are counted. */
export const LISTED = 10_000;

/** What became of the rows of a large file: everything counted, and some of it listed. */
export interface Tally {
  readonly rows: { read: number; taken: number; ignored: number; refused: number };
  readonly ignored: Map<string, number>;
  readonly rejects: Reject[];
  readonly flags: Flag[];
  readonly names: Map<string, { rows: number; readonly first: number }>;
  readonly actors: Set<string>;
  readonly tables: Record<string, Partial<Record<Kind, number>>>;
  readonly listed: RowChange[];
}

export function newTally(): Tally {
  return {
    rows: { read: 0, taken: 0, ignored: 0, refused: 0 },
    ignored: new Map(),
    rejects: [],
    flags: [],
    names: new Map(),
    actors: new Set(),
    tables: {},
    listed: [],
  };
}

/** Counts what became of a row of the file. */
export function countOutcome(tally: Tally, outcome: Outcome, line: number): void {
  tally.rows.read++;
  tally.rows[outcome.kind]++;
  if (outcome.kind === "ignored") {
    tally.ignored.set(outcome.reason, (tally.ignored.get(outcome.reason) ?? 0) + 1);
  } else if (outcome.kind === "refused") {
    if (tally.rejects.length < LISTED) tally.rejects.push(...outcome.rejects);
    for (const name of new Set(outcome.unknown)) {
      const of = tally.names.get(name) ?? { rows: 0, first: line };
      of.rows++;
      tally.names.set(name, of);
    }
  } else if (tally.flags.length < LISTED) tally.flags.push(...outcome.flags);
}

/** Counts what a row is to the study. */
export function countRow(tally: Tally, { table, row, cells }: Row, standing: Standing): void {
  const of = tally.tables[table] ?? {};
  of[standing] = (of[standing] ?? 0) + 1;
  tally.tables[table] = of;
  for (const actor of actorsIn(table, cells)) tally.actors.add(actor);
  if (standing !== "kept" || tally.listed.length >= LISTED) return;
  const id = keyOf(table, (field) => cells[field] ?? "");
  tally.listed.push({ table, id, row, kind: standing, cells: [] });
}

/** The changes that were counted, with those of small tables beside. */
export function changesIn(tally: Tally, beside: Changes): Changes {
  const tables = { ...tally.tables, ...beside.tables };
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, Object.values(tables).reduce((n, of) => n + (of[kind] ?? 0), 0)]),
  ) as Record<Kind, number>;
  return { ...counts, tables, rows: [...tally.listed, ...beside.rows] };
}

/** Names that no look-up knows, with what is near to them. */
export function unmatchedIn(tally: Tally, names: Names): readonly Unmatched[] {
  return [...tally.names].map(([name, of]) => ({ name, ...of, suggestions: names.suggest(name) }));
}
