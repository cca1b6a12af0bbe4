import { expect, test } from "vitest";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { exampleTexts, handedOf } from "../../release/handed.ts";
import { htmlAt, siteOf } from "./site-of.ts";

const handed = async () => {
  const bare = await handedOf(exampleTexts());
  return { ...bare, tables: await recordTables(bare.study) };
};

test("README and the page of data read a table with the same line of Python, which takes NA for no blank", async () => {
  const line = /pandas\.read_csv\("(?:tables\/records\/)?exercises\.csv"(.*)\)/;
  const readme = readmeFile(await handed(), [], []);
  const page = (await htmlAt(await siteOf(exampleTexts()), "data")).replaceAll("&quot;", '"');
  const [own, its] = [readme, page].map((text) => line.exec(text)?.[1]);
  expect(own).toContain("keep_default_na=False");
  expect(its).toBe(own);
});

test("README reads a table that the release has", async () => {
  const { tables, ...rest } = await handed();
  const others = tables.filter(({ name }) => name !== "exercises");
  const readme = readmeFile({ ...rest, tables: others }, [], []);
  const read = /pandas\.read_csv\("tables\/records\/(\w+)\.csv"/.exec(readme)?.[1];
  expect(others.map(({ name }) => name)).toContain(read);
});
