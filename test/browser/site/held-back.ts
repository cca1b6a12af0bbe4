import type { Page } from "playwright-core";

/** Holds back what a page asks for by such an address. @returns what lets it come */
export async function heldBack(page: Page, address: string): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((done) => {
    come = done;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}
