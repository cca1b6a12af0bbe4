import { expect, test } from "vitest";
import { readmeFile } from "../../../src/release/about/readme.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { exampleTexts, handedOf, NONE_UNJUDGED } from "../../release/handed.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

/** The example with an exercise that counts among operations too, and a membership from before all else. */
function counted(): Record<string, string> {
  const texts: Record<string, string> = { ...exampleTexts() };
  const [header = "", first = ""] = (texts["exercises.csv"] ?? "").split("\n");
  const at = header.split(",").indexOf("also");
  const cells = first.split(",");
  cells[at] = "operations";
  texts["exercises.csv"] = (texts["exercises.csv"] ?? "").replace(first, cells.join(","));
  const operations = texts["operations.csv"] ?? "";
  texts["operations.csv"] = operations.slice(0, operations.indexOf("\n") + 1);
  texts["memberships.csv"] = (texts["memberships.csv"] ?? "").replace(/\d{4}(?:-\d\d){0,2}/, "1931");
  return texts;
}

test("where a table has no row, it is said that rows of others count in its layer", async () => {
  const texts = counted();
  const page = textOf(await htmlAt(await siteOf(texts), "records"));
  expect(page).toMatch(/Operations 0 \(1 of another table may count here\)/);
  expect(textOf(await htmlAt(await siteOf(texts), "data"))).toMatch(
    /Operations 0 \(1 of another table may count here\)/,
  );
  const handed = await handedOf(texts);
  const readme = readmeFile({ ...handed, tables: await recordTables(handed.study) }, [], [], NONE_UNJUDGED);
  expect(readme).toMatch(/operations\.csv`.*in this layer 1 row of other tables may count too \| 0 \|/);
});

test("the home page spans the years in which its records begin, as the table of records does", async () => {
  const site = await siteOf(counted());
  expect(textOf(await htmlAt(site, "records"))).toMatch(/Memberships \d+ 1931/);
  expect(textOf(await htmlAt(site, ""))).toMatch(/records of 1931–/);
});

test("a table of all kinds of cooperation says which records stand under two of them", async () => {
  const site = await siteOf(counted());
  const texts = exampleTexts();
  const plain = await siteOf({
    ...texts,
    "exercises.csv": (texts["exercises.csv"] ?? "").replaceAll("operations", ""),
  });
  for (const path of ["", "gaps"]) {
    expect(textOf(await htmlAt(site, path))).toContain(
      "Counted under each of exercises and operations: 1 record.",
    );
    expect(textOf(await htmlAt(site, path, "ru"))).toContain("Учтена в каждом из видов");
    expect(textOf(await htmlAt(plain, path))).not.toContain("Counted under each");
  }
});

test("a record that conventions count in neither kind is not told as counted twice, and its row may count", async () => {
  const texts = counted();
  const [header = "", ...rows] = (texts["exercises.csv"] ?? "").split("\n");
  const columns = header.split(",");
  // Two that were held, and two that were not.
  for (const [row, status] of ["held", "planned", "cancelled", "held"].entries()) {
    const cells = (rows[row] ?? "").split(",");
    cells[columns.indexOf("also")] = "operations";
    cells[columns.indexOf("status")] = status;
    rows[row] = cells.join(",");
  }
  const site = await siteOf({ ...texts, "exercises.csv": [header, ...rows].join("\n") });
  expect(site.bench.ask({ measure: "count", layer: "operations", to: "region" }).value).toBe(2);
  for (const path of ["", "gaps"])
    expect(textOf(await htmlAt(site, path))).toContain(
      "Counted under each of exercises and operations: 2 records.",
    );
  expect(textOf(await htmlAt(site, "records"))).toMatch(/Operations 0 \(4 of other tables may count here\)/);
  const none = { ...texts, "exercises.csv": (texts["exercises.csv"] ?? "").replace(",held,", ",planned,") };
  expect(textOf(await htmlAt(await siteOf(none), ""))).not.toContain("Counted under each");
});
