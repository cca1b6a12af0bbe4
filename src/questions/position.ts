import type { Inputs } from "../measures/measure.ts";
import type { Factors } from "./factors.ts";
import { without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { type Tally, tallyOf, withRows } from "./tally.ts";
import { tiedBy, tiesOf } from "./ties.ts";

/** The question without whoever is asked about, so that it is of everybody. */
export function ofEverybody(factors: Factors, plan: Plan): Plan {
  const { from, to } = plan.question;
  if (from !== undefined) return without(plan, "from");
  return isOne(factors, to) ? without(plan, "to") : plan;
}

/**
 * The activities that the place of one actor rests on: everybody's, or those alone that tie the actor where a measure
 * looks at its own ties only. An actor whom none ties has its place by all of them.
 */
export function positionTally(factors: Factors, plan: Plan): Tally {
  const wide = ofEverybody(factors, plan);
  const tally = tallyOf(factors, wide);
  const ego = factors.dataset.actorIndex.get((plan.question.from ?? plan.question.to ?? "").trim());
  if (plan.measure.ownTies !== true || ego === undefined) return tally;
  const own = tally.rows.map((row) =>
    row.best > 0 && !tiedBy(factors, wide, row, ego) ? { ...row, best: 0, low: 0, high: 0 } : row,
  );
  return own.some((row) => row.best > 0) ? withRows(tally, own) : tally;
}

/** Ties of everybody, and the one actor that `from` or else `to` names: whoever is asked about narrows no ties. */
export function positionOf(factors: Factors, plan: Plan): Inputs["position"] {
  const { from, to } = plan.question;
  const ego = from ?? to;
  const wide = ofEverybody(factors, plan);
  const ties = factors.once(`ties|${JSON.stringify(wide.question)}|${JSON.stringify(wide.choices)}`, () =>
    tiesOf(factors, wide, tallyOf(factors, wide)),
  );
  return { ties, ego: ego === undefined ? -1 : ties.nodes.indexOf(ego.trim()) };
}

function isOne(factors: Factors, to: string | undefined): boolean {
  return to !== undefined && factors.dataset.actorIndex.has(to.trim());
}
