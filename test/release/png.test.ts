import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import type { PlainScene, Shape, Text } from "../../src/figures/scene/scene.ts";
import { svgOf } from "../../src/figures/scene/svg.ts";
import { fontsOf } from "../../src/release/fonts.ts";
import { outlinesOf } from "../../src/release/outlines.ts";
import { pngWith } from "../../src/release/png.ts";
import { saysOf, withTexts } from "../../src/release/png-texts.ts";

const fonts = await fontsOf();
const pngOf = pngWith(fonts);

function sceneOf(shapes: readonly Shape[], width = 120, height = 40): PlainScene {
  return { width, height, lang: "en", title: "", takeaway: "", shapes };
}

function line(text: string, more: Partial<Text> = {}): Text {
  return { kind: "text", x: 4, y: 28, size: 20, text, ...more };
}

/** A drawing of one line. */
function drawing(text: string, weight: "regular" | "bold" = "regular"): PlainScene {
  return sceneOf([line(text, { weight })]);
}

/** The chunks of a PNG by kind. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const out = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    out.set(kind, Buffer.concat([out.get(kind) ?? Buffer.alloc(0), bytes.subarray(at + 8, at + 8 + size)]));
    at += 12 + size;
  }
  return out;
}

/** How dark a picture is: the sum of what its dots lack of white. */
function dark(png: Uint8Array): number {
  return dotsOf(png).reduce((sum, dot) => sum + 255 - dot, 0);
}

/** Red, green, blue and alpha of every dot, row after row. */
function dotsOf(png: Uint8Array): Uint8Array {
  const chunks = chunksOf(png);
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const list = chunks.get("PLTE");
  const stride = (list === undefined ? 4 : 1) * (chunks.get("IHDR")?.readUInt32BE(0) ?? 0);
  const out: Buffer[] = [];
  for (let at = 0; at < rows.length; at += stride + 1) {
    expect(rows[at]).toBe(0);
    out.push(rows.subarray(at + 1, at + 1 + stride));
  }
  const dots = Buffer.concat(out);
  if (list === undefined) return dots;
  const alphas = chunks.get("tRNS");
  return Uint8Array.from({ length: 4 * dots.length }, (_, i) => {
    const n = dots[i >> 2] ?? 0;
    return (i & 3) === 3 ? (alphas?.[n] ?? 255) : (list[3 * n + (i & 3)] ?? 0);
  });
}

/** The same dots as the renderer makes them of the SVG that readers get, text and all. */
function dotsOfSvg(scene: PlainScene): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: fonts.map(({ path }) => path) };
  const options = { font, fitTo: { mode: "zoom", value: 2 } } as const;
  return new Resvg(svgOf(scene, { id: "seen", theme: "light" }), options).render().pixels;
}

/** The widest that two pictures are apart in a dot, and how far apart they are in the mean, of 255. */
function apart(a: Uint8Array, b: Uint8Array): { readonly most: number; readonly mean: number } {
  expect(a.length).toBe(b.length);
  const each = a.map((dot, i) => Math.abs(dot - (b[i] ?? 0)));
  return { most: Math.max(0, ...each), mean: each.reduce((sum, one) => sum + one, 0) / each.length };
}

test("a picture is twice as large as its drawing, the same bytes each time, and says what it is", async () => {
  const scene = drawing("Ошҷ");
  const says = { Title: "Khujand, Хуҷанд, 苦盏", Software: "Multivector" };
  const one = pngOf(scene, "light", { says });
  expect(Buffer.from(one).equals(Buffer.from(pngOf(scene, "light", { says })))).toBe(true);
  expect(Buffer.from(one).equals(Buffer.from(pngWith(fonts)(scene, "light", { says })))).toBe(true);
  const chunks = chunksOf(one);
  expect([...chunks.keys()]).toEqual(["IHDR", "pHYs", "PLTE", "iTXt", "IDAT", "IEND"]);
  expect([chunks.get("IHDR")?.readUInt32BE(0), chunks.get("IHDR")?.readUInt32BE(4)]).toEqual([240, 80]);
  expect(chunks.get("pHYs")?.readUInt32BE(0)).toBe(Math.round((2 * 96) / 0.0254));
  expect(chunks.get("iTXt")?.toString("utf8")).toBe(
    `Title\0\0\0\0\0${says.Title}Software\0\0\0\0\0Multivector`,
  );
  expect(
    chunksOf(pngOf(scene, "light", { scale: 1 }))
      .get("IHDR")
      ?.readUInt32BE(0),
  ).toBe(120);
});

