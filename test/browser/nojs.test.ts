import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inChromium, sampleOf, shown } from "./site/site.ts";

const site = shown();
const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");

/** Pages of these kinds are read by whoever runs no scripts. */
const READ = [
  "claim",
  "record year",
  "record",
  "source",
  "figure",
  "measure",
  "convention",
  "actor",
] as const;

inChromium.each(READ)("%s says everything without a script", { timeout: 60_000 }, async (name) => {
  const page = await site().page({ javaScriptEnabled: false });
  for (const path of sampleOf(site().kindOf(name))) {
    await page.goto(site().at(path));
    expect((await page.locator("main h1").innerText()).length).toBeGreaterThan(1);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(200);
    const links = await page.locator("main a[href]").count();
    expect([path, links > 0]).toEqual([path, true]);
    expect(await page.locator("[hidden]:visible, [data-theme-toggle]:visible").count()).toBe(0);
  }
  await page.context().close();
});

inChromium("the rank on a card opens the records it rests on, from a disk and without a script", async () => {
  const page = await site().page({ javaScriptEnabled: false });
  const card = site()
    .kindOf("actor")
    .paths.find((path) => path.endsWith("-led"));
  await page.goto(`${pathToFileURL(site().folder).href}/${card}.html`);
  await page.locator('a.number[href*="region"]').first().click();
  await page.waitForURL(/actors\/region\.html#records-[a-z]+$/);
  const anchor = new URL(page.url()).hash;
  await expect.poll(() => page.locator(`${anchor} a`).first().isVisible()).toBe(true);
  await page.context().close();
});

inChromium("a number of the coverage opens the records of its year, without a script", async () => {
  const page = await site().page({ javaScriptEnabled: false });
  await page.goto(site().at(""));
  await page.locator('table.coverage a[href$="coverage/transfers-KAZ.html#y2015"]').click();
  await page.waitForURL(/transfers-KAZ[^#]*#y2015$/);
  await expect.poll(() => page.locator("#y2015 .receipt a").first().isVisible()).toBe(true);
  expect(await page.locator("details[open] > section").count()).toBe(1);
  expect(await page.locator("details:not([open]) > section .receipt a").count()).toBeGreaterThan(100);
  await page.context().close();
});

inChromium(
  "a record's page holds the value of every field and leads to its source, without a script",
  async () => {
    const page = await site().page({ javaScriptEnabled: false });
    for (const table of ["exercises", "transfers", "facilities"]) {
      const [row] = rowsOf(table).filter((r) => r.note !== "" && r.source !== "");
      if (row === undefined) throw new Error(`no row of ${table} has a note and a source`);
      await page.goto(site().at(`records/${table}/${row.id}`));
      const text = await page.locator("main").innerText();
      for (const field of ["id", "locator", "note"])
        expect([table, field, text]).toEqual([table, field, expect.stringContaining(row[field] ?? "?")]);
      const sources = await page.locator("main a[href*='sources/']").count();
      expect([table, sources > 0]).toEqual([table, true]);
    }
    await page.context().close();
  },
);

inChromium("two plain links lead from a number on the front page to a source", async () => {
  const page = await site().page({ javaScriptEnabled: false });
  await page.goto(site().at(""));
  await page.locator("table.coverage a.cell.num").first().click();
  await page.waitForURL(/#y/);
  await page
    .locator(`${anchorOf(page)} a[href*='sources/']`)
    .first()
    .click();
  await page.waitForURL(/\/sources\//);
  expect(await page.locator("main a[rel~=noreferrer]").count()).toBeGreaterThan(0);
  await page.context().close();
});

inChromium("two plain links lead from a number of a figure's table to a record and its source", async () => {
  const page = await site().page({ javaScriptEnabled: false });
  await page.goto(site().at(""));
  await page.locator("details.twin > summary").first().click();
  await page.locator("details.twin a.number").first().click();
  await page.waitForURL(/\/figures\//);
  await page
    .locator(`${anchorOf(page)} a[href*='records/']`)
    .first()
    .click();
  await page.waitForURL(/\/records\//);
  expect(await page.locator("#sources a[href*='sources/']").count()).toBeGreaterThan(0);
  await page.context().close();
});

/** What an address points at on its page. */
function anchorOf(page: Page): string {
  return `[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`;
}

function rowsOf(table: string): readonly Record<string, string>[] {
  return parse(readFileSync(resolve(STUDY, `${table}.csv`), "utf8"), { columns: true, bom: true });
}
