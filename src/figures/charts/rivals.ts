import { figures } from "../../words/catalogue/figures.ts";
import { conventionText } from "../../words/convention-words.ts";
import { digits, unitText } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import type { Rivals } from "../ask/rivals.ts";
import type { Plot } from "../kind.ts";
import { wrapped } from "../scene/measure.ts";
import type { Shape } from "../scene/scene.ts";

/** A strip of what all of a figure together is under each other choice, with the one drawn marked, and a sentence. */
export function rivalsStrip(
  rivals: Rivals,
  width: number,
  plot: Plot,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const size = width < 480 ? 11.5 : 12.5;
  const { values, own } = rivals;
  const [low, high] = [values[0] ?? own, values.at(-1) ?? own];
  const [first, last] = [digits(low, plot.lang), digits(high, plot.lang)];
  const left = plot.measure(first, size) + 8;
  const right = Math.min(width, 420) - plot.measure(last, size) - 8;
  const at = (value: number) => left + ((value - low) / (high - low)) * (right - left);
  const y = 12;
  const shapes: Shape[] = [
    { kind: "text", x: 0, y: y + size * 0.36, text: first, size, fill: "muted" },
    { kind: "text", x: right + 8, y: y + size * 0.36, text: last, size, fill: "muted" },
    { kind: "line", x1: left, y1: y, x2: right, y2: y, stroke: "hair", strokeWidth: 1 },
    ...values.map((value): Shape => {
      const x = at(value);
      return { kind: "line", x1: x, y1: y - 6, x2: x, y2: y + 6, stroke: "muted", strokeWidth: 1.5 };
    }),
    { kind: "circle", cx: at(own), cy: y, r: 4.5, fill: "ink", stroke: "ground", strokeWidth: 1 },
  ];
  let line = y + 12;
  for (const text of wrapped(rivalsText(rivals, first, last, plot), width, size)) {
    line += size * 1.3;
    shapes.push({ kind: "text", x: 0, y: line - size * 0.25, text, size, fill: "muted" });
  }
  return { shapes, height: line };
}

function rivalsText({ own, unit, decides }: Rivals, low: string, high: string, { lang }: Plot): string {
  const params = { low, high, own: digits(own, lang), unit: unitText({ unit }, null, lang) };
  const text = say(lang, figures, "rivals", params);
  if (decides === null) return text;
  const what = conventionText(lang, decides).label;
  return `${text}${lang === "zh" ? "" : " "}${say(lang, figures, "takeDecides", { what })}`;
}
