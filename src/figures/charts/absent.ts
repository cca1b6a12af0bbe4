import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import type { Shape } from "../scene/scene.ts";

/**
 * What stands where there is no value: slanted lines where nobody looked, a small open mark on the ground line where
 * somebody looked and found none, nothing where a measure has no value.
 */
export function absentShapes(
  value: Pick<Value, "state" | "value">,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  mark?: number,
): readonly Shape[] {
  if (value.value !== null) return [];
  const marked = mark === undefined ? {} : { mark };
  if (value.state === "searched") {
    const r = Math.min(3.5, box.width / 2);
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height - r - 2];
    return [{ kind: "circle", cx, cy, r, fill: "ground", stroke: "muted", strokeWidth: 1.5, ...marked }];
  }
  if (value.state !== "not-searched") return [];
  return [{ kind: "rect", ...box, fill: "hatch", ...marked }];
}

/** Whether a chart has no value at all: ticks would say 0 there. */
export function isAbsent({ totals, cells }: Pick<Grid, "totals" | "cells">): boolean {
  return [totals, ...cells].every((row) => row.every(({ value }) => value === null));
}

/** What a legend must say of values that are not there. */
export function absentLegend(
  values: readonly Pick<Value, "state" | "value">[],
  plot: Plot,
): readonly LegendItem[] {
  const has = (state: Value["state"]) => values.some((v) => v.value === null && v.state === state);
  return [
    ...(has("not-searched")
      ? [{ text: say(plot.lang, figures, "hatch"), paint: "hatch", sign: "hatch" } as const]
      : []),
    ...(has("searched")
      ? [{ text: say(plot.lang, figures, "open"), paint: "muted", sign: "open" } as const]
      : []),
  ];
}

/** Says of dots that are missing beside others what that means, row by row; nothing where each is there or none is. */
export function missingDotNote(
  rows: readonly (readonly Pick<Value, "state" | "value">[])[],
  plot: Plot,
): readonly string[] {
  const lacks = ({ value, state }: Pick<Value, "state" | "value">) => value === null && state !== "no-value";
  const some = rows.some((row) => row.some(lacks) && row.some(({ value }) => value !== null));
  return some ? [say(plot.lang, figures, "noDot")] : [];
}
