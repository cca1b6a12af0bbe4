import { expect, test } from "vitest";
import { svgOf } from "../../../src/figures/scene/svg.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { filesOf } from "../../../src/web/files.ts";
import { fileOf } from "../../../src/web/here.ts";
import { openSite } from "../../../src/web/open-site.ts";
import { claimCard } from "../../../src/web/shared/claim-card.ts";
import { feedOf } from "../../../src/web/shared/feed.ts";
import { sitemapFiles } from "../../../src/web/shared/sitemap.ts";
import type { SiteOptions } from "../../../src/web/site.ts";
import { LANGS, langTag } from "../../../src/words/words.ts";
import { memoryFiles } from "../../memory-files.ts";

const ADDRESS = "https://example.org/study/";

test("a site map has each page in its languages, with whole addresses", () => {
  const [file] = sitemapFiles(ADDRESS, ["", "records/a & b"]);
  expect(file?.path).toBe("sitemap.xml");
  expect(file?.text).toContain("<loc>https://example.org/study/index.html</loc>");
  expect(file?.text).toContain(
    'hreflang="zh-Hans" href="https://example.org/study/zh/records/a%20%26%20b.html"',
  );
  expect(file?.text.match(/<url>/g)).toHaveLength(6);
});

test("a long site map is parted, and a list names the parts", () => {
  const files = sitemapFiles(ADDRESS, ["a", "b", "c"], 4);
  expect(files.map((file) => file.path)).toEqual([
    "sitemap.xml",
    "sitemap-1.xml",
    "sitemap-2.xml",
    "sitemap-3.xml",
  ]);
  expect(files[0]?.text.match(/<sitemap>/g)).toHaveLength(3);
  expect(files.slice(1).flatMap((file) => file.text.match(/<url>/g) ?? [])).toHaveLength(9);
});

test("a feed shows text of a study as text, and begins with the newest", () => {
  const entries = [
    { version: "1 < 2 & <script>", date: "2026-02-01", hash: "ab", changes: null },
    { version: "0.1.0", date: "2026-01-01", hash: "cd", changes: null },
  ];
  const feed = feedOf("en", { title: 'A "study" & more', authors: [] }, ADDRESS, entries);
  expect(feed).toContain("<updated>2026-02-01T00:00:00Z</updated>");
  expect(feed).toContain("1 &lt; 2 &amp; &lt;script&gt;");
  expect(feed).not.toContain("<script>");
  expect(
    feed.match(/<content type="text">What it changed stands in that release, in CHANGES.md.</g),
  ).toHaveLength(2);
  expect(feed).toContain("<author><name>A &quot;study&quot; &amp; more</name></author>");
  expect(feed).toContain('<link rel="self" href="https://example.org/study/files/feed.xml"/>');
});

test("each entry of a feed holds what it says itself, with an address and without one", () => {
  const entries = [CHANGES, null, "first"] as const;
  for (const address of [ADDRESS, null]) {
    const releases = entries.map((changes, i) => ({
      version: `0.${3 - i}.0`,
      date: "2026-01-01",
      hash: "ab",
      changes,
    }));
    const feed = feedOf("en", { title: "Lakes", authors: [] }, address, releases);
    const told = feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
    expect(told.map((entry) => entry.match(/<content type="text">[^<]+<\/content>/g)?.length)).toEqual([
      1, 1, 1,
    ]);
    expect(feed.includes("<link")).toBe(address !== null);
  }
});

const CHANGES = { since: "0.1.0", added: 21, removed: 2, changed: 1_000, merged: 0, noLonger: 2, claims: 3 };

test("each language has a feed of its own, in its words, which its pages lead to", async () => {
  const releases = [
    { version: "after 0.1.0", after: "0.1.0", date: "2026-02-01", hash: "ab", changes: CHANGES },
    { version: "0.1.0", date: "2026-01-01", hash: "cd", changes: "first" as const },
  ];
  const { files } = await filesWith({ address: ADDRESS, releases });
  const names = { en: "feed.xml", ru: "feed-ru.xml", zh: "feed-zh.xml" };
  const titles = { en: "Changes since 0.1.0", ru: "Изменения после 0.1.0", zh: "自0.1.0以来的变更" };
  const ids = new Set<string>();
  for (const lang of LANGS) {
    const feed = String(await files.get(`files/${names[lang]}`)?.content());
    expect(feed).toContain(`xml:lang="${langTag(lang)}"`);
    expect(feed).toContain(`<link rel="self" href="${ADDRESS}files/${names[lang]}"/>`);
    expect(feed).toContain("<author><name>Makers of the Lakes (invented)</name></author>");
    expect([lang, /[\u0400-\u04ff]/.test(feed), /[\u4e00-\u9fff]/.test(feed)]).toEqual([
      lang,
      lang === "ru",
      lang === "zh",
    ]);
    expect([...feed.matchAll(/<title>(.*?)</g)].slice(1).map(([, title]) => title)).toEqual([
      titles[lang],
      "0.1.0",
    ]);
    const found = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id = ""]) => id);
    expect(found).toHaveLength(3);
    for (const id of found) ids.add(id);
    const [newest = "", first] = [...feed.matchAll(/<content type="text">(.*?)</g)].map(([, text]) => text);
    for (const n of ["0.1.0", "21", "2", "3"]) expect(newest).toContain(n);
    expect(first).not.toBe("");
    const page = String(await files.get(fileOf(lang, "data"))?.content());
    const led = [...page.matchAll(/type="application\/atom\+xml" href="([^"]*)"/g)].map(([, href]) => href);
    expect(led).toEqual([`${lang === "en" ? "" : "../"}files/${names[lang]}`]);
  }
  expect(ids.size).toBe(9);
});

