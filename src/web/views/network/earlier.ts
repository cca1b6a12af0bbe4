import { networkBlocks } from "../../../views/blocks.ts";
import { periodFrom, type Span, yearsIn } from "../ask/period.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { windowIn } from "./ties.ts";

/** Blocks of five years in which any tie of a network is on record, so that another period can be held against them. */
export function earlierIn(
  { once }: ViewTools,
  span: Span | null,
  { state, layers, tables }: Pick<NetworkScreen, "state" | "layers" | "tables">,
): readonly string[] {
  if (span === null) return [];
  const { period: _, against: __, ...asked } = state.question;
  return once(`earlier ${JSON.stringify([layers, asked, span])}`, () =>
    networkBlocks(span)
      .map(({ first, last }) => periodFrom(first, last))
      .filter((block) => isOnRecord(tables, block)),
  );
}

/** The period just before that of a network, as long as it, in whole years; null where it is not within the records, or no tie is on record in it. */
export function justBefore(
  span: Span | null,
  { state, tables }: Pick<NetworkScreen, "state" | "tables">,
): string | null {
  const { period } = state.question;
  if (span === null || period === undefined) return null;
  const { first, last, whole } = yearsIn(period, span);
  const from = first - (last - first + 1);
  if (!whole || from < span.first) return null;
  const before = periodFrom(from, first - 1);
  return isOnRecord(tables, before) ? before : null;
}

function isOnRecord(tables: NetworkScreen["tables"], period: string): boolean {
  const window = windowIn(period);
  return tables.some((table) => table.valuesIn(window).some((value) => value > 0));
}
