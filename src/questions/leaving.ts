import type { Convention } from "../conventions/convention.ts";
import { layers } from "../layers/index.ts";
import type { Layer } from "../layers/layer.ts";
import type { Activities } from "../model/dataset.ts";
import { ALL_TIME } from "../model/period.ts";
import type { Factors } from "./factors.ts";
import { appliesTo, type Plan } from "./plan.ts";

/** Whether a choice leaves out any record that bears on a question at all, which most do not; or has no time for it, where one is asked of. */
export function leavesOut(factors: Factors, plan: Plan, convention: Convention): boolean {
  if (convention.keep === undefined && !isOfTime(plan, convention)) return false;
  return plan.asked.tables.some((activities) => {
    const out = outBy(factors, plan, convention, activities);
    return out.length > 0 && out.some(plan.asked.bears(activities));
  });
}

/**
 * Says of some of the conventions that leave records out in which layers choosing otherwise under all of them may let in a record that
 * fewer of them do not: one that just these leave out, or that those of them do which move no record in time.
 */
export function lettingIn(
  factors: Factors,
  plan: Plan,
  leaving: readonly Convention[],
): (some: readonly Convention[]) => readonly Layer[] {
  const setOf = (some: readonly Convention[]) =>
    some.reduce((set, one) => set | (1 << leaving.indexOf(one)), 0);
  const ofTime = leaving.filter((convention) => isOfTime(plan, convention));
  const moving = setOf(ofTime);
  const tables = plan.asked.tables.map((activities) => {
    const sets = [...leftTogether(factors, plan, leaving, activities)];
    const bears = plan.asked.bears(activities);
    return {
      table: activities.table,
      moved: setOf(ofTime.filter((convention) => appliesTo(convention, layersWith(activities.table)))),
      left: sets.flatMap(([set, records]) => (records.some(bears) ? [set] : [])),
    };
  });
  return (some) => {
    const set = setOf(some);
    const kept = set & ~moving;
    const within = tables.filter(
      ({ moved, left }) =>
        (set & moving & ~moved) === 0 &&
        (kept === 0 || left.some((out) => (out & kept) === kept && (out & ~set) === 0)),
    );
    return plan.layers.filter((layer) => within.some(({ table }) => layer.tables.includes(table)));
  };
}

function layersWith(table: string): readonly Layer[] {
  return layers.filter((layer) => layer.tables.includes(table));
}

/** Records of a table by the set of conventions that leave them out, a bit each in their order. */
function leftTogether(
  factors: Factors,
  plan: Plan,
  leaving: readonly Convention[],
  activities: Activities,
): ReadonlyMap<number, readonly number[]> {
  const chosen = leaving.flatMap(({ name }) => [name, plan.choices[name] ?? ""]);
  return factors.once(["left together", factors.numberOf(activities), ...chosen], () => {
    const sets = new Map<number, number>();
    leaving.forEach((convention, k) => {
      for (const i of outBy(factors, plan, convention, activities))
        sets.set(i, (sets.get(i) ?? 0) | (1 << k));
    });
    return new Map(
      [...new Set(sets.values())].map((set) => [set, [...sets.keys()].filter((i) => sets.get(i) === set)]),
    );
  });
}

/** Whether a convention has no time for some records, and the question asks of one. */
function isOfTime({ period }: Plan, { undated }: Convention): boolean {
  return undated !== undefined && period !== ALL_TIME;
}

/** The records of a table that a choice leaves out, or has no time for. */
function outBy(
  factors: Factors,
  { choices }: Plan,
  { name, keep, undated }: Convention,
  activities: Activities,
): Int32Array {
  const value = choices[name] ?? "";
  return factors.once(["left", name, value, factors.numberOf(activities)], () => {
    const kept = keep?.(activities, value) ?? undated?.(activities, value).map((is) => 1 - is);
    return Int32Array.from(kept?.keys() ?? []).filter((i) => kept?.[i] === 0);
  });
}
