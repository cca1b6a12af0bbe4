import { expect, test } from "vitest";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { exampleTexts, handedOf, NONE_UNJUDGED } from "../../release/handed.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const handed = async () => {
  const bare = await handedOf(exampleTexts());
  return { ...bare, tables: await recordTables(bare.study) };
};

test("README and the page of data read a table with the same line of Python, which takes NA for no blank", async () => {
  const line = /pandas\.read_csv\("(?:tables\/records\/)?exercises\.csv"(.*)\)/;
  const readme = readmeFile(await handed(), [], [], NONE_UNJUDGED);
  const page = (await htmlAt(await siteOf(exampleTexts()), "data")).replaceAll("&quot;", '"');
  const [own, its] = [readme, page].map((text) => line.exec(text)?.[1]);
  expect(own).toContain("keep_default_na=False");
  expect(its).toBe(own);
});

test("README reads a table that the release has", async () => {
  const { tables, ...rest } = await handed();
  const others = tables.filter(({ name }) => name !== "exercises");
  const readme = readmeFile({ ...rest, tables: others }, [], [], NONE_UNJUDGED);
  const read = /pandas\.read_csv\("tables\/records\/(\w+)\.csv"/.exec(readme)?.[1];
  expect(others.map(({ name }) => name)).toContain(read);
});

test("the page of data reads the first table that the study has, with participants where that has any", async () => {
  const texts = exampleTexts();
  const page = async (of: typeof texts) => textOf(await htmlAt(await siteOf(of), "data"));
  expect(await page(texts)).toContain("participants.csv");
  const { "exercises.csv": _, "participants.csv": __, ...others } = texts;
  const transfers = await page({
    ...others,
    "transfers.csv": "id,supplier,recipient,designation,order_year\nt1,AAA,BBB,Thing,2001\n",
  });
  expect(transfers).toContain('transfers["order_year"].str[:4]');
  expect(transfers).not.toContain("exercises.csv");
  expect(await page({ "study.yaml": "title: Nothing\n" })).not.toContain("pandas");
});
