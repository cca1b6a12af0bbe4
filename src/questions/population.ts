import { indicators } from "../layers/indicators.ts";
import { ROLES } from "../model/activity.ts";
import type { Activities } from "../model/dataset.ts";
import { EVER } from "../model/day.ts";
import type { Factors } from "./factors.ts";
import type { Plan } from "./plan.ts";

const REPORTER = ROLES.indexOf("recipient");
const PERSONS = new Set(["persons", "people", "inhabitants"]);

/** How many people a state has, and the record that says so. */
export interface People {
  readonly id: string;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The people of a state: the indicator named `population` of the latest date up to the end of the period, in persons.
 * Null where no record says.
 */
export function peopleOf(factors: Factors, plan: Plan, actor: number): People | null {
  const { choices, period } = plan;
  const a = factors.activities("indicators", choices);
  const counts = factors.records(indicators, "indicators", choices).best;
  const names = a.text("name");
  let latest = -1;
  for (let i = 0; i < a.size; i++) {
    const date = a.startFrom[i] ?? EVER;
    if (counts[i] !== 1 || date > period.to || names[i]?.trim().toLowerCase() !== "population") continue;
    if (!isReporter(a, i, actor) || amountIn(a, i) === -1) continue;
    if (latest === -1 || date > (a.startFrom[latest] ?? EVER)) latest = i;
  }
  if (latest === -1) return null;
  const k = amountIn(a, latest);
  const { low, best, high } = a.amounts;
  return {
    id: a.ids[latest] ?? "",
    best: best[k] ?? Number.NaN,
    low: low[k] ?? 0,
    high: high[k] ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether the number is of this state alone. */
function isReporter(a: Activities, i: number, actor: number): boolean {
  const reporters: number[] = [];
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++)
    if (a.parts.roles[p] === REPORTER) reporters.push(a.parts.actors[p] ?? -1);
  return reporters.length === 1 && reporters[0] === actor;
}

/** The place of the number of persons among the amounts, -1 where it is not told or not above 0. */
function amountIn(a: Activities, i: number): number {
  for (let k = a.amounts.starts[i] ?? 0; k < (a.amounts.starts[i + 1] ?? 0); k++)
    if (PERSONS.has(a.amounts.units[k] ?? "") && (a.amounts.best[k] ?? 0) > 0) return k;
  return -1;
}
