import type { Disagreement } from "./distances.ts";

/** How often each category is said in units of which two or more speak. */
export function frequenciesOf(units: readonly Int32Array[], size: number): Float64Array {
  const n = new Float64Array(size);
  for (const unit of units) for (const k of unit) n[k] = (n[k] ?? 0) + 1;
  return n;
}

/**
 * Krippendorff's alpha of units of which two or more speak: one less the disagreement there is over the one that
 * chance would give. NaN where there is nothing to disagree about.
 */
export function alphaOf(
  units: readonly Int32Array[],
  size: number,
  metric: (n: Float64Array) => Disagreement,
): number {
  const n = frequenciesOf(units, size);
  const { within, among } = metric(n);
  let observed = 0;
  for (const unit of units) observed += within(unit) / (unit.length - 1);
  const total = n.reduce((a, b) => a + b, 0);
  const expected = among(n);
  return expected > 0 ? 1 - ((total - 1) * observed) / expected : Number.NaN;
}
