import { expect, test } from "vitest";
import { findingsOf } from "./claims-of.ts";

// A made-up chapter on the small study, of which every right number was worked by hand (see test/questions):
// thirty statements that are right, and six slips of the kinds that a reader can find without any record.
const RIGHT: readonly (readonly [string, string])[] = [
  ["value: 8", "measure: count, layer: exercises"],
  ["value: 7", "measure: count, layer: exercises, to: ADA"],
  ["value: 3", "measure: count, layer: exercises, from: p-led"],
  ["value: 2, relation: over", "measure: count, layer: exercises, from: q-led"],
  ["value: 4", "measure: count, layer: exercises, to: ADA+BEL"],
  ["value: 2", "measure: count, layer: exercises, to: =ADA+BEL"],
  ["value: 3", "measure: count, layer: exercises, to: 'only:region'"],
  ["value: 4", "measure: count, layer: exercises, without: POL"],
  ["value: 0.38, rounding: percent-0", "measure: share, layer: exercises, from: p-led"],
  ["value: 0.37, rounding: percent-0", "measure: share, layer: exercises, from: p-led"],
  ["value: 0.375, rounding: percent-1", "measure: share, layer: exercises, from: p-led"],
  ["value: 0.43, rounding: percent-0", "measure: share, layer: exercises, from: p-led, to: ADA"],
  ["value: 0.73, rounding: percent-0", "measure: share, layer: transfers, value: tiv-millions, from: POL"],
  ["value: 0.5, relation: over", "measure: share, layer: transfers, value: tiv-millions, from: POL"],
  ["value: 110", "measure: sum, layer: transfers, value: tiv-millions"],
  ["value: 100, relation: about", "measure: sum, layer: transfers, value: tiv-millions"],
  ["low: 100, high: 120", "measure: sum, layer: transfers, value: tiv-millions"],
  ["value: 4", "measure: count, layer: transfers, value: orders"],
  ["value: '2001'", "measure: first, layer: exercises, to: BEL"],
  ["value: '2003-06'", "measure: nth, value: '2', layer: exercises, from: p-led"],
  ["value: 3", "measure: interval, layer: exercises, from: q-led"],
  ["value: ADA", "measure: largest, layer: exercises, by: recipient, to: region"],
  ["value: [ADA, BEL, CYR]", "measure: set, layer: exercises, by: recipient, to: region"],
  ["value: [ADA, CYR], relation: first", "measure: composition, layer: facilities, by: recipient"],
  ["value: 2000, relation: under", "measure: sum, layer: exercises, value: troops"],
  ["low: 1, high: 400", "measure: range, layer: exercises, value: troops"],
  ["value: 3", "measure: ratio, layer: exercises, from: p-led, against: { from: home }"],
  [
    "value: 0, relation: rising",
    "measure: change, layer: exercises, period: 2004..2014, against: { period: 2001..2003 }",
  ],
  ["value: POL", "measure: largest, layer: exercises, period: 2001..2005"],
  ["value: 'yes'", "measure: every, layer: exercises, from: p-led, to: ADA, against: { to: region }"],
];

const right = RIGHT.map(([printed, question], i) => {
  const window = question.includes("period:") ? "" : ", period: 2001..2016";
  return `- { id: R${i + 1}, says: right, where: p. ${i + 1}, printed: { ${printed} }, question: { ${question}${window} } }\n`;
});

const SLIPS = `
- { id: S1, says: 62 % of 41 exercises, where: p. 1, printed: { value: 0.62, rounding: percent-0 }, checks: [{ grim: { base: 41 } }],
    question: { measure: share, layer: exercises, from: p-led, period: 2001..2016 } }
- { id: S2, says: 91 where page 1 has 90, where: p. 2, printed: { value: 91 }, checks: [{ same-as: R1 }],
    question: { measure: count, layer: exercises, period: 2001..2016 } }
- { id: S3, says: more parts than the whole, where: p. 3, printed: { value: 8 }, checks: [{ sum: { of: [R2, R3], is: R1, remainder-allowed: true } }],
    question: { measure: count, layer: exercises, period: 2001..2016 } }
- { id: S4, says: first, where: p. 4, printed: { value: 0.43, rounding: percent-0 }, checks: [{ order: [R9, R12] }],
    question: { measure: share, layer: exercises, from: p-led, to: ADA, period: 2001..2016 } }
- { id: S5, says: in the past five years, where: p. 5, printed: { value: 8 }, checks: [{ window: { says: 2012..2016, also: 2001..2016, at: R1 } }],
    question: { measure: count, layer: exercises, period: 2001..2016 } }
- { id: S6, says: 110 million dollars, where: p. 6, printed: { value: 110 }, checks: [{ unit: { printed: usd-millions, source: tiv-millions } }],
    question: { measure: sum, layer: transfers, value: tiv-millions, period: 2001..2016 } }
`;

