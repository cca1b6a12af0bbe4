import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { alive, followed, toSource } from "../site/alive.ts";
import { fontsOn } from "../site/fonts-on.ts";
import { heldBack } from "../site/held-back.ts";
import { inChromium, shown } from "../site/site.ts";

const site = shown();
const LONG = { timeout: 120_000 };

/** The text that is laid out of something; what stands in a long list has none until it is looked at. */
const told = async (of: Locator) => (await of.innerText()).trim();

inChromium(
  "a reader puts a state in the middle by keyboard, looks at other years, and opens a tie's records",
  LONG,
  async () => {
    const page = await alive(site(), "network");
    await page.getByLabel("In the middle").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.url()).toContain("centre=KAZ");
    const years = page.locator("[data-years]");
    const before = await years.innerText();
    await page.locator(".year-slider input").first().focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("period=1999..");
    await followed(page);
    expect(await years.innerText()).not.toBe(before);

    const number = page.locator("table td a.number[data-m]").first();
    const told = await number.innerText();
    await number.click();
    const drawer = page.locator("dialog.drawer");
    await drawer.locator(".receipt > li").first().waitFor();
    expect(await drawer.locator(".value").innerText()).toContain(told);
    const records = await drawer.locator("h3").innerText();
    expect(records).toContain(told);
    await page.keyboard.press("Escape");

    await page.getByLabel("Difference from").selectOption("1995..1999");
    await expect.poll(() => page.url()).toContain("against");
    await followed(page);
    expect(await page.locator(".view-figure figcaption").innerText()).toContain("1995–1999");
    await page.locator("svg.network").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await toSource(page, "keyboard");
    await page.context().close();
  },
);

inChromium("a reader goes from a facility on the map to its record and its source", LONG, async () => {
  const page = await alive(site(), "map");
  const rows = page.locator("section[aria-labelledby=facilities] tbody");
  // A row that is far from being seen is not laid out, so that it has no inner text.
  const names = (await rows.locator("th").allTextContents()).filter((name) => name !== "");
  expect(names.length).toBeGreaterThan(10);
  await page.locator("svg.figure:visible [data-m]").first().click({ force: true });
  const record = page.locator("dialog.drawer .receipt > li a").first();
  await expect.poll(() => told(record)).not.toBe("");
  expect(names).toContain(await told(record));
  await toSource(page);
  await page.context().close();
});

inChromium("a reader sees a border before its treaty and after, and why it was dashed", LONG, async () => {
  const page = await alive(site(), "map");
  const drawing = page.locator("svg.figure:visible");
  const dashed = () =>
    drawing.locator("path[stroke-dasharray]").evaluateAll((all) => all.map((p) => p.getAttribute("d")));
  const on = async (day: string, told: string) => {
    await page.getByLabel("Borders as of").selectOption(day);
    await expect.poll(() => page.url()).toContain(`borders=${day}`);
    // Lines of a drawing are broken where they are full.
    await expect
      .poll(async () => (await drawing.textContent())?.replace(/\s+/g, ""))
      .toContain(told.replace(/\s+/g, ""));
    return dashed();
  };
  const before = await on("2025-03-12", "not agreed before the treaty of 13 March 2025");
  const after = await on("2025-03-13", "agreed by the treaty of 13 March 2025");
  expect(before.length).toBeGreaterThan(0);
  expect(after).not.toEqual(before);
  expect(await drawing.textContent()).toMatch(/State\s*Border,\s*Bishkek/);
  await page.goBack();
  await expect.poll(() => page.getByLabel("Borders as of").inputValue()).toBe("2025-03-12");
  await page.context().close();
});

