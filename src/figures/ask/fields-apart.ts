import { QuestionError } from "../../model/question.ts";
import type { Axis } from "../spec.ts";

type Sides = { readonly [Side in "series" | "columns" | "panels"]?: Axis | undefined };

/**
 * What runs along several sides of a figure runs over a field of its own on each: a question is narrowed to one value of a field.
 * @throws QuestionError where two sides run over one field, so that one narrows what the other did
 */
export function keepApart(sides: Sides): void {
  const [why] = alike(sides);
  if (why !== undefined) throw new QuestionError(why);
}

/** Which sides of a figure run over one field, each with what comes of it; a side whose field cannot be read runs over none. */
export function alike(sides: Sides): readonly string[] {
  const [series, columns, panels] = [sides.series, sides.columns, sides.panels].map((axis) =>
    axis === undefined || axis.field === "" ? null : axis.field,
  );
  const out: string[] = [];
  if (series != null && series === columns)
    out.push(
      `series and columns both run over ${series}, so that all series would have the same values; give one of the two another field`,
    );
  if (panels == null || (panels !== series && panels !== columns)) return out;
  const inner = panels === series ? "series" : "columns";
  out.push(
    `panels and ${inner} both run over ${panels}, so that all panels would be the same; give one of the two another field`,
  );
  return out;
}
