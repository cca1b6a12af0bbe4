import type { Inputs } from "../measures/measure.ts";
import { ROLES } from "../model/activity.ts";
import { neededIn } from "./asked-of.ts";
import type { Factors } from "./factors.ts";
import { without } from "./narrow.ts";
import { type Plan, sendersNamed } from "./plan.ts";
import { partsIn, wantedOf } from "./recipients.ts";
import { counted, tallyOf } from "./tally.ts";

const NOBODY: Inputs["mutual"] = { names: ["", ""], between: 0, totals: [0, 0], shared: 0 };

/** What two actors, or two groups taken as one each, have with each other either way, and each with everybody else. */
export function mutualOf(factors: Factors, plan: Plan): Inputs["mutual"] {
  const from = neededIn(plan, "from", "two actors");
  const to = neededIn(plan, "to", "two actors");
  if (from === null || to === null) return NOBODY;
  const { dataset } = factors;
  const first = sendersNamed(factors, from, plan.choices);
  const ids = wantedOf(dataset, to).sets.flat();
  const second = new Set(ids.map((id) => dataset.actorIndex.get(id) ?? -1));
  if ([...first].some((actor) => second.has(actor))) return { ...NOBODY, names: [from, from] };
  const region = new Set(dataset.subject.region.map((id) => dataset.actorIndex.get(id) ?? -1));
  const found = { between: 0, first: 0, second: 0, shared: 0, elsewhere: false };
  eachTie(factors, plan, (sender, receiver, weight, whole, present) => {
    const ends = [sender, receiver];
    if (!present.some((actor) => region.has(actor))) found.elsewhere = true;
    const touches = (set: ReadonlySet<number>) => ends.filter((actor) => set.has(actor)).length === 1;
    if (!touches(first) && !touches(second)) return;
    if (!whole) {
      found.shared++;
      return;
    }
    if (touches(first)) found.first += weight;
    if (touches(second)) found.second += weight;
    if (touches(first) && touches(second)) found.between += weight;
  });
  return {
    names: [from, to],
    between: found.between,
    totals: [found.first, found.second],
    shared: found.shared,
    ...(!found.elsewhere && {
      halfSeen: [from, to].filter((_, k) =>
        [...(k === 0 ? first : second)].some((actor) => !region.has(actor)),
      ),
    }),
  };
}

/** The questions whose records the answer rests on: all ties of either. */
export function besideMutual(plan: Plan): readonly Plan[] {
  return [without(plan, "to", "by"), without(plan, "from", "by")];
}

/**
 * Every tie from a sender to a receiver with its weight. An amount that several receive is not of each: then `whole` is
 * false. `present` is everybody in the activity.
 */
function eachTie(
  factors: Factors,
  plan: Plan,
  take: (
    sender: number,
    receiver: number,
    weight: number,
    whole: boolean,
    present: readonly number[],
  ) => void,
): void {
  const wide = without(plan, "from", "to", "by");
  for (const row of counted(tallyOf(factors, wide))) {
    const a = factors.activities(row.table, plan.choices);
    const roles = new Set(row.layer.to.map((role) => ROLES.indexOf(role)));
    const receivers = partsIn(
      factors.dataset,
      a,
      factors.parts(row.table, plan.choices),
      row.index,
      roles,
      plan.period,
    );
    const whole = plan.value === "count" || receivers.size < 2;
    const shares = factors.shares(row.layer, row.table, plan.choices)[row.index] ?? new Map<number, number>();
    const present = [...shares.keys(), ...receivers];
    for (const [sender, share] of shares)
      for (const receiver of receivers)
        if (receiver !== sender) take(sender, receiver, share * row.best, whole, present);
  }
}
