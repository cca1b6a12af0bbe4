import { beforeAll, describe, expect, test } from "vitest";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { openStudy } from "../../../src/study/study.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { pages } from "../../../src/web/pages/index.ts";
import type { Site, SiteOptions } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { memoryFiles } from "../../memory-files.ts";
import { exampleTexts } from "../../release/handed.ts";
import { changedSince } from "../changed-since.ts";
import { heldSite, htmlAt, linksOf, siteOf, textOf } from "./site-of.ts";

const HREFS = { en: "", ru: "ru/", zh: "zh/" } as const;
const texts = exampleTexts();
let site: Site;
beforeAll(async () => {
  site = await heldSite(texts);
});

const held = async (options: Partial<SiteOptions>) => {
  const study = await openStudy(memoryFiles(texts));
  return openSite(study, { version: "0.0.0", live: false, claims: true, ...options });
};

/** Lists of a page, each line as text. */
const linesOf = (html: string) =>
  [...html.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = ""]) => textOf(line));
const flat = (text: string) => text.replaceAll(/[\s\u00a0]+/g, " ");

describe("what changed", () => {
  test("is told of claims in the words of CHANGES.md", async () => {
    const { changes } = site.options.changed ?? {};
    if (changes === undefined) throw new Error("held against no release");
    const claims = changelog(changes).split("## Claims\n\n")[1]?.split("\n\n")[0] ?? "";
    const lines = claims.split("\n").map((line) => flat(line.slice(2).replaceAll(/[`\\]/g, "")));
    expect(lines).toHaveLength(3);
    const html = (await htmlAt(site, "changes")).replaceAll(/<\/?(?:a|bdi|code|span)\b[^>]*>/g, "");
    const shown = linesOf(html).map(flat);
    expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
  });

  test.each(LANGS)("leads in %s to the records, claims and figures that the site has", async (lang) => {
    const html = await htmlAt(site, "changes", lang);
    const files = linksOf(`${HREFS[lang]}changes.html`, html).map(({ file }) => file);
    const led = (folder: string) => files.filter((file) => file.startsWith(`${HREFS[lang]}${folder}/`));
    expect(new Set(led("claims")).size).toBe(3);
    expect(led("figures").length).toBeGreaterThan(0);
    expect(new Set(led("records").map((file) => file.split("/").at(-2))).size).toBeGreaterThan(2);
  });

  test.each(LANGS)("names in %s a row that is there no more, as a text without a link", async (lang) => {
    const [[id = "", row] = []] = [...(site.options.changed?.gone ?? [])].filter(
      ([, { table }]) => table === "exercises",
    );
    const html = await htmlAt(site, "changes", lang);
    expect(id).toMatch(/-then$/);
    expect(textOf(html)).toContain(row?.cells.name);
    expect(html).not.toContain(id);
  });

  test.each(LANGS)("stands in the foot and on the page of data in %s where there is a feed", async (lang) => {
    for (const [of, times] of [
      [site, 2],
      [await siteOf(texts), 0],
    ] as const) {
      const links = linksOf(`${HREFS[lang]}data.html`, await htmlAt(of, "data", lang));
      const led = links.filter(({ file }) => file === `${HREFS[lang]}changes.html`);
      expect(led).toHaveLength(times);
    }
  });

  test("is no page of a site that was held against no release, and of a first release says that it is one", async () => {
    expect(pages.flatMap((kind) => kind.paths(site))).toContain("changes");
    const without = await siteOf(texts);
    expect(pages.flatMap((kind) => kind.paths(without))).not.toContain("changes");
    const releases = [{ version: "0.1.0", date: "2026-01-01", hash: "ab", changes: "first" as const }];
    const text = textOf(await htmlAt(await held({ releases }), "changes", "zh"));
    expect(text).toContain("0.1.0 2026年1月1日 首个发布版。");
  });

  test("says nothing of claims where the ledger is left out", async () => {
    const study = await openStudy(memoryFiles(texts));
    const told = await changedSince(study, texts);
    const html = await htmlAt(await held({ ...told, claims: false }), "changes");
    const names = told.changed.changes.claims.map(({ is, was }) => (is ?? was)?.says ?? "");
    expect(names).toHaveLength(3);
    for (const says of names) expect(textOf(html)).not.toContain(says);
    expect(html).not.toMatch(/<h3[^>]*>Claims/);
  });

  test("does not say that no finding differs where only claims do and the ledger is left out", async () => {
    const { changed } = await changedSince(await openStudy(memoryFiles(texts)), texts);
    const { version, since, claims, unasked } = changed.changes;
    const none = { noLonger: [], settings: [], tables: [], figures: [] };
    const changes = { version, since, claims, unasked, ...none };
    const told = { releases: [changed.entry], changed: { ...changed, changes } };
    const text = textOf(await htmlAt(await held({ ...told, claims: false }), "changes"));
    expect(claims).toHaveLength(3);
    expect(text).toContain("Held against 0.1.0");
    expect(text).not.toContain("No record and no finding differs.");
  });

  test("is left out of search engines only where it tells of claims whose authors were offered no reply", async () => {
    const kind = pages.find(({ name }) => name === "changes");
    expect(kind?.hides?.(site, "changes")).toBe(true);
    const told = site.options.changed;
    if (told === undefined) throw new Error("held against no release");
    const changed = { ...told, changes: { ...told.changes, claims: [] } };
    const plain = await held({ releases: site.options.releases ?? [], changed });
    expect(kind?.hides?.(plain, "changes")).toBe(false);
  });
});
