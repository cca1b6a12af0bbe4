import type { PlainScene, Shape, Text } from "./scene.ts";

/**
 * What of a scene can be seen above a line, for a picture that leads as a whole to the figure: without marks, without the shapes
 * that begin below, and without the texts that the line would cut.
 * @param height where it is cut, in user units; a scene that is lower stays as high as it is
 */
export function upperPart(scene: PlainScene, height: number): PlainScene {
  return { ...scene, height: Math.min(scene.height, height), shapes: above(scene.shapes, height) };
}

function above(shapes: readonly Shape[], line: number): readonly Shape[] {
  return shapes.flatMap(({ mark, ...shape }): readonly Shape[] => {
    if (shape.kind === "text") return footOf(shape) < line ? [shape] : [];
    if (shape.kind !== "group") return topOf(shape) < line ? [shape] : [];
    const inside = above(shape.shapes, line - (shape.y ?? 0));
    return inside.length === 0 ? [] : [{ ...shape, shapes: inside }];
  });
}

/** Ems that letters of any of our fonts reach below their line. */
const BELOW = 0.35;

function footOf({ y, size, turned }: Text): number {
  return turned === true ? y : y + BELOW * size;
}

/** A height that nothing of a shape is above, but for the width of its lines. */
function topOf(shape: Exclude<Shape, { kind: "group" | "text" }>): number {
  switch (shape.kind) {
    case "rect":
      return shape.y;
    case "line":
      return Math.min(shape.y1, shape.y2);
    case "circle":
      return shape.cy - shape.r;
    case "path":
      return topOfPath(shape.d);
  }
}

/** The least height among the points of path data, those that bend its curves included. */
function topOfPath(d: string): number {
  let top = Number.POSITIVE_INFINITY;
  let at = 0;
  for (const [, command = "", numbers = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const heights = /v/i.test(command) ? values : values.filter((_, i) => i % 2 === 1);
    if (/[MLQCV]/.test(command)) {
      top = Math.min(top, ...heights);
      at = heights.at(-1) ?? at;
    } else if (/[lv]/.test(command)) {
      for (const step of heights) {
        at += step;
        top = Math.min(top, at);
      }
    } else if (!/[hHzZ]/.test(command)) return Number.NEGATIVE_INFINITY;
  }
  return top;
}
