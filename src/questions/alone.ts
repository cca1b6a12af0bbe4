import { UNKNOWN } from "../model/dataset.ts";
import type { Factors } from "./factors.ts";
import { perTable, sharesOf } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import { type Row, tallyOf } from "./tally.ts";

/** What some records add up to, with their ids. */
interface Sum {
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly ids: readonly string[];
}

/** What none of the partners has whom a question names, where these are all there are. */
export interface Alone {
  /** Of records that say who takes part: none but those asked about, who are no partners of themselves. */
  readonly alone: Sum;
  /** Of records that do not say who takes part, or not all of them. */
  readonly unknown: Sum;
  /** Everything else. */
  readonly partners: Sum;
  /** Whether whoever takes part alone is of the region. */
  readonly regional: boolean;
}

/** What no partner has, where whoever takes part is one; null where records are attributed in another way. */
export function aloneIn(factors: Factors, plan: Plan): Alone | null {
  if (plan.choices.attribution !== "participant" || !plan.layers.some((layer) => layer.attributed))
    return null;
  const { dataset } = factors;
  const tally = tallyOf(factors, plan);
  const unknown = dataset.actorIndex.get(UNKNOWN) ?? -1;
  const region = new Set(dataset.subject.region.map((id) => dataset.actorIndex.get(id)));
  const sharesIn = sharesOf(factors, plan);
  const tableIn = perTable(({ table }) => {
    const activities = factors.activities(table, plan.choices);
    return { ids: activities.ids, complete: activities.text("participants_complete") };
  });
  let regional = true;
  const kindOf = (row: Row): "alone" | "unknown" | "partners" => {
    if (plan.question.from !== undefined && row.best > 0) return "partners";
    const shares = sharesIn(row)[row.index];
    const told = shares !== undefined && shares.size > 0 && !shares.has(unknown);
    if (!told || !row.layer.attributed || tableIn(row).complete[row.index] === "no") return "unknown";
    if (row.whole.best > 0) regional &&= [...shares.keys()].every((actor) => region.has(actor));
    return "alone";
  };
  const sums = { alone: nothing(), unknown: nothing(), partners: nothing() };
  for (const row of tally.rows) {
    const sum = sums[kindOf(row)];
    sum.best += row.whole.best;
    sum.low += row.whole.low;
    sum.high += row.whole.high;
  }
  for (const row of tally.each)
    if (row.whole.best > 0) sums[kindOf(row)].ids.push(tableIn(row).ids[row.index] ?? "");
  return { ...sums, regional };
}

function nothing() {
  return { best: 0, low: 0, high: 0, ids: [] as string[] };
}
