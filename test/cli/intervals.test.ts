import { expect, test } from "vitest";
import { screenOf } from "../../src/cli/screen.ts";
import { evidenceMark } from "../../src/cli/show/evidence.ts";
import { showReadings } from "../../src/cli/show/readings.ts";
import type { Answer } from "../../src/model/answer.ts";
import { readings } from "../../src/questions/answer.ts";
import type { Readings } from "../../src/questions/readings.ts";
import { spreadWord } from "../../src/words/headline.ts";
import { numberText } from "../../src/words/numbers.ts";
import { datasetIn } from "../questions/asking.ts";
import { smallStudy } from "../questions/small-study.ts";

const made = (more: Partial<Answer>): Answer => ({
  id: "a-0",
  value: 0.7,
  low: null,
  high: null,
  unit: "probability",
  receipt: [],
  conventions: {},
  coverage: { known: 1, unknown: 0 },
  ...more,
});
const labels = {
  actor: (id: string) => id,
  actors: (ids: readonly string[]) => ids.join(", "),
  layer: (name: string) => name,
  code: (value: string) => value,
  group: (id: string) => id,
  groupLabel: () => null,
  short: (id: string) => id,
  nameWithLang: (id: string) => ({ text: id, lang: "en" }),
  endonym: () => null,
  region: "the region",
  title: "a study",
};
const summary = (more: Partial<Readings>): Readings => ({
  n: 4,
  distinct: 4,
  nulls: 0,
  median: 0.6,
  q1: 0.5,
  q3: 0.7,
  min: 0.4,
  max: 0.8,
  agreement: { on: "half", share: 0.75 },
  decides: null,
  effects: [],
  axes: {},
  struck: [],
  ...more,
});

function shown(found: Readings, answer: Answer, measure: string): string {
  let text = "";
  const out = {
    isTTY: false,
    columns: 80,
    write: (t: string) => {
      text += t;
    },
  };
  const screen = screenOf({ out, err: { write: () => undefined }, env: {} }, false);
  showReadings(screen, found, answer, measure, labels, "en");
  return text;
}

test("a probability is never shown as certain", () => {
  const write = (p: number) => numberText(p, { unit: "probability" }, "en");
  expect([1, 0.9996, 0.998, 0.0001, 0].map(write)).toEqual([
    "> 99.9\u00a0%",
    "> 99.9\u00a0%",
    "99.8\u00a0%",
    "< 0.1\u00a0%",
    "< 0.1\u00a0%",
  ]);
});

test("an interval is called what it is in each language, and bounds are bounds", () => {
  expect(spreadWord({ spread: "bootstrap" }, "en")).toBe("95 % bootstrap interval");
  for (const spread of ["bootstrap", "credible", "confidence"] as const)
    for (const lang of ["ru", "zh"] as const)
      expect(spreadWord({ spread }, lang)).not.toMatch(/bootstrap|credible|confidence|границы|界限/);
  expect(spreadWord({ spread: "bounds" }, "ru")).toBe("границы");
});

test("the evidence of a part is short, and marks a change of sources", () => {
  const first = "evidence for a change: strong, ln BF 4.21";
  const sources = "a change of sources coincides: before 2004 a 100 %; from then on b 100 %";
  expect(evidenceMark(made({ notes: [first, sources] }))).toBe("ln BF 4.21; sources change too");
  const none = "no change is likelier than one: ln BF −1.63";
  expect(evidenceMark(made({ value: "none", notes: [none] }))).toBe("ln BF −1.63");
  expect(evidenceMark(made({ notes: ["12 activities"] }))).toBe("");
});

test("readings agree on a sign only where there could be two", () => {
  expect(shown(summary({}), made({}), "rise-probability")).toContain(
    "75\u00a0% are above one half, as the answer is",
  );
  const sign = { on: "sign", share: 0.75 } as const;
  const count = made({ unit: "exercises", value: 3 });
  expect(shown(summary({ agreement: sign }), count, "count")).not.toMatch(/agree|as the answer/);
  expect(shown(summary({ agreement: sign, min: 0 }), count, "count")).toContain(
    "are above 0, as the answer is",
  );
  const change = made({ unit: "exercises", value: -3 });
  expect(shown(summary({ agreement: sign, min: -2 }), change, "change")).toContain(
    "agree with the answer on its sign",
  );
});

test("a probability agrees by the side of one half", async () => {
  const study = await datasetIn(smallStudy);
  const question = {
    measure: "rise-probability",
    layer: "exercises",
    from: "p-led",
    period: "2002..2007",
    against: { period: "2001" },
  };
  expect(readings(study, question, { attribution: ["organiser", "participant"] }, false).agreement?.on).toBe(
    "half",
  );
});
