import { describe, expect, test } from "vitest";
import { checkClaims } from "../../src/claims/check.ts";
import { checkFaults } from "../../src/claims/checks/index.ts";
import { readClaims } from "../../src/claims/read.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";
import { findingsOf } from "./claims-of.ts";

/** A claim as YAML: its id, what it prints, and its checks. */
const claim = (id: string, printed: string, checks = ""): string =>
  `- { id: ${id}, says: a number, where: here, printed: { ${printed} }, missing: records, checks: [${checks}] }\n`;

async function checksOf(...claims: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await findingsOf(claims.join(""));
  return new Map([...found].map(([id, f]) => [id, f.checks.map((c) => c.outcome)]));
}

const percent = (p: number) => `value: ${p / 100}, unit: share, rounding: percent-0`;

describe("GRIM (vectors of the guide; Brown & Heathers 2017)", () => {
  const column = async (percents: readonly number[], base: number) => {
    const claims = percents.map((p, i) => claim(`c${i}`, percent(p), `{ grim: { base: ${base} } }`));
    const found = await findingsOf(claims.join(""));
    return [...found.values()].flatMap((f) => f.checks);
  };

  test("62, 45, 40, 32 and 25 % of 40 fit when halves go to even or are cut off, of 41 or 38 they do not", async () => {
    const fig3 = [62, 45, 40, 32, 25];
    const of40 = await column(fig3, 40);
    expect(of40.every((c) => c.outcome === "agrees")).toBe(true);
    expect(of40.every((c) => c.says.includes("half to even"))).toBe(true);
    expect(of40.every((c) => c.says.includes("cutting off"))).toBe(true);
    expect(of40.every((c) => c.says.includes("half up"))).toBe(false);
    for (const base of [41, 38]) {
      const outcomes = (await column(fig3, base)).map((c) => c.outcome);
      expect(outcomes, String(base)).toContain("cannot-be");
    }
  });

  test("72, 19, 8, 6 and 4 % fit 90, rounded half up; 91 only where they are cut off", async () => {
    const of90 = await column([72, 19, 8, 6, 4], 90);
    expect(of90.every((c) => c.says.includes("half up"))).toBe(true);
    const of91 = await column([72, 19, 8, 6, 4], 91);
    expect(of91.every((c) => c.says.includes("cutting off"))).toBe(true);
    expect(of91.every((c) => c.says.includes("half up"))).toBe(false);
  });

  test("the base that is assumed is said, and a share that no count gives is not attainable", async () => {
    const found = await findingsOf(claim("a", percent(62), "{ grim: { base: 41 } }"));
    expect(found.get("a")?.checks[0]?.says).toContain("with a base of 41");
    const asked = await findingsOf(
      `- { id: a, says: x, where: here, printed: { ${percent(62)} }, checks: [{ grim: { base: 41 } }],
           question: { measure: share, layer: exercises, from: p-led, to: region, period: 2001..2013 } }\n`,
    );
    expect(asked.get("a")?.finding).toBe("not-attainable");
  });
});

describe("one quantity printed twice", () => {
  test("90 and 91 differ; over 135 and 136 can both be true; so can the other way round", async () => {
    const found = await checksOf(
      claim("us-1", "value: 90", "{ same-as: us-2 }"),
      claim("us-2", "value: 91", "{ same-as: us-1 }"),
      claim("ru-1", "value: 135, relation: over", "{ same-as: ru-2 }"),
      claim("ru-2", "value: 136", "{ same-as: ru-1 }"),
      claim("ru-3", "value: 135", "{ same-as: ru-1 }"),
    );
    expect(Object.fromEntries(found)).toEqual({
      "us-1": ["differs"],
      "us-2": ["differs"],
      "ru-1": ["agrees"],
      "ru-2": ["agrees"],
      "ru-3": ["differs"],
    });
  });

  test("names", async () => {
    const found = await checksOf(
      claim("a", "value: ADA", "{ same-as: b }"),
      claim("b", "value: BEL"),
      claim("c", "value: ADA", "{ same-as: a }"),
    );
    expect(found.get("a")).toEqual(["differs"]);
    expect(found.get("c")).toEqual(["agrees"]);
  });
});

