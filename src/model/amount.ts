/**
 * A quantity as its source gives it: the least, the likeliest and the most it can be.
 * "Under one hundred" is 1, none, 99; "over 2,000" is 2001, none, none: open above. Unknown is null, never 0.
 */
export interface Amount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** An amount that is known exactly. */
export function exactly(value: number): Amount {
  return { low: value, best: value, high: value };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Reads `300`, `1..99`, `2001..` (open above), `..99` (open below) or `1000..1200..1500` (low, best, high).
 * @returns null where the text is no amount, or its ends are the wrong way round
 */
export function amountOf(text: string): Amount | null {
  const parts = text.trim().split("..");
  if (parts.length > 3 || parts.every((p) => p === "")) return null;
  if (parts.some((p) => p !== "" && !NUMBER.test(p))) return null;
  const read = (p: string | undefined) => (p === undefined || p === "" ? null : Number(p));
  if (parts.length === 1) {
    const value = read(parts[0]);
    return value === null ? null : exactly(value);
  }
  const amount: Amount =
    parts.length === 2
      ? { low: read(parts[0]), best: null, high: read(parts[1]) }
      : { low: read(parts[0]), best: read(parts[1]), high: read(parts[2]) };
  return inOrder(amount) ? amount : null;
}

/** Whether low, best and high stand in that order where they are known. */
export function inOrder(a: Amount): boolean {
  const known = [a.low, a.best, a.high].filter((v) => v !== null);
  return known.every((v, i) => i === 0 || (known[i - 1] ?? v) <= v);
}

/** The number to add up: the best value, else the middle of a closed range, else the one end that is known. */
export function pointOf(a: Amount): number | null {
  if (a.best !== null) return a.best;
  if (a.low !== null && a.high !== null) return (a.low + a.high) / 2;
  return a.low ?? a.high;
}
