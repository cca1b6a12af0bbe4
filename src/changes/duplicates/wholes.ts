import type { Pair } from "./every.ts";

/** Pairs that are alike, and records that name no site, each once with those that it may stand for. */
export function inWholes(pairs: readonly Pair[]): {
  readonly alike: readonly Pair[];
  readonly wholes: ReadonlyMap<string, readonly Pair[]>;
} {
  const wholes = new Map<string, Pair[]>();
  for (const pair of pairs) if (pair.general) wholes.set(pair.a, [...(wholes.get(pair.a) ?? []), pair]);
  return { alike: pairs.filter(({ general }) => !general), wholes };
}
