import { beforeAll, expect, test } from "vitest";
import { changeOf } from "../../src/figures/ask/change.ts";
import { curveOf } from "../../src/figures/ask/curve.ts";
import { gridOf } from "../../src/figures/ask/grid.ts";
import { rivalsOf } from "../../src/figures/ask/rivals.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { sharesIn } from "../../src/figures/charts/area-shares.ts";
import { overlaps, remainderAt } from "../../src/figures/charts/stack.ts";
import { csvOf, defused } from "../../src/figures/csv.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import type { FigureBench } from "../../src/figures/kind.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles } from "../memory-files.ts";
import { faultsOf } from "./drawn-well.ts";
import { SMALL } from "./small-study.ts";

let study: Study;
let bench: FigureBench;

beforeAll(async () => {
  study = await openStudy(memoryFiles(SMALL));
  bench = await benchFor(study);
});

const BY_YEAR: Figure = {
  id: "f",
  kind: "bars",
  title: { en: "T" },
  question: { measure: "count", layer: "exercises", to: "region", period: "2001..2008", by: "year" },
  series: { field: "from", values: "groups", rest: true },
};

// One exercise in 2001 by P1, two in 2002 by P2 and P3, one in 2004 by P4, one in 2007 by P5, one in 2007–2008 by P1.

test("counts by year and group are those of the records", () => {
  const grid = gridOf(bench, BY_YEAR);
  expect(grid.series).toEqual(["led", "others", "rest"]);
  expect(grid.others).toEqual(["P4", "P5"]);
  expect(grid.xs).toEqual(["2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008"]);
  expect(grid.totals.map((v) => v.value)).toEqual([
    1,
    2,
    null,
    1,
    null,
    null,
    expect.any(Number),
    expect.any(Number),
  ]);
  expect(grid.cells[1]?.map((v) => v.value)).toEqual([null, 2, null, null, null, null, null, null]);
  expect(grid.cells[2]?.[3]).toMatchObject({
    value: 1,
    receipt: ["e4"],
    narrows: { from: "P4,P5", period: "2004" },
  });
});

test.each([
  ["en", "count", "Total", "Total, 2001"],
  ["ru", "count", "Всего", "Всего, 2001"],
  ["zh", "count", "合计", "合计，2001"],
  ["en", "share", "All together", "All together, 2001"],
  ["ru", "share", "Все вместе", "Все вместе, 2001"],
  ["zh", "share", "全部合并", "全部合并，2001"],
] as const)("in %s a number of all series of a %s says what it is", async (lang, measure, head, label) => {
  const series = { field: "from", values: "groups" } as const;
  const question = { ...BY_YEAR.question, measure, period: "2001..2002" };
  const speech = { labels: await labelsOf(study, lang), subject: study.subject, lang };
  const about = { title: "S", version: "0", licence: "CC", dataHash: "d" };
  const { series: _, ...lines } = { ...BY_YEAR, kind: "lines", question } as const;
  const drawn = (figure: Figure) =>
    drawFigure(askFigure(bench, figure), { lang, theme: "light", width: 640 }, speech, about);
  const { twins, marks } = drawn({ ...lines, series });
  const [twin] = twins;
  expect(twin?.columns.at(-1)).toBe(head);
  expect(marks[twin?.rows[0]?.cells.at(-1)?.mark ?? -1]?.label).toMatch(label);
  const one = { ...lines, question: { ...question, from: "led" } };
  expect(drawn(one).marks.every((mark) => !mark.label.includes(head))).toBe(true);
});

test("a year without a record has no value, and says whether somebody looked", () => {
  const grid = gridOf(bench, BY_YEAR);
  expect(grid.totals.map((v) => v.state).slice(2, 6)).toEqual([
    "not-searched",
    "recorded",
    "searched",
    "searched",
  ]);
});

test("shares of an area are of what the series have together", () => {
  const { cells } = sharesIn(gridOf(bench, BY_YEAR));
  expect(cells.map((row) => row[1]?.value)).toEqual([null, 1, null]);
  expect(cells.map((row) => row[2]?.value)).toEqual([null, null, null]);
});

test("where everyone who takes part counts, parts overlap; where one organises, nothing is left", () => {
  const asked = (attribution: string): Figure => ({
    ...BY_YEAR,
    question: { ...BY_YEAR.question, conventions: { attribution } },
    series: { field: "from", values: ["P1", "R1", "R2"] },
  });
  expect(overlaps(gridOf(bench, asked("participant")))).toBe(true);
  expect(overlaps(gridOf(bench, BY_YEAR))).toBe(false);
  expect(remainderAt(gridOf(bench, BY_YEAR), 0)).toBeNull();
});

