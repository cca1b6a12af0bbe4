import type { Layer } from "../layers/layer.ts";
import type { Answer } from "../model/answer.ts";
import { UNKNOWN } from "../model/dataset.ts";
import type { Factors } from "./factors.ts";
import { byOf } from "./narrow.ts";
import { perTable } from "./per-table.ts";
import type { Plan } from "./plan.ts";
import type { Tally } from "./tally.ts";
import { NAMES, namedIn } from "./unsaid.ts";

/** How much of a total told by partner stands under none, as its records say of nobody known that it is theirs. */
export function ofNoPartner(
  factors: Factors,
  plan: Plan,
  tally: Tally,
  parts: Answer["parts"] | undefined,
): readonly string[] {
  const { question, measure } = plan;
  if (parts === undefined || byOf(plan) !== "partner" || question.from !== undefined) return [];
  if (measure.input !== "total" && measure.name !== "composition") return [];
  // What nobody known has may be a part of its own.
  const least = Object.hasOwn(parts, UNKNOWN) ? NAMES.unknown : NAMES.somebody;
  const { all, left, ids } = namelessIn(factors, plan, tally, least);
  const records = ids.length;
  // Where all of it is, no part has any, and that is told already.
  if (!(left > 0) || left === all) return [];
  // Neither none of it nor all.
  const percent = Math.min(99.9, Math.max(0.1, Math.round((1000 * left) / all) / 10));
  return [
    records === 1
      ? `${percent} % of the whole, 1 record, belongs to nobody known and stands under no partner`
      : `${percent} % of the whole, ${records} records, belongs to nobody known and stands under no partner`,
  ];
}

/** What a question adds for everyone, and how much of it stands in records that name less than this of a sender, with their ids. */
export function namelessIn(
  factors: Factors,
  { choices }: Plan,
  tally: Pick<Tally, "columns" | "rows">,
  least: number,
): { readonly all: number; readonly left: number; readonly ids: readonly string[] } {
  let [all, left] = [0, 0];
  const ids: string[] = [];
  eachWhole(tally, (layer, table) => {
    const named = namedIn(factors, layer, table, choices);
    const of = factors.dataset.tables.get(table)?.ids ?? [];
    return (index, whole) => {
      if (!(whole > 0)) return;
      all += whole;
      if ((named[index] ?? NAMES.nobody) >= least) return;
      left += whole;
      ids.push(of[index] ?? "");
    };
  });
  return { all, left, ids };
}

/** Hands out the place of each row in its table with what it adds for everyone, before anything is attributed. */
function eachWhole(
  tally: Pick<Tally, "columns" | "rows">,
  take: (layer: Layer, table: string) => (index: number, best: number) => void,
): void {
  if (tally.columns === null) {
    const takeIn = perTable(({ layer, table }) => take(layer, table));
    for (const row of tally.rows) takeIn(row)(row.index, row.whole.best);
    return;
  }
  for (const { layer, table, rows } of tally.columns) {
    const takeOne = take(layer, table);
    for (const [k, index] of rows.index.entries()) takeOne(index, rows.best[k] ?? 0);
  }
}
