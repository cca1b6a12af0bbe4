import { layers } from "../../layers/index.ts";
import type { LeftOut } from "../../study/left-out.ts";
import { leftOutIn } from "../../study/left-out.ts";
import type { Study } from "../../study/study.ts";
import { benchOf, yearsOf } from "../../views/bench.ts";
import { cellOf, type Drafts, staying } from "./draft.ts";

/**
 * What a release leaves out for the terms of sources, by layer, recipients and years, so that its figures and pages can say
 * so where they would have shown it. No partner, no day and no name is told, and nothing of what the study keeps to itself.
 */
export async function leftOutRows(
  whole: Study,
  drafts: Drafts,
  named: (source: string) => string,
): Promise<readonly LeftOut[]> {
  const before = leftOutIn(whole.yaml.data);
  const sourceOf = sourcesOut(drafts);
  if (sourceOf === null) return before;
  const dealOf = dealsOf(drafts);
  const actors = drafts.get("actors");
  const told = new Set(actors === undefined ? [] : staying(actors).map((i) => cellOf(actors, "id", i)));
  const bench = await benchOf(whole);
  const span = yearsOf(bench);
  const found = new Map<string, { source: string; layer: string; to: Set<string>; years: number[] }>();
  for (const { name: layer, tables } of layers) {
    for (const to of bench.dataset.subject.region) {
      const base = { measure: "count", layer, to } as const;
      const yearsBy = new Map<string, number[]>();
      const out = (id: string) => sourceOf(tables, id, to);
      const records = recordsOut(bench.ask(base).receipt, dealOf, out);
      if (records.size === 0) continue;
      // Years of the records asked of, and those up to which what lasts is held against all others.
      const years = Object.keys(bench.ask({ ...base, by: "year" }).parts ?? {}).map(Number);
      if (span !== null) years.push(span.first, span.last);
      const period = `${Math.min(...years)}..${Math.max(...years)}`;
      const yearly = years.length === 0 ? {} : (bench.ask({ ...base, period, by: "year" }).parts ?? {});
      for (const [year, { receipt }] of Object.entries(yearly))
        for (const id of receipt) yearsBy.set(id, [...(yearsBy.get(id) ?? []), Number(year)]);
      for (const [id, { source, parts }] of records) {
        const one = found.get(`${layer}|${id}`) ?? { source, layer, to: new Set(), years: [] };
        if (told.has(to)) one.to.add(to);
        for (const part of parts) one.years.push(...(yearsBy.get(part) ?? []));
        found.set(`${layer}|${id}`, one);
      }
    }
  }
  return [...before, ...counted([...found.values()], named)];
}

/** The deal of each delivery. */
function dealsOf(drafts: Drafts): ReadonlyMap<string, string> {
  const deliveries = drafts.get("deliveries");
  if (deliveries === undefined) return new Map();
  return new Map(
    Array.from({ length: deliveries.size }, (_, i) => [
      cellOf(deliveries, "id", i),
      cellOf(deliveries, "deal", i),
    ]),
  );
}

/** Records of a receipt that do not go or lack a part, each with its source and the ids that do not: deliveries are no records beside their deal. */
function recordsOut(
  receipt: readonly string[],
  dealOf: ReadonlyMap<string, string>,
  out: (id: string) => string | null,
): ReadonlyMap<string, { readonly source: string; readonly parts: readonly string[] }> {
  const records = new Map<string, { source: string; parts: string[] }>();
  for (const id of receipt) {
    const source = out(id);
    if (source === null) continue;
    const record = dealOf.get(id) ?? id;
    const one = records.get(record);
    if (one === undefined) records.set(record, { source, parts: [id] });
    else one.parts.push(id);
  }
  return records;
}

/** Records with the same source, layer, recipients and years as one line. */
function counted(
  records: readonly {
    readonly source: string;
    readonly layer: string;
    readonly to: ReadonlySet<string>;
    readonly years: readonly number[];
  }[],
  named: (source: string) => string,
): readonly LeftOut[] {
  const lines = new Map<string, LeftOut>();
  for (const { source, layer, to, years } of records) {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const span = years.length === 0 ? "" : first === last ? `${first}` : `${first}..${last}`;
    const ids = [...to].sort();
    const key = [layer, source, span, ...ids].join("|");
    const n = lines.get(key)?.records ?? 0;
    lines.set(key, { source, named: named(source), layer, to: ids, years: span, records: n + 1 });
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/**
 * For whose terms an activity, a delivery or a part that somebody took does not go; null for one that goes, or that the
 * study keeps to itself. Null itself where nothing is out for the terms of a source.
 */
function sourcesOut(
  drafts: Drafts,
): ((tables: readonly string[], id: string, actor: string) => string | null) | null {
  const out = new Map<string, Map<string, string>>();
  for (const table of [...layers.flatMap(({ tables }) => tables), "deliveries", "participants"]) {
    const draft = drafts.get(table);
    if (draft === undefined) continue;
    const ids = new Map<string, string>();
    for (const [row, why] of draft.gone) {
      if (why.kept) continue;
      const id =
        table === "participants"
          ? `${cellOf(draft, "activity", row)}|${cellOf(draft, "actor", row)}`
          : cellOf(draft, "id", row);
      ids.set(id, why.source);
    }
    if (ids.size > 0) out.set(table, ids);
  }
  if (out.size === 0) return null;
  const kept = (table: string, id: string) => out.get(table)?.get(id);
  return (tables, id, actor) => {
    for (const table of [...tables, "deliveries"]) {
      const source = kept(table, id);
      if (source !== undefined) return source;
    }
    return kept("participants", `${id}|${actor}`) ?? null;
  };
}
