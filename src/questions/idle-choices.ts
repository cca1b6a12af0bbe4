import { conventions } from "../conventions/index.ts";
import type { Question } from "../model/question.ts";
import { appliesTo, layersOf, type Plan } from "./plan.ts";

/** The choices that a question makes itself and that are of other layers than those it asks of, or holds against them. */
export function idleChoices({ question }: Pick<Plan, "question">): readonly string[] {
  return Object.entries(question.conventions ?? {}).flatMap(([name, value]) =>
    isIdle(name, question)
      ? [`${name}=${value} changes nothing here: it is of other layers than those asked of`]
      : [],
  );
}

/** Whether a convention is of other layers than those a question asks of, or holds against them. */
export function isIdle(name: string, { layer, against }: Pick<Question, "layer" | "against">): boolean {
  const convention = conventions.find((one) => one.name === name);
  const asked = [layer, against?.layer ?? layer].flatMap(layersOf);
  return convention !== undefined && !appliesTo(convention, asked);
}
