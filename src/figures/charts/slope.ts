import { mayCount } from "../ask/value.ts";
import type { Plot, Plotted } from "../kind.ts";
import { apart } from "../plot/apart.ts";
import { sizeOf } from "../plot/axes.ts";
import { labelOf, markFor } from "../plot/cells.ts";
import { dashAt } from "../plot/dashes.ts";
import { leader } from "../plot/leader.ts";
import { maySpan } from "../plot/may-box.ts";
import { scaleOf } from "../plot/scales.ts";
import { asideOf, turnsOf } from "../plot/turns.ts";
import { shortText } from "../plot/value-text.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { cut, wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";
import { heightFor } from "./columns.ts";
import { levelNotes } from "./level-notes.ts";
import { linePaths } from "./line-paths.ts";
import { noRows } from "./no-rows.ts";
import { type Paired, pairedPeak, pointName, pointPaint, rowName, rowTurn } from "./paired.ts";
import { whisker } from "./whisker.ts";

/** How broad what may be is. */
const MAY = 6;

/** A line from the first point to the last for each row, its name and number at both ends. */
export function slopeChart(
  paired: Paired,
  plot: Plot,
  most: number | null,
): Pick<Plotted, "shapes" | "height" | "notes" | "onlyWords"> {
  if (paired.rows.length === 0) return noRows(plot);
  const size = sizeOf(plot);
  const high = Math.max(heightFor(plot.width) * 0.9, paired.rows.length * size * 1.9) + 24;
  const [top, bottom] = [30, high];
  const scale = scaleOf(most ?? pairedPeak(paired) ?? 1, bottom - 4, top + 6, paired.unit);
  const room = Math.min(plot.width * 0.34, 220);
  const last = paired.points.length - 1;
  const x = (k: number) => room + ((plot.width - 2 * room) * k) / Math.max(1, last);
  const head = Math.min(2 * room, (last === 0 ? plot.width : x(1) - x(0)) - 10);
  const shapes: Shape[] = paired.points.flatMap((_, k): Shape[] => [
    { kind: "line", x1: x(k), y1: top, x2: x(k), y2: bottom, stroke: "hair", strokeWidth: 1 },
    {
      kind: "text",
      x: x(k),
      y: 16,
      text: cut(pointName(paired, k, plot), head, size, "bold"),
      size,
      weight: "bold",
      anchor: "middle",
    },
  ]);
  for (const side of [0, last])
    shapes.push(...sideOf(paired, side, side === 0, x(side), room, scale.at, [top, bottom], plot));
  const ys = paired.rows.map((row) =>
    row.values.map(({ value }) => (value === null ? null : scale.at(value))),
  );
  const points: Shape[] = [];
  let [turns, moved] = [false, false];
  paired.points.forEach((_, k) => {
    const at = ys.map((row) => row[k] ?? null);
    const ways = ys.map((row, i) => ({
      ys: [row[k] ?? null, row[k + 1] ?? null],
      paint: pointPaint(paired, i, k, plot),
      dash: dashAt(rowTurn(paired, i, k, plot)),
    }));
    const lines = linePaths(ways, (n) => x(k + n), 2.5);
    shapes.push(...lines.shapes);
    const places = turnsOf(
      at.map((y) => (y === null ? null : [y])),
      4,
    );
    turns ||= lines.turns;
    moved ||= lines.moved || places.some(({ of }) => of > 1);
    paired.rows.forEach((row, i) => {
      const [value, y, turn] = [row.values[k], at[i] ?? null, places[i]];
      const label = () => labelOf(plot, rowName(paired, i, plot), pointName(paired, k, plot));
      if (value !== undefined && mayCount(value)) {
        const mark = markFor(plot, label(), value);
        const paint = pointPaint(paired, i, k, plot);
        points.push(maySpan(value, scale.at, [x(k) - MAY / 2, MAY], true, mark, paint));
      }
      if (value === undefined || y === null || turn === undefined) return;
      const cx = x(k) + inwards(k, last) * (asideOf(turn, 9, 36) - asideOf({ ...turn, turn: 0 }, 9, 36));
      points.push(...whisker(value, scale.at, cx, true, 3));
      points.push({
        kind: "circle",
        cx,
        cy: y,
        r: 4.5,
        fill: pointPaint(paired, i, k, plot),
        stroke: "ground",
        strokeWidth: 1,
        mark: markFor(plot, label(), value),
      });
    });
  });
  shapes.push(...points);
  return { shapes, height: high + 8, notes: levelNotes({ turns, moved }, plot) };
}

/** The side of a point that has no names. */
function inwards(k: number, last: number): number {
  return k === last && k > 0 ? -1 : 1;
}

/** Names and numbers at one side, moved apart where they would meet. */
function sideOf(
  paired: Paired,
  k: number,
  isLeft: boolean,
  x: number,
  room: number,
  at: (value: number) => number,
  bounds: readonly [number, number],
  plot: Plot,
): readonly Shape[] {
  const size = sizeOf(plot);
  const row = size * 1.16;
  const labels = paired.rows.flatMap(({ values }, i) => {
    const value = values[k];
    if (value === undefined || value.value === null) return [];
    const text = `${rowName(paired, i, plot)} ${shortText(value, plot.lang)}`;
    return [{ y: at(value.value), name: text, lines: wrapped(text, room - 18, size, "regular", 3) }];
  });
  const spots = apart(
    labels.map((l) => ({ at: l.y, room: l.lines.length * row + 2 })),
    bounds[0],
    bounds[1],
  );
  return labels.flatMap(({ y, name, lines }, n): Shape[] => {
    const spot = spots[n] ?? y;
    const edge = isLeft ? x - 14 : x + 14;
    const texts = lines.map(
      (text, j): Shape => ({
        kind: "text",
        x: isLeft ? edge - 3 : edge + 3,
        y: spot - (lines.length * row) / 2 + (j + 0.8) * row,
        text,
        size,
        anchor: isLeft ? "end" : "start",
        ...wholeAt(lines, j, name),
      }),
    );
    return [leader(isLeft ? x - 5 : x + 5, y, edge, spot), ...texts];
  });
}
