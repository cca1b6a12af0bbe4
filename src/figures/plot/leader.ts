import type { Shape } from "../scene/scene.ts";

/** A line of ink dots from a mark to its name: no colour of the data, no dashes as borders have that are not agreed. */
export function leader(x1: number, y1: number, x2: number, y2: number): Shape {
  return { kind: "line", x1, y1, x2, y2, stroke: "ink", strokeWidth: 1.4, dash: [1.4, 2] };
}
