import { entriesOf, mapOf, textOf } from "../../study/plain.ts";
import type { Study } from "../../study/study.ts";
import { yamlIn } from "../../study/yaml-file.ts";
import type { Code } from "./table.ts";

/** The variables of a study's codebook, each with its values as English calls them. */
export async function codebookOf(study: Study): Promise<ReadonlyMap<string, readonly Code[]>> {
  const variables = entriesOf(mapOf((await yamlIn(study, "codebook.yaml"))?.data));
  return new Map(variables.map(([name, values]) => [name, entriesOf(values).map(codeOf)]));
}

function codeOf([value, labels]: readonly [string, unknown]): Code {
  return { value, label: textOf(mapOf(labels)?.en) ?? value };
}
