import { periodFrom, type Span } from "../ask/period.ts";
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
  return once(`earlier ${JSON.stringify([layers, asked, span])}`, () => {
    const blocks: string[] = [];
    for (let at = Math.floor(span.first / 5) * 5; at <= span.last; at += 5) {
      const block = periodFrom(at, at + 4);
      const window = windowIn(block);
      if (tables.some((table) => table.valuesIn(window).some((value) => value > 0))) blocks.push(block);
    }
    return blocks;
  });
}
