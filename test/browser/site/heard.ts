import type { Page, Request } from "playwright-core";

/**
 * Listens to what a page asks of others and what fails on it.
 * @param host whom it may ask; empty where it stands on a disk
 * @returns all that was heard so far, one line each
 */
export async function heard(page: Page, host: string): Promise<() => readonly string[]> {
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.host !== host && url.protocol !== "data:" && url.protocol !== "blob:")
      faults.push(`${page.url()} asks ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // What a page was still asking for when it was left.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    faults.push(`${page.url()}: ${request.url()} failed, ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${page.url()}: ${response.url()} is ${response.status()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.stack ?? error}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
  });
  await page.addInitScript(`document.addEventListener("securitypolicyviolation", (event) =>
    console.error("against the policy: " + event.violatedDirective + " " + event.blockedURI));`);
  return () => faults;
}

/** Until the scripts of a page have run and it asks for nothing more for a moment. */
export async function settled(page: Page): Promise<void> {
  let last: Request | undefined;
  for (let quiet = false; !quiet; ) {
    const asked = await page.requests();
    // Sizes are known once all of it has come, or it has failed.
    await Promise.allSettled(asked.map((request) => request.sizes()));
    await page.evaluate("new Promise((done) => setTimeout(done, 120))");
    quiet = asked.at(-1) === last;
    last = asked.at(-1);
  }
}
