/** How well a stretch of Chinese signs is known: as a name, as part of a text, or not at all. */
export type Known = "name" | "text" | null;

/** No name of an actor, a place or a kind has more signs. */
const LONGEST = 32;
/** A name is better than several words that it is made of, and any word better than signs that are left over. */
const COSTS = { name: 2, text: 3, sign: 5 };

/** A run of Chinese, which has no blanks, in the words that are known in it; signs that are left over stand together. */
export function* cutOf(run: string, known: (part: string) => Known): Generator<undefined, readonly string[]> {
  const signs = [...run];
  const best: { readonly cost: number; readonly from: number; readonly is: Known }[] = [
    { cost: 0, from: 0, is: null },
  ];
  for (let to = 1; to <= signs.length; to++) {
    let least = { cost: (best[to - 1]?.cost ?? 0) + COSTS.sign, from: to - 1, is: null as Known };
    for (let from = Math.max(0, to - LONGEST); from <= to - 2; from++) {
      const is = known(signs.slice(from, to).join(""));
      const cost = (best[from]?.cost ?? 0) + (is === null ? Number.POSITIVE_INFINITY : COSTS[is]);
      if (cost < least.cost) least = { cost, from, is };
    }
    best.push(least);
    yield;
  }
  const words: string[] = [];
  for (let to = signs.length; to > 0; ) {
    let from = best[to]?.from ?? 0;
    if (best[to]?.is === null) while (from > 0 && best[from]?.is === null) from--;
    words.unshift(signs.slice(from, to).join(""));
    to = from;
  }
  // A sign alone between words, such as 的 or 与, is none.
  const whole = words.filter((word) => [...word].length > 1);
  return whole.length > 0 ? whole : words;
}
