import {
  bootstrapOf,
  poissonBootstrapOf,
  posteriorSampler,
  ratesSampler,
  type Sampler,
  type Units,
} from "../inference/bootstrap.ts";
import { clopperPearson, type Ends, jeffreys, wilson } from "../inference/intervals.ts";
import { amongParts } from "./among.ts";
import type { Asking } from "./inputs.ts";
import { measureNamed } from "./measure-named.ts";
import { narrowed, without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { type Addition, countsOf, unitOf, unitsFrom } from "./resampled.ts";
import { told } from "./sample-of-parts.ts";
import type { Sample } from "./sampling.ts";
import { type Row, type Tally, tallyOf } from "./tally.ts";

/** How a share, a ratio or a change is drawn again; a text where it cannot be. */
export function sampleOfPair(asking: Asking, plan: Plan, tally: Tally): Sample | string {
  const { question, measure } = plan;
  const { measure: compared, ...fields } = question.against ?? {};
  const own = without(plan, "against", "by");
  if (measure.name === "share") {
    const selection = question.against === undefined ? ownShare(asking, own, tally) : null;
    return shareOf(own, selection ?? shareOfBase(asking, own, tally, narrowed(own, fields)));
  }
  const both = measure.name === "ratio" ? (a: number, b: number) => a / b : (a: number, b: number) => a - b;
  if (compared === "share") {
    const later = narrowed(own, { measure: compared });
    const earlier = narrowed(later, fields);
    const of = [later, earlier].map((p) => ownShare(asking, p, tallyOf(asking.factors, p)));
    return sharesCompared(plan, of, both);
  }
  if (compared !== undefined && measureNamed(compared).input !== "total")
    return `none is worked out for a ${measure.name} of ${compared}`;
  return totalsCompared(asking, plan, tally, tallyOf(asking.factors, narrowed(own, fields)), both);
}

/** A part and the rest of its whole, unit by unit. */
interface Selection {
  readonly additions: readonly Addition[];
  /** Parts that the whole has, the one asked about among them. */
  readonly categories: number;
}

/** The units of a share of everyone's total: column 0 is the partner's, column 1 everyone else's. */
export function ownShare(asking: Asking, plan: Plan, tally: Tally): Selection {
  const parts = amongParts(asking, plan, tally);
  const others = parts.names.filter((name, k) => name !== parts.focus && (parts.values[k] ?? 0) > 0);
  const all = parts.values.reduce((a, b) => a + b, parts.unknown);
  const exclusive = Math.abs(all - tally.whole.best) <= 1e-9 * tally.whole.best;
  return {
    additions: additionsOf(asking, plan, tally.rows, (row) => [row.best, row.whole.best - row.best]),
    categories: exclusive ? Math.max(2, 1 + others.length + (parts.unknown > 0 ? 1 : 0)) : 2,
  };
}

function shareOfBase(asking: Asking, plan: Plan, tally: Tally, base: Plan): Selection {
  const held = new Map(tally.rows.map((r) => [`${r.table}|${r.index}`, r.best]));
  const { rows } = tallyOf(asking.factors, base);
  const additions = additionsOf(asking, plan, rows, (row) => {
    const own = held.get(`${row.table}|${row.index}`) ?? 0;
    return [own, row.best - own];
  });
  return { additions, categories: 2 };
}

function additionsOf(
  { factors }: Asking,
  plan: Plan,
  rows: readonly Row[],
  adds: (row: Row) => readonly number[],
): readonly Addition[] {
  return rows.flatMap((row) => {
    const unit = unitOf(factors, plan, row);
    return adds(row)
      .map((amount, column) => ({ unit, column, amount }))
      .filter((a) => a.amount > 0);
  });
}

function shareOf(plan: Plan, { additions, categories }: Selection): Sample {
  const units = unitsFrom(additions, 2);
  const [k, others] = countsIn(plan, units) ?? [];
  const value: Sample["value"] = ([t]) => (t?.[0] ?? 0) / ((t?.[0] ?? 0) + (t?.[1] ?? 0));
  const of = told(plan, units.size);
  if (k === undefined || others === undefined || k + others === 0)
    return { samplers: [bootstrapOf(units)], spread: "bootstrap", of, units: units.size, value };
  const n = k + others;
  return {
    samplers: [],
    spread: "credible",
    of: `${of} over ${categories} parts`,
    units: units.size,
    value,
    exact: jeffreys(k, n, categories),
    notes: [
      `${k} of ${n} by other reckonings: Clopper-Pearson ${written(clopperPearson(k, n))}, Wilson ${written(wilson(k, n))}`,
    ],
  };
}

/** Two shares, drawn apart where they share no unit and together where they do. */
function sharesCompared(
  plan: Plan,
  selections: readonly Selection[],
  both: (a: number, b: number) => number,
): Sample {
  const units = selections.map((s) => unitsFrom(s.additions, 2));
  const names = selections.map((s) => new Set(s.additions.map((a) => a.unit)));
  const shared = [...(names[0] ?? [])].some((unit) => names[1]?.has(unit));
  const size = Math.min(...units.map((u) => u.size));
  const of = units.map((u) => told(plan, u.size)).join(" and ");
  const part = (t: Float64Array | undefined, at: number) =>
    (t?.[at] ?? 0) / ((t?.[at] ?? 0) + (t?.[at + 1] ?? 0));
  if (shared) {
    const joined = selections.flatMap((s, n) => s.additions.map((a) => ({ ...a, column: a.column + 2 * n })));
    const samplers = [bootstrapOf(unitsFrom(joined, 4))];
    return { samplers, spread: "bootstrap", of, units: size, value: ([t]) => both(part(t, 0), part(t, 2)) };
  }
  const counts = units.map((u) => countsIn(plan, u));
  const samplers = units.map((u, n) => shareSampler(u, counts[n] ?? null, selections[n]?.categories ?? 2));
  return {
    samplers,
    spread: counts.every((c) => c !== null) ? "credible" : "bootstrap",
    of,
    units: size,
    value: ([a, b]) => both(part(a, 0), part(b, 0)),
  };
}

function shareSampler(units: Units, counts: Float64Array | null, categories: number): Sampler {
  if (counts === null) return bootstrapOf(units);
  const [k = 0, others = 0] = counts;
  const alpha = Float64Array.of(k + 0.5, others + (categories - 1) / 2);
  return posteriorSampler({ counts, alpha, total: k + others + categories / 2 });
}

/** Two totals: rates behind counts that share no activity, else units whose number is open too. */
function totalsCompared(
  asking: Asking,
  plan: Plan,
  tally: Tally,
  base: Tally,
  both: (a: number, b: number) => number,
): Sample {
  const first = additionsOf(asking, plan, tally.rows, (row) => [row.best]);
  const second = additionsOf(asking, plan, base.rows, (row) => [0, row.best]);
  const units = unitsFrom([...first, ...second], 2);
  const counts = countsIn(plan, units);
  const value: Sample["value"] = ([t]) => both(t?.[0] ?? 0, t?.[1] ?? 0);
  return {
    samplers: [counts === null ? poissonBootstrapOf(units) : ratesSampler([...counts])],
    spread: counts === null ? "bootstrap" : "credible",
    of: told(plan, units.size),
    units: units.size,
    value,
  };
}

function countsIn(plan: Plan, units: Units): Float64Array | null {
  return plan.value === "count" ? countsOf(units) : null;
}

function written({ low, high }: Ends): string {
  return `${low.toFixed(4)} to ${high.toFixed(4)}`;
}
