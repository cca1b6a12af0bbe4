import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { LANGS, type Lang } from "../../../src/words/words.ts";
import { KINDS, type KindName } from "../site/description.ts";
import { wider } from "../site/fit.ts";
import { CHROMIUM, inChromium, ready, shown } from "../site/site.ts";
import { AXE, type Look, lookedAt, thin, told } from "./rules.ts";

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

/** The pages of a test file: one for each language, sent from one address to the next. */
export function looking() {
  const site = shown();
  const pages = new Map<Lang, Page>();
  beforeAll(async () => {
    if (CHROMIUM === "") return;
    const context = await site().context();
    await context.addInitScript(AXE);
    for (const lang of LANGS) pages.set(lang, await context.newPage());
  });
  /** What is found on the page of each language. */
  const inLanguages = async (found: (page: Page, lang: Lang) => Promise<readonly string[]>) => {
    expect(pages.size).toBe(LANGS.length);
    return (await Promise.all([...pages].map(([lang, page]) => found(page, lang)))).flat();
  };
  return { site, inLanguages };
}

/** Asks axe about kinds of pages: the largest of each in all languages, themes and widths, whole in one language, and the first in another. */
export function axeFindsNothingOn(kinds: readonly KindName[]): void {
  const { site, inLanguages } = looking();
  inChromium.each(kinds)(
    "axe finds nothing on %s, in any language, theme or width",
    { timeout: 180_000 },
    async (name) => {
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
}

/** Kinds of pages with a view, a figure or a curve, which take longest; the others are looked at beside them. */
export const DRAWN: readonly KindName[] = [
  ...(["home", "ask", "network", "map", "timeline", "coverage"] as const),
  ...(["claim", "figures", "figure", "embed"] as const),
];

/**
 * Looks at a page, or at what opened over it, in both themes and widths; what opened must also fit.
 * @param done looks in which nothing was wrong with the whole of it, which is asked no more
 */
export async function inLooks(
  page: Page,
  within = "html",
  done: readonly Look[] = [],
): Promise<readonly string[]> {
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
