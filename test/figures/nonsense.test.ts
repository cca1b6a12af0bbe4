import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFigures } from "../../src/figures/check.ts";
import { figuresOf } from "../../src/figures/read.ts";
import type { Fault } from "../../src/model/fault.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { SMALL } from "./small-study.ts";

const FILE = "figures/a.yaml";

async function read(text: string) {
  return figuresOf(await openStudy(memoryFiles({ ...SMALL, [FILE]: text })));
}

function placed(faults: readonly Fault[], text: string): void {
  const rows = text.split(/\r\n|\r|\n/).length;
  for (const fault of faults) {
    expect(fault.file).toBe(FILE);
    expect(fault.row).toBeGreaterThanOrEqual(fault.level === "warning" ? 0 : 1);
    expect(fault.row).toBeLessThanOrEqual(rows + 1);
    expect([fault.message, fault.mend].every((said) => said !== "")).toBe(true);
    expect(fault.message.length).toBeLessThan(1000);
  }
}

const KEYS = ["id", "kind", "title", "note", "question", "series", "columns", "panels", "against", "rest"];
const key = fc.oneof(
  fc.constantFrom(...KEYS, "border-view", "claims", "where", "measure", "layer", "from", "to", "by", "field"),
  fc.constantFrom("values", "period", "conventions", "en", "ru", "__proto__", "constructor", "toString", ""),
  fc.string({ maxLength: 8 }),
);
const word = fc.constantFrom(
  ...[
    "one",
    "ONE",
    "../x",
    "a/b",
    "con",
    "bars",
    "map",
    "curve",
    "count",
    "share",
    "hhi",
    "exercises",
    "all",
  ],
  ...["from", "to", "region", "partners", "groups", "P1", "R1", "year", "1991..2023", "2001", "attribution"],
);
const leaf = fc.oneof(
  word,
  fc.string({ maxLength: 12 }),
  fc.constantFrom(null, true, 0, -1, 1e308, "", " ", "x".repeat(700)),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
const sound = {
  id: "one",
  kind: "bars",
  title: "Exercises",
  question: { measure: "count", layer: "exercises", to: "region", by: "year", period: "2001..2009" },
  series: { field: "from", values: "groups", rest: true },
};

test("a sound figure with any of its parts made nonsense is refused with a place, or asked", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        "kind",
        "title",
        "question",
        "series",
        "columns",
        "panels",
        "against",
        "claims",
        "note",
      ),
      anything,
      async (part, value) => {
        const text = JSON.stringify([{ ...sound, [part]: value }], null, 1);
        const study = await openStudy(memoryFiles({ ...SMALL, [FILE]: text }));
        placed(await checkFigures(study), text);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test("any document and any text are read without a crash; what is wrong is told with its place", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        anything.map((a) => JSON.stringify(a)),
        fc.string({ unit: "grapheme" }),
      ),
      async (text) => {
        const { figures, faults } = await read(text);
        placed(faults, text);
        for (const { id } of figures) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      },
    ),
    { numRuns: 400 },
  );
});

const good = JSON.stringify(sound);
const AWKWARD: readonly (readonly [string, string, RegExp])[] = [
  ["tabs", "- id: one\n\tkind: bars\n", /2:\d+ .*; indent with spaces/],
  ["a key twice", "- id: one\n  kind: bars\n  kind: map\n", /3:3 the key "kind" stands twice in one map/],
  ["an alias to itself", "- &a [*a]\n", /1:\d+ /],
  ["an alias of nothing", "- id: *nobody\n", /1:7 /],
  ["two documents", "- id: one\n---\n- id: two\n", /2:1 .*; take the line/],
  ["a tag", "- id: !!python/object one\n", /1:7 .*; take the tag/],
  [
    "ids that differ by case",
    `- ${good}\n- ${good.replace('"one"', '"One"')}\n`,
    /2:9 a figure cannot be called "One"/,
  ],
  ["a path", `- ${good.replace('"one"', '"../one"')}\n`, /1:9 a figure cannot be called "\.\.\/one"/],
  ["a map for a list", `one: ${good}\n`, /1:1 is no list of figures/],
  ["no text", "\0\0\0", /1:1 |0:0/],
  ["deep lists", "[".repeat(20_000), /1:\d+ /],
  ["deep maps", `${Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")}\n`, /1:1 /],
  ["a list of lists", "- - - one\n", /1:3 an entry of the list is a list/],
];

test.each(AWKWARD)("%s: told with its place", async (_, text, says) => {
  const { faults } = await read(text);
  expect(faults.map((f) => `${f.row}:${f.column} ${f.message}; ${f.mend}`).join("\n")).toMatch(says);
});

test("aliases that would fill the memory are refused", async () => {
  const bomb = ["- &a [x, x, x, x, x, x, x, x, x, x]"];
  for (let i = 0; i < 8; i++) bomb.push(`- &${"bcdefghi"[i]} [${`*${"abcdefgh"[i]}, `.repeat(10)}x]`);
  const { faults } = await read(bomb.join("\n"));
  expect(faults.some((f) => f.code === "yaml" && f.mend.includes("alias"))).toBe(true);
});

