import { median } from "../measures/quantile.ts";
import { sum } from "../measures/sum.ts";
import type { Answer } from "../model/answer.ts";
import { type Steps, toTheEnd } from "./steps.ts";

/** How far one choice moves an answer. */
export interface Effect {
  readonly name: string;
  /** Share of the variance of the readings that the choice alone explains, 0 to 1. */
  readonly eta2: number;
  /**
   * Share of the variance that is gone where this choice is fixed, its interactions with others included (the
   * total-order index of Homma & Saltelli 1996); null where not every combination was read.
   */
  readonly total: number | null;
  /** Median of the readings under each value. */
  readonly medians: Readonly<Record<string, number | null>>;
}

/** What two choices do together beyond what each does alone. */
export interface Interaction {
  readonly names: readonly [string, string];
  /** Share of the variance of the readings, 0 to 1. */
  readonly eta2: number;
}

type Listed = readonly {
  readonly choices: Readonly<Record<string, string>>;
  readonly value: Answer["value"];
}[];
type Axes = ReadonlyMap<string, ReadonlySet<string>>;
/** Readings as columns: their values, and the place of each choice among the values of its axis. */
interface Coded {
  readonly y: Float64Array;
  readonly mean: number;
  /** What deviations are taken by before they are squared, so that the square of a very small one is not lost: a power of two. */
  readonly unit: number;
  readonly codes: ReadonlyMap<string, { readonly of: Uint16Array; readonly size: number }>;
}
type Points = readonly { readonly choices: Readonly<Record<string, string>>; readonly y: number }[];

/** As many interactions are told, those above a hundredth of the variance. */
const TOLD = 3;

/**
 * What each choice does to the answer, the strongest first: eta squared of a one-way decomposition of the readings.
 * Readings that are no numbers count as 1 where they are the answer itself and 0 where they are not.
 */
export function effectsOf(list: Listed, axes: Axes, answer: Answer["value"]): readonly Effect[] {
  return toTheEnd(effectsAlong(toTheEnd(laidOutAlong(list, axes, answer))));
}

/** The strongest interactions of two choices; none where not every combination was read, since they would not add up. */
export function interactionsOf(list: Listed, axes: Axes, answer: Answer["value"]): readonly Interaction[] {
  return toTheEnd(interactionsAlong(toTheEnd(laidOutAlong(list, axes, answer))));
}

/** Readings laid out so that they can be decomposed. */
export interface LaidOut {
  readonly axes: Axes;
  readonly coded: Coded;
  /** Whether any of them is a number. */
  readonly numeric: boolean;
  /** Whether every combination of choices was read, each once, and has a value. */
  readonly balanced: boolean;
  /** Their sum of squares. */
  readonly total: number;
}

/** Lays readings out, pausing before each choice. */
export function* laidOutAlong(list: Listed, axes: Axes, answer: Answer["value"]): Steps<LaidOut> {
  const points = pointsOf(list, answer);
  const coded = yield* codedAlong(points, axes);
  yield;
  return {
    axes,
    coded,
    numeric: list.some((r) => typeof r.value === "number"),
    balanced: isBalanced(points, axes),
    total: betweenOf(coded, null),
  };
}

/** `effectsOf`, pausing before each choice. */
export function* effectsAlong({ axes, coded, numeric, balanced, total }: LaidOut): Steps<readonly Effect[]> {
  const effects: Effect[] = [];
  for (const [name, values] of axes) {
    if (values.size < 2) continue;
    yield;
    let between = 0;
    const medians: Record<string, number | null> = {};
    const axis = coded.codes.get(name)?.of;
    for (const [k, value] of [...values].entries()) {
      const ys = coded.y.filter((_, i) => axis?.[i] === k);
      medians[value] = ys.length === 0 || !numeric ? null : median(ys.slice().sort());
      if (ys.length > 0) between += ys.length * squared(coded, sum(ys) / ys.length);
    }
    const others = [...axes.keys()].filter((other) => other !== name);
    const gone = balanced && total > 0 ? 1 - betweenOf(coded, others) / total : null;
    effects.push({
      name,
      eta2: total === 0 ? 0 : Math.min(1, between / total),
      total: balanced ? Math.min(1, Math.max(0, gone ?? 0)) : null,
      medians,
    });
  }
  return effects.sort((a, b) => b.eta2 - a.eta2 || (a.name < b.name ? -1 : 1));
}

