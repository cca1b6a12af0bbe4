import type { Measure } from "../measures/measure.ts";
import { fieldNamed } from "../model/field-named.ts";
import type { Question } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import { type Optional, omit, quantityOf } from "./asked-fields.ts";
import type { Choices } from "./factors.ts";
import { measureNamed } from "./measure-named.ts";
import { layersOf, type Plan, periodIn } from "./plan.ts";

/** A plan with some fields of its question changed; the choices stay. */
export function narrowed(plan: Plan, fields: Partial<Question>): Plan {
  // A spread takes several times as long to add a field, and every part of an answer is asked so.
  const question: Question = Object.assign({}, plan.question, fields);
  const layers = fields.layer === undefined ? plan.layers : layersOf(fields.layer);
  const measure = fields.measure === undefined ? plan.measure : measureNamed(fields.measure, layers);
  return {
    ...plan,
    question,
    layers,
    measure,
    period: fields.period === undefined ? plan.period : narrowPeriod(plan, fields.period),
    value:
      fields.value === undefined && fields.layer === undefined
        ? plan.value
        : quantityOf(question, layers, measure),
    choices: fields.conventions === undefined ? plan.choices : { ...plan.choices, ...fields.conventions },
  };
}

/** A plan with some fields of its question taken out. */
export function without(plan: Plan, ...fields: readonly Optional[]): Plan {
  return { ...plan, question: omit(plan.question, fields) };
}

/** What a plan is held against: the same question with the fields of `against` in place of its own. */
export function againstOf(plan: Plan): Plan {
  const { against } = plan.question;
  if (against === undefined)
    throw refusal`${plan.measure.name} needs something to be held against: ${fieldNamed("against")}`;
  return narrowed(without(plan, "against"), against);
}

/** The two answers that a change or a ratio is of, such as two shares; null where it is of what is counted itself. */
export function comparedOf(plan: Plan): readonly [Plan, Plan] | null {
  const { measure: compared, ...fields } = plan.question.against ?? {};
  if (compared === undefined || plan.measure.input !== "pair" || plan.measure.name === "share") return null;
  const own = narrowed(without(plan, "against"), { measure: compared });
  return [own, narrowed(own, fields)];
}

/** The choices of a plan with some of them changed, and everything that follows from them. */
export function chosen(plan: Plan, choices: Choices): Plan {
  return { ...plan, choices: { ...plan.choices, ...choices } };
}

const BY: Readonly<Record<string, string>> = { spread: "year", layered: "layer", goods: "kind" };

/** What the parts of a measure are by, where its question does not say. */
export function byOf(plan: Plan): string {
  return plan.question.by ?? byOfMeasure(plan.measure);
}

/** What the parts of a measure are by of itself. */
export function byOfMeasure(measure: Measure): string {
  return BY[measure.input] ?? "partner";
}

/** A year of a period that covers only a part of it stays that part. */
function narrowPeriod(plan: Plan, text: string): Plan["period"] {
  const period = periodIn(text);
  const from = Math.max(period.from, plan.period.from);
  const to = Math.min(period.to, plan.period.to);
  return plan.question.period !== undefined && from <= to && /^\d{4}$/.test(text) ? { from, to } : period;
}
