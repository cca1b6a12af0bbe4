/** The share of pairs of coders that agree, as a mean over the units of which two or more speak. */
export function agreementOf(units: readonly Int32Array[]): number {
  let sum = 0;
  let n = 0;
  for (const unit of units) {
    const r = unit.length;
    if (r < 2) continue;
    let same = 0;
    for (let i = 1; i < r; i++) for (let j = 0; j < i; j++) if (unit[i] === unit[j]) same++;
    sum += (2 * same) / (r * (r - 1));
    n++;
  }
  return n === 0 ? Number.NaN : sum / n;
}

/** The mean share of each category over units, each unit as heavy as another. */
function sharesOf(units: readonly Int32Array[], size: number): Float64Array {
  const shares = new Float64Array(size);
  for (const unit of units)
    for (const k of unit) shares[k] = (shares[k] ?? 0) + 1 / (unit.length * units.length);
  return shares;
}

/** Fleiss' kappa: chance puts each unit into a category as often as all coders together do. */
export function fleissOf(units: readonly Int32Array[], size: number): number {
  return beyond(
    agreementOf(units),
    sharesOf(units, size).reduce((sum, p) => sum + p * p, 0),
  );
}

/** Gwet's AC1: chance agrees only where a coder guesses, which is the likelier the less one category prevails. */
export function ac1Of(units: readonly Int32Array[], size: number): number {
  const chance = sharesOf(units, size).reduce((sum, p) => sum + p * (1 - p), 0) / (size - 1);
  return beyond(agreementOf(units), chance);
}

/**
 * Cohen's kappa of two coders, disagreement weighed by the steps between two categories to a power: 0 weighs all
 * alike, 1 is linear, 2 squared.
 */
export function kappaOf(units: readonly Int32Array[], size: number, power: 0 | 1 | 2): number {
  const [rows, columns] = [new Float64Array(size), new Float64Array(size)];
  let observed = 0;
  for (const unit of units) {
    const [a = 0, b = 0] = unit;
    rows[a] = (rows[a] ?? 0) + 1;
    columns[b] = (columns[b] ?? 0) + 1;
    if (a !== b) observed += Math.abs(a - b) ** power;
  }
  const expected = { 0: differing, 1: steps, 2: squaredSteps }[power](rows, columns, units.length);
  return expected > 0 ? 1 - (observed * units.length) / expected : Number.NaN;
}

/** How many pairs of a coding of the one and of the other differ, of n codings each. */
function differing(rows: Float64Array, columns: Float64Array, n: number): number {
  return n * n - rows.reduce((sum, x, k) => sum + x * (columns[k] ?? 0), 0);
}

/** The steps between them: a step is taken by every pair with one below it and the other above. */
function steps(rows: Float64Array, columns: Float64Array, n: number): number {
  let [sum, one, other] = [0, 0, 0];
  rows.forEach((x, k) => {
    one += x;
    other += columns[k] ?? 0;
    sum += one * (n - other) + other * (n - one);
  });
  return sum;
}

/** The squares of the steps between them. */
function squaredSteps(rows: Float64Array, columns: Float64Array, n: number): number {
  let [squares, one, other] = [0, 0, 0];
  rows.forEach((x, k) => {
    squares += (x + (columns[k] ?? 0)) * k * k;
    one += x * k;
    other += (columns[k] ?? 0) * k;
  });
  return n * squares - 2 * one * other;
}

/** Agreement beyond chance, over what there could be; NaN where chance agrees always. */
function beyond(agreement: number, chance: number): number {
  return chance < 1 - 1e-12 ? (agreement - chance) / (1 - chance) : Number.NaN;
}
