import { figures } from "../../words/catalogue/figures.ts";
import { numberText } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import type { Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { rangeOf, wholeShare, withoutSign } from "../plot/value-text.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import { hasRange, rangeLegend, whisker } from "./whisker.ts";

/** How a matrix tells ranges: as a text under the value where all have room, else as a line across the cell. */
export interface Ranges {
  /** The text under a value; null where it has no range, or ranges are lines. */
  text(value: Value): string | null;
  /** The line of a value with a range. */
  line(value: Value, box: Box, paint: Paint): readonly Shape[];
  readonly printed: boolean;
}

/** Letters of a text under a value; smaller ones are hard to read. */
export const SMALL = 10;
/** How far a line is from the foot of its cell, and half of its ends. */
const FOOT = 6;
const HALF = 2.5;

/** Ranges as texts in the longest form that fits all cells; null where none does. */
export function printedRanges(values: readonly Value[], width: number, plot: Plot): Ranges | null {
  const ranged = values.filter(hasRange);
  const full = (value: Value) => rangeOf(value, plot.lang);
  const bare = (value: Value) => {
    const text = full(value);
    return text === null ? null : withoutSign(text);
  };
  const shares = ranged.every(({ unit, low }) => unit === "share" && (low ?? 0) >= 0);
  const forms = shares ? [full, bare, (value: Value) => wholeRange(value, plot)] : [full];
  const text = forms.find((form) => ranged.every((v) => plot.measure(form(v) ?? "", SMALL) <= width));
  if (text === undefined) return null;
  return { printed: true, text: (value) => (hasRange(value) ? text(value) : null), line: () => [] };
}

/** Ranges as lines on one scale across each cell. */
export function drawnRanges([least, most]: readonly [number, number]): Ranges {
  return {
    printed: false,
    text: () => null,
    line: (value, { x, y, width, height }, paint) => {
      const at = (end: number) => x + 1 + ((end - least) / (most - least)) * (width - 2);
      const shapes = whisker(value, at, y + height - FOOT, false, HALF, false);
      return shapes.map((shape) => (shape.kind === "line" ? { ...shape, stroke: paint } : shape));
    },
  };
}

/** Ranges that are left to the table. */
export const NO_RANGES: Ranges = { printed: true, text: () => null, line: () => [] };

/** The scale of lines: all of a whole for shares, else what the values and their ends reach. */
export function rangeScale(values: readonly Value[], most: number): readonly [number, number] {
  const least = Math.min(0, ...values.map(({ low }) => low ?? 0));
  return [least, values.some(({ unit }) => unit === "share") ? Math.max(1, most) : most];
}

/** What a matrix says of the ranges that it prints or draws. */
export function rangesTold(
  ranged: readonly Value[],
  { printed }: Ranges,
  [least, most]: readonly [number, number],
  plot: Plot,
): { readonly legend: readonly LegendItem[]; readonly notes: readonly string[] } {
  const [first] = ranged;
  if (first === undefined) return { legend: [], notes: [] };
  const item = rangeLegend(ranged, plot);
  if (printed) return { legend: [], notes: [say(plot.lang, figures, "rangeUnder", { what: item.text })] };
  const [from, to] = [least, most].map((end) => numberText(end, { unit: first.unit }, plot.lang));
  return {
    legend: [item],
    notes: [say(plot.lang, figures, "rangeAcross", { from: from ?? "", to: to ?? "" })],
  };
}

function wholeRange({ low, high }: Value, { lang }: Plot): string | null {
  const [first, last] = [low, high].map((end) => withoutSign(wholeShare(end ?? 0, lang)));
  return first === last ? null : `${first}–${last}`;
}
