import type { Question } from "../../../model/question.ts";

/** What a reader had chosen and a measure or a layer has no use for. */
export type LeftOut = Pick<Question, "from" | "value" | "against" | "conventions">;

/** A question with what was left out before, where it says nothing else. */
export function withLeft(question: Question, left: LeftOut): Question {
  const conventions = { ...left.conventions, ...question.conventions };
  return { ...left, ...question, ...(Object.keys(conventions).length === 0 ? {} : { conventions }) };
}

/** What a question lost when it was settled. */
export function leftOf({ from, value, against, conventions = {} }: Question, settled: Question): LeftOut {
  const lost = Object.entries(conventions).filter(([name]) => settled.conventions?.[name] === undefined);
  return {
    ...(from === undefined || settled.from !== undefined ? {} : { from }),
    ...(value === undefined || settled.value !== undefined ? {} : { value }),
    ...(against === undefined || settled.against !== undefined ? {} : { against }),
    ...(lost.length === 0 ? {} : { conventions: Object.fromEntries(lost) }),
  };
}
