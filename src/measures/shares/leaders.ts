import { bounded, type Measure, type Reading } from "../measure.ts";
import { top, topEnds } from "./extremes.ts";
import { hill, type Known, onParts, SAMPLED } from "./shares.ts";

const ROWS = ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"];
const NO_PART = ["no-data: no part is known", "degenerate: every part is 0"];

export const largestShare: Measure<"parts"> = {
  name: "largest-share",
  input: "parts",
  title: "Largest share",
  says: "What the largest partner has of everything, the unknown included; concentration, and not yet dependence.",
  formula: "max x / X; high gives it all that is unknown, each part within its range",
  unit: "share",
  range: "above 0 to 1",
  nulls: NO_PART,
  cites: "Berger & Parker 1970",
  example: "52, 15, 11, 7, 6: 0.5714",
  rows: ROWS,
  typed: ["dependence", "dominance", "top-share"],
  gives: 0.5714,
  uses: SAMPLED,
  of: (parts) => onParts(parts, (known) => topShare(known, 1)),
};

export const bergerParker: Measure<"parts"> = {
  name: "berger-parker",
  input: "parts",
  amongKnown: true,
  title: "Berger–Parker dominance",
  says: "What the largest partner has of all that is known to be somebody's; concentration, and not yet dependence.",
  formula: "max p; low gives what is unknown to others, high to the largest, each part within its range",
  unit: "share",
  range: "1/S to 1",
  nulls: NO_PART,
  cites: "Berger & Parker 1970",
  example: "52, 15, 11, 7, 6: 0.5714",
  rows: ROWS,
  gives: 0.5714,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const { low, high } = topEnds(1, known.ends);
      return bounded(top(1, known.values) / known.total, low, high);
    }),
};

export const effectiveNumberInfinity: Measure<"parts"> = {
  name: "effective-number-infinity",
  input: "parts",
  amongKnown: true,
  title: "Effective number of partners, order infinity",
  says: "How many partners as large as the largest would have all of it.",
  formula: "1 / max p, Hill number of order infinity",
  unit: "partners",
  range: "1 to S",
  nulls: NO_PART,
  cites: "Berger & Parker 1970; Hill 1973",
  example: "52, 15, 11, 7, 6: 1.750",
  rows: ROWS,
  gives: 1.75,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const { low, high } = topEnds(1, known.ends);
      return bounded(hill(known.shares, Number.POSITIVE_INFINITY), 1 / high, 1 / low);
    }),
};

export const cr2: Measure<"parts"> = concentrationRatio(2, 0.7363);
export const cr3: Measure<"parts"> = concentrationRatio(3, 0.8571);
export const cr4: Measure<"parts"> = concentrationRatio(4, 0.9341);

function concentrationRatio(m: number, gives: number): Measure<"parts"> {
  return {
    name: `cr-${m}`,
    input: "parts",
    title: `Concentration ratio, ${m} largest`,
    says: `What the ${m} largest partners have together of everything, the unknown included in everything.`,
    formula: `sum of the ${m} largest x / X; high gives them all that is unknown, each part within its range`,
    unit: "share",
    range: "above 0 to 1",
    nulls: NO_PART,
    cites: "Bain 1956",
    example: `52, 15, 11, 7, 6: ${gives}`,
    rows: ROWS,
    gives,
    uses: SAMPLED,
    of: (parts) => onParts(parts, (known) => topShare(known, m)),
  };
}

function topShare({ values, total, unknown, ends }: Known, m: number): Reading {
  const whole = Number.isNaN(unknown) ? total : total + unknown;
  const { low, high } = topEnds(m, ends);
  return bounded(top(m, values) / whole, low, high);
}
