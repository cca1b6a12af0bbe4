import type { Interval } from "../amounts/interval.ts";
import type { Ends } from "../measure.ts";
import { sum } from "../sum.ts";

/**
 * An index of how unequal amounts are, made of Σ g(x) with g convex, and of Σ x. It does not change with the unit, and
 * wherever it is below a number is a convex set of amounts, so that it is greatest where each is at one of its ends.
 */
export interface Curve {
  g(x: number): number;
  /** The index of amounts with these sums; it rises with the first. */
  index(g: number, total: number): number;
  /** Of amounts with Σ g = a + b · Σ x: the Σ x of which the index is greatest. */
  turn(a: number, b: number): number;
  /** Of amounts at one level beside others with these sums: the level at which the index is least. */
  level(g: number, total: number): number;
}

/** The HHI. */
export const SQUARES: Curve = {
  g: (x) => x * x,
  index: (g, total) => g / (total * total),
  turn: (a, b) => (-2 * a) / b,
  level: (g, total) => g / total,
};

/** Shannon's entropy with its sign turned round, in nats. */
export const LOGS: Curve = {
  g: (x) => (x > 0 ? x * Math.log(x) : 0),
  index: (g, total) => g / total - Math.log(total),
  turn: (a) => -a,
  level: (g, total) => Math.exp(g / total),
};

/** So many branches are searched, and what is left is bounded: at which ends the index is greatest is NP-hard to tell (Ferson et al. 2005, Reliable Computing 11). */
const BRANCHES = 2000;

/** The least of amounts that vary freely, and the most: see `leastOf` and `mostOf`. */
export function inequality(curve: Curve, ends: Ends): Interval {
  return { low: leastOf(curve, ends), high: mostOf(curve, ends) };
}

/**
 * The least that the index can be: all amounts at one level, or as near to it as their ends let them, and nobody's spread over
 * partners without number. Of amounts of one sum these are majorised by all others (Marshall, Olkin & Arnold 2011, Inequalities,
 * ch. 3-4); between two ends the index falls and then rises with the level.
 */
export function leastOf(curve: Curve, ends: Ends): number {
  const { low, high, unknown } = ends;
  const levels = levelsOf(ends, "own");
  let [best, found] = [Number.NaN, Number.NaN];
  levels.forEach((from, i) => {
    const to = levels[i + 1] ?? Number.POSITIVE_INFINITY;
    const fixed = levelled(ends, from).filter((_, k) => (low[k] ?? 0) > from || (high[k] ?? 0) < to);
    const total = sum(fixed) + unknown[1];
    const free = total === 0 ? to : curve.level(sum(fixed.map(curve.g)), total);
    const level = Math.min(Math.max(free, from), to);
    const all = levelled(ends, level);
    const index = curve.index(sum(all.map(curve.g)), sum(all) + unknown[1]);
    if (Number.isNaN(best) || index < best) [best, found] = [index, level];
  });
  const nearest = levelled(ends, found);
  return indexOf(curve, nearest, sum(nearest) + unknown[1]);
}

/** The most that the index can be: every amount at one of its ends, and nobody's all with the largest. */
export function mostOf(curve: Curve, { low, high, unknown: [least, most] }: Ends): number {
  if (most === 0) return mostUnequal(curve, low, high);
  const floor = low.reduce((a, b) => Math.max(a, b), 0);
  const largest = [...high.keys()].filter((k) => (high[k] ?? 0) >= floor);
  const given = largest.map((k) =>
    mostUnequal(curve, low.with(k, (low[k] ?? 0) + least), high.with(k, (high[k] ?? 0) + most)),
  );
  return Math.max(...given);
}

/** Ends of the share that the m largest have of everything, nobody's included: to others for the least, to them for the most. */
export function topEnds(m: number, ends: Ends): Interval {
  const { low, high, unknown } = ends;
  const [, most] = unknown;
  if (Number.isNaN(most)) return { low: most, high: most };
  const shares = levelsOf(ends, "any").map((level) => {
    const amounts = levelled(ends, level);
    return top(m, amounts) / (sum(amounts) + most);
  });
  const least = Math.min(...shares.filter((share) => !Number.isNaN(share)));
  const open = [...high, most].includes(Number.POSITIVE_INFINITY);
  return { low: least, high: open ? 1 : mostTop(m, low, high, most) };
}

/** The sum of the m largest. */
export function top(m: number, amounts: Float64Array): number {
  return sum(amounts.toSorted().slice(-m));
}

/**
 * The same amounts without those that may be nothing, the smallest first, for every number of parts from `fewest` on: those that
 * can be larger can be all that smaller ones can.
 */
