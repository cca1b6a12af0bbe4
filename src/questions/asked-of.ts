import { fieldNamed } from "../model/field-named.ts";
import type { Question } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import type { Plan } from "./plan.ts";

/**
 * A field that a measure cannot do without; null where parts by it will name one after another.
 * @throws QuestionError where the question does not name it
 */
export function neededIn(plan: Plan, field: "from" | "to", who: string): string | null {
  const { question, measure } = plan;
  const given = question[field];
  if (given !== undefined) return given;
  const by: Question["by"] = field === "from" ? "partner" : "recipient";
  if (question.by === by) return null;
  throw refusal`${measure.name} needs ${who}: ${fieldNamed(field)}, or ${fieldNamed("by", by)}`;
}