/** `interactionsOf`, pausing before each choice. */
export function* interactionsAlong({ axes, coded, balanced, total }: LaidOut): Steps<readonly Interaction[]> {
  if (total === 0 || !balanced) return [];
  const names = [...axes].filter(([, values]) => values.size > 1).map(([name]) => name);
  const alone = new Map(names.map((name) => [name, betweenOf(coded, [name])]));
  const pairs: Interaction[] = [];
  for (const [i, a] of names.entries()) {
    yield;
    for (const b of names.slice(i + 1)) {
      const both = betweenOf(coded, [a, b]) - (alone.get(a) ?? 0) - (alone.get(b) ?? 0);
      pairs.push({ names: [a, b], eta2: Math.min(1, Math.max(0, both / total)) });
    }
  }
  return pairs
    .filter((pair) => pair.eta2 >= 0.01)
    .sort((x, y) => y.eta2 - x.eta2)
    .slice(0, TOLD);
}

function pointsOf(list: Listed, answer: Answer["value"]): Points {
  const own = JSON.stringify(answer);
  return list.flatMap((r) => {
    if (r.value === null) return [];
    const y = typeof r.value === "number" ? r.value : JSON.stringify(r.value) === own ? 1 : 0;
    return [{ choices: r.choices, y }];
  });
}

function* codedAlong(points: Points, axes: Axes): Steps<Coded> {
  const codes = new Map<string, { of: Uint16Array; size: number }>();
  for (const [name, values] of axes) {
    yield;
    const places = new Map([...values].map((value, k) => [value, k]));
    const of = new Uint16Array(points.length);
    for (const [i, p] of points.entries()) of[i] = places.get(p.choices[name] ?? "") ?? values.size;
    codes.set(name, { of, size: values.size });
  }
  const y = Float64Array.from(points, (p) => p.y);
  const mean = sum(y) / Math.max(1, y.length);
  const most = y.reduce((far, v) => Math.max(far, Math.abs(v - mean)), 0);
  const unit = most === 0 ? 1 : 2 ** Math.min(1000, -Math.floor(Math.log2(most)));
  return { y, mean, unit, codes };
}

/** How far a value is from the mean, squared. */
function squared({ mean, unit }: Coded, value: number): number {
  return ((value - mean) * unit) ** 2;
}

/** Whether every combination of the values of the axes was read, each once, and has a value. */
function isBalanced(points: Points, axes: Axes): boolean {
  const size = [...axes.values()].reduce((n, values) => n * values.size, 1);
  const names = [...axes.keys()];
  return points.length === size && points.every((p) => names.every((name) => p.choices[name] !== undefined));
}

/** Sum of squares between the cells that these choices make; of all readings where there are no names. */
function betweenOf(coded: Coded, names: readonly string[] | null): number {
  const { y, codes } = coded;
  if (names === null) return sum(y.map((v) => squared(coded, v)));
  const cellOf = new Uint32Array(y.length);
  let size = 1;
  for (const name of names) {
    const axis = codes.get(name);
    if (axis === undefined) continue;
    for (let i = 0; i < y.length; i++) cellOf[i] = (cellOf[i] ?? 0) + size * (axis.of[i] ?? 0);
    size *= axis.size;
  }
  const n = new Uint32Array(size);
  const total = new Float64Array(size);
  for (let i = 0; i < y.length; i++) {
    const cell = cellOf[i] ?? 0;
    n[cell] = (n[cell] ?? 0) + 1;
    total[cell] = (total[cell] ?? 0) + (y[i] ?? 0);
  }
  const between = total.map((t, cell) =>
    n[cell] === 0 ? 0 : (n[cell] ?? 0) * squared(coded, t / (n[cell] ?? 1)),
  );
  return sum(between);
}
