import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { generate } from "./generate.js";
import { line } from "./time.js";

const PARTNERS = 298;

/** How many frames a second the slider of a network paints, of 303 actors and 1,490 ties; needs `MULTIVECTOR_CHROMIUM`. */
export async function slider() {
  const executablePath = process.env.MULTIVECTOR_CHROMIUM ?? "";
  if (executablePath === "") return line("slider of a network", "left out", "no MULTIVECTOR_CHROMIUM");
  const folder = mkdtempSync(join(tmpdir(), "multivector-bench-"));
  generate(folder, 10_000, 20260212, PARTNERS);
  const served = spawn(process.execPath, ["bin/multivector.js", "explore", "--study", folder]);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const base = await addressOf(served);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${base}network.html?view=ring&layer=exercises&to=region&period=1992..2023`);
    await page.locator("#view[data-alive]").waitFor({ state: "attached", timeout: 60_000 });
    await page.locator("svg.network").scrollIntoViewIfNeeded();
    const found = [];
    for (let i = 0; i < 4; i++) found.push(await page.evaluate(`(${slide})()`));
    const most = Math.max(...found.slice(1));
    line(
      "slider of a network, 303 actors, 1,490 ties",
      `${most.toFixed(0)} frames/s`,
      `of ${await page.evaluate(`(${idle})()`)} of an idle page`,
    );
  } finally {
    await browser.close();
    served.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the command says that it serves. */
function addressOf(served) {
  return new Promise((done, failed) => {
    let told = "";
    const hear = (bytes) => {
      told += bytes;
      const [address] = /http:\/\/\S+\//.exec(told) ?? [];
      if (address !== undefined) done(address);
    };
    served.stdout.on("data", hear);
    served.stderr.on("data", hear);
    served.on("exit", () => failed(new Error(`the command ended: ${told}`)));
  });
}

/** Runs in the page: moves a thumb at every frame for two seconds. */
async function slide() {
  const thumb = document.querySelector(".year-slider input");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const start = await frame();
  let [now, steps] = [start, 0];
  while (now - start < 2000) {
    thumb.value = String(1992 + (steps++ % 30));
    thumb.dispatchEvent(new Event("input", { bubbles: true }));
    now = await frame();
  }
  return (1000 * steps) / (now - start);
}

/** Runs in the page: frames a second where nothing is done. */
async function idle() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const start = await frame();
  let [now, steps] = [start, 0];
  for (; now - start < 1000; steps++) now = await frame();
  return Math.round((1000 * steps) / (now - start));
}