test.each([
  ["over and under", "value: 10, relation: over", "value: 5, relation: under"],
  ["about, and far from it", "value: 30, relation: about", "value: 50"],
  ["two ranges apart", "low: 3, high: 4", "low: 10, high: 20"],
])("two statements that exclude each other: %s", async (_, a, b) => {
  const found = await checksOf(claim("a", a, "{ same-as: b }"), claim("b", b));
  expect(found.get("a")).toEqual(["differs"]);
});

describe("sums, orders, windows and units", () => {
  test("299 of 307 leave a remainder, which is no error; 310 of 307 do not", async () => {
    const parts = [136, 91, 41, 19, 12].map((n, i) => claim(`p${i}`, `value: ${n}`));
    const sum = (rest: string, is: number) =>
      claim(
        "s",
        `value: ${is}`,
        `{ sum: { of: [p0, p1, p2, p3, p4${rest}], is: s, remainder-allowed: true } }`,
      );
    const found = await findingsOf([...parts, sum("", 307)].join(""));
    expect(found.get("s")?.checks[0]).toMatchObject({ outcome: "agrees" });
    expect(found.get("s")?.checks[0]?.says).toContain("a remainder of 8, not an error");
    expect((await checksOf(...parts, sum(", 11", 307))).get("s")).toEqual(["differs"]);
    expect((await checksOf(...parts, sum("", 299))).get("s")).toEqual(["agrees"]);
  });

  test("a remainder that is not allowed is a difference", async () => {
    const found = await checksOf(
      claim("a", "value: 31"),
      claim("b", "value: 10"),
      claim("s", "value: 42", "{ sum: { of: [a, b], is: s } }"),
    );
    expect(found.get("s")).toEqual(["differs"]);
  });

  test("army 40 % above police 32 %, where the sentence puts the police second", async () => {
    const found = await findingsOf(
      [
        claim("ss", percent(62), "{ order: [ss, sof, police, army] }"),
        claim("sof", percent(45)),
        claim("police", percent(32)),
        claim("army", percent(40)),
      ].join(""),
    );
    expect(found.get("ss")?.checks[0]).toMatchObject({ outcome: "differs" });
    expect(found.get("ss")?.checks[0]?.says).toContain("army is above police");
    expect(
      (await checksOf(claim("a", "value: 3", "{ order: [a, b] }"), claim("b", "value: 2"))).get("a"),
    ).toEqual(["agrees"]);
  });

  test.each([
    ["2016..2021", "2017..2021", "differs"],
    ["2016..2021", "2016-01-01..2021-12-31", "agrees"],
    ["2010..2015", "2010..2015", "agrees"],
  ])("a number for %s and for %s: %s", async (says, also, outcome) => {
    const found = await checksOf(
      claim("a", percent(15), `{ window: { says: ${says}, also: ${also}, at: b } }`),
    );
    expect(found.get("a")).toEqual([outcome]);
  });

  test("dollars cited to an index of volume", async () => {
    const found = await checksOf(
      claim("a", "value: 737", "{ unit: { printed: usd-millions, source: tiv-millions } }"),
      claim("b", "value: 737", "{ unit: { printed: tiv-millions, source: tiv-millions } }"),
    );
    expect([found.get("a"), found.get("b")]).toEqual([["differs"], ["agrees"]]);
  });
});

describe("printed numbers as linear constraints", () => {
  const bounds = (hold: string, more = "") =>
    claim(
      "a",
      "value: 1",
      `{ bounds: { unknowns: { x: { low: 0, high: 100 }, y: { low: 0, high: 100 } }, hold: [${hold}]${more} } }`,
    );

  test.each([
    [
      "all at once",
      "{ terms: { x: 1, y: 1 }, value: 41 }, { terms: { x: 1 }, relation: at-least, value: 31 }",
      "",
      "agrees",
    ],
    ["a sum above its parts", "{ terms: { x: 1, y: 1 }, relation: over, value: 201 }", "", "cannot-be"],
    [
      "two that exclude each other",
      "{ terms: { x: 1 }, relation: over, value: 5 }, { terms: { x: 1 }, relation: under, value: 5 }",
      ", whole: true",
      "cannot-be",
    ],
    [
      "between two whole numbers",
      "{ terms: { x: 1 }, relation: over, value: 5 }, { terms: { x: 1 }, relation: under, value: 6 }",
      ", whole: true",
      "cannot-be",
    ],
    [
      "between two numbers",
      "{ terms: { x: 1 }, relation: over, value: 5 }, { terms: { x: 1 }, relation: under, value: 6 }",
      "",
      "agrees",
    ],
    ["half of an odd number", "{ terms: { x: 2 }, value: 41 }", ", whole: true", "cannot-be"],
    [
      "exactly the bound, where it says over",
      "{ terms: { x: 1 }, relation: over, value: 100 }",
      ", whole: true",
      "cannot-be",
    ],
  ])("%s", async (_, hold, more, outcome) => {
    expect((await checksOf(bounds(hold, more))).get("a")).toEqual([outcome]);
  });
});

