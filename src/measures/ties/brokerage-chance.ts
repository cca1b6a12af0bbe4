/**
 * What chance gives of each brokerage role, in the order of `ROLES` with the total last, if ties of this density fall
 * anywhere: the expected number and its variance. Gould & Fernandez 1989, Sociological Methodology 19.
 */
export interface Chance {
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/** What chance gives one actor of a group. @param sizes of all groups @param own which of them is the actor's */
export function chanceOfActor(sizes: readonly number[], own: number, density: number): Chance {
  const all = sizes.reduce((a, b) => a + b, 0);
  const n = sizes[own] ?? 0;
  const others = sizes.filter((_, g) => g !== own);
  const over = (of: (size: number) => number) => others.reduce((a, size) => a + of(size), 0);
  const outside = all - n;
  const split = outside * (n - 1);
  const splitShared = (n - 1) * pairs(outside) + outside * pairs(n - 1);
  /** For each role how many places there are for a broker's two ties, and how many pairs of places share a tie. */
  const places = [
    [(n - 1) * (n - 2), (n - 1) * (n - 2) * (n - 3)],
    [over((m) => m * (m - 1)), over((m) => m * (m - 1) * (m - 2))],
    [split, splitShared],
    [split, splitShared],
    [outside ** 2 - over((m) => m * m), 2 * over((m) => m * pairs(outside - m))],
    [(all - 1) * (all - 2), (all - 1) * (all - 2) * (all - 3)],
  ] as const;
  const p = density ** 2 * (1 - density);
  const together = density ** 3 * (1 - density) ** 3;
  return {
    expected: Float64Array.from(places, ([at]) => p * at),
    variance: Float64Array.from(places, ([at, shared]) => p * at * (1 - p) + 2 * shared * together),
  };
}

/** What chance gives all actors together. */
export function chanceOfAll(sizes: readonly number[], density: number): Chance {
  const d = density;
  const all = sizes.reduce((a, b) => a + b, 0);
  /** Covariance where two places share a tie that both need, that one needs and the other excludes, that both exclude. */
  const [both, one, none] = [d ** 3 * (1 - d) ** 3, -(d ** 4) * (1 - d) ** 2, d ** 5 * (1 - d)];
  const p = d ** 2 * (1 - d);
  const over = (of: (n: number) => number) => sizes.reduce((a, n) => a + of(n), 0);
  const within = (n: number) =>
    n * (n - 1) * (n - 2) * ((4 * n - 10) * both + 4 * (n - 3) * one + (n - 3) * none);
  let itinerant = 0;
  let liaisons = 0;
  let liaison = 0;
  sizes.forEach((a, i) => {
    sizes.forEach((b, j) => {
      if (i === j) return;
      itinerant += a * b * (a - 1) * ((2 * a + 2 * b - 6) * both + (all - a - 1) * none);
      sizes.forEach((c, k) => {
        if (k === i || k === j) return;
        liaisons += a * b * c;
        liaison +=
          a *
          b *
          c *
          ((4 * (all - b) - 2 * (a + c + 1)) * both +
            (4 * (all - c) - 2 * (a + b + 1)) * one +
            (all - (a + c + 1)) * none);
      });
    });
  });
  const split = over((n) => n * (all - n) * (n - 1));
  const splitShared = over((n) => n * (all - n) * (n - 1) * ((all - 3) * both + (n - 2) * none));
  const places = [
    [over((n) => n * (n - 1) * (n - 2)), over(within)],
    [split, itinerant],
    [split, splitShared],
    [split, splitShared],
    [liaisons, liaison],
    [all * (all - 1) * (all - 2), within(all)],
  ] as const;
  return {
    expected: Float64Array.from(places, ([at]) => p * at),
    variance: Float64Array.from(places, ([at, shared]) => p * at * (1 - p) + shared),
  };
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}
