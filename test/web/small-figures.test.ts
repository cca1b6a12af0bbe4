import { expect, test } from "vitest";
import type { Shape } from "../../src/figures/scene/scene.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { NARROW } from "../../src/web/gallery.ts";
import { smallScene } from "../../src/web/parts/figures/small-scene.ts";
import { LANGS } from "../../src/words/words.ts";
import { htmlAt, siteOf } from "./pages/site-of.ts";

test("lists of figures show each as large as a phone has it, below its title, and none higher than a screen", async () => {
  const site = await siteOf(exampleFiles(), false);
  const drawings =
    /<\/h[23]><span class="small-drawing"[^>]*><div class="small"><svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/g;
  expect(site.figures.length).toBeGreaterThan(1);
  for (const lang of LANGS)
    for (const [page, count] of [
      ["figures", site.figures.length],
      [
        "",
        new Set(site.figures.filter((one) => one !== site.front.figure).map((one) => one.figure.kind)).size,
      ],
    ] as const) {
      const html = await htmlAt(site, page, lang);
      const small = [...html.matchAll(drawings)].map(([, width, height]) => [Number(width), Number(height)]);
      expect(small).toHaveLength(count);
      for (const [width, height] of small) {
        expect(width).toBe(NARROW);
        expect(height).toBeLessThanOrEqual(560);
      }
      expect(html).not.toMatch(/<img[^>]*files\/figures/);
    }
});

/** Rows of a sign and a name each, `gap` apart after every fourth. */
function rows(count: number, size: number, gap: number): readonly Shape[] {
  return Array.from({ length: count }, (_, i): Shape => {
    const y = i * 20 + Math.floor(i / 4) * gap;
    const shapes = [
      { kind: "circle", cx: 5, cy: 10, r: 4, fill: "ink" },
      { kind: "text", x: 12, y: 14, text: `row ${i}`, size, fill: "ink" },
    ] as const;
    return { kind: "group", y, shapes };
  });
}

const sceneOf = (height: number, shapes: readonly Shape[]) =>
  ({ width: NARROW, height, lang: "en", title: "", takeaway: "", shapes, marks: [] }) as const;

test("a small figure ends with a whole part, and one that is too high for that in a gap between its rows", () => {
  const cut = (height: number, ends: readonly number[]) =>
    smallScene({ scene: sceneOf(height, rows(Math.floor(height / 24), 12, 15)), ends }).height;
  expect(cut(900, [120, 280, 460])).toBe(284);
  expect(cut(900, [400, 700])).toBe(404);
  expect(cut(200, [150])).toBe(154);
  expect(cut(900, [880])).toBeCloseTo(23 * 20 + 5 * 15 + 14 + 0.35 * 12 + 4);
});

test("a small figure leaves out letters that nobody could read", () => {
  const texts = (size: number) =>
    JSON.stringify(smallScene({ scene: sceneOf(200, rows(4, size, 0)), ends: [100] }));
  expect(texts(10)).toContain("row 3");
  expect(texts(9.9)).not.toContain("row");
  expect(texts(9.9)).toContain("circle");
});
