import { codebookText, valuesIn } from "../changes/codebook.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { nearest } from "../model/near.ts";
import type { Question } from "../model/question.ts";
import { tablesOf } from "../questions/plan.ts";
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

/** @throws UsageError where a condition that nothing meets is on a code that neither a record nor the codebook has */
export async function refuseUnknownCodes(
  study: Study,
  dataset: Dataset,
  question: Question,
  { notes = [] }: Answer,
): Promise<void> {
  const { where = {} } = question;
  for (const [field, columns] of CODED) {
    const wanted = where[field];
    if (wanted === undefined || !notes.includes(`no record asked of meets the condition ${field} ${wanted}`))
      continue;
    const held = (tables: Iterable<string>) =>
      [...tables].flatMap((name) =>
        columns.flatMap((column) =>
          [...new Set(dataset.tables.get(name)?.text(column))].flatMap((cell) => splitList(cell)),
        ),
      );
    const codes = new Set(held(dataset.tables.keys()));
    for (const [variable, values] of valuesIn(await codebookText(study.files)))
      if (variable === field || variable.endsWith(`_${field}`)) for (const code of values) codes.add(code);
    const known = new Set([...codes].map((code) => code.toLowerCase()));
    for (const code of splitList(wanted.replaceAll(",", ";").replace(/^!/, ""))) {
      if (known.has(code.toLowerCase())) continue;
      const here = held(tablesOf(question));
      if (here.length > 0 || nearest(code, codes) !== null)
        throw new UsageError(`no ${field} ${JSON.stringify(code)}; ${meant(code, codes, here)}`);
    }
  }
}

/** The code that is most like one of nothing, or where none is, those of the tables that are asked of. */
function meant(code: string, codes: ReadonlySet<string>, here: readonly string[]): string {
  const near = nearest(code, codes);
  return near === null ? `there are ${[...new Set(here)].sort().join(", ")}` : `did you mean ${near}?`;
}
