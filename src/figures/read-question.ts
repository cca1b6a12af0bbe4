import { ASKING, askedAt as askedIn, fieldsOf, QUESTION } from "../claims/read-question.ts";
import type { Question } from "../model/question.ts";
import { checkFields, held } from "../study/fields.ts";
import type { At } from "../study/listed.ts";
import { mapOf } from "../study/plain.ts";

/** What a figure asks; null after telling that it asks nothing. */
export function askedAt(data: unknown, what: string, at: At): Question | null {
  if (data !== undefined) return askedIn(data, what, `the question of ${what}`, at, ["question"]);
  at("no-question", `${what} asks nothing`, ASKING, "question");
  return null;
}

/** Fields that differ from the question, as far as they can be read: what a figure is set against. Null where it is against nothing. */
export function differingAt(data: unknown, what: string, at: At): Partial<Question> | null {
  if (data === undefined) return null;
  const q = mapOf(data);
  if (q === null) {
    const mend = "write the fields that differ: against: { period: 2010..2014 }";
    at("not-a-map", `${what}: against ${held(data)}, where a map is meant`, mend, "against");
    return {};
  }
  checkFields(q, QUESTION, `against of ${what}`, at, ["against"]);
  return fieldsOf(q);
}
