import type { Coded } from "./coded.ts";

const NONE: ReadonlySet<string> = new Set();

/** Distances of categories, 0 where they are the same, added up over ordered pairs. */
export interface Disagreement {
  /** Over the pairs of what one unit is said to be. */
  within(unit: Int32Array): number;
  /** Over the pairs of all that is said, each category as often as `n` has it. */
  among(n: Float64Array): number;
}

/** All different categories are equally different. */
export function nominal(): Disagreement {
  return {
    within: (unit) => overPairs(unit, (a, b) => (a === b ? 0 : 1)),
    among(n) {
      let [total, same] = [0, 0];
      for (const x of n) {
        total += x;
        same += x * x;
      }
      return total * total - same;
    },
  };
}

/** The square of the difference of two numbers. */
export function interval({ numbers }: Coded): Disagreement {
  return squares(numbers ?? new Float64Array());
}

/** The square of the difference of two numbers over their sum. */
export function ratio({ categories, numbers }: Coded): Disagreement {
  return distances(categories.length, (a, b) => {
    const [x, y] = [numbers?.[a] ?? 0, numbers?.[b] ?? 0];
    return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
  });
}

/** Half the codings of the two ends and all between them, squared: ranks, as far as these codings have them. */
export function ordinal(frequencies: Float64Array): Disagreement {
  const ranks = new Float64Array(frequencies.length);
  let before = 0;
  frequencies.forEach((n, k) => {
    ranks[k] = before + n / 2;
    before += n;
  });
  return squares(ranks);
}

/** MASI: one less the overlap of two sets, which counts less where neither holds the other (Passonneau 2006). */
export function masi({ categories }: Coded): Disagreement {
  const sets = categories.map(setOf);
  return distances(sets.length, (a, b) => {
    const [one, other] = [sets[a] ?? NONE, sets[b] ?? NONE];
    const { shared, union } = overlap(one, other);
    if (union === 0) return 0;
    const inside = shared === one.size || shared === other.size;
    const kind = shared === union ? 1 : shared === 0 ? 0 : inside ? 2 / 3 : 1 / 3;
    return 1 - (shared / union) * kind;
  });
}

/** One less the members that two sets share, over the members of either (Jaccard 1901). */
export function jaccard({ categories }: Coded): Disagreement {
  const sets = categories.map(setOf);
  return distances(sets.length, (a, b) => {
    const { shared, union } = overlap(sets[a] ?? NONE, sets[b] ?? NONE);
    return union === 0 ? 0 : 1 - shared / union;
  });
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): { shared: number; union: number } {
  const shared = [...one].filter((member) => other.has(member)).length;
  return { shared, union: one.size + other.size - shared };
}

/** The members of a list with semicolons. */
function setOf(cell: string): ReadonlySet<string> {
  return new Set(
    cell
      .split(";")
      .map((member) => member.trim())
      .filter((member) => member !== ""),
  );
}

/** Squared differences of the scores of categories: over all pairs they are twice the spread about the mean. */
function squares(scores: Float64Array): Disagreement {
  return {
    within: (unit) => overPairs(unit, (a, b) => ((scores[a] ?? 0) - (scores[b] ?? 0)) ** 2),
    among(n) {
      const zero = scores[n.findIndex((x) => x > 0)] ?? 0;
      let [total, first, spread] = [0, 0, 0];
      for (let k = 0; k < n.length; k++) {
        total += n[k] ?? 0;
        first += (n[k] ?? 0) * ((scores[k] ?? 0) - zero);
      }
      const mean = first / total;
      for (let k = 0; k < n.length; k++) spread += (n[k] ?? 0) * ((scores[k] ?? 0) - zero - mean) ** 2;
      return 2 * total * spread;
    },
  };
}

/** Distances that only a table can give, one row a category. */
function distances(size: number, of: (a: number, b: number) => number): Disagreement {
  const table = new Float64Array(size * size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) table[a * size + b] = a === b ? 0 : of(a, b);
  return {
    within: (unit) => overPairs(unit, (a, b) => table[a * size + b] ?? 0),
    among(n) {
      const present = Int32Array.from([...n.keys()].filter((k) => (n[k] ?? 0) > 0));
      let sum = 0;
      for (let i = 0; i < present.length; i++) {
        const row = (present[i] ?? 0) * size;
        let to = 0;
        for (let j = 0; j < i; j++) to += (n[present[j] ?? 0] ?? 0) * (table[row + (present[j] ?? 0)] ?? 0);
        sum += (n[present[i] ?? 0] ?? 0) * to;
      }
      return 2 * sum;
    },
  };
}

function overPairs(unit: Int32Array, of: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 1; i < unit.length; i++) for (let j = 0; j < i; j++) sum += of(unit[i] ?? 0, unit[j] ?? 0);
  return 2 * sum;
}
