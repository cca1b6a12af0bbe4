import { askedBy, type ClaimFinding } from "../claims/judge.ts";
import type { AskedFigure } from "../figures/figure.ts";
import type { Question } from "../model/question.ts";
import type { Row } from "../views/records.ts";
import type { Uses } from "./site.ts";

/** What uses each record, through its records each source, and by its name each series: claims and figures, in their order. */
export function usesOf(
  tables: ReadonlyMap<string, readonly Row[]>,
  claims: readonly ClaimFinding[],
  figures: readonly AskedFigure[],
): ReadonlyMap<string, Uses> {
  const found = new Map<string, { claims: Set<string>; figures: Set<string> }>();
  const at = (id: string) => {
    const known = found.get(id) ?? { claims: new Set<string>(), figures: new Set<string>() };
    found.set(id, known);
    return known;
  };
  const sourceOf = new Map<string, readonly string[]>();
  for (const rows of tables.values()) {
    for (const { id, cells } of rows) {
      if (id !== "" && cells.source) sourceOf.set(id, [...(sourceOf.get(id) ?? []), cells.source]);
    }
  }
  const both = (id: string) => [id, ...(sourceOf.get(id) ?? [])];
  for (const claim of claims) {
    const receipts = [claim, ...claim.and].flatMap((item) => item.answer?.receipt ?? []);
    const named = askedBy(claim).flatMap(seriesNamed);
    for (const id of new Set([...receipts.flatMap(both), ...named])) at(id).claims.add(claim.id);
  }
  for (const { figure, records, asked } of figures) {
    const named = asked.flatMap(({ question }) => seriesNamed(question));
    for (const id of new Set([...records.flatMap(both), ...named])) at(id).figures.add(figure.id);
  }
  return new Map(
    [...found].map(([id, { claims, figures }]) => [id, { claims: [...claims], figures: [...figures] }]),
  );
}

/** Series that a question, or what it is held against, asks for by name. */
function seriesNamed({ where, against }: Pick<Question, "where" | "against">): readonly string[] {
  return [where?.series, against?.where?.series]
    .flatMap((ids) => ids?.split(",") ?? [])
    .map((id) => id.trim());
}
