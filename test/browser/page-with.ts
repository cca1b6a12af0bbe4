import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { chromium, type Page } from "playwright-core";
import { rolldown } from "rolldown";
import { diskFiles } from "../../src/cli/disk.ts";

/** The Chromium that tests run in; empty where there is none. */
export const CHROMIUM = process.env.MULTIVECTOR_CHROMIUM || "";
/** The reference study. */
export const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");

/** A page of Chromium that imports modules of ours, and fetches the reference study from this machine. */
export interface OpenPage {
  readonly page: Page;
  /** What went wrong in it. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Bundles modules for a browser as `/NAME.js`, and serves them, `/study/PATH` and `/list/FOLDER`. */
export async function pageWith(modules: Readonly<Record<string, string>>): Promise<OpenPage> {
  const bundle = mkdtempSync(join(tmpdir(), "multivector-page-"));
  const input = Object.entries(modules).map(([name, path]) => [
    name,
    resolve(import.meta.dirname, "../../src", path),
  ]);
  const build = await rolldown({ input: Object.fromEntries(input), platform: "browser" });
  await build.write({ dir: bundle, format: "esm" });
  await build.close();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/page.html")
      return response.setHeader("content-type", "text/html").end("<!doctype html><title>t</title>");
    if (path.startsWith("/list/"))
      return diskFiles(STUDY)
        .list(path.slice(6))
        .then((names) => response.end(JSON.stringify(names)));
    const [root, name] = path.startsWith("/study/") ? [STUDY, path.slice(7)] : [bundle, path.slice(1)];
    const file = resolve(root, name);
    if (!file.startsWith(root + sep)) return response.writeHead(404).end();
    try {
      if (name.endsWith(".js")) response.setHeader("content-type", "text/javascript");
      return response.end(readFileSync(file));
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/page.html`);
  return {
    page,
    faults,
    close: async () => {
      await browser.close();
      server.close();
      rmSync(bundle, { recursive: true, force: true });
    },
  };
}

/** What a page reads files of the study with. */
export const FILES = `{
  read: async (path) => {
    const response = await fetch("/study/" + path);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  },
  list: async (folder) => (await fetch("/list/" + folder)).json(),
}`;
