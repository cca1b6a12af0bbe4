import { sum } from "../../measures/sum.ts";
import { decimalOf } from "../panels/decimal.ts";
import { csvPath, type Table } from "../tables/table.ts";

/** A number that a script computes from a table and holds beside ours. */
export interface ScriptNumber {
  /** Path of the table in the release. */
  readonly table: string;
  /** `rows`, `known` (cells that are not blank) or `sum`. */
  readonly what: "rows" | "known" | "sum";
  readonly column: string;
  /** Rows whose cell of this column is `equals`; blank for all rows. */
  readonly where: string;
  readonly equals: string;
  readonly ours: string;
}

export const NUMBER_COLUMNS = ["table", "what", "column", "where", "equals", "ours"] as const;

/** Rows of every table, and of panels what stands in each column and what one that adds up comes to for each recipient of whom any of it is known. */
export function scriptNumbers(tables: readonly Table[]): readonly ScriptNumber[] {
  return tables.flatMap((table) => {
    const path = csvPath(table);
    const rows: ScriptNumber = {
      table: path,
      what: "rows",
      column: "",
      where: "",
      equals: "",
      ours: String(table.rows.length),
    };
    return table.group === "panels" ? [rows, ...ofPanel(table, path)] : [rows];
  });
}

function ofPanel(table: Table, path: string): readonly ScriptNumber[] {
  const at = new Map(table.columns.map((c, i) => [c.name, i]));
  const recipient = at.has("recipient") ? "recipient" : "actor";
  const role = at.get("role");
  const whose = at.get(recipient) ?? 0;
  const rows = [...table.rows];
  const held = rows.filter((row) => role === undefined || row[role] === "recipient");
  const names = [...new Set(held.map((row) => row[whose] ?? ""))];
  return table.columns.flatMap(({ name, type, addsUp }, c) => {
    if (type !== "number" || /_(low|high)$/.test(name)) return [];
    const cells = (of: readonly (readonly string[])[]) =>
      of.map((row) => row[c] ?? "").filter((cell) => cell !== "");
    return [
      {
        table: path,
        what: "known",
        column: name,
        where: "",
        equals: "",
        ours: String(cells(rows).length),
      } as const,
      ...(addsUp === true ? names : []).flatMap((equals) => {
        const own = cells(held.filter((row) => row[whose] === equals)).map(Number);
        // What nobody knows adds up to nothing, and not to 0.
        if (own.length === 0) return [];
        return [
          {
            table: path,
            what: "sum",
            column: name,
            where: recipient,
            equals,
            ours: decimalOf(sum(own)),
          } as const,
        ];
      }),
    ];
  });
}
