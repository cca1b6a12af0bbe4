import { rowText } from "../study/csv.ts";
import type { Twin, TwinCell } from "./drawn.ts";
import type { Mark } from "./scene/scene.ts";

const HEADER = ["panel", "series", "x", "value", "low", "high", "unit", "state", "records"];

/** The values of a figure as CSV (RFC 4180), one a row; texts that a spreadsheet would reckon with are defused. */
export function csvOf(
  panels: readonly { readonly name: string; readonly twins: readonly Twin[] }[],
  marks: readonly Mark[],
): string {
  const rows = panels.flatMap(({ name, twins }) => twins.flatMap((twin) => rowsOf(name, twin, marks)));
  return [HEADER, ...rows].map((row) => `${rowText(row)}\r\n`).join("");
}

function rowsOf(panel: string, twin: Twin, marks: readonly Mark[]): readonly (readonly string[])[] {
  const across = twin.columns.slice(1);
  return twin.rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, i) => {
      const column = across[i] ?? "";
      const [series, x] = twin.series === "columns" ? [column, name] : [name, column];
      if (cell.text === "" && cell.value === null) return [];
      return [
        [
          defused(panel),
          defused(series),
          defused(x),
          ...valuesOf(cell),
          twin.unit ?? "",
          cell.state,
          recordsOf(cell, marks),
        ],
      ];
    }),
  );
}

function valuesOf({ value, low, high }: TwinCell): readonly string[] {
  return [value, low ?? null, high ?? null].map((v) =>
    v === null ? "" : typeof v === "number" ? String(v) : defused(v),
  );
}

function recordsOf({ mark }: TwinCell, marks: readonly Mark[]): string {
  return mark === null ? "" : defused((marks[mark]?.receipt ?? []).join("; "));
}

/** Signs at which a spreadsheet begins to reckon, full-width ones too, and those that it skips before it looks. */
const SIGNS = "=+-@\t\r\n\0＝＋－＠";

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one. */
export function defused(text: string): string {
  const first = text.replace(/^'+/, "").charAt(0);
  return first !== "" && SIGNS.includes(first) ? `'${text}` : text;
}
