import { beforeAll, expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import type { Figure, Kind } from "../../src/figures/spec.ts";
import { KINDS } from "../../src/figures/spec.ts";
import { mapBaseFor } from "../../src/release/map-base.ts";
import { periodText } from "../../src/words/phrase.ts";
import { LANGS } from "../../src/words/words.ts";
import { studyTexts } from "../studies/facts.ts";
import { boxesOf, meetings } from "./drawn-well.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = ["e1 2001 PPP AAA,BBB", "e2 2002 QQQ AAA"];
const EMPTY = "1950..1954";
const PANELS = { field: "period", values: ["2000..2004", EMPTY] } as const;
const GROUPS = { field: "from", values: "groups" } as const;
const YEARS = { ...QUESTION, by: "year" };
const AGAINST = { series: GROUPS, against: { period: "1945..1949" } };
const FIGURES: Readonly<Record<Kind, Partial<Figure>>> = {
  bars: { question: YEARS, series: { ...GROUPS, rest: true } },
  area: { question: YEARS, series: { ...GROUPS, rest: true } },
  lines: { question: YEARS, series: GROUPS },
  matrix: { series: { field: "to", values: "region" }, columns: GROUPS },
  dumbbell: AGAINST,
  slope: AGAINST,
  curve: { question: { ...QUESTION, from: "PPP" } },
  "change-points": { question: YEARS },
  star: {},
  ring: {},
  layered: {},
  map: {},
  timeline: {},
};
const SEARCHED = "s1,exercises,,AAA;BBB;CCC,1940..1960,0\n";
const WORDS = {
  "not-searched": { en: "No record", ru: "Нет записи", zh: "无记录" },
  searched: { en: "Searched, none found", ru: "Искали, не нашли", zh: "已检索，未发现" },
} as const;

let draws: Readonly<Record<keyof typeof WORDS, Awaited<ReturnType<typeof drawing>>>>;

beforeAll(async () => {
  draws = {
    "not-searched": await drawing(studyOf(LINES)),
    searched: await drawing(studyOf(LINES, { searches: SEARCHED })),
  };
});

test.each(KINDS.flatMap((kind) => (["not-searched", "searched"] as const).map((state) => ({ kind, state }))))(
  "$kind: a panel of which nothing is recorded says that it is $state",
  async ({ kind, state }) => {
    for (const lang of LANGS)
      for (const width of [328, 640, 960]) {
        const drawn = await draws[state]({ kind, ...FIGURES[kind], panels: PANELS }, { lang, width });
        expect(faultsIn(drawn)).toEqual([]);
        const [title] = at(drawn, periodText(EMPTY, lang));
        const under = [WORDS["not-searched"][lang], WORDS.searched[lang]].flatMap((text) =>
          at(drawn, text).filter(({ top }) => top > (title?.top ?? Number.NaN)),
        );
        const [said] = under;
        expect(under.map(({ text }) => text)).toEqual([WORDS[state][lang]]);
        expect(said?.left).toBe(title?.left);
        expect(said?.top).toBeGreaterThanOrEqual(title?.bottom ?? Number.NaN);
        expect(said?.right).toBeLessThanOrEqual(panelEnd(said?.left ?? 0, width));
        expect(meetings(drawn.scene).filter((pair) => pair.includes(WORDS[state][lang]))).toEqual([]);
        expect(rowsOf(drawn)).not.toEqual([]);
        expect(new Set(rowsOf(drawn).map(([, , , value, , , , own]) => `${value}${own}`))).toEqual(
          new Set([state]),
        );
        const tables = drawn.twins.filter(({ caption }) => caption.startsWith(periodText(EMPTY, lang)));
        const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
        expect(new Set(cells.map((cell) => cell.state))).toEqual(new Set([state]));
      }
  },
);

test.each(KINDS)(
  "%s: a figure of one panel, and panels that all hold something, have no such words",
  async (kind) => {
    const full = { field: "period", values: ["2000..2004", "2001..2005"] } as const;
    for (const panels of [full, undefined]) {
      const { panels: _, ...figure } = { ...FIGURES[kind], panels };
      const drawn = await draws["not-searched"]({
        kind,
        ...figure,
        ...(panels === undefined ? {} : { panels }),
      });
      expect(at(drawn, WORDS["not-searched"].en)).toEqual([]);
    }
  },
);

test("a panel of which something may count says up to how much, and not that there is no record", async () => {
  const draw = await drawing(studyOf([...LINES, "u1  PPP CCC"]));
  const drawn = await draw({ kind: "timeline", panels: PANELS });
  expect(at(drawn, "No record")).toEqual([]);

  expect(textsOf(drawn)).toContain("0–1 · no record that counts for certain");
  expect(drawn.csv).toContain(`${EMPTY},${EMPTY},total,,0,1,exercises,not-searched,u1,`);
});

test("a panel whose records do not count under the choices made says so", async () => {
  const texts = studyOf([...LINES, "n1 1952 PPP AAA"]);
  const exercises = String(texts["exercises.csv"]).replace("1952,held", "1952,cancelled");
  const drawn = await (await drawing({ ...texts, "exercises.csv": exercises }))({
    kind: "ring",
    panels: PANELS,
  });
  expect(at(drawn, "No record")).toEqual([]);
  expect(at(drawn, "Recorded, none counts under the choices made")).toHaveLength(1);
});

test.each(LANGS)("a map keeps the words of a panel in %s over its own frame", async (lang) => {
  const draw = await drawing(studyTexts, mapBaseFor(["KAZ", "KGZ", "TJK", "TKM", "UZB"]));
  const question = { measure: "count", layer: "exercises", to: "region" } as const;
  const panels = { field: "period", values: ["2016..2021", "1950..1954"] } as const;
  for (const width of [328, 640, 960]) {
    const drawn = await draw({ kind: "map", question, panels }, { lang, width });
    const [said] = at(drawn, WORDS["not-searched"][lang]);
    expect(said).toBeDefined();
    expect(framesOf(drawn).filter(({ top }) => top < (said?.bottom ?? 0) && top > (said?.top ?? 0))).toEqual(
      [],
    );
    expect(framesOf(drawn).some(({ x, top }) => x === said?.left && top >= (said?.bottom ?? 0))).toBe(true);
    expect(meetings(drawn.scene).filter((pair) => pair.includes(WORDS["not-searched"][lang]))).toEqual([]);
  }
});

function at(drawn: Drawn, text: string) {
  return boxesOf(drawn.scene.shapes).filter((box) => box.text === text);
}

function textsOf(drawn: Drawn): readonly string[] {
  return shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text.replace(/\s/g, " ")] : []));
}

/** Where a panel ends that begins here: two stand side by side where there is room. */
function panelEnd(left: number, width: number): number {
  const margin = width < 480 ? 14 : 20;
  return left > margin || width < 480 ? width - margin : (width - 24) / 2;
}

/** The rows of the CSV that are of the empty panel. */
function rowsOf(drawn: Drawn): readonly (readonly string[])[] {
  return drawn.csv.split("\r\n").flatMap((row) => (row.startsWith(EMPTY) ? [row.split(",")] : []));
}

/** Where the frames of maps begin. */
function framesOf(drawn: Drawn): readonly { readonly x: number; readonly top: number }[] {
  const walk = (shapes: Drawn["scene"]["shapes"], x = 0, y = 0): { x: number; top: number }[] =>
    shapes.flatMap((s) => {
      if (s.kind === "group") return walk(s.shapes, x + (s.x ?? 0), y + (s.y ?? 0));
      return s.kind === "rect" && s.fill === "water" ? [{ x: x + s.x, top: y + s.y }] : [];
    });
  return walk(drawn.scene.shapes);
}
