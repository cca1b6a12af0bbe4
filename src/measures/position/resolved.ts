import { type Chosen, nothing, numberIn, type Reading, type Ties } from "../measure.ts";
import { spectralRadius } from "./spectrum.ts";

/** Ties read in a sum over walks, altogether, before it is given up. */
const PATIENCE = 3e9;

/**
 * The sum over walks of any length, x = (I - aW)⁻¹ b, with a from a convention.
 * Nothing where the sum has no end: where a is not below 1 / λ1 in size.
 */
export function walks(
  ties: Ties,
  convention: string,
  chosen: Chosen | undefined,
  from: Float64Array,
): Float64Array | Reading {
  const a = numberIn(chosen, convention, 0.1);
  const radius = a === 0 ? 0 : spectralRadius(ties);
  if (Math.abs(a) * radius >= 1 - 1e-12) {
    const [least, largest] = [(1 / radius).toPrecision(6), radius.toPrecision(6)];
    return nothing(
      "undefined-by-definition",
      `${convention} of ${a} is in size not below 1 / λ1 = ${least}, where λ1 = ${largest}`,
    );
  }
  return (
    summed(ties, a, from) ??
    nothing("degenerate", `walks come to no end that a number can hold with ${convention} of ${a}`)
  );
}

/** Stretches values to a length; NaN each where all are 0. */
export function stretched(values: Float64Array, length: number): Float64Array {
  const most = values.reduce((a, v) => Math.max(a, Math.abs(v)), 0);
  const size = most * Math.sqrt(values.reduce((a, v) => a + (v / most) ** 2, 0));
  return values.map((v) => (length * v) / size);
}

function summed(ties: Ties, a: number, from: Float64Array): Float64Array | null {
  const { starts, targets, weights } = ties;
  let x = from.slice();
  let next = from.slice();
  const rounds = PATIENCE / (targets.length + x.length + 1);
  const needed = apart(weights) ? x.length : 1;
  let quiet = 0;
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    let most = 0;
    for (let i = 0; i < x.length; i++) {
      let total = 0;
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++)
        total += a * (weights[k] ?? 0) * (x[targets[k] ?? 0] ?? 0);
      const now = (from[i] ?? 0) + total;
      moved = Math.max(moved, Math.abs(now - (x[i] ?? 0)));
      most = Math.max(most, Math.abs(now));
      next[i] = now;
    }
    [x, next] = [next, x];
    if (!Number.isFinite(most)) return null;
    quiet = moved <= 1e-15 * most ? quiet + 1 : 0;
    if (quiet >= needed) return x;
  }
  return null;
}

/** Whether weights lie so far apart that a step may add nothing, and the one after it much. */
function apart(weights: Float64Array): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const w of weights) {
    if (w < least) least = w;
    if (w > most) most = w;
  }
  return most / least > 1e12;
}
