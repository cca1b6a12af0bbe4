import { examplesInference } from "./method-texts/examples-inference.ts";
import { examplesLayers } from "./method-texts/examples-layers.ts";
import { examplesShares } from "./method-texts/examples-shares.ts";
import { examplesTies } from "./method-texts/examples-ties.ts";
import { examplesWholes } from "./method-texts/examples-wholes.ts";
import { formulasInference } from "./method-texts/formulas-inference.ts";
import { formulasLayers } from "./method-texts/formulas-layers.ts";
import { formulasShares } from "./method-texts/formulas-shares.ts";
import { formulasTies } from "./method-texts/formulas-ties.ts";
import { formulasWholes } from "./method-texts/formulas-wholes.ts";
import { nullsText } from "./method-texts/nulls.ts";
import { nullsNetworksText } from "./method-texts/nulls-networks.ts";
import { rangesText } from "./method-texts/ranges.ts";
import type { MethodText } from "./method-texts/text.ts";

/** Formulas, units, ranges, edge cases and examples of measures, by what the measure says in English. */
export const methodTexts: readonly MethodText[] = [
  ...rangesText,
  ...nullsText,
  ...nullsNetworksText,
  ...formulasShares,
  ...formulasTies,
  ...formulasWholes,
  ...formulasLayers,
  ...formulasInference,
  ...examplesShares,
  ...examplesTies,
  ...examplesWholes,
  ...examplesLayers,
  ...examplesInference,
];
