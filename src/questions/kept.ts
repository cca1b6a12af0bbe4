import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { recent } from "./recent.ts";

/** A function that works out each answer once, as long as it is among the latest. @param most of the latest; all where it is left out */
export function kept<T>(make: (id: string) => T, most = Number.POSITIVE_INFINITY): (id: string) => T {
  const made = recent<{ readonly value: T }>(most, () => 1);
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known.value;
    const value = make(id);
    made.set(id, { value });
    return value;
  };
}

/**
 * The same for questions, so that checks, ledgers, figures and pages in all languages share what a study answers. An answer holds on to
 * the records that it rests on, so that those longest unused are forgotten.
 */
export function keptAnswers(ask: (question: Question) => Answer): (question: Question) => Answer {
  const made = recent<Answer>(MOST, ({ coverage }) => 1 + coverage.known + coverage.unknown);
  return (question) => {
    const key = JSON.stringify(question);
    const known = made.get(key);
    if (known !== undefined) return known;
    const asked = ask(question);
    made.set(key, asked);
    return asked;
  };
}

/** Records of kept answers. */
const MOST = 400_000;