test("a file of 50,000 keys, one of 5 million letters and one of 2,000 faults are told of soon", async () => {
  const start = process.cpuUsage();
  const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: ${i}`).join("\n");
  expect((await read(keys)).faults.map((f) => f.code)).toEqual(["not-a-list"]);
  expect((await read("x".repeat(5_000_000))).faults[0]?.message).toContain("too long");
  expect((await read("- id: X\n".repeat(2000))).faults.length).toBeGreaterThanOrEqual(2000);
  const { user } = process.cpuUsage(start);
  expect(user / 1e6).toBeLessThan(60);
});

const OF = { layer: "exercises", to: "region" };
const RECIPIENTS = { field: "to", values: "region" };
const OF_PARTNERS = { field: "from", values: "partners" };
const SAME_VALUE = /each would have the same value; choose count, sum or share/;
const UNLIKE: readonly (readonly [string, object, RegExp])[] = [
  ...["hhi", "rank", "median", "gini"].flatMap((measure) => [
    ...["star", "ring", "layered", "map"].map(
      (kind) =>
        [
          `${kind} of ${measure}`,
          { kind, question: { ...OF, measure } },
          /has no value for each tie: .*choose count/,
        ] as const,
    ),
    ...["recipient", "year", "kind", "partner"].map(
      (by) =>
        [
          `bars of ${measure} by ${by}`,
          { kind: "bars", question: { ...OF, measure, by } },
          new RegExp(`${measure} has no value for each ${by}: bars would draw .*write columns`),
        ] as const,
    ),
    [
      `lines of ${measure}`,
      { kind: "lines", question: { ...OF, measure } },
      /has no value for each year/,
    ] as const,
  ]),
  [
    "a matrix of hhi without columns",
    { kind: "matrix", question: { ...OF, measure: "hhi" }, series: RECIPIENTS },
    SAME_VALUE,
  ],
  [
    "a matrix of hhi by partner",
    { kind: "matrix", question: { ...OF, measure: "hhi" }, series: OF_PARTNERS },
    SAME_VALUE,
  ],
  ...["dumbbell", "slope"].map(
    (kind) =>
      [
        `${kind} of hhi of partners`,
        {
          kind,
          question: { ...OF, measure: "hhi", period: "2004..2009" },
          series: OF_PARTNERS,
          against: { period: "2001..2003" },
        },
        SAME_VALUE,
      ] as const,
  ),
  [
    "panels of partners",
    {
      kind: "bars",
      question: { measure: "hhi", layer: "exercises" },
      columns: RECIPIENTS,
      panels: OF_PARTNERS,
    },
    SAME_VALUE,
  ],
];

test.each(UNLIKE)(
  "%s draws no value of its measure, and is refused at its place",
  async (_, figure, says) => {
    const text = JSON.stringify([{ id: "one", title: "One", ...figure }], null, 1);
    const errors = await errorsOf(text);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
    placed(errors, text);
    const row = text.split("\n")[(errors[0]?.row ?? 0) - 1];
    expect(row).toMatch(/"(measure|series|panels|kind)":/);
  },
);

const PERIODS = { field: "period", values: ["2001..2003", "2004..2009"] };
const ASKED: readonly (readonly [string, object])[] = [
  [
    "bars of hhi of each recipient",
    { kind: "bars", question: { measure: "hhi", layer: "exercises" }, columns: RECIPIENTS },
  ],
  [
    "lines of hhi over periods",
    {
      kind: "lines",
      question: { measure: "hhi", layer: "exercises" },
      series: RECIPIENTS,
      columns: PERIODS,
    },
  ],
  [
    "a matrix of effective numbers",
    {
      kind: "matrix",
      question: { measure: "effective-number", layer: "exercises" },
      series: RECIPIENTS,
      columns: PERIODS,
    },
  ],
  [
    "a dumbbell of hhi of recipients",
    {
      kind: "dumbbell",
      question: { measure: "hhi", layer: "exercises", period: "2004..2009" },
      series: RECIPIENTS,
      against: { period: "2001..2003" },
    },
  ],
  [
    "ranks of partners",
    { kind: "dumbbell", question: { ...OF, measure: "rank" }, series: OF_PARTNERS, columns: PERIODS },
  ],
  [
    "a matrix of a composition",
    { kind: "matrix", question: { measure: "composition", layer: "exercises" }, series: RECIPIENTS },
  ],
  ["bars of a composition", { kind: "bars", question: { ...OF, measure: "composition", by: "partner" } }],
];

test.each(ASKED)("%s asks each mark by itself, and stays", async (_, figure) => {
  expect(await errorsOf(JSON.stringify([{ id: "one", title: "One", ...figure }], null, 1))).toEqual([]);
});

async function errorsOf(text: string): Promise<readonly Fault[]> {
  const faults = await checkFigures(await openStudy(memoryFiles({ ...SMALL, [FILE]: text })));
  return faults.filter(({ level }) => level === "error");
}
