import { expect } from "vitest";
import { KINDS } from "./site/description.ts";
import { clipped, wider } from "./site/fit.ts";
import { inChromium, sampleOf, shown } from "./site/site.ts";

const site = shown();

/** A phone, and a page of 1,280 × 1,024 at four times its size. */
const SMALL = [
  { width: 360, height: 800 },
  { width: 320, height: 256 },
];

inChromium.each(KINDS)(
  "%s fits a phone and four times the size",
  {
    timeout: 60_000,
  },
  async (name) => {
    const page = await site().page();
    const faults: string[] = [];
    for (const path of sampleOf(site().kindOf(name))) {
      await page.goto(site().at(path, "ru"));
      for (const size of SMALL) {
        await page.setViewportSize(size);
        const found = [...(await wider(page)), ...(await clipped(page))];
        faults.push(...found.map((fault) => `${path} at ${size.width}: ${fault}`));
      }
    }
    await page.context().close();
    expect(faults).toEqual([]);
  },
);

inChromium(
  "marks are seen in colours that a reader forces on the page, and nothing moves where they ask for rest",
  async () => {
    const page = await site().page({ forcedColors: "active", reducedMotion: "reduce", colorScheme: "dark" });
    const drawn: string[] = [];
    for (const { first } of KINDS.map(site().kindOf)) {
      await page.goto(site().at(first));
      const unseen = await page.evaluate<readonly string[]>(UNSEEN);
      drawn.push(...unseen.map((fault) => `${first}: ${fault}`));
      const moving = await page.evaluate("document.getAnimations().length");
      expect([first, moving]).toEqual([first, 0]);
    }
    await page.context().close();
    expect(drawn).toEqual([]);
  },
);

/** Marks of drawings whose fill and line are both the colour of the ground. */
const UNSEEN = `(() => {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const faults = [];
  for (const mark of document.querySelectorAll("svg [data-m], svg text")) {
    const shapes = mark.matches("g") ? [...mark.querySelectorAll("path,rect,circle,line,polygon")] : [mark];
    const seen = shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((colour) => colour !== "none" && colour !== ground && colour !== "rgba(0, 0, 0, 0)");
    });
    if (shapes.length > 0 && !seen) faults.push(mark.outerHTML.slice(0, 120));
  }
  return faults.slice(0, 5);
})()`;
