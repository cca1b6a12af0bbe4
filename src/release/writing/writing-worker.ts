import { parentPort, workerData } from "node:worker_threads";
import { sinkHere } from "./sink.ts";
import type { Answered, Handed } from "./sink-beside.ts";

const { folder, summed } = workerData as { readonly folder: string; readonly summed: boolean };
const sink = sinkHere(folder, summed);

parentPort?.on("message", (handed: Handed) => {
  parentPort?.postMessage(answered(handed));
});

function answered(handed: Handed): Answered {
  try {
    if ("end" in handed) return { sunk: sink.done() };
    for (const part of handed.parts) sink.take(part);
    return { taken: true };
  } catch (error) {
    sink.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    return { failed: error instanceof Error ? error.message : String(error), code };
  }
}
