import { parentPort, workerData } from "node:worker_threads";
import { sinkHere } from "./sink.ts";
import type { Answered, Handed } from "./sink-beside.ts";

const { folder, summed } = workerData as { readonly folder: string; readonly summed: boolean };
const sink = sinkHere(folder, summed);

parentPort?.on("message", (handed: Handed) => {
  const answer = answered(handed);
  parentPort?.postMessage(answer, "taken" in answer ? [answer.taken.buffer] : []);
});

function answered(handed: Handed): Answered {
  try {
    if ("end" in handed) return { sunk: sink.done() };
    let at = 0;
    for (const { path, last, length } of handed.parts) {
      sink.take({ path, last, content: handed.bytes.subarray(at, at + length) });
      at += length;
    }
    return { taken: handed.bytes };
  } catch (error) {
    sink.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    return { failed: error instanceof Error ? error.message : String(error), code };
  }
}
