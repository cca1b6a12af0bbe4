import { indicators } from "../layers/indicators.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import type { Bench } from "./bench.ts";

/** Numbers of context on record of an actor or the region, and the question that tells them. */
export interface Context {
  readonly records: number;
  readonly question: Question;
}

type Asked = Pick<Question, "from" | "to" | "period" | "by">;

/** Whether a study holds numbers of context. */
export function hasContext({ tables }: Pick<Dataset, "tables">): boolean {
  return (tables.get(indicators.name)?.size ?? 0) > 0;
}

/** What numbers of context are asked for: their sum where all are of one thing in one unit, else how many there are. */
export function contextQuestion({ tables }: Pick<Dataset, "tables">, asked: Asked): Question {
  const table = tables.get(indicators.name);
  const one = new Set(table?.text("name")).size === 1 && new Set(table?.amounts.units).size === 1;
  return { measure: one ? "sum" : "count", layer: indicators.name, ...asked };
}

/** Numbers of context of some sender or recipient in a period; null where none is on record. */
export function contextOf({ ask, dataset }: Pick<Bench, "ask" | "dataset">, asked: Asked): Context | null {
  if (!hasContext(dataset)) return null;
  const { receipt } = ask({ measure: "count", layer: indicators.name, ...asked });
  if (receipt.length === 0) return null;
  return { records: receipt.length, question: contextQuestion(dataset, { ...asked, by: "year" }) };
}
