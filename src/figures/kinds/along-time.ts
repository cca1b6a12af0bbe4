import { QuestionError } from "../../model/question.ts";
import type { Figure } from "../spec.ts";

/** A figure that runs along years, unless it has columns of its own. @throws QuestionError where it runs along something else */
export function alongTime(figure: Figure): Figure {
  const { question, columns, kind } = figure;
  if (columns !== undefined) return figure;
  if (question.by === undefined) return { ...figure, question: { ...question, by: "year" } };
  if (question.by !== "year")
    throw new QuestionError(
      `${kind} run along years: by cannot be ${question.by}; write by: year, or columns`,
    );
  return figure;
}
