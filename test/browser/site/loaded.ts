import type { Page, Request } from "playwright-core";

/** A file that a page has loaded, and the bytes that came over the line for it, without its headers. */
export interface LoadedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Everything that a page loads before anybody touches it. */
export async function loaded(page: Page, address: string): Promise<readonly LoadedFile[]> {
  const asked: Request[] = [];
  page.on("requestfinished", (request) => asked.push(request));
  await page.goto(address, { waitUntil: "networkidle" });
  return Promise.all(
    asked.map(async (request) => ({
      path: new URL(request.url()).pathname.slice(1),
      bytes: (await request.sizes()).responseBodySize,
    })),
  );
}
