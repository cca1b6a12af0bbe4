import { codebookText, valuesIn } from "../changes/codebook.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { nearest, nearOf } from "../model/near.ts";
import type { Question } from "../model/question.ts";
import { CODED, codesHeld, codesLacking } from "../questions/codes-held.ts";
import type { Study } from "../study/study.ts";
import { UsageError } from "./usage.ts";

/** @throws UsageError where a condition that nothing meets is on a code that neither a record asked of nor the study has */
export async function refuseUnknownCodes(
  study: Study,
  dataset: Dataset,
  { where = {} }: Question,
  { notes = [] }: Answer,
): Promise<void> {
  for (const field of CODED.keys()) {
    const wanted = where[field];
    if (wanted === undefined || !notes.includes(`no record asked of meets the condition ${field} ${wanted}`))
      continue;
    const held = codesHeld(dataset, field);
    const codes = new Set([...held, ...(await listed(study, field))]);
    for (const typed of codesLacking(wanted, codes)) {
      const near = nearest(typed, codes);
      if (near !== null) throw new UsageError(`no ${field} ${JSON.stringify(typed)}; did you mean ${near}?`);
      const lists = field === "series" ? "series.csv lists them" : "";
      if (held.size > 0)
        throw new UsageError(
          `no ${field} ${JSON.stringify(typed)}; ${nearOf(typed, [...held].sort(), lists)}`,
        );
    }
  }
}

/** Codes of a condition that a study lists, whether a record has them or not. */
async function listed(study: Study, field: string): Promise<readonly string[]> {
  if (field === "series") return (await study.sheet("series")).column("id") ?? [];
  return [...valuesIn(await codebookText(study.files))].flatMap(([variable, values]) =>
    variable === field || variable.endsWith(`_${field}`) ? [...values] : [],
  );
}
