import type { Question } from "../model/question.ts";
import { planOf } from "../questions/plan.ts";
import { uncountedIn } from "../questions/uncounted.ts";
import type { Columns } from "./bench.ts";

/** Records of a question of which none counts under the choices made. */
export interface Uncounted {
  readonly ids: readonly string[];
  /** How many they are, deliveries left out. */
  readonly n: number;
  /** The conventions that leave them out. */
  readonly by: readonly string[];
}

/** Records that are there where none counts, in no other period either, by the choices that leave out most; null where there are none. */
export function uncountedOf({ factors }: Pick<Columns, "factors">, question: Question): Uncounted | null {
  const found = uncountedIn(factors, planOf(factors, question));
  return found === null
    ? null
    : { ids: found.ids, n: found.count, by: found.choices.map(({ name }) => name) };
}
