import { bounded, type Measure, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { type Known, onParts } from "./shares.ts";

const NO_PART = ["no-data: no part is known", "degenerate: every part is 0"];

export const largestShare: Measure<"parts"> = {
  name: "largest-share",
  input: "parts",
  title: "Largest share",
  says: "What the largest partner has of everything, the unknown included in everything.",
  formula: "max x / X; high gives it all that is unknown",
  unit: "share",
  range: "above 0 to 1",
  nulls: NO_PART,
  cites: "Berger & Parker 1970",
  example: "52, 15, 11, 7, 6: 0.5714",
  of: (parts) => onParts(parts, (known) => topShare(known, 1)),
};

export const cr2: Measure<"parts"> = concentrationRatio(2, "52, 15, 11, 7, 6: 0.7363");
export const cr4: Measure<"parts"> = concentrationRatio(4, "52, 15, 11, 7, 6: 0.9341");

function concentrationRatio(m: number, example: string): Measure<"parts"> {
  return {
    name: `cr-${m}`,
    input: "parts",
    title: `Concentration ratio, ${m} largest`,
    says: `What the ${m} largest partners have together of everything, the unknown included in everything.`,
    formula: `sum of the ${m} largest x / X; high gives them all that is unknown`,
    unit: "share",
    range: "above 0 to 1",
    nulls: NO_PART,
    cites: "Bain 1956",
    example,
    of: (parts) => onParts(parts, (known) => topShare(known, m)),
  };
}

function topShare({ values, total, unknown }: Known, m: number): Reading {
  const top = sum(values.toSorted().slice(-m));
  if (Number.isNaN(unknown)) return bounded(top / total, unknown, unknown);
  const whole = total + unknown;
  return bounded(top / whole, top / whole, (top + unknown) / whole);
}
