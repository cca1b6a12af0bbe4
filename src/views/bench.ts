import { layers } from "../layers/index.ts";
import { indicators } from "../layers/indicators.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { answerPlan } from "../questions/answer.ts";
import { type Factors, factorsOf } from "../questions/factors.ts";
import { newestSource } from "../questions/outside.ts";
import { planOf } from "../questions/plan.ts";
import { datasetOf } from "../study/dataset.ts";
import type { Study } from "../study/study.ts";
import { type Years, yearsIn } from "./years-in.ts";

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

/**
 * Years that the records of a study take, the first and the last; null where none is dated. Numbers of context, which may go
 * back for decades, say it only where no tie does.
 */
export function yearsOf(columns: Columns): Years | null {
  const { dataset, factors } = columns;
  return factors.always(
    "views|years",
    () => yearsIn(dataset, newestSource(factors)) ?? contextYears(columns),
  );
}

/** Years that the numbers of context of a study take; null where there are none. */
export function contextYears({ dataset, factors }: Columns): Years | null {
  return factors.always("views|context years", () => yearsIn(dataset, newestSource(factors), [indicators]));
}

/** What questions are asked of. */
export type Columns = Pick<Bench, "dataset" | "factors">;
