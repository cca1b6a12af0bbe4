import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";
import { type Box, inside, isFree } from "../network/boxes.ts";
import { apart } from "../plot/apart.ts";
import { sizeOf } from "../plot/axes.ts";
import { leader } from "../plot/leader.ts";
import type { Shape } from "../scene/scene.ts";

/** The lines of a curve: what was printed is dashed, what the study itself says is not. */
export const REFERENCE = {
  asPrinted: { stroke: "ink", strokeWidth: 1.2, dash: [5, 4] },
  asAsked: { stroke: "ink", strokeWidth: 1.4 },
} as const;
export type Reference = keyof typeof REFERENCE;

/** A reference by its name and number: `printed: 15 %`. */
export function referenceText(which: Reference, value: string, { lang }: Plot): string {
  return say(lang, figures, "referenceIs", { what: say(lang, figures, which), value });
}

/** Steps in which a label is moved from its point, and how far it then is before a leader ties it there. */
const STEP = 4;
const NEAR = 30;

/**
 * A label by a point in a frame where it covers nothing that is taken, as near as there is room; where there is none,
 * straight over or under the point.
 */
export function labelBy(
  { x, y }: { readonly x: number; readonly y: number },
  text: string,
  frame: Box,
  taken: readonly Box[],
  plot: Plot,
): readonly Shape[] {
  const size = sizeOf(plot);
  const width = plot.measure(text, size, "bold");
  const height = size * 1.15;
  const at = (dx: number, dy: number): Box => {
    const free = x + dx - width / 2;
    const left = Math.min(frame.x + frame.width - width, Math.max(frame.x, free));
    return { x: left, y: y + dy - height / 2, width, height };
  };
  const tried: Box[] = [];
  for (let away = 18; away < frame.height; away += STEP)
    for (const dy of [-away, away])
      for (const dx of [0, -width / 2 - 8, width / 2 + 8]) tried.push(at(dx, dy));
  const within = tried.filter((box) => inside(box, frame));
  const box = within.find((b) => isFree(b, taken)) ?? within[0] ?? at(0, -18);
  const middle = box.y + box.height / 2;
  const edge = middle < y ? box.y + box.height : box.y;
  const foot = Math.min(box.x + box.width, Math.max(box.x, x));
  return [
    ...(Math.abs(middle - y) > NEAR ? [leader(x, middle < y ? y - 9 : y + 9, foot, edge)] : []),
    {
      kind: "text",
      x: box.x + box.width / 2,
      y: box.y + size * 0.95,
      text,
      size,
      weight: "bold",
      anchor: "middle",
      halo: true,
    },
  ];
}

/** Upright lines at values, open where a text stands, with their names in one row above them, moved apart where they would meet. */
export function uprightReferences(
  lines: readonly { readonly which: Reference; readonly x: number; readonly text: string }[],
  [top, bottom]: readonly [number, number],
  texts: readonly Box[],
  plot: Plot,
): readonly Shape[] {
  const size = sizeOf(plot) * 0.92;
  const widths = lines.map(({ text }) => plot.measure(text, size));
  const spots = apart(
    lines.map(({ x }, i) => ({ at: x, room: (widths[i] ?? 0) + 10 })),
    0,
    plot.width,
  );
  return lines.flatMap(({ which, x, text }, i): Shape[] => {
    const spot = spots[i] ?? x;
    const row = top - 8;
    const half = (widths[i] ?? 0) / 2;
    return [
      ...openAt(texts, x, top, bottom).map(
        ([y1, y2]): Shape => ({ kind: "line", x1: x, y1, x2: x, y2, ...REFERENCE[which] }),
      ),
      leader(x, top, Math.min(spot + half, Math.max(spot - half, x)), row + 2),
      { kind: "text", x: spot, y: row, text, size, anchor: "middle" },
    ];
  });
}

/** The stretches of an upright line at `x` over which no text stands. */
function openAt(
  texts: readonly Box[],
  x: number,
  top: number,
  bottom: number,
): readonly (readonly [number, number])[] {
  const over = texts.filter((t) => t.x < x && t.x + t.width > x).sort((a, b) => a.y - b.y);
  const ends = [top, ...over.flatMap((t) => [t.y, t.y + t.height]), bottom];
  return ends.flatMap((from, i) => {
    const to = ends[i + 1];
    return i % 2 === 1 || to === undefined || to <= from ? [] : [[from, to] as const];
  });
}
