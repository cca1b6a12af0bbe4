import type { Page } from "playwright-core";
import { expect } from "vitest";
import { WIDE } from "./site/alive.ts";
import { heldBack } from "./site/held-back.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();
const LONG = { timeout: 60_000 };

const periodOf = (page: Page) => new URL(page.url()).searchParams.get("period");

inChromium(
  "what is chosen before a page answers is done in the order in which it was chosen, a step of the history each",
  LONG,
  async () => {
    const page = await site().page(WIDE);
    const go = await heldBack(page, "**/assets/view-ask.js");
    await page.goto(site().at("ask"));
    await page.locator("#ask-preset").selectOption({ index: 2 });
    const preset = await page.locator("#ask-preset").inputValue();
    const [first = "", last = ""] = preset.split("..");
    const year = String(Number(last) - 1);
    await page.locator(".period-field input[type=number]").last().fill(year);
    await page.locator(".period-field input[type=number]").last().blur();
    go();
    await page.locator("#view[data-alive]").waitFor({ state: "attached" });
    await expect.poll(() => periodOf(page)).toBe(`${first}..${year}`);
    await page.goBack();
    await expect.poll(() => periodOf(page)).toBe(preset);
    await page.context().close();
  },
);

inChromium("what is chosen while a measure is on its way is asked of that measure", LONG, async () => {
  const page = await site().page(WIDE);
  const go = await heldBack(page, "**/assets/measures.js");
  await page.goto(`${site().at("ask")}?measure=share&layer=exercises&from=CHN&period=2011..2023`);
  await page.locator("#view[data-alive]").waitFor({ state: "attached" });
  const measure = page.locator("#ask-measure");
  await measure.selectOption("theil");
  const recipient = page.locator(".ask-form select").nth(3);
  await recipient.selectOption("TJK");
  expect([await measure.inputValue(), await recipient.inputValue()]).toEqual(["theil", "TJK"]);
  go();
  await expect.poll(() => page.url()).toContain("measure=theil");
  expect(page.url()).toContain("to=TJK");
  expect([await measure.inputValue(), await recipient.inputValue()]).toEqual(["theil", "TJK"]);
  await page.context().close();
});
