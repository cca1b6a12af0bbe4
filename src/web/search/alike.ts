import type { Kept } from "./found.ts";

/** A find with its name as it is compared, and how well it answers. */
interface Scored {
  readonly thing: Kept;
  readonly key: string;
  readonly score: number;
}

/** So near to the best of those alike that only the length of what else is said of it parts the two. */
const NEAR = 0.75;

/** Finds that are called alike but for a number, such as editions of a series, in the order of their years: they share the places that they have. */
export function alikeByYear<T extends Scored>(ranked: readonly T[]): readonly T[] {
  const families = new Map<string, number[]>();
  ranked.forEach(({ thing, key }, place) => {
    const family = `${thing[0]} ${key.replace(/\d+/g, "")}`;
    const held = families.get(family) ?? [];
    families.set(family, held);
    held.push(place);
  });
  const out = [...ranked];
  for (const places of families.values()) {
    const best = ranked[places[0] ?? 0]?.score ?? 0;
    const near = places.filter((place) => (ranked[place]?.score ?? 0) >= NEAR * best);
    const ordered = near
      .flatMap((place) => ranked[place] ?? [])
      .sort((a, b) => yearOf(a.thing) - yearOf(b.thing) || b.score - a.score);
    ordered.forEach((one, i) => {
      out[near[i] ?? 0] = one;
    });
  }
  return out;
}

/** The year of a find, or else that in its name; those without one come last. */
function yearOf([, id, , names, when]: Kept): number {
  const [year] = /\b[12]\d{3}\b/.exec(`${when} ${names[0]?.[1] ?? id}`) ?? [];
  return year === undefined ? Number.POSITIVE_INFINITY : Number(year);
}
