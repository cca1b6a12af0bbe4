import { beforeAll, expect, test } from "vitest";
import { svgOf } from "../../../src/figures/scene/svg.ts";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import { claimCard } from "../../../src/web/shared/claim-card.ts";
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

test("home, gaps and the page of a cell say that records were left out where they would say that nothing is recorded", async () => {
  const early = "layer: operations, to: [DOR], years: 1981..1983, records: 7";
  const undated = "layer: technology, to: [ALV], records: 2";
  const [bare, left] = [await siteOf(exampleTexts()), await siteOf(leaving(early, undated))];
  const words = {
    en: { none: /Nothing recorded at all: ([^.]*)/, out: "left out of this release", layer: "operations" },
    ru: { none: /Ничего не записано: ([^.]*)/, out: "не вошло в этот выпуск", layer: "операции" },
    zh: { none: /完全没有记录：([^。]*)/, out: "本发布版未收入", layer: "行动" },
  };
  for (const lang of LANGS) {
    const { none, out, layer } = words[lang];
    expect(none.exec(textOf(await htmlAt(bare, "", lang)))?.[1]).toContain(layer);
    const home = await htmlAt(left, "", lang);
    expect(none.exec(textOf(home))?.[1] ?? "").not.toContain(layer);
    expect(home).toMatch(new RegExp(`title="[^"]*1982[^"]*${out}"`));
    expect(textOf(await htmlAt(left, "gaps", lang))).toContain(out);
  }
  const gaps = await htmlAt(left, "gaps");
  expect(gaps).toContain("1980–1984");
  const cells = (layer: string, recipient: string) =>
    left.coverage.rows.find((row) => row.layer === layer && row.recipient === recipient)?.cells ?? [];
  const years = cells("operations", "DOR").filter(({ leftOut }) => leftOut > 0);
  expect(years.map(({ year, leftOut }) => [year, leftOut])).toEqual([1981, 1982, 1983].map((y) => [y, 7]));
  expect(cells("operations", "ALV").some(({ leftOut }) => leftOut > 0)).toBe(false);
  expect(cells("technology", "ALV").every(({ leftOut }) => leftOut === 2)).toBe(true);
  expect(textOf(await htmlAt(left, coveragePath({ layer: "operations", recipient: "DOR" })))).toMatch(
    /1982 Records left out of this release for the terms of their sources: 7/,
  );
});

test("a card tells no index and no sphere where a layer has no record left, and else what they and each line lack", async () => {
  const whole = await siteOf(leaving("layer: operations, to: [ALV], years: 2012, records: 7"));
  const bare = await siteOf(exampleTexts());
  const words = {
    en: { untold: /no value: records that it would rest on.*\(operations 7\)/, sphere: /comes first with/ },
    ru: { untold: /нет значения: часть нужных.*\(операции 7\)/, sphere: /на первом месте с/ },
    zh: { untold: /无数值：所需的部分记录.*（行动 7）/, sphere: /居首的概率为/ },
  };
  const lack = {
    en: /without records left out of this release \(exercises 3\)/,
    ru: /без записей, не вошедших в этот выпуск \(учения 3\)/,
    zh: /不含本发布版未收入的记录（演习 3）/,
  };
  const rows = {
    en: /left out of this release \(3\)/,
    ru: /не вошло в этот выпуск \(3\)/,
    zh: /未收入（3条）/,
  };
  const read = async (of: Site, lang: (typeof LANGS)[number]) => textOf(await htmlAt(of, "actors/ALV", lang));
  for (const lang of LANGS) {
    const { untold, sphere } = words[lang];
    expect(await read(bare, lang)).toMatch(sphere);
    const none = await read(whole, lang);
    expect(none).toMatch(untold);
    expect(none).not.toMatch(sphere);
    const some = await read(site, lang);
    expect(some).toMatch(sphere);
    expect(some).toMatch(lack[lang]);
    expect(some).toMatch(rows[lang]);
  }
  const missing = textOf(
    /<div class="missing">[\s\S]*?<\/div>/.exec(await htmlAt(whole, "actors/ALV"))?.[0] ?? "",
  );
  expect(missing).toContain("operations: left out of this release (7)");
});

test("the list of claims, its pages by finding and the card of a claim say beside its finding how many records are left out where it looks", async () => {
  const words = {
    en: "records left out of this release, whoever they are from: 3",
    ru: "записей, не вошедших в этот выпуск, от кого бы они ни исходили: 3",
    zh: "本发布版未收入的记录（不论来自何方）：3条",
  };
  const bare = await siteOf(exampleTexts());
  for (const lang of LANGS)
    for (const path of ["claims", "findings/differs-in-our-records"]) {
      expect(textOf(await htmlAt(site, path, lang)).split(words[lang])).toHaveLength(2);
      expect(textOf(await htmlAt(bare, path, lang))).not.toContain(words[lang]);
    }
  const cards = (of: Site) => of.claims.map((c) => svgOf(claimCard(of, c), { id: "card", theme: "light" }));
  const said = cards(site).map((svg) => svg.includes("Records left out of this release"));
  expect(said).toEqual(site.claims.map(({ id }) => id === "LX-1"));
  expect(cards(bare).join("")).not.toContain("left out");
  const below = cards(site).flatMap((svg) => [...svg.matchAll(/<text[^>]*\sy="([\d.]+)"/g)]);
  expect(Math.max(...below.map(([, y]) => Number(y)))).toBeLessThan(630);
});
