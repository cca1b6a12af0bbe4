import type { Measure } from "../../measures/measure.ts";
import { alphaOf } from "./alpha.ts";
import type { Coded } from "./coded.ts";
import { type Disagreement, interval, jaccard, masi, nominal, ordinal, ratio } from "./distances.ts";
import { DRAWN, NULLS, onCodings, orderNote, withoutNumbers } from "./report.ts";

const HEAD = "unit,coder,value";
const NUMBERS = [HEAD, "a,X,1", "a,Y,1", "b,X,2", "b,Y,3", "c,X,4", "c,Y,4"];
const SETS = [HEAD, "a,X,army", "a,Y,army;police", "b,X,police", "b,Y,police", "c,X,navy", "c,Y,navy"];
const AFTER = "Krippendorff 2004; Hayes & Krippendorff 2007";
const EXAMPLE = "X says 1, 2, 4 and Y says 1, 3, 4:";
const FORMULA = "1 - D_o / D_e over pairs within units and over all pairs";
const SHARED = {
  input: "codings",
  unit: "index",
  range: "1 agreement, 0 chance, below 0 worse",
  uses: DRAWN,
} as const;

export const alphaNominal: Measure<"codings"> = {
  ...SHARED,
  name: "alpha-nominal",
  title: "Krippendorff's alpha, nominal",
  says: "How far coders agree on categories beyond chance, whoever coded what.",
  formula: `${FORMULA}; δ² = 1 where two differ`,
  nulls: NULLS,
  cites: AFTER,
  example: `${EXAMPLE} 0.6154`,
  rows: NUMBERS,
  gives: 0.6154,
  of: (codings, chosen) => onCodings(codings, chosen, alphaIn(nominal)),
};

export const alphaOrdinal: Measure<"codings"> = {
  ...SHARED,
  name: "alpha-ordinal",
  title: "Krippendorff's alpha, ordinal",
  says: "How far coders agree on ranks beyond chance; a step is as large as the codings between.",
  formula: `${FORMULA}; δ² = (codings from c to k, half of either end)²`,
  nulls: NULLS,
  cites: AFTER,
  example: `${EXAMPLE} 0.9495`,
  rows: NUMBERS,
  gives: 0.9495,
  of: (codings, chosen) =>
    onCodings(
      codings,
      chosen,
      (units, { categories }) => alphaOf(units, categories.length, ordinal),
      undefined,
      orderNote,
    ),
};

export const alphaInterval: Measure<"codings"> = {
  ...SHARED,
  name: "alpha-interval",
  title: "Krippendorff's alpha, interval",
  says: "How far coders agree on numbers or dates beyond chance, by the square of their difference.",
  formula: `${FORMULA}; δ² = (c - k)²`,
  nulls: [...NULLS, "undefined-by-definition: codings are no numbers"],
  cites: AFTER,
  example: `${EXAMPLE} 0.9123`,
  rows: NUMBERS,
  gives: 0.9123,
  of: (codings, chosen) => onCodings(codings, chosen, alphaIn(interval), withoutNumbers),
};

export const alphaRatio: Measure<"codings"> = {
  ...SHARED,
  name: "alpha-ratio",
  title: "Krippendorff's alpha, ratio",
  says: "How far coders agree on amounts beyond chance, by their difference beside their sum.",
  formula: `${FORMULA}; δ² = ((c - k) / (c + k))²`,
  nulls: [...NULLS, "undefined-by-definition: codings are no numbers, or some are below 0"],
  cites: AFTER,
  example: `${EXAMPLE} 0.9189`,
  rows: NUMBERS,
  gives: 0.9189,
  of: (codings, chosen) =>
    onCodings(codings, chosen, alphaIn(ratio), (coded) => {
      const below = coded.numbers?.some((x) => x < 0) ?? true;
      return below ? withoutNumbers({ ...coded, numbers: null }) : null;
    }),
};

export const alphaSets: Measure<"codings"> = {
  ...SHARED,
  name: "alpha-sets",
  title: "Krippendorff's alpha of sets",
  says: "How far coders agree on lists, such as participants, where half a list right is half an agreement.",
  formula: `${FORMULA}; δ² = MASI, 1 - overlap · (1, 2/3, 1/3 or 0)`,
  nulls: NULLS,
  cites: "Passonneau 2006; Krippendorff 2004; Jaccard 1901",
  example: "army against army;police, and twice the same of police and of navy: 0.7222",
  rows: SETS,
  gives: 0.7222,
  of: (codings, chosen) =>
    onCodings(codings, chosen, alphaIn(masi), undefined, (units, coded) => [
      `with Jaccard's distance ${alphaIn(jaccard)(units, coded).toFixed(4)}`,
    ]),
};

/** Alpha under a distance that does not depend on how often anything is said. */
function alphaIn(
  metric: (coded: Coded) => Disagreement,
): (units: readonly Int32Array[], coded: Coded) => number {
  const made = new WeakMap<Coded, Disagreement>();
  return (units, coded) => {
    const distances = made.get(coded) ?? metric(coded);
    made.set(coded, distances);
    return alphaOf(units, coded.categories.length, () => distances);
  };
}
