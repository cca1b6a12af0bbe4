import type { Distances } from "./distances.ts";

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
  metric: (n: Float64Array) => Distances,
): number {
  const n = frequenciesOf(units, size);
  const { table } = metric(n);
  let observed = 0;
  for (const unit of units) observed += disagreement(unit, size, table);
  const total = n.reduce((a, b) => a + b, 0);
  const present = [...n.keys()].filter((k) => (n[k] ?? 0) > 0);
  let expected = 0;
  for (const a of present)
    for (const b of present) expected += (n[a] ?? 0) * (n[b] ?? 0) * (table[a * size + b] ?? 0);
  return expected > 0 ? 1 - ((total - 1) * observed) / expected : Number.NaN;
}

/** Distances of all ordered pairs of one unit, over the number of others that each could be paired with. */
function disagreement(values: Int32Array, size: number, table: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = 0; j < values.length; j++)
      if (i !== j) sum += table[(values[i] ?? 0) * size + (values[j] ?? 0)] ?? 0;
  return sum / (values.length - 1);
}
