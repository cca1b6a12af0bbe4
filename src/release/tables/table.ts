/** What a column of a table holds for those who read it by machine. */
export type ColumnType = "string" | "integer" | "number" | "boolean";

/** A column: how it is called, what it holds, and what its values mean. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it is, in English, for a codebook; one sentence or a few words. */
  readonly says: string;
  /** Unit of its numbers, where they have one. */
  readonly unit?: string;
  /** Whether its numbers of several years may be added up. */
  readonly addsUp?: boolean;
  /** Its allowed values with their labels, where a codebook lists them. */
  readonly codes?: readonly Code[];
  /** Whether a cell may hold several values parted by semicolons. */
  readonly list?: boolean;
}

export interface Code {
  readonly value: string;
  readonly label: string;
}

/** Cells of columns of this table that are ids of rows of another. */
export interface Link {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** Rows in their order, made anew each time somebody goes through them, so that a long table is never held whole; a list is one. */
export interface Rows extends Iterable<readonly string[]> {
  readonly length: number;
}

/**
 * A table of a release. A cell is its text as in the CSV; a blank cell is unknown and never zero.
 * Cells of a number or integer column are blank or plain decimals, those of a boolean column blank, `true` or `false`.
 */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly group: "records" | "ledgers" | "panels";
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Columns whose cells together name a row; empty where none do. */
  readonly key: readonly string[];
  readonly links: readonly Link[];
}

/** Where the CSV of a table stands in a release. */
export function csvPath({ group, name }: Pick<Table, "group" | "name">): string {
  return `tables/${group}/${name}.csv`;
}
