import type { Scope } from "../questions/left-out.ts";
import { rowText } from "../study/csv.ts";
import type { Twin, TwinCell } from "./drawn.ts";
import type { Mark } from "./scene/scene.ts";

/** How many records a release leaves out where something looks, as every file of it calls that. */
export const RECORDS_LEFT_OUT = "records_left_out";
const VALUES = ["value", "low", "high", "unit", "state", "records", RECORDS_LEFT_OUT];
const KEYS = ["panel", "series", "x", ...VALUES];
const HEADER = [...KEYS, "panel_label", "series_label", "x_label"];

/**
 * The values of a figure as CSV (RFC 4180), one a row: the same keys and numbers in every language, and then what keys are
 * called in this one. Texts that a spreadsheet would reckon with are defused.
 * @param leftOut how many records a release leaves out where scopes look
 */
export function csvOf(
  panels: readonly Tables[],
  marks: readonly Mark[],
  leftOut: (scopes: readonly Scope[]) => number = () => 0,
): string {
  const rows = panels.flatMap((panel) => panel.twins.flatMap((twin) => rowsOf(panel, twin, marks, leftOut)));
  return [HEADER, ...rows].map((row) => `${rowText(row)}\r\n`).join("");
}

/** The tables of a panel. */
interface Tables {
  readonly name: string;
  readonly key?: string;
  readonly twins: readonly Twin[];
  /** Where the panel looks. */
  readonly scopes?: readonly Scope[];
}

/** What a CSV says of the answer that its figure is of. */
export interface AnswerRows {
  readonly value: Pick<TwinCell, "value" | "state"> & {
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly records: readonly string[];
    readonly leftOut: number;
    /** What the range is, as a machine reads it. */
    readonly x: string;
    /** The labels of panel, series and x. */
    readonly words: readonly string[];
  };
  /** What is said beside it, one a row: the question, why there is no value, choices and lines that sources ask for. */
  readonly says: readonly {
    readonly panel: string;
    readonly series: string;
    readonly x: string;
    readonly words: readonly string[];
  }[];
}

/** The CSV of a figure with the answer before it: rows of the panels `answer`, `convention` and `attribution`. */
export function withAnswer(csv: string, { value, says }: AnswerRows): string {
  const head = `${rowText(HEADER)}\r\n`;
  const answer = [
    ...["answer", "value", value.x],
    ...valuesOf(value),
    ...[value.unit, value.state, value.records.join("; ")].map(defused),
    String(value.leftOut),
    ...value.words.map(defused),
  ];
  const beside = says.map(({ panel, series, x, words }) =>
    [panel, series, x, ...VALUES.map(() => ""), ...words].map(defused),
  );
  const rows = [answer, ...beside].map((row) => `${rowText(row)}\r\n`).join("");
  return head + rows + (csv === "" ? "" : csv.slice(head.length));
}

function rowsOf(
  { name: panel, key: panelKey = panel, scopes = [] }: Tables,
  twin: Twin,
  marks: readonly Mark[],
  leftOut: (scopes: readonly Scope[]) => number,
): readonly (readonly string[])[] {
  const across = twin.columns.slice(1);
  const [own, called] = [joined(panelKey, twin.apart?.key), joined(panel, twin.apart?.label)];
  return twin.rows.flatMap(({ name, cells }, r) =>
    cells.flatMap((cell, i) => {
      const column = across[i] ?? "";
      const [rowKey, columnKey] = [twin.keys?.rows[r] ?? name, twin.keys?.columns[i] ?? column];
      const turned = twin.series === "columns";
      const [series, x] = turned ? [column, name] : [name, column];
      const [seriesKey, xKey] = turned ? [columnKey, rowKey] : [rowKey, columnKey];
      if (cell.text === "" && cell.value === null) return [];
      return [
        [
          defused(own),
          defused(seriesKey),
          defused(xKey),
          ...valuesOf(cell),
          cell.unit ?? twin.unit ?? "",
          cell.state,
          recordsOf(cell, marks),
          String(leftOut(cell.scopes ?? scopes)),
          defused(called),
          defused(series),
          defused(x),
        ],
      ];
    }),
  );
}

/** A panel, and which of several tables of it. */
function joined(panel: string, apart = ""): string {
  return [panel, apart].filter((part) => part !== "").join(" · ");
}

function valuesOf({ value, low, high }: Pick<TwinCell, "value" | "low" | "high">): readonly string[] {
  return [value, low ?? null, high ?? null].map((v) =>
    v === null ? "" : typeof v === "number" ? plainNumber(v) : defused(v),
  );
}

/** Twelve digits say all that is known; more are only how a machine adds up. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function recordsOf({ mark }: TwinCell, marks: readonly Mark[]): string {
  if (mark === null) return "";
  const { left = [], receipt = [] } = marks[mark] ?? {};
  return defused((receipt.length > 0 ? receipt : left).join("; "));
}

/** Signs at which a spreadsheet begins to reckon, full-width ones too, and those that it skips before it looks. */
const SIGNS = "=+-@\t\r\n\0＝＋－＠";

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one. */
export function defused(text: string): string {
  const first = text.replace(/^'+/, "").charAt(0);
  return first !== "" && SIGNS.includes(first) ? `'${text}` : text;
}
