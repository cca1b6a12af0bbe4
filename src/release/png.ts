import { crc32 } from "node:zlib";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import type { Face } from "./fonts.ts";

/** How a picture is made of dots. */
export interface Dots {
  readonly fonts: readonly Face[];
  /** Dots a CSS pixel; 2 where it is left out. */
  readonly scale?: number;
  /** What the file says of itself, such as `Title`. */
  readonly says?: Readonly<Record<string, string>>;
}

/** An SVG as PNG, set in the fonts that are handed in and no others: the same bytes on every machine. */
export function pngOf(svg: string, dots: Dots): Uint8Array {
  return filed(new Resvg(svg, drawnWith(dots)).render().asPng(), dots);
}

function drawnWith({ fonts, scale = 2 }: Dots): ResvgRenderOptions {
  return {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((face) => face.path),
      defaultFontFamily: fonts[0]?.family ?? "",
    },
    fitTo: { mode: "zoom", value: scale },
    logLevel: "off",
  };
}

function filed(png: Buffer, { scale = 2, says = {} }: Dots): Uint8Array {
  const texts = Object.entries(says).map(([name, text]) => chunk("iTXt", textOf(name, text)));
  return Buffer.concat([png.subarray(0, HEAD), chunk("pHYs", sizeOf(scale)), ...texts, png.subarray(HEAD)]);
}

/** Bytes of the signature and of the first chunk, which must stay the first. */
const HEAD = 33;
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

function textOf(name: string, text: string): Buffer {
  return Buffer.from(`${name}\0\0\0\0\0${text.replaceAll("\0", "")}`, "utf8");
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const out = Buffer.alloc(8 + named.length);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), 4 + named.length);
  return out;
}
