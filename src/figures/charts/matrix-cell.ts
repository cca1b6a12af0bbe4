import { mayCount, type Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { sizeOf } from "../plot/axes.ts";
import { mayText, shortText, wholeShare, withoutSign } from "../plot/value-text.ts";
import { heatOf, inkOver } from "../scene/palette.ts";
import type { Shape, Text } from "../scene/scene.ts";
import { absentShapes } from "./absent.ts";
import { type Ranges, SMALL } from "./matrix-range.ts";
import { hasRange } from "./whisker.ts";

/** A cell: its heat, its number and its range, or what stands where there is none. */
export function cellShapes(
  value: Value,
  box: Box,
  peak: number,
  mark: number,
  { text: write, letter }: Writing,
  ranges: Ranges,
  plot: Plot,
): readonly Shape[] {
  if (mayCount(value)) return mayShapes(value, box, mark, write(value), plot);
  if (value.value === null) {
    const empty = absentShapes(
      value,
      ["searched", "uncounted"].includes(value.state) ? { ...box, height: box.height / 2 + 6 } : box,
      mark,
    );
    if (value.state !== "no-value") return empty;
    return [
      {
        kind: "text",
        x: box.x + box.width / 2,
        y: box.y + box.height / 2 + 4,
        text: "–",
        size: 12,
        anchor: "middle",
        fill: "muted",
        mark,
      },
    ];
  }
  const heat = heatOf(peak <= 0 ? 0 : value.value / (peak * 1.0001));
  const text = write(value);
  const shape: Shape = { kind: "rect", ...box, fill: heat, mark };
  const look = { size: letter, anchor: "middle", fill: inkOver(heat), mark } as const;
  return [shape, ...rangedText(value, text, box, look, ranges)];
}

/** A faint cell with the range of what may count, in two lines where one has no room. */
function mayShapes(value: Value, box: Box, mark: number, text: string, plot: Plot): readonly Shape[] {
  const size = letterIn(text, box.width, plot);
  const lines = plot.measure(text, size) > box.width ? text.split(/(?<=–)/) : [text];
  const letter =
    lines.length === 1 ? size : Math.min(...lines.map((line) => letterIn(line, box.width, plot)));
  const middle = box.y + box.height / 2 + letter * 0.36;
  return [
    ...absentShapes(value, box, mark),
    ...lines.map((line, i): Shape => {
      const at = { x: box.x + box.width / 2, y: middle + (i - (lines.length - 1) / 2) * letter };
      return { kind: "text", ...at, text: line, size: letter, anchor: "middle", fill: "muted", mark };
    }),
  ];
}

/** How large a text is written in a cell. */
function letterIn(text: string, width: number, plot: Plot): number {
  const size = sizeOf(plot);
  const wide = plot.measure(text, size);
  return wide > width - 2 ? Math.max(9, (size * (width - 2)) / wide) : size;
}

/** A number in a box, and its range below it. */
export function rangedText(
  value: Value,
  text: string,
  box: Box,
  look: Pick<Text, "size" | "fill" | "anchor" | "mark">,
  ranges: Ranges,
): readonly Shape[] {
  const { size, anchor, fill = "ink" } = look;
  const under = ranges.text(value);
  const line = under === null && hasRange(value) ? ranges.line(value, box, fill) : [];
  const up = under !== null ? SMALL * 0.6 : line.length > 0 ? 4 : 0;
  const x = anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  const y = box.y + box.height / 2 + size * 0.36 - up;
  const own: Shape = { kind: "text", ...look, x, y, text };
  if (under === null) return [own, ...line];
  return [own, { ...own, y: y + SMALL + 2, text: under, size: SMALL }];
}

/** How cells are written: what stands in each, and how large all numbers are, so that a picture without small letters has all or none. */
export interface Writing {
  text(value: Value): string;
  readonly letter: number;
  /** Whether shares have no room for their sign. */
  readonly unsigned: boolean;
}

/** How all cells are written alike so that they fit: shares with a decimal, in whole per cent, or without the sign; what may be by its ends. */
export function writingFor(values: readonly Value[], width: number, plot: Plot): Writing {
  const room = width - 4;
  const certain = certainWriter(values, room, plot);
  const may = mayWriter(values.filter(mayCount), room, plot);
  const known = values.filter((value) => value.value !== null && !mayCount(value));
  return {
    text: (value) => (mayCount(value) ? may(value) : certain(value)),
    letter: Math.min(sizeOf(plot), ...known.map((value) => letterIn(certain(value), width, plot))),
    unsigned: known.some((value) => value.unit === "share" && !certain(value).includes("%")),
  };
}

function mayWriter(values: readonly Value[], width: number, plot: Plot): (value: Value) => string {
  const size = sizeOf(plot);
  const full = (value: Value) => mayText(value, plot.lang) ?? "";
  const whole = (value: Value) =>
    value.unit === "share"
      ? `${withoutSign(wholeShare(value.low ?? 0, plot.lang))}–${wholeShare(value.high ?? 0, plot.lang)}`
      : full(value);
  const bare = (value: Value) => withoutSign(whole(value));
  return [full, whole].find((write) => values.every((v) => plot.measure(write(v), size) <= width)) ?? bare;
}

function certainWriter(values: readonly Value[], width: number, plot: Plot): (value: Value) => string {
  const size = sizeOf(plot);
  const known = values.filter((v) => v.value !== null);
  const full = (value: Value) => shortText(value, plot.lang);
  const fits = (write: (value: Value) => string) => known.every((v) => plot.measure(write(v), size) <= width);
  if (known.some((v) => v.unit !== "share") || fits(full)) return full;
  const whole = (value: Value) => wholeShare(value.value ?? 0, plot.lang);
  return fits(whole) ? whole : (value) => withoutSign(whole(value));
}
