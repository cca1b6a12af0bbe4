import type { Figure } from "./spec.ts";

/** The claim whose readings a figure draws: the first that a curve names; others only bear on it. */
export function drawnClaim({ kind, claims = [] }: Figure): string | null {
  return kind === "curve" ? (claims[0] ?? null) : null;
}

/** The claims of which a figure draws what is printed: one, or none. */
export function printedIn(figure: Figure): readonly string[] {
  const drawn = drawnClaim(figure);
  return drawn === null ? [] : [drawn];
}
