import type { Ties } from "../measure.ts";
import { reversed } from "../ties/build.ts";

/** Weights further apart than this are balanced before they are multiplied. */
const APART = 1e100;

/** Rounds after which weights are as near to each other as they need to be. */
const ROUNDS = 200;

/** Ties among some actors by receiver, in a unit in which they can be multiplied. */
export interface Balanced {
  /** Weights in `unit`; 0 for ties with anybody else. */
  readonly into: Ties;
  readonly unit: number;
  /** An actor's value among the balanced ties is its value among the given ones over 2 to this power. */
  readonly shifts: Float64Array;
}

/**
 * Ties of actors each of whom reaches each, with the same eigenvalues: where weights are too far apart, what an actor
 * receives is divided and what it sends multiplied, until its largest of both is the same (Osborne 1960).
 */
export function balanced(ties: Ties, members: readonly number[]): Balanced {
  const into = reversed(ties);
  const { starts, targets } = into;
  const among = new Uint8Array(ties.nodes.length);
  for (const i of members) among[i] = 1;
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  forEachTie(into, among, members, (_, k) => {
    least = Math.min(least, into.weights[k] ?? 0);
    most = Math.max(most, into.weights[k] ?? 0);
  });
  const weights = new Float64Array(targets.length);
  const shifts = new Float64Array(among.length);
  if (most / least <= APART) {
    forEachTie(into, among, members, (_, k) => {
      weights[k] = (into.weights[k] ?? 0) / most;
    });
    return { into: { ...into, weights }, unit: most, shifts };
  }
  const sizes = into.weights.map(Math.log2);
  settle({ starts, targets, sizes }, among, members, shifts);
  let top = Number.NEGATIVE_INFINITY;
  const moved = (i: number, k: number) => (sizes[k] ?? 0) + (shifts[targets[k] ?? 0] ?? 0) - (shifts[i] ?? 0);
  forEachTie(into, among, members, (i, k) => {
    top = Math.max(top, moved(i, k));
  });
  forEachTie(into, among, members, (i, k) => {
    weights[k] = 2 ** (moved(i, k) - top);
  });
  return { into: { ...into, weights }, unit: 2 ** top, shifts };
}

/** Finds the shifts under which each actor's largest tie received and sent are the same. */
function settle(
  rows: Pick<Ties, "starts" | "targets"> & { readonly sizes: Float64Array },
  among: Uint8Array,
  members: readonly number[],
  shifts: Float64Array,
): void {
  const { sizes, targets } = rows;
  const received = new Float64Array(shifts.length);
  const sent = new Float64Array(shifts.length);
  for (let round = 0; round < ROUNDS; round++) {
    received.fill(Number.NEGATIVE_INFINITY);
    sent.fill(Number.NEGATIVE_INFINITY);
    forEachTie(rows, among, members, (i, k) => {
      const j = targets[k] ?? 0;
      const size = (sizes[k] ?? 0) + (shifts[j] ?? 0) - (shifts[i] ?? 0);
      received[i] = Math.max(received[i] ?? 0, size);
      sent[j] = Math.max(sent[j] ?? 0, size);
    });
    let far = 0;
    for (const i of members) {
      const by = ((received[i] ?? 0) - (sent[i] ?? 0)) / 4;
      shifts[i] = (shifts[i] ?? 0) + by;
      far = Math.max(far, Math.abs(by));
    }
    if (far < 1) return;
  }
}

function forEachTie(
  { starts, targets }: Pick<Ties, "starts" | "targets">,
  among: Uint8Array,
  members: readonly number[],
  visit: (receiver: number, k: number) => void,
): void {
  for (const i of members)
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) if (among[targets[k] ?? 0] === 1) visit(i, k);
}
