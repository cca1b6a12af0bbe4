import type { PlacedNames } from "./names.ts";

/** How many seats rings are turned by at most: to place names takes time, and further round few are better. */
const MOST_TURNS = 12;

/**
 * Panels laid out so that no name is nearer to the sign of another than to its own: as they stand, or with rings turned by as few
 * seats as give each name room beside its own sign; where none does, as the fewest names are astray or left out.
 */
export function leastAstray<T extends { readonly names: readonly PlacedNames[] }>(
  laidOut: (turned: number) => T,
): T {
  let best = laidOut(0);
  if (astrayIn(best) === 0) return best;
  for (let turned = 1; turned <= MOST_TURNS && missesIn(best) > 0; turned++) {
    const other = laidOut(turned);
    if (missesIn(other) < missesIn(best)) best = other;
  }
  return best;
}

function astrayIn({ names }: { readonly names: readonly PlacedNames[] }): number {
  return names.reduce((sum, { astray }) => sum + astray, 0);
}

function missesIn(laid: { readonly names: readonly PlacedNames[] }): number {
  return astrayIn(laid) + laid.names.reduce((sum, { unnamed }) => sum + unnamed.length, 0);
}
