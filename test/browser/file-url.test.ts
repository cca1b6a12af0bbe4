import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { BELOW, fileAt } from "./site/description.ts";
import { heard, settled } from "./site/heard.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

/** Where a site may stand: a folder of a disk, and a folder of a host. */
const PLACES = [
  { name: "a disk", host: () => "", base: () => `${pathToFileURL(site().folder).href}/` },
  { name: "a folder of a host", host: () => new URL(site().base).host, base: () => `${site().base}${BELOW}` },
];

inChromium.each(PLACES)(
  "from $name, pages run their scripts and open their records",
  {
    timeout: 60_000,
  },
  async ({ host, base }) => {
    const page = await site().page();
    const told = await heard(page, host());
    await page.goto(`${base()}index.html`);
    await page.locator("svg.figure:visible [data-m]").nth(10).click();
    const drawer = page.locator("dialog.drawer");
    await drawer.locator(".receipt li a").first().waitFor();
    await drawer.getByRole("link", { name: "About this source" }).first().click();
    await page.waitForURL(/\/sources\/[^/]+\.html$/);
    await page.locator("main h1").waitFor();
    expect(page.url().startsWith(base())).toBe(true);
    for (const name of ["claim", "record", "search", "data"] as const)
      for (const lang of ["en", "ru"] as const) {
        await page.goto(`${base()}${fileAt(site().kindOf(name).first, lang)}`);
        await settled(page);
      }
    expect(told()).toEqual([]);
    await page.context().close();
  },
);

inChromium.each(PLACES)(
  "from $name, Ask answers after a change",
  { timeout: 60_000 },
  async ({ host, base }) => {
    const page = await site().page();
    const told = await heard(page, host());
    await page.goto(`${base()}ask.html`);
    const answer = page.locator(".ask-answer");
    const before = await answer.innerText();
    // Before the engine has come: what was chosen is done once it is there.
    await page.getByLabel("From whom").focus();
    await page.getByLabel("From whom").selectOption({ index: 2 });
    await expect.poll(() => new URL(page.url()).search).toContain("from=");
    await expect.poll(() => answer.innerText()).not.toBe(before);
    expect(told()).toEqual([]);
    await page.context().close();
  },
);

inChromium("from a disk, search finds in every script", async () => {
  const page = await site().page();
  await page.goto(pathToFileURL(join(site().folder, "index.html")).href);
  await page.keyboard.press("/");
  await page.keyboard.type("Хуҷанд");
  await page.locator("dialog.search [role=option]").first().waitFor();
  await page.context().close();
});
