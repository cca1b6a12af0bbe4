import { figures } from "../../words/catalogue/figures.ts";
import { lookedWords } from "../../words/catalogue/looked.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import { mayCount, type Value } from "../ask/value.ts";
import type { LegendItem, Plot } from "../kind.ts";
import { mayBox } from "../plot/may-box.ts";
import { wave } from "../plot/wave.ts";
import type { Shape } from "../scene/scene.ts";

/** Room for the sign of what is not counted, on the ground line. */
const WAVE = 12;

/** What is known of a value that may not be there. */
type Absent = Pick<Value, "state" | "value" | "high" | "may">;

/**
 * What stands where there is no value: a faint box where none is certain and some may be, slanted lines where nobody
 * looked, a small open mark on the ground line where somebody looked and found none, `~` where records are there and none
 * counts under the choices made, nothing where a measure has no value.
 */
export function absentShapes(
  value: Absent,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  mark?: number,
): readonly Shape[] {
  if (value.value !== null) return [];
  if (mayCount(value)) return [mayBox(box, mark)];
  const marked = mark === undefined ? {} : { mark };
  if (value.state === "searched") {
    const r = Math.min(3.5, box.width / 2);
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height - r - 2];
    return [{ kind: "circle", cx, cy, r, fill: "ground", stroke: "muted", strokeWidth: 1.5, ...marked }];
  }
  if (value.state === "uncounted")
    return [
      wave([box.x, box.y + Math.max(0, box.height - WAVE), box.width, Math.min(WAVE, box.height)], mark),
    ];
  if (value.state !== "not-searched") return [];
  return [{ kind: "rect", ...box, fill: "hatch", ...marked }];
}

/** Whether a chart has no value at all, and none that may be: ticks would say 0 there. */
export function isAbsent({ totals, cells }: Pick<Grid, "totals" | "cells">): boolean {
  return [totals, ...cells].every((row) => row.every((of) => of.value === null && !mayCount(of)));
}

/** What a legend must say of values that are not there. */
export function absentLegend(values: readonly Absent[], plot: Pick<Plot, "lang">): readonly LegendItem[] {
  const has = (state: Value["state"]) =>
    values.some((v) => v.value === null && v.state === state && !mayCount(v));
  return [
    ...(values.some(mayCount)
      ? [{ text: say(plot.lang, figures, "may"), paint: "muted", sign: "may" } as const]
      : []),
    ...(has("not-searched")
      ? [{ text: say(plot.lang, figures, "hatch"), paint: "hatch", sign: "hatch" } as const]
      : []),
    ...(has("searched")
      ? [{ text: say(plot.lang, figures, "open"), paint: "muted", sign: "open" } as const]
      : []),
    ...(has("uncounted")
      ? [{ text: say(plot.lang, lookedWords, "uncountedAny"), paint: "muted", sign: "uncounted" } as const]
      : []),
  ];
}

/** Says of dots that are missing beside others what that means, row by row; nothing where each is there or none is. */
export function missingDotNote(rows: readonly (readonly Absent[])[], plot: Plot): readonly string[] {
  const lacks = (of: Absent) => of.value === null && of.state !== "no-value" && !mayCount(of);
  const some = rows.some((row) => row.some(lacks) && row.some(({ value }) => value !== null));
  const uncounted = rows.some((row) => row.some((of) => lacks(of) && of.state === "uncounted"));
  return some ? [say(plot.lang, figures, uncounted ? "noDotCounted" : "noDot")] : [];
}

/** Says of parts that are missing in a whole what that means; nothing where each is there. */
export function missingPartNote(
  { xs, cells }: Pick<Grid, "xs" | "cells">,
  plot: Pick<Plot, "lang">,
): readonly string[] {
  const some = xs.some((_, n) => {
    const parts = cells.flatMap((row) => row[n] ?? []);
    const lacks = parts.some(({ value, state }) => value === null && state !== "no-value");
    return lacks && parts.some(({ value }) => value !== null);
  });
  return some ? [say(plot.lang, figures, "noPart")] : [];
}
