import { percent } from "../../words/numbers.ts";
import type { Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import { shortText } from "../plot/value-text.ts";
import { heatOf, inkOver } from "../scene/palette.ts";
import type { Shape } from "../scene/scene.ts";
import { absentShapes } from "./absent.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell: its heat and its number, or what stands where there is none. */
export function cellShapes(
  value: Value,
  box: Box,
  peak: number,
  mark: number,
  write: (value: Value) => string,
  plot: Plot,
): readonly Shape[] {
  if (value.value === null) {
    const empty = absentShapes(
      value,
      value.state === "searched" ? { ...box, height: box.height / 2 + 6 } : box,
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
  const size = sizeOf(plot);
  const text = write(value);
  const wide = plot.measure(text, size);
  const letter = wide > box.width - 3 ? Math.max(9, (size * (box.width - 3)) / wide) : size;
  return [
    { kind: "rect", ...box, fill: heat, mark },
    {
      kind: "text",
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + letter * 0.36,
      text,
      size: letter,
      anchor: "middle",
      fill: inkOver(heat),
      mark,
    },
  ];
}

/** How all cells are written alike so that they fit: shares with a decimal, in whole per cent, or without the sign. */
export function writerFor(values: readonly Value[], width: number, plot: Plot): (value: Value) => string {
  const size = sizeOf(plot);
  const known = values.filter((v) => v.value !== null);
  const full = (value: Value) => shortText(value, plot.lang);
  const fits = (write: (value: Value) => string) => known.every((v) => plot.measure(write(v), size) <= width);
  if (known.some((v) => v.unit !== "share") || fits(full)) return full;
  const whole = (value: Value) => {
    const share = value.value ?? 0;
    return share > 0 && share < 0.005 ? "<1" : percent(Math.round(share * 100) / 100, plot.lang);
  };
  return fits(whole) ? whole : (value) => whole(value).replace(/\s?%$/, "");
}
