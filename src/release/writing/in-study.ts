import { existsSync } from "node:fs";
import { join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { TABLES } from "../../study/schema.ts";
import { holds, isPart, realOf } from "./may-write.ts";

/** Whether what is written, a folder or a file, lies in the folder of a study and in none of those that it consists of. */
export function liesIn(study: string, out: string): boolean {
  const path = realOf(out);
  return holds(realOf(study), path) && !isPart(path);
}

/**
 * Whether files that are written stay out of what a study consists of: its folders, and the names of its tables.
 * @param names of the files, as far as they are known
 * @throws ChangeError where they do not
 */
export function outsideParts(out: string, names: readonly string[] = []): void {
  const root = realOf(out);
  const mend = "name a folder of its own for the figures with --out, such as pictures";
  if (isPart(root)) throw new ChangeError(`${out} is a part of the study, whose files it holds alone`, mend);
  const table = names.find((name) => Object.keys(TABLES).some((one) => name === `${one}.csv`));
  if (table !== undefined && existsSync(join(root, "study.yaml")))
    throw new ChangeError(`${table} in ${out} is or would be a table of the study`, mend);
}
