import type { LayerUnits, Spheres } from "../../measures/spheres/units.ts";
import type { Random } from "../random.ts";
import { gamma } from "../variates.ts";

/** The shares of partners in one layer, as recorded and drawn again. */
export interface LayerShares {
  readonly recorded: Float64Array;
  /** Adds a draw of the shares, times `weight`, to `into`. */
  draw(random: Random, weight: number, into: Float64Array): void;
  /** How it is drawn. */
  readonly drawn: "counts" | "units";
  readonly units: number;
  /** Partners that one more record could be of. */
  readonly possible: number;
}

/** The shares of a recipient's partners as recorded. */
export interface SharesOver {
  /** Over all layers: each layer's, weighed by its weight. */
  readonly shares: Float64Array;
  /** Layers that have any, their weights made to add up to 1. */
  readonly layers: readonly {
    readonly name: string;
    readonly weight: number;
    readonly shares: LayerShares;
  }[];
}

/** The shares of a recipient's partners over all layers, and in each; null where no layer has a record of an outside partner. */
export function sharesOver({ partners, layers }: Spheres): SharesOver | null {
  const size = partners.length;
  const held = layers.flatMap((layer) => {
    const shares = layer.weight > 0 ? layerShares(layer, size) : null;
    return shares === null ? [] : [{ name: layer.name, weight: layer.weight, shares }];
  });
  if (held.length === 0) return null;
  const weights = held.reduce((a, { weight }) => a + weight, 0);
  const over = held.map((layer) => ({ ...layer, weight: layer.weight / weights }));
  const shares = new Float64Array(size);
  for (const { weight, shares: own } of over)
    for (let p = 0; p < size; p++) shares[p] = (shares[p] ?? 0) + weight * (own.recorded[p] ?? 0);
  return { shares, layers: over };
}

/**
 * Shares in a layer. Where each record counts for one partner they have a Dirichlet distribution, each partner that the
 * layer has for anybody with half a record to begin with (Jeffreys 1946); where records have volumes, or belong to
 * several, records are weighed anew at random (the Bayesian bootstrap, Rubin 1981) beside half a record of mean size of
 * each partner. Null where no record has a partner.
 */
export function layerShares(layer: LayerUnits, partners: number): LayerShares | null {
  const units = layer.starts.length - 1;
  const largest = layer.amounts.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return null;
  const totals = new Float64Array(partners);
  layer.partners.forEach((p, k) => {
    totals[p] = (totals[p] ?? 0) + (layer.amounts[k] ?? 0) / largest;
  });
  const all = totals.reduce((a, b) => a + b, 0);
  const facts = { recorded: totals.map((t) => t / all), units, possible: layer.possible.length };
  const single = layer.starts.every((start, u) => u === 0 || start - (layer.starts[u - 1] ?? 0) === 1);
  const whole = layer.amounts.every(Number.isSafeInteger);
  return layer.counted && single && whole
    ? { ...facts, drawn: "counts", draw: dirichlet(layer.possible, totals, largest) }
    : { ...facts, drawn: "units", draw: weighed(layer, largest, partners, all / units) };
}

/** Records that each partner has to begin with. */
const BEFORE = 0.5;

function dirichlet(here: readonly number[], totals: Float64Array, largest: number): LayerShares["draw"] {
  const shapes = Float64Array.from(here, (p) => (totals[p] ?? 0) * largest + BEFORE);
  const drawn = new Float64Array(here.length);
  return (random, weight, into) => {
    let all = 0;
    for (let k = 0; k < drawn.length; k++) {
      const x = gamma(random, shapes[k] ?? 0);
      drawn[k] = x;
      all += x;
    }
    for (let k = 0; k < drawn.length; k++) {
      const p = here[k] ?? 0;
      into[p] = (into[p] ?? 0) + (weight * (drawn[k] ?? 0)) / all;
    }
  };
}

/** Records that hold the same are weighed together: their weights, exponential each, add up to a gamma number. */
function weighed(layer: LayerUnits, largest: number, partners: number, mean: number): LayerShares["draw"] {
  const kinds = new Map<string, { start: number; end: number; times: number }>();
  for (let u = 0; u + 1 < layer.starts.length; u++) {
    const [start, end] = [layer.starts[u] ?? 0, layer.starts[u + 1] ?? 0];
    const key = `${layer.partners.subarray(start, end)}|${layer.amounts.subarray(start, end)}`;
    const held = kinds.get(key);
    if (held === undefined) kinds.set(key, { start, end, times: 1 });
    else held.times++;
  }
  const units = [...kinds.values()];
  const amounts = layer.amounts.map((a) => a / largest);
  const drawn = new Float64Array(partners);
  return (random, weight, into) => {
    drawn.fill(0);
    let all = 0;
    for (const p of layer.possible) {
      const x = mean * gamma(random, BEFORE);
      drawn[p] = x;
      all += x;
    }
    for (const { start, end, times } of units) {
      const weighs = times === 1 ? -Math.log(1 - random.next()) : gamma(random, times);
      for (let k = start; k < end; k++) {
        const x = weighs * (amounts[k] ?? 0);
        const p = layer.partners[k] ?? 0;
        drawn[p] = (drawn[p] ?? 0) + x;
        all += x;
      }
    }
    if (all === 0) return;
    for (let p = 0; p < partners; p++) into[p] = (into[p] ?? 0) + (weight * (drawn[p] ?? 0)) / all;
  };
}
