import { expect } from "vitest";
import { ASKED } from "./site/asked.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

inChromium(
  "fonts come part by part after the first paint, and are there from the start on the next page",
  async () => {
    const page = await site().page();
    const worn = `({
    whole: document.querySelector(":root[data-fonts], body[data-fonts]") !== null,
    fonts: [...new Set([...document.querySelectorAll("p, h1, h2, li, td, text")].map(
      (element) => getComputedStyle(element).fontFamily.split(",")[0],
    ))].sort(),
  })`;
    const ours = { whole: true, fonts: ['"Source Sans 3"', '"Source Serif 4"'] };
    await page.addInitScript(`new MutationObserver((changes) => {
    for (const { target } of changes) if (target !== document.documentElement) (window.parts ??= []).push(target.localName);
  }).observe(document, { subtree: true, attributeFilter: ["data-fonts"] });`);
    await page.goto(site().at(""));
    await expect.poll(() => page.evaluate(worn)).toEqual(ours);
    const parts = await page.evaluate<string[]>("window.parts");
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.indexOf("body")).toBe(parts.length - 1);
    await page.goto(site().at("sources"));
    expect(await page.evaluate(worn)).toEqual(ours);
    expect(await page.evaluate("window.parts")).toBe(undefined);
    await page.context().close();
  },
);

inChromium(
  "every text has the face part by part that it has where a page has the fonts from the start",
  async () => {
    const faces = `[...document.querySelectorAll("body *")].map((one) => [one.localName, getComputedStyle(one).fontFamily])`;
    for (const [name, lang] of [
      ["ask", "en"],
      ["claim", "zh"],
      ["actor", "en"],
      ["place", "zh"],
    ] as const) {
      const page = await site().page();
      await page.goto(site().at(site().kindOf(name).first, lang));
      await expect.poll(() => page.evaluate("document.body.dataset.fonts")).toBe("on");
      const parts = await page.evaluate<string[]>(faces);
      await page.evaluate(
        `for (const part of document.querySelectorAll("body [data-fonts]")) delete part.dataset.fonts`,
      );
      const whole = await page.evaluate<string[]>(faces);
      expect(
        whole.filter((face, i) => String(face) !== String(parts[i])),
        `${name} in ${lang}`,
      ).toEqual([]);
      await page.context().close();
    }
  },
);

inChromium("fonts come once a view stands that the address asks for, part by part, and stay on", async () => {
  const page = await site().page();
  await page.addInitScript(`window.parts = 0;
  new MutationObserver((changes) => {
    if (document.querySelector("#view[data-alive]") === null) window.early = true;
    for (const { target } of changes) {
      if (!target.hasAttribute("data-fonts")) window.taken = true;
      else if (target === document.body) window.on = true;
      else if (window.on) window.again = true;
      else window.parts++;
    }
  }).observe(document, { subtree: true, attributeFilter: ["data-fonts"] });`);
  const [kind, query] = ASKED[0];
  await page.goto(`${site().at(site().kindOf(kind).first)}?${query}`);
  await expect.poll(() => page.evaluate("window.on")).toBe(true);
  await page.waitForTimeout(300);
  for (const fault of ["early", "taken", "again"])
    expect([fault, await page.evaluate(`window.${fault}`)]).toEqual([fault, undefined]);
  expect(await page.evaluate("window.parts")).toBeGreaterThan(3);
  await page.context().close();
});
