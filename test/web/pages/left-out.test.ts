import { beforeAll, expect, test } from "vitest";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { exampleTexts } from "../../release/handed.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

/** The example study as a release that leaves some records out. */
function leaving(...left: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = { ...exampleTexts() };
  const said = left.map((one) => `  - { source: shut-press, named: Shut Press, ${one} }\n`).join("");
  texts["study.yaml"] = `${texts["study.yaml"]}\nleft_out:\n${said}`;
  return texts;
}

let site: Site;
beforeAll(async () => {
  site = await siteOf(leaving("layer: exercises, to: [ALV], years: 2010..2012, records: 3"));
});

test("the page of a partner says that what is left out is of whoever sent it, and that of a recipient that it is its own", async () => {
  const anyones = {
    en: /, whoever they are from: 3\./,
    ru: /, от кого бы они ни исходили: 3\./,
    zh: /（不论来自何方）：3条/,
  };
  for (const lang of LANGS) {
    expect(textOf(await htmlAt(site, "actors/ORL", lang))).toMatch(anyones[lang]);
    const own = textOf(await htmlAt(site, "actors/ALV", lang));
    expect(own).toContain("Shut Press");
    expect(own).not.toMatch(anyones[lang]);
  }
});
