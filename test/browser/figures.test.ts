import { afterAll, beforeAll, expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { aboutOf } from "../../src/figures/about.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import type { MapBase } from "../../src/figures/geo/base.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { mapBaseFor } from "../../src/release/map-base.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { LANGS } from "../../src/words/words.ts";
import { CHROMIUM, FILES, type OpenPage, pageWith, STUDY } from "./page-with.ts";

const WIDTHS = [360, 640, 960];
/** The theme of each width: both are drawn. */
const THEMES = { 360: "light", 640: "dark", 960: "light" } as const;

/** Hashes of pictures by figure, language and width. */
type Hashes = Readonly<Record<string, string>>;

test.skipIf(CHROMIUM === "")(
  "every figure has the same bytes in Chromium as in Node, in each language, on a phone and on a page",
  { timeout: 240_000 },
  async () => {
    const study = await openStudy(diskFiles(STUDY));
    const base = mapBaseFor(study.subject.region);
    expect(base()).not.toBeNull();
    const given = [LANGS, WIDTHS, THEMES, base()].map((value) => JSON.stringify(value)).join(", ");
    const drawing = open.page.evaluate<Hashes>(`(${DRAW})(${given})`);
    const [here, there] = await Promise.all([drawnHere(study, base), drawing]);
    expect(open.faults).toEqual([]);
    expect(Object.keys(here).length).toBeGreaterThan(20);
    expect(there).toEqual(here);
    expect(new Set(Object.values(here)).size).toBe(Object.keys(here).length);
  },
);

async function drawnHere(study: Study, base: () => MapBase | null): Promise<Hashes> {
  const bench = await benchFor(study, base);
  const { figures } = await figuresOf(study);
  const out: Record<string, string> = {};
  for (const figure of figures) {
    const asked = askFigure(bench, figure);
    for (const lang of LANGS) {
      const labels = await labelsOf(study, lang);
      const speech = { labels, subject: study.subject, lang };
      for (const width of WIDTHS) {
        const look = { lang, theme: width === 640 ? THEMES[640] : THEMES[960], width } as const;
        const { hash } = drawFigure(asked, look, speech, aboutOf(study, bench, labels));
        out[`${figure.id} ${lang} ${width}`] = hash;
      }
    }
  }
  return out;
}

/** The same in the page. */
const DRAW = `async (langs, widths, themes, base) => {
  const names = ["study", "labels", "about", "bench", "figure", "read", "base"];
  const modules = await Promise.all(names.map((name) => import("/" + name + ".js")));
  const { openStudy, labelsOf, aboutOf, benchFor, askFigure, drawFigure, figuresOf, baseIn } = Object.assign({}, ...modules);
  const study = await openStudy(${FILES});
  const map = baseIn(base);
  const bench = await benchFor(study, () => map);
  const { figures } = await figuresOf(study);
  const out = {};
  for (const figure of figures) {
    const asked = askFigure(bench, figure);
    for (const lang of langs) {
      const labels = await labelsOf(study, lang);
      const speech = { labels, subject: study.subject, lang };
      for (const width of widths) {
        const look = { lang, theme: themes[width], width };
        const { hash } = drawFigure(asked, look, speech, aboutOf(study, bench, labels));
        out[figure.id + " " + lang + " " + width] = hash;
      }
    }
  }
  return out;
}`;

let open: OpenPage;

beforeAll(async () => {
  if (CHROMIUM === "") return;
  open = await pageWith({
    study: "study/study.ts",
    labels: "words/labels.ts",
    about: "figures/about.ts",
    bench: "figures/bench.ts",
    figure: "figures/figure.ts",
    read: "figures/read.ts",
    base: "figures/geo/base.ts",
  });
}, 120_000);

afterAll(() => open?.close());
