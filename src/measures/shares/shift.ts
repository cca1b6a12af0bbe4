import { endsOf, type Interval, shareOf } from "../amounts/interval.ts";
import { checkPair } from "../amounts/pairs.ts";
import { isMissing } from "../amounts/totals.ts";
import { bounded, type Measure, nothing, type Pair, type Reading, type Shift } from "../measure.ts";

const NOT_LOOKED = "no-data: one of the two periods was not looked at or no amount of it is known";
const NULLS = [NOT_LOOKED, "degenerate: nobody has anything in the earlier period"];
const ROWS = ["name,before,after", "own,4,12", "own,6,18", "other,60,45", "all,70,80", "all,30,40"];

export const growthEffect: Measure<"shift"> = {
  name: "growth-effect",
  input: "shift",
  title: "Growth effect",
  says: "How much a partner would have gained or lost with its old share of the new total: the part that is everyone's growth.",
  formula: "x0/X0 · (X1 - X0); with the share effect it adds up to x1 - x0",
  unit: "of the value",
  range: "any number",
  nulls: NULLS,
  cites: "Dunn 1960; Moore 1966 (interval arithmetic)",
  example: "10 of 100, then 30 of 120: 2",
  rows: ROWS,
  gives: 2,
  of: (shift) =>
    onPeriods(shift, ({ earlier, later }) => {
      const value = (earlier.of.best / earlier.against.best) * (later.against.best - earlier.against.best);
      const share = shareIn(earlier);
      const grown = less(endsOf(later.against), endsOf(earlier.against));
      const { low, high } = timesBetween(share, grown);
      return bounded(value, low, high);
    }),
};

export const shareEffect: Measure<"shift"> = {
  name: "share-effect",
  input: "shift",
  title: "Share effect",
  says: "How much a partner gained or lost because its share changed: the part that is not everyone's growth.",
  formula: "x1 - x0/X0 · X1; with the growth effect it adds up to x1 - x0",
  unit: "of the value",
  range: "any number",
  nulls: NULLS,
  cites: "Dunn 1960; Moore 1966 (interval arithmetic)",
  example: "10 of 100, then 30 of 120: 18",
  rows: ROWS,
  gives: 18,
  of: (shift) =>
    onPeriods(shift, ({ earlier, later }) => {
      const value = later.of.best - (earlier.of.best / earlier.against.best) * later.against.best;
      const kept = timesBetween(shareIn(earlier), endsOf(later.against));
      const { low, high } = less(endsOf(later.of), kept);
      return bounded(value, low, high);
    }),
};

export const substitution: Measure<"shift"> = {
  name: "substitution",
  input: "shift",
  title: "Substitution",
  says: "How much of what one partner lost in volume another gained, at the most: that it took its place is more than this says.",
  formula: "min(fall of p, rise of q) / fall of p",
  unit: "share",
  range: "0 to 1",
  nulls: [
    NOT_LOOKED,
    "undefined-by-definition: the other lost nothing in volume",
    "under-specified: the question names no other partner",
  ],
  cites: "Cooley & Nexon 2020",
  example: "p falls from 60 to 45, q rises from 10 to 30: 1; from 10 to 16: 0.4",
  rows: ["name,before,after", "own,4,6", "own,6,10", "other,60,45", "all,70,80", "all,30,40"],
  gives: 0.4,
  of: (shift) =>
    onOther(shift, (risen, fallen) => {
      if (fallen.best <= 0)
        return nothing(
          "undefined-by-definition",
          `the other lost nothing in volume: ${signed(-fallen.best)}`,
        );
      const part = (rise: number, fall: number) => Math.min(1, Math.max(0, rise) / fall);
      return bounded(
        part(risen.best, fallen.best),
        fallen.high === Number.POSITIVE_INFINITY ? 0 : part(risen.low, Math.max(fallen.high, fallen.best)),
        fallen.low > 0 ? part(risen.high, fallen.low) : risen.high > 0 ? 1 : 0,
        [`own ${signed(risen.best)}, other ${signed(-fallen.best)}`],
      );
    }),
};

export const atTheExpenseOf: Measure<"shift"> = {
  name: "at-the-expense-of",
  input: "shift",
  title: "Rise at another’s expense",
  says: "Whether a partner rose while the other fell in volume; where only shares moved so, that is no expense.",
  formula: "yes: q rose and p fell in volume; in share only: so did their shares, and not both volumes",
  unit: "yes, no or in share only",
  range: "yes, no, in share only",
  nulls: [NOT_LOOKED, "under-specified: the question names no other partner"],
  cites: "Cooley & Nexon 2020",
  example: "q from 10 to 30, p from 60 to 66, of 100 and 150: in share only",
  rows: ["name,before,after", "own,4,12", "own,6,18", "other,60,66", "all,70,90", "all,30,60"],
  gives: "in share only",
  of: (shift) =>
    onOther(shift, (risen, fallen, shares) => {
      const yes = risen.best > 0 && fallen.best > 0;
      const relative = shares.own > 0 && shares.other < 0;
      const settled = (risen.low > 0 && fallen.low > 0) || risen.high <= 0 || fallen.high <= 0;
      return {
        value: yes ? "yes" : relative ? "in share only" : "no",
        low: null,
        high: null,
        notes: [
          `own ${signed(risen.best)}, other ${signed(-fallen.best)}`,
          ...(settled ? [] : ["what the records leave open could change this"]),
        ],
      };
    }),
};

interface Ends extends Interval {
  readonly best: number;
}

function onPeriods(shift: Shift, compute: (shift: Shift) => Reading): Reading {
  for (const pair of pairsOf(shift)) checkPair(pair);
  if (pairsOf(shift).some((p) => isMissing(p.of) || isMissing(p.against))) return nothing("no-data");
  if (shift.earlier.against.best === 0)
    return nothing("degenerate", "nobody has anything in the earlier period");
  return compute(shift);
}

function onOther(
  shift: Shift,
  compute: (risen: Ends, fallen: Ends, shares: { readonly own: number; readonly other: number }) => Reading,
): Reading {
  const { earlier, later, other } = shift;
  if (other === null) return nothing("under-specified", "at whose expense");
  for (const pair of pairsOf(shift)) checkPair(pair);
  if (pairsOf(shift).some((p) => isMissing(p.of))) return nothing("no-data");
  const moved = (from: Pair, to: Pair) => shareAt(to) - shareAt(from);
  return compute(difference(later, earlier), difference(other.earlier, other.later), {
    own: moved(earlier, later),
    other: moved(other.earlier, other.later),
  });
}

function pairsOf({ earlier, later, other }: Shift): readonly Pair[] {
  return other === null ? [earlier, later] : [earlier, later, other.earlier, other.later];
}

function shareAt({ of, against }: Pair): number {
  return against.best > 0 ? of.best / against.best : 0;
}

function shareIn({ of, rest, against }: Pair): Interval {
  return shareOf(endsOf(of), rest === null ? less(endsOf(against), endsOf(of)) : endsOf(rest));
}

function difference(a: Pair, b: Pair): Ends {
  return { best: a.of.best - b.of.best, ...less(endsOf(a.of), endsOf(b.of)) };
}

function less(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** Bounds of a product of a factor of 0 or more and a factor of either sign. */
function timesBetween(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function signed(value: number): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Number(Math.abs(value).toPrecision(6))}`;
}