test("a picture is given its title and the lines that it owes after it was made, as if before", () => {
  const scene = drawing("Osh");
  const says = saysOf({ title: "Кто?", owed: ["The Register: an excerpt", "Другой"] });
  const given = withTexts(pngOf(scene, "light"), says);
  expect(Buffer.from(given).equals(Buffer.from(pngOf(scene, "light", { says })))).toBe(true);
  expect(chunksOf(given).get("iTXt")?.toString("utf8")).toBe(
    "Title\0\0\0\0\0Кто?Attribution\0\0\0\0\0The Register: an excerpt\nДругой",
  );
  expect(saysOf({ title: "Who?", owed: [] })).toEqual({ Title: "Who?" });
});

test("letters of all three scripts are drawn, and bold is bolder", () => {
  const blank = dark(pngOf(drawing(""), "light"));
  for (const text of ["Osh", "Ғұҷӣ", "苦盏"]) {
    const regular = dark(pngOf(drawing(text), "light"));
    expect(regular).toBeGreaterThan(blank + 10_000);
    expect(dark(pngOf(drawing(text, "bold"), "light"))).toBeGreaterThan(1.1 * regular);
  }
});

test.each([
  ["kerning and a ligature", [line("AVATAR To fi")]],
  ["three scripts in one line", [line("Osh, Ош, 奥什", { size: 12 })]],
  ["the end of a line", [line("Kazakhstan 12,5", { x: 116, anchor: "end", size: 11 })]],
  ["the middle of a line", [line("哈萨克斯坦", { x: 60, anchor: "middle", size: 13.5, weight: "bold" })]],
  ["a turned line", [line("Wakhan", { x: 60, y: 38, turned: true, size: 9 })]],
  [
    "a rim over a line",
    [
      { kind: "line", x1: 0, y1: 22, x2: 120, y2: 22, stroke: "p1", strokeWidth: 4 },
      line("Rim", { halo: true, fill: "muted", opacity: 0.8 }),
    ],
  ],
  ["hatching", [{ kind: "rect", x: 7.3, y: 5.1, width: 90.4, height: 21.7, fill: "hatch", stroke: "hair" }]],
  [
    "hatching that is thinner than a stripe",
    [{ kind: "rect", x: 40, y: 3, width: 1, height: 30, fill: "hatch" }],
  ],
  [
    "what can be seen through",
    [
      {
        kind: "group",
        x: 5,
        y: 2,
        shapes: [
          { kind: "circle", cx: 30, cy: 18, r: 12, fill: "p2", opacity: 0.4 },
          { kind: "circle", cx: 40, cy: 18, r: 12, fill: "p1", stroke: "ink", strokeWidth: 4, opacity: 0.5 },
          { kind: "path", d: "M60,2L100,30Q70,40,60,2Z", stroke: "p5", dash: [4, 2], opacity: 0.6 },
        ],
      },
    ],
  ],
] as const satisfies readonly (readonly [string, readonly Shape[]])[])(
  "%s looks as in the SVG",
  (_, shapes) => {
    const scene = sceneOf(shapes);
    const ours = dotsOf(pngOf(scene, "light"));
    const { most, mean } = apart(ours, dotsOfSvg(scene));
    expect(most).toBeLessThan(64);
    expect(mean).toBeLessThan(0.15 * apart(ours, dotsOfSvg(sceneOf([]))).mean + 0.1);
  },
);

test("a line in two scripts is drawn to its end", () => {
  const head = "未标在图上（未说明）：";
  const wide = (text: string) => dark(pngOf(sceneOf([line(text, { size: 12 })], 600), "light"));
  expect(wide(`${head}Sitod installation (2016)。`)).toBeGreaterThan(wide(head) + 10_000);
});

test("what our outlines cannot set is left to the renderer, with the fonts that are handed in and no others", () => {
  const outline = outlinesOf(fonts);
  expect(["Osh", "苦盏", ""].map((text) => outline(line(text)) === null)).toEqual([false, false, false]);
  expect(["e\u0301\u0323", "龘", "\u05d0"].map((text) => outline(line(text)))).toEqual([null, null, null]);
  const scene = drawing("q\u0301");
  expect(apart(dotsOf(pngOf(scene, "light")), dotsOfSvg(scene)).most).toBe(0);
  expect(dark(pngOf(scene, "light"))).toBeGreaterThan(dark(pngOf(drawing("q"), "light")));
});
