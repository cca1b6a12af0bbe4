import { between } from "../../words/lists.ts";
import type { Value } from "../ask/value.ts";
import type { TwinCell } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import type { Mark } from "../scene/scene.ts";
import { longText, mayText, rangeOf, shortText } from "./value-text.ts";

/** A label with the names that it is made of. */
export type Label = Pick<Mark, "label" | "parts">;

/** Two names as one label: a partner and a year, a recipient and a partner. */
export function labelOf({ lang }: Pick<Plot, "lang">, first: string, second: string): Label {
  return { label: `${first}${between(lang, ",")}${second}`, parts: [{ text: first }, { text: second }] };
}

/** Adds the mark of a value and gives its place. */
export function markFor(plot: Plot, named: Label | string, value: Value): number {
  const own = typeof named === "string" ? { label: named } : named;
  const { label } = own;
  const known = plot.marked.get(value);
  if (known?.label === label) return known.place;
  const place = plot.mark({
    label,
    parts: own.parts,
    value: longText(value, plot.lang),
    receipt: value.may ?? value.receipt,
    split: value.split,
    none: noneOf(value),
    left: value.left,
    narrows: value.narrows,
    question: value.value === null ? undefined : value.question,
  });
  plot.marked.set(value, { label, place });
  return place;
}

/** Whether somebody looked, where no record is and none may be; left out elsewhere. */
function noneOf({ value, may, state }: Value): Mark["none"] {
  if (value !== null || may !== undefined) return undefined;
  return state === "searched" || state === "not-searched" ? state : undefined;
}

/** A value as a cell of a table, with its mark. */
export function cellOf(plot: Plot, label: Label | string, value: Value): TwinCell {
  const range = rangeOf(value, plot.lang);
  return {
    text: mayText(value, plot.lang) ?? shortText(value, plot.lang) + (range === null ? "" : ` (${range})`),
    value: value.value,
    low: value.low,
    high: value.high,
    state: value.state,
    scopes: value.scopes,
    mark:
      value.value === null &&
      value.receipt.length === 0 &&
      value.may === undefined &&
      value.left === undefined
        ? null
        : markFor(plot, label, value),
  };
}

/** Where there is no value of its own to be told. */
export const BLANK: TwinCell = { text: "", value: null, state: "no-value", mark: null };
