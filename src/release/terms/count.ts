import { publisherIn } from "../about/publisher-in.ts";
import type { Terms } from "./by-source.ts";
import { cellOf, type Draft, type Drafts, staying, type Why } from "./draft.ts";
import type { KeptBack, Unasked, Withheld, WithheldOfSource } from "./withheld.ts";

/** A cell that was blanked, and why. */
export interface Blanked {
  readonly draft: Draft;
  readonly column: string;
  readonly row: number;
  readonly why: Why;
}

/** Columns of a table that go, and those that do not. */
export interface Columns {
  readonly out: readonly string[];
  readonly kept: readonly { readonly column: string; readonly known: boolean }[];
}

/** Counts what is left out, by source and by table. */
export function countWithheld(
  drafts: Drafts,
  columns: ReadonlyMap<string, Columns>,
  blanked: readonly Blanked[],
  listed: readonly KeptBack[],
  obtain: (source: string) => string,
  unasked: Unasked<number>,
): Withheld {
  const bySource = new Map<string, { rows: Record<string, number>; cells: Record<string, number> }>();
  const of = (source: string) => {
    const found = bySource.get(source) ?? { rows: {}, cells: {} };
    bySource.set(source, found);
    return found;
  };
  const kept = new Map<string, KeptBack>();
  const keep = (table: string, column: string | null, count: number) => {
    if (count === 0) return;
    const key = `${table}\u0000${column ?? "\u0000"}`;
    kept.set(key, { table, column, count: (kept.get(key)?.count ?? 0) + count });
  };
  for (const draft of drafts.values()) {
    for (const why of draft.gone.values()) {
      if (why.kept) keep(draft.name, null, 1);
      else add(of(why.source).rows, draft.name);
    }
    const rows = staying(draft);
    for (const { column, known } of columns.get(draft.name)?.kept ?? [])
      keep(draft.name, known ? column : "", rows.filter((i) => cellOf(draft, column, i) !== "").length);
  }
  const seen = new Set<string>();
  for (const { draft, column, row, why } of blanked) {
    const key = `${draft.name}\u0000${column}\u0000${row}`;
    if (seen.has(key) || draft.gone.has(row) || !columns.get(draft.name)?.out.includes(column)) continue;
    seen.add(key);
    if (why.kept) keep(draft.name, column, 1);
    else add(of(why.source).cells, `${draft.name}.${column}`);
  }
  for (const { table, column, count } of listed) keep(table, column, count);
  const sources = drafts.get("sources");
  const rowOf = new Map(sources?.columns.get("id")?.map((id, i) => [id, i]));
  return {
    bySource: [...bySource].sort(byName).map(([source, { rows, cells }]): WithheldOfSource => {
      const at = rowOf.get(source) ?? -1;
      const cell = (column: string) => (mayTell(columns, column) ? cellIn(sources, column, at) : "");
      const told = { title: cell("title"), terms: cell("terms"), obtain: obtain(source) };
      return { source, ...told, rows: inOrder(rows), cells: inOrder(cells) };
    }),
    kept: [...kept].sort(byName).map(([, one]) => one),
    unasked,
  };
}

/** How a source is to be had: as the study says, with the address of the source where that names none; else at its address, else from its publisher. */
export function obtainOf(
  drafts: Drafts,
  columns: ReadonlyMap<string, Columns>,
  terms: (source: string) => Terms,
): (source: string) => string {
  const sources = drafts.get("sources");
  const rowOf = new Map(sources?.columns.get("id")?.map((id, i) => [id, i]));
  return (source) => {
    const at = rowOf.get(source) ?? -1;
    const [url = "", archived = "", publisher = ""] = ["url", "archived_url", "publisher"].map((column) =>
      mayTell(columns, column) ? cellIn(sources, column, at) : "",
    );
    const address = url || archived;
    const said = terms(source).rule?.obtain ?? "";
    if (said === "") return address || publisher || "ask the makers of this study";
    return address === "" || publisherIn(said).url !== null ? said : `${said}: ${address}`;
  };
}

/** What a source is called as far as that may be told: its publisher, its title, or its id. */
export function namedOf(drafts: Drafts, columns: ReadonlyMap<string, Columns>): (source: string) => string {
  const sources = drafts.get("sources");
  const rowOf = new Map(sources?.columns.get("id")?.map((id, i) => [id, i]));
  return (source) => {
    const cells = ["publisher", "title"].map((column) =>
      mayTell(columns, column) ? cellIn(sources, column, rowOf.get(source) ?? -1) : "",
    );
    return cells.find((cell) => cell !== "") ?? source;
  };
}

/** Whether a column of the sources is handed out, so that a source that is not may be told by it. */
function mayTell(columns: ReadonlyMap<string, Columns>, column: string): boolean {
  return columns.get("sources")?.out.includes(column) === true;
}

function cellIn(sources: Draft | undefined, column: string, row: number): string {
  return sources === undefined || row < 0 ? "" : cellOf(sources, column, row);
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function inOrder(counts: Record<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).sort(byName));
}
