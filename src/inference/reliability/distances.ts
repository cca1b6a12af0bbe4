import type { Coded } from "./coded.ts";

const NONE: ReadonlySet<string> = new Set();

/** How different two categories are, 0 where they are the same; a table, one row a category. */
export interface Distances {
  readonly size: number;
  readonly table: Float64Array;
}

/** All different categories are equally different. */
export function nominal({ categories }: Coded): Distances {
  return distances(categories.length, (a, b) => (a === b ? 0 : 1));
}

/** The square of the difference of two numbers. */
export function interval({ categories, numbers }: Coded): Distances {
  return distances(categories.length, (a, b) => ((numbers?.[a] ?? 0) - (numbers?.[b] ?? 0)) ** 2);
}

/** The square of the difference of two numbers over their sum. */
export function ratio({ categories, numbers }: Coded): Distances {
  return distances(categories.length, (a, b) => {
    const [x, y] = [numbers?.[a] ?? 0, numbers?.[b] ?? 0];
    return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
  });
}

/** Half the codings of the two ends and all between them, squared: ranks, as far as these codings have them. */
export function ordinal(frequencies: Float64Array): Distances {
  const before = new Float64Array(frequencies.length + 1);
  for (let k = 0; k < frequencies.length; k++) before[k + 1] = (before[k] ?? 0) + (frequencies[k] ?? 0);
  return distances(frequencies.length, (a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = (before[high + 1] ?? 0) - (before[low] ?? 0);
    return (between - ((frequencies[low] ?? 0) + (frequencies[high] ?? 0)) / 2) ** 2;
  });
}

/** MASI: one less the overlap of two sets, which counts less where neither holds the other (Passonneau 2006). */
export function masi({ categories }: Coded): Distances {
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
export function jaccard({ categories }: Coded): Distances {
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

function distances(size: number, of: (a: number, b: number) => number): Distances {
  const table = new Float64Array(size * size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) table[a * size + b] = a === b ? 0 : of(a, b);
  return { size, table };
}
