import { resolve } from "node:path";
import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { rivalsOf } from "../../src/figures/ask/rivals.ts";
import { benchFor } from "../../src/figures/bench.ts";
import type { Drawn } from "../../src/figures/drawn.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { figuresOf } from "../../src/figures/read.ts";
import type { Line, Rect } from "../../src/figures/scene/scene.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { drawing, shapesOf, studyOf } from "./tied.ts";

const study = await openStudy(diskFiles(resolve(import.meta.dirname, "../../studies/central-asia")));
const bench = await benchFor(study);
const matrices = (await figuresOf(study)).figures
  .filter(({ kind }) => kind === "matrix")
  .map((figure) => askFigure(bench, figure));
const about = { title: "Study", version: "1", licence: "", dataHash: "0" };

async function drawnAt(width: number, lang: Lang): Promise<readonly Drawn[]> {
  const speech = { lang, labels: await labelsOf(study, lang), subject: study.subject };
  return matrices.map((one) => drawFigure(one, { lang, theme: "light", width }, speech, about));
}

/** What the tables give in brackets behind a value of one of these units. */
function rangesIn({ twins }: Drawn, units?: readonly (string | undefined)[]): readonly string[] {
  return twins.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, unit }) =>
        units?.includes(unit) === false ? [] : (text.match(/(?<=\().*(?=\))/)?.[0] ?? []),
      ),
    ),
  );
}

const bare = (text: string) => text.replace(/\s?%$/, "");

test("a matrix prints under a value each range that its table gives, and nothing where there is none", async () => {
  expect(matrices.length).toBeGreaterThan(3);
  for (const lang of LANGS)
    for (const drawn of await drawnAt(1200, lang)) {
      const told = rangesIn(drawn).map(bare).toSorted();
      const small = shapesOf(drawn).filter((s) => s.kind === "text" && s.size === 10);
      const printed = small.flatMap((s) => (s.kind === "text" && s.text.includes("–") ? [bare(s.text)] : []));
      expect(told.length).toBeGreaterThan(0);
      expect(printed.toSorted(), `${drawn.title} ${lang}`).toEqual(told);
    }
});

test("a range that is rounded to one number has no text, and its value stands in the middle of its cell", async () => {
  for (const width of [640, 960])
    for (const drawn of await drawnAt(width, "en")) {
      const texts = shapesOf(drawn).filter((s) => s.kind === "text");
      expect(texts.filter(({ text }) => text === "")).toEqual([]);
    }
});

test("where cells have no room for it each range is a line at the foot of its cell, and the legend tells it", async () => {
  for (const lang of LANGS) {
    const small = (await drawnAt(360, lang)).filter((drawn) => levelIn(drawn).length > 0);
    expect(small.length, lang).toBeGreaterThan(0);
    // Ranges that are alike when they are rounded are none in the table, and one line stands in the legend.
    for (const drawn of small)
      expect(levelIn(drawn).length).toBeGreaterThan(rangesIn(drawn, [undefined, "index"]).length);
  }
});

/** The level lines of ranges. */
function levelIn(drawn: Drawn): readonly Line[] {
  return shapesOf(drawn).filter(
    (s): s is Line => s.kind === "line" && s.y1 === s.y2 && s.strokeWidth === 1.2,
  );
}

test("a range of a share lies at its ends in the width of its cell", async () => {
  const texts = studyOf(["e1 2001 PPP AAA", "e2 2001 PPP AAA", "e3 2001 QQQ AAA"]);
  const draw = await drawing({
    ...texts,
    "exercises.csv": `${texts["exercises.csv"]}e4,Exercise e4,2001,held,single\n`,
    "participants.csv": `${texts["participants.csv"]}e4,AAA,participant\n`,
  });
  const names = Array.from({ length: 9 }, (_, i) => `${1992 + i}..${2001 + i}`);
  const drawn = await draw(
    {
      kind: "matrix",
      question: { measure: "share", layer: "exercises", to: "region", from: "PPP", period: "1992..2010" },
      series: { field: "to", values: ["AAA"] },
      columns: { field: "period", values: names },
    },
    { width: 300 },
  );
  const cell = shapesOf(drawn).find(
    (s): s is Rect => s.kind === "rect" && s.mark !== undefined && s.fill?.startsWith("heat") === true,
  );
  const line = levelIn(drawn).find(({ x1 }) => x1 > (cell?.x ?? 0));
  const { low, high } = drawn.twins[0]?.rows[0]?.cells[0] ?? {};
  expect([low, high]).toEqual([2 / 4, 3 / 4]);
  const { x, width } = cell ?? { x: Number.NaN, width: Number.NaN };
  expect(line?.x1).toBeCloseTo(x + 1 + (2 / 4) * (width - 2), 6);
  expect(line?.x2).toBeCloseTo(x + 1 + (3 / 4) * (width - 2), 6);
});

test("a matrix of counts is read under other choices too, for the partners in it", () => {
  const question = { measure: "count", layer: "transfers", to: "region", period: "2011..2021" } as const;
  const rivals = rivalsOf(bench, {
    ...{ id: "m", kind: "matrix", title: { en: "M" }, question },
    series: { field: "to", values: "region" },
    columns: { field: "from", values: ["CHN", "RUS"] },
  });
  expect(rivals?.own).toBe(bench.ask({ ...question, from: "CHN,RUS" }).value);
  expect(rivals?.values.length).toBeGreaterThan(1);
});
