import type { Claim } from "../claims/claim.ts";
import { type JudgedOn, judgedOn } from "../claims/judged-on.ts";
import type { FigureBench } from "../figures/kind.ts";
import { answerPlan } from "../questions/answer.ts";
import { kept, keptAnswers } from "../questions/kept.ts";
import { planOf } from "../questions/plan.ts";
import type { Study } from "../study/study.ts";

/** What the claims of a study are judged on, and pages about them asked of: nothing that is read for the one is read again for the other. */
interface Independent {
  readonly on: (claim: Claim) => JudgedOn;
  /** The records that are independent of the publication that a claim stands in. */
  benchOf(claim: string): FigureBench;
}

/** @param known what the claims were judged on, where that stands ready */
export async function independentBenches(
  study: Study,
  bench: FigureBench,
  known?: Independent["on"],
): Promise<Independent> {
  const claims = bench.claims ?? new Map<string, Claim>();
  const on = known ?? (await judgedOn(study, [...claims.values()]));
  const benches = kept((publication): FigureBench => {
    const claim = [...claims.values()].find((c) => (c.publication ?? "") === publication);
    if (claim === undefined) return bench;
    const { factors } = on(claim);
    const ask = keptAnswers((question) => answerPlan(factors, planOf(factors, question)));
    const { askFor: _, ...rest } = bench;
    return { ...rest, dataset: factors.dataset, factors, ask };
  });
  return { on, benchOf: (claim) => benches(claims.get(claim)?.publication ?? "") };
}
