import type { PlacedNames } from "./names.ts";

/** How many seats rings are turned by at most: to place names takes time, and further round few are better. */
const MOST_TURNS = 12;

/** Panels and their names. */
interface NamedPanels<P> {
  readonly placed: readonly P[];
  readonly names: readonly PlacedNames[];
}

/**
 * Panels laid out so that each name is nearest to its own sign: as they stand, or with rings turned by as few seats as give
 * each name room there; where none does, as the fewest are astray.
 */
export function leastAstray<P>(
  laidOut: (turned: number) => readonly P[],
  namesOf: (panel: P) => PlacedNames,
): NamedPanels<P> {
  const first = laidOut(0);
  let best: NamedPanels<P> = { placed: first, names: first.map(namesOf) };
  let least = best.names.reduce((sum, { astray }) => sum + astray, 0);
  for (let turned = 1; turned <= MOST_TURNS && least > 0; turned++) {
    const placed = laidOut(turned);
    const names: PlacedNames[] = [];
    let astray = 0;
    for (const panel of placed) {
      const named = namesOf(panel);
      names.push(named);
      astray += named.astray;
      if (astray >= least) break;
    }
    if (astray >= least) continue;
    best = { placed, names };
    least = astray;
  }
  return best;
}
