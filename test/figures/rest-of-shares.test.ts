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

/** All that a picture says, its broken lines joined. */
function shownIn(drawn: Parameters<typeof shapesOf>[0]): string {
  return shapesOf(drawn)
    .flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))
    .join(" ");
}

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
  expect(drawn.svg).toContain("Missing to 100 %, and not drawn: State QQQ, State RRR, Not known.");
  const all = { field: "from", values: ["ppp-led", "qqq-led", "rrr-led"] } as const;
  const some = await draw({ kind: "lines", question, columns, series: all });
  expect(some.svg).toContain("Missing to 100 %, and not drawn: Not known.");
  const known = { ...columns, values: ["2003..2005"] };
  expect((await draw({ kind: "lines", question, columns: known, series: all })).svg).not.toContain(
    "Missing to",
  );
});

/** Values of a figure's CSV by series and x. */
function valuesIn(csv: string): Readonly<Record<string, number>> {
  const rows = csv.split("\n").map((line) => line.split(","));
  return Object.fromEntries(
    rows.slice(1, -1).map(([, series, x, value]) => [`${series} ${x}`, Number(value)]),
  );
}

const later = { ...question, period: "2003..2005" };
const earlier = { against: { period: "2000..2002" } };

test("slopes and dumbbells name who is missing in either period, with what these have in a table and the CSV", async () => {
  for (const kind of ["slope", "dumbbell"] as const) {
    const drawn = await draw({ kind, question: later, ...earlier, series: one });
    expect(drawn.svg).toContain("Missing to 100 %, and not drawn: State QQQ, State RRR, Not known.");
    expect(drawn.twins[1]?.caption).toContain("Missing to 100 %");
    expect(valuesIn(drawn.csv)).toEqual({
      "ppp-led 2000..2002": 0.4,
      "ppp-led 2003..2005": 0.5,
      "rest 2000..2002": 0.4,
      "rest 2003..2005": 0.5,
      "unknown 2000..2002": 0.2,
      "unknown 2003..2005": 0,
    });
    expect(drawn.marks.find((m) => m.label === "Not known, 2000–2002")?.receipt).toEqual(["e7"]);
  }
});

test("the rest of two periods is whoever has any in one of them, and nobody known stands last", async () => {
  const drawn = await draw({ kind: "slope", question: later, ...earlier, series: { ...one, rest: true } });
  expect(faultsIn(drawn)).toEqual([]);
  expect(drawn.svg).toContain("Others: State QQQ, State RRR.");
  expect(drawn.svg).not.toContain("Missing to");
  expect(drawn.twins[0]?.rows.map(({ name }) => name)).toEqual(["State PPP", "Others", "Not known"]);
  const values = valuesIn(drawn.csv);
  expect([values["rest 2000..2002"], values["unknown 2000..2002"]]).toEqual([0.4, 0.2]);
});

test("a matrix of shares of each recipient comes to the whole, or says who is missing", async () => {
  const series = { field: "to", values: ["AAA", "BBB"] } as const;
  const all = await draw({ kind: "matrix", question, series, columns: { ...one, rest: true } });
  expect(faultsIn(all)).toEqual([]);
  expect(all.twins[0]?.columns.slice(1, 4)).toEqual(["State PPP", "Others", "Not known"]);
  const values = valuesIn(all.csv);
  expect(values["AAA ppp-led"]).toBeCloseTo(1 / 3);
  expect(values["AAA rest"]).toBeCloseTo(1 / 2);
  expect(values["AAA unknown"]).toBeCloseTo(1 / 6);
  expect(values["BBB unknown"]).toBe(0);
  expect(all.svg).toContain("n: activities that the shares are of.");
  const some = await draw({ kind: "matrix", question, series, columns: one });
  expect(some.svg).toContain("Missing to 100 %, and not drawn: State QQQ, State RRR, Not known.");
  expect(valuesIn(some.csv)).toEqual(values);
});

test("whoever belongs to a group of which others are drawn is among the rest, and so is who sends in another layer", async () => {
  const grouped = { ...texts, "study.yaml": (texts["study.yaml"] ?? "").replace("[PPP]", "[PPP, RRR]") };
  const study = await drawing(grouped);
  const alone = { field: "from", values: ["PPP"], rest: true } as const;
  const drawn = await study({ kind: "lines", question, columns, series: alone });
  expect(drawn.svg).toContain("Others: State RRR, State QQQ.");
  const central = await drawing(studyTexts);
  const layers = { field: "layer", values: ["exercises", "transfers"] } as const;
  const every = await central({
    kind: "matrix",
    question: { ...question, period: "1991..2023" },
    series: layers,
    columns: { field: "from", values: "groups", rest: true },
  });
  const sums = new Map<string, number>();
  for (const [key, value] of Object.entries(valuesIn(every.csv))) {
    const [layer = "", x] = key.split(" ");
    if (x !== "hhi" && x !== "n") sums.set(layer, (sums.get(layer) ?? 0) + value);
  }
  expect(sums.size).toBe(2);
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1);
});

