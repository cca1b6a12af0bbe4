import { capital } from "../../words/capital.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { meaningText } from "../../words/convention-words.ts";
import { styleOf } from "../../words/headline.ts";
import { numberText, unitText } from "../../words/numbers.ts";
import { choiceLabel } from "../../words/question-words.ts";
import { say } from "../../words/say.ts";
import type { Curve } from "../ask/curve.ts";
import type { Value } from "../ask/value.ts";
import type { Plot } from "../kind.ts";
import { type Box, isFree } from "../network/boxes.ts";
import { axisName, sizeOf } from "../plot/axes.ts";
import { type Scale, spanScale } from "../plot/scales.ts";
import { stepName } from "../plot/step-name.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { wrapped } from "../scene/measure.ts";
import { rounded } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import { absentShapes } from "./absent.ts";
import { labelBy, REFERENCE, referenceText } from "./curve-labels.ts";

const ROW = 17;
/** How far lines reach below the readings. */
const REACH = 12;
/** The middle half of the readings, in the drawing and in its legend. */
export const HALF = { fill: "heat1", opacity: 0.6 } as const;

/** A value of a curve as it is written. */
export function curveText(curve: Curve, value: number, plot: Plot): string {
  const style = styleOf(curve.answer, curve.measure);
  const unit = style.change === true ? unitText(style, value, plot.lang) : "";
  return `${numberText(value, style, plot.lang)}${unit === "" || plot.lang === "zh" ? unit : ` ${unit}`}`;
}

/** A tick of a curve: without the unit, which stands in the name of the axis. */
export function tickOf({ answer, measure }: Curve, tick: number, plot: Plot): string {
  return numberText(tick, styleOf(answer, measure), plot.lang);
}

/** A value of a choice in words. */
export function choiceText(name: string, value: string, plot: Plot): string {
  const field = ["from", "to", "period", "layer", "value"].includes(name);
  if (field) return stepName(name, value, plot);
  return capital(meaningText(plot.lang, name, value, plot.subject.labels));
}

/** A choice in words. */
export function choiceName(name: string, plot: Plot): string {
  return capital(choiceLabel(plot.lang, name));
}

/**
 * A specification curve: every reading in order of its value on an axis of what is asked, the one asked marked, and
 * below in which reading which choice was made.
 */
export function curveChart(
  curve: Curve,
  what: string,
  paint: Paint,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number; readonly ends: readonly number[] } {
  const size = sizeOf(plot);
  const { left, right, high } = sidesOf(plot);
  const values = curve.readings.map((r) => r.value);
  const ends = [curve.answer.low, curve.answer.high, curve.printed].filter((v) => v !== null);
  const scale = spanScale([...values, ...ends], high, 10, curve.answer.unit, plot.narrow ? 4 : 5);
  const each = (right - left) / Math.max(1, values.length);
  const shapes: Shape[] = [
    ...nameOf(curve, what, scale, left, plot),
    ...middleHalf(curve, scale, left, right),
    ...ticksOf(curve, scale, left, right, plot),
    ...pointsOf(curve, paint, scale, left, each),
    ...referencesOf(
      curve,
      paint,
      scale,
      { x: left, y: 0, width: right - left, height: high + REACH },
      each,
      plot,
    ),
  ];
  let y = high + 16;
  for (const [name, choices] of curve.axes) {
    const heads = wrapped(choiceName(name, plot), left - 12, size, "bold");
    for (const [k, text] of heads.entries()) {
      const all = wholeAt(heads, k, choiceName(name, plot));
      shapes.push({ kind: "text", x: 0, y: y + size, text, size, weight: "bold", ...all });
      y += k === heads.length - 1 ? ROW + 1 : size * 1.2;
    }
    for (const choice of choices) {
      const small = size * 0.92;
      const lines = wrapped(choiceText(name, choice, plot), left - 16, small);
      const height = lines.length * small * 1.2 + 4;
      lines.forEach((text, k) => {
        shapes.push({
          kind: "text",
          x: 6,
          y: y + (k + 0.85) * small * 1.2,
          text,
          size: small,
          fill: "muted",
          ...wholeAt(lines, k, choiceText(name, choice, plot)),
        });
      });
      const middle = y + (lines.length * small * 1.2) / 2 + 1;
      shapes.push({
        kind: "line",
        x1: left,
        y1: middle,
        x2: right,
        y2: middle,
        stroke: "hair",
        strokeWidth: 1,
      });
      const d = runsOf(curve, name, choice, left, each, middle);
      if (d !== "") shapes.push({ kind: "path", d, stroke: "ink", strokeWidth: 5 });
      y += height;
    }
    y += 5;
  }
  const n = say(plot.lang, figures, "readingsInOrder", { count: values.length });
  shapes.push({
    kind: "text",
    x: right,
    y: y + size,
    text: n,
    size: size * 0.92,
    anchor: "end",
    fill: "muted",
  });
  return { shapes, height: y + size + 8, ends: [high + REACH] };
}

