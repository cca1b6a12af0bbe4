import { h } from "preact";
import { render } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { judgeClaims } from "../../../src/claims/judge.ts";
import { diskFiles } from "../../../src/cli/disk.ts";
import { aboutOf } from "../../../src/figures/about.ts";
import { drawFigure } from "../../../src/figures/figure.ts";
import { fontsOf } from "../../../src/release/fonts.ts";
import { pngWith } from "../../../src/release/png.ts";
import { openStudy } from "../../../src/study/study.ts";
import { openSite } from "../../../src/web/open-site.ts";
import type { Site } from "../../../src/web/site.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt } from "./site-of.ts";

/** Nothing here is held to a time: only to other work of the same run, on the same machine. */
const open = async (): Promise<Site> =>
  openSite(await openStudy(diskFiles("studies/central-asia")), {
    version: "0.0.0",
    live: false,
    claims: true,
  });

let site: Site;

beforeAll(async () => {
  site = await open();
}, 120_000);

test("what is asked or drawn once is not asked or drawn again", () => {
  const question = { measure: "composition", layer: "exercises", to: "region" };
  expect(site.bench.ask({ ...question })).toBe(site.bench.ask({ ...question }));
  const [figure] = site.figures;
  const look = () => ({ lang: "ru", width: 960, theme: "light" }) as const;
  if (figure === undefined) throw new Error("the study has no figures");
  expect(site.drawWhole(figure, look())).toBe(site.drawWhole(figure, look()));
  expect(site.draw(figure, "ru")).toBe(site.draw(figure, "ru"));
  expect(site.drawWhole(figure, { ...look(), theme: "dark" }).svg).not.toBe(
    site.drawWhole(figure, look()).svg,
  );
});

test("the curves of claims read next to nothing that their judgement has not read", async () => {
  const study = await openStudy(diskFiles("studies/central-asia"));
  const judging = await spent(async () => void (await judgeClaims(study)));
  const curves = await spent(async () => {
    for (const { id } of site.claims) site.curve(id);
  });
  expect(curves / judging).toBeLessThan(0.25);
}, 120_000);

/** Pages of each kind, and how many plain pages one may cost once the study has answered it in English: at most twice what it does. */
const KINDS = [
  ["records", 80, 20],
  ["sources", 40, 40],
  ["claims", 40, 140],
  ["actors", 30, 85],
  ["figures", 40, 300],
] as const;

test.each(KINDS)(
  "%s in further languages are written at a price of plain pages",
  async (folder, count, most) => {
    let least = await priceOf(site, folder, count);
    // What another process takes of the machine makes a price higher and never lower, and only a new site has not drawn anything yet.
    for (let round = 1; round < 3 && least >= most; round++)
      least = Math.min(least, await priceOf(await open(), folder, count));
    expect(least).toBeLessThan(most);
  },
  120_000,
);

/** How many plain pages a page in a further language costs on a site that has shown it in English. */
async function priceOf(on: Site, folder: string, count: number): Promise<number> {
  const paths = pathsOf(folder, count);
  for (const path of paths) await htmlAt(on, path, "en");
  let [pages, plain] = [0, 0];
  plainPages(50);
  // By turns, so that both have the same spell of the machine.
  for (const path of paths)
    for (const lang of LANGS.filter((of) => of !== "en")) {
      pages += await spent(async () => void (await htmlAt(on, path, lang)));
      plain += await spent(async () => plainPages(AT_ONCE));
    }
  return pages / (plain / AT_ONCE);
}

test("a warm figure is drawn at a price of its scene through JSON", async () => {
  const about = aboutOf(site.study, site.bench, site.labels.en);
  const speech = { labels: site.labels.en, subject: site.study.subject, lang: "en" } as const;
  const dear: string[] = [];
  const ratios: number[] = [];
  for (const asked of site.figures) {
    const draw = () => drawFigure(asked, { lang: "en", theme: "light", width: 960 }, speech, about);
    const { scene } = draw();
    const ratio = await warm(
      20,
      () => draw().svg,
      () => JSON.parse(JSON.stringify(scene)),
    );
    ratios.push(ratio);
    if (ratio > 45) dear.push(`${asked.figure.id}: ${ratio.toFixed(0)} times`);
  }
  expect(dear).toEqual([]);
  expect(ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]).toBeLessThan(10);
}, 120_000);

test("dots of a warm figure are made at a price of those of a blank one", async () => {
  const about = aboutOf(site.study, site.bench, site.labels.en);
  const speech = { labels: site.labels.en, subject: site.study.subject, lang: "en" } as const;
  const pngOf = pngWith(await fontsOf());
  const ratios: number[] = [];
  for (const asked of site.figures.filter((_, i) => i % 5 === 0)) {
    const { scene } = drawFigure(asked, { lang: "en", theme: "light", width: 960 }, speech, about);
    ratios.push(
      await warm(
        6,
        () => pngOf(scene, "light"),
        () => pngOf({ ...scene, shapes: [] }, "light"),
      ),
    );
  }
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
  expect(middle).toBeLessThan(6);
  expect(ratios.at(-1)).toBeLessThan(12);
}, 120_000);

/**
 * How many times as long one piece of work takes as another once both are compiled: the least of runs by turns, so that
 * what else the machine does is left out.
 */
async function warm(turns: number, make: () => unknown, plain: () => unknown): Promise<number> {
  const [makes, plains]: [number[], number[]] = [[], []];
  for (let i = 0; i < turns; i++) {
    makes.push(await spent(async () => void make()));
    plains.push(await spent(async () => void plain()));
  }
  return Math.min(...makes) / Math.min(...plains);
}

/** How many plain pages are written beside each page. */
const AT_ONCE = 20;

/** Pages of a hundred links in a table, which Preact's own renderer writes. */
function plainPages(count: number): void {
  const row = (_: unknown, i: number) =>
    h("tr", { key: i }, h("td", null, h("a", { href: `#${i}` }, `row ${i}`)));
  for (let i = 0; i < count; i++) render(h("table", null, Array.from({ length: 100 }, row)));
}

function pathsOf(folder: string, most: number): readonly string[] {
  const ids = {
    records: [...site.rows.values()].flatMap((row) => site.paths.record(row.table, row.id) ?? []),
    sources: [...site.sources.keys()].flatMap((id) => site.paths.source(id) ?? []),
    claims: site.claims.flatMap(({ id }) => site.paths.claim(id) ?? []),
    actors: (site.tables.get("actors") ?? []).flatMap(({ id }) => site.paths.card(id) ?? []),
    figures: site.figures.flatMap(({ figure }) => site.paths.figure(figure.id) ?? []),
  };
  return (Object.entries(ids).find(([name]) => name === folder)?.[1] ?? [])
    .filter((path) => !path.includes("#"))
    .slice(0, most);
}

/** Milliseconds of the processor that a piece of work takes. */
async function spent(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
