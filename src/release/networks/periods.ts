import type { FigureBench } from "../../figures/kind.ts";
import { yearsOf } from "../../views/bench.ts";
import { yearsHeld } from "../years-held.ts";

/** Whole years, both ends included. */
export interface NetworkPeriod {
  readonly first: number;
  readonly last: number;
}

/** Years of a period but the last. */
const STEP = 5;

/**
 * Periods of networks, the same in every layer: five years each from the first year of the panels to their last, which cuts the last
 * one short; where panels have no years, those of the records.
 */
export function periodsOf(bench: Pick<FigureBench, "dataset" | "factors">): readonly NetworkPeriod[] {
  const years = yearsHeld(bench.dataset) ?? yearsOf(bench);
  if (years === null) return [];
  return Array.from({ length: Math.ceil((years.last - years.first + 1) / STEP) }, (_, i) => {
    const first = years.first + i * STEP;
    return { first, last: Math.min(first + STEP - 1, years.last) };
  });
}

/** What is said of the periods of networks wherever they are told about. */
export const PERIODS_SAID =
  "Networks have the same periods in every layer: five years each from the first year of the panels to their last, at which the last period ends; none is written of a period without ties. What lasts is in each period in which it is there, from the first on where nobody says when it began. Whether ties may be added up over periods `adds_up_over_periods` says, and of the whole `records_in_no_period` how many records are in none, since their date lies outside or is not known well enough.";
