import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodOf } from "../../../src/model/period.ts";
import { type DateStyle, dateStyleOf, edtfOf, serialDate } from "../../../src/sources/cells/dates.ts";

const sure: readonly (readonly [string, string | null])[] = [
  ["2018", "2018"],
  ["2018-05-15", "2018-05-15"],
  ["2018-05-15 00:00:00", "2018-05-15"],
  ["2018-05-15T13:00:00Z", "2018-05-15"],
  ["2018-5-3", "2018-05-03"],
  ["2018/05/15", "2018-05-15"],
  ["2018.05.15", "2018-05-15"],
  ["20180515", "2018-05-15"],
  ["2018-05", "2018-05"],
  ["2018-21", "2018-21"],
  ["2016/2018", "2016/2018"],
  ["2000-09-xx", "2000-09"],
  ["1980-01-XX", "1980-01"],
  ["2000-xx-xx", "2000"],
  ["11/xx/1974", "1974-11"],
  ["xx/11/1974", "1974-11"],
  ["15.05.2018", "2018-05-15"],
  ["03.04.2018 г.", "2018-04-03"],
  ["15/05/2018", "2018-05-15"],
  ["05/15/2018", "2018-05-15"],
  ["5/5/2018", "2018-05-05"],
  ["9/14/97", "1997-09-14"],
  ["97-09-14", "1997-09-14"],
  ["05/2018", "2018-05"],
  ["3/4/05", null],
  ["3/4/2005", null],
  ["15 May 2018", "2018-05-15"],
  ["15-May-18", "2018-05-15"],
  ["15th of May, 2018", "2018-05-15"],
  ["May 15, 2018", "2018-05-15"],
  ["Tuesday, May 15, 2018", "2018-05-15"],
  ["May 2018", "2018-05"],
  ["Sep-14", "2014-09"],
  ["Sept. 2018", "2018-09"],
  ["early May 2018", "2018-05"],
  ["15–20 May 2018", "2018-05-15/2018-05-20"],
  ["May 15-20, 2018", "2018-05-15/2018-05-20"],
  ["28 May – 3 June 2018", "2018-05-28/2018-06-03"],
  ["May 28 to June 3, 2018", "2018-05-28/2018-06-03"],
  ["28 December - 3 January 2019", "2018-12-28/2019-01-03"],
  ["15.05–20.05.2018", "2018-05-15/2018-05-20"],
  ["15-20.05.2018", "2018-05-15/2018-05-20"],
  ["5/15-5/20/2018", "2018-05-15/2018-05-20"],
  ["Sept–Oct 2018", "2018-09/2018-10"],
  ["2016–2018", "2016/2018"],
  ["2016-18", "2016/2018"],
  ["1998/99", "1998/1999"],
  ["2018-05-15/2018-05-20", "2018-05-15/2018-05-20"],
  ["2018-05-15 - 2018-05-20", "2018-05-15/2018-05-20"],
  ["15 мая 2018 г.", "2018-05-15"],
  ["май 2018", "2018-05"],
  ["мая 2018", "2018-05"],
  ["в мае 2018 года", "2018-05"],
  ["15–20 мая 2018", "2018-05-15/2018-05-20"],
  ["с 15 по 20 мая 2018 г.", "2018-05-15/2018-05-20"],
  ["сентябрь-октябрь 2018", "2018-09/2018-10"],
  ["2018 г.", "2018"],
  ["2018年5月", "2018-05"],
  ["2018年5月15日", "2018-05-15"],
  ["２０１８年５月１５日", "2018-05-15"],
  ["二〇一八年五月", "2018-05"],
  ["2018年5月15日至20日", "2018-05-15/2018-05-20"],
  ["2018年5月28日至6月3日", "2018-05-28/2018-06-03"],
  ["2018年5月15日-20日", "2018-05-15/2018-05-20"],
  ["2018年", "2018"],
  ["spring 2018", "2018-21"],
  ["весна 2018", "2018-21"],
  ["летом 2018 г.", "2018-22"],
  ["2018年春季", "2018-21"],
  ["winter 2018/19", "2018-24"],
  ["Q2 2018", "2018-34"],
  ["2018 Q2", "2018-34"],
  ["II квартал 2018", "2018-34"],
  ["2018年第二季度", "2018-34"],
  ["first half of 2018", "2018-40"],
  ["2018年上半年", "2018-40"],
  ["1990s", "199X"],
  ["1990-е", "199X"],
  ["c. 2009", "2009~"],
  ["ca. 2009", "2009~"],
  ["около 2009 г.", "2009~"],
  ["约2009年", "2009~"],
  ["2018?", "2018?"],
  ["2018 (?)", "2018?"],
  ["c. 2018?", "2018%"],
  ["since 2012", "2012/.."],
  ["2012–present", "2012/.."],
  ["с 2012 г.", "2012/.."],
  ["2012年至今", "2012/.."],
  ["until 2012", "../2012"],
  ["\u200e2018-05-15\u200b", "2018-05-15"],
  ["2018-02-31", null],
  ["31.02.2018", null],
  ["31 Feb 2018", null],
  ["31 февраля 2018", null],
  ["2018-13-01", null],
  ["30 May – 20 May 2018", null],
  ["2018–2016", null],
  ["1200", null],
  ["45123", null],
  ["-9", null],
  ["5/18", null],
  ["15", null],
  ["May", null],
  ["Cooperation 2018", null],
  ["Mi-17", null],
  ["c. 1,200", null],
  ["", null],
  ["n/a", null],
];

