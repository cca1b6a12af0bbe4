import type { Value } from "../ask/value.ts";
import type { Paint, Rect } from "../scene/scene.ts";

/** A rectangle by itself. */
type Box = Pick<Rect, "x" | "y" | "width" | "height">;

/** Dashes of the rim of what may be. */
const RIM = [3, 2] as const;
/** The least length of what may be on a scale. */
const LEAST = 4;

/** A faint box with a rim of dashes: no record counts there for certain, and some may. */
export function mayBox({ x, y, width, height }: Box, mark?: number, stroke: Paint = "muted"): Rect {
  const edge = Math.min(1, width / 3, height / 3);
  const inner = { x: x + edge / 2, y: y + edge / 2, width: width - edge, height: height - edge };
  const rim = { stroke, strokeWidth: edge, dash: RIM } as const;
  return { kind: "rect", ...inner, fill: "wash", ...rim, ...(mark === undefined ? {} : { mark }) };
}

/** The same on a scale, from the least to the most that may be. @param across where it lies on the other axis, and how broad it is there */
export function maySpan(
  { low, high }: Pick<Value, "low" | "high">,
  at: (value: number) => number,
  [from, broad]: readonly [from: number, broad: number],
  upright: boolean,
  mark?: number,
  stroke?: Paint,
): Rect {
  const [a, b] = [at(low ?? 0), at(high ?? low ?? 0)];
  const long = Math.max(LEAST, Math.abs(b - a));
  const box = upright
    ? { x: from, y: Math.max(a, b) - long, width: broad, height: long }
    : { x: Math.min(a, b), y: from, width: long, height: broad };
  return mayBox(box, mark, stroke);
}