test("the chance of a change is one in all, and none begins a rate in the first year", () => {
  const change = changeOf(bench, { ...BY_YEAR, kind: "change-points" });
  expect(change.chances?.[0]).toBe(0);
  expect(change.chances?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(change.chances).toHaveLength(8);
});

test("a curve holds every reading in order, with the question as asked among them", () => {
  const question = { measure: "share", layer: "exercises", from: "led", to: "region", period: "2001..2008" };
  const curve = curveOf(bench, { ...BY_YEAR, kind: "curve", question });
  const values = curve.readings.map((r) => r.value);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  const own = curve.readings.filter((r) => r.own);
  expect(own).toHaveLength(1);
  expect(own[0]?.value).toBe(bench.ask(question).value);
});

test("the total under each other choice is that of the question asked so", () => {
  const rivals = rivalsOf(bench, BY_YEAR);
  const total = { measure: "count", layer: "exercises", to: "region", period: "2001..2008" };
  expect(rivals?.own).toBe(bench.ask(total).value);
  const announced = bench.ask({ ...total, conventions: { status: "held" } }).value;
  expect(rivals?.values ?? [announced]).toContain(announced);
  expect(rivalsOf(bench, { ...BY_YEAR, question: { ...BY_YEAR.question, measure: "share" } })).toBeNull();
  expect(rivalsOf(bench, { ...BY_YEAR, panels: { field: "attribution", values: "all" } })).toBeNull();
});

test("the CSV has a row for each value, and no cell that a spreadsheet reckons with", () => {
  const csv = csvOf(
    [
      {
        name: "=1+1",
        twins: [
          {
            caption: "",
            unit: "exercises",
            columns: ["Year", "-led", 'b"c'],
            series: "columns",
            rows: [
              {
                name: "2001",
                cells: [
                  { text: "3", value: 3, low: 2, high: 4, state: "recorded", mark: 0 },
                  { text: "no record", value: null, state: "not-searched", mark: null },
                ],
              },
            ],
          },
        ],
      },
    ],
    [{ label: "", value: "", receipt: ["a", "b"] }],
  );
  expect(csv.split("\r\n")).toEqual([
    "panel,series,x,value,low,high,unit,state,records,records_left_out,panel_label,series_label,x_label",
    "'=1+1,'-led,2001,3,2,4,exercises,recorded,a; b,0,'=1+1,'-led,2001",
    `'=1+1,"b""c",2001,,,,exercises,not-searched,,0,'=1+1,"b""c",2001`,
    "",
  ]);
  expect(["-5", "＝x", "'@a", "plain", ""].map(defused)).toEqual(["'-5", "'＝x", "''@a", "plain", ""]);
});

test("of three hundred partners the largest have a place of their own, and the rest are one", async () => {
  const many = Array.from({ length: 300 }, (_, i) => `Q${i}`);
  const add = (file: string, lines: readonly string[]) =>
    `${(SMALL[file] ?? "").trimEnd()}\n${lines.join("\n")}\n`;
  const large = await openStudy(
    memoryFiles({
      ...SMALL,
      "actors.csv": add(
        "actors.csv",
        many.map((id) => `${id},state,Partner ${id},`),
      ),
      "exercises.csv": add(
        "exercises.csv",
        many.map((id) => `x-${id},X,military,2003,2003,,held,s1`),
      ),
      "participants.csv": add(
        "participants.csv",
        many.flatMap((id) => [`x-${id},${id},organiser,stated,s1`, `x-${id},R1,participant,stated,s1`]),
      ),
    }),
  );
  const figure: Figure = { ...BY_YEAR, series: { field: "from", values: "partners", rest: true } };
  for (const kind of ["bars", "area", "lines"] as const) {
    const asked = askFigure(await benchFor(large), { ...figure, kind });
    const speech = { labels: await labelsOf(large, "en"), subject: large.subject, lang: "en" as const };
    const about = { title: "S", version: "", licence: "", dataHash: "" };
    const drawn = drawFigure(asked, { lang: "en", theme: "light", width: 360 }, speech, about);
    expect(faultsOf(drawn.svg, drawn.scene)).toEqual([]);
    expect(drawn.height).toBeLessThan(1500);
  }
});

test("a study of one actor and no date refuses or says that nothing is recorded", async () => {
  const bare = await openStudy(
    memoryFiles({
      "study.yaml": "title: Bare\nregion: { name: R, members: [R1] }\npartners: []\ngroupings: {}\n",
      "actors.csv": "id,kind,name,names\nR1,state,Only,\n",
      "exercises.csv": "id,name,kind,start,end,status,source\ne1,One,military,,,held,\n",
      "participants.csv": "activity,actor,role,evidence,source\ne1,R1,participant,stated,\n",
    }),
  );
  const bareBench = await benchFor(bare);
  const speech = { labels: await labelsOf(bare, "en"), subject: bare.subject, lang: "en" as const };
  const about = { title: "S", version: "", licence: "", dataHash: "" };
  const { period: _, ...open } = BY_YEAR.question;
  const asked = askFigure(bareBench, { ...BY_YEAR, question: open });
  const drawn = drawFigure(asked, { lang: "en", theme: "light", width: 360 }, speech, about);
  expect(drawn.takeaway).toBe("Nothing is recorded of what this figure asks.");
  expect(faultsOf(drawn.svg, drawn.scene)).toEqual([]);
});
