import { sourcesOf } from "../../../figures/ask/sources.ts";
import { linesFor } from "../../../study/credits.ts";
import type { ViewTools } from "../tools.ts";

/** Lines that the sources of some records ask to stand beside them. */
export function owedFor({ about, bench }: ViewTools, records: readonly string[]): readonly string[] {
  const { credits = [] } = about;
  return credits.length === 0 ? [] : linesFor(credits, sourcesOf(bench, records));
}
