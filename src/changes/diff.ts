import type { Document } from "../sources/file/document.ts";
import { FileError } from "../sources/file/document.ts";
import type { Names } from "../sources/names/names.ts";
import type { Row, Source } from "../sources/source.ts";
import { sheetOf } from "../study/csv.ts";
import { openStudy, type Study } from "../study/study.ts";
import { aligned } from "./align.ts";
import { dealsIn, wholeDeals } from "./deals.ts";
import { CLASSES, type Class } from "./fields.ts";
import { type Move, movesBetween } from "./moves.ts";
import { overlaid } from "./overlay.ts";
import { ADDED_TO, type CellChange, planTable, textAfter } from "./plan.ts";
import { type RankMove, ranksMoved } from "./ranks.ts";
import { rowsText } from "./record.ts";
import { scopeOf } from "./scope.ts";
import { inSpan, type Span, shared, spanOf } from "./span.ts";

/** One side of a comparison: a file as it was told and read. */
export interface Side {
  readonly file: string;
  readonly source: string;
  readonly vintage: string | null;
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
}

/** A row that two vintages have differently. */
export interface Difference {
  readonly table: string;
  readonly id: string;
  /** Who supplies whom with what, as the newer file has it. */
  readonly what: string;
  readonly kind: "new" | "gone" | "changed";
  /** The weightiest class of its changes; substance for a row that is new or gone. */
  readonly class: Class;
  readonly cells: readonly CellChange[];
}

/** What two vintages of a register differ in. */
export interface Differences {
  readonly old: Side;
  readonly new: Side;
  readonly rows: {
    readonly same: number;
    readonly new: number;
    readonly gone: number;
    readonly changed: number;
    /** Rows of years that only one of the two files covers, in which no difference can be told. */
    readonly onlyOld: number;
    readonly onlyNew: number;
  };
  /** Changed rows by the weightiest class of their changes. */
  readonly classes: Readonly<Record<Class, number>>;
  /** Substance first. */
  readonly differences: readonly Difference[];
  /** Suppliers of a recipient whose rank by volume moves, over the years that both files cover. */
  readonly ranks: readonly RankMove[];
  readonly moves: readonly Move[];
}

interface Told {
  readonly document: Document;
  readonly source: Source;
}

/** Holds two vintages of a register against each other, and asks the claims on each. */
export async function differencesOf(
  study: Study,
  old: Told,
  now: Told,
  names: Names,
  scope: "region" | "all",
): Promise<Differences> {
  if (old.source.register !== now.source.register || !old.source.vintages) {
    throw new FileError(
      "two-registers",
      `${old.document.name} is ${old.source.title}, and ${now.document.name} is ${now.source.title}`,
      "name two vintages of one register",
    );
  }
  const register = old.source.register;
  const a = await sideOf(study, old, names, scope);
  const b = await sideOf(study, now, names, scope);
  const all = rowsText(a.rows);
  const oldSheet = (table: string) => sheetOf(`${table}.csv`, all.get(table) ?? "");
  const rows = aligned(b.rows, oldSheet("transfers"), oldSheet("deliveries"), register);
  const shapes = old.source.name !== now.source.name;
  const [before, after] = shapes ? [wholeDeals(a.rows), wholeDeals(rows)] : [a.rows, rows];
  const held = rowsText(before);
  const sheet = (table: string) => sheetOf(`${table}.csv`, held.get(table) ?? "");
  const covered = spanOf(a.rows);
  const whatOf = naming([...rows, ...a.rows]);
  const out: Difference[] = [];
  const counts = { same: 0, new: 0, gone: 0, changed: 0, onlyOld: 0, onlyNew: 0 };
  const both = shared(covered, spanOf(b.rows));
  const years = new Map([...dealsIn(rows), ...dealsIn(a.rows)].map((deal) => [deal.id, deal.years]));
  for (const table of new Set([...before, ...after].map((r) => r.table))) {
    const own = after.filter((r) => r.table === table);
    // Of two shapes only what both have is compared; their locators are never the same.
    const isHeld = (field: string) => !shapes || (field !== "locator" && sheet(table).header.includes(field));
    const [was, is] = [before, own].map((of) => new Map(of.map((r) => [r.cells.id ?? "", r.cells])));
    const plan = planTable(table, sheet(table), own, { ...ADDED_TO, owned: () => true, covers: () => true });
    for (const change of plan.changes) {
      const differs = change.cells.filter((c) => c.class !== "vintage" && isHeld(c.field));
      const kind =
        change.kind === "new" || change.kind === "gone"
          ? change.kind
          : differs.length > 0
            ? "changed"
            : "same";
      const one = kind === "new" || kind === "gone";
      const where = [was, is].some((of) => {
        const cells = of?.get(change.id);
        if (cells === undefined || !(shapes || one)) return false;
        return beyond(cells, shapes ? (cells.delivered ?? "") : (years.get(change.id) ?? ""), both);
      });
      if (where || kind === "same") {
        counts[!where ? "same" : change.kind === "new" ? "onlyNew" : "onlyOld"]++;
        continue;
      }
      counts[kind]++;
      out.push({
        table,
        id: change.id,
        what: whatOf(change.id),
        kind,
        class: kind === "changed" ? (differs[0]?.class ?? "comment") : "substance",
        cells: differs,
      });
    }
  }
  const classes = Object.fromEntries(CLASSES.map((c) => [c, out.filter((d) => d.class === c).length]));
  return {
    old: a.side,
    new: b.side,
    rows: counts,
    classes: classes as Record<Class, number>,
    differences: out.sort((x, y) => CLASSES.indexOf(x.class) - CLASSES.indexOf(y.class)),
    ranks: ranksMoved(a.rows, rows, both),
    moves: await movesBetween(
      await withRegister(study, register, [...a.rows, ...uncovered(rows, a.rows, covered)]),
      await withRegister(study, register, [...rows, ...uncovered(a.rows, rows, spanOf(b.rows))]),
      ["transfers"],
    ),
  };
}

