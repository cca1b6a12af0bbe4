import type { Dataset } from "../model/dataset.ts";
import { alliances } from "./alliances.ts";
import { attribution } from "./attribution.ts";
import { blockNumber } from "./blocks.ts";
import { brokerageRole } from "./brokerage-role.ts";
import { caution } from "./caution.ts";
import { composites } from "./composites.ts";
import { contestedCertainty } from "./contested-certainty.ts";
import { contestedWithin } from "./contested-within.ts";
import type { Convention } from "./convention.ts";
import { damping } from "./damping.ts";
import { dirichletPrior } from "./dirichlet-prior.ts";
import { draws } from "./draws.ts";
import { duplicates } from "./duplicates.ts";
import { exclusiveAbove } from "./exclusive-above.ts";
import { exclusiveCertainty } from "./exclusive-certainty.ts";
import { forecasts } from "./forecasts.ts";
import { grouping } from "./grouping.ts";
import { halfLife } from "./half-life.ts";
import { hazard } from "./hazard.ts";
import { kappaWeights } from "./kappa-weights.ts";
import { katzAlpha } from "./katz-alpha.ts";
import { layerWeights } from "./layer-weights.ts";
import { modularityResolution } from "./modularity-resolution.ts";
import { multivectorBelow } from "./multivector-below.ts";
import { multivectorFrom } from "./multivector-from.ts";
import { normaliser } from "./normaliser.ts";
import { observers } from "./observers.ts";
import { organiserEvidence } from "./organiser-evidence.ts";
import { pactCounting } from "./pact-counting.ts";
import { penalty } from "./penalty.ts";
import { powerBeta } from "./power-beta.ts";
import { projection } from "./projection.ts";
import { ratePrior } from "./rate-prior.ts";
import { resamplingUnit } from "./resampling-unit.ts";
import { resolution } from "./resolution.ts";
import { seed } from "./seed.ts";
import { shock } from "./shock.ts";
import { spread } from "./spread.ts";
import { status } from "./status.ts";
import { unit } from "./unit.ts";
import { universe } from "./universe.ts";
import { vintage } from "./vintage.ts";
import { yearBasis } from "./year-basis.ts";

/** Every convention, in the order in which they are listed. */
export const conventions: readonly Convention[] = [
  attribution,
  organiserEvidence,
  grouping,
  unit,
  composites,
  status,
  forecasts,
  duplicates,
  observers,
  universe,
  yearBasis,
  vintage,
  resolution,
  projection,
  halfLife,
  alliances,
  pactCounting,
  normaliser,
  layerWeights,
  exclusiveAbove,
  exclusiveCertainty,
  contestedWithin,
  contestedCertainty,
  multivectorFrom,
  multivectorBelow,
  modularityResolution,
  blockNumber,
  brokerageRole,
  caution,
  katzAlpha,
  damping,
  powerBeta,
  shock,
  spread,
  resamplingUnit,
  draws,
  seed,
  dirichletPrior,
  ratePrior,
  penalty,
  hazard,
  kappaWeights,
];

/** Whether there is a convention of a name. */
export function isConvention(name: string): boolean {
  return conventions.some((c) => c.name === name);
}

/** What a convention may be: one of its values in a study, or what it accepts besides. */
interface Known {
  readonly values: readonly string[];
  readonly accepts: Convention["accepts"] | undefined;
}

/** What each convention may be in a study, by its name. */
export function conventionsOf(dataset: Pick<Dataset, "subject" | "tables">): ReadonlyMap<string, Known> {
  return new Map(
    conventions.map(({ name, values, accepts }) => [name, { values: values(dataset), accepts }]),
  );
}