describe("a date as it is found", () => {
  test.each(sure)("%s", (text, edtf) => {
    expect(edtfOf(text, null)).toBe(edtf);
  });

  test("is read by the style of its column where only that can tell", () => {
    expect(edtfOf("3/4/05", "month-first")).toBe("2005-03-04");
    expect(edtfOf("3/4/05", "day-first")).toBe("2005-04-03");
    expect(edtfOf("05-03-04", "year-first")).toBe("2005-03-04");
    expect(edtfOf("3.4.2005", "month-first")).toBe("2005-03-04");
    expect(edtfOf("3/4–3/9/2005", "month-first")).toBe("2005-03-04/2005-03-09");
  });

  test("reads two digits of a year round 30", () => {
    expect(edtfOf("31/12/30", null)).toBe("2030-12-31");
    expect(edtfOf("31/12/31", null)).toBe("1931-12-31");
  });

  const style = fc.constantFrom<DateStyle | null>("year-first", "month-first", "day-first", null);
  const piece = fc.constantFrom(
    ..."0 1 5 12 15 31 99 2018 1997 xx . - / – , ? ~ c. May мая 年 月 日 5月 至 to по since spring Q1 г.".split(
      " ",
    ),
    " ",
  );
  test("never gives what the study could not read", () => {
    const text = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((p) => p.join("")),
      fc.string(),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(text, style, (cell, by) => {
        const edtf = edtfOf(cell, by);
        expect(edtf === null || periodOf(edtf) !== null).toBe(true);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test("leaves what is EDTF already as it is", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, style, fc.constantFrom("", "~", "?"), (date, by, mark) => {
        const iso = date.toISOString().slice(0, 10);
        expect(edtfOf(iso + mark, by)).toBe(iso + mark);
      }),
    );
  });

  test("is the same day in every writing that is certain", () => {
    const day = fc.date({ min: new Date("1931-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
      " ",
    );
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
        expect(edtfOf(`${d} ${months[m - 1]} ${y} г.`, null)).toBe(iso);
        expect(edtfOf(`${y}年${m}月${d}日`, null)).toBe(iso);
        expect(edtfOf(`${m}/${d}/${String(y).slice(2)}`, "month-first")).toBe(iso);
        expect(edtfOf(`${d}.${m}.${y}`, "day-first")).toBe(iso);
      }),
    );
  });
});

describe("the style of a column", () => {
  test("is what some cells prove and none contradicts", () => {
    expect(dateStyleOf(["9/14/97", "3/4/97", "2000-09-xx", "5/5/97", "no date"])).toEqual({
      style: "month-first",
      yearFirst: 1,
      monthFirst: 1,
      dayFirst: 0,
      undecided: 1,
    });
    expect(dateStyleOf(["14/9/97", "3/4/97"]).style).toBe("day-first");
    expect(dateStyleOf(["03.04.2018"]).style).toBe("day-first");
    expect(dateStyleOf(["2018-05-15"]).style).toBe("year-first");
  });

  test("is open where cells contradict or none decides", () => {
    expect(dateStyleOf(["9/14/97", "14/9/97"]).style).toBeNull();
    expect(dateStyleOf(["3/4/97", "5/6/98"])).toMatchObject({ style: null, undecided: 2 });
    expect(dateStyleOf([]).style).toBeNull();
    expect(dateStyleOf(["2018-05-15", "3/4/05"]).style).toBeNull();
  });
});

test("the numbers of a spreadsheet are days of one of its two calendars", () => {
  expect(serialDate(1, false)).toBe("1900-01-01");
  expect(serialDate(59, false)).toBe("1900-02-28");
  expect(serialDate(60, false)).toBeNull();
  expect(serialDate(61, false)).toBe("1900-03-01");
  expect(serialDate(43235.75, false)).toBe("2018-05-15");
  expect(serialDate(43235 - 1462, true)).toBe("2018-05-15");
  expect(serialDate(-1, true)).toBeNull();
  expect(serialDate(Number.NaN, false)).toBeNull();
  expect(serialDate(1e9, false)).toBeNull();
});
