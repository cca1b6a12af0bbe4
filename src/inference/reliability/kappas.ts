import { type Measure, nothing, type Reading } from "../../measures/measure.ts";
import { ac1Of, agreementOf, fleissOf, kappaOf } from "./agreement.ts";
import type { Coded } from "./coded.ts";
import { CODED, DRAWN, NULLS, onCodings, orderNote } from "./report.ts";

const ROWS = ["unit,coder,value", "a,X,1", "a,Y,1", "b,X,2", "b,Y,3", "c,X,3", "c,Y,3"];
const EXAMPLE = "X says 1, 2, 3 and Y says 1, 3, 3:";
const SHARED = {
  input: "codings",
  unit: "index",
  range: "1 agreement, 0 chance, below 0 worse",
  rows: ROWS,
} as const;
const TWO = "undefined-by-definition: not two coders";

export const agreement: Measure<"codings"> = {
  ...SHARED,
  name: "agreement",
  title: "Per cent agreement",
  says: "The share of pairs of codings of one unit that are the same; chance alone makes some.",
  formula: "mean over units of Σ r_k(r_k - 1) / (r(r - 1))",
  unit: "share",
  range: "0 to 1",
  nulls: CODED,
  cites: "elementary",
  example: `${EXAMPLE} 0.6667`,
  gives: 0.6667,
  uses: DRAWN,
  of: (codings, chosen) => onCodings(codings, chosen, agreementOf),
};

export const cohenKappa: Measure<"codings"> = {
  ...SHARED,
  name: "cohen-kappa",
  title: "Cohen's kappa",
  says: "How far two coders agree beyond what their own leanings would give by chance.",
  formula: "(p_o - p_e) / (1 - p_e), p_e from the shares of either coder",
  nulls: [...NULLS, TWO],
  cites: "Cohen 1960",
  example: `${EXAMPLE} 0.5`,
  gives: 0.5,
  uses: DRAWN,
  of: (codings, chosen) =>
    onCodings(codings, chosen, (units, { categories }) => kappaOf(units, categories.length, 0), notTwo),
};

export const weightedKappa: Measure<"codings"> = {
  ...SHARED,
  name: "weighted-kappa",
  title: "Weighted kappa",
  says: "Cohen's kappa where two categories are the worse confused the more steps lie between them.",
  formula: "1 - Σ w p_o / Σ w p_e, w the steps apart, squared or linear",
  nulls: [...NULLS, TWO],
  cites: "Cohen 1968",
  example: `${EXAMPLE} 0.8`,
  gives: 0.8,
  uses: [...DRAWN, "kappa-weights"],
  of: (codings, chosen) => {
    const power = chosen?.["kappa-weights"] === "linear" ? 1 : 2;
    const kappa = (units: readonly Int32Array[], { categories }: Coded) =>
      kappaOf(units, categories.length, power);
    return onCodings(codings, chosen, kappa, notTwo, orderNote);
  },
};

export const fleissKappa: Measure<"codings"> = {
  ...SHARED,
  name: "fleiss-kappa",
  title: "Fleiss' kappa",
  says: "How far coders agree beyond chance, where the coders of one unit need not be those of another.",
  formula: "(p_o - Σ p_k²) / (1 - Σ p_k²), p_k the mean share of a category",
  nulls: NULLS,
  cites: "Fleiss 1971; Gwet 2014 for units with fewer coders",
  example: `${EXAMPLE} 0.4545`,
  gives: 0.4545,
  uses: DRAWN,
  of: (codings, chosen) =>
    onCodings(codings, chosen, (units, { categories }) => fleissOf(units, categories.length)),
};

export const ac1: Measure<"codings"> = {
  ...SHARED,
  name: "ac1",
  title: "Gwet's AC1",
  says: "How far coders agree beyond chance, without the fall of kappa where one category is rare.",
  formula: "(p_o - p_e) / (1 - p_e), p_e = Σ p_k(1 - p_k) / (q - 1), q categories",
  nulls: NULLS,
  cites: "Gwet 2008",
  example: `${EXAMPLE} 0.52`,
  gives: 0.52,
  uses: DRAWN,
  of: (codings, chosen) =>
    onCodings(codings, chosen, (units, { categories }) => ac1Of(units, categories.length)),
};

function notTwo({ coders }: Coded): Reading | null {
  if (coders.length === 2) return null;
  return nothing(
    "undefined-by-definition",
    `${coders.length} coders; alpha and fleiss-kappa take any number`,
  );
}
