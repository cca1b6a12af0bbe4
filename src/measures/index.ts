import { first, intervalOfYears, nth } from "./amounts/dates.ts";
import { every } from "./amounts/every.ts";
import { change, ratio, share } from "./amounts/pairs.ts";
import { frequency, tieCoverage } from "./amounts/rates.ts";
import { mean, median, peak, range } from "./amounts/spreads.ts";
import { count, sumOfValues } from "./amounts/totals.ts";
import { trend } from "./amounts/trend.ts";
import { bandwidth, influence, reliance } from "./dependence/influence.ts";
import { asymmetry, interdependence, salience, symmetry } from "./dependence/mutual.ts";
import { securityHierarchy } from "./dependence/security-hierarchy.ts";
import {
  coPresence,
  hyperdegree,
  participationBySize,
  redundancy,
  temporalReach,
} from "./events/attended.ts";
import { eventDensity, meanActivitySize, simpliciality, twoModeClustering } from "./events/structure.ts";
import {
  edgeOverlap,
  layerConditional,
  layerJaccard,
  multilayerDensity,
  overlapDegree,
  participation,
} from "./layers/multiplex.ts";
import type { Measure } from "./measure.ts";
import { betweenness, betweennessRaw, betweennessWeighted } from "./position/between.ts";
import { constraint, effectiveSize, egoEfficiency } from "./position/burt.ts";
import { closeness, closenessHarmonic } from "./position/closeness.ts";
import { localClustering, transitivity } from "./position/clustering.ts";
import { kCore } from "./position/core.ts";
import {
  degree,
  inDegree,
  inStrength,
  outDegree,
  outStrength,
  strength,
  tieStrengthMean,
} from "./position/degree.ts";
import { eigenvector } from "./position/eigenvector.ts";
import { bonacichPower, katz } from "./position/katz.ts";
import { pagerank } from "./position/pagerank.ts";
import { reciprocity } from "./position/reciprocity.ts";
import { theilBetween, theilWithin } from "./shares/blocs.ts";
import { hhi, hhiNormalised, hhiUnbiased, hirschman } from "./shares/concentration.ts";
import { effectiveNumber, effectiveNumber1, gini, richness, shannon, theil } from "./shares/diversity.ts";
import { evenness, shannonCorrected } from "./shares/evenness.ts";
import { exposure, suppliability } from "./shares/goods.ts";
import { bergerParker, cr2, cr3, cr4, effectiveNumberInfinity, largestShare } from "./shares/leaders.ts";
import {
  overlapBonacich,
  overlapBrayCurtis,
  overlapCosine,
  overlapJaccard,
  overlapRuzicka,
} from "./shares/likeness.ts";
import { multivector, multivectorAlpha, multivectorBeta } from "./shares/multivector.ts";
import { composition, largest, nameSet, smallest } from "./shares/names.ts";
import { institutionalOverlap, membershipOverlap } from "./shares/overlap.ts";
import { rank } from "./shares/rank.ts";
import { atTheExpenseOf, growthEffect, shareEffect, substitution } from "./shares/shift.ts";
import { kappaV, piV, sScore } from "./shares/similarity.ts";
import { betweennessCentralisation } from "./ties/betweenness-centralisation.ts";
import {
  horizontalDensity,
  horizontalDensityValued,
  twoModeDensity,
  twoModeDensityValued,
  verticalDensity,
  verticalDensityValued,
} from "./ties/block-density.ts";
import {
  brokerageCoordinator,
  brokerageGatekeeper,
  brokerageItinerant,
  brokerageLiaison,
  brokerageRepresentative,
  brokerageTotal,
} from "./ties/brokerage.ts";
import {
  degreeCentralisation,
  inCentralisation,
  outCentralisation,
  strengthCentralisation,
} from "./ties/centralisation.ts";
import { core, corePeriphery, corePeripheryOpen } from "./ties/core-periphery.ts";
import { density, densityValued } from "./ties/density.ts";
import { eI, eIExpected, eINormalised } from "./ties/e-i.ts";
import { flowHierarchy } from "./ties/flow-hierarchy.ts";
import { hubAndSpoke } from "./ties/hub-and-spoke.ts";
import { connectedness, efficiency, hierarchy, lub } from "./ties/krackhardt.ts";
import { reachingCentrality, reachingCentralityWeighted } from "./ties/reaching.ts";
import { trophicIncoherence, trophicLevel } from "./ties/trophic.ts";
import { burstiness } from "./time/burstiness.ts";
import { recency } from "./time/recency.ts";
import { tiesInForce } from "./time/ties-in-force.ts";

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
  effectiveNumberInfinity,
  richness,
  shannon,
  shannonCorrected,
  evenness,
  theil,
  theilBetween,
  theilWithin,
  gini,
  bergerParker,
  cr2,
  cr3,
  cr4,
  multivector,
  multivectorAlpha,
  multivectorBeta,
  overlapJaccard,
  overlapRuzicka,
  overlapBrayCurtis,
  overlapCosine,
  overlapBonacich,
  sScore,
  kappaV,
  piV,
  growthEffect,
  shareEffect,
  substitution,
  atTheExpenseOf,
  suppliability,
  exposure,
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
  twoModeDensity,
  twoModeDensityValued,
  verticalDensity,
  verticalDensityValued,
  horizontalDensity,
  horizontalDensityValued,
  reciprocity,
  transitivity,
  degree,
  inDegree,
  outDegree,
  strength,
  inStrength,
  outStrength,
  tieStrengthMean,
  eigenvector,
  katz,
  bonacichPower,
  pagerank,
  betweenness,
  betweennessRaw,
  betweennessWeighted,
  closeness,
  closenessHarmonic,
  kCore,
  constraint,
  effectiveSize,
  egoEfficiency,
  localClustering,
  eI,
  eIExpected,
  eINormalised,
  brokerageCoordinator,
  brokerageItinerant,
  brokerageRepresentative,
  brokerageGatekeeper,
  brokerageLiaison,
  brokerageTotal,
  degreeCentralisation,
  inCentralisation,
  outCentralisation,
  betweennessCentralisation,
  strengthCentralisation,
  reachingCentrality,
  reachingCentralityWeighted,
  flowHierarchy,
  trophicIncoherence,
  trophicLevel,
  connectedness,
  hierarchy,
  efficiency,
  lub,
  corePeriphery,
  corePeripheryOpen,
  core,
  hubAndSpoke,
  securityHierarchy,
  influence,
  bandwidth,
  reliance,
  asymmetry,
  salience,
  symmetry,
  interdependence,
  overlapDegree,
  participation,
  edgeOverlap,
  layerJaccard,
  multilayerDensity,
  layerConditional,
  hyperdegree,
  participationBySize,
  coPresence,
  redundancy,
  temporalReach,
  eventDensity,
  meanActivitySize,
  twoModeClustering,
  simpliciality,
  recency,
  burstiness,
  tiesInForce,
];
