import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { LAID_OUT } from "../site/laid-out.ts";

/** What axe is asked: everything of WCAG 2.0, 2.1 and 2.2 at levels A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The script that a page gets before its own, so that it can be asked. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that rest on colours, and so all that a change of theme can break. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** What is wrong with a page, or a part of it, as it stands, one line a fault; empty where nothing is. */
export function violations(
  page: Page,
  within = "html",
  rules: "all" | "of colours" = "all",
): Promise<readonly string[]> {
  const only = rules === "all" ? { type: "tag", values: TAGS } : { type: "rule", values: OF_COLOURS };
  return page.evaluate<readonly string[]>(`(async () => {
    const found = await axe.run(${JSON.stringify(within)}, {
      runOnly: ${JSON.stringify(only)},
      resultTypes: ["violations"],
      preload: false,
      iframes: false,
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => {
        const why = node.failureSummary.replace(/\\s+/g, " ").slice(0, 300);
        return id + " (" + nodes.length + ") at " + node.target.join(" ") + ": " + why;
      }),
    );
  })()`);
}

/** How a page is shown while it is looked at. */
export interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

/** Shows a page in one look. */
export async function lookedAt(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(LAID_OUT);
}

/** What is wrong with a page in one look: everything is asked in light; a theme changes nothing but colours, so dark is asked what rests on colours. */
export async function told(page: Page, look: Look, within?: string): Promise<readonly string[]> {
  await lookedAt(page, look);
  const { colorScheme, width } = look;
  const found = await violations(page, within, colorScheme === "light" ? "all" : "of colours");
  return found.map((fault) => `${page.url()} ${colorScheme} ${width}: ${fault}`);
}

/**
 * Leaves the first and the last few of whatever a page repeats, each way it is drawn, so that it can be looked at often. From its top: of a
 * page that is scrolled, a browser finds the place again after each part that goes.
 */
export function thin(page: Page): Promise<void> {
  return page.evaluate(`scrollTo(0, 0);
  for (const parent of document.querySelectorAll("main, main *")) {
    const alike = new Map();
    for (const child of parent.children) {
      const look = ["class", "fill", "stroke"].map((name) => child.getAttribute(name));
      const kind = [child.tagName, ...look].join(" ");
      alike.set(kind, [...(alike.get(kind) ?? []), child]);
    }
    for (const children of alike.values()) for (const child of children.slice(4, -2)) child.remove();
  }`);
}
