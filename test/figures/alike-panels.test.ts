import { expect, test } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { studyTexts } from "../studies/facts.ts";
import { drawing } from "./tied.ts";

const draw = await drawing(studyTexts);
const arms = {
  kind: "bars",
  question: {
    ...{ measure: "sum", value: "tiv-millions", layer: "transfers", from: "CHN", to: "region" },
    ...{ period: "2000..2023", by: "year" },
  },
  panels: { field: "year-basis", values: "all" },
} as const;

test("panels with the very same numbers are told as such, and their sentence stands once", async () => {
  const drawn = await draw(arms);
  expect(drawn.takeaway.match(/the peak year is 2016/g)).toHaveLength(1);
  expect(drawn.takeaway.match(/the peak year is 2015/g)).toHaveLength(1);
  const [first] = drawn.takeaway.split(" · ");
  expect(first?.split("; ")).toHaveLength(4);
  expect(drawn.svg.replaceAll(/<[^>]*>/g, " ")).toMatch(/The same numbers in each of these:/);
  for (const lang of LANGS) expect((await draw(arms, { lang })).takeaway.match(/2016/g)).toHaveLength(1);
});

test("areas, curves and timelines whose panels are alike are told as such too, and none where nothing is recorded", async () => {
  const { from: _, by: __, ...all } = arms.question;
  const tells = async (figure: object) => (await draw(figure)).svg.includes("The same numbers");
  const panels = { field: "resolution", values: "all" } as const;
  const area = { kind: "area", question: all, series: { field: "from", values: ["CHN", "RUS"] }, panels };
  expect(await tells(area)).toBe(true);
  expect(await tells({ ...area, question: { ...all, period: "1800..1805" } })).toBe(false);
  const { period } = all;
  const counts = { measure: "count", layer: "transfers", from: "CHN", to: "region", period } as const;
  const curve = { kind: "curve", question: counts, panels: { field: "year-basis", values: "all" } };
  expect(await tells(curve)).toBe(true);
  expect(await tells({ ...curve, question: { ...counts, period: "1800..1805" } })).toBe(false);
  const timeline = {
    kind: "timeline",
    question: { measure: "count", layer: "exercises", to: "KAZ", period: "2010..2012" },
    panels,
  };
  expect(await tells(timeline)).toBe(true);
  expect(await tells({ ...timeline, question: { ...timeline.question, period: "1800..1805" } })).toBe(false);
});

test("panels whose numbers differ, and those without any, are not told as alike", async () => {
  const { question } = arms;
  const { to: _, ...anywhere } = question;
  const each = { ...arms, question: anywhere, panels: { field: "to", values: "region" } } as const;
  expect((await draw(each)).svg).not.toContain("The same numbers");
  const early = { ...arms, question: { ...question, period: "1991..1995" } } as const;
  expect((await draw(early)).svg).not.toContain("The same numbers");
});
