import type { Page } from "playwright-core";
import type { Shown } from "./site.ts";

/** The window that views are opened in. */
export const WIDE = { viewport: { width: 1280, height: 900 } };

/**
 * Goes to a page with a view, and waits until it answers to its reader.
 * @param before is done with the page before it goes there
 */
export async function alive(
  site: Shown,
  path: string,
  query = "",
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const page = await site.page(WIDE);
  await before(page);
  await page.goto(`${site.at(path)}${query === "" ? "" : `?${query}`}`);
  await page.locator("#view").hover({ position: { x: 5, y: 5 } });
  await page.locator("#view[data-alive]").waitFor({ state: "attached", timeout: 60_000 });
  return page;
}

/** Until the drawing of a view and what is told around it follow a change; tables and readings may come later. */
export const followed = (page: Page): Promise<void> =>
  page.locator("#view:not([aria-busy])").waitFor({ state: "attached" });

/** From an open drawer to the first record's source, and that it leads on to its publisher. */
export async function toSource(page: Page, by: "mouse" | "keyboard" = "mouse"): Promise<void> {
  const link = page.locator("dialog.drawer").getByRole("link", { name: "About this source" }).first();
  await link.waitFor();
  if (by === "mouse") await link.click();
  else {
    const reached = () => link.evaluate((own) => own === document.activeElement);
    for (let i = 0; i < 40 && !(await reached()); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  }
  await page.waitForURL(/\/sources\/[^/]+\.html/);
}