test("six slips are found, and none of thirty right statements is flagged", async () => {
  const found = await findingsOf(right.join("") + SLIPS);
  const of = (letter: string) => [...found.values()].filter((f) => f.id.startsWith(letter));
  expect(of("R")).toHaveLength(30);
  expect(
    of("R")
      .filter((f) => !["consistent", "consistent-after-rounding"].includes(f.finding))
      .map((f) => [f.id, f.finding, f.why, f.answer?.value]),
  ).toEqual([]);
  expect(Object.fromEntries(of("S").map((f) => [f.id, f.finding]))).toEqual({
    S1: "not-attainable",
    S2: "inconsistent-with",
    S3: "inconsistent-with",
    S4: "inconsistent-with",
    S5: "inconsistent-with",
    S6: "inconsistent-with",
  });
  for (const f of of("S")) expect(f.why).not.toBe("");
});

test("a wrong number without a slip differs in our records, and says no more", async () => {
  const found = await findingsOf(
    "- { id: W, says: wrong, where: here, printed: { value: 9 }, question: { measure: count, layer: exercises, period: 2001..2016 } }\n",
  );
  expect(found.get("W")).toMatchObject({ finding: "differs-in-our-records", answer: { value: 8 } });
});

test("what is left open holds in some readings and not in others", async () => {
  const claim = (open: string) =>
    `- { id: O, says: open, where: here, printed: { value: 9 }, open: [${open}], readings: { status: { held-and-announced: E, all: E, held: N }, duplicates: { each: U } },
         question: { measure: count, layer: exercises, period: 2001..2016 } }\n`;
  const found = (await findingsOf(claim("rule"))).get("O");
  expect(found).toMatchObject({
    finding: "not-fully-specified",
    holdsIn: 1,
    unvalued: { count: 0, when: [] },
    of: 2,
    distinct: 2,
    decides: "status",
  });
  expect(found?.others.map((o) => [o.change, o.mark, o.value, o.holds])).toEqual([
    [{ status: "held" }, "N", 7, false],
    [{ duplicates: "each" }, "U", 9, true],
  ]);
  expect((await findingsOf(claim(""))).get("O")?.finding).toBe("differs-in-our-records");
});

test("what the author states is fixed, and a struck reading carries its reason", async () => {
  const found = (
    await findingsOf(
      `- { id: F, says: fixed, where: here, printed: { value: 8 }, states: { status: held-and-announced }, struck: { duplicates=each: nobody counts twice },
           readings: { status: { all: E }, duplicates: { each: N } },
           question: { measure: count, layer: exercises, period: 2001..2016 } }\n`,
    )
  ).get("F");
  expect(found).toMatchObject({ holdsIn: 1, of: 1 });
  expect(found?.others).toMatchObject([{ change: { duplicates: "each" }, struck: "nobody counts twice" }]);
});

test("qualitative and untestable sentences say so, and an author's reply stands beside its finding", async () => {
  const found = await findingsOf(`
- { id: Q, says: hesitant, where: here, qualitative: no number is printed }
- { id: M, says: 12 talks, where: here, printed: { value: 12 }, missing: a list of talks }
- { id: A, says: 8, where: here, printed: { value: 8 }, author_reply: "Eight, yes.", question: { measure: count, layer: exercises, period: 2001..2016 } }
`);
  expect(found.get("Q")).toMatchObject({
    finding: "qualitative",
    why: "no number is printed",
    comparison: "none",
  });
  expect(found.get("M")).toMatchObject({ finding: "not-testable", why: "a list of talks" });
  expect(found.get("A")?.author_reply).toBe("Eight, yes.");
});
