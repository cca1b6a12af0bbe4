import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import type { ItemFinding } from "./judge.ts";

/** Whether a claim counts other records of its question than whoever asks all of them. */
export function countsApart({ answer, question }: ItemFinding, ask: (question: Question) => Answer): boolean {
  return answer !== null && question !== null && countedApart(answer, ask(question));
}

/** Whether two answers to one question rest on other records or say another number. */
export function countedApart(a: Answer, b: Answer): boolean {
  const said = ({ value, low, high }: Answer) => JSON.stringify([value, low, high]);
  const held = new Set(a.receipt);
  return (
    said(a) !== said(b) || held.size !== new Set(b.receipt).size || b.receipt.some((id) => !held.has(id))
  );
}
