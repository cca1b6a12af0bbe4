import { counted } from "../../model/counted.ts";
import { TABLES } from "../../study/schema.ts";

/** What a release leaves out, and why; counts only, so that nothing of it can be read. */
export interface Withheld {
  /** By source whose terms do not allow it. */
  readonly bySource: readonly WithheldOfSource[];
  /** By table and column, or table alone for whole rows, that the study keeps to itself. */
  readonly kept: readonly KeptBack[];
  /** What cannot be asked of what is handed out. */
  readonly unasked: Unasked<number>;
}

/** Something of each kind that cannot be asked of what is handed out: claims, readings of other claims, figures. */
export type Unasked<T> = Readonly<Record<"claims" | "readings" | "figures", T>>;

/** How much does not go as it cannot be asked of what does; null where all can. */
export function unaskedText({ claims, readings, figures }: Unasked<number>): string | null {
  const some = [
    ...(claims === 0 ? [] : [counted(claims, "claim")]),
    ...(readings === 0 ? [] : [`${counted(readings, "reading")} of claims`]),
    ...(figures === 0 ? [] : [counted(figures, "figure")]),
  ];
  if (some.length === 0) return null;
  const them = claims + readings + figures === 1 ? "it" : "them";
  return `Left out, since what is handed out cannot answer ${them}: ${some.join(", ")}`;
}

export const NONE_UNASKED: Unasked<number> = { claims: 0, readings: 0, figures: 0 };

/** Whole rows of a table that are left out, for whatever reason. */
export function rowsOut({ bySource, kept }: Withheld, table: string): number {
  const own = kept.filter((one) => one.table === table && one.column === null);
  return sum([...own.map(({ count }) => count), ...bySource.map(({ rows }) => rows[table] ?? 0)]);
}

/** How many rows and cells of tables. */
export interface TakenOut {
  readonly rows: number;
  readonly cells: number;
}

/** Rows and cells of tables that are left out, for whatever reason. */
export function takenOut({ bySource, kept }: Withheld): TakenOut {
  const own = keptBack(kept);
  return {
    rows: own.rows + sum(bySource.flatMap((one) => Object.values(one.rows))),
    cells: own.cells + sum(bySource.flatMap((one) => Object.values(one.cells))),
  };
}

/** Rows and cells of tables that the study keeps to itself. */
export function keptBack(kept: readonly KeptBack[]): TakenOut {
  const own = kept.filter(({ table }) => Object.hasOwn(TABLES, table));
  const count = (some: readonly KeptBack[]) => sum(some.map((one) => one.count));
  return {
    rows: count(own.filter(({ column }) => column === null)),
    cells: count(own.filter(({ column }) => column !== null)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
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
