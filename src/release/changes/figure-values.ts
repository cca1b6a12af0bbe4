import { rowsOf, type Sheet, sheetOf } from "../../study/csv.ts";

/** A value of a figure as its CSV writes it. */
export interface DrawnValue {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly state: string;
}

/** A value that a figure draws in two releases, and that differs; null where one of them has it not. */
export interface ValueDiffers {
  /** Keys of its panel, its series and its place in it. */
  readonly at: readonly string[];
  /** What these are called in English. */
  readonly label: readonly string[];
  readonly was: DrawnValue | null;
  readonly is: DrawnValue | null;
}

/** Values of a figure that differ between two releases, in the order of the later one, and how many there are in either. */
export interface FigureValues {
  readonly of: number;
  readonly differ: readonly ValueDiffers[];
}

/** Holds what a figure draws against what it drew; null where its CSV has several values in one place. */
export function figureValues(was: string, is: string): FigureValues | null {
  const [before, after] = [valuesIn(was), valuesIn(is)];
  if (before === null || after === null) return null;
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const differ = keys.flatMap((key): readonly ValueDiffers[] => {
    const [then, now] = [before.get(key), after.get(key)];
    const { at, label } = now ?? then ?? { at: [], label: [] };
    const pair = { was: then?.drawn ?? null, is: now?.drawn ?? null };
    return told(pair.was) === told(pair.is) ? [] : [{ at, label, ...pair }];
  });
  return { of: keys.length, differ };
}

/** Whether a CSV of a figure says all that an earlier one said; where another version wrote that, it may have had fewer columns. */
export function drawnAlike(was: string, is: string): boolean {
  if (was === is) return true;
  const [before, after] = [sheetOf("", was), sheetOf("", is)];
  const texts = (of: Sheet) => before.header.map((name) => of.column(name));
  return (
    before.header.length < after.header.length &&
    JSON.stringify(texts(before)) === JSON.stringify(texts(after))
  );
}

/** What of a value makes it another: its state only where there is none. */
function told(drawn: DrawnValue | null): string {
  if (drawn === null) return "";
  const { value, low, high, unit, state } = drawn;
  return JSON.stringify(value === "" ? [state] : [value, low, high, unit]);
}

interface Placed extends Pick<ValueDiffers, "at" | "label"> {
  readonly drawn: DrawnValue;
}

/** Values by their place. */
function valuesIn(csv: string): ReadonlyMap<string, Placed> | null {
  const found = new Map<string, Placed>();
  for (const row of rowsOf(sheetOf("", csv))) {
    const texts = (names: readonly string[]) => names.map((name) => row[name] ?? "");
    const at = texts(["panel", "series", "x"]);
    const label = texts(["panel_label", "series_label", "x_label"]);
    const [value = "", low = "", high = "", unit = "", state = ""] = texts([
      "value",
      "low",
      "high",
      "unit",
      "state",
    ]);
    const key = JSON.stringify(at);
    if (found.has(key)) return null;
    found.set(key, { at, label, drawn: { value, low, high, unit, state } });
  }
  return found;
}
