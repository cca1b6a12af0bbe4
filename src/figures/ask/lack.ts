import type { Question } from "../../model/question.ts";
import { saysLack } from "../../questions/lack.ts";
import { saysLeftByChoice } from "../../questions/left-by-choice.ts";
import type { FigureBench } from "../kind.ts";
import { totalOf } from "./axis.ts";

/** The note on what no record of a question says, such as who organises, or that choices leave all of them out; null where any record says it. */
export function lackOf(bench: FigureBench, question: Question): string | null {
  const all = bench.ask(totalOf(question));
  const left = all.receipt.length > 0 ? undefined : all.notes?.find(saysLeftByChoice);
  if (left !== undefined) return left;
  const { value, coverage, notes = [] } = bench.ask({ from: "region", ...totalOf(question) });
  if (value !== null || coverage.unknown === 0) return null;
  return notes.find(saysLack) ?? null;
}
