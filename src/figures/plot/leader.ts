import type { Shape } from "../scene/scene.ts";

/** A dotted line from a mark to its name, in no colour of the data. */
export function leader(x1: number, y1: number, x2: number, y2: number): Shape {
  return { kind: "line", x1, y1, x2, y2, stroke: "muted", strokeWidth: 0.9, dash: [1, 2.5] };
}
