import { expect, test } from "vitest";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { exampleTexts, handedOf } from "../../release/handed.ts";
import { htmlAt, siteOf } from "./site-of.ts";

test("README and the page of data read a table with the same line of Python, which takes NA for no blank", async () => {
  const line = /pandas\.read_csv\("(?:tables\/records\/)?exercises\.csv"(.*)\)/;
  const readme = readmeFile(await handedOf(exampleTexts()), [], []);
  const page = (await htmlAt(await siteOf(exampleTexts()), "data")).replaceAll("&quot;", '"');
  const [own, its] = [readme, page].map((text) => line.exec(text)?.[1]);
  expect(own).toContain("keep_default_na=False");
  expect(its).toBe(own);
});
