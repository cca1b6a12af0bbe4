import { expect, test } from "vitest";
import { twoPeriodsText } from "../../src/words/two-periods.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";

/** What is said in English of a difference between two periods. */
function said(period: string | undefined, earlier: string, measure = "count") {
  const question = { measure, layer: "exercises", ...(period === undefined ? {} : { period }) };
  return twoPeriodsText(question, { period: earlier }, "en");
}

test.each([
  ["2015..2019", "2010..2014"],
  ["2014", "2013"],
  ["2016-03..2018-02", "2014-03..2016-02"],
])("%s beside %s needs no word", (period, earlier) => {
  expect(said(period, earlier)).toEqual([]);
});

test("periods of unequal length say how long each is, where numbers add up", () => {
  const says =
    "2014–2023 lasts 10 years and 2010–2013 4 years: numbers are compared as they stand, not per year.";
  expect(said("2014..2023", "2010..2013")).toEqual([says]);
  expect(said("2014..2023", "2010..2013", "sum")).toEqual([says]);
  expect(said("2014..2023", "2010..2013", "share")).toEqual([]);
  const change = (measure: string) =>
    twoPeriodsText(
      { measure: "change", layer: "exercises", period: "2014..2023", against: { measure, period: "2013" } },
      undefined,
      "en",
    );
  expect(change("count")).toHaveLength(1);
  expect(change("share")).toEqual([]);
  expect(said("2014-03..2018", "2010..2013")).toEqual([
    "The two periods are not equally long: numbers are compared as they stand, not per year.",
  ]);
});

test("periods that share days say which, whatever is compared", () => {
  expect(said("2010..2019", "2005..2014", "share")).toEqual([
    "Both periods include 2010–2014, whose records count in each.",
  ]);
  expect(said(undefined, "2010")).toEqual([
    "The two periods are not equally long: numbers are compared as they stand, not per year.",
    "Both periods include 2010, whose records count in each.",
  ]);
  expect(said("2016-03..2018-02", "2014-07..2016-06").at(-1)).toBe(
    "Both periods include 1 March – 30 June 2016, whose records count in each.",
  );
});

test("periods without an end share all the time from or to a day", () => {
  const last = (lang: Lang, period: string, earlier: string) => {
    const question = { measure: "share", layer: "exercises", period };
    return twoPeriodsText(question, { period: earlier }, lang).map((text) => text.replaceAll("\u00a0", " "));
  };
  expect(last("en", "2010..", "2012..")).toEqual([
    "Both periods include all the time from 2012, and its records count in each.",
  ]);
  expect(last("en", "..2010", "..2014")).toEqual([
    "Both periods include all the time to 2010, and its records count in each.",
  ]);
  expect(last("ru", "2010..", "2012..")).toEqual([
    "Общая часть периодов: всё время с 2012 г.; записи за это время учтены в обоих.",
  ]);
  expect(last("ru", "2016-03..2018-02", "2014-07..2016-06")).toEqual([
    "Общая часть периодов: 1 марта — 30 июня 2016 г.; записи за это время учтены в обоих.",
  ]);
  expect(last("zh", "..2010", "..2014")).toEqual([
    "两个时期都包含至2010年的全部时间，其间的记录在两边都计入。",
  ]);
});

test.each(LANGS)("both are said in %s", (lang) => {
  const question = { measure: "count", layer: "exercises", period: "1991..2023" };
  const [lengths = "", shared = ""] = twoPeriodsText(question, { period: "2020..2023" }, lang);
  expect(lengths).toMatch(/33.*4/);
  expect(shared).toMatch(/2020.2023/);
});
