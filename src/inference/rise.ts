import { type Contrast, type Measure, nothing, numberIn, type Reading } from "../measures/measure.ts";
import { sum } from "../measures/sum.ts";
import { betaBelow, betaQuantile, lnGamma } from "./beta.ts";
import { bootstrapOf, drawsOf, type Units } from "./bootstrap.ts";
import { type Ends, fisherExact, middleOf, TAIL } from "./intervals.ts";
import { fixed } from "./written.ts";

/** Fewer units of volume than this in a period make the bootstrap too sure. */
const FEW = 5;

export const riseProbability: Measure<"contrast"> = {
  name: "rise-probability",
  input: "contrast",
  title: "Probability of a rise",
  says: "How likely it is that a share is larger in the later period than in the earlier, and not only by the luck of few records.",
  formula:
    "Pr(p2 > p1); counts: p ~ Beta(k + 1/2, n - k + 1/2); volumes: part of the draws of units of each period",
  unit: "probability",
  range: "above 0 and below 1",
  nulls: [
    "no-data: a period has no record",
    "too-few: a period has fewer than two units of volume",
    "undefined-by-definition: standing ties are no draws",
  ],
  cites: "Jeffreys 1946; Efron 1979; Fisher 1935 (exact test)",
  example: "10 of 91 earlier, 13 of 93 later: 0.7296",
  rows: [
    "period,part,whole,times",
    "earlier,1,1,10",
    "earlier,0,1,81",
    "later,1,1,8",
    "later,1,1,5",
    "later,0,1,80",
  ],
  gives: 0.7296,
  uses: ["draws", "seed", "resampling-unit"],
  of(contrast, chosen) {
    if (contrast.standing === true)
      return nothing(
        "undefined-by-definition",
        "standing ties are no draws: the same ones are there in both periods; change gives the difference",
      );
    const { earlier, later } = checked(contrast);
    if (earlier.size === 0 || later.size === 0) return nothing("no-data");
    if (isCounts(earlier) && isCounts(later)) return ofCounts(earlier, later);
    if (Math.min(earlier.size, later.size) < 2)
      return nothing("too-few", `${earlier.size} and ${later.size} units of volume`);
    return ofVolumes(earlier, later, numberIn(chosen, "draws", 2000), numberIn(chosen, "seed", 1));
  },
};

/** Shapes of a beta distribution. */
interface Shapes {
  readonly a: number;
  readonly b: number;
}

function ofCounts(earlier: Units, later: Units): Reading {
  const [k1, n1] = [partOf(earlier), earlier.size];
  const [k2, n2] = [partOf(later), later.size];
  const first = { a: k1 + 0.5, b: n1 - k1 + 0.5 };
  const second = { a: k2 + 0.5, b: n2 - k2 + 0.5 };
  return {
    value: Math.min(1 - Number.EPSILON / 2, Math.max(Number.MIN_VALUE, riseBeyond(first, second, 0))),
    low: null,
    high: null,
    notes: [
      movedText([k1 / n1, k2 / n2], "credible", differenceOf(first, second)),
      `${k1} of ${n1} and then ${k2} of ${n2}`,
      `Fisher's exact test, two-sided: p ${fisherExact(k1, n1, k2, n2).toPrecision(3)}`,
    ],
  };
}

/**
 * Probability that the second exceeds the first by more than `by`: an integral over the angle whose squared sine is the
 * share, where both ends are smooth.
 */
export function riseBeyond(first: Shapes, second: Shapes, by: number): number {
  const { a, b } = second;
  const scale = Math.log(2) + lnGamma(a + b) - lnGamma(a) - lnGamma(b);
  const low = Math.asin(Math.sqrt(betaQuantile(1e-15, a, b)));
  const high = Math.acos(Math.sqrt(betaQuantile(1e-15, b, a)));
  const steps = 2048;
  const width = (high - low) / steps;
  const terms = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    const angle = low + i * width;
    const p = Math.sin(angle) ** 2;
    const log = scale + (2 * a - 1) * Math.log(Math.sin(angle)) + (2 * b - 1) * Math.log(Math.cos(angle));
    const simpson = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    terms[i] = ((simpson * width) / 3) * Math.exp(log) * betaBelow(p - by, first.a, first.b);
  }
  return sum(terms.map((t) => (Number.isNaN(t) ? 0 : t)));
}

