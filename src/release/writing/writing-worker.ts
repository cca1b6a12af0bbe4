import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "../give-way.ts";
import { sinkHere } from "./sink.ts";
import type { ToWrite, WriterSays } from "./sink-beside.ts";
import { systemError } from "./system-error.ts";

const { folder, summed } = workerData as { readonly folder: string; readonly summed: boolean };
const sink = sinkHere(folder, summed);

giveWay();

parentPort?.on("message", (handed: ToWrite) => {
  const answer = answered(handed);
  parentPort?.postMessage(answer, "taken" in answer ? [answer.taken.buffer] : []);
});

function answered(handed: ToWrite): WriterSays {
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
    const failed = error instanceof Error ? error.message : String(error);
    return { failed, system: systemError(error) };
  }
}
