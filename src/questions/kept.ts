import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";

/** A function that works out each answer once. */
export function kept<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (id) => {
    const known = made.get(id) ?? { value: make(id) };
    made.set(id, known);
    return known.value;
  };
}

/** The same for questions, so that checks, ledgers, figures and pages in all languages share what a study answers. */
export function keptAnswers(ask: (question: Question) => Answer): (question: Question) => Answer {
  const made = new Map<string, Answer>();
  return (question) => {
    const key = JSON.stringify(question);
    const known = made.get(key) ?? ask(question);
    made.set(key, known);
    return known;
  };
}
