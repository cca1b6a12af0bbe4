import type { StudyBench } from "../figures/bench.ts";
import type { FigureBench } from "../figures/kind.ts";
import { answerPlan } from "../questions/answer.ts";
import { kept, keptAnswers } from "../questions/kept.ts";
import { planOf } from "../questions/plan.ts";

/** What pages about a claim ask: the records that are independent of the publication that it stands in, by the id of the claim. */
export function independentBenches({ judged, ...bench }: StudyBench): (claim: string) => FigureBench {
  const benches = kept((publication): FigureBench => {
    const claim = [...bench.claims.values()].find((c) => (c.publication ?? "") === publication);
    if (claim === undefined) return bench;
    const { factors } = judged(claim);
    const ask = keptAnswers((question) => answerPlan(factors, planOf(factors, question)));
    return { ...bench, dataset: factors.dataset, factors, ask };
  });
  return (claim) => benches(bench.claims.get(claim)?.publication ?? "");
}
