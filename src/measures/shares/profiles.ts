import { bounded, nothing, type Profiles, type Reading } from "../measure.ts";

/** Two profiles whose values are known, on one scale, their largest value near 1. */
export interface Compared {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly weights: Float64Array;
  /** The largest value there could be, on the same scale. */
  readonly most: number;
}

/** A number from two profiles, or why there is none: a name where either amount is unknown is left out. */
export function onProfiles(profiles: Profiles, compute: (compared: Compared) => number | Reading): Reading {
  checkProfiles(profiles);
  const { names, of, unknown } = profiles;
  const known = [...names.keys()].filter((i) => !Number.isNaN(valueAt(profiles, i)));
  const kept = known.filter((i) => profiles.weights?.[i] !== 0);
  if (kept.length === 0) return nothing("no-data");
  const open = [0, 1].filter((k) => (unknown[k] ?? 0) > 0).map((k) => of[k] ?? "");
  const found = compute(comparedOf(profiles, kept));
  const reading = typeof found === "number" ? bounded(found, found, found) : found;
  const notes = [
    ...(reading.notes ?? []),
    ...(known.length < names.length
      ? [`${names.length - known.length} of ${names.length} names unknown and left out`]
      : []),
    ...(open.length > 0
      ? [`${open.join(" and ")}: an amount that belongs to nobody known could change this`]
      : []),
  ];
  const noted = notes.length === 0 ? reading : { ...reading, notes };
  if (reading.value === null) return open.length > 0 ? nothing("no-data", ...notes) : noted;
  return open.length > 0 || known.length < names.length ? { ...noted, low: null, high: null } : noted;
}

/** Weights by whether a name belongs to both, to the first alone, to the second alone, or to neither. */
export function fourfold({ first, second, weights }: Compared): {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
} {
  const cells = { both: 0, first: 0, second: 0, neither: 0 };
  weights.forEach((w, i) => {
    const one = (first[i] ?? 0) > 0;
    const other = (second[i] ?? 0) > 0;
    cells[one && other ? "both" : one ? "first" : other ? "second" : "neither"] += w;
  });
  return cells;
}

function comparedOf({ first, second, weights, most }: Profiles, kept: readonly number[]): Compared {
  const at = (of: Float64Array) => Float64Array.from(kept, (i) => of[i] ?? 0);
  const [one, other, times] = [at(first), at(second), weights === null ? null : at(weights)];
  const largest = Math.max(largestOf(one), largestOf(other));
  const scale = scaled(Math.max(largest, most ?? 0));
  return {
    first: one.map(scale),
    second: other.map(scale),
    weights: times === null ? one.map(() => 1) : times.map(scaled(largestOf(times))),
    most: scale(most ?? largest),
  };
}

function largestOf(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

/** Division by a power of two near the largest, which changes no digit of what is not lost beside it. */
function scaled(largest: number): (x: number) => number {
  const by = largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
  return (x) => x / by;
}

function valueAt({ first, second, weights }: Profiles, i: number): number {
  return (first[i] ?? 0) + (second[i] ?? 0) + (weights?.[i] ?? 0);
}

function checkProfiles({ names, first, second, weights, most, unknown }: Profiles): void {
  const lengths = [first.length, second.length, weights?.length ?? names.length];
  if (lengths.some((n) => n !== names.length))
    throw new RangeError(`names and profiles of unequal length: ${names.length}, ${lengths.join(", ")}`);
  const wrong = [...first, ...second, ...(weights ?? []), ...unknown].find(
    (x) => x < 0 || x === Number.POSITIVE_INFINITY,
  );
  if (wrong !== undefined) throw new RangeError(`not an amount of 0 or more: ${wrong}`);
  const larger = [...first, ...second].find((x) => most !== null && !(x <= most || Number.isNaN(x)));
  if (larger !== undefined || (most !== null && !(most > 0)))
    throw new RangeError(`not the largest value there could be: ${most}`);
}
