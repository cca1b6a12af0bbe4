/** A number as it stands in a drawing: two decimals at most, never `-0`. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

export type Point = readonly [x: number, y: number];

/** Straight lines through points. */
export function through(points: readonly Point[], closed = false): string {
  const d = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${rounded(x)},${rounded(y)}`).join("");
  return closed && d !== "" ? `${d}Z` : d;
}

/** The area between an upper line and a lower one. */
export function between(upper: readonly Point[], lower: readonly Point[]): string {
  return through([...upper, ...lower.toReversed()], true);
}
