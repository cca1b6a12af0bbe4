import { parentPort } from "node:worker_threads";
import type { Answered, Drawing } from "./drawing-pool.ts";
import { fontsOf } from "./fonts.ts";
import { pdfOf } from "./pdf.ts";
import { pngWith } from "./png.ts";

const fonts = fontsOf();
const pngOf = fonts.then(pngWith);

parentPort?.on("message", async (drawing: Drawing) => {
  parentPort?.postMessage(await drawn(drawing));
});

async function drawn(drawing: Drawing): Promise<Answered> {
  try {
    const { scene, theme } = drawing;
    const bytes =
      drawing.kind === "png"
        ? (await pngOf)(scene, theme, { scale: drawing.scale })
        : await pdfOf(scene, theme, { ...drawing.about, fonts: await fonts });
    return { bytes };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
