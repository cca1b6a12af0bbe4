import { layers } from "../layers/index.ts";
import type { Dataset } from "../model/dataset.ts";

/** How many sources the records of a study rest on, and how many more it lists: those whose rows are held back, and those that no record rests on. */
export interface SourcesHeld {
  readonly under: number;
  readonly heldBack: number;
  readonly apart: number;
}

/**
 * Sources of activities and numbers of context, of who took part in them, of their amounts and of rival values, and those that are listed besides.
 * @param back sources of which rows are not handed out for their terms
 */
export function sourcesHeld(
  { tables, sources }: Pick<Dataset, "tables" | "sources">,
  back: { has(source: string): boolean } = new Set<string>(),
): SourcesHeld {
  const found = new Set<string>();
  for (const name of new Set(layers.flatMap((layer) => layer.tables))) {
    const table = tables.get(name);
    if (table === undefined) continue;
    for (const cells of [table.text("source"), table.parts.sources, table.amounts.sources])
      for (const id of cells) found.add(id);
    for (const rivals of table.rivals.values()) for (const { source } of rivals) found.add(source);
  }
  const others = [...sources.keys()].filter((id) => !found.has(id));
  const heldBack = others.filter((id) => back.has(id)).length;
  return { under: sources.size - others.length, heldBack, apart: others.length - heldBack };
}
