import type { Shape } from "../scene/scene.ts";

/** A finely dotted line from a mark to its name, in no colour of the data, dense enough to stand out from land and water by 3 to 1. */
export function leader(x1: number, y1: number, x2: number, y2: number): Shape {
  return { kind: "line", x1, y1, x2, y2, stroke: "ink", strokeWidth: 1.1, dash: [3, 1] };
}
