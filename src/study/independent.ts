import type { Activities, Amounts, Dataset, Parts } from "../model/dataset.ts";
import { periodOf } from "../model/period.ts";

const DATE_FIELDS = new Set(["start", "opened", "founded", "order_year"]);

/**
 * The records that are independent of a publication: without every value that rests only on it, on earlier texts of
 * its authors, or on sources that draw on those alone. A record whose date another source gives keeps that date.
 * @param own ids of the publication and of its authors' earlier texts
 */
export function independentOf(dataset: Dataset, own: readonly string[]): Dataset {
  const out = outOf(dataset, own);
  return {
    ...dataset,
    hashOf: (tables) => `${dataset.hashOf(tables)}-without-${[...own].sort().join("-")}`,
    standings: dataset.standings.filter((s) => !out.has(s.source)),
    tables: new Map([...dataset.tables].map(([name, table]) => [name, tableWithout(table, out)])),
  };
}

/** Own sources, and sources that rest on nothing else. */
export function outOf(dataset: Pick<Dataset, "sources">, own: readonly string[]): ReadonlySet<string> {
  const out = new Set(own);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [id, source] of dataset.sources) {
      if (out.has(id) || source.restsOn.length === 0 || !source.restsOn.every((r) => out.has(r))) continue;
      out.add(id);
      grew = true;
    }
  }
  return out;
}

function tableWithout(a: Activities, out: ReadonlySet<string>): Activities {
  const source = a.text("source");
  const rivals = new Map(
    [...a.rivals].map(([i, list]) => [i, list.filter((v) => !out.has(v.source))] as const),
  );
  const dates = new Map<number, string>();
  const rows: number[] = [];
  for (let i = 0; i < a.size; i++) {
    if (out.has(source[i] ?? "")) {
      const other = rivals.get(i)?.find((v) => DATE_FIELDS.has(v.field) && periodOf(v.value) !== null);
      if (other === undefined) continue;
      dates.set(i, other.value);
    }
    rows.push(i);
  }
  const place = new Map(rows.map((row, n) => [row, n]));
  const moved = (links: Int32Array) => Int32Array.from(rows, (i) => place.get(links[i] ?? -1) ?? -1);
  const day = (i: number, end: "from" | "to", recorded: number) => {
    const text = dates.get(i);
    return text === undefined ? recorded : (periodOf(text)?.[end] ?? recorded);
  };
  return {
    ...a,
    size: rows.length,
    ids: rows.map((i) => a.ids[i] ?? ""),
    startFrom: Int32Array.from(rows, (i) => day(i, "from", a.startFrom[i] ?? 0)),
    startTo: Int32Array.from(rows, (i) => day(i, "to", a.startTo[i] ?? 0)),
    endFrom: Int32Array.from(rows, (i) => a.endFrom[i] ?? 0),
    endTo: Int32Array.from(rows, (i) => a.endTo[i] ?? 0),
    parts: partsWithout(a.parts, rows, out, dates),
    amounts: amountsWithout(a.amounts, rows, out, dates),
    rivals: new Map(rows.flatMap((i, n) => (rivals.has(i) ? [[n, rivals.get(i) ?? []] as const] : []))),
    partOf: moved(a.partOf),
    sameAs: moved(a.sameAs),
    text: remembered((column) => {
      const cells = a.text(column);
      return rows.map((i) => (DATE_FIELDS.has(column) ? (dates.get(i) ?? cells[i] ?? "") : (cells[i] ?? "")));
    }),
  };
}

/** Cells of a column, made once. */
function remembered(cellsOf: (column: string) => readonly string[]): (column: string) => readonly string[] {
  const made = new Map<string, readonly string[]>();
  return (column) => {
    const cells = made.get(column) ?? cellsOf(column);
    made.set(column, cells);
    return cells;
  };
}

/**
 * Positions of the entries that stay, and where those of each row start.
 * Of a row that only its date keeps, what has no source of its own goes.
 */
function staying(
  starts: Int32Array,
  sources: readonly string[],
  rows: readonly number[],
  out: ReadonlySet<string>,
  dates: ReadonlyMap<number, string>,
): { readonly at: readonly number[]; readonly starts: Int32Array } {
  const at: number[] = [];
  const begins = new Int32Array(rows.length + 1);
  rows.forEach((i, n) => {
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const source = sources[k] ?? "";
      if (!out.has(source) && !(source === "" && dates.has(i))) at.push(k);
    }
    begins[n + 1] = at.length;
  });
  return { at, starts: begins };
}

function partsWithout(
  parts: Parts,
  rows: readonly number[],
  out: ReadonlySet<string>,
  dates: ReadonlyMap<number, string>,
): Parts {
  const { at, starts } = staying(parts.starts, parts.sources, rows, out, dates);
  return {
    ...parts,
    starts,
    actors: Int32Array.from(at, (k) => parts.actors[k] ?? 0),
    roles: Uint8Array.from(at, (k) => parts.roles[k] ?? 0),
    inferred: Uint8Array.from(at, (k) => parts.inferred[k] ?? 0),
    from: Int32Array.from(at, (k) => parts.from[k] ?? 0),
    to: Int32Array.from(at, (k) => parts.to[k] ?? 0),
    sources: at.map((k) => parts.sources[k] ?? ""),
    agencies: at.map((k) => parts.agencies[k] ?? ""),
    services: at.map((k) => parts.services[k] ?? ""),
  };
}

function amountsWithout(
  amounts: Amounts,
  rows: readonly number[],
  out: ReadonlySet<string>,
  dates: ReadonlyMap<number, string>,
): Amounts {
  const { at, starts } = staying(amounts.starts, amounts.sources, rows, out, dates);
  return {
    starts,
    ids: at.map((k) => amounts.ids[k] ?? ""),
    sources: at.map((k) => amounts.sources[k] ?? ""),
    fields: at.map((k) => amounts.fields[k] ?? ""),
    units: at.map((k) => amounts.units[k] ?? ""),
    from: Int32Array.from(at, (k) => amounts.from[k] ?? 0),
    to: Int32Array.from(at, (k) => amounts.to[k] ?? 0),
    low: Float64Array.from(at, (k) => amounts.low[k] ?? Number.NaN),
    best: Float64Array.from(at, (k) => amounts.best[k] ?? Number.NaN),
    high: Float64Array.from(at, (k) => amounts.high[k] ?? Number.NaN),
  };
}
