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

/** @throws UsageError where a condition that nothing meets is on a code that neither a record asked of nor the codebook has */
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
    const held = codesHeld(dataset, field, columns);
    const codes = new Set(held);
    for (const [variable, values] of valuesIn(await codebookText(study.files)))
      if (variable === field || variable.endsWith(`_${field}`)) for (const code of values) codes.add(code);
    const known = new Set([...codes].map((code) => code.toLowerCase()));
    for (const code of wanted.replace(/^!/, "").split(",")) {
      const typed = code.trim();
      if (known.has(alone(typed).toLowerCase())) continue;
      const near = nearest(typed, codes);
      if (near !== null) throw new UsageError(`no ${field} ${JSON.stringify(typed)}; did you mean ${near}?`);
      if (held.size > 0)
        throw new UsageError(
          `no ${field} ${JSON.stringify(typed)}; there are ${[...held].sort().join(", ")}`,
        );
    }
  }
}

/** Codes of the records asked of, those of who took part and what other sources say of them too. */
function codesHeld({ tables }: Dataset, field: string, columns: readonly string[]): ReadonlySet<string> {
  const cells = [...tables.values()].flatMap((table) => [
    ...columns.flatMap((column) => table.text(column)),
    ...(field === "service" ? table.parts.services : []),
    ...[...table.rivals.values()]
      .flat()
      .flatMap((told) => (columns.includes(told.field) ? [told.value] : [])),
  ]);
  return new Set([...new Set(cells)].flatMap((cell) => splitList(cell)).map(alone));
}

/** A code without what stands behind it in brackets, with which it is found too. */
function alone(code: string): string {
  return code.replace(/ \(.*$/, "");
}
