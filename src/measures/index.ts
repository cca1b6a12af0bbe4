import { first, intervalOfYears, nth } from "./amounts/dates.ts";
import { every } from "./amounts/every.ts";
import { change, ratio, share } from "./amounts/pairs.ts";
import { frequency, tieCoverage } from "./amounts/rates.ts";
import { mean, median, peak, range } from "./amounts/spreads.ts";
import { count, sumOfValues } from "./amounts/totals.ts";
import { trend } from "./amounts/trend.ts";
import type { Measure } from "./measure.ts";
import { hhi, hhiNormalised, hhiUnbiased, hirschman } from "./shares/concentration.ts";
import { effectiveNumber, effectiveNumber1, gini, richness, shannon, theil } from "./shares/diversity.ts";
import { cr2, cr4, largestShare } from "./shares/leaders.ts";
import { composition, largest, nameSet, smallest } from "./shares/names.ts";
import { institutionalOverlap, membershipOverlap } from "./shares/overlap.ts";
import { rank } from "./shares/rank.ts";
import { outCentralisation, reachingCentrality } from "./ties/centralisation.ts";
import { density, densityValued } from "./ties/density.ts";
import { eI, eIExpected, eINormalised } from "./ties/e-i.ts";
import { flowHierarchy } from "./ties/flow-hierarchy.ts";
import { connectedness, efficiency, hierarchy, lub } from "./ties/krackhardt.ts";
import { trophicIncoherence } from "./ties/trophic.ts";

export type { Measure } from "./measure.ts";

/** All measures that a question can ask for. */
export const measures: readonly Measure[] = [
  count,
  sumOfValues,
  share,
  ratio,
  change,
  mean,
  median,
  range,
  peak,
  trend,
  largest,
  smallest,
  largestShare,
  rank,
  nameSet,
  composition,
  hhi,
  hhiNormalised,
  hhiUnbiased,
  hirschman,
  effectiveNumber,
  effectiveNumber1,
  richness,
  shannon,
  theil,
  gini,
  cr2,
  cr4,
  first,
  nth,
  intervalOfYears,
  every,
  frequency,
  tieCoverage,
  membershipOverlap,
  institutionalOverlap,
  density,
  densityValued,
  eI,
  eIExpected,
  eINormalised,
  outCentralisation,
  reachingCentrality,
  flowHierarchy,
  trophicIncoherence,
  connectedness,
  hierarchy,
  efficiency,
  lub,
];
