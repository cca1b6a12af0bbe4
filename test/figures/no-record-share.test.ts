import { expect, test } from "vitest";
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