/** The middle 95 % of the difference of two shares. */
export function differenceOf(first: Shapes, second: Shapes): Ends {
  return { low: crossing(first, second, 1 - TAIL), high: crossing(first, second, TAIL) };
}

/** Where the chance of a difference above falls to `beyond`, by Ridders' method (1979). */
function crossing(first: Shapes, second: Shapes, beyond: number): number {
  const over = (by: number) => riseBeyond(first, second, by) - beyond;
  let [low, high] = [-1, 1];
  let [atLow, atHigh] = [1 - beyond, -beyond];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    const atMiddle = over(middle);
    if (atMiddle === 0) return middle;
    const bent = Math.sqrt(atMiddle ** 2 - atLow * atHigh);
    const next = middle + ((middle - low) * atMiddle) / bent;
    const atNext = over(next);
    if (Math.abs(atNext) < 1e-13) return next;
    const ends = [
      [middle, atMiddle],
      [next, atNext],
    ] as const;
    for (const [x, y] of ends) {
      if (y > 0 && x > low) [low, atLow] = [x, y];
      if (y < 0 && x < high) [high, atHigh] = [x, y];
    }
  }
  return (low + high) / 2;
}

function ofVolumes(earlier: Units, later: Units, draws: number, seed: number): Reading {
  const differences = new Float64Array(draws);
  let rises = 0;
  drawsOf([bootstrapOf(earlier), bootstrapOf(later)], draws, seed, ([a, b], d) => {
    const difference = shareIn(b) - shareIn(a);
    differences[d] = difference;
    rises += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
  });
  const known = differences.filter((d) => !Number.isNaN(d)).length;
  if (known < draws) rises += (draws - known) / 2;
  const shares = [partOf(earlier) / wholeOf(earlier), partOf(later) / wholeOf(later)] as const;
  const few = Math.min(earlier.size, later.size) < FEW;
  return {
    // Draws that all agree are no proof: half a draw may always have gone the other way.
    value: (rises + 0.5) / (draws + 1),
    low: null,
    high: null,
    notes: [
      movedText(shares, "bootstrap", middleOf(differences)),
      `bootstrap of ${earlier.size} and ${later.size} units, ${draws} draws, seed ${seed}`,
      ...(few ? ["few units: the interval is too narrow, and the probability too near its end"] : []),
    ],
  };
}

function shareIn(totals: Float64Array | undefined): number {
  const [part = 0, whole = 0] = totals ?? [];
  return part / whole;
}

function isCounts({ size, values }: Units): boolean {
  for (let n = 0; n < size; n++) {
    const part = values[2 * n];
    if (values[2 * n + 1] !== 1 || (part !== 0 && part !== 1)) return false;
  }
  return true;
}

function partOf({ values }: Units): number {
  return sum(values.filter((_, i) => i % 2 === 0));
}

function wholeOf({ values }: Units): number {
  return sum(values.filter((_, i) => i % 2 === 1));
}

/** The units with a whole; a unit of nothing says nothing. */
function checked({ earlier, later }: Contrast): { readonly earlier: Units; readonly later: Units } {
  return { earlier: unitsOf(earlier), later: unitsOf(later) };
}

function unitsOf({ part, whole }: Contrast["earlier"]): Units {
  if (part.length !== whole.length)
    throw new RangeError(`parts and wholes of unequal length: ${part.length}, ${whole.length}`);
  const rows: number[] = [];
  part.forEach((x, i) => {
    const all = whole[i] ?? 0;
    if (!(x >= 0 && x <= all * (1 + 1e-9) && all < Number.POSITIVE_INFINITY))
      throw new RangeError(`not a part of ${all}: ${x}`);
    if (all > 0) rows.push(x, all);
  });
  return { size: rows.length / 2, columns: 2, values: Float64Array.from(rows) };
}

/** From what to what a share went, and within which ends the difference may lie. */
function movedText([before, after]: readonly [number, number], kind: string, { low, high }: Ends): string {
  const verb = after > before ? "rose" : after < before ? "fell" : "stayed";
  const sign = after > before ? "+" : "";
  return (
    `the share ${verb} from ${fixed(100 * before, 1)} % to ${fixed(100 * after, 1)} %: ` +
    `${sign}${fixed(100 * (after - before), 1)} percentage points, ` +
    `95 % ${kind} interval ${fixed(100 * low, 1)} to ${fixed(100 * high, 1)}`
  );
}
