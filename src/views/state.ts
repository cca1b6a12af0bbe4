import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { isEmpty, isLeftByChoice, isUnnumbered, isUnrecorded } from "./reason.ts";
import type { Looked } from "./searched.ts";

/** What stands behind a number: records, a zero of records, a search that found none, no search of all of it; or no value, as where records lack the number. */
export type State = "recorded" | "zero" | "searched" | "not-searched" | "no-value";

/** The same of what is asked, where records that are there and count under no choice made are told apart too. */
export type StateAsked = State | "uncounted";

/** What stands behind an answer or a part of it, with what choices leave out. */
export function stateAsked(...[answer, question, looked]: Parameters<typeof stateOf>): StateAsked {
  const none = isEmpty(answer, question) || isUnrecorded(answer, question);
  return none && isLeftByChoice(answer) ? "uncounted" : stateOf(answer, question, looked);
}

/** What stands behind an answer. @param looked how far somebody looked for what the question asks; null where nobody can say */
export function stateOf(
  answer: Answer,
  question: Pick<Question, "measure" | "from">,
  looked: () => Looked | null,
): State {
  const { value } = answer;
  const unrecorded = isUnrecorded(answer, question);
  if (unrecorded && isUnnumbered(answer)) return "no-value";
  if (unrecorded || isEmpty(answer, question)) return looked() === "all" ? "searched" : "not-searched";
  if (typeof value === "number" && !Number.isFinite(value)) return "no-value";
  if (value === null) return "no-value";
  return value === 0 ? "zero" : "recorded";
}