inChromium("a reader brushes a period, asks about it, and opens an activity", LONG, async () => {
  const page = await alive(site(), "timeline");
  await page.locator(".year-slider input").first().focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).toContain("period=2001..");
  await followed(page);
  const counted = await page.locator("p.row .muted").innerText();
  expect(counted).toContain("2001");
  const count = /^\d+/.exec(counted)?.[0] ?? "none";
  await page.locator("p.row a.button").click();
  await page.waitForURL(/\/ask\.html\?.*period=2001\.\./);
  await expect.poll(() => page.locator(".ask-answer .big").innerText()).toContain(count);
  await page.goBack();
  await page.locator("#view[data-alive]").waitFor({ state: "attached", timeout: 60_000 });
  await page.locator("svg.figure:visible").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const record = page.locator("dialog.drawer .receipt > li a").first();
  await expect.poll(() => told(record)).not.toBe("");
  const name = await told(record);
  await record.click();
  await page.waitForURL(/\/records\//);
  expect(await page.locator("main h1").innerText()).toContain(name);
  await page.context().close();
});

inChromium("a reader draws a pointer along the bars of years, and sets it down on one", LONG, async () => {
  const page = await alive(site(), "timeline");
  await fontsOn(page);
  const bars = page.locator("svg.year-bars[data-brush]");
  const box = await bars.boundingBox();
  if (box === null) throw new Error("no bars are seen");
  const at = (part: number) => [box.x + part * box.width, box.y + box.height / 2] as const;
  await page.mouse.move(...at(0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.4));
  await page.mouse.move(...at(0.25), { steps: 3 });
  const chosen = await bars.locator(".f-heat4").count();
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/period=\d{4}\.\.\d{4}/);
  const [, first, last] = /period=(\d{4})\.\.(\d{4})/.exec(page.url()) ?? [];
  expect(Number(last) - Number(first)).toBeGreaterThan(5);
  expect(chosen).toBeGreaterThanOrEqual(Number(last) - Number(first) + 1);
  const slider = page.locator(".year-slider input");
  await expect.poll(() => slider.first().inputValue()).toBe(first);
  await page.mouse.click(...at(0.75));
  await expect.poll(() => page.url()).toMatch(/period=(\d{4})(?:\.\.\1)?(?:&|$)/);
  const [, alone] = /period=(\d{4})/.exec(page.url()) ?? [];
  await slider.first().focus();
  await page.keyboard.press("Home");
  await expect.poll(() => page.url()).toMatch(new RegExp(`period=\\d{4}\\.\\.${alone}`));
  // Where other years are chosen by key, no bar stands out for those drawn before.
  await expect.poll(() => bars.locator(".f-heat4").count()).toBeGreaterThan(chosen);
  await page.context().close();
});

inChromium.each(["network", "timeline", "map"])(
  "the back button goes back over the years that a slider was moved by on the %s, however many keys moved it",
  LONG,
  async (path) => {
    // Time passes on the clock of the page when the test says so, however long keys take.
    const page = await alive(site(), path, "", (opened) =>
      opened.addInitScript("Date.now = () => 1e12 + (window.later ?? 0);"),
    );
    const slider = page.locator("#view .year-slider input").first();
    const first = await slider.inputValue();
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain(`period=${Number(first) + 3}..`);
    await page.evaluate("window.later = 1_100");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain(`period=${Number(first) + 4}..`);
    await page.goBack();
    await expect.poll(() => page.url()).toContain(`period=${Number(first) + 3}..`);
    await expect.poll(() => slider.inputValue()).toBe(`${Number(first) + 3}`);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("period=");
    await expect.poll(() => slider.inputValue()).toBe(first);
    expect(page.url()).toContain(path);
    await page.context().close();
  },
);

inChromium.each([
  ["timeline", "Recipient", "KAZ", "to=KAZ"],
  ["map", "Grouping", "states-alone", "grouping=states-alone"],
])(
  "what a reader changes on the %s before its script has come is kept, and asked",
  LONG,
  async (path, label, value, asked) => {
    const page = await site().page();
    const come = await heldBack(page, "**/assets/app.js*");
    const going = page.goto(site().at(path)).catch(() => null);
    const control = page.locator(`#view label.field:has(> span:text("${label}")) select`).first();
    await control.waitFor({ state: "attached" });
    const slider = page.locator("#view .year-slider input").nth(1);
    await page.evaluate(
      "document.querySelectorAll('#view details').forEach((part) => { part.open = true; })",
    );
    await control.selectOption(value);
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    const year = await slider.inputValue();
    await slider.evaluate((own) => own instanceof HTMLElement && own.blur());
    come();
    await going;
    await expect.poll(() => page.url(), { timeout: 60_000 }).toContain(asked);
    await expect.poll(() => page.url()).toContain(`..${year}`);
    expect(await control.inputValue()).toBe(value);
    expect(await slider.inputValue()).toBe(year);
    await page.context().close();
  },
);

