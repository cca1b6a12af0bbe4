import { type Point, rounded } from "../scene/path.ts";
import type { Circle, Paint, Rect, Shape } from "../scene/scene.ts";

/** Fills of one colour that can be told apart: plain, and with lines of the ground's colour in it. */
export const TEXTURES = 5;

/** Room from one line to the next, along an edge; how wide a line is, and how far it keeps from an edge. */
const STEP = 5;
const WIDE = 1.3;
const EDGE = 0.4;

/** How a filled mark is painted. */
export interface Filling {
  readonly fill: Paint;
  /** Its place among fills of one colour; 0 is plain. */
  readonly texture: number;
}

/** A rectangle in a colour and a texture: lines stand, lie, fall to the right or cross. Slanted lines are last, since those that rise are no record. */
export function filledRect(box: Box, { fill, texture }: Filling, mark?: number): Shape {
  const { x, y, width, height, opacity } = box;
  const seen = opacity === undefined ? {} : { opacity };
  const d = linesIn(box, texture % TEXTURES);
  if (d === "") return { kind: "rect", x, y, width, height, fill, ...seen, mark };
  const plain: Shape = { kind: "rect", x, y, width, height, fill, ...seen };
  return { kind: "group", mark, shapes: [plain, { kind: "path", d, stroke: "ground", strokeWidth: WIDE }] };
}

type Box = Omit<Rect, "kind">;

/** A dot in a colour and a texture, with a rim of the ground's colour. */
export function filledDot(
  { cx, cy, r }: Pick<Circle, "cx" | "cy" | "r">,
  { fill, texture }: Filling,
  mark?: number,
): Shape {
  const plain: Shape = { kind: "circle", cx, cy, r, fill, stroke: "ground", strokeWidth: 1 };
  const line = (dx: number, dy: number): string =>
    `M${rounded(cx - dx)},${rounded(cy - dy)}L${rounded(cx + dx)},${rounded(cy + dy)}`;
  const slant = r * Math.SQRT1_2;
  const d = ["", line(0, r), line(r, 0), line(slant, slant), line(slant, slant) + line(slant, -slant)][
    texture % TEXTURES
  ];
  if (d === undefined || d === "") return { ...plain, mark };
  const lines: Shape = { kind: "path", d, stroke: "ground", strokeWidth: Math.max(WIDE, r / 3) };
  return { kind: "group", mark, shapes: [plain, lines] };
}

function linesIn(box: Box, texture: number): string {
  const [left, top] = [box.x + EDGE, box.y + EDGE];
  const [right, bottom] = [box.x + box.width - EDGE, box.y + box.height - EDGE];
  if (right <= left || bottom <= top) return "";
  switch (texture) {
    case 1:
      return across(left, right, (x) => `M${rounded(x)},${rounded(top)}V${rounded(bottom)}`);
    case 2:
      return across(top, bottom, (y) => `M${rounded(left)},${rounded(y)}H${rounded(right)}`);
    case 3:
      return slanted(left, top, right, bottom, false);
    case 4:
      return slanted(left, top, right, bottom, false) + slanted(left, top, right, bottom, true);
    default:
      return "";
  }
}

/** Lines from the middle on, so that even a narrow one has one. */
function across(from: number, to: number, line: (at: number) => string): string {
  const middle = (from + to) / 2;
  const half = Math.floor((to - middle - WIDE) / STEP);
  const places = half < 0 ? [] : Array.from({ length: 2 * half + 1 }, (_, i) => middle + (i - half) * STEP);
  return places.map(line).join("");
}

/** Lines at half a right angle, in step with those of the rectangles beside it. */
function slanted(left: number, top: number, right: number, bottom: number, rising: boolean): string {
  // A falling line has x - y the same all along it, a rising one x + y.
  const [least, most] = rising ? [left + top, right + bottom] : [left - bottom, right - top];
  const out: string[] = [];
  for (let c = Math.ceil(least / STEP) * STEP; c < most; c += STEP) {
    const from: Point = rising
      ? [Math.max(left, c - bottom), Math.min(bottom, c - left)]
      : [Math.max(left, c + top), Math.max(top, left - c)];
    const to: Point = rising
      ? [Math.min(right, c - top), Math.max(top, c - right)]
      : [Math.min(right, c + bottom), Math.min(bottom, right - c)];
    if (to[0] - from[0] < 0.5) continue;
    out.push(`M${rounded(from[0])},${rounded(from[1])}L${rounded(to[0])},${rounded(to[1])}`);
  }
  return out.join("");
}
