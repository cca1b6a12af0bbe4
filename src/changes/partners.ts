import type { Subject } from "../model/dataset.ts";
import type { Row } from "../sources/source.ts";
import { rowsOf } from "../study/csv.ts";
import { splitList } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { actorsIn } from "./beside.ts";
import { byFrequency } from "./guessed-region.ts";
import { PARTS } from "./holding.ts";

/** Whom a table names beside the region. */
export interface Others {
  /** Who sends to a member or takes part with one, those with most such records first: with whom the region cooperates. */
  readonly partners: readonly string[];
  /** All the rest, the most frequent first: recipients and places elsewhere, and whoever sends to these alone. */
  readonly strangers: readonly string[];
}

/** Fields that say who sends, organises, takes part, or is the other side of a number. */
const SIDES = [
  "supplier",
  "provider",
  "operator",
  "organiser",
  "participants",
  "actor",
  "partner",
  "reporter",
];

/** Who of those whom a table names are partners of a region: they send to it, or take part with it, in a row of the file. */
export function othersIn(rows: readonly Row[], members: readonly string[]): Others {
  const region = new Set(members);
  const touched = new Set(
    rows.flatMap(({ table, row, cells }) => (actorsIn(table, cells).some((a) => region.has(a)) ? [row] : [])),
  );
  const others = byFrequency(rows.flatMap(({ table, cells }) => actorsIn(table, cells))).filter(
    (actor) => !region.has(actor) && actor !== "unknown",
  );
  const sides = new Map<string, Set<string>>();
  for (const { table, row, cells } of rows) {
    if (!touched.has(row)) continue;
    const record = cells[PARTS[table] ?? "id"] ?? "";
    for (const field of SIDES)
      for (const actor of splitList(cells[field] ?? ""))
        sides.set(actor, (sides.get(actor) ?? new Set()).add(record));
  }
  const records = (actor: string) => sides.get(actor)?.size ?? 0;
  return {
    partners: others
      .filter((actor) => sides.has(actor))
      .sort((a, b) => records(b) - records(a) || (a < b ? -1 : 1)),
    strangers: others.filter((actor) => !sides.has(actor)),
  };
}

/** So many of those who are no partners yet are named. */
const NAMED = 20;

/** What a study has in some tables, as rows of which those of one record have one number. */
export async function heldRows(study: Study, tables: Iterable<string>): Promise<readonly Row[]> {
  const numbers = new Map<string, number>();
  const out: Row[] = [];
  for (const table of new Set(tables))
    for (const cells of rowsOf(await study.sheet(table))) {
      const id = cells[PARTS[table] ?? "id"] ?? "";
      const row = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, row);
      out.push({ table, row, cells });
    }
  return out;
}

/**
 * Who sends to a member or takes part with one, and is not among the partners that a study names, with how many records taken.
 * A study that names no region or no partners has none to be missed; of whom it has such records already it was told before.
 * @param held what the study has before the rows are taken
 */
export function unlistedNotes(
  rows: readonly Row[],
  { region, partners }: Pick<Subject, "region" | "partners">,
  held: readonly Row[] = [],
): readonly string[] {
  if (region.length === 0 || partners.length === 0) return [];
  const listed = new Set([...partners, ...othersIn(held, region).partners]);
  const unlisted = new Set(othersIn(rows, region).partners.filter((actor) => !listed.has(actor)));
  if (unlisted.size === 0) return [];
  const members = new Set(region);
  const records = new Map<string, { readonly actors: Set<string>; touched: boolean }>();
  for (const { table, cells } of rows) {
    const id = cells[PARTS[table] ?? "id"] ?? "";
    const record = records.get(id) ?? { actors: new Set(), touched: false };
    records.set(id, record);
    for (const field of SIDES)
      for (const actor of splitList(cells[field] ?? "")) if (unlisted.has(actor)) record.actors.add(actor);
    if (actorsIn(table, cells).some((actor) => members.has(actor))) record.touched = true;
  }
  const counts = new Map<string, number>();
  for (const { actors, touched } of records.values())
    if (touched) for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const told = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (told.length === 0) return [];
  const list = told.slice(0, NAMED).map(([actor, n]) => `${actor} (${n})`);
  const more = told.length > NAMED ? ` and ${told.length - NAMED} more` : "";
  return [
    `they send to the region or take part with it and are not in partners of study.yaml, so that lists of partners leave them out (records of each): ${list.join(", ")}${more}; add to partners there whoever is to be asked about`,
  ];
}
