import { expect, test } from "vitest";
import type { Value } from "../../src/figures/ask/value.ts";
import type { Paired } from "../../src/figures/charts/paired.ts";
import { pairedTakeaway } from "../../src/figures/charts/paired-words.ts";
import { LANGS } from "../../src/words/words.ts";
import { plotOf, studyOf } from "./tied.ts";

const texts = studyOf(["a 2001 PPP AAA"], { partners: ["PPP", "QQQ", "RRR"] });

function paired(
  by: string,
  points: readonly string[],
  rows: readonly (readonly (number | null)[])[],
): Paired {
  const bare = { low: null, high: null, unit: "share", why: null, receipt: [], n: 0, narrows: {} };
  const cell = (value: number | null): Value => ({
    ...bare,
    value,
    state: value === null ? "not-searched" : "recorded",
  });
  const names = ["PPP", "QQQ", "RRR"];
  return {
    field: by === "period" ? "from" : "to",
    rows: rows.map((values, i) => ({ name: names[i] ?? "", values: values.map(cell) })),
    points,
    by,
    unit: "share",
  };
}
const inTime = (...rows: readonly (readonly (number | null)[])[]) => paired("period", ["2001", "2002"], rows);
const beside = (...rows: readonly (readonly (number | null)[])[]) => paired("from", ["PPP", "QQQ"], rows);

test.each([
  ["all are level", inTime([0.3, 0.3], [1, 1]), "Nothing changed from 2001 to 2002."],
  ["level but for how a computer adds", inTime([0.3, 0.1 + 0.2]), "Nothing changed from 2001 to 2002."],
  [
    "one appeared",
    inTime([0.3, 0.3], [null, 0.7]),
    "Of those recorded both in 2001 and in 2002, none changed.",
  ],
  [
    "one vanished",
    inTime([0.7, null], [0.3, 0.3]),
    "Of those recorded both in 2001 and in 2002, none changed.",
  ],
  [
    "nobody was there twice",
    inTime([0.7, null], [null, 0.3]),
    "Nothing is recorded both for 2001 and for 2002.",
  ],
  ["nobody was there at all", inTime([null, null]), "Nothing is recorded of what this figure asks."],
  ["partners are level", beside([0.3, 0.1 + 0.2]), "State PPP and State QQQ are equal everywhere."],
  [
    "partners are level where both are",
    beside([0.3, 0.3], [0.4, null]),
    "State PPP and State QQQ are equal wherever both are recorded.",
  ],
  [
    "one moved",
    inTime([0.3, 0.31], [null, 0.7]),
    "Largest change: State PPP, from 30\u00a0% in 2001 to 31\u00a0% in 2002.",
  ],
] as const)("what is said of two ends is true where %s", async (_, rows, said) => {
  expect(pairedTakeaway(rows, await plotOf(texts))).toBe(said);
  for (const lang of LANGS) expect(pairedTakeaway(rows, await plotOf(texts, { lang }))).not.toMatch(/[{}]/);
});
