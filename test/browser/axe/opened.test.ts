import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settled } from "../site/heard.ts";
import { inChromium, ready } from "../site/site.ts";
import { inLooks, looking } from "./looks.ts";
import { thin } from "./rules.ts";

const { site, inLanguages } = looking();

/** What opens over a page, and how. */
const OPENED: readonly { readonly name: string; readonly open: (page: Page) => Promise<unknown> }[] = [
  { name: "drawer", open: (page) => page.locator("svg.figure:visible [data-m]").nth(10).click() },
  { name: "search", open: (page) => page.keyboard.press("/") },
  { name: "download", open: (page) => page.locator("[data-open=download]").first().click() },
  { name: "cite", open: (page) => page.locator("[data-open=cite]").first().click() },
  { name: "embed", open: (page) => page.locator("[data-open=embed]").first().click() },
  { name: "help", open: (page) => page.keyboard.press("?") },
];

inChromium.each(OPENED)(
  "axe finds nothing on the open $name, in any language, theme or width",
  { timeout: 120_000 },
  async ({ name, open }) => {
    const faults = await inLanguages(async (page, lang) => {
      await page.goto(site().at(site().kindOf("figure").first, lang));
      await ready(page);
      await open(page);
      await page.locator("dialog[open]").waitFor();
      if (name === "search") {
        await page.keyboard.type("苦盏");
        await page.locator("dialog[open] .found a").first().waitFor();
      }
      await settled(page);
      await thin(page);
      return inLooks(page, "dialog");
    });
    expect(faults).toEqual([]);
  },
);
