import type { LegendItem, Plot } from "./kind.ts";
import { legendOf } from "./plot/legend.ts";
import { wholeAt } from "./plot/whole-name.ts";
import { measure, wrapped } from "./scene/measure.ts";
import type { Shape } from "./scene/scene.ts";

/** A panel as it is put into a figure. */
export interface FramedPanel {
  readonly title: string | null;
  /** What stands under its title. */
  readonly said: string | null;
  readonly shapes: readonly Shape[];
  readonly height: number;
  /** Where parts of it end that can be seen by themselves. */
  readonly ends: readonly number[];
}

/** What stands around the panels. */
export interface Framing {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  readonly notes: readonly string[];
  /** What stands at the left under the hairline, and at the right. */
  readonly footer: readonly [string, string];
  readonly panels: readonly FramedPanel[];
  readonly columns: number;
  /** Rival readings of the total, under the panels. */
  readonly strip: FramedPart | null;
  /** The language of the title where it is not that of the figure. */
  readonly titleLang: string | null;
}

interface FramedPart {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** Room between panels. */
const GUTTER = 24;

/** The margin of a figure. */
export function marginOf(width: number): number {
  return width < 480 ? 14 : 20;
}

/** Width between the margins. */
export function roomOf(width: number): number {
  return width - 2 * marginOf(width);
}

/** How many panels stand beside each other. */
export function columnsFor(panels: number, width: number): number {
  const most = width < 480 ? 1 : width < 800 ? 2 : 3;
  // Four look better two by two than three and one.
  return panels === 4 && most === 3 ? 2 : Math.min(most, Math.max(1, panels));
}

/** Width of one panel. */
export function panelWidth(width: number, columns: number): number {
  return (width - 2 * marginOf(width) - (columns - 1) * GUTTER) / columns;
}

/** Title, legend, panels, notes and footer, one under the other so that nothing can meet, and where what can be seen by itself ends. */
export function framed(
  framing: Framing,
  width: number,
  plot: Pick<Plot, "measure" | "narrow">,
): FramedPart & { readonly ends: readonly number[] } {
  const margin = marginOf(width);
  const room = width - 2 * margin;
  const small = width < 480;
  const headed = framing.title !== "";
  const shapes: Shape[] = headed
    ? [{ kind: "rect", x: margin, y: 14, width: 34, height: 4, fill: "accent" }]
    : [];
  let y = headed ? 26 : 0;
  const write = (
    text: string,
    size: number,
    weight: "regular" | "bold",
    fill: "ink" | "muted",
    most?: number,
    lang: string | null = null,
  ) => {
    for (const line of wrapped(text, room, size, weight, most)) {
      if (line === "") continue;
      y += size * 1.3;
      const text = { kind: "text", x: margin, y: y - size * 0.25, text: line, size, weight, fill } as const;
      shapes.push(lang === null ? text : { ...text, lang });
    }
  };
  write(framing.title, small ? 17 : width < 800 ? 19 : 22, "bold", "ink", 5, framing.titleLang);
  y += 4;
  write(framing.subtitle, small ? 12.5 : 14, "regular", "muted", 6);
  y += 12;
  const legend = legendOf(framing.legend, room, plot);
  if (legend.height > 0) {
    shapes.push({ kind: "group", x: margin, y, shapes: legend.shapes });
    y += legend.height + 6;
  }
  const ends = placed(framing, width, y, shapes);
  y = ends.at(-1) ?? y;
  if (framing.strip !== null) {
    shapes.push({ kind: "group", x: margin, y: y + 10, shapes: framing.strip.shapes });
    y += 10 + framing.strip.height;
  }
  y += framing.notes.length > 0 ? 6 : 0;
  for (const note of framing.notes) write(note, small ? 11.5 : 12.5, "regular", "muted");
  y += 12;
  shapes.push({ kind: "line", x1: margin, y1: y, x2: width - margin, y2: y, stroke: "hair", strokeWidth: 1 });
  y += 6;
  y = footed(framing.footer, width, y, shapes);
  return { shapes, height: Math.ceil(y + 10), ends };
}

/** Panels in rows, their titles and what is said of them above them; each row is as high as its highest panel. Gives where each ends, and where parts of a panel do that nothing stands beside. */
function placed(
  { panels, columns }: Framing,
  width: number,
  top: number,
  shapes: Shape[],
): readonly number[] {
  const margin = marginOf(width);
  const each = panelWidth(width, columns);
  const size = width < 480 ? 13 : 14;
  const small = size - 1;
  const ends: number[] = [];
  let y = top;
  for (let i = 0; i < panels.length; i += columns) {
    const row = panels.slice(i, i + columns);
    const titles = row.map(({ title }) => (title === null ? [] : wrapped(title, each, size, "bold", 3)));
    const said = row.map((panel) =>
      panel.said === null ? [] : wrapped(panel.said, each, small, "regular", 4),
    );
    const heads = row.map((_, k) => linesHigh(titles[k], size) + linesHigh(said[k], small));
    const high = Math.max(0, ...heads);
    const head = high === 0 ? 0 : high + 6;
    if (i > 0) y += 18;
    row.forEach((panel, k) => {
      const x = margin + k * (each + GUTTER);
      const own = titles[k] ?? [];
      own.forEach((text, n) => {
        const at = y + (n + 1) * size * 1.3 - size * 0.25;
        const whole = wholeAt(own, n, panel.title ?? "");
        shapes.push({ kind: "text", x, y: at, text, size, weight: "bold", fill: "ink", ...whole });
      });
      (said[k] ?? []).forEach((text, n) => {
        const at = y + linesHigh(own, size) + (n + 1) * small * 1.3 - small * 0.25;
        shapes.push({ kind: "text", x, y: at, text, size: small, fill: "muted" });
      });
      shapes.push({ kind: "group", x, y: y + head, shapes: panel.shapes });
    });
    const inside = y + head;
    y = inside + Math.max(0, ...row.map((p) => p.height));
    const [only, beside] = row;
    if (only !== undefined && beside === undefined)
      ends.push(...only.ends.filter((end) => end < only.height).map((end) => inside + end));
    ends.push(y);
  }
  return ends;
}

function linesHigh(lines: readonly string[] = [], size: number): number {
  return lines.length * size * 1.3;
}

/** The footer in one line where both sides fit, else one under the other. */
function footed([left, right]: Framing["footer"], width: number, top: number, shapes: Shape[]): number {
  const margin = marginOf(width);
  const room = width - 2 * margin;
  const size = width < 480 ? 11 : 12;
  const beside = measure(left, size) + measure(right, size) + 24 <= room;
  const lines = beside
    ? [left]
    : [...wrapped(left, room, size, "regular", 4), ...wrapped(right, room, size, "regular", 3)];
  let y = top;
  for (const text of lines) {
    if (text === "") continue;
    y += size * 1.35;
    shapes.push({ kind: "text", x: margin, y: y - size * 0.25, text, size, fill: "muted" });
  }
  if (beside && right !== "")
    shapes.push({
      kind: "text",
      x: width - margin,
      y: y - size * 0.25,
      text: right,
      size,
      anchor: "end",
      fill: "muted",
    });
  return y;
}
