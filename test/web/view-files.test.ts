import { expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { viewFiles } from "../../src/web/data/views.ts";
import { filesOf } from "../../src/web/files.ts";
import { LANGS } from "../../src/words/words.ts";
import { smallStudy } from "../questions/small-study.ts";
import { htmlAt, siteOf } from "./pages/site-of.ts";

test("what views show in one language does not depend on the languages before it", async () => {
  const site = await siteOf(smallStudy);
  const all = new Map<string, string>();
  for (const { path, content } of viewFiles(site)) all.set(path, Buffer.from(await content()).toString());
  expect(all.size).toBe(4 * LANGS.length);
  for (const lang of LANGS.slice(1)) {
    const fresh = await siteOf(smallStudy);
    for (const { path, content } of viewFiles(fresh).filter((file) => file.path.endsWith(`-${lang}.js`)))
      expect(all.get(path), path).toBe(Buffer.from(await content()).toString());
  }
  expect(all.get("assets/data/view-network-ru.js")).not.toBe(all.get("assets/data/view-network-en.js"));
});

test("figures that are called as views are have data, pages and files of their own", async () => {
  const ids = ["ask", "map", "network", "timeline"];
  const texts: Record<string, string> = { ...exampleFiles() };
  const [path = ""] = Object.keys(texts).filter((name) => name.startsWith("figures/"));
  const [first = ""] = (texts[path] ?? "").split(/^(?=- id: )/m).filter((text) => text.startsWith("- id: "));
  texts[path] = ids.map((id) => first.replace(/^- id: .*$/m, `- id: ${id}`)).join("");
  const site = await siteOf(texts, false);
  expect(site.figures.map(({ figure }) => figure.id)).toEqual(ids);
  const files = filesOf(site, new Map(), { png: async () => new Uint8Array() });
  for (const id of ids) {
    for (const lang of LANGS) {
      const ofFigure = String(await files.get(`assets/data/figure-${id}-${lang}.js`)?.content());
      expect(ofFigure).toContain(`"file":"${id}"`);
      expect(String(await files.get(`assets/data/view-${id}-${lang}.js`)?.content())).not.toBe(ofFigure);
    }
    expect(await htmlAt(site, `figures/${id}`)).toMatch(new RegExp(`data-figure="${id}"(?! data-view)`));
    expect(await htmlAt(site, id)).toContain(`data-figure="${id}" data-view`);
  }
});
