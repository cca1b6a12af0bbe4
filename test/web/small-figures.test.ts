import { expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { downloads, smallWithin } from "../../src/web/downloads.ts";
import { NARROW } from "../../src/web/gallery.ts";
import type { Site } from "../../src/web/site.ts";
import { LANGS } from "../../src/words/words.ts";
import { htmlAt, siteOf } from "./pages/site-of.ts";

test("the list of figures shows each as a phone has it, within the page or in a file of its own for light and dark", async () => {
  const one = await siteOf(exampleFiles(), false);
  const [first] = one.figures;
  let draws = 0;
  // The first is as long as a map is.
  const site: Site = {
    ...one,
    draw: (asked, lang, width) => {
      draws++;
      const drawn = one.draw(asked, lang, width);
      return asked === first ? { ...drawn, svg: drawn.svg + " ".repeat(16_000) } : drawn;
    },
  };
  const files = new Map(
    downloads(site, { png: async () => new Uint8Array() }).map((file) => [file.path, file]),
  );
  expect(draws).toBe(0);
  for (const lang of LANGS) {
    const html = await htmlAt(site, "figures", lang);
    const shown = [...html.matchAll(/(?:src|srcset)="(?:\.\.\/)*(files\/figures\/[^"]+)"/g)];
    const long = site.figures.filter((asked) => smallWithin(site, asked, lang) === null);
    expect(long).toContain(first);
    expect(shown).toHaveLength(2 * long.length);
    expect(html.match(new RegExp(`<svg [^>]*viewBox="0 0 ${NARROW} `, "g"))).toHaveLength(
      site.figures.length - long.length,
    );
    for (const [, path = ""] of shown) {
      const svg = String(await files.get(path)?.content());
      expect(svg, path).toContain(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${NARROW} `);
    }
  }
});
