import { mayCount } from "../ask/value.ts";
import type { Plot, Plotted } from "../kind.ts";
import { apart } from "../plot/apart.ts";
import { sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { maySpan } from "../plot/may-box.ts";
import { scaleOf, tickText } from "../plot/scales.ts";
import { sideName } from "../plot/side-name.ts";
import { filledDot } from "../plot/texture.ts";
import { turnsOf } from "../plot/turns.ts";
import { mayText, shortText } from "../plot/value-text.ts";
import type { Shape } from "../scene/scene.ts";
import { levelNotes } from "./level-notes.ts";
import { noRows } from "./no-rows.ts";
import { isOpen, type Paired, pairedPeak, pointName, pointPaint, pointTexture, rowName } from "./paired.ts";
import { whisker } from "./whisker.ts";

const ROW = 38;
/** How high what may be is. */
const MAY = 8;

/** One row for each name, a dot for each point, and a line from the least dot to the largest. */
export function dumbbellChart(
  paired: Paired,
  plot: Plot,
  most: number | null,
): Pick<Plotted, "shapes" | "height" | "notes" | "onlyWords"> {
  if (paired.rows.length === 0) return noRows(plot);
  const size = sizeOf(plot);
  const names = paired.rows.map((_, i) => rowName(paired, i, plot));
  const left =
    Math.ceil(Math.min(plot.width * 0.34, Math.max(0, ...names.map((n) => plot.measure(n, size))))) + 14;
  const scale = scaleOf(
    most ?? pairedPeak(paired) ?? 1,
    left + 8,
    plot.width - 22,
    paired.unit,
    plot.narrow ? 3 : 5,
  );
  const bottom = paired.rows.length * ROW;
  const shapes: Shape[] = scale.ticks.flatMap((tick): Shape[] => [
    {
      kind: "line",
      x1: scale.at(tick),
      y1: 0,
      x2: scale.at(tick),
      y2: bottom,
      stroke: "hair",
      strokeWidth: 1,
    },
    {
      kind: "text",
      x: scale.at(tick),
      y: bottom + size + 4,
      text: tickText(tick, paired.unit, plot),
      size,
      anchor: "middle",
      fill: "muted",
    },
  ]);
  let moved = false;
  paired.rows.forEach((_, i) => {
    const y = i * ROW + ROW * 0.6;
    shapes.push(...sideName(names[i] ?? "", { x: 0, y, width: left - 14, size }, "start"));
    const row = rowOf(paired, i, y, names[i] ?? "", scale.at, plot);
    shapes.push(...row.shapes);
    moved ||= row.moved;
  });
  return { shapes, height: bottom + size + 10, notes: levelNotes({ turns: false, moved }, plot) };
}

function rowOf(
  paired: Paired,
  i: number,
  y: number,
  name: string,
  at: (value: number) => number,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly moved: boolean } {
  const size = sizeOf(plot) * 0.92;
  const values = paired.rows[i]?.values ?? [];
  const known = values.flatMap((value, k) =>
    value.value === null ? [] : [{ value, k, x: at(value.value) }],
  );
  const xs = known.map((p) => p.x);
  const shapes: Shape[] = [];
  if (known.length > 1)
    shapes.push({
      kind: "line",
      x1: Math.min(...xs),
      y1: y,
      x2: Math.max(...xs),
      y2: y,
      stroke: "hair",
      strokeWidth: 4,
    });
  const turns = turnsOf(
    xs.map((x) => [x]),
    4,
  );
  const down = (n: number) => {
    const { turn, of } = turns[n] ?? { turn: 0, of: 1 };
    return y + turn * Math.min(7, 10 / of);
  };
  const may = values.flatMap((value, k) => (mayCount(value) ? [{ value, k }] : []));
  for (const { value, k } of may) {
    const mark = markFor(plot, labelOf(plot, name, pointName(paired, k, plot)), value);
    shapes.push(maySpan(value, at, [y - MAY / 2, MAY], false, mark, pointPaint(paired, i, k, plot)));
  }
  for (const [n, { value }] of known.entries()) shapes.push(...whisker(value, at, down(n), false, 3));
  for (const [n, { value, k, x }] of known.entries()) {
    const paint = pointPaint(paired, i, k, plot);
    const open = isOpen(paired, k);
    const mark = markFor(plot, labelOf(plot, name, pointName(paired, k, plot)), value);
    const at = { cx: x, cy: down(n) };
    shapes.push(
      open
        ? { kind: "circle", ...at, r: 4.75, fill: "ground", stroke: paint, strokeWidth: 2.5, mark }
        : filledDot({ ...at, r: 6 }, { fill: paint, texture: pointTexture(paired, k, plot) }, mark),
    );
  }
  const texts = known.map((p) => shortText(p.value, plot.lang));
  const spots = apart(
    known.map((p, n) => ({ at: p.x, room: plot.measure(texts[n] ?? "", size) + 8 })),
    0,
    plot.width,
  );
  texts.forEach((text, n) => {
    shapes.push({ kind: "text", x: spots[n] ?? 0, y: y - 10, text, size, anchor: "middle", fill: "muted" });
  });
  if (known.length === 0 && may.length > 0) {
    const text = may.map(({ value }) => mayText(value, plot.lang) ?? "").join(" · ");
    shapes.push({ kind: "text", x: at(0), y: y - 10, text, size, fill: "muted" });
  } else if (known.length === 0) {
    const [first] = values;
    const text = first === undefined ? "" : shortText(first, plot.lang);
    const zero = at(0);
    shapes.push({ kind: "rect", x: zero, y: y - 7, width: 40, height: 14, fill: "hatch" });
    shapes.push({ kind: "text", x: zero + 48, y: y + size * 0.36, text, size, fill: "muted" });
  }
  return { shapes, moved: turns.some(({ of }) => of > 1) };
}
