import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Theme } from "../figures/drawn.ts";
import type { PlainScene } from "../figures/scene/scene.ts";
import type { Dated } from "./pdf.ts";

/** A picture of a scene to be made: dots, or a page of PDF. */
export type Drawing = { readonly scene: PlainScene; readonly theme: Theme } & (
  | { readonly kind: "png"; readonly scale: number }
  | { readonly kind: "pdf"; readonly about: Dated }
);

/** Threads that make pictures beside other work; however many there are, the bytes are the same. */
export interface DrawingPool {
  draw(drawing: Drawing): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What a thread answers. */
export type Answered = { readonly bytes: Uint8Array } | { readonly failed: string };

interface Waiting {
  readonly drawing: Drawing;
  readonly done: (bytes: Uint8Array) => void;
  readonly fail: (error: Error) => void;
}

/** Starts threads when they are first needed. @param most how many threads there may be, one or more */
export function drawingPool(most: number): DrawingPool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const next = () => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (all.length < most ? started() : undefined);
      const job = worker === undefined ? undefined : queue.shift();
      if (worker === undefined || job === undefined) return;
      busy.set(worker, job);
      worker.ref();
      worker.postMessage({ ...job.drawing, scene: plain(job.drawing.scene) });
    }
  };
  const started = (): Worker => {
    const worker = new Worker(fileURLToPath(new URL("./drawing-worker.js", import.meta.url)));
    all.push(worker);
    worker.on("message", (answered: Answered) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      worker.unref();
      if ("bytes" in answered) job?.done(answered.bytes);
      else job?.fail(new Error(answered.failed));
      next();
    });
    worker.on("error", (error) => {
      busy.get(worker)?.fail(error);
      busy.delete(worker);
      all.splice(all.indexOf(worker), 1);
      next();
    });
    return worker;
  };
  const known = new WeakMap<PlainScene, Map<string, Promise<Uint8Array>>>();
  const drawn = (drawing: Drawing) =>
    new Promise<Uint8Array>((done, fail) => {
      queue.push({ drawing, done, fail });
      next();
    });
  return {
    draw: (drawing) => {
      if (drawing.kind !== "png") return drawn(drawing);
      const ofScene = known.get(drawing.scene) ?? new Map<string, Promise<Uint8Array>>();
      known.set(drawing.scene, ofScene);
      const key = `${drawing.theme} ${drawing.scale}`;
      const made = ofScene.get(key) ?? drawn(drawing);
      ofScene.set(key, made);
      return made;
    },
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

/** What a thread needs of a scene; its marks hold thousands of ids. */
function plain({ width, height, lang, title, takeaway, shapes }: PlainScene): PlainScene {
  return { width, height, lang, title, takeaway, shapes };
}
