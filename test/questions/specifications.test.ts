import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { factorsOf } from "../../src/questions/factors.ts";
import { readPlan } from "../../src/questions/reading.ts";
import { signatureOf } from "../../src/questions/signature.ts";
import { freedOf, type Met, sizeOf, specificationsOf } from "../../src/questions/specifications.ts";
import { datasetIn } from "./asking.ts";
import { smallStudy } from "./small-study.ts";

const factors = factorsOf(await datasetIn(smallStudy));
const partners: Question = { measure: "effective-number", layer: "exercises", to: "region" };

test("as many readings are told beforehand as there are, those struck included", () => {
  const met: Met = { axes: new Map(), struck: [] };
  const all = [...specificationsOf(factors, partners, true, {}, met)];
  expect(all.length).toBeGreaterThan(100);
  expect(sizeOf(factors, partners)).toBe(all.length);
  expect(sizeOf(factors, { ...partners, conventions: { unit: "series" } })).toBe(all.length / 3);
});

test("what a question fixes, set free again, makes as many readings as if nothing were fixed", () => {
  const fixed = { ...partners, conventions: { unit: "series", status: "held" } };
  expect(sizeOf(factors, fixed, freedOf(factors, fixed))).toBe(sizeOf(factors, partners));
  expect(freedOf(factors, fixed).unit).toContain("series");
  expect(freedOf(factors, partners)).toEqual({});
});

test("readings of partners side by side that rest on the same records are one, and have one value", () => {
  const met: Met = { axes: new Map(), struck: [] };
  const vary = {
    resolution: ["recorded", "official-first", "latest", "median"],
    status: ["held-and-announced", "held"],
    unit: ["edition", "series"],
  };
  const found = new Map<string, Set<string>>();
  let n = 0;
  for (const { plan } of specificationsOf(factors, partners, false, vary, met)) {
    const key = signatureOf(factors, plan, false);
    const values = found.get(key) ?? new Set();
    found.set(key, values.add(JSON.stringify(readPlan(factors, plan).reading.value)));
    n++;
  }
  expect(n).toBe(16);
  expect(found.size).toBeLessThan(n);
  for (const values of found.values()) expect(values.size).toBe(1);
});