export function byNumber({ low, high, unknown }: Ends, fewest: number): readonly Ends[] {
  const all = [...low.keys()];
  const sure = all.filter((k) => (low[k] ?? 0) > 0);
  const open = all.filter((k) => low[k] === 0).sort((a, b) => (high[b] ?? 0) - (high[a] ?? 0));
  return all.slice(Math.max(fewest, sure.length, 1) - 1).map((n) => {
    const kept = [...sure, ...open.slice(0, n + 1 - sure.length)];
    const of = (amounts: Float64Array) => Float64Array.from(kept, (k) => amounts[k] ?? 0);
    return { low: of(low), high: of(high), unknown };
  });
}

function indexOf(curve: Curve, amounts: Float64Array, total: number): number {
  return curve.index(sum(amounts.map((x) => curve.g(x / total))), 1);
}

/** Levels at which an open amount meets an end of its own, or one of any if it is to be held against others; in rising order. */
function levelsOf({ low, high }: Ends, of: "own" | "any"): readonly number[] {
  const all = [...low.keys()];
  const open = all.filter((k) => low[k] !== high[k]);
  const met = (of === "any" && open.length > 0 ? all : open).flatMap((k) => [low[k] ?? 0, high[k] ?? 0]);
  const levels = met.filter(Number.isFinite).sort((a, b) => a - b);
  return levels.some((level) => level > 0) ? [...new Set(levels)] : [...new Set([...levels, 1])];
}

function levelled({ low, high }: Ends, level: number): Float64Array {
  return low.map((least, k) => Math.min(Math.max(level, least), high[k] ?? 0));
}

/**
 * A branch stands for all amounts between its ends. Chords in place of g bound its index: filled by their slopes, the steepest
 * first, they meet vertices, and between two of those only one amount is between its ends; by that one it branches.
 */
function mostUnequal(curve: Curve, low: Float64Array, high: Float64Array): number {
  if (high.includes(Number.POSITIVE_INFINITY)) return curve.index(curve.g(1), 1);
  const rise = (k: number) => curve.g(high[k] ?? 0) - curve.g(low[k] ?? 0);
  const width = (k: number) => (high[k] ?? 0) - (low[k] ?? 0);
  const slope = (k: number) => rise(k) / width(k);
  const open = [...low.keys()].filter((k) => width(k) > 0).sort((a, b) => slope(b) - slope(a));
  let best = Number.NaN;
  let found = low;
  let left = Number.NEGATIVE_INFINITY;
  let branches = 0;
  const meet = (vertex: Float64Array, index: number) => {
    if (Number.isNaN(best) || index > best) [best, found] = [index, vertex.slice()];
  };
  const visit = (start: Float64Array, free: readonly number[]) => {
    const vertex = start.slice();
    let [g, total] = [sum(start.map(curve.g)), sum(start)];
    let bound = Number.NEGATIVE_INFINITY;
    let between = -1;
    meet(vertex, curve.index(g, total));
    for (const k of free) {
      const line = g - slope(k) * total;
      const turn = curve.turn(line, slope(k));
      const most = curve.index(line + slope(k) * turn, turn);
      if (turn > total && turn < total + width(k) && most > bound) [bound, between] = [most, k];
      vertex[k] = high[k] ?? 0;
      [g, total] = [g + rise(k), total + width(k)];
      meet(vertex, curve.index(g, total));
    }
    if (between < 0 || !(bound > best + 1e-12)) return;
    branches++;
    if (branches > BRANCHES) {
      left = Math.max(left, bound);
      return;
    }
    const others = free.filter((k) => k !== between);
    visit(start.with(between, high[between] ?? 0), others);
    visit(start, others);
  };
  visit(low, open);
  return Math.max(indexOf(curve, found, sum(found)), left);
}

/** The greatest share of m amounts at their high ends beside all others at their low ones: Dinkelbach 1967, Management Science 13. */
function mostTop(m: number, low: Float64Array, high: Float64Array, unknown: number): number {
  let share = 0;
  for (;;) {
    const gain = (k: number) => (1 - share) * (high[k] ?? 0) + share * (low[k] ?? 0);
    const chosen = new Set([...low.keys()].sort((a, b) => gain(b) - gain(a)).slice(0, m));
    const amounts = low.map((least, k) => (chosen.has(k) ? (high[k] ?? 0) : least));
    const next = (top(m, amounts) + unknown) / (sum(amounts) + unknown);
    if (!(next > share)) return share;
    share = next;
  }
}
