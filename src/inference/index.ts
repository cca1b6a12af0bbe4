import type { Measure } from "../measures/measure.ts";
import { changePointCount, changePointsCount, runLength } from "./change/counts.ts";
import { changePoint, changePointEvidence, changePoints } from "./change/shares.ts";
import { changePointsVolume, changePointVolume } from "./change/volumes.ts";
import { blocks, blocksDegreeCorrected } from "./communities/blocks.ts";
import { communities, modularityOf } from "./communities/measures.ts";
import { modularityMultiplex } from "./communities/multiplex.ts";
import { trophicIncoherenceP } from "./hierarchy/reversals.ts";
import { brokerageP } from "./permutation/brokerage-p.ts";
import { eIP } from "./permutation/e-i-p.ts";
import { alphaInterval, alphaNominal, alphaOrdinal, alphaRatio, alphaSets } from "./reliability/alphas.ts";
import { ac1, agreement, cohenKappa, fleissKappa, weightedKappa } from "./reliability/kappas.ts";
import { riseProbability } from "./rise.ts";
import { dominanceMargin, sphere, spherePartner, sphereProbability } from "./spheres/sphere.ts";
import { sphereShare, sphereShareExpected } from "./spheres/sphere-share.ts";

/** Measures that rest on a model or on random draws. */
export const inferred: readonly Measure[] = [
  sphere,
  spherePartner,
  sphereProbability,
  sphereShare,
  sphereShareExpected,
  dominanceMargin,
  modularityOf,
  modularityMultiplex,
  communities,
  blocks,
  blocksDegreeCorrected,
  eIP,
  brokerageP,
  riseProbability,
  trophicIncoherenceP,
  changePoint,
  changePointEvidence,
  changePoints,
  changePointCount,
  changePointsCount,
  runLength,
  changePointVolume,
  changePointsVolume,
  alphaNominal,
  alphaOrdinal,
  alphaInterval,
  alphaRatio,
  alphaSets,
  agreement,
  cohenKappa,
  weightedKappa,
  fleissKappa,
  ac1,
];
