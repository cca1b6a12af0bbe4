import type { Lang } from "../../words/words.ts";
import type { Theme } from "../drawn.ts";
import { PALETTE } from "./palette.ts";
import { rounded } from "./path.ts";
import type { Paint, PlainScene, Shape, Text } from "./scene.ts";
import { plainText, runsOf, voicesOf } from "./script.ts";

/** What a drawing is written with besides its scene. */
export interface Writing {
  /** Begins the ids in it, so that several drawings can stand on one page. */
  readonly id: string;
  readonly theme: Theme;
  /** Goes into `metadata`. */
  readonly about?: unknown;
}

/**
 * A scene as SVG, the same bytes wherever it is written. Each painted shape has its colour and a class for its role
 * (`f-p1` fills, `s-ink` strokes), so that a page may paint it anew; marks have `data-m`.
 */
export function svgOf(scene: PlainScene, writing: Writing): string {
  const id = writing.id.replace(/[^A-Za-z0-9_-]+/g, "-");
  const pen: Pen = { theme: writing.theme, hatch: `${id}-hatch`, lang: scene.lang };
  const [width, height] = [rounded(scene.width), rounded(scene.height)];
  const body = allOf(scene.shapes, pen);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="Noto Sans, Arial, sans-serif" lang="${scene.lang}" role="img" aria-labelledby="${id}-title ${id}-desc" class="figure">`,
    `<title id="${id}-title">${escaped(plainText(scene.title))}</title>`,
    `<desc id="${id}-desc">${escaped(plainText(scene.takeaway))}</desc>`,
    writing.about === undefined ? "" : `<metadata>${escaped(jsonOf(writing.about))}</metadata>`,
    body.includes(`url(#${pen.hatch})`) ? hatchOf(pen) : "",
    `<rect x="0" y="0" width="${width}" height="${height}"${painted("ground", "none", pen)}/>`,
    body,
    "</svg>\n",
  ].join("");
}

/** What shapes are written with. */
export interface Pen {
  readonly theme: Theme;
  /** Id of the pattern of hatching. */
  readonly hatch: string;
  readonly lang: Lang;
}

/** Hatching in every kind of picture, in CSS pixels across its lines; of a line the tiles show one half. */
export const HATCH = { step: 6, width: 0.6, opacity: 0.55 } as const;
/** Width of the rim around a label. */
export const HALO = 3;

/** Slanted lines: where nobody looked. */
export function hatchOf(pen: Pen): string {
  return (
    `<defs><pattern id="${pen.hatch}" width="${HATCH.step}" height="${HATCH.step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<line x1="0" y1="0" x2="0" y2="${HATCH.step}"${painted("none", "muted", pen)} stroke-width="${2 * HATCH.width}" stroke-opacity="${HATCH.opacity}"/></pattern></defs>`
  );
}

/** Shapes one after another; added up, since a list that is joined copies all of them for each group around them. */
function allOf(shapes: readonly Shape[], pen: Pen): string {
  let all = "";
  for (const shape of shapes) all += written(shape, pen);
  return all;
}

function written(shape: Shape, pen: Pen): string {
  switch (shape.kind) {
    case "group": {
      const move = (shape.x ?? 0) !== 0 || (shape.y ?? 0) !== 0;
      const at = move ? ` transform="translate(${rounded(shape.x ?? 0)} ${rounded(shape.y ?? 0)})"` : "";
      const inside = allOf(shape.shapes, pen);
      return inside === "" ? "" : `<g${at}${markOf(shape.mark)}>${inside}</g>`;
    }
    case "rect":
      return `<rect x="${rounded(shape.x)}" y="${rounded(shape.y)}" width="${rounded(Math.max(0, shape.width))}" height="${rounded(Math.max(0, shape.height))}"${looks(shape, pen)}/>`;
    case "line":
      return `<line x1="${rounded(shape.x1)}" y1="${rounded(shape.y1)}" x2="${rounded(shape.x2)}" y2="${rounded(shape.y2)}"${looks(shape, pen)}/>`;
    case "path":
      return `<path d="${escaped(shape.d)}"${looks(shape, pen)}/>`;
    case "circle":
      return `<circle cx="${rounded(shape.cx)}" cy="${rounded(shape.cy)}" r="${rounded(Math.max(0, shape.r))}"${looks(shape, pen)}/>`;
    case "text":
      if (shape.whole === undefined) return textOf(shape, pen);
      return `<g><title${langIn(shape)}>${escaped(plainText(shape.whole))}</title>${textOf(shape, pen)}</g>`;
  }
}