/** What is printed, on an axis of its own, where no reading has a record. */
export function printedChart(
  curve: Curve,
  none: Value,
  mark: number,
  what: string,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { left, right, high } = sidesOf(plot);
  const box = { x: left, y: 0, width: right - left, height: high };
  const bare = { ...curve, readings: [] };
  const scale = spanScale(
    curve.printed === null ? [] : [curve.printed],
    high,
    10,
    curve.answer.unit,
    plot.narrow ? 4 : 5,
  );
  return {
    shapes: [
      ...nameOf(curve, what, scale, left, plot),
      ...absentShapes(none, box, mark),
      ...ticksOf(curve, scale, left, right, plot),
      ...referencesOf(bare, "ink", scale, box, right - left, plot),
    ],
    height: high + 16,
  };
}

/** Where the points of a curve stand: from left to right, and how far down. */
function sidesOf({ width, narrow }: Plot): {
  readonly left: number;
  readonly right: number;
  readonly high: number;
} {
  return { left: Math.round(width * (narrow ? 0.4 : 0.36)), right: width - 8, high: narrow ? 150 : 210 };
}

/** What the numbers of a curve are, left of its ticks. */
function nameOf(curve: Curve, what: string, scale: Scale, left: number, plot: Plot): readonly Shape[] {
  const size = sizeOf(plot);
  const gutter = Math.max(...scale.ticks.map((t) => plot.measure(tickOf(curve, t, plot), size)));
  return axisName(what, { x: 0, y: 10 - size * 0.64, width: left - gutter - 16 }, plot, 7);
}

/** Fewer readings than these have no middle half worth the name. */
export const LEAST_FOR_HALF = 5;

/** Whether other questions stand below with their values beside what is asked, which is then a line in both. */
export function hasBeside({ others, readings }: Curve): boolean {
  return others.some(({ value }) => value !== null) && readings.some(({ own }) => own);
}

/** Whether there are so many readings that their middle half is drawn. */
export function hasMiddleHalf({ readings, q1, q3 }: Curve): boolean {
  return readings.length >= LEAST_FOR_HALF && q1 !== null && q3 !== null;
}

function middleHalf(curve: Curve, scale: Scale, left: number, right: number): readonly Shape[] {
  const { q1, q3 } = curve;
  if (!hasMiddleHalf(curve) || q1 === null || q3 === null) return [];
  const y = scale.at(q3);
  return [
    {
      kind: "rect",
      x: left,
      y,
      width: right - left,
      height: Math.max(1, scale.at(q1) - y),
      ...HALF,
    },
  ];
}

function ticksOf(curve: Curve, scale: Scale, left: number, right: number, plot: Plot): readonly Shape[] {
  const size = sizeOf(plot);
  return scale.ticks.flatMap((tick): Shape[] => [
    {
      kind: "line",
      x1: left,
      y1: scale.at(tick),
      x2: right,
      y2: scale.at(tick),
      stroke: tick === 0 ? "muted" : "hair",
      strokeWidth: 1,
    },
    {
      kind: "text",
      x: left - 6,
      y: scale.at(tick) + size * 0.36,
      text: tickOf(curve, tick, plot),
      size,
      anchor: "end",
      fill: "muted",
    },
  ]);
}

/** How wide the stroke of one reading is. */
function strokeOf(each: number): number {
  return Math.max(1.2, Math.min(8, each * 0.8));
}

