import { TABLES } from "../../study/schema.ts";

/** What a release leaves out, and why; counts only, so that nothing of it can be read. */
export interface Withheld {
  /** By source whose terms do not allow it. */
  readonly bySource: readonly WithheldOfSource[];
  /** By table and column, or table alone for whole rows, that the study keeps to itself. */
  readonly kept: readonly KeptBack[];
}

/** Whole rows of a table that are left out, for whatever reason. */
export function rowsOut({ bySource, kept }: Withheld, table: string): number {
  const own = kept.filter((one) => one.table === table && one.column === null);
  return [...own.map(({ count }) => count), ...bySource.map(({ rows }) => rows[table] ?? 0)].reduce(
    (sum, n) => sum + n,
    0,
  );
}

/** Rows and cells of tables that are left out, for whatever reason. */
export function takenOut({ bySource, kept }: Withheld): { readonly rows: number; readonly cells: number } {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const own = kept.filter(({ table }) => Object.hasOwn(TABLES, table));
  const [rows, cells] = [own.filter((one) => one.column === null), own.filter((one) => one.column !== null)];
  return {
    rows: sum([...rows.map(({ count }) => count), ...bySource.flatMap((one) => Object.values(one.rows))]),
    cells: sum([...cells.map(({ count }) => count), ...bySource.flatMap((one) => Object.values(one.cells))]),
  };
}

export interface WithheldOfSource {
  readonly source: string;
  readonly title: string;
  readonly terms: string;
  /** Rows left out, by table: its own, and those that say nothing without them. */
  readonly rows: Readonly<Record<string, number>>;
  /** Cells left out of rows that stayed, by table and column, such as `exercises.note`. */
  readonly cells: Readonly<Record<string, number>>;
  /** How to get them from the source itself. */
  readonly obtain: string;
}

export interface KeptBack {
  /** A table, `claims`, `figures` or `codebook`. */
  readonly table: string;
  /** Null where whole rows are kept back; empty for columns that neither the schema nor the codebook knows, whose names may say too much. */
  readonly column: string | null;
  /** Rows, or cells that are not blank. */
  readonly count: number;
}
