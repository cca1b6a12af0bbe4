import type { Springs } from "./trophic-levels.ts";

/** What the members of a component are tied by, n times n, and who has been taken away. */
interface Web {
  readonly n: number;
  readonly weight: Float64Array;
  readonly rise: Float64Array;
  readonly gone: Uint8Array;
}

/**
 * Exact levels: takes one member away after another, the weakest first, and ties its neighbours to each other as it
 * tied them. No weights are subtracted, so that weights of any size keep their meaning.
 */
export function eliminated(springs: Springs): Float64Array {
  const n = springs.starts.length - 1;
  const web = { n, weight: new Float64Array(n * n), rise: new Float64Array(n * n), gone: new Uint8Array(n) };
  const strength = new Float64Array(n);
  for (let a = 0; a < n; a++)
    for (let k = springs.starts[a] ?? 0; k < (springs.starts[a + 1] ?? 0); k++) {
      const at = a * n + (springs.targets[k] ?? 0);
      web.weight[at] = springs.weights[k] ?? 0;
      web.rise[at] = springs.rises[k] ?? 0;
      strength[a] = Math.max(strength[a] ?? 0, springs.weights[k] ?? 0);
    }
  const order = Array.from({ length: n }, (_, a) => a);
  order.sort((a, b) => (strength[a] ?? 0) - (strength[b] ?? 0) || a - b);
  for (const c of order) {
    web.gone[c] = 1;
    takeAway(c, web);
  }
  const levels = new Float64Array(n);
  const [last = 0, ...others] = order.reverse();
  web.gone[last] = 0;
  for (const c of others) {
    levels[c] = levelOf(c, web, levels);
    web.gone[c] = 0;
  }
  return levels;
}

/** Two neighbours of `c` at weights u and v are tied by u v / W, the second above the first as far as by way of `c`. */
function takeAway(c: number, { n, weight, rise, gone }: Web): void {
  const near: number[] = [];
  for (let a = 0; a < n; a++) if (gone[a] === 0 && (weight[c * n + a] ?? 0) > 0) near.push(a);
  const most = near.reduce((m, a) => Math.max(m, weight[c * n + a] ?? 0), 0);
  const all = near.reduce((s, a) => s + (weight[c * n + a] ?? 0) / most, 0);
  for (const a of near)
    for (const b of near) {
      const added = ((weight[c * n + a] ?? 0) * ((weight[c * n + b] ?? 0) / most)) / all;
      if (a === b || added === 0) continue;
      const at = a * n + b;
      const held = weight[at] ?? 0;
      const part = added / (held + added);
      rise[at] = (1 - part) * (rise[at] ?? 0) + part * ((rise[c * n + b] ?? 0) - (rise[c * n + a] ?? 0));
      weight[at] = held + added;
    }
}

/** Where `c` stands best among those that were there when it was taken away. */
function levelOf(c: number, { n, weight, rise, gone }: Web, levels: Float64Array): number {
  let most = 0;
  for (let a = 0; a < n; a++) if (gone[a] === 0) most = Math.max(most, weight[c * n + a] ?? 0);
  let [all, level] = [0, 0];
  for (let a = 0; a < n; a++) {
    const w = (weight[c * n + a] ?? 0) / most;
    if (gone[a] === 1 || w === 0) continue;
    all += w;
    level += w * ((levels[a] ?? 0) - (rise[c * n + a] ?? 0));
  }
  return level / all;
}
