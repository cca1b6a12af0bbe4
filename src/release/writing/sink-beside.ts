import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Part, SinkIn, Sunk } from "./sink.ts";
import type { SystemError } from "./system-error.ts";

/** What a thread that writes is handed: parts of files, which lie one after another in one place, or that there are no more. */
export type ToWrite = Heap | { readonly end: true };

interface Heap {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly parts: readonly (Pick<Part, "path" | "last"> & { readonly length: number })[];
}

/** What it answers to each. */
export type WriterSays =
  | { readonly taken: Heap["bytes"] }
  | { readonly sunk: Sunk }
  | { readonly failed: string; readonly system: SystemError };

/** Bytes that are handed over at once, more where one part is larger; and how many such heaps may wait. */
const HEAP = 2 ** 20;
const WAITING = 4;
/** A letter of a text is so many bytes at most. */
const LETTER = 3;

/** Writes in a thread of its own, so that the next files are made meanwhile. */
export const sinkBeside: SinkIn = (folder, summed) => {
  const worker = new Worker(fileURLToPath(new URL("./writing-worker.js", import.meta.url)), {
    workerData: { folder, summed },
  });
  const encoder = new TextEncoder();
  let bytes: Heap["bytes"] = new Uint8Array(HEAP);
  let parts: Heap["parts"][number][] = [];
  const free: Heap["bytes"][] = [];
  let size = 0;
  let waiting = 0;
  let failed: Error | null = null;
  let sunk: Sunk | null = null;
  let heard = () => {};
  const fail = (error: Error) => {
    failed ??= error;
    heard();
  };
  worker.on("message", (answer: WriterSays) => {
    waiting--;
    if ("taken" in answer && answer.taken.length === HEAP) free.push(answer.taken);
    if ("sunk" in answer) sunk = answer.sunk;
    if ("failed" in answer) fail(Object.assign(new Error(answer.failed), answer.system));
    heard();
  });
  worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", () => fail(new Error("the thread that writes has ended too early")));
  const hand = (handed: ToWrite, moved: readonly ArrayBuffer[] = []) => {
    waiting++;
    worker.postMessage(handed, moved);
  };
  const handHeap = () => {
    hand({ bytes, parts }, [bytes.buffer]);
    bytes = free.pop() ?? new Uint8Array(HEAP);
    parts = [];
    size = 0;
  };
  const put = (content: Part["content"]): number => {
    const place = bytes.subarray(size);
    if (typeof content === "string") return encoder.encodeInto(content, place).written;
    place.set(content);
    return content.length;
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
    take: ({ path, content, last }) => {
      const room = content.length * (typeof content === "string" ? LETTER : 1);
      const full = size > 0 && size + room > bytes.length;
      if (full) handHeap();
      if (room > bytes.length) bytes = new Uint8Array(room);
      const length = put(content);
      size += length;
      parts.push({ path, last, length });
      return full ? until(WAITING) : undefined;
    },
    done: async () => {
      handHeap();
      hand({ end: true });
      await until(0);
      if (sunk === null) throw new Error("the thread that writes has not said what it wrote");
      return sunk;
    },
    close: () => worker.terminate(),
  };
};
