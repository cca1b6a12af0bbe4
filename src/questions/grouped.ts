import type { Layer } from "../layers/layer.ts";
import type { Measure } from "../measures/measure.ts";
import type { Question } from "../model/question.ts";

/** Whether partners in these layers are the groups of the grouping chosen, and not each actor by itself. */
export function inGroups(layers: readonly Layer[]): boolean {
  return layers.some((l) => l.attributed || l.time === "interval");
}

/** Whether a measure takes partners apart into the actors of their blocs. */
export function overBlocs({ by }: Question, measure: Measure): boolean {
  return measure.name.startsWith("theil-") && (by ?? "partner") === "partner";
}

/** Inputs in which partners are groups whatever the layers are. */
const ALWAYS: readonly string[] = ["layered", "spheres", "brokerage"];

/** Whether the partners that a question sets beside each other are groups where they are in one. @param partners whether it sets partners beside each other */
export function setsGroups(
  question: Question,
  measure: Measure,
  layers: readonly Layer[],
  partners: boolean,
): boolean {
  return partners && (inGroups(layers) || ALWAYS.includes(measure.input) || overBlocs(question, measure));
}
