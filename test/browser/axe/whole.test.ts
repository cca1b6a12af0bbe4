import { expect } from "vitest";
import { LANGS } from "../../../src/words/words.ts";
import { KINDS } from "../site/description.ts";
import { inChromium, ready, shown } from "../site/site.ts";
import { AXE, type Look, told } from "./rules.ts";

const site = shown();

/** How the largest page of a kind is looked at whole, in one of the languages; of other looks some of what pages repeat is enough. */
const WHOLE: readonly Look[] = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 360 },
];

inChromium.each(KINDS.map((name, i) => ({ name, lang: LANGS[i % LANGS.length] })))(
  "axe finds nothing on the largest page of $name, in $lang",
  { timeout: 180_000 },
  async ({ name, lang }) => {
    const context = await site().context();
    await context.addInitScript(AXE);
    const page = await context.newPage();
    await page.goto(site().at(site().kindOf(name).largest, lang));
    await ready(page);
    const faults: string[] = [];
    for (const look of WHOLE) faults.push(...(await told(page, look)));
    await context.close();
    expect(faults).toEqual([]);
  },
);
