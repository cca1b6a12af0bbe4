import { expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { NARROW } from "../../src/web/gallery.ts";
import { LANGS } from "../../src/words/words.ts";
import { htmlAt, siteOf } from "./pages/site-of.ts";

test("lists of figures show each as a phone has it, within the page, in its fonts, made smaller where it is higher than there is room", async () => {
  const site = await siteOf(exampleFiles(), false);
  const drawings =
    /<span class="small-drawing"[^>]*><div class="small"><svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/g;
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
        expect(width).toBeGreaterThanOrEqual(NARROW);
        expect((height ?? 0) / (width ?? 0)).toBeLessThanOrEqual((300 / NARROW) * 1.001);
        // Nothing is made smaller than it needs to be.
        if ((width ?? 0) > NARROW) expect((height ?? 0) / (width ?? 0)).toBeCloseTo(300 / NARROW, 2);
      }
      expect(html).not.toMatch(/<img[^>]*files\/figures/);
    }
});
