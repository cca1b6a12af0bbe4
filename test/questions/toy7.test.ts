import { expect, test } from "vitest";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { sheetText } from "../../src/study/write.ts";
import { asked, datasetIn } from "./asking.ts";

// toy7 of vectors.json: seven exercises of year, organisers, participants (values worked by hand and by networkx).
const EVENTS: readonly (readonly [number, readonly string[], readonly string[]])[] = [
  [2005, ["RU"], ["KZ", "KG", "TJ"]],
  [2007, ["RU", "CN"], ["KZ", "KG", "TJ", "UZ"]],
  [2010, ["US"], ["KZ", "KG"]],
  [2014, ["CN"], ["KG"]],
  [2018, ["UZ"], ["TJ"]],
  [2019, ["CN"], ["KZ"]],
  [2021, ["RU"], ["TJ", "UZ"]],
];
const REGION = ["KZ", "KG", "TJ", "TM", "UZ"];
const PARTNERS = ["RU", "CN", "US"];

/** The seven exercises as a study. */
function toy(region: readonly string[], partners: readonly string[]) {
  return {
    "study.yaml": `title: Toy\nregion: { name: R, members: [${region}] }\npartners: [${partners}]\n`,
    "actors.csv": sheetText(
      ["id", "kind"],
      [...region, ...partners].map((id) => ({ id, kind: "state" })),
    ),
    "exercises.csv": sheetText(
      ["id", "start", "status", "structure"],
      EVENTS.map(([year], i) => ({ id: `e${i}`, start: String(year), status: "held", structure: "single" })),
    ),
    "participants.csv": sheetText(
      ["activity", "actor", "role"],
      EVENTS.flatMap(([, organisers, others], i) => [
        ...organisers.map((actor, n) => ({
          activity: `e${i}`,
          actor,
          role: n === 0 ? "organiser" : "co-organiser",
        })),
        ...others.map((actor) => ({ activity: `e${i}`, actor, role: "participant" })),
      ]),
    ),
  };
}

const study = await datasetIn(toy(REGION, PARTNERS));
const base: Question = {
  measure: "e-i",
  layer: "exercises",
  conventions: { attribution: "organiser-fractional", projection: "star" },
};

test("star, fractional: 13 vertical, 1 horizontal", () => {
  expect(asked(study, base)).toBeCloseTo(12 / 14, 10);
  expect(asked(study, { ...base, measure: "e-i-normalised" })).toBeCloseTo(0.7931, 4);
  // Five recipients with each other, and with three partners: 20 and 30 ordered pairs.
  expect(asked(study, { ...base, measure: "e-i-expected" })).toBeCloseTo((30 - 20) / 50, 10);
});

test("a clique or Newman's projection would find 12 or 4.2 ties that nobody initiated: by construction", () => {
  for (const projection of ["clique", "newman"]) {
    const found = answer(study, { ...base, conventions: { ...base.conventions, projection } });
    expect(found).toMatchObject({ value: null, why: "by-construction" });
    expect(found.notes?.join()).toContain("nobody of them initiated");
  }
});

test.each([
  ["KZ", { RU: 0.375, CN: 0.375, US: 0.25 }],
  ["TJ", { RU: 0.8333333333, CN: 0.1666666667 }],
  ["UZ", { RU: 0.75, CN: 0.25 }],
])("shares of the partners in %s", (to, shares) => {
  for (const [from, share] of Object.entries(shares)) {
    // What a neighbour organises is no part of the base: outside partners share what they organise.
    const question = { ...base, measure: "share", from, to, against: { from: PARTNERS.join() } };
    expect(asked(study, question)).toBeCloseTo(share, 9);
  }
});

test("a state of the region that does nothing leaves counts and shares, and is a node of the ties", async () => {
  const wider = await datasetIn(toy([...REGION, "XX"], PARTNERS));
  const share: Question = { ...base, measure: "share", from: "RU", to: "region" };
  expect(asked(wider, share)).toBe(asked(study, share));
  expect(asked(wider, { ...share, measure: "count" })).toBe(asked(study, { ...share, measure: "count" }));
  expect(asked(wider, base)).toBe(asked(study, base));
  expect(asked(wider, { ...base, measure: "density" })).toBeLessThan(
    Number(asked(study, { ...base, measure: "density" })),
  );
});

test("the order in which partners are listed changes nothing", async () => {
  const turned = await datasetIn(toy([...REGION].reverse(), [...PARTNERS].reverse()));
  for (const measure of ["e-i", "e-i-normalised", "density"])
    expect(asked(turned, { ...base, measure })).toBeCloseTo(Number(asked(study, { ...base, measure })), 12);
});
