import { mapOf, textOf } from "../study/plain.ts";
import { decode, type Study } from "../study/study.ts";
import { yamlOf } from "../study/yaml.ts";
import type { Lang } from "./words.ts";

/** What the codebook of a study calls its codes in a language. In a file of its own, so that what only names things does without YAML. */
export async function codesOf(study: Study, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const file = "codebook.yaml";
  const bytes = await study.files.read(file);
  const out = new Map<string, string>();
  if (bytes === null) return out;
  for (const variable of Object.values(mapOf(yamlOf(file, decode(file, bytes)).data) ?? {})) {
    for (const [code, labels] of Object.entries(mapOf(variable) ?? {})) {
      const label = textOf(mapOf(labels)?.[lang]);
      if (label !== null && !out.has(code)) out.set(code, label);
    }
  }
  return out;
}