/** A line of text, what is Chinese of it in its own font; its rim stands before it. */
export function textOf(shape: Text, pen: Pen): string {
  const line = plainText(shape.text);
  const anchor =
    shape.anchor === undefined || shape.anchor === "start" ? "" : ` text-anchor="${shape.anchor}"`;
  const weight = shape.weight === "bold" ? ' font-weight="700"' : "";
  const [x, y] = [rounded(shape.x), rounded(shape.y)];
  const turn = shape.turned === true ? ` transform="rotate(-90 ${x} ${y})"` : "";
  const open = (paint: string) =>
    `<text x="${x}" y="${y}" font-size="${rounded(shape.size)}"${weight}${anchor}${turn}${langIn(shape)}${paint}>`;
  const voices = shape.lang === undefined ? voicesOf(line, pen.lang) : [{ text: line }];
  const spoken = voices.map((voice) => {
    const text = fontsOf(voice.text);
    return voice.lang === undefined ? text : `<tspan${langIn(voice)}>${text}</tspan>`;
  });
  const front = `${open(looks(shape, pen, "ink"))}${spoken.join("")}</text>`;
  if (shape.halo !== true) return front;
  const rim = `${painted("ground", "ground", pen)} stroke-width="${HALO}" stroke-linejoin="round" aria-hidden="true"`;
  return `${open(rim)}${fontsOf(line)}</text>${front}`;
}

/** A text with what is Chinese of it in its own font. */
function fontsOf(text: string): string {
  return runsOf(text)
    .map(({ text, han }) =>
      han ? `<tspan font-family="Noto Sans SC">${escaped(text)}</tspan>` : escaped(text),
    )
    .join("");
}

/** The language of a text that is not in that of the figure. */
function langIn({ lang }: Pick<Text, "lang">): string {
  return lang === undefined ? "" : ` lang="${escaped(lang)}"`;
}

/** @param usual what fills a shape that does not say it */
function looks(shape: Exclude<Shape, { kind: "group" }>, pen: Pen, usual: Paint = "none"): string {
  const { fill = usual, stroke = "none", strokeWidth, dash, opacity = 1, mark } = shape;
  const width = strokeWidth === undefined ? "" : ` stroke-width="${rounded(strokeWidth)}"`;
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash.map(rounded).join(" ")}"`;
  const faint = opacity === 1 ? "" : ` ${thinned({ fill, stroke })}="${rounded(opacity)}"`;
  return `${painted(fill, stroke, pen)}${width}${dashes}${faint}${markOf(mark)}`;
}

/** What thins a shape: of one paint alone its own, which is drawn without a layer to itself. */
export function thinned({ fill, stroke }: { readonly fill: Paint; readonly stroke: Paint }): string {
  if (fill === "none") return "stroke-opacity";
  return stroke === "none" && fill !== "hatch" ? "fill-opacity" : "opacity";
}

/** Colours of the theme, with a class for each role. */
function painted(fill: Paint, stroke: Paint, pen: Pen): string {
  const filled = fill === "none" ? ' fill="none"' : ` fill="${colourOf(fill, pen)}"`;
  const stroked = stroke === "none" ? "" : ` stroke="${colourOf(stroke, pen)}"`;
  const [f, s] = [classOf("f", fill), classOf("s", stroke)];
  const classes = f === "" || s === "" ? f + s : `${f} ${s}`;
  return `${filled}${stroked}${classes === "" ? "" : ` class="${classes}"`}`;
}

function colourOf(paint: Exclude<Paint, "none">, { hatch, theme }: Pen): string {
  return paint === "hatch" ? `url(#${hatch})` : PALETTE[theme][paint];
}

function classOf(begins: "f" | "s", paint: Paint): string {
  return paint === "none" || paint === "hatch" ? "" : `${begins}-${paint}`;
}

/** Signs that XML cannot hold, and those that turn the direction of a text: JSON can write them as numbers. */
const TO_NUMBER = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

function jsonOf(about: unknown): string {
  return JSON.stringify(about).replace(
    TO_NUMBER,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function markOf(mark: number | undefined): string {
  return mark === undefined ? "" : ` data-m="${mark}"`;
}

/** A text as it may stand in an element or in double quotes. */
export function escaped(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