test("nobody is missing where those drawn come to the whole, though others take part too", async () => {
  const conventions = { attribution: "participant" };
  const region = { field: "from", values: ["region-led"] } as const;
  const drawn = await draw({
    kind: "lines",
    question: { ...question, conventions },
    columns,
    series: region,
  });
  expect(drawn.svg).not.toContain("Missing to");
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
  // A choice of other layers changes nothing here.
  const idle = { ...anytime, conventions: { "year-basis": "order" } };
  expect(await says({ kind: "star", question: idle })).toBe("Number of exercises · The region · all time");
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

test("an area says what the highest of its small bars stands for, in its unit", async () => {
  const area = { kind: "area", question: { ...QUESTION, by: "year" }, series: one } as const;
  expect(shownIn(await draw(area))).toMatch(/the highest is \d+ exercises?\./);
  const study = await drawing(studyTexts);
  const question = { measure: "sum", value: "tiv-millions", layer: "transfers", to: "region" } as const;
  const arms = await study({
    kind: "area",
    question: { ...question, period: "2000..2010", by: "year" },
    series: { field: "from", values: "partners" },
  });
  expect(shownIn(arms)).toMatch(/the highest is [\d.]+ million TIV/);
});

test("everybody else and nobody known have lines that can be told apart", async () => {
  const drawn = await draw({ kind: "lines", question, columns, series: { ...one, rest: true } });
  const lines = shapesOf(drawn).flatMap((s) =>
    s.kind === "path" && s.stroke === "muted" ? [s.dash?.join() ?? ""] : [],
  );
  expect(new Set(lines).size).toBe(2);
});

test("where nobody is on record a matrix of shares asks of nobody", async () => {
  const none = { ...question, layer: "transfers" } as const;
  const series = { field: "to", values: ["AAA", "BBB"] } as const;
  for (const values of [["ppp-led"], "partners"] as const)
    for (const rest of [{}, { rest: true }]) {
      const drawn = await draw({
        kind: "matrix",
        question: none,
        series,
        columns: { field: "from", values, ...rest },
      });
      expect([values, rest, faultsIn(drawn)]).toEqual([values, rest, []]);
      expect(drawn.svg).not.toContain("Missing to");
    }
});

test("shares of all partners where nobody is on record are drawn empty, and say that nothing is recorded", async () => {
  const nobody = await drawing(studyOf([], { partners: ["PPP", "QQQ"] }));
  const series = { field: "from", values: "partners" } as const;
  const years = { ...question, by: "year", period: "2001..2003" } as const;
  for (const figure of [
    { kind: "lines", question: years, series } as const,
    { kind: "bars", question: years, series } as const,
    { kind: "slope", question, series, columns } as const,
    { kind: "dumbbell", question, series, columns } as const,
    { kind: "matrix", question, series: { field: "to", values: "region" }, columns: series } as const,
  ]) {
    const drawn = await nobody(figure);
    expect([figure.kind, drawn.svg.includes("Nothing is recorded of what this figure asks.")]).toEqual([
      figure.kind,
      true,
    ]);
    expect(drawn.marks.filter(({ value }) => /\d/.test(value))).toEqual([]);
    expect(faultsIn(drawn)).toEqual([]);
  }
});

test("an area leaves open what nobody is known to send, in its legend, its table and its CSV too", async () => {
  const series = { ...one, rest: true };
  const drawn = await draw({ kind: "area", question: { ...QUESTION, by: "year" }, series });
  expect(faultsIn(drawn)).toEqual([]);
  const at = (lines: readonly string[], key: string) => lines.filter((line) => line.startsWith(key));
  const lines = drawn.csv.split("\r\n");
  expect(at(lines, ",unknown,2001,")).toEqual([
    expect.stringMatching(/^,unknown,2001,0\.2,0,0\.2,share,recorded,/),
  ]);
  expect(at(lines, ",ppp-led,2001,")[0]).toMatch(/^,ppp-led,2001,0\.4,0\.4,0\.6,share,recorded,/);
  expect(at(lines, ",total,2001,")[0]).toMatch(/^,total,2001,5,5,5,exercises,recorded,/);
  expect(drawn.twins[0]?.columns).toContain("Not known");
  const mark = drawn.marks.findIndex(({ label }) => label === "Not known, 2001");
  expect(drawn.marks[mark]?.receipt).toContain("e7");
  const open = shapesOf(drawn).filter(
    (s) => s.kind === "rect" && s.fill === "ground" && s.stroke === "muted",
  );
  // One stands in the legend.
  expect(open.map((s) => ("mark" in s ? s.mark : undefined))).toEqual(
    expect.arrayContaining([undefined, mark]),
  );
  expect(open).toHaveLength(2);
});

test("an area in which somebody is known to send everything has no open part", async () => {
  const later = { ...QUESTION, period: "2003..2005", by: "year" } as const;
  const drawn = await draw({ kind: "area", question: later, series: { ...one, rest: true } });
  expect(drawn.svg).not.toContain("Not known");
  expect(drawn.twins[0]?.columns).not.toContain("Not known");
});

test("the table of bars has what nobody is known to send, so that its rows come to their totals", async () => {
  const asked = { ...anytime, measure: "count", by: "year", period: "2001..2004" } as const;
  const drawn = await draw({ kind: "bars", question: asked, series: { ...one, rest: true } });
  const [twin] = drawn.twins;
  expect(twin?.columns.slice(1)).toEqual(["State PPP", "Others", "Not known", "Total"]);
  const row = (name: string) => twin?.rows.find((r) => r.name === name)?.cells;
  expect(row("2001")?.map(({ value }) => Number(value))).toEqual([2, 2, 1, 5]);
  expect(row("2004")?.map(({ value }) => Number(value))).toEqual([1, 1, 0, 2]);
  expect(drawn.csv).toMatch(/unknown/);
});
