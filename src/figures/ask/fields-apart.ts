import { QuestionError } from "../../model/question.ts";
import type { Axis } from "../spec.ts";

type Sides = { readonly [Side in "series" | "columns" | "panels"]?: Axis | undefined };

/**
 * What runs along several sides of a figure runs over a field of its own on each: a question is narrowed to one value of a field.
 * @throws QuestionError where two sides run over one field, so that one narrows what the other did
 */
export function keepApart({ series, columns, panels }: Sides): void {
  if (series !== undefined && series.field === columns?.field)
    throw new QuestionError(
      `series and columns both run over ${series.field}, so that all series would have the same values; give one of the two another field`,
    );
  if (panels === undefined) return;
  const inner = panels.field === series?.field ? "series" : "columns";
  if (inner === "columns" && panels.field !== columns?.field) return;
  throw new QuestionError(
    `panels and ${inner} both run over ${panels.field}, so that all panels would be the same; give one of the two another field`,
  );
}
