import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { AXE, thin, violations } from "./site/axe.ts";
import { wider } from "./site/fit.ts";
import { settled } from "./site/heard.ts";
import { inChromium, ready, shown } from "./site/site.ts";

const site = shown();

/** Both themes and both widths, in an order that changes one thing at a time. */
const LOOKS = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 360 },
] as const;
type Look = (typeof LOOKS)[number];

inChromium.each(inject("kinds"))(
  "axe finds nothing on %s, in any language, theme or width",
  {
    timeout: 120_000,
  },
  async (name) => {
    const kind = site().kinds.find((k) => k.name === name);
    if (kind === undefined) return;
    const context = await site().context();
    await context.addInitScript(AXE);
    const faults = await Promise.all(
      LANGS.map(async (lang) => {
        const page = await context.newPage();
        const found = await inLooks(page, kind.first, lang, turned(LANGS.indexOf(lang)));
        if (kind.largest !== kind.first)
          found.push(...(await inLooks(page, kind.largest, lang, turned(LANGS.indexOf(lang)).slice(0, 1))));
        return found;
      }),
    );
    await context.close();
    expect(faults.flat()).toEqual([]);
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
  "axe finds nothing on the open $name, in any theme or width",
  {
    timeout: 60_000,
  },
  async ({ name, open }) => {
    const context = await site().context();
    await context.addInitScript(AXE);
    const faults = await Promise.all(
      LANGS.map(async (lang, i) => {
        const page = await context.newPage();
        const found: string[] = [];
        await page.goto(site().at("", lang));
        await ready(page);
        await open(page);
        await page.locator("dialog[open]").waitFor();
        if (name === "search") await page.keyboard.type("苦盏");
        await settled(page);
        for (const look of turned(i)) {
          await lookAt(page, look);
          found.push(...(await told(page, "", lang, look, "dialog")), ...(await wider(page)));
        }
        return found;
      }),
    );
    await context.close();
    expect(faults.flat()).toEqual([]);
  },
);

/** All looks, beginning with another for each language. */
function turned(n: number): readonly Look[] {
  return [...LOOKS.slice(n), ...LOOKS.slice(0, n)];
}

/** Asks of the whole page in the first look, and of what it repeats only some in the others. */
async function inLooks(page: Page, path: string, lang: Lang, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(site().at(path, lang));
  for (const [i, look] of looks.entries()) {
    await lookAt(page, look);
    if (i === 1) await thin(page);
    faults.push(...(await told(page, path, lang, look)));
  }
  return faults;
}

async function lookAt(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
}

async function told(
  page: Page,
  path: string,
  lang: Lang,
  look: Look,
  within?: string,
): Promise<readonly string[]> {
  const found = await violations(page, within);
  return found.map((fault) => `${lang} /${path} ${look.colorScheme} ${look.width}: ${fault}`);
}
