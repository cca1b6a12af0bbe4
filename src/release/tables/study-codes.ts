import { entriesOf, mapOf, textOf } from "../../study/plain.ts";
import { decode, type Study } from "../../study/study.ts";
import { yamlOf } from "../../study/yaml.ts";
import type { Code } from "./table.ts";

/** The variables of a study's codebook, each with its values as English calls them. */
export async function codebookOf(study: Study): Promise<ReadonlyMap<string, readonly Code[]>> {
  const file = "codebook.yaml";
  const bytes = await study.files.read(file);
  if (bytes === null) return new Map();
  const variables = entriesOf(mapOf(yamlOf(file, decode(file, bytes)).data));
  return new Map(variables.map(([name, values]) => [name, entriesOf(values).map(codeOf)]));
}

function codeOf([value, labels]: readonly [string, unknown]): Code {
  return { value, label: textOf(mapOf(labels)?.en) ?? value };
}
