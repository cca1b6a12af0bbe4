import type { Page } from "playwright-core";
import { expect } from "vitest";
import { alive, followed, toSource } from "../site/alive.ts";
import { heldBack } from "../site/held-back.ts";
import { holds } from "../site/holds.ts";
import { inChromium, shown } from "../site/site.ts";

const site = shown();
const WIDE = { viewport: { width: 1280, height: 900 } };
const LONG = { timeout: 120_000 };
const SOON = { timeout: 30_000 };

inChromium("a reader goes from a bar to its records and on to a source in two clicks", async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at(""));
  await page.locator("svg.figure:visible [data-m]").nth(10).click();
  const drawer = page.locator("dialog.drawer");
  await drawer.locator(".receipt > li").first().waitFor();
  expect(await drawer.locator(".value").innerText()).toMatch(/\d/);
  const size = (part: string) =>
    drawer.locator(part).evaluate((own) => Number.parseFloat(getComputedStyle(own).fontSize));
  expect(await size(".value")).toBeLessThanOrEqual(await size("h2"));
  await toSource(page);
  expect(await page.locator("main a[rel~=noreferrer]").count()).toBeGreaterThan(0);
  await page.context().close();
});

inChromium("a reader finds a town by its name in three scripts, and each leads to one page", async () => {
  const page = await site().page(WIDE);
  const found: string[] = [];
  for (const name of ["Khujand", "Хуҷанд", "苦盏"]) {
    await page.goto(site().at(""));
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    const first = page.locator("dialog.search [role=option]").first();
    await expect.poll(() => first.innerText()).toContain("Khujand");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== new URL(site().at("")).pathname);
    found.push(page.url());
    await expect.poll(() => page.locator("main").innerText()).toContain("Khujand");
  }
  expect(new Set(found).size).toBe(1);
  await page.context().close();
});

/** The printed share of a claim, as the explorer writes it in an address. */
const QUESTION = "?measure=share&layer=transfers&from=CHN&to=region&period=2016..2021&value=tiv-millions";

inChromium("a reader changes a rule, sends the address on, and goes back", LONG, async () => {
  const page = await site().page(WIDE);
  await page.goto(site().at("ask") + QUESTION);
  const first = await shownBy(page, "13.2");
  await page.getByLabel("Year of a deal").selectOption("delivery-even");
  // The table comes once its drawing is painted.
  await expect.poll(async () => (await shownBy(page, "13.5")).table).not.toBe(first.table);
  const then = await shownBy(page, "13.5");
  for (const part of ["figure", "table", "strip", "methods"] as const)
    expect([part, then[part] === first[part]]).toEqual([part, false]);
  const address = page.url();
  expect(address).toContain("year-basis=delivery-even");

  const other = await site().page(WIDE);
  await other.goto(address);
  await expect.poll(() => shownBy(other, "13.5")).toEqual(then);
  await page.goBack();
  await expect.poll(() => shownBy(page, "13.2")).toEqual(first);
  expect(page.url()).toBe(site().at("ask") + QUESTION);
  await Promise.all([page, other].map((p) => p.context().close()));
});

/** Everything that an answer shows, once it is this one. */
async function shownBy(page: Page, value: string) {
  await expect.poll(() => page.locator(".ask-answer .big").innerText()).toContain(value);
  await followed(page);
  const strip = page.locator(".ask-readings .strip-told");
  await expect.poll(() => strip.innerText()).toContain(value);
  // Until the names of records have come, their ids stand there, and deliveries are not yet under their deals.
  await expect.poll(() => page.locator(".receipt-group li > code").count()).toBe(0);
  const textOf = (selector: string) => page.locator(selector).first().textContent();
  return {
    figure: await textOf("[data-figure=ask] svg.figure"),
    table: await textOf("[data-figure=ask] details.twin table"),
    strip: await strip.innerText(),
    methods: await textOf(".methods"),
    receipt: await page.locator(".receipt-group h3").allInnerTexts(),
  };
}

