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
