import { figures } from "../../words/catalogue/figures.ts";
import { between, bracketed } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Curve } from "../ask/curve.ts";
import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { axisName, bottomTicks, sizeOf } from "../plot/axes.ts";
import { type Scale, spanScale } from "../plot/scales.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { wrapped } from "../scene/measure.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import { choiceName, choiceText, tickOf } from "./curve.ts";
import { referenceText, uprightReferences } from "./curve-labels.ts";

/** What is no equivalent reading: one choice changed at a time, each with its value beside that asked for. */
export function othersChart(
  curve: Curve,
  what: string,
  paint: Paint,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shown = curve.others.filter((o) => o.value !== null);
  if (shown.length === 0) return { shapes: [], height: 0 };
  const size = sizeOf(plot);
  const small = size * 0.92;
  const left = Math.round(plot.width * (plot.narrow ? 0.5 : 0.46));
  const own = curve.readings.find((r) => r.own)?.value ?? null;
  const values = shown.flatMap((o) => (o.value === null ? [] : [o.value]));
  const all = [...values, own, curve.printed].filter((v) => v !== null);
  const room = Math.max(0, ...values.map((v) => plot.measure(tickOf(curve, v, plot), small))) + 14;
  const scale = scaleFor(all, left + 10, plot.width - room, curve, plot);
  const shapes: Shape[] = [];
  let y = 18;
  for (const text of wrapped(say(plot.lang, figures, "notEquivalent"), plot.width, size, "bold")) {
    shapes.push({ kind: "text", x: 0, y: y + size, text, size, weight: "bold" });
    y += size * 1.3;
  }
  y += 4;
  const references = (
    [
      ["asPrinted", curve.printed],
      ["asAsked", own],
    ] as const
  ).flatMap(([which, value]) =>
    value === null
      ? []
      : [{ which, x: scale.at(value), text: referenceText(which, tickOf(curve, value, plot), plot) }],
  );
  if (references.length > 0) y += size * 2;
  const top = y;
  const texts: Box[] = [];
  for (const { change, mark, value } of shown) {
    const [name = "", choice = ""] = Object.entries(change)[0] ?? [];
    const sign = say(plot.lang, figures, mark === "N" ? "otherQuestion" : "uncertain");
    const label = `${choiceName(name, plot)}${between(plot.lang, ":")}${choiceText(name, choice, plot)}${bracketed(plot.lang, sign)}`;
    const lines = wrapped(label, left - 10, small);
    lines.forEach((text, k) => {
      shapes.push({
        kind: "text",
        x: 0,
        y: y + (k + 0.85) * small * 1.2,
        text,
        size: small,
        fill: "muted",
        ...wholeAt(lines, k, label),
      });
    });
    const height = lines.length * small * 1.2 + 5;
    const middle = y + (height - 5) / 2;
    const x = scale.at(value ?? 0);
    shapes.push({ kind: "circle", cx: x, cy: middle, r: 4.5, fill: "ground", stroke: paint, strokeWidth: 2 });
    const text = tickOf(curve, value ?? 0, plot);
    const wide = plot.measure(text, small) + 9;
    const struck = (from: number, to: number) => references.some((r) => r.x > from + 4 && r.x < to + 3);
    const before = struck(x, x + wide) && !struck(x - wide - 7, x - 7) && x - wide > left - 6;
    texts.push({
      x: before ? x - wide : x + 7,
      y: middle - small * 0.7,
      width: wide - 5,
      height: small * 1.4,
    });
    shapes.push({
      kind: "text",
      x: before ? x - 9 : x + 9,
      y: middle + small * 0.36,
      text,
      size: small,
      halo: true,
      ...(before ? { anchor: "end" } : {}),
    });
    y += height;
  }
  shapes.unshift(...uprightReferences(references, [top, y], texts, plot));
  shapes.unshift(
    ...scale.ticks.map((tick): Shape => {
      const x = scale.at(tick);
      return { kind: "line", x1: x, y1: top, x2: x, y2: y, stroke: "hair", strokeWidth: 1 };
    }),
  );
  const ticks = scale.ticks.map((tick) => ({ x: scale.at(tick), text: tickOf(curve, tick, plot) }));
  shapes.push(...bottomTicks(ticks, y, [left, plot.width], plot));
  const name = axisName(
    say(plot.lang, figures, "ownScale", { what }),
    { x: left + 10, y: y + size * 2, width: plot.width - left - 10 },
    plot,
    4,
  );
  return { shapes: [...shapes, ...name], height: y + size * (2.5 + 1.2 * name.length) };
}

/** The scale with the most ticks whose texts stand apart under it. */
function scaleFor(values: readonly number[], left: number, right: number, curve: Curve, plot: Plot): Scale {
  const { unit } = curve.answer;
  for (const count of [5, 4, 3, 2]) {
    const scale = spanScale(values, left, right, unit, count);
    const texts = scale.ticks.map((tick) => plot.measure(tickOf(curve, tick, plot), sizeOf(plot)));
    const step = (right - left) / Math.max(1, scale.ticks.length - 1);
    if (Math.max(0, ...texts) + 10 <= step) return scale;
  }
  return spanScale(values, left, right, unit, 1);
}
