import { parentPort } from "node:worker_threads";
import type { Answered, Drawing } from "./drawing-pool.ts";
import { fontsOf } from "./fonts.ts";
import { pdfOf } from "./pdf.ts";
import { pngOf } from "./png.ts";

const fonts = fontsOf();

parentPort?.on("message", async (drawing: Drawing) => {
  parentPort?.postMessage(await drawn(drawing));
});

async function drawn(drawing: Drawing): Promise<Answered> {
  try {
    const faces = await fonts;
    const bytes =
      drawing.kind === "png"
        ? pngOf(drawing.svg, { fonts: faces, scale: drawing.scale ?? 2 })
        : await pdfOf(drawing.scene, drawing.theme, { ...drawing.about, fonts: faces });
    return { bytes };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
