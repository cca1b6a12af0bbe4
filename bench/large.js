import { readFileSync } from "node:fs";
import { join } from "node:path";
import { timed } from "./time.js";

/** Opens a generated study and answers a share by year; prints seconds and the most memory that was held, as JSON. */
export async function large(folder) {
  const { answer, datasetOf, openStudy, tablesOf } = await import("../dist/index.js");
  const { diskFiles } = await import("../dist/disk.js");
  const question = { measure: "share", layer: "exercises", from: "P01", period: "1992..2023", by: "year" };
  const opened = await timed(async () => datasetOf(await openStudy(diskFiles(folder)), tablesOf(question)));
  const asked = await timed(() => answer(opened.value, question));
  console.log(
    JSON.stringify({
      open: opened.seconds,
      answer: asked.seconds,
      value: asked.value.value,
      years: Object.keys(asked.value.parts).length,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

/** Seconds to read the bytes of a generated study, and nothing else. */
export async function plainReading(folder) {
  const names = ["study.yaml", "actors.csv", "sources.csv", "exercises.csv", "participants.csv"];
  const read = await timed(() => names.map((name) => readFileSync(join(folder, name), "utf8").length));
  return read.seconds;
}
