import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { bookBytes } from "../changes/spreadsheet/book.ts";
import { later } from "../questions/later.ts";
import { indexOver } from "../views/search-index.ts";
import { fontsOf } from "./fonts.ts";
import { giveWay } from "./give-way.ts";
import type { Answered, Job, Numbered } from "./makers.ts";
import { pdfOf } from "./pdf.ts";
import { pngWith } from "./png.ts";

const fonts = later(fontsOf);
const pngOf = later(async () => pngWith(await fonts()));

const queue: Numbered[] = [];
let works = false;

giveWay();
// What fails is told by the first picture.
pngOf().catch(() => undefined);

parentPort?.on("message", (handed: Numbered) => {
  queue.push(handed);
  if (!works) void workOff();
});

/** One job after another, each in a turn of its own: only between turns is the memory of pictures set free. */
async function workOff(): Promise<void> {
  works = true;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    parentPort?.postMessage(await answered(next));
    await setImmediate();
  }
  works = false;
}

async function answered({ n, job }: Numbered): Promise<Answered> {
  try {
    return { n, bytes: await made(job) };
  } catch (error) {
    return { n, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function made(job: Job): Promise<Uint8Array> {
  if (job.kind === "workbook") return bookBytes(job.sheets);
  if (job.kind === "index") return Buffer.from(indexOver(job.things));
  const { scene, theme } = job;
  if (job.kind === "png") return (await pngOf())(scene, theme, { scale: job.scale });
  return pdfOf(scene, theme, { ...job.about, fonts: await fonts() });
}
