import { expect, test } from "vitest";
import { tiedText } from "../../src/figures/plot/tied.ts";
import { LANGS } from "../../src/words/words.ts";
import { drawing, QUESTION, studyOf } from "./tied.ts";

/** Four partners: two exercises each of the first two, one of the third, none of the fourth; 2001 and 2002 are alike. */
const PARTNERS = ["PPP", "QQQ", "RRR", "SSS"];
const study = studyOf(
  ["a 2001 PPP AAA", "b 2001 QQQ BBB", "c 2002 PPP BBB", "d 2002 QQQ AAA", "e 2004 RRR AAA"],
  {
    partners: PARTNERS,
  },
);
const series = { field: "from", values: "partners" } as const;
const question = { ...QUESTION, period: "2001..2004" };
const [first, last] = [
  { ...question, period: "2001" },
  { ...question, period: "2002" },
];

test.each([
  [
    "bars",
    { question: { ...question, by: "year" }, series },
    "State PPP and State QQQ tie for the most: 2 each of 5 exercises, 2001–2004; the peak years of all are 2001 and 2002, with 2 each.",
  ],
  [
    "bars",
    { question: { ...question, by: "recipient" }, series },
    "State PPP and State QQQ tie for the most: 2 each of 5 exercises",
  ],
  [
    "lines",
    {
      question: { ...question, measure: "share" },
      series,
      columns: { field: "period", values: ["2001", "2002"] },
    },
    "State PPP and State QQQ, 2002: 50\u00a0% each.",
  ],
  ["matrix", { series, columns: { field: "to", values: "region" } }, "Highest, equally: 5 of "],
  [
    "matrix",
    { series, columns: { field: "to", values: ["BBB"] } },
    "Highest, equally: State BBB with State PPP and State BBB with State QQQ, 1 exercise each.",
  ],
  ["star", { question }, "Strongest ties, equally strong: 5 of 5, 1 exercise each."],
  ["ring", { question }, "Strongest ties, equally strong: 5 of 5, 1 exercise each."],
  ["map", { question }, "Most ties with the region, equally: State PPP and State QQQ, 2 exercises each."],
  [
    "timeline",
    { question, series },
    "Most in one row, equally: State PPP and State QQQ, 2 exercises each, from 2001 to 2002.",
  ],
  ["slope", { question: last, against: first, series }, "Nothing changed from 2001 to 2002."],
  [
    "dumbbell",
    { question: { ...last, period: "2001..2002" }, against: first, series },
    "Largest changes from 2001 to 2001–2002, equally large: State PPP and State QQQ.",
  ],
] as const)("%s names all that are largest: %o", async (kind, figure, said) => {
  const draw = await drawing(study);
  expect((await draw({ kind, ...figure })).takeaway).toContain(said);
  for (const lang of LANGS) expect((await draw({ kind, ...figure }, { lang })).takeaway).not.toMatch(/[{}]/);
});

test("one that is largest is named alone, as it was", async () => {
  const alone = await drawing(studyOf(["a 2001 PPP AAA", "b 2002 PPP BBB", "c 2002 QQQ AAA"]));
  const figure = { kind: "bars", question: { ...question, by: "year" }, series } as const;
  expect((await alone(figure)).takeaway).toMatch(
    /^Most: State PPP, with 2 of 3 exercises, 2001–2004; the peak year of all is 2002, with 2\./,
  );
});

/** Four of five partners and four of six years are level, the others have no record; nor have two of three recipients. */
const levelStudy = studyOf(
  ["PPP 2001", "QQQ 2002", "RRR 2003", "SSS 2004"].map(
    (held, i) => `e${i} ${held.slice(4)} ${held.slice(0, 3)} AAA`,
  ),
  { partners: [...PARTNERS, "TTT"] },
);

test.each([
  [
    "bars",
    { ...question, period: "2000..2005", by: "year" },
    ["4 of 4 tie for the most", "the peak years of all are 4 of 4"],
  ],
  ["bars", { ...question, measure: "share", by: "recipient" }, ["4 of 4: 25\u00a0% each."]],
  ["timeline", question, ["Most in one row, equally: 4 of 4"]],
] as const)("in %s those that tie are counted among those with a value: %o", async (kind, asked, said) => {
  const all = { field: "from", values: [...PARTNERS, "TTT"] };
  const { takeaway } = await (await drawing(levelStudy))({ kind, question: asked, series: all });
  for (const part of said) expect(takeaway).toContain(part);
});

test("up to three are named, of more their number is told", () => {
  expect(tiedText("en", ["A", "B", "C"], 9)).toBe("A, B and C");
  expect(tiedText("en", ["A", "B", "C", "D"], 9)).toBe("4 of 9");
  expect(tiedText("ru", ["A", "B", "C", "D"], 9)).toBe("4 из 9");
  expect(tiedText("zh", ["A", "B", "C", "D"], 9)).toBe("9个中的4个");
});

/** Sixteen partners with one exercise each, of whom most figures draw a part. */
const MANY = Array.from("ABCDEFGHIJKLMNOP", (letter) => `${letter}Q`);
const manyStudy = {
  ...studyOf(
    MANY.map((name, i) => `m${i} 2001 ${name} AAA`),
    { partners: MANY },
  ),
  "study.yaml": `title: A study\nregion: { name: The region, members: [AAA, BBB, CCC] }\npartners: [${MANY.join()}]\n`,
};
const withRest = { field: "from", values: "partners", rest: true } as const;

test.each([
  ["map", { question }, "Most ties with the region, equally: 16 of 16, 1 exercise each."],
  ["star", { question }, "Strongest ties, equally strong: 12 of the 12 drawn, 1 exercise each."],
  ["ring", { question }, "Strongest ties, equally strong: 16 of 16, 1 exercise each."],
  [
    "matrix",
    { series: { field: "to", values: "region" }, columns: withRest },
    "Highest, equally: 16 of 16, 1 exercise each.",
  ],
  ["bars", { question: { ...question, by: "year" }, series: withRest }, "16 of 16 tie for the most"],
  ["timeline", { question, series: withRest }, "Most in one row, equally: 7 of the 7 drawn"],
] as const)("%s does not take those it draws for all that are level: %o", async (kind, figure, said) => {
  const draw = await drawing(manyStudy);
  expect((await draw({ kind, ...figure })).takeaway).toContain(said);
  for (const lang of LANGS) expect((await draw({ kind, ...figure }, { lang })).takeaway).not.toMatch(/[{}]/);
});

test("a map names the largest of all on record, and says so where it draws no arc", async () => {
  const placeless = await drawing(study);
  const chosen = { field: "from", values: ["RRR"] };
  const { takeaway } = await placeless({ kind: "map", question, series: chosen });
  expect(takeaway).toBe(
    "Most ties with the region, equally: State PPP and State QQQ, 2 exercises each. No arc is drawn.",
  );
});
