import { alike } from "../ask/fields-apart.ts";
import type { Figure, Sketch } from "../spec.ts";

/** A figure that runs along years, unless it has columns of its own. */
export function alongTime(figure: Figure): Figure {
  const { question, columns } = figure;
  return columns !== undefined || question.by !== undefined
    ? figure
    : { ...figure, question: { ...question, by: "year" } };
}

/** Why a figure cannot run along years: it runs along something else, or two of its sides run over one field. */
export function unfitForTime(figure: Sketch): readonly string[] {
  const { question, columns, kind } = figure;
  const { by = "year" } = question;
  const other = `${kind} run along years: by cannot be ${by}; write by: year, or columns`;
  return [...(columns === undefined && by !== "year" ? [other] : []), ...alike(figure)];
}
