import { expect, test } from "vitest";
import { omit } from "../../src/questions/asked-fields.ts";
import { sheetText } from "../../src/study/write.ts";
import type { Lang } from "../../src/words/words.ts";
import { smallStudy } from "../questions/small-study.ts";
import { drawing } from "./tied.ts";

const troops = (reporter: string, start: string, value: string) => ({
  ...{ id: `${reporter}-${start}`, name: "troops", kind: "presence", reporter, partner: "POL", start },
  ...{ value_best: value, unit: "persons", source: "plain" },
});
const studyOf = (rows: readonly Readonly<Record<string, string>>[]) => ({
  ...smallStudy,
  "indicators.csv": sheetText("id name kind reporter partner start value_best unit source".split(" "), rows),
});
const ROWS = [
  ...[troops("ADA", "2009", "30"), troops("ADA", "2010", "50"), troops("ADA", "2011", "20")],
  ...[troops("BEL", "2010", "5"), troops("BEL", "2011", "7")],
];
const draws = await drawing(studyOf(ROWS));
const question = { measure: "sum", layer: "indicators", value: "persons", to: "region", by: "year" } as const;
const series = { field: "to", values: ["ADA", "BEL"] } as const;

test.each(["lines", "bars"] as const)("%s of troops year by year add up no years", async (kind) => {
  const { takeaway } = await draws({ kind, question: { ...question, period: "2009..2011" }, series });
  expect(takeaway).toBe("Most in 2011: ADA, with 20 of 27 persons; the peak year of all is 2010, with 55.");
});

test("of all together, and in other languages", async () => {
  const told = async (lang: Lang) =>
    (await draws({ kind: "bars", question: { ...question, period: "2009..2011" } }, { lang })).takeaway;
  expect(await told("en")).toBe("27 persons in 2011; the peak year is 2010, with 55.");
  expect(await told("ru")).toBe("2011\u00a0г.: 27 человек; пик — 2010\u00a0г.: 55.");
  expect(await told("zh")).toMatch(/^2011年共27.*；最多的年份是2010年，为55。$/);
});

test("one number of each thing is added up over all years", async () => {
  const once = await drawing(studyOf([troops("ADA", "2009", "30"), troops("BEL", "2010", "5")]));
  const { takeaway } = await once({ kind: "bars", question: { ...question, period: "2009..2010" }, series });
  expect(takeaway).toBe(
    "Most: ADA, with 30 of 35 persons, 2009–2010; the peak year of all is 2009, with 30.",
  );
});

const YEARS =
  "5 records counted give one thing for several years, and all are added up: of what stands at a time, such as troops or debt, only numbers of one year make a sum.";

test.each(["bars", "matrix", "star", "ring", "layered", "dumbbell"] as const)(
  "%s that add up several years say so below, and of one year nothing",
  async (kind) => {
    const told = async (period: string) => {
      const asked = { ...omit(question, ["by"]), period, ...(kind === "bars" ? { by: "recipient" } : {}) };
      const partners = { field: "from", values: "partners" } as const;
      const columns = kind === "matrix" || kind === "dumbbell" ? { columns: partners } : {};
      return (
        await draws({
          kind,
          question: asked,
          ...(kind === "matrix" || kind === "dumbbell" ? { series } : {}),
          ...columns,
        })
      ).notes;
    };
    expect(await told("2009..2011")).toContain(YEARS);
    expect((await told("2011")).join(" ")).not.toContain("added up");
  },
);

test("periods of one year add up none", async () => {
  const columns = { field: "period", values: ["2010", "2011"] } as const;
  const told = await draws({
    kind: "dumbbell",
    question: { ...omit(question, ["by"]), period: "2009..2011" },
    series,
    columns,
  });
  expect(told.notes.join(" ")).not.toContain("added up");
});

test("bars by recipient say that their sums are over all years of the period", async () => {
  const told = async (lang: Lang, partners: boolean) => {
    const of = partners ? { series: { field: "from", values: "partners" } as const } : {};
    const by = { ...question, period: "2009..2011", by: "recipient" } as const;
    return (await draws({ kind: "bars", question: by, ...of }, { lang })).takeaway;
  };
  expect(await told("en", false)).toBe("112 persons, 2009–2011; the largest row is ADA, with 100.");
  expect(await told("en", true)).toBe(
    "Most: POL, with 112 of 112 persons, 2009–2011; the largest row is ADA, with 100.",
  );
  expect(await told("ru", false)).toContain("2009–2011");
  expect(await told("zh", false)).toContain("2009—2011年");
});

test("shares of an amount, of which nobody is named, are asked all the same", async () => {
  const shares = { ...omit(question, ["by"]), measure: "share", period: "2009..2011" } as const;
  const partners = { field: "from", values: "partners" } as const;
  const drawn = await draws({ kind: "matrix", question: shares, series, columns: partners });
  expect(drawn.notes.join(" ")).toContain("all are added up");
});

test("the measure of numbers of context may be left to say what is added up", async () => {
  const bare = omit(question, ["value"]);
  const told = await draws({ kind: "bars", question: { ...bare, period: "2009..2011" }, series });
  expect(told.takeaway).toBe(
    "Most in 2011: ADA, with 20 of 27 persons; the peak year of all is 2010, with 55.",
  );
  const byState = await draws({ kind: "bars", question: { ...bare, by: "recipient", period: "2009..2011" } });
  expect(byState.takeaway).toContain("2009–2011");
  expect(byState.notes.join(" ")).toContain("all are added up");
});
