import { questionOf } from "../claims/read.ts";
import { QUESTION_FIELDS, type Question } from "../model/question.ts";
import type { At } from "../study/listed.ts";
import { mapOf, type Plain, textOf } from "../study/plain.ts";
import { held, textAt, textMapAt, unknownKeys } from "./read-parts.ts";

/** What a figure asks; null after telling that it asks nothing. */
export function askedAt(data: unknown, what: string, at: At): Question | null {
  const q = mapOf(data);
  if (q === null) {
    const wrong = `${what}: question ${held(data)}, where a map is meant`;
    const mend =
      "give it a question with a measure and a layer: question: { measure: count, layer: exercises }";
    at("no-question", data === undefined ? `${what} asks nothing` : wrong, mend, "question");
    return null;
  }
  fieldsAt(q, `the question of ${what}`, at, ["question"]);
  for (const key of ["measure", "layer"] as const) {
    if (q[key] !== undefined) continue;
    const mend = `give it a ${key}; \`multivector ${key}s\` lists them`;
    at("no-question", `the question of ${what} has no ${key}`, mend, "question");
  }
  return questionOf(q);
}

/** Fields that differ from the question: what a figure is set against. */
export function differingAt(data: unknown, what: string, at: At): Partial<Question> | null {
  if (data === undefined) return null;
  const q = mapOf(data);
  if (q === null) {
    const mend = "write the fields that differ: against: { period: 2010..2014 }";
    at("not-a-map", `${what}: against ${held(data)}, where a map is meant`, mend, "against");
    return null;
  }
  fieldsAt(q, `against of ${what}`, at, ["against"]);
  const { measure: _, layer: __, ...rest } = questionOf({ measure: "", layer: "", ...q }) ?? {};
  const measure = textOf(q.measure);
  const layer = textOf(q.layer);
  return { ...rest, ...(measure === null ? {} : { measure }), ...(layer === null ? {} : { layer }) };
}

function fieldsAt(q: Plain, what: string, at: At, path: readonly string[]): void {
  unknownKeys(q, QUESTION_FIELDS, what, at, ...path);
  for (const field of QUESTION_FIELDS) {
    if (field === "where" || field === "conventions") textMapAt(q, field, what, at, path);
    else if (field !== "against") textAt(q, field, what, at, path);
    else if (q.against !== undefined) {
      const against = mapOf(q.against);
      if (against !== null) fieldsAt(against, `${what}: against`, at, [...path, field]);
      else {
        const mend = "write the fields that differ: against: { period: 2010..2014 }";
        at("not-a-map", `${what}: against ${held(q.against)}, where a map is meant`, mend, ...path, field);
      }
    }
  }
}
