import { expect, test } from "vitest";
import type { Readings } from "../../src/questions/readings.ts";
import { jsonOf, onStudy } from "./run.ts";

const CHANGE = [
  "change",
  "--layer",
  "transfers",
  "--from",
  "CHN",
  "--to",
  "region",
  "--period",
  "2016..2021",
  "--value",
  "tiv-millions",
  "--against",
  "measure=share",
  "--against",
  "period=2010..2015",
  "--set",
  "draws=99",
];

test("--joint tests all readings together, and says it in words", async () => {
  const data = (await jsonOf("ask", ...CHANGE, "--joint")) as {
    readings: Readings & { joint: Record<string, unknown> };
  };
  expect(data.readings.joint).toMatchObject({ draws: 99, seed: 1, readings: data.readings.n });
  const { out } = await onStudy("ask", ...CHANGE, "--joint");
  expect(out).toMatch(/together +dealt at random among the records/);
  expect(out).toContain("tested on x / X - y / Y: 99 permutations, seed 1");
});

test("the specification curve is the readings in rising order", async () => {
  const { readings } = (await jsonOf("ask", ...CHANGE, "--all-readings")) as { readings: Readings };
  const values = (readings.curve ?? []).map((n) => Number(readings.list?.[n]?.value));
  expect(values.length).toBe(readings.n - readings.nulls);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(Object.keys(readings)).not.toContain("joint");
});

test("what deals out no sender is refused in one line", async () => {
  const { code, err } = await onStudy("ask", "count", "--layer", "transfers", "--joint");
  expect(code).toBe(2);
  expect(err).toContain("count needs --from");
});
