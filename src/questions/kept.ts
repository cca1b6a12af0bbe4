import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { canonical } from "./identity.ts";
import { heldIn, type Making, recent } from "./recent.ts";

/** A function that works out each answer once, as long as it is among the latest. @param most of the latest; all where it is left out */
export function kept<T>(make: (id: string) => T, most = Number.POSITIVE_INFINITY): (id: string) => T {
  const once = heldIn(recent<{ readonly value: T }>(most, () => 1));
  return (id) => once(id, () => ({ value: make(id) })).value;
}

/**
 * The same for questions, so that checks, ledgers, figures and pages in all languages share what a study answers. An answer holds on to
 * the records that it rests on, so that those longest unused are forgotten.
 * @param making how an answer that is not kept is made
 * @param most records that the kept ones and their parts rest on
 */
export function keptAnswers(
  ask: (question: Question) => Answer,
  making?: Making,
  most = MOST,
): (question: Question) => Answer {
  const once = heldIn(recent(most, restsOn), making);
  return (question) => once(canonical(question), () => ask(question));
}

/** Records of kept answers and of their parts. */
const MOST = 2_000_000;

/** Records that an answer and its parts hold on to; a receipt and parts that nobody asked for yet are not made for it: these hold about as many again. */
function restsOn(answer: Answer): number {
  const { known, unknown } = answer.coverage;
  const own = 1 + known + unknown;
  const held = Object.getOwnPropertyDescriptor(answer, "parts");
  if (held?.get !== undefined) return 2 * own;
  const parts: NonNullable<Answer["parts"]> = held?.value ?? {};
  return Object.values(parts).reduce((sum, part) => sum + restsOn(part), own);
}
