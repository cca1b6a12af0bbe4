import { describe, expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import type { Drawn } from "../../src/figures/drawn.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { measure } from "../../src/figures/scene/measure.ts";
import type { Line, Shape, Text } from "../../src/figures/scene/scene.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { openStudy } from "../../src/study/study.ts";
import { figures as words } from "../../src/words/catalogue/figures.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { say } from "../../src/words/say.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { studyTexts } from "../studies/facts.ts";
import { faultsIn } from "./tied.ts";

const study = await openStudy(memoryFiles(studyTexts));
const bench = await benchFor(study);
const { figures } = await figuresOf(study);

async function curveOf(id: string, width = 960, lang: (typeof LANGS)[number] = "en"): Promise<Drawn> {
  const figure = figures.find((f) => f.id === id);
  if (figure === undefined) throw new Error(`there is no figure ${id}`);
  const about = { title: "A study", version: "1", licence: "", dataHash: "0" };
  const speech = { lang, labels: await labelsOf(study, lang), subject: study.subject };
  return drawFigure(askFigure(bench, figure), { lang, theme: "light", width }, speech, about);
}

/** Lines, texts and rectangles with the places that they have in the whole drawing. */
function placed(shapes: readonly Shape[], dx = 0, dy = 0): readonly Exclude<Shape, { kind: "group" }>[] {
  return shapes.flatMap((s) => {
    switch (s.kind) {
      case "group":
        return placed(s.shapes, dx + (s.x ?? 0), dy + (s.y ?? 0));
      case "line":
        return [{ ...s, x1: s.x1 + dx, x2: s.x2 + dx, y1: s.y1 + dy, y2: s.y2 + dy }];
      case "text":
      case "rect":
        return [{ ...s, x: s.x + dx, y: s.y + dy }];
      default:
        return [];
    }
  });
}

const SEVERAL = "exercises-share-readings";
const TWO = "arms-china-share-readings";

describe("the lines of a specification curve", () => {
  test("what was printed is dashed and what is ours is not, above and below, each with its name and in the legend", async () => {
    const shapes = placed((await curveOf(TWO)).scene.shapes);
    const lines = shapes.filter((s): s is Line => s.kind === "line" && s.stroke === "ink");
    const long = lines.filter(({ x1, y1, x2, y2 }) => Math.hypot(x2 - x1, y2 - y1) > 30);
    const dashes = (some: readonly Line[]) => new Set(some.map((l) => l.dash?.join() ?? ""));
    expect(dashes(long.filter(({ y1, y2 }) => y1 === y2))).toEqual(new Set(["5,4", ""]));
    expect(dashes(long.filter(({ x1, x2 }) => x1 === x2))).toEqual(new Set(["5,4", ""]));
    const texts = shapes.flatMap((s) => (s.kind === "text" ? [s.text.replace(/\s/g, " ")] : []));
    for (const text of ["printed: 15 %", "ours, as asked: 13.2 %"])
      expect(texts.filter((t) => t === text)).toHaveLength(2);
    for (const text of ["printed", "ours, as asked"]) expect(texts.filter((t) => t === text)).toHaveLength(1);
  });

  test.each(LANGS)("its legend in %s says what each sign of a reading is", async (lang) => {
    const drawn = await curveOf(TWO, 960, lang);
    const texts = placed(drawn.scene.shapes).flatMap((s) => (s.kind === "text" ? [s.text] : []));
    for (const word of ["oneReading", "asAsked"] as const)
      expect(texts.filter((text) => text === say(lang, words, word))).toHaveLength(1);
    const legend = drawn.scene.shapes.find((s) => s.kind === "group");
    const signs = (legend?.kind === "group" ? legend.shapes : []).map(({ kind }) => kind);
    expect(signs.slice(0, 6)).toEqual(["rect", "text", "line", "circle", "circle", "text"]);
  });

  test("a middle half is drawn of five readings or more, and of fewer the figure says why not", async () => {
    const bands = (drawn: Drawn) =>
      placed(drawn.scene.shapes).filter((s) => s.kind === "rect" && s.fill === "heat1");
    const [several, two] = [await curveOf(SEVERAL), await curveOf(TWO)];
    expect(bands(several)).toHaveLength(2);
    expect(several.svg).not.toContain("Fewer than 5 readings");
    expect(bands(two)).toEqual([]);
    expect(two.svg).not.toContain("middle half of the readings");
    expect(two.svg).toContain("Fewer than 5 readings");
  });

  test.each(LANGS.flatMap((lang) => [360, 640, 960].map((width) => [lang, width] as const)))(
    "in %s at width %i no number or name stands on one of them",
    async (lang, width) => {
      for (const id of [SEVERAL, TWO]) {
        const drawn = await curveOf(id, width, lang);
        expect(faultsIn(drawn)).toEqual([]);
        const shapes = placed(drawn.scene.shapes);
        const lines = shapes.filter((s): s is Line => s.kind === "line" && s.stroke === "ink");
        const texts = shapes.filter((s): s is Text => s.kind === "text");
        const struck = texts.filter((text) => lines.some((line) => meets(text, line)));
        expect(struck.map((t) => t.text)).toEqual([]);
      }
    },
  );
});

function meets({ x, y, text, size, weight, anchor }: Text, { x1, y1, x2, y2 }: Line): boolean {
  const wide = measure(text, size, weight);
  const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
  const [top, bottom] = [y - size * 0.72, y];
  const across = Math.max(x1, x2) > left && Math.min(x1, x2) < left + wide;
  return across && Math.max(y1, y2) > top && Math.min(y1, y2) < bottom;
}

test.each([
  ["en", "China together with Uzbekistan"],
  ["ru", "Китай + Узбекистан"],
  ["zh", "中国 + 乌兹别克斯坦"],
] as const)("in %s a curve names those who are asked about together", async (lang, told) => {
  const claim = bench.claims?.get("EX-12");
  if (claim?.question == null) throw new Error("there is no question of EX-12");
  const figure: Figure = {
    id: "x",
    kind: "curve",
    title: { en: "x" },
    question: claim.question,
    claims: ["EX-12"],
  };
  const speech = { lang, labels: await labelsOf(study, lang), subject: study.subject };
  const about = { title: "A study", version: "1", licence: "", dataHash: "0" };
  const look = { lang, theme: "light", width: 960 } as const;
  const drawn = drawFigure(askFigure(bench, figure), look, speech, about);
  const text = drawn.svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain(told);
  expect(text).not.toContain("CHN+UZB");
});

test.each([320, 340, 360])("no word of what an axis counts is broken at width %i", async (width) => {
  for (const lang of ["en", "ru"] as const) {
    const texts = placed((await curveOf(TWO, width, lang)).scene.shapes).flatMap((s) =>
      s.kind === "text" && s.x < width * 0.1 && s.y < 250 ? [s.text] : [],
    );
    const word = lang === "en" ? "transfers" : "вооружений,";
    expect(texts.join("").includes(word)).toBe(true);
    expect(texts.filter((text) => text.includes(word)).length, `${lang} ${texts.join("|")}`).toBeGreaterThan(
      1,
    );
  }
});

test("a curve of a claim that counts other records than the claim says so, and one that counts the same does not", async () => {
  const text = (drawn: Drawn) => drawn.svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text(await curveOf(SEVERAL))).toContain("for claim EX-07 only those independent of its publication");
  expect(text(await curveOf(TWO))).not.toContain("independent of its publication");
});

test("what changes nothing among equivalent values is not said to change nothing at all", async () => {
  const text = (await curveOf(SEVERAL)).svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toMatch(/changes nothing among equivalent values: [^.]*Attribution/);
});
