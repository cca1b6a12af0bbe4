import { deflateSync } from "node:zlib";
import { type RenderedImage, Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import type { Theme } from "../figures/drawn.ts";
import type { PlainScene } from "../figures/scene/scene.ts";
import { dotsSvg } from "./dots-svg.ts";
import type { Face } from "./fonts.ts";
import { outlinesOf } from "./outlines.ts";
import { dotsInOnePlace, type PngDots } from "./png-dots.ts";
import { chunk, type PngSays, textChunks } from "./png-texts.ts";

/** How a picture is made of dots. */
export interface Dots {
  /** Dots a CSS pixel; 2 where it is left out. */
  readonly scale?: number;
  /** What the file says of itself, such as `Title`. */
  readonly says?: PngSays;
}

/** Makes a scene in the colours of a theme a PNG. */
export type PngOf = (scene: PlainScene, theme: Theme, dots?: Dots) => Uint8Array;

/**
 * Pictures set in the fonts that are handed in and no others: the same dots on every machine. What has been set of letters is
 * kept for the next picture, so make it once and hand it on.
 */
export function pngWith(fonts: readonly Face[]): PngOf {
  const outline = outlinesOf(fonts);
  const dotsOf = dotsInOnePlace();
  return (scene, theme, dots = {}) => {
    const { svg, text } = dotsSvg(scene, theme, outline);
    const drawn = new Resvg(svg, drawnWith(text ? fonts : [], dots)).render();
    return packed(drawn, dotsOf(drawn), dots);
  };
}

/** The renderer reads its fonts anew for each picture, so it is given none where it has nothing to set. */
function drawnWith(fonts: readonly Face[], { scale = 2 }: Dots): ResvgRenderOptions {
  return {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((face) => face.path),
      defaultFontFamily: fonts[0]?.family ?? "",
    },
    fitTo: { mode: "zoom", value: scale },
    crop: NOWHERE,
    logLevel: "off",
  };
}

/** A part that is none: the renderer copies what it has drawn dot by dot unless it finds no part to cut out. */
const NOWHERE = { left: 1, top: 0, right: 0 };

/** The dots of a picture as PNG, in half the time that the renderer packs them in. */
function packed(
  { width, height }: RenderedImage,
  { kind, colours, alphas, rows }: PngDots,
  dots: Dots,
): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, kind], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", size),
    chunk("pHYs", sizeOf(dots.scale ?? 2)),
    ...(colours.length === 0 ? [] : [chunk("PLTE", colours)]),
    ...(alphas.every((alpha) => alpha === OPAQUE) ? [] : [chunk("tRNS", alphas)]),
    ...textChunks(dots.says ?? {}),
    chunk("IDAT", deflateSync(rows, { level: 3 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const OPAQUE = 255;

/** Dots a metre of a CSS pixel, so that a picture is printed as large as it is shown. */
const PIXELS = 96 / 0.0254;

function sizeOf(scale: number): Buffer {
  const out = Buffer.alloc(9);
  const dots = Math.round(PIXELS * scale);
  out.writeUInt32BE(dots, 0);
  out.writeUInt32BE(dots, 4);
  out[8] = 1;
  return out;
}
