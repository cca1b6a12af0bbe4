import { expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = ["e1 2001 PPP AAA", "e2 2001 PPP AAA", "e3 2002 QQQ AAA,BBB"];

/** Widths of the bars of a figure of bars. */
async function barsOf(figure: Partial<Figure>, width: number): Promise<readonly number[]> {
  const drawn: Drawn = await (await drawing(studyOf(LINES)))({ kind: "bars", ...figure }, { width });
  expect(faultsIn(drawn)).toEqual([]);
  return shapesOf(drawn).flatMap((s) => (s.kind === "rect" && s.mark !== undefined ? [s.width] : []));
}

test.each([360, 960])("one value has a bar that is no wider than a sentence, %s wide", async (width) => {
  const year = { ...QUESTION, from: "PPP", period: "2001", by: "year" };
  const [column, ...more] = await barsOf({ question: year }, width);
  expect([column !== undefined && column > 20 && column <= 80, more]).toEqual([true, []]);
  const row = { ...QUESTION, from: "PPP", to: "AAA", by: "recipient" };
  const [bar, ...others] = await barsOf({ question: row }, width);
  expect([bar !== undefined && bar > 100 && bar <= 200, others]).toEqual([true, []]);
});

test("several values have all the room there is", async () => {
  const years = await barsOf({ question: { ...QUESTION, period: "2001..2002", by: "year" } }, 960);
  expect(years).toHaveLength(2);
  for (const width of years) expect(width).toBeGreaterThan(300);
  const rows = await barsOf({ question: { ...QUESTION, by: "recipient" } }, 960);
  expect(Math.max(...rows)).toBeGreaterThan(500);
});
