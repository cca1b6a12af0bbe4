import { measure, wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import { wholeAt } from "./whole-name.ts";

/** The name of a row at the left of a chart, its middle at `y`: a long one in two lines, a little smaller. */
export function sideName(
  name: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
  anchor: "start" | "end" = "end",
): readonly Shape[] {
  const letter = measure(name, at.size) <= at.width ? at.size : at.size * 0.88;
  const lines = wrapped(name, at.width, letter, "regular", 2);
  return lines.map((text, k) => ({
    kind: "text",
    x: at.x,
    y: at.y + letter * 0.36 + (k - (lines.length - 1) / 2) * letter * 1.12,
    text,
    size: letter,
    anchor,
    ...wholeAt(lines, k, name),
  }));
}
