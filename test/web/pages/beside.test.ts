import { beforeAll, expect, test } from "vitest";
import { conventions } from "../../../src/conventions/index.ts";
import { measures } from "../../../src/questions/measures.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { downloads } from "../../../src/web/downloads.ts";
import { NARROW, WIDE } from "../../../src/web/gallery.ts";
import type { Site } from "../../../src/web/site.ts";
import { firstMap } from "../../../src/web/views/map/map-state.ts";
import { views } from "../../../src/words/catalogue/views.ts";
import { say } from "../../../src/words/say.ts";
import { LANGS } from "../../../src/words/words.ts";
import { studyOf } from "../../figures/tied.ts";
import { smallStudy } from "../../questions/small-study.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const FIGURES = `- id: by-year
  kind: bars
  title: { en: "Who held them?", ru: "Кто проводил?" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
`;
let site: Site;
let small: Site;

beforeAll(async () => {
  site = await siteOf({ ...exampleFiles(), "figures/a.yaml": FIGURES });
  small = await siteOf(smallStudy);
});

test("every mark of a figure has its records on the page of the figure", async () => {
  const html = await htmlAt(site, "figures/by-year");
  const [asked] = site.figures;
  if (asked === undefined) throw new Error("no figure");
  const { marks } = site.draw(asked, "en");
  expect(marks.length).toBeGreaterThan(3);
  marks.forEach((mark, m) => {
    const part = html.slice(html.indexOf(`id="m${m}"`));
    const links = part.slice(0, part.indexOf("</details>"));
    for (const id of mark.receipt) expect(links).toContain(`/${id}.html`);
  });
});

test("a figure leads to its files in three languages, and its bare page is small", async () => {
  const html = await htmlAt(site, "figures/by-year", "ru");
  for (const file of ["by-year-en.svg", "by-year-ru.png", "by-year-zh.csv"])
    expect(html).toContain(`../../files/figures/${file}`);
  expect(textOf(html)).toContain("Кто проводил?");
  const bare = await htmlAt(site, "embed/by-year");
  expect(bare).not.toContain("<nav");
  expect(Buffer.byteLength(bare)).toBeLessThan(40_000);
});

test("the card of a recipient says what is recorded and what is not", async () => {
  const text = textOf(await htmlAt(small, "actors/ADA"));
  // Counted by hand in small-study.ts: exercises that were held, the two of 2001 being one.
  const { value } = small.bench.ask({ measure: "count", layer: "exercises", to: "ADA" });
  expect(text).toContain(`exercises ${value}`);
  expect(text).toContain("Nothing recorded");
  expect(textOf(await htmlAt(small, "actors/DUN"))).toMatch(/exercises: not searched/);
});

test("a partner, a group and the region have cards, and all lead to their records", async () => {
  for (const id of ["POL", "p-led", "region"]) {
    const html = await htmlAt(small, `actors/${id}`);
    expect(html).toMatch(/<a class="number" href="#records-exercises">/);
    expect(html).toContain('id="records-exercises"');
    expect(html).toContain("../records/exercises/e1.html");
  }
});

test("partners of equal share are all named as the largest, and nobody is ahead by nothing", async () => {
  const held = ["PPP", "QQQ", "RRR"].map((p, i) => `e${i} 2001 ${p} ${i === 2 ? "BBB" : "AAA"}`);
  const tied = await siteOf(studyOf(held, { partners: ["PPP", "QQQ", "RRR"] }));
  const text = async (id: string) => textOf(await htmlAt(tied, `actors/${id}`));
  expect(await text("AAA")).toContain("State PPP , State QQQ 50 % level");
  expect(await text("PPP")).toContain("level with State QQQ , State RRR");
  for (const id of ["AAA", "PPP", "region"]) expect(await text(id)).not.toMatch(/\b0 points/);
});

test("who is ahead of or behind whom by one percentage point is said so", async () => {
  const held = Array.from({ length: 101 }, (_, i) => `e${i} 2001 ${i < 51 ? "PPP" : "QQQ"} AAA`);
  const close = await siteOf(studyOf(held, { partners: ["PPP", "QQQ"] }));
  const text = async (id: string, lang: "en" | "ru" | "zh") =>
    textOf(await htmlAt(close, `actors/${id}`, lang));
  expect(await text("AAA", "en")).toContain("50.5 % 1 percentage point ");
  expect(await text("PPP", "en")).toContain(" 1 percentage point ahead of State QQQ");
  expect(await text("QQQ", "en")).toContain(" 1 percentage point behind State PPP");
  expect(await text("QQQ", "ru")).toContain("на 1 п. п. позади: ");
  expect(await text("QQQ", "zh")).toMatch(/比 (State PPP|ppp-led) 落后 1 个百分点/);
  expect(await text("AAA", "zh")).toContain(" 1个百分点");
});

test("memberships stand with their days and sources", async () => {
  const html = await htmlAt(small, "actors/POL");
  const rows = small.beside.memberships("POL");
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(html).toContain(small.paths.record("memberships", row.id) ?? "?");
});

test("a source has everything that rests on it", async () => {
  const html = await htmlAt(small, "sources/newer");
  expect(small.beside.restingOn("newer")).toHaveLength(5);
  expect(textOf(html)).toContain("Other values that it gives 5");
});

test("data are listed with their rows, and cited with their fingerprint", async () => {
  const html = await htmlAt(small, "data");
  expect(textOf(html)).toMatch(/exercises\.csv Exercises 12 /);
  expect(html).toContain(`@misc{multivector-${small.hash},`);
  const named = await siteOf({
    "study.yaml":
      "title: Named\nrelease: { creators: [{ name: Ada Field }, { name: Bo Hill, orcid: 0000-0002-1825-0097 }], licence: CC-BY-4.0 }\n",
    "exercises.csv": "id\n",
  });
  const cited = await htmlAt(named, "data");
  expect(textOf(cited)).toContain("Ada Field, Bo Hill. Named [data set]");
  expect(cited).toContain("author = {Ada Field and Bo Hill},");
  const structuredIn = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
  const structured = structuredIn(cited);
  expect(structured).toMatchObject({
    license: "https://spdx.org/licenses/CC-BY-4.0.html",
    identifier: named.hash,
    distribution: [{ contentUrl: "files/data/exercises.csv" }, { contentUrl: "files/data/study.yaml" }],
  });
  // Without an ORCID nobody says whether it is a person.
  expect(structured.creator).toEqual([
    { name: "Ada Field" },
    { "@type": "Person", "@id": "https://orcid.org/0000-0002-1825-0097", name: "Bo Hill" },
  ]);
  expect(structured.url).toBeUndefined();
  // Nothing is recorded there, and a list of none is not valid everywhere.
  expect(structured.keywords).toBeUndefined();
  expect(structuredIn(html).keywords).toContain("exercises");
  expect(structuredIn(await htmlAt(small, "data", "zh")).keywords).toContain("演习");
  const address = "https://example.org/a%20b/";
  const published = { ...named, options: { ...named.options, address } };
  expect(structuredIn(await htmlAt(published, "data", "ru"))).toMatchObject({
    url: `${address}ru/data.html`,
    distribution: [
      { contentUrl: `${address}files/data/exercises.csv` },
      { contentUrl: `${address}files/data/study.yaml` },
    ],
  });
  const excerpt = { says: "The Register: an excerpt", isLine: true, theirs: true, excerpt: true, url: null };
  const mixed = await siteOf({
    "study.yaml": "title: Named\nlicence: Own coding\nrelease: { licence: CC-BY-4.0 }\n",
    "exercises.csv": "id,source\ne1,own\n",
    "transfers.csv": "id,source\nt1,r1\n",
  });
  const apart = [{ ...excerpt, sources: ["r1"] }];
  const told = structuredIn(
    await htmlAt({ ...mixed, options: { ...mixed.options, address, apart } }, "data"),
  );
  const works = ["Own coding (CC-BY-4.0)", "The Register: an excerpt"].map((name) => ({
    ...{ "@type": "CreativeWork", name, url: `${address}data.html#terms` },
  }));
  expect(told).toMatchObject({ license: works, usageInfo: `${address}data.html#terms` });
  const [drills, arms, settings] = told.distribution;
  expect(drills).toMatchObject({ name: "exercises.csv", license: structured.license });
  expect(arms).toMatchObject({ license: works, creditText: "The Register: an excerpt." });
  expect([drills.creditText, settings.license]).toEqual([undefined, undefined]);
  const odd = await siteOf({ "study.yaml": 'title: "50 % of {A} & B_c \\\\input"\nauthors: [X, Y]\n' });
  expect(await htmlAt(odd, "data")).toContain(
    "title = {50 \\% of A &amp; B\\_c input},".replace("&amp;", "\\&amp;"),
  );
});

