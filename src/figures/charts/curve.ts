import { figures } from "../../words/catalogue/figures.ts";
import { meaningText } from "../../words/convention-words.ts";
import { styleOf } from "../../words/headline.ts";
import { numberText, unitText } from "../../words/numbers.ts";
import { choiceLabel } from "../../words/question-words.ts";
import { say } from "../../words/say.ts";
import type { Curve } from "../ask/curve.ts";
import type { Plot } from "../kind.ts";
import { axisName, sizeOf } from "../plot/axes.ts";
import { type Scale, spanScale } from "../plot/scales.ts";
import { capital, stepName } from "../plot/step-name.ts";
import { cut, wrapped } from "../scene/measure.ts";
import { rounded } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";

const ROW = 17;

/** A value of a curve as it is written. */
export function curveText(curve: Curve, value: number, plot: Plot): string {
  const style = styleOf(curve.answer, curve.measure);
  const unit = style.change === true ? unitText(style, value, plot.lang) : "";
  return `${numberText(value, style, plot.lang)}${unit === "" ? "" : ` ${unit}`}`;
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
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const size = sizeOf(plot);
  const left = Math.round(plot.width * (plot.narrow ? 0.4 : 0.36));
  const right = plot.width - 8;
  const high = plot.narrow ? 150 : 210;
  const values = curve.readings.map((r) => r.value);
  const ends = [curve.answer.low, curve.answer.high, curve.printed].filter((v) => v !== null);
  const scale = spanScale([...values, ...ends], high, 10, curve.answer.unit, plot.narrow ? 4 : 5);
  const each = (right - left) / Math.max(1, values.length);
  const gutter = Math.max(...scale.ticks.map((t) => plot.measure(tickOf(curve, t, plot), size)));
  const shapes: Shape[] = [
    ...axisName(what, { x: 0, y: 10 - size * 0.64, width: left - gutter - 16 }, plot, 7),
    ...middleHalf(curve, scale, left, right),
    ...ticksOf(curve, scale, left, right, plot),
    ...pointsOf(curve, paint, scale, left, each),
    ...ownOf(curve, paint, scale, left, each, right, plot),
    ...printedOf(curve, scale, left, right, plot),
  ];
  let y = high + 16;
  for (const [name, choices] of curve.axes) {
    const head = cut(choiceName(name, plot), left - 12, size, "bold");
    shapes.push({ kind: "text", x: 0, y: y + size, text: head, size, weight: "bold" });
    y += ROW + 1;
    for (const choice of choices) {
      const small = size * 0.92;
      const lines = wrapped(choiceText(name, choice, plot), left - 16, small, "regular", 3);
      const height = lines.length * small * 1.2 + 4;
      lines.forEach((text, k) => {
        shapes.push({
          kind: "text",
          x: 6,
          y: y + (k + 0.85) * small * 1.2,
          text,
          size: small,
          fill: "muted",
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
  return { shapes, height: y + size + 8 };
}

function middleHalf({ q1, q3 }: Curve, scale: Scale, left: number, right: number): readonly Shape[] {
  if (q1 === null || q3 === null) return [];
  const y = scale.at(q3);
  return [
    {
      kind: "rect",
      x: left,
      y,
      width: right - left,
      height: Math.max(1, scale.at(q1) - y),
      fill: "heat1",
      opacity: 0.6,
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

/** All readings as one path of short strokes: however many they are, they stay small. */
function pointsOf(curve: Curve, paint: Paint, scale: Scale, left: number, each: number): readonly Shape[] {
  const wide = Math.max(1.2, Math.min(8, each * 0.8));
  const d = curve.readings
    .map(
      ({ value }, i) =>
        `M${rounded(left + (i + 0.5) * each - wide / 2)},${rounded(scale.at(value))}h${rounded(wide)}`,
    )
    .join("");
  return d === "" ? [] : [{ kind: "path", d, stroke: paint, strokeWidth: each > 12 ? 5 : 3.5 }];
}

/** The reading asked for, with the range that the records leave open. */
function ownOf(
  curve: Curve,
  paint: Paint,
  scale: Scale,
  left: number,
  each: number,
  right: number,
  plot: Plot,
): readonly Shape[] {
  const at = curve.readings.findIndex((r) => r.own);
  const own = curve.readings[at];
  if (own === undefined) return [];
  const size = sizeOf(plot);
  const [x, y] = [left + (at + 0.5) * each, scale.at(own.value)];
  const { low, high } = curve.answer;
  const mark = plot.mark({
    label: say(plot.lang, figures, "asAsked"),
    value: curveText(curve, own.value, plot),
    receipt: curve.answer.receipt,
  });
  const text = `${say(plot.lang, figures, "asAsked")}: ${curveText(curve, own.value, plot)}`;
  const half = plot.measure(text, size, "bold") / 2;
  const range: Shape[] =
    low === null || high === null || low === high
      ? []
      : [
          {
            kind: "line",
            x1: x,
            y1: scale.at(low),
            x2: x,
            y2: scale.at(high),
            stroke: "ink",
            strokeWidth: 1.2,
          },
        ];
  const above = y > 34;
  return [
    ...range,
    { kind: "circle", cx: x, cy: y, r: 5.5, fill: paint, stroke: "ground", strokeWidth: 1.5, mark },
    { kind: "circle", cx: x, cy: y, r: 8, stroke: "ink", strokeWidth: 1.5 },
    {
      kind: "text",
      x: Math.min(right - half, Math.max(left + half + 4, x)),
      y: above ? y - 14 : y + 24,
      text,
      size,
      weight: "bold",
      anchor: "middle",
      halo: true,
    },
  ];
}

function printedOf(curve: Curve, scale: Scale, left: number, right: number, plot: Plot): readonly Shape[] {
  if (curve.printed === null) return [];
  const size = sizeOf(plot);
  const y = scale.at(curve.printed);
  const text = `${say(plot.lang, figures, "asPrinted")}: ${curveText(curve, curve.printed, plot)}`;
  const own = curve.readings.findIndex((r) => r.own);
  const atLeft = own > curve.readings.length / 2;
  return [
    { kind: "line", x1: left, y1: y, x2: right, y2: y, stroke: "ink", strokeWidth: 1.2, dash: [5, 4] },
    {
      kind: "text",
      x: atLeft ? left + 6 : right - 4,
      y: y - 5,
      text,
      size,
      anchor: atLeft ? "start" : "end",
      halo: true,
    },
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