async function filesWith(options: Partial<SiteOptions>) {
  const study = await openStudy(memoryFiles(exampleFiles()));
  const site = await openSite(study, { version: "0.0.0", live: false, claims: true, ...options });
  return { site, files: filesOf(site, new Map(), { png: async () => new Uint8Array([1]) }) };
}

test("pages that search engines are asked to leave out stand in no map, and others do", async () => {
  const { files } = await filesWith({ address: ADDRESS });
  const map = String(await files.get("sitemap.xml")?.content());
  const hidden: string[] = [];
  for (const [path, file] of files) {
    if (!path.endsWith(".html")) continue;
    const noindex = String(await file.content()).includes('content="noindex"');
    if (noindex) hidden.push(path);
    expect(
      map.includes(`<loc>${ADDRESS}${path.split("/").map(encodeURIComponent).join("/")}</loc>`),
      path,
    ).toBe(!noindex);
  }
  expect(hidden.length).toBeGreaterThan(5);
});

test("a page says where it stands in other languages, at whole addresses where they are known and beside it where not", async () => {
  const { site, files } = await filesWith({ address: ADDRESS });
  const bare = await filesWith({});
  const told = async (of: typeof files, file: string) =>
    [
      ...String(await of.get(file)?.content()).matchAll(
        /<link rel="alternate" hreflang="[^"]*" href="([^"]*)"/g,
      ),
    ].map(([, href]) => href);
  const record = site.paths.source([...site.sources.keys()][0] ?? "") ?? "";
  for (const path of ["", record])
    for (const lang of LANGS) {
      const own = LANGS.map((l) => `${ADDRESS}${fileOf(l, path)}`);
      expect(await told(files, fileOf(lang, path))).toEqual(own);
      const beside = await told(bare.files, fileOf(lang, path));
      expect(beside.map((href) => new URL(href ?? "", `${ADDRESS}${fileOf(lang, path)}`).href)).toEqual(own);
      expect(beside.filter((href) => href?.includes(":"))).toEqual([]);
    }
});

test("a claim has a card, at a whole address where it is known and beside the page where not", async () => {
  const { site, files } = await filesWith({ address: ADDRESS });
  const claim = site.claims[0];
  const path = site.paths.claim(claim?.id ?? "") ?? "";
  expect(String(await files.get(`${path}.html`)?.content())).toContain(`content="${ADDRESS}files/cards/`);
  expect([...files.keys()].filter((name) => name.startsWith("files/cards/"))).toHaveLength(
    site.claims.length,
  );
  const bare = await filesWith({});
  expect(String(await bare.files.get(`${path}.html`)?.content())).toContain('content="../files/cards/');
  expect(bare.files.has("sitemap.xml")).toBe(false);
});

test("the page that a host shows wherever there is none leads on from any folder where the address is known", async () => {
  const linksOf = (html: string) => [...html.matchAll(/ (?:href|src)="([^"#][^"]*)"/g)].map(([, to]) => to);
  const { files } = await filesWith({ address: ADDRESS });
  for (const lang of LANGS) {
    const links = linksOf(String(await files.get(fileOf(lang, "404"))?.content()));
    expect(links.filter((to) => to?.startsWith("/study/") !== true)).toEqual([]);
    expect(links).toContain("/study/assets/app.js");
  }
  const bare = linksOf(String(await (await filesWith({})).files.get("404.html")?.content()));
  expect(bare).toContain("assets/app.js");
});

test("a card keeps to its frame, whatever a claim says", async () => {
  const { site } = await filesWith({});
  const [claim] = site.claims;
  if (claim === undefined) throw new Error("the example has claims");
  for (const says of ["A & <b>B</b>", "long words ".repeat(60), "苦盏".repeat(90), "x".repeat(500)]) {
    const svg = svgOf(claimCard(site, { ...claim, says }), { id: "card", theme: "light" });
    expect(svg).not.toContain("<b>");
    const below = [...svg.matchAll(/<text[^>]*\sy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...below)).toBeLessThan(630);
  }
});

test("pages of a release say which it is, and that rows were left out, where some were", async () => {
  const { files } = await filesWith({ edition: "0.2.0", withheld: 5 });
  const page = String(await files.get("index.html")?.content());
  expect(page).toContain("Release 0.2.0");
  expect(page).toContain("terms of their sources: 5");
  const bare = String(await (await filesWith({})).files.get("index.html")?.content());
  expect(bare).not.toContain("terms of their sources");
});
