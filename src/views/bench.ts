import { layers, tieLayers } from "../layers/index.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { EVER, yearOf } from "../model/day.ts";
import type { Question } from "../model/question.ts";
import { answerPlan } from "../questions/answer.ts";
import { type Factors, factorsOf } from "../questions/factors.ts";
import { planOf } from "../questions/plan.ts";
import { datasetOf } from "../study/dataset.ts";
import type { Study } from "../study/study.ts";

/** All layers of a study read once, to ask many questions of. */
export interface Bench {
  readonly dataset: Dataset;
  readonly factors: Factors;
  ask(question: Question): Answer;
}

export async function benchOf(study: Study): Promise<Bench> {
  const tables = new Set(layers.flatMap((l) => l.tables));
  const dataset = await datasetOf(study, [...tables]);
  const factors = factorsOf(dataset);
  return { dataset, factors, ask: (question) => answerPlan(factors, planOf(factors, question)) };
}

/** Years in which the activities of a study start, the first and the last; null where none is dated. */
export function yearsOf({ dataset, factors }: Columns): Years | null {
  return factors.always("views|years", () => yearsIn(dataset));
}

/** What questions are asked of. */
export type Columns = Pick<Bench, "dataset" | "factors">;
/** Whole years, both ends included. */
export type Years = { readonly first: number; readonly last: number };

function yearsIn(dataset: Dataset): Years | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const layer of tieLayers) {
    if (layer.time !== "instant") continue;
    for (const table of layer.tables) {
      for (const day of dataset.tables.get(table)?.startFrom ?? []) {
        if (day === EVER) continue;
        first = Math.min(first, yearOf(day));
        last = Math.max(last, yearOf(day));
      }
    }
  }
  return Number.isFinite(first) ? { first, last } : null;
}