inChromium("a reader sees what sources are called, though they come after a choice", async () => {
  const page = await site().page(WIDE);
  const come = await heldBack(page, "**/assets/data/sources.js");
  await page.goto(site().at("ask") + QUESTION);
  await holds(page, "records-en");
  await page.getByLabel("Year of a deal").selectOption("delivery-even");
  const line = page.locator(".receipt-group li").first();
  await expect.poll(() => line.innerText()).toContain("supplier: China; recipient:");
  expect(await line.locator("[data-source]").count()).toBe(0);
  come();
  await line.locator("[data-source]").first().waitFor(SOON);
  await page.context().close();
});

inChromium("a reader who comes near the controls sees names of records all along", async () => {
  const page = await site().page(WIDE);
  const come = await heldBack(page, "**/assets/data/records-en.js");
  await page.goto(site().at("ask"));
  const names = () => page.locator(".receipt-group li > a").count();
  const before = await names();
  expect(before).toBeGreaterThan(0);
  await page.locator("#view select").first().focus();
  await holds(page, "names-en");
  await page.waitForTimeout(1500);
  expect(await names()).toBe(before);
  come();
  await page.locator("#view[data-alive]").waitFor(SOON);
  expect(await page.locator(".receipt-group li > code").count()).toBe(0);
  await page.context().close();
});

inChromium("a list shows what is asked where a choice comes to the same question", async () => {
  const page = await site().page(WIDE);
  await page.goto(`${site().at("ask")}?measure=count&layer=exercises&to=region`);
  await page.locator("#view[data-alive]").waitFor(SOON);
  const unit = page.getByLabel("Counted in");
  const before = await unit.inputValue();
  await unit.selectOption("troops");
  await expect.poll(() => unit.inputValue()).toBe(before);
  expect(await page.locator(".ask-answer .big").innerText()).not.toContain("troops");
  await page.context().close();
});

inChromium("a reader who looks for a measure is told where none is called so", async () => {
  const page = await alive(site(), "ask");
  const none = page.getByText("No measure has");
  await page.getByLabel("Find a measure").fill("qq");
  await expect.poll(() => none.innerText()).toBe("No measure has “qq” in its name.");
  await page.getByLabel("Find a measure").fill("herf");
  await expect.poll(() => none.count()).toBe(0);
  await page.context().close();
});

inChromium("a reader finds a measure before the page is touched, and Enter takes the only one", async () => {
  const page = await site().page(WIDE);
  const go = await heldBack(page, "**/assets/view-ask.js");
  await page.goto(site().at("ask"));
  const find = page.getByLabel("Find a measure");
  await find.fill("herf");
  await find.press("Enter");
  go();
  await page.waitForURL(/measure=hhi/);
  expect([await find.inputValue(), await page.locator("#ask-measure").inputValue()]).toEqual(["", "hhi"]);
  await find.fill("index");
  await find.press("Enter");
  await find.fill("multivector index");
  await find.press("Enter");
  await page.waitForURL(/measure=multivector/);
  await page.goBack();
  await expect.poll(() => page.url()).toContain("measure=hhi");
  await page.context().close();
});

inChromium("a reader changes language and theme and keeps the page", async () => {
  const page = await site().page({ ...WIDE, colorScheme: "light" });
  const ground = () => page.evaluate("getComputedStyle(document.documentElement).colorScheme");
  await page.goto(site().at("claims/AR-14"));
  await page.locator("[data-theme-toggle]").click();
  expect(await ground()).toBe("dark");
  await page.getByRole("link", { name: "Русский" }).click();
  await page.waitForURL(/\/ru\/claims\/AR-14\.html$/);
  expect(await page.getAttribute("html", "lang")).toBe("ru");
  expect(await ground()).toBe("dark");
  await page.getByRole("link", { name: "中文" }).click();
  await page.waitForURL(/\/zh\/claims\/AR-14\.html$/);
  expect(await page.getAttribute("html", "lang")).toBe("zh-Hans");
  await page.context().close();
});
