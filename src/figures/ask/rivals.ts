import { type Question, QuestionError } from "../../model/question.ts";
import { oneAtATime } from "../../questions/referee.ts";
import type { FigureBench } from "../kind.ts";
import type { Figure } from "../spec.ts";
import { stepsOf } from "./axis.ts";

/** What all of a figure together is under each other choice, one at a time. */
export interface Rivals {
  readonly own: number;
  /** Every value once, the smallest first. */
  readonly values: readonly number[];
  /** The choice that moves it furthest; null where none moves it. */
  readonly decides: string | null;
  readonly unit: string;
}

/** Kinds that draw amounts of years, categories or cells, which have one total. */
const KINDS = ["bars", "area", "lines", "matrix"];

/** Readings of the total of a figure; null where it has none, or has panels of its own for them. */
export function rivalsOf(bench: FigureBench, figure: Figure): Rivals | null {
  const { question, panels, kind } = figure;
  const adds = question.measure === "count" || question.measure === "sum";
  if (!KINDS.includes(kind) || !adds || panels !== undefined) return null;
  try {
    return readingsOfTotal(bench, totalOf(bench, figure));
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

function totalOf(bench: FigureBench, { question, series, columns }: Figure): Question {
  const { by: _, against: __, ...bare } = question;
  const partners = [series, columns].find((axis) => axis?.field === "from");
  if (partners === undefined || partners.rest === true) return bare;
  const from = stepsOf(bench, question, partners).map((step) => step.value);
  return from.length === 0 ? bare : { ...bare, from: from.join(",") };
}

function readingsOfTotal(bench: FigureBench, question: Question): Rivals | null {
  const answer = bench.ask(question);
  const { rows } = oneAtATime(bench.factors, question);
  if (typeof answer.value !== "number" || answer.value === 0) return null;
  const own = answer.value;
  const known = rows.flatMap((row) =>
    typeof row.answer === "number" ? [{ ...row, value: row.answer }] : [],
  );
  const values = [...new Set([own, ...known.map((row) => row.value)])].sort((a, b) => a - b);
  if (values.length < 2) return null;
  const far = known.toSorted((a, b) => Math.abs(b.value - own) - Math.abs(a.value - own))[0];
  return { own, values, decides: far?.convention ?? null, unit: answer.unit };
}
