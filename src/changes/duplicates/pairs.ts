import type { Facts } from "./facts.ts";

/** Days between two exercises that may still be one. */
export const NEAR = 14;

/** A date wider than this, such as a year alone, says too little to bring two exercises together by time. */
const WIDE = 92;

/** How many of one series or name in one year are held against each other all with all. */
const CROWD = 200;

/** Pairs that are worth weighing: near in time, or of one year and one series or name. Each pair once. */
export function eachPair(facts: readonly Facts[], take: (a: Facts, b: Facts) => void): void {
  const order = [...facts].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const width = order.length;
  const met = new Set<number>();
  for (let i = 0; i < width; i++) {
    const a = order[i];
    if (a === undefined || a.to - a.from > WIDE) continue;
    for (let j = i + 1; j < width; j++) {
      const b = order[j];
      if (b === undefined || b.from > a.to + NEAR) break;
      if (b.to - b.from <= WIDE && sharesOne(a.actors, b.actors)) take(a, b);
    }
  }
  for (const group of groupsOf(order).values()) {
    const reach = group.length > CROWD ? CROWD / 4 : group.length;
    for (let x = 0; x < group.length; x++) {
      for (let y = x + 1; y < Math.min(group.length, x + 1 + reach); y++) {
        const i = group[x] ?? 0;
        const j = group[y] ?? 0;
        const a = order[i];
        const b = order[j];
        if (a === undefined || b === undefined || metByTime(a, b) || met.has(i * width + j)) continue;
        met.add(i * width + j);
        take(a, b);
      }
    }
  }
}

function metByTime(a: Facts, b: Facts): boolean {
  const narrow = a.to - a.from <= WIDE && b.to - b.from <= WIDE;
  return narrow && b.from <= a.to + NEAR && sharesOne(a.actors, b.actors);
}

/** Exercises by year and what they are called or belong to. */
function groupsOf(order: readonly Facts[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, one] of order.entries()) {
    const keys = new Set([...one.called, ...one.family].map((c) => `name ${c.key}`));
    if (one.series !== "") keys.add(`series ${one.series}`);
    for (const year of one.years) {
      for (const key of keys) {
        const group = groups.get(`${year} ${key}`);
        if (group === undefined) groups.set(`${year} ${key}`, [i]);
        else group.push(i);
      }
    }
  }
  return groups;
}

function sharesOne(a: Int32Array, b: Int32Array): boolean {
  return shared(a, b, 1) > 0;
}

/** How many two rising lists have in common, counted no further than `most`. */
export function shared(a: Int32Array, b: Int32Array, most: number): number {
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length && count < most) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
