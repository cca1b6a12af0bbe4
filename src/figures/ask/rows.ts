import { QuestionError } from "../../model/question.ts";
import type { Axis, Sketch } from "../spec.ts";

type Rowed = Pick<Sketch, "kind" | "series">;

/** What the rows of a figure are. @throws QuestionError where it does not say */
export function rowsOf(figure: Rowed): Axis {
  if (figure.series === undefined) throw new QuestionError(withoutRows(figure).join());
  return figure.series;
}

/** Why a figure with rows cannot be drawn where it does not say what they are. */
export function withoutRows({ kind, series }: Rowed): readonly string[] {
  return series === undefined ? [`${kind} needs series: what its rows are`] : [];
}
