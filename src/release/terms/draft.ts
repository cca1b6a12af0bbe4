import type { Table, Tables } from "../../study/check-tables.ts";

/** A table on its way out: cells that can be blanked, and why a row does not go. */
export interface Draft {
  readonly name: string;
  readonly size: number;
  /** Columns in the order of the file. */
  readonly columns: ReadonlyMap<string, string[]>;
  /** Rows that do not go. */
  readonly gone: Map<number, Why>;
  readonly links: readonly Link[];
}

/** Kept back by the study, or withheld for the terms of a source. */
export type Why = { readonly kept: true } | { readonly kept: false; readonly source: string };

/** A column whose cells name rows of another table. */
export interface Link {
  readonly column: string;
  /** Tables that the ids are of; null where another cell of the row names the table. */
  readonly to: readonly string[] | null;
  readonly list: boolean;
  /** What becomes of a row whose target does not go: it goes neither, or it loses the link. */
  readonly hangs: "always" | "kept" | "never";
}

export type Drafts = ReadonlyMap<string, Draft>;

/** The tables that a study has, each to be taken from. */
export function draftsOf(tables: Tables): Drafts {
  return new Map(
    [...tables.values()]
      .filter((table) => table.present)
      .map((table) => [
        table.name,
        {
          name: table.name,
          size: table.sheet.size,
          columns: new Map(table.sheet.header.map((column) => [column, [...table.cells(column)]])),
          gone: new Map<number, Why>(),
          links: linksOf(table),
        },
      ]),
  );
}

/** The cell of a row; blank where the table has no such column. */
export function cellOf(draft: Draft, column: string, row: number): string {
  return draft.columns.get(column)?.[row] ?? "";
}

/** Rows that go, in order. */
export function staying(draft: Draft): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < draft.size; i++) if (!draft.gone.has(i)) rows.push(i);
  return rows;
}

/** Whether rows of a table are known by an id of their own. */
export function hasIds(draft: Draft): boolean {
  return draft.columns.has("id") && draft.name !== "values";
}

const TAKEN_PART = ["exercises", "operations", "facilities"];
/** Links that are not said by the kind of a column. */
const BESIDE: Readonly<Record<string, readonly Link[]>> = {
  participants: [{ column: "activity", to: TAKEN_PART, list: false, hangs: "always" }],
  values: [{ column: "id", to: null, list: false, hangs: "always" }],
  judgements: [
    { column: "a", to: null, list: false, hangs: "always" },
    { column: "b", to: null, list: false, hangs: "always" },
  ],
};

function linksOf(table: Table): readonly Link[] {
  const typed = Object.entries(table.columns).flatMap(([column, kind]): Link[] => {
    const [base, of] = kind.split(":");
    const list = base === "actors" || base === "refs";
    if (base === "actor" || base === "actors") return [{ column, to: ["actors"], list, hangs: "kept" }];
    if ((base !== "ref" && base !== "refs") || of === undefined) return [];
    return [{ column, to: [of], list, hangs: hangsBy(column) }];
  });
  return [...typed, ...(BESIDE[table.name] ?? [])];
}

/** A series and a source beneath another are named in passing; a part goes where the study keeps its whole to itself. */
function hangsBy(column: string): Link["hangs"] {
  if (column === "series" || column === "rests_on") return "never";
  return column === "part_of" || column === "source" ? "kept" : "always";
}
