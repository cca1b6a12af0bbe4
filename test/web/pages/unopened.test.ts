import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const COLUMNS = ["id", "name", "kind", "operator", "host", "opened", "closed", "status", "source"];
const base = (id: string, opened: string) => ({
  ...{ id, name: id, kind: "military-base", operator: "ORL", host: "DOR", opened, closed: "" },
  ...{ status: "held", source: "s-own" },
});
const bases = (...rows: ReturnType<typeof base>[]) => ({
  ...exampleFiles(),
  "facilities.csv": sheetText(COLUMNS, rows),
  "memberships.csv": "",
});

const IN_COLUMNS = {
  en: "no opening date count in every column until they are known to have ended: 2.",
  ru: "без даты начала стоят во всех столбцах, пока не известно, что прекратилось: 2.",
  zh: "没有起始日期的持续性记录，在已知终止之前计入各列：2条。",
};
const IN_YEARS = {
  en: "2 records have no opening date and stand in every year until they are known to have ended.",
  ru: "2 записи не имеют даты начала и стоят в каждом году",
  zh: "有2条记录没有起始日期，在已知终止之前计入每一年。",
};

test("pages that lay out what lasts by years say how much of it has no opening date", async () => {
  const site = await siteOf(bases(base("first", ""), base("second", ""), base("third", "2014")));
  const path = coveragePath({ layer: "facilities", recipient: "DOR" });
  for (const lang of LANGS) {
    for (const page of ["", "gaps"])
      expect(textOf(await htmlAt(site, page, lang)), page).toContain(IN_COLUMNS[lang]);
    expect(textOf(await htmlAt(site, path, lang))).toContain(IN_YEARS[lang]);
  }
  const other = coveragePath({ layer: "exercises", recipient: "DOR" });
  expect(textOf(await htmlAt(site, other))).not.toContain("no opening date");
});

test("where all of it has a date, nothing is said", async () => {
  const site = await siteOf(bases(base("third", "2014")));
  for (const page of ["", "gaps"]) expect(textOf(await htmlAt(site, page))).not.toContain("no opening date");
});
