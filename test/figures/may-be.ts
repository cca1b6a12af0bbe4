import type { Drawn } from "../../src/figures/drawn.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";

/** Cells of which no record counts for certain and some may that are drawn as if there were none: hatched, or open where somebody looked. */
export function mistaken({ scene, twins }: Pick<Drawn, "scene" | "twins">): readonly string[] {
  const may = new Map(
    twins.flatMap(({ rows }) =>
      rows.flatMap(({ name, cells }) =>
        cells.flatMap(({ value, high, mark, text }) =>
          value === null && (high ?? 0) > 0 && mark !== null ? [[mark, `${name}: ${text}`] as const] : [],
        ),
      ),
    ),
  );
  const walk = (shapes: readonly Shape[], within?: number): readonly string[] =>
    shapes.flatMap((shape) => {
      const mark = shape.mark ?? within;
      if (shape.kind === "group") return walk(shape.shapes, mark);
      const cell = mark === undefined ? undefined : may.get(mark);
      const none = shape.kind === "circle" && shape.r <= 3.5 && shape.fill === "ground";
      const dotted = shape.kind === "line" && shape.dash?.[0] === 1;
      return cell !== undefined && (shape.fill === "hatch" || none || dotted) ? [cell] : [];
    });
  return walk(scene.shapes);
}

/** What is drawn as faintly as what may count: boxes with a rim of dashes, and links as thin as can be. */
export function faintIn({ scene }: Pick<Drawn, "scene">): readonly Shape[] {
  const open = (shape: Shape): readonly Shape[] =>
    shape.kind === "group" ? shape.shapes.flatMap(open) : [shape];
  return scene.shapes
    .flatMap(open)
    .filter(
      (shape) =>
        (shape.kind === "rect" && shape.fill === "wash" && shape.dash !== undefined) ||
        ((shape.kind === "path" || shape.kind === "line") && shape.opacity === 0.3),
    );
}
