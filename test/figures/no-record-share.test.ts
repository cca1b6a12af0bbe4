import { expect, test } from "vitest";
import { answer } from "../../src/questions/answer.ts";
import { zeroText } from "../../src/views/reason.ts";
import { stateOf } from "../../src/views/state.ts";
import { datasetIn } from "../questions/asking.ts";
import { drawing, studyOf } from "./tied.ts";

const LINES = ["e1 2001 PPP AAA,BBB", "e2 2002 PPP AAA", "e3 2003 QQQ BBB"];
const FIGURE = {
  kind: "matrix",
  question: { measure: "share", layer: "exercises", period: "2001..2003" },
  series: { field: "to", values: ["AAA", "BBB"] },
  columns: { field: "from", values: ["PPP", "QQQ"] },
} as const;

async function cellsOf(searches: string) {
  const drawn = await (await drawing(studyOf(LINES, { searches })))(FIGURE);
  return drawn.twins[0]?.rows.map(({ cells }) => cells.map(({ state, value }) => [state, value]));
}

test("a share of 0 behind which nobody is recorded is no record in a matrix, and says whether anybody looked", async () => {
  const [first, second] = (await cellsOf("")) ?? [];
  expect(first?.slice(0, 2)).toEqual([
    ["recorded", 1],
    ["not-searched", null],
  ]);
  expect(second?.slice(0, 2)).toEqual([
    ["recorded", 0.5],
    ["recorded", 0.5],
  ]);
  const searched = await cellsOf("s1,exercises,,AAA,1990..2024,0\n");
  expect(searched?.[0]?.[1]).toEqual(["searched", null]);
});

test("it is no dot at 0 in lines and dumbbells either, which say what a missing dot means", async () => {
  const { question } = FIGURE;
  const lines = await (await drawing(studyOf(LINES, {})))({
    kind: "lines",
    question: { ...question, to: "AAA", by: "year" },
    series: FIGURE.columns,
  });
  const states = lines.twins[0]?.rows.flatMap(({ cells }) =>
    cells.map(({ state, value }) => `${state} ${value}`),
  );
  expect(states).toContain("not-searched null");
  expect(states).not.toContain("zero 0");
  expect(lines.svg).toContain("Where a dot is missing there is no record");
  const dumbbell = await (await drawing(studyOf(LINES, {})))({ ...FIGURE, kind: "dumbbell" });
  expect(dumbbell.twins[0]?.rows[0]?.cells.map(({ state }) => state)).toContain("not-searched");
  expect(dumbbell.svg).toContain("Where a dot is missing there is no record");
});

test("an answer of 0 %, of which only the whole is on record, says so beside the number", async () => {
  const dataset = await datasetIn(studyOf(LINES, {}));
  const found = answer(dataset, { measure: "share", layer: "exercises", from: "QQQ", to: "AAA" });
  expect([found.value, found.receipt.length]).toEqual([0, 2]);
  expect(zeroText(found, {}, "no", "en")).toBe("no record, not searched");
  // Of nobody known a 0 is one: all records say whose they are.
  const ofNobody = { measure: "share", from: "unknown" };
  expect(zeroText(found, ofNobody, "no", "en")).toBeNull();
  expect(stateOf(found, ofNobody, () => "no")).toBe("zero");
});

const AREA = {
  kind: "area",
  question: { measure: "count", layer: "exercises", to: "AAA", period: "2001..2003" },
  series: { ...FIGURE.columns, rest: true },
} as const;
/** With an exercise of 2001 of which nobody knows who organised it. */
const OPEN = studyOf(LINES, {});
const open = {
  ...OPEN,
  "exercises.csv": `${OPEN["exercises.csv"]}e4,Exercise e4,2001,held,single\n`,
  "participants.csv": `${OPEN["participants.csv"]}e4,AAA,participant\n`,
};

test("it is no part of 0 % in an area either, which says what may be as the share itself does", async () => {
  const drawn = await (await drawing(open))(AREA);
  const [first, second, third] = drawn.twins[0]?.rows ?? [];
  const [ppp, qqq, nobody] = first?.cells ?? [];
  expect([ppp?.state, ppp?.value, ppp?.low, ppp?.high]).toEqual(["recorded", 0.5, 0.5, 1]);
  expect([qqq?.state, qqq?.value, qqq?.low, qqq?.high]).toEqual(["not-searched", null, 0, 0.5]);
  expect([nobody?.state, nobody?.value, nobody?.low, nobody?.high]).toEqual(["recorded", 0.5, 0, 0.5]);
  const asked = answer(await datasetIn(open), {
    ...AREA.question,
    measure: "share",
    from: "QQQ",
    period: "2001",
  });
  expect([asked.low, asked.high]).toEqual([qqq?.low, qqq?.high]);
  expect(qqq?.text).toMatch(/^0–50\s%$/);
  expect(drawn.marks[qqq?.mark ?? -1]).toMatchObject({
    value: expect.stringMatching(/^0–50\s% · no record that counts for certain/),
    receipt: ["e4"],
  });
  expect(second?.cells[1]).toMatchObject({ state: "not-searched", value: null, low: null, high: null });
  expect(third?.cells.slice(0, 3).map(({ state, value }) => [state, value])).toEqual(
    [0, 1, 2].map(() => ["not-searched", null]),
  );
  expect(drawn.marks.filter(({ label, value }) => label.startsWith("State") && /^0\s%/.test(value))).toEqual(
    [],
  );
  expect(drawn.csv).toContain(",QQQ,2001,,0,0.5,share,not-searched,e4,");
  expect(drawn.svg).toContain("A missing part need not be a zero");
});

test("an area of some partners has shares of what they have, with ends of these; other fields have none", async () => {
  const draw = await drawing(open);
  const some = await draw({ ...AREA, series: FIGURE.columns });
  const cells = some.twins[0]?.rows[0]?.cells.slice(0, 2);
  expect(cells?.map(({ state, value }) => [state, value])).toEqual([
    ["recorded", 1],
    ["not-searched", null],
  ]);
  const searches = "s1,exercises,,AAA,1990..2024,0\n";
  const searched = await (await drawing(studyOf(LINES, { searches })))(AREA);
  expect(searched.twins[0]?.rows[1]?.cells[1]).toMatchObject({ state: "searched", value: null });
  const to = { field: "to", values: ["AAA", "BBB"] } as const;
  const { to: _, ...everybody } = AREA.question;
  const recipients = await draw({ ...AREA, question: everybody, series: to });
  expect(recipients.twins[0]?.rows[1]?.cells[1]).toMatchObject({
    state: "not-searched",
    value: null,
    low: null,
    high: null,
  });
  const whole = await draw({
    ...AREA,
    question: { ...AREA.question, period: "2001" },
    series: { ...AREA.series, values: ["PPP"] },
  });
  expect(whole.svg).not.toContain("A missing part");
});
