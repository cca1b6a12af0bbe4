import type { Plot } from "../kind.ts";
import { apart } from "../plot/apart.ts";
import { sizeOf } from "../plot/axes.ts";
import { wrapped } from "../scene/measure.ts";
import type { Paint, Shape } from "../scene/scene.ts";

/** A name that stands at the end of a line. */
export interface EndLabel {
  readonly text: string;
  readonly paint: Paint;
  /** Where the line ends. */
  readonly x: number;
  readonly y: number;
}

/** Room at the right for names at the ends of lines. */
export function endRoom(texts: readonly string[], plot: Plot): number {
  const size = sizeOf(plot);
  const widest = Math.max(0, ...texts.map((t) => plot.measure(t, size)));
  return Math.ceil(Math.min(plot.width * 0.26, widest)) + 22;
}

/** Names at the ends of lines, moved apart where they would meet, each with a thin line to its end. */
export function endLabels(
  labels: readonly EndLabel[],
  left: number,
  width: number,
  bounds: readonly [number, number],
  plot: Plot,
): readonly Shape[] {
  const size = sizeOf(plot);
  const row = size * 1.18;
  const lines = labels.map((l) => wrapped(l.text, width - 18, size, "regular", 3));
  const wanted = labels.map((l, i) => ({ at: l.y, room: (lines[i]?.length ?? 1) * row + 3 }));
  const ys = apart(wanted, bounds[0], bounds[1]);
  return labels.flatMap((label, i): Shape[] => {
    const y = ys[i] ?? label.y;
    const own = lines[i] ?? [];
    const top = y - (own.length * row) / 2;
    return [
      {
        kind: "line",
        x1: label.x + 4,
        y1: label.y,
        x2: left + 12,
        y2: y,
        stroke: label.paint,
        strokeWidth: 1,
        opacity: 0.7,
      },
      ...own.map((text, k): Shape => ({ kind: "text", x: left + 16, y: top + (k + 0.78) * row, text, size })),
    ];
  });
}