test("the codebook has every code with the number of rows that use it", async () => {
  const html = await htmlAt(site, "codebook");
  const held = site.tables.get("exercises")?.filter((r) => r.cells.status === "held").length ?? 0;
  expect(held).toBeGreaterThan(0);
  for (const [variable, codes] of site.beside.codebook)
    for (const code of codes.keys())
      expect([variable, code, html.includes(`<code>${code}</code>`)]).toEqual([variable, code, true]);
});

test("every measure has its formula and what its example gives; every convention its sentences", async () => {
  for (const m of measures) {
    const text = textOf(await htmlAt(small, `methods/measures/${m.name}`));
    expect([m.name, text.includes(String(m.gives))]).toEqual([m.name, true]);
  }
  for (const c of conventions) {
    const html = await htmlAt(small, `methods/conventions/${c.name}`, "zh");
    expect([c.name, /<h1>.*\p{Script=Han}/u.test(html)]).toEqual([c.name, true]);
  }
});

test("a figure to embed has its drawing for a phone, in the page or in files of its own", async () => {
  const html = await htmlAt(site, "embed/by-year");
  const widths = [...html.matchAll(/<div class="(wide|narrow)"><svg [^>]*viewBox="0 0 (\d+) /g)];
  expect(widths.map(([, name, width]) => [name, Number(width)])).toEqual([
    ["wide", WIDE],
    ["narrow", NARROW],
  ]);
  const [asked] = site.figures;
  if (asked === undefined) throw new Error("no figure");
  const large: Site = {
    ...site,
    draw: (...look) => ({ ...site.draw(...look), svg: "<svg >".padEnd(20_000) }),
  };
  const bare = await htmlAt(large, "embed/by-year");
  expect(bare).not.toContain("<svg");
  const sources = [...bare.matchAll(/<source srcset="\.\.\/(\S+)" media="([^"]+)"/g)];
  expect(sources.map(([, file = "", media]) => [file.replace(/^.*by-year-en/, ""), media])).toEqual([
    ["-narrow-dark.svg", "screen and (max-width:699.98px) and (prefers-color-scheme:dark)"],
    ["-narrow.svg", "screen and (max-width:699.98px)"],
    ["-dark.svg", "screen and (prefers-color-scheme:dark)"],
  ]);
  const files = new Set(downloads(site, { png: async () => new Uint8Array() }).map(({ path }) => path));
  for (const [, file = ""] of sources) expect([...files]).toContain(file);
});

test("a year in the head of the table of coverage is read as one, and seen as two digits", async () => {
  const html = await htmlAt(site, "");
  const table = html.slice(html.indexOf('<table class="coverage"'));
  const heads = [
    ...table.slice(0, table.indexOf("</thead>")).matchAll(/<th scope="col" class="num">(.*?)<\/th>/g),
  ];
  expect(heads.length).toBeGreaterThan(3);
  for (const [, head = ""] of heads)
    expect(head).toMatch(/^<span class="hide">(\d\d)(\d\d)<\/span><span aria-hidden="true">\2<\/span>$/);
});

test("the map says above what it opens with, and how arcs are drawn", async () => {
  const { question } = firstMap(small.bench);
  expect(question.layer).toBe("facilities");
  for (const lang of LANGS) {
    const lead = /<p class="lede">(.*?)<\/p>/.exec(await htmlAt(small, "map", lang))?.[1] ?? "";
    expect(lead).toContain(say(lang, views, "arcs"));
  }
});
