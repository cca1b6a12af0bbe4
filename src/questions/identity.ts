import type { Dataset } from "../model/dataset.ts";
import { fingerprint } from "../model/fingerprint.ts";
import type { Question } from "../model/question.ts";
import { omit, quantityOf } from "./asked-fields.ts";
import { layersOf, type Plan, tablesIn } from "./plan.ts";

/** An id of question and data: the same words asked of the same bytes under the same choices have the same id. */
export function answerId(dataset: Dataset, plan: Plan): string {
  const dataHash = dataset.hashOf(tablesIn(plan.question));
  return `a-${fingerprint(`${dataHash}\n${canonical({ ...asWritten(plan), conventions: plan.choices })}`)}`;
}

/** A question as it is always written: what it adds up is left out where that is what it would be by itself. */
function asWritten({ question, layers, measure, value }: Plan): Question {
  const { against } = question;
  const bare = omit(question, ["value"]);
  const held = against?.layer === undefined ? layers : layersOf(against.layer);
  const heldIn = (asked: Question) => quantityOf(asked, held, measure);
  const byItself = quantityOf(bare, layers, measure) === value && heldIn(bare) === heldIn(question);
  const own = isPlace(question, byItself) ? question : byItself ? bare : { ...question, value };
  if (against?.value === undefined || heldIn({ ...question, value: against.value }) !== heldIn(question))
    return own;
  const { value: _, ...rest } = against;
  return { ...own, against: rest };
}

/** Whether a value is a place in an order, and not the first that is asked for by itself. */
function isPlace({ measure, value }: Question, byItself: boolean): boolean {
  return measure === "nth" && value !== undefined && (Number(value) > 1 || !byItself);
}

/** JSON with keys in order, so that equal data is equal text. */
export function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(",")}]`;
  if (typeof data === "object" && data !== null) {
    const entries = Object.entries(data)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
  }
  return JSON.stringify(data) ?? "null";
}
