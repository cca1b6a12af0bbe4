import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf } from "./site-of.ts";

const SAID = {
  en: "claimed, denied by another source",
  ru: "утверждается, другой источник отрицает",
  zh: "有报道，另有来源否认",
};

test("the list of facilities says what another source says of standing, and leads to both sources", async () => {
  const own = exampleFiles();
  const facility = { id: "f1", name: "First", kind: "military-base", operator: "ORL", host: "DOR" };
  const row = { ...facility, opened: "2014", standing: "claimed", status: "held", source: "s-one" };
  const said = { table: "facilities", id: "f1", field: "standing", value: "denied", source: "s-two" };
  const site = await siteOf({
    ...own,
    "sources.csv": `${own["sources.csv"]}s-one,First source\ns-two,Second source\n`,
    "facilities.csv": sheetText(Object.keys(row), [row]),
    "values.csv": sheetText(Object.keys(said), [said]),
  });
  for (const lang of LANGS) {
    const page = await htmlAt(site, "map", lang);
    const list = page.slice(page.indexOf("by-rows facilities"));
    expect(list).toContain(`>${SAID[lang]}<`);
    for (const source of ["s-one", "s-two"]) expect(list).toContain(`data-source="${source}"`);
  }
});
