import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { measureNamed } from "../questions/measure-named.ts";
import { byOfMeasure } from "../questions/narrow.ts";

/** What an answer has its parts for. */
export function partedBy(question: Question, parts: NonNullable<Answer["parts"]>): string {
  if (question.by !== undefined) return question.by;
  if (question.measure === "share" && question.to === "region") return "recipient";
  if (ofRecipients(question.measure)) return "recipient";
  if (Object.keys(parts).every((k) => /^\d{4}$/.test(k))) return "year";
  return byOfMeasure(measureNamed(question.measure));
}

/** Whether a measure of several recipients is told of each. */
function ofRecipients(measure: string): boolean {
  return ["spheres", "dominance", "bandwidth"].includes(measureNamed(measure).input);
}