inChromium(
  "a panel of the network is as wide as its drawing, however long its heading is",
  LONG,
  async () => {
    const page = await alive(site(), "network", "layer=transfers&value=tiv-millions");
    const widths = (of: string) =>
      page.locator(of).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
    expect(await widths(".panel")).toEqual(await widths(".panel > svg"));
    const headings = page.locator(".panel h2");
    expect(await headings.evaluateAll((all) => all.filter((h) => h.scrollWidth > h.clientWidth).length)).toBe(
      0,
    );
    await page.context().close();
  },
);

inChromium(
  "a map of a state without facilities keeps none of those that the page came with",
  LONG,
  async () => {
    const page = await alive(site(), "map", "to=UZB&period=1992");
    const { told, lists } = await page.evaluate(() => ({
      told: document.querySelector(".view-figure")?.textContent ?? "",
      lists: document.querySelectorAll("section[aria-labelledby=facilities]").length,
    }));
    expect(told).toContain("Nothing is recorded");
    expect(lists).toBe(0);
    await page.context().close();
  },
);

/** A page whose view waits for its script until it is let come, where the address asks for another view than it came with. */
async function waiting(
  name: "ask" | "network" | "timeline",
  query: string,
): Promise<[page: Page, come: () => void]> {
  const page = await site().page();
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const come = await heldBack(page, `**/assets/view-${name}.js*`);
  await page.goto(`${site().at(name)}?${query}`);
  return [page, come];
}

inChromium(
  "of two choices made before a view stands and while its parts come, the later one stands",
  LONG,
  async () => {
    const query = "measure=share&layer=exercises&from=CHN&to=region&period=2010..2020";
    const [page, come] = await waiting("ask", query);
    const from = page.locator("#view label.field:has(> span:text('From whom')) select").first();
    await from.selectOption("IND");
    await withControlsAlone(page, () => {
      setTimeout(() => {
        const own = document.querySelectorAll<HTMLSelectElement>("#view form select")[2];
        if (own === undefined) return;
        const { dataset } = document.documentElement;
        dataset.before = `${dataset.awaits} ${own.value}`;
        own.value = "USA";
        own.dispatchEvent(new Event("change", { bubbles: true }));
      }, 0);
    });
    come();
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    expect(await page.locator(":root").getAttribute("data-before")).toBe("parts IND");
    expect(await from.inputValue()).toBe("USA");
    expect(page.url()).toContain("from=USA");
    expect(await page.locator("#ask-phrase").innerText()).toContain("United States");
    await page.context().close();
  },
);

/** Has a page do something in the very moment when a view has its controls and none of its other parts. */
async function withControlsAlone(page: Page, act: () => void): Promise<void> {
  await page.evaluate(`new MutationObserver((_, seen) => {
    if (document.documentElement.dataset.awaits !== "parts") return;
    seen.disconnect();
    (${act})();
  }).observe(document.documentElement, { attributes: true })`);
}

inChromium("records asked for by key before the figure is there open once it is", LONG, async () => {
  const query = "measure=share&layer=exercises&from=CHN&to=region&period=2010..2020";
  const [page, come] = await waiting("ask", query);
  await withControlsAlone(page, () => {
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "s", bubbles: true }));
  });
  come();
  await page.locator("dialog.drawer .receipt > li").first().waitFor();
  await page.context().close();
});

