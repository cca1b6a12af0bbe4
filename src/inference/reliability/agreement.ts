/** How many coders put one unit into each category. */
function countsOf(unit: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const k of unit) counts[k] = (counts[k] ?? 0) + 1;
  return counts;
}

/** The share of pairs of coders that agree, as a mean over the units of which two or more speak. */
export function agreementOf(units: readonly Int32Array[], size: number): number {
  let sum = 0;
  let n = 0;
  for (const unit of units) {
    const counts = countsOf(unit, size);
    const r = counts.reduce((a, b) => a + b, 0);
    if (r < 2) continue;
    sum += counts.reduce((s, x) => s + x * (x - 1), 0) / (r * (r - 1));
    n++;
  }
  return n === 0 ? Number.NaN : sum / n;
}

/** The mean share of each category over units, each unit as heavy as another. */
function sharesOf(units: readonly Int32Array[], size: number): Float64Array {
  const shares = new Float64Array(size);
  for (const unit of units) {
    const counts = countsOf(unit, size);
    const r = counts.reduce((a, b) => a + b, 0);
    for (let k = 0; k < size; k++) shares[k] = (shares[k] ?? 0) + (counts[k] ?? 0) / r / units.length;
  }
  return shares;
}

/** Fleiss' kappa: chance puts each unit into a category as often as all coders together do. */
export function fleissOf(units: readonly Int32Array[], size: number): number {
  return beyond(
    agreementOf(units, size),
    sharesOf(units, size).reduce((sum, p) => sum + p * p, 0),
  );
}

/** Gwet's AC1: chance agrees only where a coder guesses, which is the likelier the less one category prevails. */
export function ac1Of(units: readonly Int32Array[], size: number): number {
  const chance = sharesOf(units, size).reduce((sum, p) => sum + p * (1 - p), 0) / (size - 1);
  return beyond(agreementOf(units, size), chance);
}

/**
 * Cohen's kappa of two coders, disagreement weighed by the steps between two categories to a power: 0 weighs all
 * alike, 1 is linear, 2 squared.
 */
export function kappaOf(units: readonly Int32Array[], size: number, power: number): number {
  const [rows, columns] = [new Float64Array(size), new Float64Array(size)];
  const weigh = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) ** power);
  let observed = 0;
  for (const unit of units) {
    const [a = 0, b = 0] = unit;
    rows[a] = (rows[a] ?? 0) + 1;
    columns[b] = (columns[b] ?? 0) + 1;
    observed += weigh(a, b);
  }
  let expected = 0;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) expected += (rows[a] ?? 0) * (columns[b] ?? 0) * weigh(a, b);
  return expected > 0 ? 1 - (observed * units.length) / expected : Number.NaN;
}

/** Agreement beyond chance, over what there could be; NaN where chance agrees always. */
function beyond(agreement: number, chance: number): number {
  return chance < 1 - 1e-12 ? (agreement - chance) / (1 - chance) : Number.NaN;
}
