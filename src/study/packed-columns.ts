/** Texts of a column, each different one once; `at` is left out where every cell is its own. */
export interface PackedTexts {
  readonly of: readonly string[];
  /** For each cell 0 where it has the next text of `of`, else one more than the place of its text. */
  readonly at?: readonly number[];
}

/** A number that JSON can hold: null is NaN, `+` and `-` are the infinities. */
export type PackedNumber = number | null | "+" | "-";

/** Texts as a list of the different ones and places in it. */
export function packTexts(cells: readonly string[]): PackedTexts {
  const places = new Map<string, number>();
  const at = cells.map((cell) => {
    const place = places.get(cell);
    if (place === undefined) places.set(cell, places.size);
    return place === undefined ? 0 : place + 1;
  });
  const of = [...places.keys()];
  return of.length === cells.length ? { of } : { of, at };
}

/** The texts of a column again. */
export function textsFrom({ of, at }: PackedTexts): readonly string[] {
  let next = 0;
  return at === undefined ? of : at.map((place) => of[place === 0 ? next++ : place - 1] ?? "");
}

/** Whole numbers as steps from one to the next, so that a column in some order is small. */
export function packSteps(numbers: ArrayLike<number>): readonly number[] {
  return Array.from(numbers, (n, i) => n - (i === 0 ? 0 : (numbers[i - 1] ?? 0)));
}

/** Whole numbers from their steps. */
export function stepsFrom(steps: readonly number[]): Int32Array {
  const out = new Int32Array(steps.length);
  let at = 0;
  for (let i = 0; i < steps.length; i++) {
    at += steps[i] ?? 0;
    out[i] = at;
  }
  return out;
}

/** Whole numbers as their distance from another column. */
export function packBeside(numbers: ArrayLike<number>, beside: ArrayLike<number>): readonly number[] {
  return Array.from(numbers, (n, i) => n - (beside[i] ?? 0));
}

/** Whole numbers from their distance to another column. */
export function besideFrom(distances: readonly number[], beside: ArrayLike<number>): Int32Array {
  return Int32Array.from(distances, (d, i) => d + (beside[i] ?? 0));
}

export function packNumber(n: number): PackedNumber {
  if (Number.isNaN(n)) return null;
  return Number.isFinite(n) ? n : n > 0 ? "+" : "-";
}

export function numberFrom(n: PackedNumber): number {
  if (n === null) return Number.NaN;
  return n === "+" ? Number.POSITIVE_INFINITY : n === "-" ? Number.NEGATIVE_INFINITY : n;
}

/** What differs from another column: places and the numbers there. */
export interface PackedExceptions {
  readonly at: readonly number[];
  readonly is: readonly PackedNumber[];
}

/** A column as its exceptions from another. */
export function packExceptions(numbers: Float64Array, like: Float64Array): PackedExceptions {
  const at: number[] = [];
  for (let i = 0; i < numbers.length; i++) if (!Object.is(numbers[i], like[i])) at.push(i);
  return { at: packSteps(at), is: at.map((i) => packNumber(numbers[i] ?? Number.NaN)) };
}

/** A column from its exceptions. */
export function exceptionsFrom({ at, is }: PackedExceptions, like: Float64Array): Float64Array {
  const out = like.slice();
  stepsFrom(at).forEach((place, i) => {
    out[place] = numberFrom(is[i] ?? null);
  });
  return out;
}
