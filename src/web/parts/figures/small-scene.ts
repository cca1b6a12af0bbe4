import type { Drawn } from "../../../figures/drawn.ts";
import type { PlainScene, Shape } from "../../../figures/scene/scene.ts";
import { upperPart } from "../../../figures/scene/upper.ts";

/** As much room as most have, and the most that one may have that cannot be cut before, in user units, which are pixels on a phone. */
const HIGH = 300;
const HIGHEST = 560;
/** What lines and rims paint below the end of what they belong to. */
const FOOT = 4;
/** Nobody could read smaller letters. */
const LEAST = 10;
/** A rectangle that is higher is a ground that rows stand on. */
const ROW = 40;

/**
 * What a small picture shows of a figure, as large as it is drawn: down to the last of its parts that there is room for as a whole,
 * or else the first; of one that is too high for any list, down to the widest gap between its rows. Letters too small to be read are left out.
 */
export function smallScene({ scene, ends }: Pick<Drawn, "scene" | "ends">): PlainScene {
  const whole = ends.findLast((end) => end + FOOT <= HIGH) ?? ends[0] ?? scene.height;
  const end = whole + FOOT <= HIGHEST ? whole : gapIn(scene.shapes);
  const upper = upperPart(scene, end + FOOT);
  return { ...upper, shapes: readable(upper.shapes) };
}

function readable(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind === "text") return shape.size < LEAST ? [] : [shape];
    return shape.kind === "group" ? [{ ...shape, shapes: readable(shape.shapes) }] : [shape];
  });
}

/** Where the widest gap begins that nothing stands in, in the lower half of the most room there is; of those within a pixel of each other the lowest. */
function gapIn(shapes: readonly Shape[]): number {
  let [filled, widest, at] = [0, 0, HIGHEST - FOOT];
  for (const [top, bottom] of spansOf(shapes, 0).toSorted(([a], [b]) => a - b)) {
    const fits = filled >= HIGHEST / 2 && filled + FOOT <= HIGHEST;
    if (fits && top - filled > widest - 1) [widest, at] = [top - filled, filled];
    filled = Math.max(filled, bottom);
  }
  return at;
}

/** Heights between which texts and signs of rows stand. */
function spansOf(shapes: readonly Shape[], above: number): readonly (readonly [number, number])[] {
  return shapes.flatMap((shape): readonly (readonly [number, number])[] => {
    switch (shape.kind) {
      case "group":
        return spansOf(shape.shapes, above + (shape.y ?? 0));
      case "text":
        return [[above + shape.y - shape.size, above + shape.y + 0.35 * shape.size]];
      case "circle":
        return [[above + shape.cy - shape.r, above + shape.cy + shape.r]];
      case "rect":
        return shape.height > ROW ? [] : [[above + shape.y, above + shape.y + shape.height]];
      default:
        return [];
    }
  });
}
