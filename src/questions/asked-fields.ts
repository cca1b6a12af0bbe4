import type { Layer } from "../layers/layer.ts";
import type { Measure } from "../measures/measure.ts";
import { nearOf } from "../model/near.ts";
import {
  BY_FIELDS,
  QUESTION_FIELDS,
  type Question,
  QuestionError,
  VALUES,
  WHERE_FIELDS,
} from "../model/question.ts";

/** @throws QuestionError for a field, a condition or a part that there is not */
export function checkFields(question: Question): void {
  const known = new Set<string>(QUESTION_FIELDS);
  for (const field of Object.keys(question)) {
    if (!known.has(field))
      throw new QuestionError(
        `no field ${JSON.stringify(field)} in a question; there are ${[...known].join(", ")}`,
      );
  }
  for (const field of Object.keys(question.where ?? {})) {
    if (!WHERE_FIELDS.some((f) => f === field)) {
      throw new QuestionError(`no condition ${JSON.stringify(field)}; ${nearOf(field, WHERE_FIELDS)}`);
    }
  }
  if (question.by !== undefined && !BY_FIELDS.some((b) => b === question.by)) {
    throw new QuestionError(`no part by ${JSON.stringify(question.by)}; ${nearOf(question.by, BY_FIELDS)}`);
  }
}

/** Whether a measure is of all partners together, so that it would not look at who is asked about. */
export function ofAllPartners(
  { by }: Pick<Question, "by">,
  { input, ofOne }: Pick<Measure, "input" | "ofOne">,
): boolean {
  return input === "parts" && ofOne !== true && (by ?? "partner") === "partner";
}

/** Whether parts of an answer are what its measure compares, and no values of the measure itself; those of a composition are its shares. */
export function partsAreOther({ input, name }: Pick<Measure, "input" | "name">): boolean {
  return (input === "parts" || input === "spread") && name !== "composition";
}

/** @throws QuestionError for an `against` that the measure would not look at */
export function checkAgainst(question: Question, measure: Measure): void {
  if (
    question.against === undefined ||
    ["pair", "truth", "profiles", "shift", "contrast"].includes(measure.input)
  )
    return;
  const fields = Object.keys(question.against);
  if (measure.input === "parts" && fields.length === 1 && fields[0] === "measure") return;
  throw new QuestionError(`${measure.name} is held against nothing; ask for a share, a ratio or a change`);
}

/** What is added up, by what the question says or by what its layers hold. @throws QuestionError for a value that a layer has not */
export function quantityOf(question: Question, layers: readonly Layer[], measure: Measure): string {
  const value = question.value;
  if (value === undefined)
    return layers.every((l) => l.values[0] === "value") && measure.name !== "count" ? "value" : "count";
  if (measure.name === "nth" && /^[1-9]\d*$/.test(value)) return "count";
  if (!VALUES.some((v) => v === value)) {
    throw new QuestionError(`no value ${JSON.stringify(value)}; ${nearOf(value, VALUES)}`);
  }
  const count = value === "count" || value === "orders";
  for (const layer of layers) {
    if (!count && !layer.values.includes(value)) {
      throw new QuestionError(
        `${layer.name} cannot be added up in ${value}; it has ${layer.values.join(", ")}`,
      );
    }
  }
  return count ? "count" : value;
}

/** Fields that a question can do without. */
export type Optional = Exclude<keyof Question, "measure" | "layer">;

/** A question without some of its fields. */
export function omit(question: Question, fields: readonly Optional[]): Question {
  // Taken out of a copy, a field would leave an object that is slow to read.
  const kept: Record<string, unknown> = {};
  for (const field in question)
    if (!fields.includes(field as Optional)) kept[field] = question[field as keyof Question];
  return kept as unknown as Question;
}
