import type { Plot } from "../kind.ts";
import { apart } from "../plot/apart.ts";
import { sizeOf } from "../plot/axes.ts";
import { leader } from "../plot/leader.ts";
import { wholeAt } from "../plot/whole-name.ts";
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
  return Math.ceil(Math.min(plot.width * 0.26, widest)) + 25;
}

/** Names at the ends of lines, moved apart where they would meet, each beside a bar of its colour and tied to its end where it stands elsewhere. */
export function endLabels(
  labels: readonly EndLabel[],
  left: number,
  width: number,
  bounds: readonly [number, number],
  plot: Plot,
): readonly Shape[] {
  const size = sizeOf(plot);
  const row = size * 1.18;
  const lines = labels.map((l) => wrapped(l.text, width - 21, size, "regular", 3));
  const wanted = labels.map((l, i) => ({ at: l.y, room: (lines[i]?.length ?? 1) * row + 3 }));
  const ys = apart(wanted, bounds[0], bounds[1]);
  return labels.flatMap((label, i): Shape[] => {
    const y = ys[i] ?? label.y;
    const own = lines[i] ?? [];
    const top = y - (own.length * row) / 2;
    const level = Math.abs(y - label.y) < 1.5 && label.x > left - NEAR_END;
    return [
      ...(level ? [] : [leader(label.x + 6, label.y, left + 10, y)]),
      {
        kind: "rect",
        x: left + 12,
        y: top + 1.5,
        width: 3,
        height: own.length * row - 1.5,
        fill: label.paint,
      },
      ...own.map((text, k): Shape => {
        const at = { x: left + 19, y: top + (k + 0.78) * row };
        return { kind: "text", ...at, text, size, ...wholeAt(own, k, label.text) };
      }),
    ];
  });
}

/** Nearer to its name than this, a line that ends at the same height needs nothing between them. */
const NEAR_END = 24;
