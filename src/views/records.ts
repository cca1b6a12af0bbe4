import type { Value } from "../model/value.ts";
import type { Sheet } from "../study/csv.ts";
import { TABLES } from "../study/schema.ts";
import type { Study } from "../study/study.ts";

/** A row of a table with its cells by column, as recorded. */
export interface Row {
  readonly table: string;
  readonly id: string;
  /** Row of the spreadsheet, 1 is the header. */
  readonly row: number;
  /** A cell by its column; those of a study's table are read from it and are none of the object's own. */
  readonly cells: Cells;
}

export type Cells = Readonly<Record<string, string>>;

/** The cells of a row as an object of their own, in the order of their columns. */
export function plainCells(cells: Cells): Cells {
  return Object.fromEntries(columnsIn(cells).map((column) => [column, cells[column] ?? ""]));
}

/** Where the rows of a study's table have the columns of its file. */
const COLUMNS = Symbol("columns");

/** The columns of a row, in the order of its file. */
export function columnsIn(cells: Cells & { readonly [COLUMNS]?: readonly string[] }): readonly string[] {
  return cells[COLUMNS] ?? Object.keys(cells);
}

/** A source with the number it is cited by on this screen. */
export interface Cited {
  readonly number: number;
  readonly row: Row;
}

/** The rows of a study by id; each table is read once, when it is first asked for. */
export interface Records {
  find(id: string): Promise<Row | null>;
  /** Rows of a table whose cell in a column is one of these. */
  where(table: string, column: string, value: string): Promise<readonly Row[]>;
  all(table: string): Promise<readonly Row[]>;
  /** Every id there is. */
  ids(): Promise<readonly string[]>;
  /** Rival values of a row, in the order of values.csv. */
  rivals(table: string, id: string): Promise<readonly Value[]>;
}

/** Tables whose rows have ids, those most often asked about first. */
const WITH_ID = Object.keys(TABLES)
  .filter((t) => Object.hasOwn(TABLES[t] ?? {}, "id") && t !== "values")
  .sort((a, b) => Number(a === "actors" || a === "leads") - Number(b === "actors" || b === "leads"));

export function recordsOf(study: Study): Records {
  const sheets = new Map<string, Promise<Sheet>>();
  const sheet = (table: string) => {
    const found = sheets.get(table) ?? study.sheet(table);
    sheets.set(table, found);
    return found;
  };
  const where = async (table: string, column: string, value: string) => {
    const read = await sheet(table);
    const rowAt = rowsOf(table, read);
    return (read.column(column) ?? []).flatMap((cell, i) => (cell === value ? [rowAt(i)] : []));
  };
  return {
    where,
    all: async (table) => {
      const read = await sheet(table);
      const rowAt = rowsOf(table, read);
      return Array.from({ length: read.size }, (_, i) => rowAt(i));
    },
    ids: async () => (await Promise.all(WITH_ID.map(sheet))).flatMap((read) => read.column("id") ?? []),
    find: async (id) => {
      for (const table of WITH_ID) {
        const read = await sheet(table);
        const i = read.column("id")?.indexOf(id) ?? -1;
        if (i >= 0) return rowsOf(table, read)(i);
      }
      return null;
    },
    rivals: async (table, id) =>
      (await where("values", "id", id))
        .map((r) => r.cells)
        .filter((c) => c.table === table)
        .map((c) => ({
          table,
          id,
          field: c.field ?? "",
          value: c.value ?? "",
          unit: c.unit ?? "",
          source: c.source ?? "",
          locator: c.locator ?? "",
          note: c.note ?? "",
          coder: c.coder ?? "",
        })),
  };
}

/** The rows of a table by their index; a row knows its place and holds no cell, so that very many of them weigh little. */
function rowsOf(table: string, sheet: Sheet): (i: number) => Row {
  class At {
    readonly #row: number;
    constructor(row: number) {
      this.#row = row;
    }
    static {
      Object.setPrototypeOf(At.prototype, null);
      Object.defineProperty(At.prototype, COLUMNS, { value: sheet.header });
      for (const name of sheet.header) {
        const column = sheet.column(name) ?? [];
        const get = function (this: At) {
          return column[this.#row] ?? "";
        };
        Object.defineProperty(At.prototype, name, { get });
      }
    }
  }
  const ids = sheet.column("id") ?? [];
  class Placed implements Row {
    readonly row: number;
    constructor(i: number) {
      this.row = i + 2;
    }
    get table(): string {
      return table;
    }
    get id(): string {
      return ids[this.row - 2] ?? "";
    }
    get cells(): Cells {
      return new At(this.row - 2) as unknown as Cells;
    }
  }
  return (i) => new Placed(i);
}

/** Sources numbered in the order in which they are first cited. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #records: Records;
  constructor(records: Records) {
    this.#records = records;
  }

  /** The numbers of some sources, as `[1] [2]`. */
  cite(...ids: readonly string[]): string {
    return ids
      .filter((id) => id !== "")
      .map((id) => {
        const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
        this.#numbers.set(id, number);
        return `[${number}]`;
      })
      .join(" ");
  }

  /** The sources that were cited, in order; one that the study does not hold has an id only. */
  async list(): Promise<readonly Cited[]> {
    const rows = await Promise.all(
      [...this.#numbers].map(async ([id, number]) => {
        const [row] = await this.#records.where("sources", "id", id);
        return { number, row: row ?? { table: "sources", id, row: 0, cells: {} } };
      }),
    );
    return rows;
  }
}
