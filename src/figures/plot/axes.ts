import type { Plot } from "../kind.ts";
import { roomFor, wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import { type Scale, tickText } from "./scales.ts";

/** Sizes of the letters in a plot. */
export function sizeOf(plot: Pick<Plot, "narrow">): number {
  return plot.narrow ? 11.5 : 12.5;
}

/** Room that the ticks of a scale need at the left. */
export function gutterOf(scale: Scale, unit: string, plot: Plot): number {
  const size = sizeOf(plot);
  return Math.ceil(Math.max(0, ...scale.ticks.map((t) => plot.measure(tickText(t, unit, plot), size)))) + 8;
}

/** Horizontal lines of a grid with their ticks at the left, the line of zero stronger. */
export function gridLines(scale: Scale, unit: string, left: number, right: number, plot: Plot): Shape[] {
  const size = sizeOf(plot);
  return scale.ticks.flatMap((tick): Shape[] => {
    const y = scale.at(tick);
    const zero = tick === 0;
    return [
      {
        kind: "line",
        x1: left,
        y1: y,
        x2: right,
        y2: y,
        stroke: zero ? "muted" : "hair",
        strokeWidth: 1,
      },
      {
        kind: "text",
        x: left - 6,
        y: y + size * 0.36,
        text: tickText(tick, unit, plot),
        size,
        anchor: "end",
        fill: "muted",
      },
    ];
  });
}

/** A name is written so much smaller at most where its longest word would be broken. */
const SMALLEST = 0.8;

/** What the numbers of an axis are, in lines under each other, a little smaller where a word would be broken. */
export function axisName(
  name: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  plot: Plot,
  most = 2,
): Shape[] {
  const usual = sizeOf(plot);
  const longest = roomFor(name, [0, Number.POSITIVE_INFINITY], usual);
  const size = usual * Math.max(SMALLEST, Math.min(1, width / longest));
  return wrapped(name, width, size, "regular", most).map((text, k) => ({
    kind: "text",
    x,
    y: y + size * (1 + 1.2 * k),
    text,
    size,
    fill: "muted",
  }));
}

/** The same names along the top, for a picture that is higher than a screen. */
export function topTicks(
  ticks: readonly { readonly x: number; readonly text: string }[],
  y: number,
  bounds: readonly [number, number],
  plot: Plot,
): Shape[] {
  return bottomTicks(ticks, y, bounds, plot).map((shape) =>
    shape.kind === "text" ? { ...shape, y: y - 8 } : shape.kind === "line" ? { ...shape, y2: y - 4 } : shape,
  );
}

/** Names of places along the bottom. */
export function bottomTicks(
  ticks: readonly { readonly x: number; readonly text: string }[],
  y: number,
  bounds: readonly [number, number],
  plot: Plot,
): Shape[] {
  const size = sizeOf(plot);
  return ticks.flatMap(({ x, text }): Shape[] => {
    const half = plot.measure(text, size) / 2;
    const at = Math.min(Math.max(x, bounds[0] + half), bounds[1] - half);
    return [
      { kind: "line", x1: x, y1: y, x2: x, y2: y + 4, stroke: "muted", strokeWidth: 1 },
      { kind: "text", x: at, y: y + 6 + size, text, size, anchor: "middle", fill: "muted" },
    ];
  });
}
