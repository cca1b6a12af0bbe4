import { sum } from "d3-array";
import { layers } from "../layers/index.ts";
import { ofEach } from "../model/of-each.ts";
import { leftOutIn } from "../study/left-out.ts";
import type { Site } from "./site.ts";

/** Rows of a source that are not handed out for its terms, by table and in all, and how to get them; null where nobody says how. */
export interface HeldBack {
  readonly rows: Readonly<Record<string, number>>;
  readonly count: number;
  readonly obtain: string | null;
}

/** What is held back of each source: as the folder that is published was made, else as a release that is read again says of itself. */
export const heldBackIn = ofEach((site: Pick<Site, "options" | "study">): ReadonlyMap<string, HeldBack> => {
  const told: readonly Told[] = site.options.heldBack ?? saidIn(site);
  return new Map(
    told
      .filter(({ rows }) => Object.keys(rows).length > 0)
      .map(({ source, rows, obtain }) => [source, { rows, count: sum(Object.values(rows)), obtain }]),
  );
});

type Told = Omit<HeldBack, "count"> & { readonly source: string };

function saidIn({ study }: Pick<Site, "study">): readonly Told[] {
  const out = new Map<string, Record<string, number>>();
  for (const { source, layer, records } of leftOutIn(study.yaml.data)) {
    const table = layers.find(({ name }) => name === layer)?.tables[0] ?? layer;
    const rows = out.get(source) ?? {};
    rows[table] = (rows[table] ?? 0) + records;
    out.set(source, rows);
  }
  return Array.from(out, ([source, rows]) => ({ source, rows, obtain: null }));
}
