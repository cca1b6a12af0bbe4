import type { Context, Row, Source } from "../sources/source.ts";
import { rowsOf } from "../study/csv.ts";
import type { Study } from "../study/study.ts";
import { actorsIn } from "./beside.ts";
import { PARTS } from "./holding.ts";
import { inSpan, type Span, yearIn } from "./span.ts";

type Cells = Readonly<Record<string, string>>;

/** Whether a file is about a record of the study, so that one which it lacks is gone from it. */
export type Covered = (table: string, id: string) => boolean;

/**
 * What of a study a file is about. A publisher's file that has at least half of what earlier ones brought is the whole again;
 * one that has less is an excerpt, about the years and the actors of its rows where it has half of what is of these, else
 * about others; a report is about what the same report brought. A list that nobody has published is about all of it.
 */
export async function coveredBy(
  study: Study,
  rows: readonly Row[],
  source: Source,
  { source: as, register }: Pick<Context, "source" | "register">,
): Promise<Covered> {
  if (source.publisher === "" || source.vintages) return () => true;
  const held: Row[] = [];
  const tables = source.tables.filter((table) => rows.some((row) => row.table === table));
  for (const table of tables)
    for (const cells of rowsOf(await study.sheet(table))) held.push({ table, row: 0, cells });
  const [span, actors] = [spanOf(rows), new Set(rows.flatMap(({ table, cells }) => actorsIn(table, cells)))];
  const records = recordsIn(held);
  const brought = new Set(rows.map(({ cells }) => cells.id ?? ""));
  const own = [...records].filter(
    ([id, of]) => id.startsWith(`${register}-`) && (source.reports === undefined || of.source === as),
  );
  const most = (of: typeof own) => 2 * of.filter(([id]) => brought.has(id)).length >= of.length;
  const about = own.filter(
    ([, { years, actors: those }]) =>
      years.every((year) => inSpan(year, span)) && those.every((actor) => actors.has(actor)),
  );
  const covered = new Set((most(own) ? own : most(about) ? about : []).map(([id]) => id));
  const bySeries = groupedBy(held, ({ table, cells }) => (table === "exercises" ? (cells.series ?? "") : ""));
  return (table, id) =>
    table === "series"
      ? (bySeries.get(id) ?? []).every(({ cells }) => covered.has(cells.id ?? ""))
      : covered.has(id);
}

/** What is known of a record of the study. */
interface Known {
  readonly years: readonly string[];
  readonly actors: readonly string[];
  readonly source: string;
}

function recordsIn(rows: readonly Row[]): ReadonlyMap<string, Known> {
  const parts = groupedBy(rows, (row) => (PARTS[row.table] === undefined ? "" : recordOf(row)));
  return new Map(
    rows.flatMap((row) => {
      if (PARTS[row.table] !== undefined) return [];
      const of = [row, ...(parts.get(recordOf(row)) ?? [])];
      const actors = of.flatMap(({ table, cells }) => actorsIn(table, cells));
      return [
        [recordOf(row), { years: yearsIn(row.cells), actors, source: row.cells.source ?? "" }] as const,
      ];
    }),
  );
}

function groupedBy(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  for (const row of rows) {
    const list = out.get(keyOf(row));
    if (list === undefined) out.set(keyOf(row), [row]);
    else list.push(row);
  }
  return out;
}

function recordOf({ table, cells }: Row): string {
  return cells[PARTS[table] ?? "id"] ?? "";
}

/** The fields that say when a record was, the first that is said. */
const TIMES = ["start", "order_year", "year", "opened"];

function yearsIn(cells: Cells): readonly string[] {
  const when = TIMES.map((field) => cells[field] ?? "").find((cell) => yearIn(cell) !== null);
  return when === undefined ? [] : [when];
}

function spanOf(rows: readonly Row[]): Span {
  const years = rows.flatMap(({ cells }) => yearsIn(cells).flatMap((cell) => yearIn(cell) ?? []));
  return years.reduce(
    ({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }),
    { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
  );
}
