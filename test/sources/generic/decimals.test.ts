import { expect, test } from "vitest";
import { importNote } from "../../../src/cli/import-notes.ts";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import { cells, documentOf, home, mappingFor, names, readWith } from "./documents.ts";

test("what parts decimals is asked with a cell, its row and its column", () => {
  const list = cells(`
    Exercise | Start | Participants | Troops
    Green Hill | 2018-05-03 | Kazakhstan; Russia | 300
    Blue Hill | 2018-06-03 | Kazakhstan; China | 1.200`);
  const { questions } = proposeMapping(documentOf("list.csv", { "": list }, ","), names, home);
  const { text = "", choices = [] } = questions.find(({ id }) => id === "decimal") ?? {};
  expect(choices).toEqual([
    { value: "point", says: '"1.200" is 1.2' },
    { value: "comma", says: '"1.200" is 1200' },
  ]);
  expect(text).toBe(
    'what parts decimals? Numbers that can be read in two ways: 1, such as "1.200" in row 3 of Troops',
  );
  expect(importNote("ru", text)).toContain("строке 3");
  expect(importNote("zh", text)).toContain("第3行");
});

test("a fraction of people is taken with a flag that names its row and its column", async () => {
  const list = cells(`
    Exercise | Start | Participants | Troops | Number of persons, thousand
    Green Hill | 2018-05-03 | Kazakhstan (2,5); Russia (40) | 300 | 1,5
    Blue Hill | 2018-06-03 | Kazakhstan; China | 2,5 |
    Red Hill | 2018-06-05 | Kazakhstan; China | 2,5 тыс. | `);
  const document = documentOf("list.csv", { "": list }, ";");
  const { said } = await readWith(mappingFor(document), document);
  const why = "is no whole number of people, and may be in thousands: taken as it stands";
  expect(said.flags).toEqual([
    { row: 2, column: "Participants", text: "Kazakhstan (2,5); Russia (40)", why },
    { row: 3, column: "Troops", text: "2,5", why },
  ]);
  for (const lang of ["ru", "zh"] as const) expect(importNote(lang, why)).not.toContain("people");
});
