import { mapOf, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { yamlIn } from "../study/yaml-file.ts";
import type { Lang } from "./words.ts";

/** What the codebook of a study calls its codes in a language, each with its variable. In a file of its own, so that what only names things does without YAML. */
export async function codesOf(study: Study, lang: Lang): Promise<readonly CodeNamed[]> {
  const variables = Object.entries(mapOf((await yamlIn(study, "codebook.yaml"))?.data) ?? {});
  return variables.flatMap(([variable, values]) =>
    Object.entries(mapOf(values) ?? {}).flatMap(([code, labels]): readonly CodeNamed[] => {
      const label = textOf(mapOf(labels)?.[lang]);
      return label === null ? [] : [[variable, code, label]];
    }),
  );
}

/** A variable of the codebook, one of its codes, and what that is called. */
export type CodeNamed = readonly [variable: string, code: string, label: string];

/** Finds what a code is called in a field of the records: a `service`, a `kind` of any table; in any field where none is named. */
export function namerOf(codes: readonly CodeNamed[]): (code: string, field?: string) => string | undefined {
  const named = new Map<string, CodeNamed[]>();
  for (const one of codes) named.set(one[1], [...(named.get(one[1]) ?? []), one]);
  return (code, field) => {
    const is = (variable: string) =>
      field === undefined || variable === field || variable.endsWith(`_${field}`);
    return named.get(code)?.find(([variable]) => is(variable))?.[2];
  };
}
