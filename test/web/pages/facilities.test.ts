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

test("facilities that states of the region run themselves are listed apart from those of outside partners", async () => {
  const own = exampleFiles();
  const row = (id: string, operator: string) => ({
    ...{ id, name: `Post ${id}`, kind: "military-base", operator, host: "DOR", opened: "2014" },
    ...{ status: "held", source: "s-one" },
  });
  const rows = [row("theirs", "ORL"), row("both", "DOR; ORL"), row("ours", "DOR")];
  const texts = (some: typeof rows) => ({
    ...own,
    "sources.csv": `${own["sources.csv"]}s-one,First source\n`,
    "facilities.csv": sheetText(Object.keys(some[0] ?? {}), some),
  });
  const site = await siteOf(texts(rows));
  const apart = {
    en: [/are listed apart\./, "Run by states of the region themselves"],
    ru: [/перечислены отдельно\./, "Собственные объекты государств региона"],
    zh: [/另行列出。/, "本地区国家自行使用的设施"],
  } as const;
  for (const lang of LANGS) {
    const page = await htmlAt(site, "map", lang);
    const [says, head] = apart[lang];
    expect(page).toMatch(says);
    const [first = "", second = ""] = page.slice(page.indexOf("by-rows facilities")).split(`<h3>${head}`);
    expect(
      ["theirs", "both", "ours"].map((id) => [first, second].map((part) => part.includes(`Post ${id}`))),
    ).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
  }
  const theirs = await htmlAt(await siteOf(texts(rows.slice(0, 2))), "map");
  expect(theirs).not.toMatch(apart.en[0]);
  expect(theirs).not.toContain(apart.en[1]);
});
