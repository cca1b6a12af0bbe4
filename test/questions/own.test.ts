import { expect, test } from "vitest";
import { answer } from "../../src/questions/answer.ts";
import { studyOf } from "../figures/tied.ts";
import { datasetIn } from "./asking.ts";

const dataset = await datasetIn(
  studyOf(["a 2001 PPP AAA,BBB", "b 2002 QQQ AAA", "c 2003 PPP AAA", "d 2004 BBB AAA"]),
);
const conventions = { attribution: "participant" } as const;
const ask = (measure: string, fields: Readonly<Record<string, string>> = {}) =>
  answer(dataset, { measure, layer: "exercises", conventions, ...fields });

test("where whoever takes part is a partner, a recipient is none of its own", () => {
  expect(ask("largest", { to: "AAA" }).value).toEqual(["BBB", "ppp-led"]);
  // Of five shared activities, PPP and BBB have two each and QQQ one; BBB is of the group of AAA, and stands by itself.
  expect(ask("hhi", { to: "AAA" }).value).toBeCloseTo(9 / 25);
  expect(Object.keys(ask("count", { to: "AAA", by: "partner" }).parts ?? {}).sort()).toEqual([
    "BBB",
    "ppp-led",
    "qqq-led",
  ]);
  expect(ask("rank", { to: "AAA", from: "QQQ" }).value).toBe(3);
});

test("of the region none of its members is a partner, and what they do alone belongs to nobody unknown", () => {
  expect(Object.keys(ask("count", { to: "region", by: "partner" }).parts ?? {}).sort()).toEqual([
    "ppp-led",
    "qqq-led",
  ]);
  const { value, low, high } = ask("hhi", { to: "region" });
  expect([value, low, high].map((n) => Number(n).toFixed(4))).toEqual(["0.5556", "0.5556", "0.5556"]);
});

test("of everybody, and under other attributions, all are partners that take part or organise", () => {
  expect(ask("largest").value).toBe("region-led");
  const organised = { ...conventions, attribution: "organiser" };
  const parts = answer(dataset, {
    measure: "count",
    layer: "exercises",
    to: "AAA",
    by: "partner",
    conventions: organised,
  }).parts;
  expect(Object.keys(parts ?? {}).sort()).toEqual(["ppp-led", "qqq-led", "region-led"]);
});
