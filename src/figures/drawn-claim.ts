import type { Figure } from "./spec.ts";

/** The claim whose readings a figure draws: the first that a curve names; others only bear on it. */
export function drawnClaim({ kind, claims = [] }: Figure): string | null {
  return kind === "curve" ? (claims[0] ?? null) : null;
}
