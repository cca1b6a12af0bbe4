import type { Row } from "../sources/source.ts";
import { splitList } from "../study/plain.ts";
import { actorsIn } from "./beside.ts";
import { byFrequency } from "./guessed-region.ts";

/** Whom a table names beside the region, each kind the most frequent first. */
export interface Others {
  /** Who sends to a member or takes part with one: those with whom the region cooperates. */
  readonly partners: readonly string[];
  /** All the rest: recipients and places elsewhere, and whoever sends to these alone. */
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
  const sides = new Set(
    rows.flatMap(({ row, cells }) =>
      touched.has(row) ? SIDES.flatMap((field) => splitList(cells[field] ?? "")) : [],
    ),
  );
  return {
    partners: others.filter((actor) => sides.has(actor)),
    strangers: others.filter((actor) => !sides.has(actor)),
  };
}
