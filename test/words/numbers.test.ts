import { expect, test } from "vitest";
import { COUNTED } from "../../src/layers/index.ts";
import { endsText, measuredText } from "../../src/words/numbers.ts";
import { LANGS } from "../../src/words/words.ts";

const POINTS = { unit: "share", distance: true };

test("one percentage point is one, as far as it is written", () => {
  for (const gap of [0.01, 0.0102, 0.51 - 0.5, -0.01])
    expect(measuredText(gap, POINTS, "en")).toMatch(/^−?1 percentage point$/);
  for (const gap of [0.0106, 0.005, 0, 0.12, 0.011])
    expect(measuredText(gap, POINTS, "en")).toMatch(/ percentage points$/);
  expect(LANGS.map((lang) => measuredText(0.012, POINTS, lang))).toEqual([
    "1.2 percentage points",
    "1,2 п. п.",
    "1.2个百分点",
  ]);
});

test("the form of a word goes with its number as written, also where that was rounded or is in millions", () => {
  const partners = (n: number) => measuredText(n, { unit: "partners" }, "ru");
  expect([1, 1.004, 2, 1.5, 5, 21, 0.004].map(partners)).toEqual([
    "1 партнёр",
    "1 партнёр",
    "2 партнёра",
    "1,5 партнёра",
    "5 партнёров",
    "21 партнёр",
    "0,004 партнёра",
  ]);
  expect(measuredText(1.004, { unit: "partners" }, "en")).toBe("1 partner");
  expect(measuredText(1_000_001, { unit: "usd" }, "ru")).toMatch(/^1\sмиллион долларов США$/);
  expect(measuredText(2_000_003, { unit: "persons" }, "en")).toBe("2 million persons");
});

test("what counts in parts has a decimal in its range too, and words that agree with it", () => {
  const exercises = { unit: "exercises" };
  expect(measuredText(161.5, exercises, "en")).toBe("161.5 exercises");
  expect(endsText({ low: 161.5, high: 165.7 }, exercises, "en")).toBe("161.5–165.7");
  expect(measuredText(165.5, exercises, "ru")).toBe("165,5 учения");
  expect(measuredText(165, exercises, "ru")).toBe("165 учений");
  for (const unit of COUNTED) expect(measuredText(161.5, { unit }, "en")).toMatch(/^161\.5 /);
  expect(measuredText(161.5, { unit: "tiv-millions" }, "en")).toMatch(/^162 million TIV/);
});
