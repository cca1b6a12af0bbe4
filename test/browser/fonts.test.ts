import { expect } from "vitest";
import { ASKED } from "./site/asked.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

inChromium(
  "fonts come part by part after the first paint, and are there from the start on the next page",
  async () => {
    const page = await site().page();
    const until = `({
    parts: document.querySelectorAll("[data-until]").length,
    fonts: [...new Set([...document.querySelectorAll("p, h1, h2, li, td, text")].map(
      (element) => getComputedStyle(element).fontFamily.split(",")[0],
    ))].sort(),
  })`;
    const ours = { parts: 0, fonts: ['"Source Sans 3"', '"Source Serif 4"'] };
    await page.addInitScript(`new MutationObserver((changes) => {
    for (const { target } of changes) if (target.hasAttribute("data-until")) window.waited = true;
  }).observe(document, { subtree: true, attributeFilter: ["data-until"] });`);
    await page.goto(site().at(""));
    await expect.poll(() => page.evaluate(until)).toEqual(ours);
    expect(await page.evaluate("window.waited")).toBe(true);
    await page.goto(site().at("sources"));
    expect(await page.evaluate(until)).toEqual(ours);
    expect(await page.evaluate("window.waited")).toBe(undefined);
    await page.context().close();
  },
);

inChromium("fonts that a view has put on stay on when the others come", async () => {
  const page = await site().page();
  await page.addInitScript(`new MutationObserver((changes) => {
    const { fonts } = document.documentElement.dataset;
    for (const { target } of changes)
      if (target === document.documentElement && fonts === "on") window.on = true;
      else if (target.hasAttribute("data-until") && window.first) window.again = true;
    window.first = window.on;
  }).observe(document, { subtree: true, attributeFilter: ["data-until", "data-fonts"] });`);
  const [kind, query] = ASKED[0];
  await page.goto(`${site().at(site().kindOf(kind).first)}?${query}`);
  await expect.poll(() => page.evaluate("sessionStorage.getItem('multivector-fonts')")).toBe("on");
  await expect.poll(() => page.evaluate("document.querySelectorAll('[data-until]').length")).toBe(0);
  expect(await page.evaluate("window.on")).toBe(true);
  expect(await page.evaluate("window.again")).toBe(undefined);
  await page.context().close();
});