async function sideOf(
  study: Study,
  { document, source }: Told,
  names: Names,
  scope: "region" | "all",
): Promise<{ readonly side: Side; readonly rows: readonly Row[] }> {
  const reading = await source.read(document);
  const said = source.interpret(reading, {
    names,
    scope: scopeOf(study.subject, scope),
    source: `${source.register}-register-${reading.vintage ?? "undated"}`,
    register: source.register,
    vintage: reading.vintage ?? "",
    fill: {},
  });
  const refused = new Set(said.rejects.map((r) => r.row)).size;
  return {
    side: {
      file: document.name,
      source: source.name,
      vintage: reading.vintage,
      read: reading.entries.length + reading.rejects.length,
      taken: reading.entries.length - said.ignored.length - refused,
      refused: refused + reading.rejects.length,
    },
    rows: said.rows,
  };
}

/** Whether a row is of years that only one file covers: a delivery of such a year, a deal all of whose deliveries are, a whole deal with one. */
function beyond(cells: Row["cells"], years: string, both: Span): boolean {
  if (cells.year !== undefined) return !inSpan(cells.year, both);
  const all = years === "" ? [] : years.split("; ");
  const outside = all.filter((year) => !inSpan(year, both));
  return cells.delivered === undefined ? all.length > 0 && outside.length === all.length : outside.length > 0;
}

/** Rows of one file of years that the other does not cover: claims are asked with them on both sides, so that only differences move them. */
function uncovered(rows: readonly Row[], other: readonly Row[], covered: Span): readonly Row[] {
  const known = new Set(other.map((r) => r.cells.id));
  const extra = rows.filter(
    (r) => r.table === "deliveries" && !known.has(r.cells.id) && !inSpan(r.cells.year, covered),
  );
  const deals = new Set(extra.map((r) => r.cells.deal));
  return [
    ...rows.filter((r) => r.table === "transfers" && deals.has(r.cells.id ?? "") && !known.has(r.cells.id)),
    ...extra,
  ];
}

/** The study with the rows of a register in place of those that it has of it. */
async function withRegister(study: Study, register: string, rows: readonly Row[]): Promise<Study> {
  const transfers = await study.sheet("transfers");
  const deliveries = await study.sheet("deliveries");
  const ids = transfers.column("id") ?? [];
  const own = new Set<string>();
  const remove = new Set<number>();
  transfers.column("register")?.forEach((name, i) => {
    if (name !== register) return;
    own.add(ids[i] ?? "");
    remove.add(i);
  });
  const files = new Map<string, Uint8Array>();
  const put = (table: string, sheet: typeof transfers, gone: ReadonlySet<number>) => {
    const add = rows.filter((r) => r.table === table).map((r) => r.cells);
    const text = textAfter(table, sheet, { set: new Map(), add, remove: gone });
    if (text !== null) files.set(`${table}.csv`, new TextEncoder().encode(text));
  };
  put("transfers", transfers, remove);
  const lost = new Set<number>();
  deliveries.column("deal")?.forEach((deal, i) => {
    if (own.has(deal)) lost.add(i);
  });
  put("deliveries", deliveries, lost);
  return openStudy(overlaid(study.files, files));
}

/** Says of a deal or a delivery who supplies whom with what, from the newer rows where they have it. */
function naming(rows: readonly Row[]): (id: string) => string {
  const cells = new Map<string, Row["cells"]>();
  for (const row of rows) {
    const id = row.cells.id ?? "";
    if (!cells.has(id)) cells.set(id, row.cells);
  }
  return (id) => {
    const own = cells.get(id);
    const deal = own?.deal === undefined ? own : cells.get(own.deal);
    if (deal === undefined) return id;
    const year = own?.year === undefined ? "" : `, delivered ${own.year}`;
    return `${deal.supplier ?? ""} → ${deal.recipient ?? ""}, ${deal.designation ?? ""}, ordered ${deal.order_year ?? "?"}${year}`;
  };
}
