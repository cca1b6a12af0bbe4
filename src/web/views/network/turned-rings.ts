import type { PlacedNames } from "./names.ts";

/** How many seats rings are turned by at most: to place names takes time, and further round few are better. */
const MOST_TURNS = 12;

/**
 * Panels laid out so that each name is nearest to its own sign: as they stand, or with rings turned by as few seats as give
 * each name room there; where none does, as the fewest are astray.
 */
export function leastAstray<T extends { readonly names: readonly PlacedNames[] }>(
  laidOut: (turned: number) => T,
): T {
  let best = laidOut(0);
  for (let turned = 1; turned <= MOST_TURNS && astrayIn(best) > 0; turned++) {
    const other = laidOut(turned);
    if (astrayIn(other) < astrayIn(best)) best = other;
  }
  return best;
}

function astrayIn({ names }: { readonly names: readonly PlacedNames[] }): number {
  return names.reduce((sum, { astray }) => sum + astray, 0);
}
