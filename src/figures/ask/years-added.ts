import type { Question } from "../../model/question.ts";
import { planOf } from "../../questions/plan.ts";
import { addsAmounts, tellsAgain } from "../../questions/same-again.ts";
import type { FigureBench } from "../kind.ts";
import type { Figure } from "../spec.ts";
import { narrowedTo } from "./axis.ts";

/** That numbers of one thing in several years are added up in what a figure draws, as an answer says it; nothing of years one by one. */
export function yearsAdded(
  bench: FigureBench,
  figure: Pick<Figure, "question" | "series" | "columns">,
): readonly string[] {
  const { against: _, by, ...bare } = figure.question;
  if (by === "year" || !addsAmounts(planOf(bench.factors, figure.question))) return [];
  const sums = periodsOf({ ...bare, measure: "sum" }, figure);
  const notes = sums.flatMap((question) => bench.ask(question).notes ?? []);
  return notes.filter(tellsAgain).slice(0, 1);
}

/** A question in each of the periods that a figure runs over; as it is where it runs over none. */
function periodsOf(
  question: Question,
  { series, columns }: Pick<Figure, "series" | "columns">,
): readonly Question[] {
  const axis = [series, columns].find((one) => one?.field === "period");
  if (axis === undefined || typeof axis.values === "string") return [question];
  return axis.values.map((period) => narrowedTo(question, "period", period));
}
