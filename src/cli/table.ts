import { clean } from "./clean.ts";
import { cut, padded, widthOf, wrapped } from "./wrap.ts";

export type Style = "strong" | "faint" | "key" | "good" | "warn" | "bad";

/** A text, plain or in a style. */
export type Text = string | { readonly text: string; readonly style: Style };

export interface Column {
  readonly head: string;
  readonly right?: boolean;
  /** A column on several lines where it must; the first of them without `most` takes what room is left. */
  readonly wrap?: boolean;
  /** A column whose lines stay as they are, and under each other; beside it no other is made narrower. */
  readonly lines?: boolean;
  /** How wide at most: what does not fit is cut off where the column does not wrap; less is left where the table would be too wide. */
  readonly most?: number;
}

/** Blanks between two columns. */
export const GAP = 2;
/** A column that may be cut keeps so much. */
const LEAST = 10;

/**
 * A table as lines of texts, aligned by what a terminal shows. Without any heading there is no head line.
 * @param rule whether to draw a line under the head
 * @param below a line of its own below each row, or none
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  width: number,
  indent: number,
  rule: boolean,
  below?: (row: number) => Text | null,
): readonly (readonly Text[])[] {
  const bare = rows.map((row) =>
    columns.map(({ lines }, c) =>
      lines === true ? linesOf(textOf(row[c])).map(clean) : [clean(textOf(row[c]))],
    ),
  );
  const headed = columns.some((c) => c.head !== "");
  const widths = columns.map((column, c) => {
    const widest = Math.max(widthOf(column.head), ...bare.flatMap((row) => (row[c] ?? []).map(widthOf)));
    return column.most === undefined ? widest : Math.min(widest, column.most);
  });
  const free = columns.findIndex((c) => c.wrap === true && c.most === undefined);
  if (free >= 0) {
    const taken =
      indent + GAP * (columns.length - 1) + widths.reduce((n, w, c) => n + (c === free ? 0 : w), 0);
    widths[free] = Math.min(widths[free] ?? 0, Math.max(16, width - taken));
  }
  const cuttable = cuttableIn(columns);
  const over = indent + GAP * (columns.length - 1) + widths.reduce((n, w) => n + w, 0) - width;
  if (cuttable >= 0 && over > 0) widths[cuttable] = Math.max(LEAST, (widths[cuttable] ?? 0) - over);
  const out: Text[][] = [];
  const line = (cells: readonly Text[]) => {
    const texts: Text[] = [" ".repeat(indent)];
    cells.forEach((cell, c) => {
      const filled = padded(textOf(cell), widths[c] ?? 0, columns[c]?.right === true);
      texts.push(typeof cell === "string" ? filled : { ...cell, text: filled });
      if (c < cells.length - 1) texts.push(" ".repeat(GAP));
    });
    out.push(texts);
  };
  if (headed) {
    line(columns.map((c) => ({ text: c.head, style: "faint" })));
    if (rule) line(widths.map((w) => ({ text: "─".repeat(w), style: "faint" })));
  }
  rows.forEach((row, r) => {
    const cells = columns.map((column, c) => {
      const texts = bare[r]?.[c] ?? [];
      return texts.flatMap((text) =>
        column.wrap === true ? wrapped(text, widths[c] ?? 16) : [cut(text, widths[c] ?? 0)],
      );
    });
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let h = 0; h < height; h++) {
      line(
        cells.map((lines, c) => {
          const text = lines[h] ?? "";
          const cell = row[c];
          return cell === undefined || typeof cell === "string" ? text : { ...cell, text };
        }),
      );
    }
    const under = below?.(r) ?? null;
    if (under !== null) out.push([" ".repeat(indent), under]);
  });
  return out;
}

/** How wide a table is at least: with the first column that may be cut as narrow as that may be. */
export function narrowest(columns: readonly Column[], rows: readonly (readonly Text[])[]): number {
  const widths = columns.map(({ head, most = Number.POSITIVE_INFINITY }, c) =>
    Math.min(most, Math.max(widthOf(head), ...rows.flatMap((row) => linesOf(textOf(row[c])).map(widthOf)))),
  );
  const cut = Math.max(0, (widths[cuttableIn(columns)] ?? 0) - LEAST);
  return widths.reduce((sum, width) => sum + width, GAP * (columns.length - 1)) - cut;
}

/** The column that is made narrower where a table is too wide; -1 where none is. */
function cuttableIn(columns: readonly Column[]): number {
  return columns.some(({ lines }) => lines === true)
    ? -1
    : columns.findIndex(({ most }) => most !== undefined);
}

function textOf(text: Text | undefined): string {
  return text === undefined ? "" : typeof text === "string" ? text : text.text;
}

/** The lines of a text; the break at its end begins none. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}
