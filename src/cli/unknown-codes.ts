import { codebookText, valuesIn } from "../changes/codebook.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { nearest } from "../model/near.ts";
import type { Question } from "../model/question.ts";
import { splitList } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { UsageError } from "./usage.ts";

/** Conditions on codes, each with the columns that hold them. */
const CODED = new Map([
  ["kind", ["kind", "category"]],
  ["service", ["services"]],
  ["status", ["status"]],
  ["mode", ["mode"]],
]);

/** @throws UsageError where a condition that nothing meets is on a code of nothing, much like one that there is */
export async function refuseUnknownCodes(
  study: Study,
  dataset: Dataset,
  { where = {} }: Question,
  { notes = [] }: Answer,
): Promise<void> {
  for (const [field, columns] of CODED) {
    const wanted = where[field];
    if (wanted === undefined || !notes.includes(`no record asked of meets the condition ${field} ${wanted}`))
      continue;
    const codes = new Set(
      [...dataset.tables.values()].flatMap((table) =>
        columns.flatMap((column) => [...new Set(table.text(column))].flatMap((cell) => splitList(cell))),
      ),
    );
    for (const [variable, values] of valuesIn(await codebookText(study.files)))
      if (variable === field || variable.endsWith(`_${field}`)) for (const code of values) codes.add(code);
    const known = new Set([...codes].map((code) => code.toLowerCase()));
    for (const code of wanted.split(",").map((text) => text.trim())) {
      const near = known.has(code.toLowerCase()) ? null : nearest(code, codes);
      if (near !== null) throw new UsageError(`no ${field} ${JSON.stringify(code)}; did you mean ${near}?`);
    }
  }
}
