import type { Layer } from "../layers/layer.ts";
import type { Inputs } from "../measures/measure.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { sharesOf } from "./per-table.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { selectionOf } from "./signature.ts";
import { tallyOf } from "./tally.ts";

/** How many pairs of a recipient and a layer a question reaches, of all pairs of the layers that hold records. */
export function coverageOf(factors: Factors, plan: Plan): Inputs["coverage"] {
  const { from } = plan.question;
  const { reached, possible } = pairsReached(factors, plan, from === undefined ? null : [from]);
  return { reached: reached[0] ?? 0, possible };
}

/** Tie coverage of several partners: the pairs that each reaches, of all there are. */
export function coverageByPartner(factors: Factors, plan: Plan, names: readonly string[]): Float64Array {
  const { reached, possible } = pairsReached(factors, plan, names);
  return reached.map((pairs) => (possible === 0 ? Number.NaN : pairs / possible));
}

interface Pairs {
  /** By name; one number where nobody is named. */
  readonly reached: Float64Array;
  readonly possible: number;
}

function pairsReached(factors: Factors, plan: Plan, names: readonly string[] | null): Pairs {
  const wide = without(plan, "from", "to");
  const named = names?.map((name) => sendersNamed(factors, name, plan.choices)) ?? null;
  const reached = new Float64Array(names?.length ?? 1);
  let possible = 0;
  for (const layer of plan.layers) {
    const recipients = whoReaches(factors, narrowed(wide, { layer: layer.name }), layer);
    possible += recipients.length;
    for (const senders of recipients) {
      if (senders === null) continue;
      if (named === null) reached[0] = (reached[0] ?? 0) + 1;
      named?.forEach((actors, n) => {
        if (meets(actors, senders)) reached[n] = (reached[n] ?? 0) + 1;
      });
    }
  }
  return { reached, possible };
}

/** Who is known to send anything to each recipient in one layer, null where nothing is recorded; no recipients where the layer holds no record. */
function whoReaches(factors: Factors, plan: Plan, layer: Layer): readonly (ReadonlySet<number> | null)[] {
  const made = layer.tables.map((table) => {
    const shares = factors.numberOf(factors.shares(layer, table, plan.choices));
    const parts = factors.numberOf(factors.parts(table, plan.choices));
    return `${selectionOf(factors, plan, layer, table)}.${shares}.${parts}`;
  });
  const { resolution, universe } = plan.choices;
  return factors.once(`senders-by-recipient|${layer.name}|${made.join()}|${resolution}|${universe}`, () => {
    if (!(tallyOf(factors, plan).total.best > 0)) return [];
    return factors.dataset.subject.region.map((to) => {
      const one = narrowed(plan, { to });
      const rows = tallyOf(factors, one).each.filter((row) => row.best > 0);
      const sharesIn = sharesOf(factors, one);
      const senders = rows.flatMap((row) => [...(sharesIn(row)[row.index]?.keys() ?? [])]);
      return rows.length === 0 ? null : new Set(senders);
    });
  });
}

function meets(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}
