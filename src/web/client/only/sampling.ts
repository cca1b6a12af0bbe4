import type { Reading } from "../../../measures/measure.ts";
import type { Asking } from "../../../questions/inputs.ts";
import type { Plan } from "../../../questions/plan.ts";
import type { Tally } from "../../../questions/tally.ts";

/** Counts and sums are of all that is recorded, and drawn from nothing. */
export function isSampled(_plan: Plan): boolean {
  return false;
}

/** A reading as it is. */
export function sampled(
  _asking: Asking,
  _plan: Plan,
  _tally: Tally,
  _input: unknown,
  reading: Reading,
): Reading {
  return reading;
}
