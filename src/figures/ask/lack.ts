import type { Question } from "../../model/question.ts";
import { saysLack } from "../../questions/lack.ts";
import type { FigureBench } from "../kind.ts";
import { totalOf } from "./axis.ts";

/** The note on what no record of a question says, such as who organises; null where any record says it. */
export function lackOf(bench: FigureBench, question: Question): string | null {
  const { value, coverage, notes = [] } = bench.ask({ from: "region", ...totalOf(question) });
  if (value !== null || coverage.unknown === 0) return null;
  return notes.find(saysLack) ?? null;
}
