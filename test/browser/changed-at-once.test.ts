import type { Page } from "playwright-core";
import { expect } from "vitest";
import { loading, madeUp } from "./made-up-study.ts";
import { alive, followed } from "./site/alive.ts";
import { LAID_OUT } from "./site/laid-out.ts";
import { inChromium, shown } from "./site/site.ts";

const site = shown();

/** What a view says, but for what it announces of a change. */
function saidBy(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    ${LAID_OUT}
    for (const told of document.querySelectorAll("#view > p.hide")) told.textContent = "";
    return document.getElementById("view").innerText;
  })()`);
}

/** The lines that only one of two texts has. */
function unlike(one: string, other: string): readonly string[] {
  const [lines, others] = [one, other].map((text) => text.split("\n"));
  const only = (of: readonly string[] = [], than: readonly string[] = []) =>
    of.filter((line) => !than.includes(line));
  return [...only(lines, others), ...only(others, lines)];
}

const FIELDS = "#view form select";
const YEARS = "#view form input[type=range]";
const RULE = "#view .ask-side select:has(option[value=participant])";

/** Controls of a view by their place among those that are alike, each with a value, that are changed one right after the other. */
const CHANGED = [
  [
    "ask",
    "measure=share&layer=exercises&from=P001&to=region",
    [
      [FIELDS, 2, "P002"],
      [RULE, 0, "participant"],
      [FIELDS, 3, "R02"],
    ],
  ],
  [
    "network",
    "layer=exercises",
    [
      [FIELDS, 2, "R02"],
      [FIELDS, 3, "1995..1999"],
    ],
  ],
  [
    "map",
    "layer=exercises",
    [
      [YEARS, 0, "1999"],
      [YEARS, 1, "2012"],
    ],
  ],
  [
    "timeline",
    "layer=exercises",
    [
      [FIELDS, 3, "P002"],
      [FIELDS, 4, "R03"],
    ],
  ],
] as const;

inChromium.each(CHANGED)(
  "%s?%s with many records: of changes on each other's heels none is lost, and all of the view comes to say what its address does",
  { timeout: 120_000 },
  async (path, query, changes) => {
    const script = await madeUp(6_000, 8);
    const page = await alive(site(), path, query, (opened) => loading(opened, script));
    await page.evaluate(`(async () => {
      for (const [controls, place, value] of ${JSON.stringify(changes)}) {
        const control = document.querySelectorAll(controls)[place];
        control.value = value;
        const kind = control.localName === "select" ? "change" : "input";
        control.dispatchEvent(new Event(kind, { bubbles: true }));
        if (kind === "input") control.dispatchEvent(new Event("change", { bubbles: true }));
        await new Promise((done) => setTimeout(done, 0));
      }
    })()`);
    await followed(page);
    const asked = new URL(page.url()).search.slice(1);
    const fresh = await alive(site(), path, asked, (opened) => loading(opened, script));
    await expect.poll(async () => unlike(await saidBy(page), await saidBy(fresh))).toEqual([]);
    for (const [, , value] of changes) expect(asked).toContain(value.split("..")[0]);
    await page.context().close();
    await fresh.context().close();
  },
);

inChromium(
  "a view of many records is at work until what is told around it is of the measure that it waited for",
  { timeout: 120_000 },
  async () => {
    const script = await madeUp(6_000, 8);
    const query = "measure=count&layer=exercises&period=2011..2020";
    const page = await alive(site(), "ask", query, (opened) => loading(opened, script));
    await page.evaluate(`(() => {
      const view = document.getElementById("view");
      window.told = [];
      new MutationObserver(() => {
        if (!view.hasAttribute("aria-busy")) window.told.push(view.querySelector(".methods").textContent);
      }).observe(view, { attributeFilter: ["aria-busy"] });
    })()`);
    const methods = page.locator("#view .methods").first();
    const before = await methods.textContent();
    await page.locator("#ask-measure").selectOption("e-i-normalised");
    await expect.poll(() => methods.textContent()).not.toBe(before);
    await followed(page);
    expect(await page.evaluate("window.told")).toEqual([await methods.textContent()]);
    await page.context().close();
  },
);
