import type { Answer } from "../model/answer.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { measures } from "../questions/measures.ts";
import type { CardAsked } from "./card.ts";

/** A measure over all layers of a card, where there is such a measure and it can be asked; else null. */
function overLayers(
  { ask, layer, conventions }: CardAsked,
  measure: string,
  to: string,
  period: string | undefined,
): Answer | null {
  if (!measures.some((m) => m.name === measure)) return null;
  const question: Question = { measure, layer: layer ?? "all", to };
  try {
    return ask({
      ...question,
      ...(period === undefined ? {} : { period }),
      ...(conventions === undefined ? {} : { conventions }),
    });
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

/** Measures over all layers that a card tells where there are any such. */
const OVER = [
  "multivector",
  "multivector-alpha",
  "multivector-beta",
  "sphere",
  "sphere-partner",
  "sphere-probability",
  "dominance-margin",
];

/** All of them that can be asked, by name. */
export function overAll(
  asked: CardAsked,
  to: string,
  period: string | undefined,
): Readonly<Record<string, Answer>> {
  const told = OVER.map((name) => [name, overLayers(asked, name, to, period)] as const);
  return Object.fromEntries(told.flatMap(([name, answer]) => (answer === null ? [] : [[name, answer]])));
}
