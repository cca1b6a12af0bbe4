import type { Study } from "../study/study.ts";
import { type Labels, labelsFrom, namesOf } from "./labels.ts";
import type { Lang } from "./words.ts";

/** What people call actors and frameworks: an agreement that is no actor is called as its own table does. */
export async function frameworkLabels(study: Study, lang: Lang): Promise<Labels> {
  const names = await namesOf(study, lang);
  const known = new Set(names.people.map(([id]) => id));
  const sheet = await study.sheet("frameworks", ["id", "name", "names"]);
  const cell = (column: string, i: number) => sheet.column(column)?.[i] ?? "";
  const own = Array.from({ length: sheet.size }, (_, i) => i)
    .map((i) => [cell("id", i), cell("name", i), cell("names", i)] as const)
    .filter(([id, name]) => name !== "" && !known.has(id));
  return labelsFrom({ ...names, people: [...names.people, ...own] }, study.subject, lang);
}
