import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Part, SinkIn, Sunk } from "./sink.ts";

/** What a thread that writes is handed: parts of files, or that there are no more. */
export type Handed = { readonly parts: readonly Part[] } | { readonly end: true };

/** What it answers to each. */
export type Answered =
  | { readonly taken: true }
  | { readonly sunk: Sunk }
  | { readonly failed: string; readonly code: string | undefined };

/** Letters and bytes that are handed over at once, and how many such heaps may wait. */
const HEAP = 2 ** 19;
const WAITING = 8;

/** Writes in a thread of its own, so that the next files are made meanwhile. */
export const sinkBeside: SinkIn = (folder, summed) => {
  const worker = new Worker(fileURLToPath(new URL("./writing-worker.js", import.meta.url)), {
    workerData: { folder, summed },
  });
  let heap: Part[] = [];
  let size = 0;
  let waiting = 0;
  let failed: Error | null = null;
  let sunk: Sunk | null = null;
  let heard = () => {};
  worker.on("message", (answer: Answered) => {
    waiting--;
    if ("sunk" in answer) sunk = answer.sunk;
    if ("failed" in answer) failed ??= Object.assign(new Error(answer.failed), { code: answer.code });
    heard();
  });
  worker.on("error", (error) => {
    failed ??= error instanceof Error ? error : new Error(String(error));
    heard();
  });
  const hand = (handed: Handed) => {
    waiting++;
    worker.postMessage(handed);
  };
  const handHeap = () => {
    hand({ parts: heap });
    heap = [];
    size = 0;
  };
  /** Waits for answers until so many are owed at most. */
  const until = async (most: number) => {
    while (waiting > most && failed === null)
      await new Promise<void>((done) => {
        heard = done;
      });
    if (failed !== null) throw failed;
  };
  return {
    take: async ({ path, content, last }) => {
      // What is handed over as bytes is copied with all that lies beside it in memory.
      heap.push({ path, content: typeof content === "string" ? content : new Uint8Array(content), last });
      size += content.length;
      if (size < HEAP) return;
      handHeap();
      await until(WAITING);
    },
    done: async () => {
      handHeap();
      hand({ end: true });
      await until(0);
      if (sunk === null) throw new Error("the thread that writes has ended too early");
      return sunk;
    },
    close: () => worker.terminate(),
  };
};
