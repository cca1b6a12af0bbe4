import { expect, test } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { studyTexts } from "../studies/facts.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = [
  "e1 2001 PPP AAA",
  "e2 2001 PPP BBB",
  "e3 2001 QQQ AAA",
  "e4 2001 RRR AAA",
  "e5 2004 PPP AAA",
  "e6 2004 QQQ AAA",
];
const texts = studyOf(LINES, { partners: ["PPP", "QQQ", "RRR"] });
/** One more exercise of 2001, of which nobody knows who organised it. */
const draw = await drawing({
  ...texts,
  "exercises.csv": `${texts["exercises.csv"]}e7,Exercise e7,2001,held,single\n`,
  "participants.csv": `${texts["participants.csv"]}e7,AAA,participant\n`,
});
const { period: _, ...anytime } = QUESTION;
const question = { ...anytime, measure: "share" } as const;
const columns = { field: "period", values: ["2000..2002", "2003..2005"] } as const;
const one = { field: "from", values: ["ppp-led"] } as const;

test("with the rest and those of whom nobody knows shares come to the whole, and each opens its records", async () => {
  const drawn = await draw({ kind: "lines", question, columns, series: { ...one, rest: true } });
  expect(faultsIn(drawn)).toEqual([]);
  const [twin] = drawn.twins;
  expect(twin?.columns.slice(1)).toEqual(["State PPP", "Others", "Not known", "All together"]);
  const shares = twin?.rows.map(({ cells }) => cells.slice(0, 3).map(({ value }) => Number(value)));
  expect(shares).toEqual([
    [2 / 5, 2 / 5, 1 - 4 / 5],
    [1 / 2, 1 / 2, 0],
  ]);
  const mark = (label: string) => drawn.marks.find((m) => m.label === label)?.receipt;
  expect(mark("Others, 2000–2002")).toEqual(expect.arrayContaining(["e3", "e4"]));
  expect(mark("Not known, 2000–2002")).toEqual(["e7"]);
  expect(drawn.svg).toContain("Others: State QQQ, State RRR.");
});

test("without the rest a figure of shares names who is missing to the whole", async () => {
  const drawn = await draw({ kind: "lines", question, columns, series: one });
  expect(drawn.svg).toContain("Missing to 100 %, and not drawn: State QQQ, State RRR.");
  const all = { field: "from", values: ["ppp-led", "qqq-led", "rrr-led"] } as const;
  expect((await draw({ kind: "lines", question, columns, series: all })).svg).not.toContain("Missing to 100");
});

test("a subtitle says what is drawn, of whom and of what time; nothing is counted where nothing is", async () => {
  const says = async (figure: Parameters<typeof draw>[0], lang: (typeof LANGS)[number] = "en") =>
    (await draw(figure, { lang })).subtitle;
  expect(await says({ kind: "lines", question, columns, series: one })).toBe(
    "Share of exercises · The region · 2000–2005",
  );
  expect(await says({ kind: "timeline" })).toBe("Exercises · The region · 2000–2010");
  expect(await says({ kind: "star" })).toBe("Number of exercises · The region · 2000–2010");
  expect(await says({ kind: "star", question: anytime })).toBe("Number of exercises · The region · all time");
  const area = { kind: "area", question: { ...QUESTION, by: "year" }, series: one } as const;
  expect(await says(area)).toBe("Share of exercises · The region · 2000–2010");
  const change = {
    kind: "curve",
    question: {
      ...QUESTION,
      measure: "change",
      period: "2004",
      against: { measure: "count", period: "2001" },
    },
  } as const;
  expect(await says(change)).toBe("Change in the number of exercises · The region · 2004 · beside 2001");
  for (const lang of LANGS) expect(await says({ kind: "map" }, lang)).toMatch(/2000.2010/);
});

test("a unit with brackets stands after a comma", async () => {
  const study = await drawing(studyTexts);
  const sum = {
    measure: "sum",
    value: "tiv-millions",
    layer: "transfers",
    to: "region",
    period: "2000..2010",
  } as const;
  for (const lang of LANGS) {
    const { subtitle } = await study({ kind: "star", question: sum }, { lang });
    expect(subtitle).toMatch(/TIV/);
    expect(subtitle).not.toMatch(/[（(][^）)]*[（(]/);
  }
});

test("everybody else and nobody known have lines that can be told apart", async () => {
  const drawn = await draw({ kind: "lines", question, columns, series: { ...one, rest: true } });
  const lines = shapesOf(drawn).flatMap((s) =>
    s.kind === "path" && s.stroke === "muted" ? [s.dash?.join() ?? ""] : [],
  );
  expect(new Set(lines).size).toBe(2);
});
