import type { Theme } from "../figures/drawn.ts";
import { PALETTE } from "../figures/scene/palette.ts";
import { type Point, rounded, through } from "../figures/scene/path.ts";
import type { Paint, PlainScene, Rect, Shape, Text } from "../figures/scene/scene.ts";
import { escaped, HALO, HATCH, hatchOf, type Pen, textOf, thinned } from "../figures/scene/svg.ts";
import type { Outline } from "./outlines.ts";

/** An SVG that only a renderer of dots reads. */
export interface DotsSvg {
  readonly svg: string;
  /** Whether there is text in it that the renderer must set. */
  readonly text: boolean;
}

/**
 * A scene as SVG that looks as that of `svgOf` and is drawn in a third of the time: letters are outlines, hatching is stripes,
 * and what can be seen through is thinned where it is painted instead of on a layer of its own.
 */
export function dotsSvg(scene: PlainScene, theme: Theme, outline: Outline): DotsSvg {
  const [width, height] = [rounded(scene.width), rounded(scene.height)];
  const pen = { theme, hatch: "hatch", lang: scene.lang, outline };
  const body = scene.shapes.map((shape) => written(shape, pen)).join("");
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    body.includes(`url(#${pen.hatch})`) ? hatchOf(pen) : "",
    `<rect width="${width}" height="${height}" fill="${PALETTE[theme].ground}"/>`,
    body,
    "</svg>",
  ].join("");
  return { svg, text: body.includes("<text") };
}

interface DotsPen extends Pen {
  readonly outline: Outline;
}

function written(shape: Shape, pen: DotsPen): string {
  switch (shape.kind) {
    case "group": {
      const inside = shape.shapes.map((inner) => written(inner, pen)).join("");
      return `<g transform="translate(${rounded(shape.x ?? 0)} ${rounded(shape.y ?? 0)})">${inside}</g>`;
    }
    case "rect":
      return rectOf(shape, pen);
    case "line": {
      const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(rounded);
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${looks(shape, pen)}/>`;
    }
    case "path":
      return `<path d="${escaped(shape.d)}"${looks(shape, pen)}/>`;
    case "circle": {
      const [cx, cy, r] = [shape.cx, shape.cy, Math.max(0, shape.r)].map(rounded);
      return `<circle cx="${cx}" cy="${cy}" r="${r}"${looks(shape, pen)}/>`;
    }
    case "text":
      return lettersOf(shape, pen);
  }
}

function rectOf(shape: Rect, pen: Pen): string {
  const [x, y] = [shape.x, shape.y].map(rounded);
  const [width, height] = [shape.width, shape.height].map((side) => rounded(Math.max(0, side)));
  const bare = (of: Painted) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}"${looks(of, pen)}/>`;
  if (shape.fill !== "hatch") return bare(shape);
  const { opacity = 1, stroke = "none" } = shape;
  const stripes = { fill: "muted", opacity: opacity * HATCH.opacity } as const;
  const rim = stroke === "none" ? "" : bare({ ...shape, fill: "none" });
  return `<path d="${stripesIn(shape)}"${looks(stripes, pen)}/>${rim}`;
}

/** Steps and widths of hatching along the sum of x and y. */
const STEP = HATCH.step * Math.SQRT2;
const STRIPE = HATCH.width * Math.SQRT2;

/** The stripes of hatching that cross a rectangle, cut to it. */
function stripesIn({ x, y, width, height }: Rect): string {
  const [right, bottom] = [x + width, y + height];
  const upper = (sum: number): Point => [Math.min(right, sum - y), Math.max(y, sum - right)];
  const lower = (sum: number): Point => [Math.max(x, sum - bottom), Math.min(bottom, sum - x)];
  let d = "";
  for (let n = Math.floor((x + y) / STEP); n * STEP < right + bottom; n++) {
    const from = Math.max(x + y, n * STEP);
    const to = Math.min(right + bottom, n * STEP + STRIPE);
    if (from < to) d += through([upper(from), upper(to), lower(to), lower(from)], true);
  }
  return d;
}

/** A line of text as one path; a rim is the same path stroked beneath. */
function lettersOf(shape: Text, pen: DotsPen): string {
  const outlined = pen.outline(shape);
  if (outlined === null) return textOf(shape, pen);
  if (outlined.d === "") return "";
  const [x, y] = [rounded(shape.x), rounded(shape.y)];
  const scale = rounded(shape.size) / 1000;
  const turn = shape.turned === true ? `rotate(-90 ${x} ${y}) ` : "";
  const place = `${turn}matrix(${scale} 0 0 ${-scale} ${x + outlined.start * scale} ${y})`;
  const path = (of: Painted) =>
    `<path transform="${place}" d="${outlined.d}"${looks({ ...of, strokeWidth: (of.strokeWidth ?? 1) / scale }, pen)} stroke-linejoin="round"/>`;
  const front = path({ ...shape, fill: shape.fill ?? "ink" });
  return shape.halo === true
    ? `${path({ fill: "ground", stroke: "ground", strokeWidth: HALO })}${front}`
    : front;
}

type Painted = Pick<Text, "fill" | "stroke" | "strokeWidth" | "dash" | "opacity">;

/** How a shape is painted; what only fills or only strokes is thinned without a layer. */
function looks(
  { fill = "none", stroke = "none", strokeWidth, dash, opacity = 1 }: Painted,
  pen: Pen,
): string {
  return [
    ` fill="${colourOf(fill, pen)}"`,
    stroke === "none" ? "" : ` stroke="${colourOf(stroke, pen)}"`,
    stroke === "none" || strokeWidth === undefined ? "" : ` stroke-width="${strokeWidth}"`,
    stroke === "none" || dash === undefined ? "" : ` stroke-dasharray="${dash.map(rounded).join(" ")}"`,
    opacity === 1 ? "" : ` ${thinned({ fill, stroke })}="${rounded(opacity)}"`,
  ].join("");
}

function colourOf(paint: Paint, { theme, hatch }: Pen): string {
  if (paint === "none") return "none";
  return paint === "hatch" ? `url(#${hatch})` : PALETTE[theme][paint];
}
