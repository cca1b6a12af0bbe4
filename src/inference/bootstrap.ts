import { drawShares, type Posterior } from "./dirichlet.ts";
import { type Random, randomOf } from "./random.ts";
import { gamma, poissonOne } from "./variates.ts";

/** What each unit of resampling adds to each of several totals, one row a unit. */
export interface Units {
  readonly size: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A way to draw several totals again. */
export interface Sampler {
  readonly columns: number;
  /** Puts one draw into `out`. */
  draw(random: Random, out: Float64Array): void;
}

/** Draws in one block; each block has the random stream of its number. */
export const BLOCK = 500;

/** Efron's bootstrap (1979): as many units as there are, each with equal chance, with replacement. */
export function bootstrapOf(units: Units): Sampler {
  const { size, columns } = units;
  const add = adderOf(units);
  return {
    columns,
    draw(random, out) {
      out.fill(0);
      for (let n = 0; n < size; n++) add(out, random.below(size), 1);
    },
  };
}

/** The bootstrap where the number of units is open too: each stands as often as a Poisson number of mean 1 says. */
export function poissonBootstrapOf(units: Units): Sampler {
  const { size, columns } = units;
  const add = adderOf(units);
  return {
    columns,
    draw(random, out) {
      out.fill(0);
      for (let n = 0; n < size; n++) {
        const times = poissonOne(random);
        if (times > 0) add(out, n, times);
      }
    },
  };
}

/** Adds what a unit adds, so many times; most units add to one total of many, so that only those are kept. */
function adderOf({ size, columns, values }: Units): (out: Float64Array, unit: number, times: number) => void {
  if (values.length !== size * columns)
    throw new RangeError(`not ${size} units of ${columns} totals: ${values.length}`);
  const starts = new Int32Array(size + 1);
  const places: number[] = [];
  for (let n = 0; n < size; n++) {
    for (let c = 0; c < columns; c++) if (values[n * columns + c] !== 0) places.push(n * columns + c);
    starts[n + 1] = places.length;
  }
  const targets = Int32Array.from(places, (place) => place % columns);
  const amounts = Float64Array.from(places, (place) => values[place] ?? 0);
  return (out, unit, times) => {
    const end = starts[unit + 1] ?? 0;
    for (let k = starts[unit] ?? 0; k < end; k++) {
      const c = targets[k] ?? 0;
      out[c] = (out[c] ?? 0) + times * (amounts[k] ?? 0);
    }
  };
}

/** Counts drawn from the posterior of their shares; their sum stays. */
export function posteriorSampler(posterior: Posterior): Sampler {
  const columns = posterior.alpha.length;
  const scale = posterior.total - columns / 2;
  return { columns, draw: (random, out) => drawShares(posterior, random, scale, out) };
}

/** Rates behind independent counts, drawn from their posterior under the prior of Jeffreys: gamma of n + 1/2. */
export function ratesSampler(counts: readonly number[]): Sampler {
  return {
    columns: counts.length,
    draw(random, out) {
      counts.forEach((n, c) => {
        out[c] = gamma(random, n + 0.5);
      });
    },
  };
}

/** Draws from several samplers side by side, and what `each` makes of every draw. */
export function drawsOf(
  samplers: readonly Sampler[],
  draws: number,
  seed: number,
  each: (totals: readonly Float64Array[], draw: number) => void,
): void {
  for (let block = 0; block * BLOCK < draws; block++) drawBlock(samplers, block, draws, seed, each);
}

/** The draws of one block: what they are does not depend on who draws the others. */
export function drawBlock(
  samplers: readonly Sampler[],
  block: number,
  draws: number,
  seed: number,
  each: (totals: readonly Float64Array[], draw: number) => void,
): void {
  const random = randomOf(seed, block);
  const totals = samplers.map((s) => new Float64Array(s.columns));
  const end = Math.min(draws, (block + 1) * BLOCK);
  for (let d = block * BLOCK; d < end; d++) {
    samplers.forEach((s, i) => {
      const out = totals[i];
      if (out !== undefined) s.draw(random, out);
    });
    each(totals, d);
  }
}
