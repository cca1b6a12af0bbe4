import { outCentralisation, reachingCentrality } from "./centralisation.ts";
import { hhi, hhiNormalised, hhiUnbiased, hirschman } from "./concentration.ts";
import { first, intervalOfYears, nth } from "./dates.ts";
import { density, densityValued } from "./density.ts";
import { effectiveNumber, effectiveNumber1, gini, richness, shannon, theil } from "./diversity.ts";
import { eI, eIExpected, eINormalised } from "./e-i.ts";
import { every } from "./every.ts";
import { flowHierarchy } from "./flow-hierarchy.ts";
import { connectedness, efficiency, hierarchy, lub } from "./krackhardt.ts";
import { cr2, cr4, largestShare } from "./leaders.ts";
import type { Measure } from "./measure.ts";
import { composition, largest, nameSet, smallest } from "./names.ts";
import { institutionalOverlap, membershipOverlap } from "./overlap.ts";
import { change, ratio, share } from "./pairs.ts";
import { rank } from "./rank.ts";
import { frequency, tieCoverage } from "./rates.ts";
import { mean, median, peak, range } from "./spreads.ts";
import { count, sumOfValues } from "./totals.ts";
import { trend } from "./trend.ts";
import { trophicIncoherence } from "./trophic.ts";

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
