import { layers } from "../layers/index.ts";
import { leftOutIn } from "../study/left-out.ts";
import type { Site } from "./site.ts";

/** Rows of a source that are not handed out for its terms, by table, and how to get them; null where nobody says how. */
export interface HeldBack {
  readonly rows: Readonly<Record<string, number>>;
  readonly obtain: string | null;
}

/** What is held back of each source: as the folder that is published was made, else as a release that is read again says of itself. */
export function heldBackIn({
  options,
  study,
}: Pick<Site, "options" | "study">): ReadonlyMap<string, HeldBack> {
  if (options.heldBack !== undefined)
    return new Map(
      options.heldBack
        .filter(({ rows }) => Object.keys(rows).length > 0)
        .map(({ source, rows, obtain }) => [source, { rows, obtain }]),
    );
  const out = new Map<string, { rows: Record<string, number>; obtain: null }>();
  for (const { source, layer, records } of leftOutIn(study.yaml.data)) {
    const table = layers.find(({ name }) => name === layer)?.tables[0] ?? layer;
    const one = out.get(source) ?? { rows: {}, obtain: null };
    one.rows[table] = (one.rows[table] ?? 0) + records;
    out.set(source, one);
  }
  return out;
}