test("a check there is not, and one told nonsense, are faults of the file", async () => {
  const yaml = claim(
    "a",
    "value: 1",
    "{ grimm: { base: 3 } }, { same-as: nobody }, { grim: { base: many } }",
  );
  const told = async (text: string) =>
    (await checkClaims(await openStudy(memoryFiles({ ...smallStudy, "claims/c.yaml": text })))).map(
      ({ column, message, mend }) => `${column} ${message}; ${mend}`,
    );
  const nobody = (text: string) =>
    `${text.indexOf("nobody") + 1} claim a: same-as cannot be run on "nobody": there is no claim "nobody"; name claims by their ids`;
  expect(await told(yaml)).toEqual([
    `${yaml.indexOf("grimm") + 1} claim a: checks: there is no key "grimm"; did you mean grim? If not, write one of grim, same-as, sum, order, window, unit, bounds`,
    nobody(yaml),
    `${yaml.indexOf("many") + 1} claim a: checks: grim: base is "many", where a number is meant; write a number, such as 12`,
  ]);
  const alone = claim("a", "value: 1", "{ same-as: nobody }");
  expect(await told(alone)).toEqual([nobody(alone)]);
});

test.each([
  [
    "a count by GRIM",
    "value: 44, unit: exercises, rounding: whole",
    "grim: { base: 96 }",
    "of a share printed as a percentage, and what is printed is 44 in exercises",
  ],
  ["a share above the whole by GRIM", percent(146), "grim: { base: 96 }", "what is printed is 1.46 in share"],
  ["a base that is none", percent(46), "grim: { base: 9.6 }", "9.6 is no base"],
  [
    "a count and a share as one",
    "value: 44, unit: exercises",
    "same-as: b",
    "a is printed in exercises and b in share",
  ],
  ["a name and a number as one", "value: ADA", "same-as: b", "one prints a number and the other none"],
  [
    "a sum of two units",
    "value: 44, unit: exercises",
    "sum: { of: [b], is: a }",
    "b is printed in share and a in exercises",
  ],
  ["a sum of names", "value: ADA", "sum: { of: [b], is: a }", "a prints no single number"],
  [
    "an order of two units",
    "value: 44, unit: exercises",
    "order: [a, b]",
    "a is printed in exercises and b in share",
  ],
  ["an order of a claim there is not", percent(46), "order: [a, b, c]", 'there is no claim "c"'],
  [
    "another unit than is printed",
    "value: 44, unit: exercises",
    "unit: { printed: usd-millions, source: tiv-millions }",
    "it calls usd-millions printed, and what is printed is in exercises",
  ],
  [
    "a term that is no unknown",
    "value: 44",
    "bounds: { unknowns: { x: { low: 0 } }, hold: [{ terms: { y: 1 }, value: 3 }] }",
    "y is none of its unknowns",
  ],
])(
  "a check that cannot be of what is printed is refused, and finds nothing: %s",
  async (_, printed, check, why) => {
    const yaml = claim("a", printed, `{ ${check} }`) + claim("b", percent(46));
    expect((await findingsOf(yaml)).get("a")?.checks).toEqual([]);
    const { claims } = await readClaims(
      await openStudy(memoryFiles({ ...smallStudy, "claims/c.yaml": yaml })),
    );
    const faults = claims.flatMap((c) => checkFaults(c, new Map(claims.map((other) => [other.id, other]))));
    expect(faults.map((f) => f.why)).toEqual([expect.stringContaining(why)]);
    expect(faults[0]?.mend).toMatch(/./);
  },
);
