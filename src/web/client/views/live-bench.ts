import type { Atlas } from "../../../figures/geo/atlas.ts";
import type { FigureBench } from "../../../figures/kind.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Question } from "../../../model/question.ts";
import { answerPlan } from "../../../questions/answer.ts";
import { factorsOf } from "../../../questions/factors.ts";
import { canonical } from "../../../questions/identity.ts";
import { keptAnswers } from "../../../questions/kept.ts";
import { planOf } from "../../../questions/plan.ts";
import type { Passes } from "./passes.ts";

/**
 * A bench whose memory of earlier questions has a bound, so that a long look takes no more room; passes find again what is too large for it.
 * @param most records that kept answers rest on
 */
export function liveBench(
  dataset: Dataset,
  looked: FigureBench["looked"],
  atlas: Atlas | null,
  { making, once }: Passes,
  most?: number,
): FigureBench {
  const factors = factorsOf(dataset, undefined, making);
  const kept = keptAnswers((question) => answerPlan(factors, planOf(factors, question)), making, most);
  const ask = (question: Question) => once(`answer ${canonical(question)}`, () => kept(question));
  return { dataset, factors, ask, looked, ...(atlas === null ? {} : { atlas }) };
}
