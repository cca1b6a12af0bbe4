import type { Page } from "playwright-core";
import { expect } from "vitest";
import { LANGS } from "../../src/words/words.ts";
import { inChromium, sampleOf, shown } from "./site/site.ts";

const site = shown();

/** Sizes on the screen of what is written in the drawings that are seen, each with its text, the smallest first. */
async function smallestIn(page: Page, drawings: string): Promise<readonly [number, string]> {
  const sizes = await page.locator(drawings).evaluateAll((all) =>
    all.flatMap((svg) => {
      const seen = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].flatMap((text): [number, string][] => {
        const { top, bottom } = text.getBoundingClientRect();
        const { b, d } = text.getScreenCTM() ?? { b: 0, d: 0 };
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(b, d);
        return bottom < seen.top || top > seen.bottom ? [] : [[size, text.textContent]];
      });
    }),
  );
  expect(sizes.length).toBeGreaterThan(10);
  return sizes.reduce((least, one) => (one[0] < least[0] ? one : least));
}

inChromium.each([360, 1440])(
  "letters of small figures, and of the first one, are large enough to be read at %d pixels",
  async (width) => {
    const page = await site().page({ viewport: { width, height: 900 } });
    for (const lang of LANGS)
      for (const path of ["", "figures"]) {
        await page.goto(site().at(path, lang));
        const [small, text] = await smallestIn(page, ".small-drawing svg");
        expect(small, `${text} in ${lang}`).toBeGreaterThanOrEqual(9.99);
        if (path !== "") continue;
        const [main, said] = await smallestIn(page, "[data-figure] svg:visible");
        expect(main, `${said} in ${lang}`).toBeGreaterThanOrEqual(10.99);
      }
    await page.context().close();
  },
);

/** Puts a picture that is seen in its place as what is in its file, so that its letters can be measured. */
async function opened(page: Page): Promise<void> {
  const image = page.locator("figure.embedded img:visible");
  if ((await image.count()) === 0) return;
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.currentSrc)).not.toBe("");
  const svg = await (await fetch(await image.evaluate((img: HTMLImageElement) => img.currentSrc))).text();
  await image.evaluate((img: HTMLImageElement, drawing) => {
    const box = document.createElement("div");
    box.style.width = `${img.getBoundingClientRect().width}px`;
    box.innerHTML = drawing;
    img.closest("picture")?.replaceWith(box);
  }, svg);
}

