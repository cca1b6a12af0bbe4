import { expect, test } from "vitest";
import { receiptsOf } from "../../../src/cli/figure/receipt.ts";
import { screenOf } from "../../../src/cli/screen.ts";
import { showSources } from "../../../src/cli/show/sources.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { Citations, recordsOf } from "../../../src/views/records.ts";
import { sourcesBook } from "../../../src/web/data/sources.ts";
import { memoryFiles } from "../../memory-files.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const AUTHORS = "Reed, Alma; Ford, Jonas";

test("authors of a source stand before its publisher on its page, in the list of sources and in the drawer", async () => {
  const site = await siteOf(exampleFiles());
  const page = textOf(await htmlAt(site, site.paths.source("review-2021") ?? "", "ru"));
  expect(page).toContain(`${AUTHORS} ; Journal of Imaginary Security`);
  // In Chinese one mark stands between all parts of a source, with authors or without.
  const chinese = textOf(await htmlAt(site, site.paths.source("review-2021") ?? "", "zh"));
  expect(chinese.replaceAll(" ", "")).toContain(
    `${AUTHORS}，Journal of Imaginary Security，`.replaceAll(" ", ""),
  );
  expect(page).toContain(`Авторы ${AUTHORS}`);
  expect(textOf(await htmlAt(site, "sources", "zh"))).toContain(AUTHORS);
  expect(sourcesBook(site)["review-2021"]?.[2]).toBe(`${AUTHORS} / Journal of Imaginary Security`);
});

test("authors of a source stand in receipts and below what the terminal tells", async () => {
  const texts = exampleFiles();
  const exercises = (texts["exercises.csv"] ?? "").replaceAll("lake-herald", "review-2021");
  const study = await openStudy(memoryFiles({ ...texts, "exercises.csv": exercises }));
  const records = recordsOf(study);
  const row = (await records.all("exercises")).find(({ cells }) => cells.source === "review-2021");
  const [rested] = (await receiptsOf(study))([row?.id ?? ""]);
  expect(rested?.authors).toBe(AUTHORS);
  const citations = new Citations(records);
  citations.cite("review-2021");
  let told = "";
  const write = (text: string) => {
    told += text;
  };
  const out = { isTTY: false, columns: 200, write };
  showSources(screenOf({ out, err: out, env: {} }, false), await citations.list(), study, "en");
  expect(told).toContain(`${AUTHORS}; Journal of Imaginary Security`);
});