/** All readings as one path of short strokes: however many they are, they stay small. */
function pointsOf(curve: Curve, paint: Paint, scale: Scale, left: number, each: number): readonly Shape[] {
  const wide = strokeOf(each);
  const d = curve.readings
    .map(
      ({ value }, i) =>
        `M${rounded(left + (i + 0.5) * each - wide / 2)},${rounded(scale.at(value))}h${rounded(wide)}`,
    )
    .join("");
  return d === "" ? [] : [{ kind: "path", d, stroke: paint, strokeWidth: each > 12 ? 5 : 3.5 }];
}

/** Where the strokes of the readings are. */
function strokesIn(curve: Curve, scale: Scale, left: number, each: number): readonly Box[] {
  const wide = strokeOf(each);
  return curve.readings.map(({ value }, i) => ({
    x: left + (i + 0.5) * each - wide / 2,
    y: scale.at(value) - 3,
    width: wide,
    height: 6,
  }));
}

/** The reading asked for, with the range that the records leave open, and the value printed; each with its name where no stroke is. */
function referencesOf(
  curve: Curve,
  paint: Paint,
  scale: Scale,
  { x: left, width, y: top, height }: Box,
  each: number,
  plot: Plot,
): readonly Shape[] {
  const size = sizeOf(plot);
  const right = left + width;
  const taken: Box[] = [...strokesIn(curve, scale, left, each)];
  const shapes: Shape[] = [];
  if (curve.printed !== null) {
    const y = scale.at(curve.printed);
    const text = referenceText("asPrinted", tickOf(curve, curve.printed, plot), plot);
    const wide = plot.measure(text, size);
    const tried = [y - 5, y + size + 3].flatMap((base) =>
      [right - 4 - wide, left + 6].map((x) => ({ x, y: base - size, width: wide, height: size * 1.2 })),
    );
    const box = tried.find((b) => isFree(b, taken) && b.y >= 0) ?? tried[0];
    taken.push({ x: left, y: y - 2, width, height: 4 });
    shapes.push({ kind: "line", x1: left, y1: y, x2: right, y2: y, ...REFERENCE.asPrinted });
    if (box !== undefined) {
      taken.push(box);
      shapes.push({ kind: "text", x: box.x, y: box.y + size, text, size, halo: true });
    }
  }
  const at = curve.readings.findIndex((r) => r.own);
  const own = curve.readings[at];
  if (own === undefined) return shapes;
  const [x, y] = [left + (at + 0.5) * each, scale.at(own.value)];
  const { low, high } = curve.answer;
  const mark = plot.mark({
    label: say(plot.lang, figures, "asAsked"),
    value: curveText(curve, own.value, plot),
    receipt: curve.answer.receipt,
    split: curve.answer.split,
  });
  if (low !== null && high !== null && low !== high) {
    const [y1, y2] = [scale.at(low), scale.at(high)];
    taken.push({ x: x - 2, y: y2, width: 4, height: y1 - y2 });
    shapes.push({ kind: "line", x1: x, y1, x2: x, y2, stroke: "ink", strokeWidth: 1.2 });
  }
  if (hasBeside(curve)) {
    taken.push({ x: left, y: y - 2, width, height: 4 });
    shapes.push({ kind: "line", x1: left, y1: y, x2: right, y2: y, ...REFERENCE.asAsked });
  }
  const text = referenceText("asAsked", tickOf(curve, own.value, plot), plot);
  const frame = { x: left + 2, y: top, width: width - 2, height };
  return [
    ...shapes,
    { kind: "circle", cx: x, cy: y, r: 5.5, fill: paint, stroke: "ground", strokeWidth: 1.5, mark },
    { kind: "circle", cx: x, cy: y, r: 8, stroke: "ink", strokeWidth: 1.5 },
    ...labelBy({ x, y }, text, frame, taken, plot),
  ];
}

/** Where a choice was made, as strokes over the readings that made it. */
function runsOf(curve: Curve, name: string, choice: string, left: number, each: number, y: number): string {
  let d = "";
  let start = -1;
  const gap = each > 4 ? 1 : 0;
  for (let i = 0; i <= curve.readings.length; i++) {
    const made = curve.readings[i]?.choices[name] === choice;
    if (made && start < 0) start = i;
    if (made || start < 0) continue;
    for (let k = each > 4 ? start : i - 1; k < i; k++) {
      const from = each > 4 ? k : start;
      d += `M${rounded(left + from * each + gap)},${rounded(y)}H${rounded(left + (k + 1) * each - gap)}`;
    }
    start = -1;
  }
  return d;
}
