import { attribution } from "./attribution.ts";
import { caution } from "./caution.ts";
import { composites } from "./composites.ts";
import type { Convention } from "./convention.ts";
import { draws } from "./draws.ts";
import { duplicates } from "./duplicates.ts";
import { forecasts } from "./forecasts.ts";
import { grouping } from "./grouping.ts";
import { observers } from "./observers.ts";
import { organiserEvidence } from "./organiser-evidence.ts";
import { projection } from "./projection.ts";
import { resolution } from "./resolution.ts";
import { seed } from "./seed.ts";
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
  caution,
  spread,
  draws,
  seed,
];
