import { beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";
import { fileNames } from "../../src/views/file-names.ts";
import { clientFiles } from "../../src/web/data/client.ts";
import { downloads } from "../../src/web/downloads.ts";
import { pages } from "../../src/web/pages/index.ts";
import type { Site } from "../../src/web/site.ts";
import { htmlAt, siteOf } from "./pages/site-of.ts";

/** Ids that a file system which knows no capitals takes for one name. */
const IDS = ["Exercises", "exercises"];
let site: Site;

beforeAll(async () => {
  const one = await siteOf(exampleFiles(), false);
  const [first] = one.figures;
  if (first === undefined) throw new Error("the example study has no figure");
  const names = fileNames(IDS);
  site = {
    ...one,
    // The front page shows one of each kind.
    figures: IDS.map((id, i) => ({
      ...first,
      figure: { ...first.figure, id, kind: i === 0 ? first.figure.kind : "lines" },
    })),
    paths: { ...one.paths, figure: (id) => (names.has(id) ? `figures/${names.get(id)}` : null) },
  };
});

const folded = (paths: readonly string[]) => new Set(paths.map((path) => path.toLowerCase()));

test("figures whose ids differ by a capital alone have files and pages of their own", () => {
  const files = downloads(site, { png: async () => new Uint8Array() }).map((file) => file.path);
  const pictures = files.filter((path) => path.startsWith("files/figures/"));
  // SVG, PNG and CSV, and SVG for pages in the dark, for phones and for phones in the dark.
  expect(folded(pictures).size).toBe(IDS.length * 3 * 6);
  for (const kind of pages.filter((k) => ["figure", "embed"].includes(k.name)))
    expect(folded(kind.paths(site)).size).toBe(IDS.length);
});

test("a page and the scripts on it name the files that there are", async () => {
  const files = new Set(downloads(site, { png: async () => new Uint8Array() }).map((file) => file.path));
  for (const id of IDS) {
    const path = site.paths.figure(id) ?? "";
    const links = [...(await htmlAt(site, path)).matchAll(/href="\.\.\/(files\/figures\/[^"]+)"/g)];
    expect(links.length).toBeGreaterThanOrEqual(9);
    for (const [, link = ""] of links) expect(files).toContain(link);
  }
  const handed = clientFiles(site).filter((file) => file.path.startsWith("assets/data/figure-"));
  const texts = await Promise.all(handed.map(async (file) => String(await file.content())));
  const told = texts.map((text) => /"file":"([^"]+)"/.exec(text)?.[1] ?? "");
  expect(folded(told).size).toBe(IDS.length);
  for (const name of told) expect(files).toContain(`files/figures/${name}-en.png`);
});
