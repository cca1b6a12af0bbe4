import { expect, test } from "vitest";
import { viewFiles } from "../../src/web/data/views.ts";
import { LANGS } from "../../src/words/words.ts";
import { smallStudy } from "../questions/small-study.ts";
import { siteOf } from "./pages/site-of.ts";

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
  expect(all.get("assets/data/figure-network-ru.js")).not.toBe(all.get("assets/data/figure-network-en.js"));
});
