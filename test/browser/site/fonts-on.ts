import type { Page } from "playwright-core";

/** Until a page has its fonts on, which move what stands on it. */
export const fontsOn = (page: Page): Promise<void> =>
  page.locator(":root[data-fonts], body[data-fonts]").first().waitFor({ state: "attached" });
