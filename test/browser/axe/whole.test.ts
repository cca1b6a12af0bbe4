import { expect } from "vitest";
import { LANGS } from "../../../src/words/words.ts";
import { KINDS } from "../site/description.ts";
import { inChromium, ready, shown } from "../site/site.ts";
import { AXE, told } from "./rules.ts";

const site = shown();

/** The largest page of a kind is looked at whole in one of the languages and at one of the widths; for other looks some of what pages repeat is enough. */
const WIDTHS = [1440, 360];

const looks = KINDS.map((name, i) => ({
  name,
  lang: LANGS[i % LANGS.length],
  width: WIDTHS[i % WIDTHS.length] ?? 360,
}));

inChromium.each(looks)(
  "axe finds nothing on the largest page of $name, in $lang at $width px",
  { timeout: 180_000 },
  async ({ name, lang, width }) => {
    const context = await site().context();
    await context.addInitScript(AXE);
    const page = await context.newPage();
    await page.goto(site().at(site().kindOf(name).largest, lang));
    await ready(page);
    const faults = await told(page, { colorScheme: "light", width });
    await context.close();
    expect(faults).toEqual([]);
  },
);
