import type { Page, Request } from "playwright-core";
import { settled } from "./heard.ts";

/** A file that a page has loaded, and the bytes that came over the line for it, without its headers. */
export interface LoadedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Everything that a page loads before anybody touches it. @param stands until it is what its address asks for */
export async function loaded(
  page: Page,
  address: string,
  stands: () => Promise<unknown> = async () => {},
): Promise<readonly LoadedFile[]> {
  const asked: Request[] = [];
  page.on("requestfinished", (request) => asked.push(request));
  await page.goto(address, { waitUntil: "networkidle" });
  await stands();
  await settled(page);
  return Promise.all(
    asked.map(async (request) => ({
      path: new URL(request.url()).pathname.slice(1),
      bytes: (await request.sizes()).responseBodySize,
    })),
  );
}

/** A file that a page with a view has loaded, and what the reader saw when it came. */
export interface LoadedWhen extends LoadedFile {
  /** Nothing yet, what was published, or the view that the address asks for. */
  readonly when: "unpainted" | "painted" | "later";
}

/** Everything that a page loads whose address asks for another view than it came with. */
export async function loadedFor(page: Page, address: string): Promise<readonly LoadedWhen[]> {
  await page.addInitScript(`addEventListener("DOMContentLoaded", () => {
    const seen = new MutationObserver(() => {
      if (document.querySelector("#view[data-alive]") === null) return;
      seen.disconnect();
      window.stood = performance.now();
    });
    seen.observe(document.body, { attributes: true, subtree: true, attributeFilter: ["data-alive"] });
  })`);
  const all = await loaded(page, address, () =>
    page.locator("#view[data-alive]").waitFor({ state: "attached" }),
  );
  const [painted, stood, began] = await page.evaluate<[number, number, Record<string, number>]>(`[
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    window.stood,
    Object.fromEntries(
      performance.getEntriesByType("resource").map((e) => [new URL(e.name).pathname.slice(1), e.startTime]),
    ),
  ]`);
  return all.map((file) => {
    const at = began[file.path] ?? 0;
    return { ...file, when: at < painted ? "unpainted" : at < stood ? "painted" : "later" };
  });
}
