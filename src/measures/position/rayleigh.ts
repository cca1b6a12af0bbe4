import type { Ties } from "../measure.ts";
import type { Leading } from "./spectrum.ts";
import { dot, multiply, norm, scaleTo } from "./vectors.ts";

const PATIENCE = 20_000;

/**
 * The leading vector of ties without direction among actors that hang together: the conjugate search for the largest
 * Rayleigh quotient of Knyazev 2001. Plain powers would swing for ever where ties are those of hub and spokes.
 */
export function highestQuotient(ties: Ties, members: readonly number[]): Leading {
  const n = ties.nodes.length;
  const x = new Float64Array(n);
  for (const i of members) x[i] = 1;
  scaleTo(x, members, 1);
  if (members.length === 1) return { value: 0, vector: x, settled: true };
  const ax = new Float64Array(n);
  const away = { of: new Float64Array(n), image: new Float64Array(n) };
  const last = { of: new Float64Array(n), image: new Float64Array(n) };
  let value = 0;
  let left = 1;
  for (let step = 0; step < PATIENCE; step++) {
    multiply(ties, members, x, ax);
    value = dot(x, ax, members);
    for (const i of members) away.of[i] = (ax[i] ?? 0) - value * (x[i] ?? 0);
    left = norm(away.of, members) / value;
    if (left <= 4e-16 || !orthogonal(away.of, [x], members)) break;
    multiply(ties, members, away.of, away.image);
    const three = step > 0 && orthogonal(last.of, [x, away.of], members);
    if (three) multiply(ties, members, last.of, last.image);
    const basis = [{ of: x, image: ax }, away, ...(three ? [last] : [])];
    const [own = 1, onward = 0, before = 0] = topOf(
      basis.map((u) => basis.map((v) => dot(u.of, v.image, members))),
    );
    if (left <= 1e-13 && Math.abs(onward) + Math.abs(before) < 1e-14) break;
    for (const i of members) {
      const moved = onward * (away.of[i] ?? 0) + (three ? before * (last.of[i] ?? 0) : 0);
      last.of[i] = moved;
      x[i] = own * (x[i] ?? 0) + moved;
    }
    scaleTo(x, members, 1);
  }
  const sign = members.reduce((a, i) => a + (x[i] ?? 0), 0) < 0 ? -1 : 1;
  for (const i of members) x[i] = Math.max(0, sign * (x[i] ?? 0));
  return { value, vector: scaleTo(x, members, 1), settled: left <= 1e-9 };
}

/** Takes from a vector what lies along others and gives it length 1; false where nothing is left. */
function orthogonal(v: Float64Array, others: readonly Float64Array[], members: readonly number[]): boolean {
  for (let twice = 0; twice < 2; twice++) {
    const length = norm(v, members);
    if (length < 1e-290) return false;
    scaleTo(v, members, 1);
    for (const u of others) {
      const along = dot(u, v, members);
      for (const i of members) v[i] = (v[i] ?? 0) - along * (u[i] ?? 0);
    }
    if (norm(v, members) < 1e-8) return false;
  }
  scaleTo(v, members, 1);
  return true;
}

/** The eigenvector of the largest eigenvalue of a small symmetric matrix, by Jacobi's rotations. */
function topOf(matrix: readonly (readonly number[])[]): readonly number[] {
  const n = matrix.length;
  const a = matrix.map((row, i) => row.map((v, j) => (v + (matrix[j]?.[i] ?? 0)) / 2));
  const at = (i: number, j: number) => a[i]?.[j] ?? 0;
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        for (const rows of [a, vectors]) for (const row of rows) turn(row, p, q, c, t * c);
        const columns = [a[p] ?? [], a[q] ?? []] as const;
        for (let k = 0; k < n; k++) {
          const [x = 0, y = 0] = [columns[0][k], columns[1][k]];
          columns[0][k] = c * x - t * c * y;
          columns[1][k] = t * c * x + c * y;
        }
      }
  let best = 0;
  for (let i = 1; i < n; i++) if (at(i, i) > at(best, best)) best = i;
  return vectors.map((row) => row[best] ?? 0);
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x = 0, y = 0] = [row[p], row[q]];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}
