import type { Ties } from "../measure.ts";

/** Product of the weights with a vector, row by row, for these actors. */
export function multiply(ties: Ties, members: readonly number[], x: Float64Array, into: Float64Array): void {
  const { starts, targets, weights } = ties;
  for (const i of members) {
    let total = 0;
    const last = starts[i + 1] ?? 0;
    for (let k = starts[i] ?? 0; k < last; k++) total += (weights[k] ?? 0) * (x[targets[k] ?? 0] ?? 0);
    into[i] = total;
  }
}

/** Scalar product over these actors. */
export function dot(x: Float64Array, y: Float64Array, members: readonly number[]): number {
  let total = 0;
  for (const i of members) total += (x[i] ?? 0) * (y[i] ?? 0);
  return total;
}

/** Euclidean length over these actors. */
export function norm(x: Float64Array, members: readonly number[]): number {
  return Math.sqrt(dot(x, x, members));
}

/** Stretches a vector over these actors to a length. */
export function scaleTo(x: Float64Array, members: readonly number[], length: number): Float64Array {
  const by = length / norm(x, members);
  for (const i of members) x[i] = by * (x[i] ?? 0);
  return x;
}
