import type { ClaimFinding } from "../claims/judge.ts";
import type { FigureBench } from "../figures/kind.ts";
import { answerPlan } from "../questions/answer.ts";
import { factorsOf } from "../questions/factors.ts";
import { planOf, tablesIn } from "../questions/plan.ts";
import { datasetOf } from "../study/dataset.ts";
import { independentOf } from "../study/independent.ts";
import type { Study } from "../study/study.ts";
import { kept } from "./kept.ts";

/** What each claim was judged on: the records that are independent of the publication it stands in. */
export async function benchesOf(
  study: Study,
  bench: FigureBench,
  claims: readonly ClaimFinding[],
): Promise<(claim: string) => FigureBench> {
  const questions = claims.flatMap((c) => [c, ...c.and]).flatMap(({ question }) => question ?? []);
  const tables = [...new Set(questions.flatMap(tablesIn))].sort();
  const all = tables.length === 0 ? bench.dataset : await datasetOf(study, tables);
  const benchOf = kept((id): FigureBench => {
    const publication = study.publications.find((p) => p.id === id) ?? study.publications[0];
    const dataset = publication === undefined ? all : independentOf(all, publication.own);
    const factors = factorsOf(dataset);
    return { ...bench, dataset, factors, ask: (question) => answerPlan(factors, planOf(factors, question)) };
  });
  return (claim) => benchOf(bench.claims?.get(claim)?.publication ?? "");
}
