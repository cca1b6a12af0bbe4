import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeClaims } from "../../src/claims/judge.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import type { Question } from "../../src/model/question.ts";
import { answer } from "../../src/questions/answer.ts";
import { tablesOf } from "../../src/questions/plan.ts";
import { datasetOf } from "../../src/study/dataset.ts";
import { openStudy } from "../../src/study/study.ts";

const executablePath = process.env.MULTIVECTOR_CHROMIUM || "";
const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");
const QUESTIONS: readonly Question[] = [
  {
    measure: "share",
    layer: "transfers",
    from: "CHN",
    to: "region",
    period: "2016..2021",
    value: "tiv-millions",
  },
  { measure: "count", layer: "exercises", from: "russia-led", period: "..2023", by: "year" },
  { measure: "e-i-normalised", layer: "exercises", period: "2011..2023" },
];

test.skipIf(executablePath === "")(
  "a page gets the same answers as Node, in Chromium",
  { timeout: 120_000 },
  async () => {
    const study = await openStudy(diskFiles(STUDY));
    const here = [];
    for (const question of QUESTIONS) here.push(answer(await datasetOf(study, tablesOf(question)), question));
    const finding = (await judgeClaims(study, ["AR-14"]))[0]?.finding;
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(`${address}/page.html`);
    const there = await page.evaluate<Asked>(`(${ASK})(${JSON.stringify(QUESTIONS)})`);
    expect(faults).toEqual([]);
    expect(there.answers).toEqual(JSON.parse(JSON.stringify(here)));
    expect(there.finding).toBe(finding);
  },
);

interface Asked {
  readonly answers: readonly unknown[];
  readonly finding: string;
}

/** What the page runs: the library's own bundle, and files fetched from this machine. */
const ASK = `async (questions) => {
  const m = await import("/index.js");
  const read = async (path) => {
    const response = await fetch("/study/" + path);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  };
  const list = async (folder) => (await fetch("/list/" + folder)).json();
  const study = await m.openStudy({ read, list });
  const answers = [];
  for (const question of questions) answers.push(m.answer(await m.datasetOf(study, m.tablesOf(question)), question));
  return { answers, finding: (await m.judgeClaims(study, ["AR-14"]))[0].finding };
}`;

let browser: Browser;
let server: Server;
let address = "";
const bundle = mkdtempSync(join(tmpdir(), "multivector-page-"));

beforeAll(async () => {
  if (executablePath === "") return;
  const build = await rolldown({
    input: resolve(import.meta.dirname, "../../src/index.ts"),
    platform: "browser",
  });
  await build.write({ dir: bundle, format: "esm" });
  await build.close();
  server = createServer((request, response) => {
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
  address = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
  browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(bundle, { recursive: true, force: true });
});
