import { BLOCK } from "../bootstrap.ts";
import { middleOf } from "../intervals.ts";
import { randomOf } from "../random.ts";

/** The middle 95 % of what a number is in samples of as many units, drawn with replacement. */
export interface Resampled {
  readonly low: number;
  readonly high: number;
  /** Samples in which there is no such number. */
  readonly without: number;
}

/** Bootstrap over units (Efron 1979): coders stay who they are, and units are what could have been others. */
export function resampled(
  units: readonly Int32Array[],
  of: (units: readonly Int32Array[]) => number,
  draws: number,
  seed: number,
): Resampled {
  const values = new Float64Array(draws);
  for (let block = 0; block * BLOCK < draws; block++) {
    const random = randomOf(seed, block);
    for (let d = block * BLOCK; d < Math.min(draws, (block + 1) * BLOCK); d++)
      values[d] = of(units.map((unit) => units[random.below(units.length)] ?? unit));
  }
  return { ...middleOf(values), without: values.filter(Number.isNaN).length };
}
