import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Until such data of the site have come to a page. */
export const holds = (page: Page, name: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(`Boolean(globalThis.multivectorData?.[${JSON.stringify(name)}])`))
    .toBe(true);
