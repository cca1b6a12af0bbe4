import type { Answer } from "../../src/model/answer.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";

/** Every table of activities. */
export const EVERY_TABLE = [
  "exercises",
  "transfers",
  "facilities",
  "training",
  "frameworks",
  "technology",
  "assistance",
  "operations",
  "indicators",
];

/** All the records of a study that stands in memory. */
export async function datasetIn(texts: Texts): Promise<Dataset> {
  return datasetOf(await openStudy(memoryFiles(texts)), EVERY_TABLE);
}

/** The value of a question, for short. */
export function asked(dataset: Dataset, question: Question): Answer["value"] {
  return answer(dataset, question).value;
}
