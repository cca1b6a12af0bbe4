import { conventions } from "../conventions/index.ts";
import type { Activities, Subject } from "../model/dataset.ts";

/** What a convention needs of a study to list its values. */
export interface Holding {
  readonly subject: Subject;
  readonly tables: ReadonlyMap<string, Activities>;
}

/** The value that a study uses where a question does not say. */
export function defaultOf(name: string, holding: Holding): string {
  const convention = conventions.find((c) => c.name === name);
  return holding.subject.conventions[name] ?? convention?.values(holding)[0] ?? "";
}
