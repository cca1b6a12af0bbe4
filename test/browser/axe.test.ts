import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { AXE, thin, violations } from "./site/axe.ts";
import { KINDS } from "./site/description.ts";
import { wider } from "./site/fit.ts";
import { settled } from "./site/heard.ts";
import { CHROMIUM, inChromium, ready, shown } from "./site/site.ts";

const site = shown();

/** A page for each language, sent from one address to the next. */
const pages = new Map<Lang, Page>();

beforeAll(async () => {
  if (CHROMIUM === "") return;
  const context = await site().context();
  await context.addInitScript(AXE);
  for (const lang of LANGS) pages.set(lang, await context.newPage());
});

interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

/** Both themes and both widths, in an order that changes one thing at a time. */
const LOOKS: readonly Look[] = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 360 },
];

/** How the largest page of a kind is looked at whole, in one of the languages, and its first page beside it; of the others some of what they repeat is enough. */
const WHOLE: readonly Look[] = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 360 },
];

inChromium.each(KINDS.map((name, i) => ({ name, whole: LANGS[i % LANGS.length] })))(
  "axe finds nothing on $name, in any language, theme or width",
  { timeout: 180_000 },
  async ({ name, whole }) => {
    const { first, largest } = site().kindOf(name);
    expect(pages.size).toBe(LANGS.length);
    const faults = await inLanguages(async (page, lang) => {
      const found: string[] = [];
      await page.goto(site().at(largest, lang));
      await ready(page);
      if (lang === whole) for (const look of WHOLE) found.push(...(await told(page, look)));
      for (const path of new Set(lang === whole ? [largest, first] : [largest])) {
        if (path !== largest) await page.goto(site().at(path, lang));
        await ready(page);
        await thin(page);
        found.push(...(await inLooks(page)));
      }
      return found;
    });
    expect(faults).toEqual([]);
  },
);

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
      await page.goto(site().at("", lang));
      await ready(page);
      await open(page);
      await page.locator("dialog[open]").waitFor();
      if (name === "search") await page.keyboard.type("苦盏");
      await settled(page);
      await thin(page);
      return inLooks(page, "dialog");
    });
    expect(faults).toEqual([]);
  },
);

/** What is found on the page of each language. */
async function inLanguages(
  found: (page: Page, lang: Lang) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults = await Promise.all([...pages].map(([lang, page]) => found(page, lang)));
  return faults.flat();
}

/** Looks at a page, or at what opened over it, in both themes and widths; what opened must also fit. */
async function inLooks(page: Page, within = "html"): Promise<readonly string[]> {
  const faults: string[] = [];
  const said = new Map<number, string>();
  for (const look of LOOKS) {
    const { width } = look;
    faults.push(...(await told(page, look, within)));
    if (within !== "html") faults.push(...(await wider(page)));
    const says = await page.innerText("body");
    if ((said.get(width) ?? says) !== says) faults.push(`${page.url()} ${width}: a theme changes more`);
    said.set(width, says);
  }
  return faults;
}

/** Everything is asked in light; a theme changes nothing but colours, so dark is asked what rests on colours. */
async function told(page: Page, look: Look, within?: string): Promise<readonly string[]> {
  const { colorScheme, width } = look;
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
  const found = await violations(page, within, colorScheme === "light" ? "all" : "of colours");
  return found.map((fault) => `${page.url()} ${colorScheme} ${width}: ${fault}`);
}
