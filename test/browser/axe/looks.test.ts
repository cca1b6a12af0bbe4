import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { LANGS, type Lang } from "../../../src/words/words.ts";
import { KINDS } from "../site/description.ts";
import { wider } from "../site/fit.ts";
import { settled } from "../site/heard.ts";
import { CHROMIUM, inChromium, ready, shown } from "../site/site.ts";
import { AXE, type Look, lookedAt, thin, told } from "./rules.ts";

const site = shown();

/** A page for each language, sent from one address to the next. */
const pages = new Map<Lang, Page>();

beforeAll(async () => {
  if (CHROMIUM === "") return;
  const context = await site().context();
  await context.addInitScript(AXE);
  for (const lang of LANGS) pages.set(lang, await context.newPage());
});

const DAY: Look = { colorScheme: "light", width: 1440 };
const NIGHT: Look = { colorScheme: "dark", width: 360 };
/** Both themes and both widths, in an order that changes one thing at a time. */
const LOOKS: readonly Look[] = [
  DAY,
  { colorScheme: "dark", width: 1440 },
  NIGHT,
  { colorScheme: "light", width: 360 },
];
/** How the largest page of a kind is looked at whole, in one of the languages; of other looks some of what pages repeat is enough. */
const WHOLE: readonly Look[] = [DAY, NIGHT];

inChromium.each(KINDS)(
  "axe finds nothing on %s, in any language, theme or width",
  { timeout: 180_000 },
  async (name) => {
    expect(pages.size).toBe(LANGS.length);
    const { largest, first } = site().kindOf(name);
    const n = KINDS.indexOf(name);
    const [wholeIn, alsoFirst] = [LANGS[n % LANGS.length], LANGS[(n + 1) % LANGS.length]];
    const faults = await inLanguages(async (page, lang) => {
      const found: string[] = [];
      for (const path of new Set(lang === alsoFirst ? [largest, first] : [largest])) {
        await page.goto(site().at(path, lang));
        await ready(page);
        const whole = path === largest && lang === wholeIn ? WHOLE : [];
        for (const look of whole) found.push(...(await told(page, look)));
        await thin(page);
        found.push(...(await inLooks(page, "html", whole)));
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
      await page.goto(site().at(site().kindOf("figure").first, lang));
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

/**
 * Looks at a page, or at what opened over it, in both themes and widths; what opened must also fit.
 * @param done looks in which nothing was wrong with the whole of it, which is asked no more
 */
async function inLooks(page: Page, within = "html", done: readonly Look[] = []): Promise<readonly string[]> {
  const faults: string[] = [];
  const said = new Map<number, string>();
  for (const look of LOOKS) {
    const { width } = look;
    if (done.includes(look)) await lookedAt(page, look);
    else faults.push(...(await told(page, look, within)));
    if (within !== "html") faults.push(...(await wider(page)));
    const says = await page.innerText("body");
    if ((said.get(width) ?? says) !== says) faults.push(`${page.url()} ${width}: a theme changes more`);
    said.set(width, says);
  }
  return faults;
}
