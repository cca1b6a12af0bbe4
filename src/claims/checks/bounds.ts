import { type Constraint, equalTo, greaterEq, lessEq, solve } from "yalps";
import { byName, list, mapWith, number, oneOf, ranged, text, truth } from "../../study/fields.ts";
import { entriesOf, listOf, mapOf, textOf } from "../../study/plain.ts";
import type { Check } from "./check.ts";

/** How a sum of unknown numbers may stand to a printed one. */
const SIGNS = ["equal", "over", "under", "at-least", "at-most"] as const;

/** Whether printed numbers, as linear constraints on unknown ones, can all be true at once. */
export const bounds: Check = {
  name: "bounds",
  says: "Can the printed numbers all be true at once?",
  told: mapWith(
    {
      whole: truth,
      unknowns: byName(ranged(mapWith({ low: number, high: number }))),
      hold: list(
        mapWith({ terms: byName(number), relation: oneOf(SIGNS), value: number, why: text }, [
          "terms",
          "value",
        ]),
      ),
    },
    ["unknowns", "hold"],
  ),
  refuse: (_, told) => {
    const t = mapOf(told);
    const unknowns = new Set(entriesOf(t?.unknowns).map(([name]) => name));
    const terms = listOf(t?.hold).flatMap((item) => entriesOf(mapOf(item)?.terms));
    const stray = terms.find(([name]) => !unknowns.has(name));
    if (stray === undefined) return null;
    return { why: `${stray[0]} is none of its unknowns`, mend: "list it under unknowns, with its range" };
  },
  run: (_, told) => {
    const t = mapOf(told);
    const unknowns = entriesOf(t?.unknowns);
    if (t === null || unknowns.length === 0) return null;
    const constraints = new Map<string, Constraint>();
    const variables = new Map<string, Map<string, number>>(unknowns.map(([name]) => [name, new Map()]));
    for (const [name, range] of unknowns) {
      const r = mapOf(range);
      const key = `range of ${name}`;
      constraints.set(key, { min: numberOr(r?.low, 0), max: numberOr(r?.high, Number.POSITIVE_INFINITY) });
      variables.get(name)?.set(key, 1);
    }
    listOf(t.hold).forEach((item, i) => {
      const h = mapOf(item);
      const key = `constraint ${i + 1}`;
      constraints.set(
        key,
        constraintOf(textOf(h?.relation) ?? "equal", numberOr(h?.value, 0), t.whole === true),
      );
      for (const [name, factor] of entriesOf(h?.terms)) variables.get(name)?.set(key, numberOr(factor, 0));
    });
    const { status } = solve({
      constraints,
      variables,
      ...(t.whole === true ? { integers: true } : {}),
    });
    const possible = status === "optimal" || status === "unbounded";
    const why = [
      ...new Set(
        listOf(t.hold)
          .map((h) => textOf(mapOf(h)?.why))
          .filter((w) => w !== null),
      ),
    ];
    return {
      check: "bounds",
      outcome: possible ? "agrees" : "cannot-be",
      says: `${why.length > 0 ? `${why.join(", ")}: ` : ""}${possible ? "all can be true at once" : "cannot all be true at once"}`,
    };
  },
};

/** More than and less than leave the number itself out. */
function constraintOf(relation: string, value: number, whole: boolean): Constraint {
  if (relation === "at-least") return greaterEq(value);
  if (relation === "over") return greaterEq(whole ? Math.floor(value) + 1 : value + least(value));
  if (relation === "at-most") return lessEq(value);
  if (relation === "under") return lessEq(whole ? Math.ceil(value) - 1 : value - least(value));
  return equalTo(value);
}

/** The least step that the solver tells from none. */
function least(value: number): number {
  return 1e-6 * Math.max(1, Math.abs(value));
}

function numberOr(data: unknown, otherwise: number): number {
  return typeof data === "number" ? data : otherwise;
}