inChromium.each(LANGS)(
  "letters of every figure to embed can be read on a phone, in %s",
  { timeout: 120_000 },
  async (lang) => {
    const { paths } = site().kindOf("embed");
    expect(paths.length).toBeGreaterThan(30);
    const page = await site().page({ viewport: { width: 360, height: 800 } });
    for (const path of lang === "en" ? paths : sampleOf(site().kindOf("embed"))) {
      await page.goto(site().at(path, lang));
      await opened(page);
      const [small, text] = await smallestIn(page, "figure.embedded svg:visible");
      // The ranges below the numbers of a matrix are the smallest letters of any drawing for a phone.
      expect(small, `${text} of ${path}`).toBeGreaterThanOrEqual(8.99);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  },
);

inChromium.each(LANGS)("a card on a phone shows who is largest in each layer, in %s", async (lang) => {
  const page = await site().page({ viewport: { width: 360, height: 800 } });
  for (const path of sampleOf(site().kindOf("actor"))) {
    await page.goto(site().at(path, lang));
    const cells = page.locator("#layers table.card tbody tr > :nth-child(3)");
    expect(await cells.count(), path).toBeGreaterThan(0);
    const rights = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
    expect(Math.max(...rights), path).toBeLessThanOrEqual(360);
    // Whoever is largest, or the share that a partner has, comes before the course over the years.
    expect(await cells.first().locator(".spark").count()).toBe(0);
    expect(await cells.first().innerText()).toMatch(/\d/);
  }
  await page.context().close();
});

inChromium.each(LANGS)("the drawer of a whole figure sets its sentence as a text in %s", async (lang) => {
  const page = await site().page();
  await page.goto(site().at("", lang));
  await page.keyboard.press("s");
  await page.locator("dialog.drawer p.long").waitFor();
  expect(await page.locator("dialog.drawer p.value").count()).toBe(0);
  await page.context().close();
});

inChromium.each(LANGS)(
  "a printed view says in words what it shows, and has nothing to choose in %s",
  async (lang) => {
    const page = await site().page();
    await page.emulateMedia({ media: "print" });
    for (const kind of ["network", "map", "timeline"] as const) {
      await page.goto(site().at(kind, lang));
      const controls = page.locator("#view").locator("select, input, form").filter({ visible: true });
      expect(await controls.count(), kind).toBe(0);
    }
    await page.goto(site().at("network", lang));
    expect(await page.locator("#view .in-frame:visible").first().innerText()).toMatch(/\d{4}/);
    expect(await page.locator("main > .in-frame:visible").count()).toBe(0);
    await page.context().close();
  },
);

inChromium.each(LANGS)("what is recorded is printed whole on A4 in %s, its grounds too", async (lang) => {
  // As wide as what the margins of a sheet leave.
  const page = await site().page({ viewport: { width: 688, height: 995 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(site().at("", lang));
  const cells = page.locator("table.coverage .cell, .coverage-legend .cell");
  const adjusted = await cells.evaluateAll((all) => all.map((c) => getComputedStyle(c).printColorAdjust));
  expect(adjusted.length).toBeGreaterThan(100);
  expect(new Set(adjusted)).toEqual(new Set(["exact"]));
  const right = await page.locator("table.coverage").evaluate((table) => table.getBoundingClientRect().right);
  expect(right).toBeLessThanOrEqual(688.5);
  const over = await page
    .locator("table.coverage a.cell")
    .evaluateAll((all) => all.filter((c) => c.scrollWidth > c.clientWidth + 1).map((c) => c.textContent));
  expect(over).toEqual([]);
  await page.context().close();
});

inChromium.each(LANGS)(
  "headings of stars that stand beside each other are well apart in %s",
  async (lang) => {
    const page = await site().page({ viewport: { width: 1300, height: 900 } });
    const query = "layer=transfers&value=tiv-millions&period=2016..2021&against.period=2010..2015";
    await page.goto(`${site().at("network", lang)}?${query}`);
    await page.locator(".panel h2").nth(2).waitFor();
    const rooms = await page.locator(".panel h2").evaluateAll((all) =>
      all.map((heading) => {
        const text = document.createRange();
        text.selectNodeContents(heading);
        return heading.getBoundingClientRect().right - text.getBoundingClientRect().right;
      }),
    );
    expect(Math.min(...rooms)).toBeGreaterThanOrEqual(24);
    await page.context().close();
  },
);

inChromium(
  "the records of arms are counted with their deliveries, and that is said; those of exercises are not",
  async () => {
    const page = await site().page();
    const said = async (path: string) => {
      await page.goto(site().at(path));
      await page.locator('[data-open="download"]').first().click();
      const list = page.locator("dialog ul.files");
      await list.waitFor();
      return list.innerText();
    };
    expect(await said("figures/arms-shares")).toContain("rows, each delivery one too");
    expect(await said("figures/exercises-by-year")).not.toContain("delivery");
    await page.context().close();
  },
);

inChromium("the day of borders is seen whole in its list", async () => {
  const page = await site().page({ viewport: { width: 1440, height: 900 } });
  for (const lang of LANGS) {
    await page.goto(site().at("map", lang));

    const room = await page
      .locator(".wide-field select")
      .last()
      .evaluate((list: HTMLSelectElement) => {
        const context = document.createElement("canvas").getContext("2d");
        if (context === null) return null;
        context.font = getComputedStyle(list).font;
        const day = /^\D*\d.*?\d{4}|^\d{4}年\d+月\d+日/.exec(list.selectedOptions[0]?.text ?? "")?.[0] ?? "";
        return { day, wide: context.measureText(day).width, room: list.clientWidth - 32 };
      });
    expect(room?.day).toMatch(/\d{4}/);
    expect(room?.wide).toBeLessThan(room?.room ?? 0);
  }
  await page.context().close();
});
