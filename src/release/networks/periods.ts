import type { FigureBench } from "../../figures/kind.ts";
import { yearsOf } from "../../views/bench.ts";
import { networkBlocks } from "../../views/blocks.ts";
import type { Years } from "../../views/years-in.ts";
import { yearsHeld } from "../years-held.ts";

/**
 * Periods of networks, the same in every layer: the blocks of five years by which *Network* holds them against each other, from the
 * first year of the panels to their last; where panels have no years, from and to those of the records.
 */
export function periodsOf(bench: Pick<FigureBench, "dataset" | "factors">): readonly Years[] {
  const years = yearsHeld(bench.dataset) ?? yearsOf(bench);
  return years === null ? [] : networkBlocks(years);
}

/** What is said of the periods of networks wherever they are told about. */
export const PERIODS_SAID =
  "Networks have the same periods in every layer: five years each from a year on that ends in 0 or 5, as the page Network of the site offers them; the first begins with the first year of the panels and the last ends with their last; none is written of a period without ties. What lasts is in each period in which it is there, from the first on where nobody says when it began. Whether ties may be added up over periods `adds_up_over_periods` says, and of the whole `records_in_no_period` how many records are in none, since their date lies outside or is not known well enough.";