inChromium(
  "years that are drawn along before a network is there move its ties once it is",
  LONG,
  async () => {
    const widthsOn = (of: Page) =>
      of
        .locator("#view svg.network .line")
        .evaluateAll((all) => all.map((l) => l.getAttribute("stroke-width")));
    const plain = await alive(site(), "network", "view=ring");
    const undrawn = await widthsOn(plain);
    await plain.context().close();
    const [page, come] = await waiting("network", "view=ring");
    await withControlsAlone(page, () => {
      // Without frames the view goes on by its timers: after what follows on its controls, and before its other parts.
      const { requestAnimationFrame: frame } = window;
      window.requestAnimationFrame = () => 0;
      setTimeout(() => {
        window.requestAnimationFrame = frame;
        const thumb = document.querySelector<HTMLInputElement>("#view .year-slider input");
        if (thumb === null) return;
        document.documentElement.dataset.drawn = String(document.querySelector("#view .panels") !== null);
        thumb.value = String(Number(thumb.max) - 10);
        thumb.dispatchEvent(new Event("input", { bubbles: true }));
      }, 70);
    });
    come();
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    expect(await page.locator(":root").getAttribute("data-drawn")).toBe("false");
    await expect.poll(() => widthsOn(page)).not.toEqual(undrawn);
    const before = await widthsOn(page);
    await page
      .locator("#view .year-slider input")
      .first()
      .evaluate((thumb) => {
        if (!(thumb instanceof HTMLInputElement)) return;
        thumb.value = thumb.max;
        thumb.dispatchEvent(new Event("input", { bubbles: true }));
      });
    await expect.poll(() => widthsOn(page)).not.toEqual(before);
    await page.context().close();
  },
);

inChromium(
  "years that a pointer draws along the bars before a view has come are chosen once it has",
  LONG,
  async () => {
    const [page, come] = await waiting("timeline", "");
    await fontsOn(page);
    const bars = page.locator("svg.year-bars");
    await bars.scrollIntoViewIfNeeded();
    const box = await bars.boundingBox();
    if (box === null) throw new Error("no bars are seen");
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height - 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    come();
    await expect.poll(() => page.url(), { timeout: 60_000 }).toMatch(/period=\d{4}\.\.\d{4}/);
    const [, first, last] = /period=(\d{4})\.\.(\d{4})/.exec(page.url()) ?? [];
    expect(Number(last) - Number(first)).toBeGreaterThan(5);
    await expect.poll(() => page.locator(".year-slider input").first().inputValue()).toBe(first);
    await page.context().close();
  },
);

inChromium("the focus stays on the brush of a timeline while its view comes", LONG, async () => {
  const [page, come] = await waiting("timeline", "rows=recipient");
  const thumb = page.locator("#view .year-slider input").first();
  await thumb.focus();
  come();
  await page.locator("#view[data-alive]").waitFor({ state: "attached" });
  expect(await thumb.evaluate((own) => own === document.activeElement)).toBe(true);
  await page.context().close();
});

inChromium.each(["timeline", "network"])(
  "of the years on the %s one end is drawn past the other, which stays; by key it stops there",
  LONG,
  async (path) => {
    const page = await alive(site(), path, "period=2000..2010");
    await fontsOn(page);
    const [first, last] = [
      page.locator("#view .year-slider input").first(),
      page.locator("#view .year-slider input").nth(1),
    ];
    const line = await page.locator("#view .year-slider .thumbs").boundingBox();
    if (line === null) throw new Error("no slider is seen");
    const [from, to] = await first.evaluate((own) =>
      own instanceof HTMLInputElement ? [Number(own.min), Number(own.max)] : [],
    );
    // The middle of a thumb is half its width from the end of the line.
    const at = (year: number) =>
      line.x + 13 + ((year - (from ?? 0)) / ((to ?? 1) - (from ?? 0))) * (line.width - 26);
    await page.mouse.move(at(2000), line.y + 22);
    await page.mouse.down();
    for (const year of [2005, 2012, 2014, 2016]) await page.mouse.move(at(year), line.y + 22, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain("period=2010..2016");
    expect([await first.inputValue(), await last.inputValue()]).toEqual(["2010", "2016"]);
    await first.focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("period=2016");
    await expect
      .poll(async () => [await first.inputValue(), await last.inputValue()])
      .toEqual(["2016", "2016"]);
    await page.context().close();
  },
);
